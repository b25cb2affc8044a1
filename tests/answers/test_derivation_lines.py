"""A line of a derivation follows from the line before it, or a point shows that it does not."""

import pytest

from eigenway.answers.decide import decide, decide_relation
from eigenway.answers.follow import follows
from eigenway.answers.grammar import read
from eigenway.answers.unreadable import Unreadable

SHAPES = {
    "A": "matrix(n, n)",
    "B": "matrix(n, n)",
    "X": "matrix(n, n)",
    "S": "symmetric(n)",
    "Q": "orthogonal(n)",
    "M": "m x n",
    "x": "vector(n)",
    "y": "vector(n)",
    "b": "vector(n)",
    "c": "vector(m)",
}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2x + 4 = 10", "2x = 6"),
        ("x = sqrt(a)", "x^2 = a"),
        ("x = y", "x^2 = y^2"),
        ("(x-1)(x+2) = 0", "x = 1 or x = -2"),
        ("x = 1", "(x-1)(x+2) = 0"),
        ("a x + b = c", "x = (c - b)/a"),
        ("1/x + 1/y = 1/f", "f = x y/(x + y)"),
        ("2^x = 5", "x = ln 5/ln 2"),
        ("ln p = a + b x", "p = e^(a + b x)"),
        ("x > 3", "x > 2"),
        ("x > y", "x + 1 > y"),
        ("(x+1)^2", "x^2 + 2x + 1"),
        ("y = (x+1)^2", "x^2 + 2x + 1"),
    ],
)
def test_a_line_that_follows_is_accepted(before: str, after: str):
    assert follows(read(before), read(after)).same is True


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2x = 6", "x = 4"),
        ("x^2 = a", "x = sqrt(a)"),
        ("x^2 = y^2", "x = y"),
        ("(x-1)(x+2) = 0", "x = 1"),
        ("a x + b = c", "x = (c + b)/a"),
        ("x > 2", "x > 3"),
        ("x > y", "x > y + 1"),
        ("(x+1)^2", "x^2 + 1"),
    ],
)
def test_a_line_that_does_not_follow_is_refused_with_a_witness(before: str, after: str):
    decision = follows(read(before), read(after))
    assert decision.same is False and decision.witness


@pytest.mark.parametrize(
    ("before", "operation", "after"),
    [
        ("x^2 + y^2 = 1", "differentiate both sides with respect to x", "2x + 2y y' = 0"),
        ("y = x^2", "differentiate both sides", "y' = 2x"),
        ("2^x = 5", "take logs", "x ln 2 = ln 5"),
        ("ln y = x", "exponentiate both sides", "y = e^x"),
        ("sqrt(x) = 3", "square both sides", "x = 9"),
        ("y = 2x + 1", "substitute x = 3", "y = 7"),
        ("x - 3 = 2", "add 3 to both sides", "x = 5"),
        ("2x + 1 < 4", "subtract 1 from both sides", "2x < 3"),
        ("-2x < 4", "divide both sides by -2", "x > -2"),
        ("x/2 = y", "multiply both sides by 2", "x = 2y"),
        ("1/f = 2", "take reciprocals", "f = 1/2"),
    ],
)
def test_a_declared_operation_leads_from_line_to_line(before: str, operation: str, after: str):
    assert follows(read(before), read(after), operation).same is True


def test_a_declared_operation_that_leads_elsewhere_is_refused():
    assert follows(read("y = 2x + 1"), read("y = 8"), "substitute x = 3").same is False
    assert follows(read("-2x < 4"), read("x < -2"), "divide both sides by -2").same is False
    assert follows(read("x^2 + 1"), read("3x"), "differentiate").same is False


def test_an_operation_that_nobody_knows_says_so():
    with pytest.raises(Unreadable, match="do not know the operation"):
        follows(read("x = 1"), read("x = 1"), "wave a wand")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("d/dx (x^T A x)", "(A + A^T) x"),
        ("d/dx (x^T S x)", "2 S x"),
        (r"d/dx (\|M x - c\|^2)", "2 M^T (M x - c)"),
        ("d/dx (d/dx (x^T A x))", "A + A^T"),
        ("d/dX (ln(det(X)))", "(X^{-1})^T"),
        ("d/dX (tr(A X))", "A^T"),
        ("d/dx (exp(x^T x))", "2 exp(x^T x) x"),
        ("tr(A B)", "tr(B A)"),
        ("(A B)^T", "B^T A^T"),
        ("(A B)^{-1}", "B^{-1} A^{-1}"),
        ("det(A B)", "det(A) det(B)"),
        ("Q^T Q x", "x"),
        ("(A + I)(A - I)", "A^2 - I"),
        (r"\|x - y\|^2", r"\|x\|^2 - 2 x^T y + \|y\|^2"),
    ],
)
def test_matrix_identities_hold_for_all_matrices_of_the_shapes(left: str, right: str):
    assert decide(read(left), read(right), domains=SHAPES).how == "identical"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("d/dx (x^T A x)", "2 A x"),
        ("d/dX (ln(det(X)))", "X^{-1}"),
        ("d/dX (tr(A X))", "A"),
        ("d/dx (exp(x^T x))", "exp(x^T x) x"),
        ("A B", "B A"),
        ("(A B)^{-1}", "A^{-1} B^{-1}"),
        ("det(2 A)", "2 det(A)"),
        ("(A + B)^2", "A^2 + 2 A B + B^2"),
        ("tr(A B)", "tr(A) tr(B)"),
    ],
)
def test_what_fails_for_some_matrices_is_different(left: str, right: str):
    decision = decide(read(left), read(right), domains=SHAPES)
    assert decision.how == "different" and "differ" in decision.witness


def test_shapes_that_do_not_fit_are_named():
    assert "do not fit" in decide(read("M M x"), read("M x"), domains=SHAPES).witness
    assert decide(read("M^T c"), read("M x"), domains=SHAPES).witness == "shape 3 by 1 against 4 by 1"


def test_the_normal_equations_lead_to_least_squares():
    before = read("M^T M x = M^T c")
    assert follows(before, read("x = (M^T M)^{-1} M^T c"), domains=SHAPES).how == "identical"
    assert follows(read("A X = B"), read("X = A^{-1} B"), domains=SHAPES).how == "identical"
    assert follows(read("A X = B"), read("X = B A^{-1}"), domains=SHAPES).how == "different"


def test_a_matrix_equation_times_a_number_is_the_same():
    left, right = read("A x = b"), read("2 b - 2 A x = 0")
    assert decide_relation(left, right, domains=SHAPES).how == "identical"  # pyright: ignore[reportArgumentType]
