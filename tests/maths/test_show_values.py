"""The printer: every kind of value as LaTeX and as text."""

from fractions import Fraction
from typing import NamedTuple

import numpy as np
import pytest

from eigenway.maths import show
from eigenway.maths.expression import Call, Power, Symbol, rational
from eigenway.maths.show.plain import plain
from eigenway.maths.surd import Columns, Root, Summands, Surd, Vectors, root, surd


class Pair(NamedTuple):
    L: tuple
    values: tuple


HALF = Fraction(1, 2)
SHOWN = [
    (3, "3", "3"),
    (-3, "-3", "-3"),
    (Fraction(-3, 4), "-\\frac{3}{4}", "-3/4"),
    (0.1 + 0.2, "0.3", "0.3"),
    (-0.0, "0", "0"),
    (1e-12, "1 \\times 10^{-12}", "1e-12"),
    (1234567.0, "1.23457 \\times 10^{6}", "1.23457e6"),
    (float("inf"), "\\infty", "infinity"),
    (2 - 1j, "2 - i", "2 - i"),
    (10**30, "1.00000 \\times 10^{30}", "1.00000e30"),
    (root(8), "2\\sqrt{2}", "2√2"),
    (root(HALF), "\\frac{1}{\\sqrt{2}}", "1/√2"),
    (root(Fraction(3, 4)), "\\frac{\\sqrt{3}}{2}", "√3/2"),
    (surd(HALF, HALF, 5), "\\frac{1 + \\sqrt{5}}{2}", "(1 + √5)/2"),
    (surd(3, -1, 2), "3 - \\sqrt{2}", "3 - √2"),
    (surd(1, 2, -1), "1 + 2i", "1 + 2i"),
    (Surd(0, -1, -3), "-i\\sqrt{3}", "-i√3"),
    (Root((1, 0, -1, -1), 1.324717957244746), "1.32472", "1.32472"),
    ((1, -2), "(1, -2)", "(1, -2)"),
    ((root(HALF), -root(HALF)), "\\frac{1}{\\sqrt{2}} (1, -1)", "1/√2 (1, -1)"),
    (((1, 2), (3, 4)), "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "[[1, 2], [3, 4]]"),
    (((1.0, 1e-17),), "\\begin{bmatrix} 1 & 0 \\end{bmatrix}", "[[1, 0]]"),
    (np.array([[1, 2], [3, 4]]), "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "[[1, 2], [3, 4]]"),
    (np.float64(0.5), "0.5", "0.5"),
    (Vectors(((1, 2), (3, 4))), "\\{(1, 2), (3, 4)\\}", "{(1, 2), (3, 4)}"),
    (
        Columns(((1, 2), (3, 4))),
        "\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix},\\; \\begin{bmatrix} 3 \\\\ 4 \\end{bmatrix}",
        "{(1, 2), (3, 4)}",
    ),
    (
        Columns(((root(HALF), -root(HALF)),)),
        "\\frac{1}{\\sqrt{2}} \\begin{bmatrix} 1 \\\\ -1 \\end{bmatrix}",
        "{1/√2 (1, -1)}",
    ),
    (Summands(((1, 2), (-3, 4))), "(1, 2) + (-3, 4)", "(1, 2) + (-3, 4)"),
    ({3, 1, 2}, "\\{1, 2, 3\\}", "{1, 2, 3}"),
    (frozenset(), "\\varnothing", "{}"),
    ({0: 0.25, 1: 0.75}, "\\begin{array}{c|c} 0 & 1 \\\\ \\hline 0.25 & 0.75 \\end{array}", "{0: 0.25, 1: 0.75}"),
    (Pair((1,), (2, 3)), "L = (1) \\quad \\text{values} = (2, 3)", "L = (1), values = (2, 3)"),
    ("positive definite", "\\text{positive definite}", "positive definite"),
    (None, "", ""),
    (True, "\\text{true}", "true"),
]


@pytest.mark.parametrize(("value", "latex", "text"), SHOWN)
def test_a_value_is_written_as_one_would_write_it(value, latex, text):
    assert show.latex(value) == latex
    assert show.text(value) == text


def test_decimals_are_written_out_where_they_end():
    assert (
        show.tex(((Fraction(9, 10), Fraction(1, 3)),), decimals=True)
        == "\\begin{bmatrix} 0.9 & \\frac{1}{3} \\end{bmatrix}"
    )
    assert show.number(Fraction(1, 20)) == "0.05"
    assert show.number(Fraction(-5, 2)) == "-2.5"
    assert show.about(Fraction(5, 18)) == "\\frac{5}{18} \\approx 0.278"
    assert show.about(Fraction(1, 4)) == "0.25"


def test_a_large_matrix_is_shown_by_its_corners():
    page = tuple(tuple(100 * i + j for j in range(30)) for i in range(30))
    assert "\\cdots" in show.latex(page) and "\\vdots" in show.latex(page)
    assert "1515" not in show.latex(page) and "2929" in show.latex(page)


def test_small_probabilities_are_not_taken_for_dust():
    assert show.text((1.0, 2e-22)) == "(1, 2e-22)"


def test_pieces_spare_an_author_the_signs():
    assert show.combination((-3, 2), "xy") == "-3x + 2y"
    assert show.combination((1, -1, 0), "xyz") == "x - y"
    assert show.combination((0, 0), "xy") == "0"
    assert show.polynomial((1, -14, 33)) == "\\lambda^{2} - 14\\lambda + 33"
    assert show.polynomial((2, 0, -1), "x") == "2x^{2} - 1"
    assert show.factors((11, 3)) == "(\\lambda - 11)(\\lambda - 3)"
    assert show.factors((2, 2, 0)) == "(\\lambda - 2)^{2}\\lambda"
    assert show.shifted(3) == "A - 3I"
    assert show.shifted(-3) == "A + 3I"
    assert show.shifted(0) == "A"
    assert show.paren(-2) == "(-2)"
    assert show.paren(2) == "2"


def test_a_matrix_is_drawn_for_a_terminal():
    assert show.block(((1, Fraction(-1, 2)), (10, 0))) == "⎡ 1  -1/2⎤\n⎣10     0⎦"
    assert show.block(((1, 2),)) == "[1  2]"


@pytest.mark.parametrize(
    ("latex", "read"),
    [
        (r"\sin\left(x\right)", "sin(x)"),
        (r"\frac{d}{d x} \left(x^{2}\right)", "d/dx (x²)"),
        (r"\int x^{2} \, d x", "∫ x² dx"),
        (r"d x^{\top} A x", "d xᵀ A x"),
        (r"a \Rightarrow b", "a ⇒ b"),
        (r"\left[\frac{x^{3}}{3}\right]_{x=0}^{x=3}", "[x³/3]_(x=0)^(x=3)"),
    ],
)
def test_a_formula_in_the_terminal_reads_as_one_would_write_it(latex, read):
    assert plain(latex) == read


def test_an_antiderivative_stands_in_brackets_with_its_bounds():
    x = Symbol("x")
    page = Call("between", (Power(x, rational(2)), x, rational(0), Symbol("b")))
    assert show.latex(page) == r"\left[x^{2}\right]_{x=0}^{x=b}"


class Places(NamedTuple):
    working_tree: str
    branches: str
    note: str


def test_fields_of_words_stand_below_one_another_and_so_do_the_parts_between_semicolons():
    page = show.latex(Places("seed=7", "main at one; fix at two", ""))
    assert (
        page
        == r"\begin{array}{ll} \text{working tree} & \text{seed=7} \\ \text{branches} & \text{main at one} \\  & \text{fix at two} \end{array}"
    )


class Price(NamedTuple):
    order: str
    multiplications: int


def test_words_and_the_number_behind_them_stand_below_one_another():
    page = show.latex(Price("A(BC)", 0))
    assert page == r"\begin{array}{ll} \text{order} & \text{A(BC)} \\ \text{multiplications} & 0 \end{array}"


def test_a_power_stands_at_its_function_and_a_letter_at_its_greek_neighbour():
    assert plain("\\cos ^{2}\\left(x\\right)") == "cos²(x)"
    assert plain("A - \\lambda I") == "A - λI"
    assert plain("\\frac{\\pi}{2}") == "π/2"


def test_several_matrices_stand_side_by_side_never_as_nested_tuples():
    assert show.block((((1, 2), (3, 4)), ((5,), (6,)))) == "⎡1  2⎤   ⎡5⎤\n⎣3  4⎦   ⎣6⎦"


def test_one_is_one_entry():
    assert show.count(1, "entry", "entries") == "1 entry" and show.count(2, "row") == "2 rows"
