"""What is printed reads back as the same tree, and is said without ambiguity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eigenway.answers.grammar import read
from eigenway.maths.expression import (
    Call,
    Expression,
    Given,
    Interval,
    Listing,
    Matrix,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    integer,
)
from eigenway.maths.show.expression import latex, text, words

NAMES = [
    "x",
    "y",
    "a",
    "b",
    "e",
    "i",
    "pi",
    "alpha",
    "Sigma",
    "x_1",
    "w_ij",
    "beta_hat",
    "beta_hat_1",
    "x_max",
    "y'",
    "infinity",
    "d",
    "f",
    "T",
    "U",
    "x_{i+1}",
    "sigma_epsilon",
    "z_bar",
]
ONE = [
    "sin",
    "cos",
    "ln",
    "log",
    "exp",
    "sqrt",
    "abs",
    "norm",
    "floor",
    "ceil",
    "factorial",
    "percent",
    "degrees",
    "transpose",
    "arctan",
    "arcsec",
    "det",
    "f",
    "g'",
    "gradient",
]
TWO = ["log", "root", "binomial", "min", "norm", "P", "derivative", "partial", "gcd"]
JOINED = ["mod"]

numbers = st.one_of(
    st.integers(0, 10**6).map(integer),
    st.decimals(0, 1000, places=2).map(lambda d: read(str(d))),
    st.sampled_from(["1e-5", "2.5e10", "0.333...", "0.1(6)...", "12.50", ".5"]).map(lambda w: Number(read(w).value, w)),
)
symbols = st.sampled_from(NAMES).map(Symbol)


def pair(strategy: st.SearchStrategy[Expression], least: int = 2) -> st.SearchStrategy[tuple[Expression, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def larger(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        pair(inner).map(Sum),
        pair(inner).map(Product),
        inner.map(Negative),
        st.builds(Quotient, inner, inner),
        st.builds(Power, inner, inner.filter(small)),
        st.builds(lambda name, of: Call(name, (of,)), st.sampled_from(ONE), inner),
        st.builds(lambda name, x, y: Call(name, (x, y)), st.sampled_from(TWO), inner, symbols),
        st.builds(lambda name, x, y: Call(name, (x, y)), st.sampled_from(JOINED), inner, inner),
        st.builds(lambda x: Call("plusminus", (x,)), inner.filter(lambda t: not isinstance(t, Negative))),
    )


def small(tree: Expression) -> bool:
    return not any(isinstance(node, Number) and node.value > 99 for node in tree.walk()) and len(list(tree.walk())) < 3


def readable(tree: Expression) -> bool:
    """A factorial of a huge number and "5 percent" of a tower are refused on purpose."""
    return all(not (isinstance(n, Call) and n.name == "factorial") or small(n.arguments[0]) for n in tree.walk())


formulas = st.recursive(numbers | symbols, larger, max_leaves=9).filter(readable)
several = st.lists(formulas, min_size=2, max_size=3).map(tuple)
wholes = st.one_of(
    formulas,
    st.builds(
        lambda sign, sides: Relation((sign,), sides[:2]),
        st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "~"]),
        several,
    ),
    st.builds(Listing, st.sampled_from(["()", "[]", "{}", ""]), several.filter(lambda s: not any(map(endless, s)))),
    st.builds(lambda x: Matrix((x, x)), several),
    st.builds(lambda b, s: Interval(b, s[0], s[1]), st.sampled_from(["[)", "(]"]), several),
    st.builds(lambda s: Call("P", (Given(s[0], s[1]),)), several),
    st.builds(lambda s: Call("or", (Relation(("=",), s[:2]), Relation((">",), s[:2]))), several),
)


def endless(tree: Expression) -> bool:
    return Symbol("infinity") in (tree, tree.of if isinstance(tree, Negative) else tree)


@given(wholes)
@settings(max_examples=150)
def test_plain_text_reads_back_as_the_same_tree(tree: Expression):
    assert read(text(tree)) == tree


@given(wholes)
@settings(max_examples=150)
def test_latex_reads_back_as_the_same_tree(tree: Expression):
    assert read(latex(tree)) == tree


@given(wholes)
@settings(max_examples=50)
def test_everything_can_be_said(tree: Expression):
    assert words(tree)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x^2 + 2x", "x squared plus 2 x"),
        ("(x+1)^2", "the quantity x plus 1, squared"),
        ("1/2", "one half"),
        ("3/4 x", "the quantity 3 quarters, times x"),
        ("sin(x)^2", "the quantity sine of x, squared"),
        ("sin(x^2)", "sine of the quantity x squared,"),
        ("A^-1 b", "capital A inverse b"),
        ("log_2 8", "log base 2 of 8"),
        ("dy/dx", "the derivative of y with respect to x"),
        ("x <= 3", "x is at most 3"),
        ("P(A|B)", "the probability of capital A given capital B"),
        ("[[1,2],[3,4]]", "the 2 by 2 matrix, row 1: 1, 2; row 2: 3, 4"),
        (
            "[0,1) U (2,3)",
            "the interval from 0 included to 1 excluded union the interval from 2 excluded to 3 excluded",
        ),
        ("{1,2}", "the set of 1, 2"),
    ],
)
def test_a_formula_is_said_as_a_teacher_would_say_it(typed: str, said: str):
    assert words(read(typed)) == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("x^2 + 3x - 1", "x^{2} + 3 x - 1"),
        ("x/(y+1)", "\\frac{x}{y + 1}"),
        ("sqrt(2)/2", "\\frac{\\sqrt{2}}{2}"),
        ("A^T A", "A^{\\top} A"),
        ("beta_hat_1", "\\hat{\\beta}_{1}"),
        ("x_max", "x_{\\text{max}}"),
        ("sin^2 x", "\\sin^{2}\\left(x\\right)"),
        ("[1 2; 3 4]", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"),
    ],
)
def test_latex_is_set_as_in_a_book(typed: str, printed: str):
    assert latex(read(typed)) == printed
