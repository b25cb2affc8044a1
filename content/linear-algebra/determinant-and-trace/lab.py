"""The determinant as libraries compute it: eliminate, count the swaps, and keep the size as a logarithm.

A determinant of 300 features is quickly larger or smaller than any float. Its sign and the logarithm of its size are not.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def sign_and_log(matrix):
    """The sign of the determinant and the natural logarithm of its size, by elimination. Do not use np.linalg.

    matrix (n, n).   Return (sign, log), two floats: sign is 1.0 or -1.0, and sign * exp(log) is the determinant.
    In each column bring the entry that is largest in size to the pivot's place.
    A determinant of 0 (a column without any pivot but 0) gives (0.0, -inf). A matrix with no rows has the determinant 1.
    ValueError: the matrix is not square.
    """
    a = np.array(matrix, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("wanted a square matrix")
    sign, log = 1.0, 0.0
    for j in range(len(a)):
        best = j + np.argmax(np.abs(a[j:, j]))
        if a[best, j] == 0:
            return 0.0, -np.inf
        if best != j:
            a[[j, best]] = a[[best, j]]
            sign = -sign
        sign *= np.sign(a[j, j])
        log += np.log(abs(a[j, j]))
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return float(sign), float(log)


@visible
def check_the_parallelogram_of_the_lesson():
    """Columns (3, 2) and (1, 2): area 4, so the logarithm of 4."""
    sign, log = sign_and_log([[3, 1], [2, 2]])
    same(sign, 1.0, says="(3, 2) and (1, 2) turn left: the sign is plus.")
    same(log, np.log(4.0), within=1e-12)


@visible
def check_swapping_two_rows_turns_the_sign():
    """The same rows in the other order: -4."""
    sign, log = sign_and_log([[2, 2], [3, 1]])
    same(
        sign,
        -1.0,
        says="Two rows were swapped, so the determinant is -4. Each swap that you make must turn the sign as well.",
    )
    same(log, np.log(4.0), within=1e-12)


def check_a_negative_pivot_turns_the_sign():
    """-2 and 3 on the diagonal: -6."""
    sign, log = sign_and_log([[-2, 0], [0, 3]])
    same(sign, -1.0, says="No row was swapped, but one pivot is negative: its sign belongs to the product.")
    same(log, np.log(6.0), within=1e-12)


def check_a_zero_in_the_corner_is_no_reason_to_give_up():
    """[[0, 1], [1, 0]] has the determinant -1."""
    sign, log = sign_and_log([[0, 1], [1, 0]])
    assert np.isfinite(log), f"you returned log = {log}: a pivot of 0 was used. Swap another row up first."
    same(sign, -1.0)
    same(log, 0.0, within=1e-12)


def check_a_singular_matrix_gives_zero():
    """Two equal columns: sign 0, logarithm minus infinity."""
    for flat in ([[1, 1], [1, 1]], [[0, 0], [0, 0]], [[2, 4, 2], [1, 5, 1], [8, 2, 8]]):
        sign, log = sign_and_log(flat)
        assert sign == 0 and log == -np.inf, f"{flat} has the determinant 0: wanted (0.0, -inf), got ({sign}, {log})."


def check_small_factors_do_not_vanish():
    """A hundredth of the identity in 300 dimensions: 300 times the logarithm of a hundredth."""
    sign, log = sign_and_log(0.01 * np.eye(300))
    assert sign == 1.0 and np.isfinite(log), (
        f"you returned ({sign}, {log}): a product of 300 hundredths is smaller than any float. Add logarithms in place of multiplying pivots."
    )
    same(log, 300 * np.log(0.01), within=1e-6)


def check_large_factors_do_not_overflow(rng):
    """300 features with entries up to a thousand."""
    a = 1000 * rng.normal(size=(300, 300))
    sign, log = sign_and_log(a)
    assert np.isfinite(log), f"you returned log = {log}: the product of 300 pivots is larger than any float."
    wanted = np.linalg.slogdet(a)
    same(sign, float(wanted[0]))
    same(log, float(wanted[1]), within=1e-6)


def check_tiny_pivots_are_swapped_away():
    """1e-20 in the corner: the determinant is 2, to all the digits that a float has."""
    sign, log = sign_and_log([[1e-20, 1, 1], [1, 1, 2], [1, 2, 1]])
    wanted = np.linalg.slogdet(np.array([[0, 1, 1], [1, 1, 2], [1, 2, 1.0]]))
    same(sign, float(wanted[0]))
    same(
        log,
        float(wanted[1]),
        within=1e-9,
        says="Dividing by 1e-20 drowned the other numbers. Swap the largest entry of the column up.",
    )


def check_whole_numbers_keep_their_fractions():
    """[[2, 1], [1, 1]] as integers: the last pivot is a half."""
    sign, log = sign_and_log(np.array([[2, 1], [1, 1]]))
    same(log, 0.0, within=1e-12, says="An array of integers cuts fractions off. Work on a copy in floats.")
    same(sign, 1.0)


def check_a_product_of_matrices_adds_the_logarithms(rng):
    """det(AB) = det A times det B."""
    a, b = rng.normal(size=(7, 7)), rng.normal(size=(7, 7))
    (s, x), (t, y), (u, z) = sign_and_log(a), sign_and_log(b), sign_and_log(a @ b)
    same(u, s * t)
    same(z, x + y, within=1e-8)


def check_no_rows_at_all():
    """An empty product is 1: sign 1, logarithm 0."""
    sign, log = sign_and_log(np.zeros((0, 0)))
    assert (sign, log) == (1.0, 0.0), f"a 0 by 0 matrix has the determinant 1: wanted (1.0, 0.0), got ({sign}, {log})."


def check_wrong_shapes_raise_value_error():
    """Two rows and three columns span no volume."""
    assert raises(ValueError, sign_and_log, np.ones((2, 3))), "a 2 by 3 matrix must raise ValueError"
    assert raises(ValueError, sign_and_log, np.ones(4)), "four numbers in a row must raise ValueError"


def check_random_matrices_agree_with_numpy(rng):
    """Up to 30 by 30, against np.linalg.slogdet."""
    for n in (1, 2, 3, 10, 30):
        a = rng.normal(size=(n, n))
        (sign, log), wanted = sign_and_log(a), np.linalg.slogdet(a)
        same(sign, float(wanted[0]))
        same(log, float(wanted[1]), within=1e-8)


@wrong(sign_and_log, fails=check_swapping_two_rows_turns_the_sign)
def forgets_the_swaps(matrix):
    a = np.array(matrix, float)
    sign, log = 1.0, 0.0
    for j in range(len(a)):
        best = j + np.argmax(np.abs(a[j:, j]))
        if a[best, j] == 0:
            return 0.0, -np.inf
        a[[j, best]] = a[[best, j]]
        sign *= np.sign(a[j, j])
        log += np.log(abs(a[j, j]))
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return float(sign), float(log)


@wrong(sign_and_log, fails=check_a_negative_pivot_turns_the_sign)
def counts_swaps_alone(matrix):
    a = np.array(matrix, float)
    sign, log = 1.0, 0.0
    for j in range(len(a)):
        best = j + np.argmax(np.abs(a[j:, j]))
        if a[best, j] == 0:
            return 0.0, -np.inf
        if best != j:
            a[[j, best]] = a[[best, j]]
            sign = -sign
        log += np.log(abs(a[j, j]))
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return sign, float(log)


@wrong(sign_and_log, fails=check_a_zero_in_the_corner_is_no_reason_to_give_up)
def never_swaps(matrix):
    a = np.array(matrix, float)
    sign, log = 1.0, 0.0
    for j in range(len(a)):
        if a[j, j] == 0:
            return 0.0, -np.inf
        sign *= np.sign(a[j, j])
        log += np.log(abs(a[j, j]))
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return float(sign), float(log)


@wrong(sign_and_log, fails=check_small_factors_do_not_vanish)
def multiplies_first_and_takes_the_logarithm_last(matrix):
    a = np.array(matrix, float)
    det = 1.0
    for j in range(len(a)):
        best = j + np.argmax(np.abs(a[j:, j]))
        if a[best, j] == 0:
            return 0.0, -np.inf
        if best != j:
            a[[j, best]] = a[[best, j]]
            det = -det
        det *= a[j, j]
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return float(np.sign(det)), float(np.log(abs(det))) if det else -np.inf


@wrong(sign_and_log, fails=check_tiny_pivots_are_swapped_away)
def swaps_only_when_it_must(matrix):
    a = np.array(matrix, float)
    sign, log = 1.0, 0.0
    for j in range(len(a)):
        good = np.flatnonzero(a[j:, j])
        if not len(good):
            return 0.0, -np.inf
        best = j + good[0]
        if best != j:
            a[[j, best]] = a[[best, j]]
            sign = -sign
        sign *= np.sign(a[j, j])
        log += np.log(abs(a[j, j]))
        a[j + 1 :] -= np.outer(a[j + 1 :, j] / a[j, j], a[j])
    return float(sign), float(log)


AFTER = """
**The same in the library.** `np.linalg.slogdet(A)` calls LAPACK's `getrf`, which eliminates in blocks with the same swaps, and reads the
pivots off. `torch.logdet` and `torch.slogdet` do so too, and their gradient with respect to A is the transposed inverse.

**Cost.** About n^3 / 3 multiplications, as for solving a system. An expansion by cofactors needs more than n!.

**Faster.** For a covariance, which is symmetric and positive definite, take the Cholesky factor L: the logarithm is
`2 * np.log(np.diag(L)).sum()`, half the work and no signs. Of a triangular matrix it costs n logarithms; normalising flows are built so
that their Jacobian is one.

**More stable.** The logarithm is safe from overflow, not from rounding: next to a singular matrix the last pivot is noise, and so is its
logarithm. Then look at `np.linalg.svd` and ask how many singular values are noise.
"""
