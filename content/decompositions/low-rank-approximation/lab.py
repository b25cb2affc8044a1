"""A randomised singular value decomposition: sketch the columns, then decompose what is small."""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def range_finder(matrix, size, power=0, seed=0):
    """An orthonormal basis of what the matrix makes of `size` random vectors.

    matrix (m, n).   1 <= size <= min(m, n).   Return Q (m, size) with orthonormal columns.
    The random vectors are drawn with np.random.default_rng(seed): the same seed, the same Q.
    power: how often to multiply by the matrix's transpose and by the matrix again, each time on an orthonormal basis.
    ValueError: the matrix has not two axes, or size is out of range.
    """
    a = np.asarray(matrix, float)
    if a.ndim != 2 or not 1 <= size <= min(a.shape):
        raise ValueError("wanted a matrix (m, n) and a size from 1 to min(m, n)")
    q, _ = np.linalg.qr(a @ np.random.default_rng(seed).standard_normal((a.shape[1], size)))
    for _ in range(power):
        back, _ = np.linalg.qr(a.T @ q)
        q, _ = np.linalg.qr(a @ back)
    return q


@yours
def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    """The first k singular triples, nearly, by decomposing a table of only k + extra rows.

    matrix (m, n), 1 <= k <= min(m, n).   Sketch with k + extra random vectors, but never more than min(m, n).
    Return U (m, k), s (k,) falling, Vt (k, n): as np.linalg.svd gives them, cut to k.
    ValueError: k is out of range.
    """
    a = np.asarray(matrix, float)
    if a.ndim != 2 or not 1 <= k <= min(a.shape):
        raise ValueError("k must lie between 1 and min(m, n)")
    q = range_finder(a, min(k + extra, *a.shape), power, seed)
    u, s, vt = np.linalg.svd(q.T @ a, full_matrices=False)
    return q @ u[:, :k], s[:k], vt[:k]


# The checks: the most telling first, the most general last. A name is what the learner reads; a docstring is the hint.


def with_values(values, m, n, seed):
    """An (m, n) matrix with these singular values."""
    rng = np.random.default_rng(seed)
    u, v = (np.linalg.qr(rng.standard_normal((size, len(values))))[0] for size in (m, n))
    return u * np.asarray(values, float) @ v.T


def error(matrix, u, s, vt):
    return np.linalg.norm(matrix - u * s @ vt)


@visible
def check_the_basis_is_orthonormal():
    """Q.T @ Q must be the identity: take an orthonormal basis of the products (np.linalg.qr), not the products themselves."""
    q = range_finder(with_values([9, 5, 2, 1], 30, 20, seed=1), 3)
    assert np.shape(q) == (30, 3), (
        f"expected the shape (30, 3), a column for each random vector; you returned {np.shape(q)}"
    )
    same(q.T @ q, np.eye(3), within=1e-10, says="The columns of Q must have length 1 and stand at right angles.")


@visible
def check_a_matrix_of_rank_two_is_found_whole():
    """With rank 2 and k = 2 nothing is left out: U, s, Vt give the matrix back."""
    a = with_values([5, 3], 12, 9, seed=2)
    u, s, vt = randomised_svd(a, 2)
    assert np.shape(u) == (12, 2), (
        f"U lives in the rows of the matrix: expected the shape (12, 2), you returned {np.shape(u)}"
    )
    assert np.shape(vt) == (2, 9), (
        f"Vt has a row for each triple: expected the shape (2, 9), you returned {np.shape(vt)}"
    )
    same(s, np.array([5.0, 3.0]), within=1e-9)
    same(u * s @ vt, a, within=1e-9, says="U, s and Vt must give the matrix back.")


def check_a_column_times_a_row_needs_one_vector():
    """Rank one: size = 1 and k = 1 are enough."""
    a = np.outer([3.0, 0.0, 4.0], [0.0, 1.0])
    same(
        np.abs(range_finder(a, 1)),
        np.array([[0.6], [0.0], [0.8]]),
        within=1e-12,
        says="One vector of length 1 along (3, 0, 4), up to sign.",
    )
    u, s, vt = randomised_svd(a, 1)
    same(s, np.array([5.0]), within=1e-12)
    same(u * s @ vt, a, within=1e-12, says="U, s and Vt must give the matrix back.")


