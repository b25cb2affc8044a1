"""Derivatives and tidy trees, held against SymPy."""

import pytest
import sympy

from eigenway.maths import calculus
from eigenway.maths.calculus.tidy import tidied
from tests.maths.trees import show, sympy_of, tree

X = sympy.Symbol("x")

FUNCTIONS = [
    "x**2*sin(x)", "sin(x**2)", "exp(-x**2/2)", "x/(x**2+1)", "log(sin(x))", "sqrt(1-x**2)", "x**x", "3*x**4-2*x+7",
    "1/x**3", "2**x", "atan(x/2)", "(3*x+1)**5", "tanh(x)", "1/(1+exp(-x))", "log(1+exp(a*x+b))", "x**2*exp(x)*cos(x)",
    "log(x, 2)", "sigmoid(2*x-1)", "softplus(x)", "5", "-x", "x/3", "cos(x)**3", "asin(x)", "exp(sin(x**2))", "a*x**n",
    "(x**2-1)/(x+3)", "tan(x)*x", "sqrt(x)", "x**(2/3)", "cosh(x)-sinh(x)", "acos(x)", "7/(2*x-1)",
]  # fmt: skip


@pytest.mark.parametrize("text", FUNCTIONS)
def test_a_derivative_is_that_of_sympy(text):
    ours, theirs = sympy_of(calculus.differentiate(tree(text), "x")), sympy.diff(sympy_of(tree(text)), X)
    for point in (sympy.Rational(3, 10), sympy.Rational(17, 20)):
        here = {X: point, sympy.Symbol("a"): 2, sympy.Symbol("b"): -1, sympy.Symbol("n"): 3}
        assert abs(sympy.N((ours - theirs).subs(here), 30)) < 1e-20, show(calculus.differentiate(tree(text), "x"))


def test_the_rule_a_teacher_names_is_named():
    rules = {s.rule for s in calculus.differentiate.steps(tree("x**2*sin(3*x)/exp(x)"))}
    assert {"quotient", "product", "chain", "power"} <= rules


def test_a_third_derivative_is_taken_three_times():
    assert calculus.differentiate(tree("x**4"), "x", 3) == tidied(tree("24*x"))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("(x**2-1)/(x-1)", "x+1"),
        ("sin(x)**2+cos(x)**2", "1"),
        ("1/(x-1)-1/(x+1)", "2/((x+1)*(x-1))"),
        ("(x+1)**2-(x-1)**2", "4*x"),
        ("1-sin(x)**2", "cos(x)**2"),
        ("exp(-x)/(1+exp(-x))**2", "exp(x)/(1+exp(x))**2"),
        ("sqrt(8)", "2*sqrt(2)"),
        ("sqrt(2)*sqrt(3)", "sqrt(6)"),
        ("x-(y+1)", "x-y-1"),
        ("exp(2*log(x))", "x**2"),
    ],
)
def test_what_a_teacher_would_shorten_is_shortened(text, short):
    assert calculus.simplify(tree(text)) == tidied(tree(short))


def test_what_is_no_tree_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="must be an expression tree"):
        calculus.differentiate("x**2", "x")


def test_a_division_by_zero_is_named():
    with pytest.raises(ValueError, match="divides by zero"):
        calculus.simplify(tree("1/(x-x)"))
