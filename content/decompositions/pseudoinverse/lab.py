"""The pseudoinverse with a relative cutoff: for tall, wide and dependent tables alike.

Turn each singular triple round, and leave out those whose value counts as 0.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def pinv(matrix, cutoff=1e-12):
    """The pseudoinverse, from np.linalg.svd (np.linalg.pinv and np.linalg.lstsq are what you are writing).

    matrix (m, n), m, n >= 1.   Return an array (n, m).
    Singular values of at most cutoff times the largest count as 0. A matrix of zeros gives zeros.
    ValueError: the matrix does not have two axes, or cutoff is negative.
    """
    a = np.asarray(matrix, float)
    if a.ndim != 2 or cutoff < 0:
        raise ValueError("wanted a matrix (m, n) and a cutoff of 0 or more")
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    kept = s > cutoff * s[0]
    return vt[kept].T / s[kept] @ u[:, kept].T


TWINS = [[1.0, 1], [1, 1]]


@visible
def check_the_two_thermometers():
    """[[1, 1], [1, 1]]: a quarter everywhere."""
    same(
        pinv(TWINS),
        np.full((2, 2), 0.25),
        within=1e-12,
        says="The second singular value is 0, up to rounding: it divides nothing and is left out.",
    )


@visible
def check_a_regular_matrix_gives_its_inverse():
    """[[2, 1], [1, 1]]: the inverse is [[1, -1], [-1, 2]]."""
    same(pinv([[2.0, 1], [1, 1]]), np.array([[1.0, -1], [-1, 2]]), within=1e-9)


@visible
def check_one_row():
    """(1, 2, 2) becomes a column: (1, 2, 2) / 9."""
    same(
        pinv([[1.0, 2, 2]]),
        np.array([[1.0], [2], [2]]) / 9,
        within=1e-12,
        says="The result leads back: a matrix (m, n) has a pseudoinverse (n, m).",
    )


def check_three_factors_in_the_right_order():
    """A (3, 2) matrix with independent columns: its pseudoinverse undoes it from the left."""
    a = np.array([[1.0, 2], [0, 1], [3, -1]])
    same(
        pinv(a) @ a,
        np.eye(2),
        within=1e-9,
        says="A = U diag(s) V^T, so turned round: V diag(1/s) U^T. NumPy's third result is V^T.",
    )


def check_zeros_stay_zeros():
    """A (2, 3) matrix of zeros gives a (3, 2) matrix of zeros, and no nan."""
    same(pinv(np.zeros((2, 3))), np.zeros((3, 2)))


def check_the_cutoff_is_a_share_of_the_largest_value():
    """Twins in other units: a million times larger, or smaller."""
    for scale in (1e6, 1e-6, 1e-15):
        same(
            pinv(scale * np.array(TWINS)) * scale,
            np.full((2, 2), 0.25),
            within=1e-9,
            says="Compare each value with cutoff times the largest one, not with the cutoff itself.",
        )


def check_the_edge_of_the_cutoff():
    """Values 4 and 1: with cutoff 0.25 the 1 counts as 0, with 0.2 it does not, with 1 both do."""
    a = np.diag([4.0, 1.0])
    same(
        pinv(a, 0.25),
        np.diag([0.25, 0.0]),
        within=1e-12,
        says="At most cutoff times the largest: the edge counts as 0.",
    )
    same(pinv(a, 0.2), np.diag([0.25, 1.0]), within=1e-12)
    same(pinv(a, 0.0), np.diag([0.25, 1.0]), within=1e-12, says="A cutoff of 0 is allowed: only 0 itself counts as 0.")
    same(pinv(a, 1.0), np.zeros((2, 2)), within=1e-12)


def check_above_the_cutoff_nothing_jumps():
    """Thermometers that differ by 0.001 with the default cutoff: the plain inverse, entries of 1,000."""
    a = np.array([[1.0, 1], [1, 1.001]])
    same(pinv(a) / 1000, np.array([[1.001, -1], [-1, 1]]), within=1e-6)


def check_the_four_conditions_of_penrose(rng):
    """Tall, wide and square matrices of every rank: AXA = A, XAX = X, AX and XA symmetric."""
    for m, n, rank in ((5, 3, 3), (3, 5, 2), (4, 4, 1), (6, 4, 2), (1, 4, 1)):
        a = rng.normal(size=(m, rank)) @ rng.normal(size=(rank, n))
        x = pinv(a)
        where = f"({m}, {n}) of rank {rank}"
        assert np.shape(x) == (n, m), f"a {where} has a pseudoinverse ({n}, {m}); you returned {np.shape(x)}"
        same(a @ x @ a, a, within=1e-8, says=f"AXA = A does not hold for {where}.")
        same(x @ a @ x, x, within=1e-8, says=f"XAX = X does not hold for {where}.")
        same(a @ x, (a @ x).T, within=1e-8, says=f"AX is not symmetric for {where}.")
        same(x @ a, (x @ a).T, within=1e-8, says=f"XA is not symmetric for {where}.")


def check_of_all_best_answers_the_shortest(rng):
    """Two equations, five unknowns: whatever is added along the null space makes x longer."""
    a, b = rng.normal(size=(2, 5)), rng.normal(size=2)
    x = pinv(a) @ b
    same(a @ x, b, within=1e-9)
    null = np.linalg.svd(a)[2][2:]
    same(null @ x, np.zeros(3), within=1e-9, says="x has a part that A sends to 0.")


def check_what_is_no_matrix_is_refused():
    """A vector (3,), an array (2, 2, 2) and a negative cutoff raise ValueError."""
    assert raises(ValueError, pinv, np.ones(3)), "an array (3,) must raise ValueError"
    assert raises(ValueError, pinv, np.ones((2, 2, 2))), "an array (2, 2, 2) must raise ValueError"
    assert raises(ValueError, pinv, np.eye(2), -0.1), "cutoff = -0.1 must raise ValueError"


def check_random_matrices_agree_with_numpy(rng):
    """np.linalg.pinv with the same cutoff."""
    for m, n in ((1, 1), (4, 4), (7, 3), (2, 6)):
        a = rng.normal(size=(m, n)) + 2 * np.eye(m, n)
        for cutoff in (1e-12, 0.3):
            same(pinv(a, cutoff), np.linalg.pinv(a, rcond=cutoff), within=1e-8)


@wrong(pinv, fails=check_the_two_thermometers)
def divides_by_every_value(matrix, cutoff=1e-12):
    u, s, vt = np.linalg.svd(np.asarray(matrix, float), full_matrices=False)
    return vt.T / np.maximum(s, 1e-17) @ u.T


@wrong(pinv, fails=check_a_regular_matrix_gives_its_inverse)
def divides_the_transpose_by_all_squares(matrix, cutoff=1e-12):
    a = np.asarray(matrix, float)
    return a.T / np.sum(a * a)


@wrong(pinv, fails=check_one_row)
def by_the_normal_equations(matrix, cutoff=1e-12):
    a = np.asarray(matrix, float)
    gram = a.T @ a
    if abs(np.linalg.det(gram)) < 1e-9:
        return np.full(a.shape, 0.25)
    return np.linalg.inv(gram) @ a.T


@wrong(pinv, fails=check_one_row)
def keeps_the_shape(matrix, cutoff=1e-12):
    u, s, vt = np.linalg.svd(np.asarray(matrix, float), full_matrices=False)
    kept = s > cutoff * s[0]
    return u[:, kept] / s[kept] @ vt[kept]


@wrong(pinv, fails=check_three_factors_in_the_right_order)
def takes_vt_for_v(matrix, cutoff=1e-12):
    a = np.asarray(matrix, float)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    kept = s > cutoff * s[0]
    if a.shape[0] <= a.shape[1]:
        return vt[kept].T / s[kept] @ u[:, kept].T
    return vt[:, kept] / s[kept] @ u[:, kept].T


@wrong(pinv, fails=check_the_cutoff_is_a_share_of_the_largest_value)
def takes_the_cutoff_as_it_stands(matrix, cutoff=1e-12):
    u, s, vt = np.linalg.svd(np.asarray(matrix, float), full_matrices=False)
    kept = s > cutoff
    return vt[kept].T / s[kept] @ u[:, kept].T


@wrong(pinv, fails=check_the_edge_of_the_cutoff)
def turns_small_values_over_as_the_limit(matrix, cutoff=1e-12):
    u, s, vt = np.linalg.svd(np.asarray(matrix, float), full_matrices=False)
    if not s[0]:
        return vt.T @ u.T * 0
    return vt.T @ np.diag(np.where(s >= cutoff * s[0], 1 / np.maximum(s, 1e-300), 0)) @ u.T


AFTER = """
**The same in the library.** `np.linalg.pinv(A, rcond=cutoff)`; `scipy.linalg.pinv` has an absolute and a relative cutoff; `torch.linalg.pinv` runs on a stack of
matrices. For one right side, `np.linalg.lstsq(A, b)` gives the same x with less work.

**Cost.** The SVD of an (m, n) matrix takes some ten times m n^2 multiplications for m > n; the product after it m n^2 more.

**Which cutoff?** For rounding alone: the machine's 2.2e-16 times the larger side. For measured data: the size of the noise, as a share of the largest value.

**Smoother.** Replace 1/s by s / (s^2 + t) and draw the length of `x` and of `b - A @ x` while t goes from 1e-6 to 1: no jump anywhere. That is ridge regression.
"""