def check_the_vectors_are_orthonormal():
    """U has orthonormal columns, Vt orthonormal rows."""
    u, _, vt = randomised_svd(with_values([9, 4, 2, 1, 0.5], 25, 15, seed=3), 3)
    same(u.T @ u, np.eye(3), within=1e-10, says="The columns of U must be orthonormal.")
    same(vt @ vt.T, np.eye(3), within=1e-10, says="The rows of Vt must be orthonormal.")


def check_the_same_seed_gives_the_same_numbers():
    """Draw with np.random.default_rng(seed). Another seed may give another basis."""
    a = with_values(0.9 ** np.arange(20), 40, 30, seed=4)
    same(
        range_finder(a, 5, seed=7),
        range_finder(a, 5, seed=7),
        within=0,
        says="Two calls with seed=7 must agree in every digit.",
    )
    same(range_finder(a, 5), range_finder(a, 5, 0, 0), within=0, says="Left out, power and seed are both 0.")
    apart = np.abs(np.asarray(range_finder(a, 5, seed=7)) - range_finder(a, 5, seed=8)).max()
    assert apart > 1e-6, "seed=7 and seed=8 gave the same basis: is the seed used?"


def check_power_steps_part_values_that_fall_slowly():
    """Values 1, 0.99, 0.98, ...: with three power steps the basis must catch clearly more than with none."""
    values = 1 - 0.01 * np.arange(60)
    a = with_values(values, 120, 80, seed=5)
    plain, stronger = (
        np.linalg.norm(a - q @ (q.T @ a), 2) for q in (range_finder(a, 10), range_finder(a, 10, power=12))
    )
    assert stronger < plain - 0.005, (
        f"without power steps {plain:.4f} is left, with twelve {stronger:.4f}: they have changed nothing"
    )


def check_power_steps_do_not_drown_the_small_values():
    """Values from 1 down to 1e-7: to the 9th power the small ones are below rounding, unless each step starts from an orthonormal basis."""
    values = 10.0 ** -np.arange(8)
    a = with_values(values, 40, 30, seed=6)
    q = range_finder(a, 8, power=4)
    left = np.linalg.norm(a - q @ (q.T @ a))
    assert left < 1e-9, (
        f"the basis should hold all of the matrix; {left:.1e} is left. Take a new orthonormal basis after EVERY product."
    )


def check_a_few_vectors_more_than_k_are_drawn():
    """extra: the sketch is wider than k, and only the first k triples are kept."""
    a = with_values(0.75 ** np.arange(40), 80, 60, seed=8)
    best = np.sqrt(np.sum(0.75 ** (2 * np.arange(5, 40))))
    found = np.mean([error(a, *randomised_svd(a, 5, extra=10, power=0, seed=seed)) for seed in range(5)])
    assert found < 1.1 * best, (
        f"the best error is {best:.4f}, yours {found:.4f}: sketch with k + extra vectors, then keep k triples"
    )


def check_a_wide_matrix_works_too():
    """m = 6, n = 200: U is (6, 3) and Vt is (3, 200)."""
    a = with_values([8, 4, 2, 1], 6, 200, seed=9)
    u, s, vt = randomised_svd(a, 3)
    assert (np.shape(u), np.shape(vt)) == ((6, 3), (3, 200)), (
        f"expected (6, 3) and (3, 200), you returned {np.shape(u)} and {np.shape(vt)}"
    )
    same(s, np.array([8.0, 4.0, 2.0]), within=1e-8)


def check_the_sketch_is_never_wider_than_the_matrix():
    """k + extra may be more than min(m, n): draw only min(m, n) vectors then."""
    a = with_values([3, 2, 1], 3, 50, seed=10)
    u, s, vt = randomised_svd(a, 3)
    same(u * s @ vt, a, within=1e-9, says="With k = 3 of 3 nothing is left out.")


