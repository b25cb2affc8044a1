"""What linear algebra promises beyond the laws: named cases, degenerate ones, and references no one here wrote."""

import json
from fractions import Fraction

import numpy as np
import pytest
import sympy

from eigenway.maths import linalg, show
from eigenway.maths.linalg.roots import value_at
from eigenway.maths.surd import Root, Surd, number, root, surd
from tests.conftest import REFS


def rules(work):
    return [step.rule for step in work]


def words(work):
    return " ".join(show.plain_sentence(step) for step in work)


def read(text: str) -> Fraction:
    return Fraction(text)


def gallery():
    path = REFS / "matrices" / "gallery.json"
    if not path.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"reference data is not here: {path}"))]
    return [pytest.param(m, id=m["name"]) for m in json.loads(path.read_text())]


def nist():
    folder = REFS / "nist" / "linear"
    if not folder.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"reference data is not here: {folder}"))]
    return [pytest.param(json.loads(path.read_text()), id=path.stem) for path in sorted(folder.glob("*.json"))]


@pytest.mark.parametrize("m", gallery())
def test_the_gallery_has_the_determinants_ranks_and_polynomials_that_were_published(m):
    a = tuple(tuple(map(read, row)) for row in m["matrix"])
    if m["n"] > 20:
        assert all(isinstance(x, float) for x in linalg.eigenvalues(a))
        return
    assert linalg.determinant(a) == read(m["det"])
    assert linalg.rank(a) == m["rank"]
    assert linalg.characteristic_polynomial(a) == tuple(map(read, reversed(m["charpoly_low_to_high"])))
    assert linalg.characteristic_polynomial.worked_out(a) == linalg.characteristic_polynomial(a)


@pytest.mark.parametrize("m", gallery())
def test_every_eigenvalue_of_the_gallery_is_a_root_and_their_sum_is_the_trace(m):
    a = tuple(tuple(map(read, row)) for row in m["matrix"])
    if m["n"] > 20:
        pytest.skip("beyond 20 rows eigenvalues are decimals")
    values, p = linalg.eigenvalues(a), linalg.characteristic_polynomial(a)
    assert len(values) == m["n"]
    assert all(value_at(p, x) == 0 for x in values if not isinstance(x, Root))
    assert sum(complex(number(x)) for x in values) == pytest.approx(float(linalg.trace(a)), abs=1e-9)


@pytest.mark.parametrize("m", gallery())
def test_the_published_spectra_are_found(m):
    published = m.get("published_eigenvalues") or m.get("published_numeric")
    if not published:
        pytest.skip("no spectrum was published for this one")
    theirs = sorted((complex(sympy.sympify(x).evalf(20)) for x in published), key=lambda z: (-z.real, -z.imag))
    values = linalg.eigenvalues(tuple(tuple(map(read, row)) for row in m["matrix"]))
    ours = sorted((complex(number(x)) for x in values), key=lambda z: (-z.real, -z.imag))
    assert np.allclose(ours[: len(theirs)], theirs, rtol=1e-13, atol=1e-11)


@pytest.mark.parametrize("data", nist())
def test_exact_least_squares_reach_fourteen_digits_of_what_nist_certifies(data):
    """The decimals of the file are read as the fractions that they are."""
    x, y = [list(map(read, row)) for row in data["x"]], list(map(read, data["y"]))
    if data["polynomial_degree"]:
        powers = range(0 if data["intercept"] else 1, data["polynomial_degree"] + 1)
        a = [[row[0] ** k for k in powers] for row in x]
    else:
        a = [([Fraction(1)] if data["intercept"] else []) + row for row in x]
    fit = linalg.least_squares(a, y)
    certified = [Fraction(p["estimate"]) for p in data["certified"]["parameters"].values()]
    for ours, theirs in zip(fit, certified, strict=True):
        assert abs(ours - theirs) <= abs(theirs) * Fraction(1, 10**14) * 5, (float(ours), float(theirs))


def digits(fit, certified):
    return min(
        -np.log10(max(abs(float(a) - float(b)) / abs(float(b)), 1e-16)) if float(b) else 16.0
        for a, b in zip(fit, certified, strict=True)
    )


@pytest.mark.parametrize(
    ("name", "least"), [("Norris", 11), ("Pontius", 10), ("NoInt1", 13), ("Longley", 8), ("Wampler1", 6)]
)
def test_reflections_in_decimals_keep_the_digits_that_the_set_allows(refs, name, least):
    data = json.loads((refs / "nist" / "linear" / f"{name}.json").read_text())
    x, y = [list(map(float, row)) for row in data["x"]], np.array(list(map(float, data["y"])))
    degree = data["polynomial_degree"]
    a = (
        [[row[0] ** k for k in range(0 if data["intercept"] else 1, degree + 1)] for row in x]
        if degree
        else [[1.0, *row] for row in x]
    )
    q, r = linalg.qr(a, "reflections")
    fit = linalg.triangular_solve(r, tuple((np.array(q).T @ y).tolist()))
    certified = [p["estimate"] for p in data["certified"]["parameters"].values()]
    assert digits(fit, certified) >= least


