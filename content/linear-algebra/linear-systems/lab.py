"""Solve a system as a library does: eliminate with the largest pivot, for any number of right sides at once.

Write the right sides beside the matrix, clear below each pivot, then climb from the last row.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def solve(matrix, right):
    """The x with matrix @ x = right, by Gaussian elimination with partial pivoting. Do not use np.linalg.

    matrix (n, n).   right (n,) or (n, k): k right sides side by side.   Return floats in the shape of `right`.
    In each column bring the entry that is largest in size to the pivot's place.
    np.linalg.LinAlgError: a pivot is no larger than 1e-12 times the largest entry of the matrix (the matrix is singular, or as good as).
    ValueError: the matrix is not square, or `right` does not have n rows.
    """
    a, b = np.array(matrix, float), np.array(right, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or b.shape[:1] != a.shape[:1]:
        raise ValueError("wanted a square matrix and a right side with as many rows")
    n, least = len(a), 1e-12 * np.abs(a).max(initial=0)
    page = np.column_stack([a, b])
    for j in range(n):
        best = j + np.argmax(np.abs(page[j:, j]))
        if abs(page[best, j]) <= least:
            raise np.linalg.LinAlgError("the matrix is singular")
        page[[j, best]] = page[[best, j]]
        page[j + 1 :] -= np.outer(page[j + 1 :, j] / page[j, j], page[j])
    x = np.zeros((n, page.shape[1] - n))
    for i in reversed(range(n)):
        x[i] = (page[i, n:] - page[i, i + 1 : n] @ x[i + 1 :]) / page[i, i]
    return x.reshape(b.shape)


@visible
def check_the_flats_of_the_lesson():
    """x + y = 4 and 2x + 3y = 11."""
    same(solve([[1, 1], [2, 3]], [4, 11]), np.array([1.0, 3.0]), within=1e-12)


@visible
def check_a_zero_in_the_corner_is_swapped_away():
    """y = 2 and x + y = 5: the first pivot is 0, the system is not."""
    got = solve([[0, 1], [1, 1]], [2, 5])
    assert np.isfinite(got).all(), f"you returned {got}: a pivot of 0 was divided by. Swap a row up first."
    same(got, np.array([3.0, 2.0]), within=1e-12)


def check_a_tiny_pivot_does_not_drown_the_rest():
    """1e-20 x + y = 1 and x + y = 2: both unknowns are close to 1."""
    got = solve([[1e-20, 1], [1, 1]], [1, 2])
    same(
        got,
        np.array([1.0, 1.0]),
        within=1e-12,
        says="Dividing by 1e-20 made 1e20, and 2 was lost beside it. Swap the entry largest in size up, not just any that is not 0.",
    )


def check_the_largest_pivot_may_be_negative():
    """Largest in size: -5 beats 1e-20 and 1."""
    same(solve([[1e-20, 1], [-5, 1]], [1, 2]), np.array([-0.2, 1.0]), within=1e-12)


def check_fractions_survive_a_matrix_of_whole_numbers():
    """5x + y = 12 and 3x + 2y = 10, given as integers: 3/5 must not become 0."""
    same(
        solve(np.array([[5, 1], [3, 2]]), np.array([12, 10])),
        np.array([2.0, 2.0]),
        within=1e-12,
        says="An array of integers cuts off every fraction. Work on a copy in floats.",
    )


def check_a_third_unknown_is_cleared_below_both_pivots():
    """Three rows: after column 1 comes column 2."""
    same(solve([[2, 1, -1], [4, 3, 1], [2, 2, 3]], [1, 9, 9]), np.array([-1.0, 4.0, 1.0]), within=1e-12)


def check_many_right_sides_at_once():
    """right (3, 2): two systems with one matrix, two columns of answers."""
    a = np.array([[2.0, 1, 0], [1, 3, 1], [0, 1, 2]])
    wanted = np.array([[1.0, -2], [0, 5], [3, 1]])
    same(solve(a, a @ wanted), wanted, within=1e-12)


def check_a_singular_matrix_is_reported():
    """All rooms = bedrooms + other rooms: the third column has no pivot."""
    flats = [[1, 1, 2], [2, 3, 5], [1, 2, 3]]
    assert raises(np.linalg.LinAlgError, solve, flats, [4, 11, 7]), (
        "the third column is the sum of the others: LinAlgError"
    )
    assert raises(np.linalg.LinAlgError, solve, np.zeros((2, 2)), [0, 0]), "a matrix of zeros is singular: LinAlgError"


def check_dependence_hidden_by_rounding_is_reported():
    """0.1 + 0.2 is not 0.3 in floats: the last pivot is 1e-17, not 0."""
    table = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.9], [0.7, 0.1, 0.8]]
    assert raises(np.linalg.LinAlgError, solve, table, [1, 2, 3]), (
        "column 3 is column 1 plus column 2; a pivot of the size of a rounding error must raise LinAlgError."
    )


def check_small_units_are_no_reason_to_refuse():
    """A matrix in units of 1e-30 is as good as the same in units of 1: compare pivots with its largest entry."""
    same(solve(1e-30 * np.array([[1.0, 1], [2, 3]]), 1e-30 * np.array([4.0, 11])), np.array([1.0, 3.0]), within=1e-9)


def check_wrong_shapes_raise_value_error():
    """Two equations for three unknowns; a right side that is too long."""
    assert raises(ValueError, solve, np.ones((2, 3)), np.ones(2)), "a 2 by 3 matrix must raise ValueError"
    assert raises(ValueError, solve, np.eye(3), np.ones(4)), "4 right sides for 3 rows must raise ValueError"


def check_random_systems_leave_almost_nothing_over(rng):
    """What is left of right - matrix @ x, on matrices up to 30 by 30."""
    for n in (1, 2, 5, 30):
        a, b = rng.normal(size=(n, n)), rng.normal(size=(n, 3))
        x = solve(a, b)
        same(x, np.linalg.solve(a, b), within=1e-6)
        left = np.abs(b - a @ x).max() / (np.abs(a).max() * np.abs(x).max() * n)
        assert left < 1e-13, (
            f"n = {n}: a share of {left:.1e} is left over; with the largest pivots it stays below 1e-13."
        )


@wrong(solve, fails=check_a_zero_in_the_corner_is_swapped_away)
def never_swaps(matrix, right):
    page = np.column_stack([np.array(matrix, float), np.array(right, float)])
    n = len(page)
    for j in range(n):
        for i in range(j + 1, n):
            page[i] -= page[i, j] / page[j, j] * page[j]
    x = np.zeros((n, page.shape[1] - n))
    for i in reversed(range(n)):
        x[i] = (page[i, n:] - page[i, i + 1 : n] @ x[i + 1 :]) / page[i, i]
    return x.reshape(np.shape(right))


@wrong(solve, fails=check_a_tiny_pivot_does_not_drown_the_rest)
def swaps_only_when_it_must(matrix, right):
    page = np.column_stack([np.array(matrix, float), np.array(right, float)])
    n = len(page)
    for j in range(n):
        best = next(i for i in range(j, n) if page[i, j] != 0)
        page[[j, best]] = page[[best, j]]
        page[j + 1 :] -= np.outer(page[j + 1 :, j] / page[j, j], page[j])
    x = np.zeros((n, page.shape[1] - n))
    for i in reversed(range(n)):
        x[i] = (page[i, n:] - page[i, i + 1 : n] @ x[i + 1 :]) / page[i, i]
    return x.reshape(np.shape(right))


@wrong(solve, fails=check_the_largest_pivot_may_be_negative)
def takes_the_largest_with_its_sign(matrix, right):
    page = np.column_stack([np.array(matrix, float), np.array(right, float)])
    n = len(page)
    for j in range(n):
        best = j + np.argmax(page[j:, j])
        page[[j, best]] = page[[best, j]]
        page[j + 1 :] -= np.outer(page[j + 1 :, j] / page[j, j], page[j])
    x = np.zeros((n, page.shape[1] - n))
    for i in reversed(range(n)):
        x[i] = (page[i, n:] - page[i, i + 1 : n] @ x[i + 1 :]) / page[i, i]
    return x.reshape(np.shape(right))


@wrong(solve, fails=check_the_flats_of_the_lesson)
def forgets_the_right_side(matrix, right):
    a, b = np.array(matrix, float), np.array(right, float)
    n = len(a)
    for j in range(n):
        best = j + np.argmax(np.abs(a[j:, j]))
        a[[j, best]], b[[j, best]] = a[[best, j]], b[[best, j]]
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    x = np.zeros(b.shape)
    for i in reversed(range(n)):
        x[i] = (b[i] - a[i, i + 1 :] @ x[i + 1 :]) / a[i, i]
    return x


@wrong(solve, fails=check_dependence_hidden_by_rounding_is_reported)
def asks_whether_a_pivot_is_zero(matrix, right):
    page = np.column_stack([np.array(matrix, float), np.array(right, float)])
    n = len(page)
    for j in range(n):
        best = j + np.argmax(np.abs(page[j:, j]))
        if page[best, j] == 0:
            raise np.linalg.LinAlgError
        page[[j, best]] = page[[best, j]]
        page[j + 1 :] -= np.outer(page[j + 1 :, j] / page[j, j], page[j])
    x = np.zeros((n, page.shape[1] - n))
    for i in reversed(range(n)):
        x[i] = (page[i, n:] - page[i, i + 1 : n] @ x[i + 1 :]) / page[i, i]
    return x.reshape(np.shape(right))


AFTER = """
**The same in the library.** `np.linalg.solve(A, b)` calls LAPACK's `gesv`: the same loop, in blocks. `scipy.linalg.lu_factor` keeps the row
operations, so that a right side that arrives tomorrow costs only the climb.

**Cost.** Clearing takes about n^3 / 3 multiplications, climbing n^2 for each right side. Twice the unknowns, eight times the work.

**Faster.** For a symmetric positive definite matrix (a covariance, a kernel) `scipy.linalg.cho_factor` needs half of that and no swaps.

**More stable.** Divide each row by its largest entry before you compare pivots, so that a row in large units does not win by its units.
Then try it on `[[1, 1e20], [1, 1]]`.
"""