def check_a_table_of_mostly_zeros_works():
    """One entry in fifty is not 0."""
    rng = np.random.default_rng(11)
    a = rng.standard_normal((100, 60)) * (rng.random((100, 60)) < 0.02)
    u, s, vt = randomised_svd(a, 10, power=4)
    true = np.linalg.svd(a, compute_uv=False)
    assert error(a, u, s, vt) < 1.1 * np.sqrt(np.sum(true[10:] ** 2)), (
        "the error must stay near the best one, the root of the squares left out"
    )


def check_what_is_out_of_range_raises_value_error():
    """k or size of 0, or more than min(m, n); one axis."""
    for step in (range_finder, randomised_svd):
        for matrix, size in ((np.eye(3), 0), (np.eye(3), 4), (np.ones(3), 1)):
            assert raises(ValueError, step, matrix, size), f"shape {np.shape(matrix)} with {size}: expected ValueError"


def check_the_error_stays_near_the_best(rng):
    """Against np.linalg.svd on random matrices: with power steps, within 5 % of the best error."""
    for _ in range(10):
        m, n = rng.integers(20, 60, size=2)
        a = with_values(rng.uniform(0.6, 0.9) ** np.arange(15), m, n, seed=int(rng.integers(10**6)))
        u, s, vt = randomised_svd(a, 4)
        best = np.linalg.svd(a, compute_uv=False)
        assert error(a, u, s, vt) <= 1.05 * np.sqrt(np.sum(best[4:] ** 2)) + 1e-12, (
            "the error is more than 5 % above the best possible"
        )
        same(s, best[:4], within=1e-2)


# Popular and wrong. The laws run each one: the named check must be the first to fail.


@wrong(range_finder, fails=check_the_basis_is_orthonormal)
def keeps_the_products(matrix, size, power=0, seed=0):
    a = np.asarray(matrix, float)
    return a @ np.random.default_rng(seed).standard_normal((a.shape[1], size))


@wrong(randomised_svd, fails=check_a_matrix_of_rank_two_is_found_whole)
def leaves_u_in_the_small_space(matrix, k, extra=8, power=2, seed=0):
    a = np.asarray(matrix, float)
    q = range_finder(a, min(k + extra, *a.shape), power, seed)
    u, s, vt = np.linalg.svd(q.T @ a, full_matrices=False)
    return u[:, :k], s[:k], vt[:k]


@wrong(range_finder, fails=check_the_same_seed_gives_the_same_numbers)
def draws_without_the_seed(matrix, size, power=0, seed=0):
    a = np.asarray(matrix, float)
    q, _ = np.linalg.qr(a @ np.random.default_rng().standard_normal((a.shape[1], size)))
    for _ in range(power):
        q, _ = np.linalg.qr(a @ np.linalg.qr(a.T @ q)[0])
    return q


@wrong(range_finder, fails=check_power_steps_do_not_drown_the_small_values)
def multiplies_all_at_once(matrix, size, power=0, seed=0):
    a = np.asarray(matrix, float)
    sketch = a @ np.random.default_rng(seed).standard_normal((a.shape[1], size))
    for _ in range(power):
        sketch = a @ (a.T @ sketch)
    return np.linalg.qr(sketch)[0]


@wrong(randomised_svd, fails=check_a_few_vectors_more_than_k_are_drawn)
def draws_only_k(matrix, k, extra=8, power=2, seed=0):
    a = np.asarray(matrix, float)
    q = range_finder(a, k, power, seed)
    u, s, vt = np.linalg.svd(q.T @ a, full_matrices=False)
    return q @ u, s, vt


AFTER = """
**The same in the library.** `sklearn.utils.extmath.randomized_svd(A, k)` and `sklearn.decomposition.TruncatedSVD`;
`scipy.sparse.linalg.svds(A, k)` (Lanczos) where a few more digits are wanted.

**Cost.** Each pass is one product with k + extra columns: m n (k + extra) multiplications, or one per stored entry when A is
sparse. Two passes and two more for each power step, against about n^3 for the whole decomposition.

**Faster.** A table too large for memory can be read row by row: the sketch needs only products. How would you do without the second pass?

**More stable.** The error of the sketch can be measured: multiply A - Q Q^T A by a few new random vectors. Let `extra` grow until it is small enough.
"""