def test_a_zero_pivot_is_swapped_away():
    assert rules(linalg.eliminate.steps([[0, 1], [2, 3]])) == ["swap"]


def test_minus_two_times_is_said_as_add_two_times():
    assert "Add 2 times row 1 to row 2" in words(linalg.eliminate.steps([[1, 3], [-2, 1]]))
    assert "Subtract row 1 from row 2" in words(linalg.eliminate.steps([[1, 3], [1, 1]]))


def test_one_decimal_makes_the_work_decimal_and_says_so():
    work = linalg.eliminate.steps([[0.5, 1], [2, 3]])
    assert work[0].rule == "decimals"
    assert all(isinstance(x, float) for row in work.result for x in row)


def test_work_is_written_out_up_to_six_rows_and_exact_up_to_twenty():
    def full(n):
        return [[(3 * i + 7 * j) % 11 + (i == j) for j in range(n)] for i in range(n)]

    assert len(linalg.determinant.steps(full(6))) > 5
    assert rules(linalg.determinant.steps(full(7))) == ["unwritten"]
    assert isinstance(linalg.determinant(full(20)), int)
    assert isinstance(linalg.determinant(full(21)), float)


def test_plain_calls_and_steps_agree_where_flint_is_the_engine():
    rng = np.random.default_rng(5)
    for n in (1, 2, 5, 6, 9, 13):
        a = rng.integers(-9, 10, (n, n)).tolist()
        for f in (linalg.determinant, linalg.rref, linalg.rank, linalg.characteristic_polynomial, linalg.inverse):
            assert f(a) == f.worked_out(a), f.name


def test_eigenvalues_of_degree_two_are_surds():
    assert linalg.eigenvalues([[1, 1], [1, 0]]) == (
        surd(Fraction(1, 2), Fraction(1, 2), 5),
        surd(Fraction(1, 2), Fraction(-1, 2), 5),
    )
    assert linalg.eigenvector([[1, 1], [1, 0]], linalg.eigenvalues([[1, 1], [1, 0]])[0])[0] == 1


def test_a_turning_matrix_is_read_as_a_rotation():
    work = linalg.eigenvalues.steps([[0, -1], [1, 0]])
    assert work.result == (surd(0, 1, -1), surd(0, -1, -1))
    assert "turns by 90°" in words(work)


def test_degree_three_without_rational_roots_is_certified_decimals_not_radicals():
    values = linalg.eigenvalues([[0, 0, 1], [1, 0, 1], [0, 1, 0]])
    assert all(isinstance(x, Root) and x.polynomial == (1, 0, -1, -1) for x in values)
    assert float(values[0]) == pytest.approx(1.324717957244746, abs=1e-15)


def test_a_quartic_that_factors_into_quadratics_is_surds():
    assert set(linalg.roots((1, 0, -5, 0, 6))) == {root(2), -root(2), root(3), -root(3)}


def test_both_multiplicities_of_a_defective_matrix_are_named():
    work = linalg.eigen.steps([[1, 1], [0, 1]])
    assert work.result[0].multiplicity == 2 and len(work.result[0].vectors) == 1
    assert "a root 2 times, but only 1 direction: defective" in words(work)


def test_the_float_trap_of_a_double_eigenvalue_is_shown():
    assert "may be one double eigenvalue" in words(linalg.eigenvalues.steps([[3.0, 1.0], [-1.0, 1.0]]))


def test_a_repeated_eigenvalue_with_a_whole_plane_of_eigenvectors():
    (space,) = linalg.eigen([[2, 0], [0, 2]])
    assert (space.value, space.multiplicity, len(space.vectors)) == (2, 2, 2)


def test_normalised_vectors_are_a_direction_and_a_length():
    assert linalg.unit([1, -1]) == (root(Fraction(1, 2)), -root(Fraction(1, 2)))
    assert show.text(linalg.unit([3, -3])) == "1/√2 (1, -1)"


@pytest.mark.parametrize(
    ("f", "page", "result"),
    [
        (linalg.determinant, [[0]], 0),
        (linalg.determinant, [[5]], 5),
        (linalg.rank, [[0, 0], [0, 0]], 0),
        (linalg.rref, [[0]], ((0,),)),
        (linalg.null_space, [[0]], ((1,),)),
        (linalg.null_space, [[1, 0], [0, 1]], ()),
        (linalg.column_space, [[0, 0]], ()),
        (linalg.pinv, [[0, 0]], ((0,), (0,))),
        (linalg.eigenvalues, [[0]], (0,)),
        (linalg.svd, [[0]], (((1,),), (0,), ((1,),))),
        (linalg.inverse, [[4]], ((Fraction(1, 4),),)),
    ],
)
def test_the_smallest_and_emptiest_matrices(f, page, result):
    assert f(page) == result


