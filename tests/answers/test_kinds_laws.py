"""What may differ in an answer of linear algebra may differ; what may not, may not."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eigenway.answers import (
    Basis,
    Decomposition,
    Eigenvector,
    Expression,
    Gradient,
    Number,
    Orthonormal,
    Polynomial,
    Set,
    Subspace,
    Vector,
    judge,
)

small = st.integers(-6, 6)
factor = st.fractions(-5, 5, max_denominator=6).filter(bool)
vector = st.lists(small, min_size=3, max_size=3).map(tuple).filter(any)
plane = st.tuples(vector, vector).filter(
    lambda two: any(two[0][i] * two[1][j] != two[0][j] * two[1][i] for i in range(3) for j in range(i))
)


def typed(v):
    return "(" + ", ".join(str(x) for x in v) + ")"


def combined(a, one, b, two):
    return tuple(a * x + b * y for x, y in zip(one, two, strict=True))


@given(vector, factor)
def test_any_multiple_of_an_eigenvector_is_one(v, k):
    assert judge(typed(tuple(k * x for x in v)), Eigenvector(v)).outcome == "right"


@given(vector, vector)
def test_no_other_direction_is_accepted_for_an_eigenvector(v, w):
    parallel = all(v[i] * w[j] == v[j] * w[i] for i in range(3) for j in range(3))
    assert (judge(typed(w), Eigenvector(v)).outcome == "right") == parallel


@given(plane, factor, factor, factor, factor)
def test_any_invertible_change_of_a_basis_is_a_basis(two, a, b, c, d):
    assume(a * d != b * c)
    u, v = two
    changed = f"{typed(combined(a, u, b, v))}, {typed(combined(c, u, d, v))}"
    assert judge(changed, Basis(two)).outcome == "right"
    assert judge(f"span{{{changed}, {typed(u)}}}", Subspace(two)).outcome == "right"
    assert judge(f"{changed}, {typed(u)}", Basis(two)).outcome == "wrong"


@given(plane, vector)
def test_a_vector_outside_a_plane_is_in_no_basis_of_it(two, w):
    u, v = two
    volume = sum(w[i] * (u[(i + 1) % 3] * v[(i + 2) % 3] - u[(i + 2) % 3] * v[(i + 1) % 3]) for i in range(3))
    assume(volume)
    assert judge(f"{typed(u)}, {typed(w)}", Basis(two)).outcome == "wrong"
    assert judge(f"{typed(u)}, {typed(w)}", Subspace(two)).outcome == "wrong"


@given(st.integers(1, 9), st.integers(1, 9), st.booleans())
def test_any_rotation_of_the_plane_is_an_orthonormal_basis(m, n, turned):
    long = m * m + n * n
    c, s = Fraction(m * m - n * n, long), Fraction(2 * m * n, long)
    second = (s, -c) if turned else (-s, c)
    assert judge(f"{typed((c, s))}, {typed(second)}", Orthonormal(((1, 0), (0, 1)))).outcome == "right"
    assert judge(f"{typed((c, s))}, {typed((s, c))}", Orthonormal(((1, 0), (0, 1)))).outcome == (
        "right" if c * s == 0 else "wrong"
    )


PAIRS = ((3, (1, 1, 0)), (1, (1, -1, 0)), (5, (0, 0, 1)))


@pytest.mark.parametrize("order", list(permutations(PAIRS)))
@given(k=factor)
def test_the_order_of_eigenpairs_and_the_length_of_their_vectors_are_free(order, k):
    text = ", ".join(f"({value}, {typed(tuple(k * x for x in v))})" for value, v in order)
    assert judge(text, Decomposition(PAIRS)).outcome == "right"


def test_vectors_of_two_values_may_not_change_places():
    assert judge("(3, (1, -1, 0)), (1, (1, 1, 0)), (5, (0, 0, 1))", Decomposition(PAIRS)).outcome == "wrong"


@given(st.lists(small, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_a_set_is_the_same_in_any_order_and_with_repetitions(members, dice):
    shuffled = members * 2
    dice.shuffle(shuffled)
    assert judge("{" + ", ".join(map(str, shuffled)) + "}", Set(tuple(members))).outcome == "right"


@given(st.lists(small, min_size=2, max_size=5).filter(lambda k: k[0]))
def test_a_polynomial_is_its_list_of_coefficients(coefficients):
    top = len(coefficients) - 1
    text = " + ".join(f"({k}) x^{top - i}" for i, k in enumerate(coefficients))
    assert judge(", ".join(map(str, coefficients)), Polynomial(text)).outcome == "right"
    wrong = [*coefficients[:-1], coefficients[-1] + 7]
    assert judge(", ".join(map(str, wrong)), Polynomial(text)).outcome == "wrong"


@given(
    st.fractions(-9, 9, max_denominator=40),
    st.fractions(0, 1, max_denominator=100),
    st.fractions(-2, 2, max_denominator=100),
)
def test_a_tolerance_ends_where_it_is_said_to_end(value, tolerance, off):
    verdict = judge(str(value + off), Number(value, tolerance=tolerance))
    assert (verdict.outcome == "right") == (abs(off) <= tolerance)


@given(st.integers(1, 10**6), st.integers(1, 6))
def test_rounding_to_so_many_figures_is_right_and_one_unit_further_is_not(digits, figures):
    value = Fraction(digits, 997)
    text = f"{float(value):.{figures - 1}e}"
    assert judge(text, Number(value, figures=figures)).outcome == "right"
    mantissa, _, exponent = text.partition("e")
    unit = Fraction(10) ** (int(exponent) - figures + 1)
    further = Fraction(mantissa) * Fraction(10) ** int(exponent) + 2 * unit
    assert judge(str(further), Number(value, figures=figures)).outcome != "right"


def test_a_transposed_jacobian_is_right_only_where_no_layout_is_asked_for():
    jacobian = (("y", "x"), (1, 0))
    assert judge("[[y, 1], [x, 0]]", Gradient(jacobian)).outcome == "right"
    assert judge("[[y, 1], [x, 0]]", Gradient(jacobian, layout="numerator")).slip == "transposed"


def test_what_could_fill_the_memory_is_answered_without_being_multiplied_out():
    assert judge("((x+1)^60 + y)^60", Polynomial("x^2")).outcome == "wrong"
    assert judge("(a+b+c+d+f+g+h)^60", Expression("(a+b+c+d+f+g+h)^60", form="factored")).outcome == "right"


def test_a_vector_with_roots_is_compared_exactly():
    assert judge("(√2/2, √2/2)", Vector(("1/√2", "1/√2"))).outcome == "right"
    assert judge("(0.7071067811865476, 0.7071067811865476)", Vector(("1/√2", "1/√2"))).outcome == "wrong"