@pytest.mark.parametrize("shape", [[], [[]], [[1, 2], [3]], "ab", 5])
def test_what_is_no_matrix_is_refused_with_a_sentence(shape):
    for f in (linalg.rref, linalg.rank, linalg.determinant, linalg.svd):
        with pytest.raises(ValueError) as why:
            f(shape)
        assert str(why.value).endswith(".")


def test_numpy_arrays_go_in_as_they_are():
    assert linalg.determinant(np.array([[2, 1], [1, 2]])) == 3
    assert linalg.dot(np.array([1.0, 2.0]), np.array([3.0, 4.0])) == 11.0


def test_no_solution_one_and_infinitely_many():
    assert linalg.solve([[1, 2], [2, 4]], [1, 3]).point is None
    assert linalg.solve([[1, 2], [3, 4]], [5, 6]) == ((-4, Fraction(9, 2)), ())
    many = linalg.solve([[1, 2], [2, 4]], [1, 2])
    assert many == ((1, 0), ((-2, 1),))


def test_classical_gram_schmidt_loses_the_right_angles_and_modified_keeps_them():
    e = 1e-8
    lauchli = [(1.0, e, 0, 0), (1.0, 0, e, 0), (1.0, 0, 0, e)]
    lost = [np.array(linalg.gram_schmidt(lauchli, by)) for by in ("classical", "modified")]
    assert abs(lost[0][1] @ lost[0][2]) > 0.4
    assert abs(lost[1][1] @ lost[1][2]) < 1e-7


def test_power_iteration_reports_its_residual_and_stops_at_nothing():
    found = linalg.power_iteration([[2, 1], [1, 2]], turns=30, start=(1, 0))
    assert found.value == pytest.approx(3) and found.residual < 1e-6
    assert rules(linalg.power_iteration.steps([[0, 1], [0, 0]], (1, 0), 5))[-1] == "died"


def test_the_lesson_on_eigenvectors_reads_its_numbers():
    assert linalg.eigenvalues([[9, 2], [6, 5]]) == (11, 3)
    assert linalg.eigenvector([[9, 2], [6, 5]], 3) == (1, -3)
    assert linalg.stretch([[9, 2], [6, 5]], (2, 2)) == 11
    assert linalg.times([[9, 2], [6, 5]], (1, 1)) == (11, 11)
    assert linalg.primitive((4, -12)) == (1, -3)
    work = words(linalg.eigenvalues.steps([[9, 2], [6, 5]]))
    assert "Which two numbers add up to 14 and multiply to 33? 11 and 3." in work


def test_surds_add_multiply_and_compare_exactly():
    golden = surd(Fraction(1, 2), Fraction(1, 2), 5)
    assert golden * golden == golden + 1
    assert 1 / golden == golden - 1
    assert golden > Fraction(8, 5) and golden < Fraction(13, 8)
    assert root(12) == 2 * root(3) and root(Fraction(9, 4)) == Fraction(3, 2)
    assert root(2) * root(3) == root(6) and root(2) * root(2) == 2
    assert float(surd(1000001, -1000, 1000002)) == pytest.approx(1000001 - 1000 * 1000002**0.5, rel=1e-4)
    assert abs(surd(3, 4, -1)) == 5
    with pytest.raises(ValueError, match="add up"):
        root(2) + root(3)
    assert isinstance(root(2), Surd)


@pytest.mark.parametrize(
    "matrix",
    [
        [[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [-1, 0, -2, 0]],  # i and -i, each twice
        [[0, -1, 0, 0], [1, 0, 0, 0], [0, 0, 0, -2], [0, 0, 2, 0]],  # two pairs with one real part
    ],
)
def test_a_complex_pair_is_a_root_and_its_conjugate(matrix):
    pairs = [step.facts["pair"] for step in linalg.eigenvalues.steps(matrix) if step.rule == "rotation"]
    assert pairs
    assert all(complex(number(one)) == complex(number(two)).conjugate() for one, two in pairs)


def test_a_polynomial_without_rational_roots_is_shown_as_a_product_first():
    steps = linalg.roots.steps([1, 0, 2, 0, 1])
    assert "= (λ² + 1)²" in show.plain_sentence(steps[0])
    assert "i (twice) and -i (twice)" in show.plain_sentence(steps[-1])


def test_a_negative_eigenvalue_is_added_not_subtracted():
    first = linalg.eigenspace.steps([[-1, 0], [0, 2]], -1)[0]
    assert show.plain_sentence(first).startswith("Add 1 to each diagonal entry: A + I.")


def test_no_solution_is_said_and_not_left_blank():
    result = linalg.solve([[1, 2], [2, 4]], [3, 7])
    assert show.text(result) == show.block(result) == "none"
    assert show.latex(result) == "\\text{none}"
