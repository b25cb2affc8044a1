"""A singular value decomposition through the symmetric eigenproblem, and the nearest matrix of a given rank.

The right vectors are the eigenvectors of A^T A. What A makes of them stands at right angles already.
"""

import numpy as np

from eigenway.course import given, raises, same, visible, wrong, yours


@given
def orthonormal(columns):
    """Unit vectors at right angles that span the same as the first 1, 2, 3, ... columns (tall or square); also where some columns are 0."""
    return np.linalg.qr(columns)[0]


@yours
def thin_svd(matrix):
    """U, s, V with matrix = U @ np.diag(s) @ V.T, by np.linalg.eigh (np.linalg.svd is what you are writing).

    matrix (m, n), with k = min(m, n).   Return U (m, k), s (k,), V (n, k).
    U and V have orthonormal columns, also where a singular value is 0. s is not negative and falls from first to last.
    ValueError: the matrix does not have two axes.
    """
    a = np.asarray(matrix, float)
    if a.ndim != 2:
        raise ValueError("wanted a matrix (m, n)")
    if a.shape[0] < a.shape[1]:
        u, s, v = thin_svd(a.T)
        return v, s, u
    _, v = np.linalg.eigh(a.T @ a)
    v = v[:, ::-1]
    images = a @ v
    u = orthonormal(images)
    s = np.sum(u * images, axis=0)
    u, s = u * np.where(s < 0, -1.0, 1.0), np.abs(s)
    order = np.argsort(-s, kind="stable")
    return u[:, order], s[order], v[:, order]


@yours
def nearest(matrix, k):
    """The matrix of rank k (or less) nearest to this one: its first k singular triples added up.

    matrix (m, n).   0 <= k <= min(m, n).   Return an array (m, n).
    ValueError: k lies outside.
    """
    u, s, v = thin_svd(matrix)
    if not 0 <= k <= len(s):
        raise ValueError("k must lie between 0 and the smaller side")
    return u[:, :k] * s[:k] @ v[:, :k].T


@visible
def check_the_layer_of_the_lesson():
    """[[1.2, 1.1], [-0.4, -1.2]] stretches by 2 and by 0.5."""
    _, s, _ = thin_svd([[1.2, 1.1], [-0.4, -1.2]])
    same(
        s,
        np.array([2.0, 0.5]),
        within=1e-9,
        says="The eigenvalues of A^T A are 4 and 0.25; singular values are their roots, the largest first.",
    )


@visible
def check_the_three_factors_multiply_to_the_matrix():
    """U diag(s) V^T, on a tall matrix."""
    a = np.array([[3.0, 1], [1, 2], [-1, 4]])
    u, s, v = thin_svd(a)
    same(
        u @ np.diag(s) @ v.T,
        a,
        within=1e-9,
        says="Each u must be A v / s for its own v. Found from A A^T alone, its sign and its place are a matter of luck.",
    )


def check_shapes_are_thin():
    """(5, 2): U (5, 2), s (2,), V (2, 2)."""
    u, s, v = thin_svd(np.arange(10.0).reshape(5, 2) ** 2)
    got = (np.shape(u), np.shape(s), np.shape(v))
    assert got == ((5, 2), (2,), (2, 2)), f"expected the shapes (5, 2), (2,), (2, 2); you returned {got}"


def check_a_wide_matrix_has_as_many_values_as_rows():
    """(2, 4) has 2 singular values, not 4: decompose the transpose."""
    a = np.array([[1.0, 2, 0, 1], [0, 1, 3, -1]])
    u, s, v = thin_svd(a)
    got = (np.shape(u), np.shape(s), np.shape(v))
    assert got == ((2, 2), (2,), (4, 2)), f"expected the shapes (2, 2), (2,), (4, 2); you returned {got}"
    same(u @ np.diag(s) @ v.T, a, within=1e-9)


def check_a_value_of_zero_divides_nothing():
    """Two equal columns: one value is 0, and U is orthonormal all the same."""
    u, s, v = thin_svd(np.array([[1.0, 1], [2, 2], [2, 2]]))
    assert np.isfinite(u).all(), "U holds nan or inf: A v was divided by a singular value of 0."
    same(s, np.array([np.sqrt(18), 0.0]), within=1e-7)
    same(
        u.T @ u,
        np.eye(2),
        within=1e-9,
        says="For the value 0 any unit vector at right angles to the others will do; 0 itself is none.",
    )
    same(v.T @ v, np.eye(2), within=1e-9)


def check_a_matrix_of_zeros_has_orthonormal_factors():
    """Nothing to stretch: all values are 0."""
    u, s, v = thin_svd(np.zeros((3, 2)))
    same(s, np.zeros(2))
    same(u.T @ u, np.eye(2), within=1e-9)
    same(v.T @ v, np.eye(2), within=1e-9)


def check_values_are_never_negative_and_fall():
    """diag(1, -5, 3): 5, 3, 1."""
    _, s, _ = thin_svd(np.diag([1.0, -5, 3]))
    same(s, np.array([5.0, 3, 1]), within=1e-9)


def check_the_nearest_of_rank_one():
    """The layer of the lesson: 2 u v^T."""
    same(nearest([[1.2, 1.1], [-0.4, -1.2]], 1), np.array([[0.96, 1.28], [-0.72, -0.96]]), within=1e-9)


def check_rank_zero_and_full_rank():
    """k = 0 gives zeros, k = min(m, n) the matrix itself; k = 3 of (4, 2) raises ValueError."""
    a = np.array([[1.0, 2], [3, 4], [5, 6], [7, 9]])
    same(nearest(a, 0), np.zeros((4, 2)))
    same(nearest(a, 2), a, within=1e-9)
    assert raises(ValueError, nearest, a, 3), "k = 3 of a (4, 2) matrix must raise ValueError"
    assert raises(ValueError, nearest, a, -1), "k = -1 must raise ValueError"


def check_one_axis_is_no_matrix():
    """A vector (3,) raises ValueError."""
    assert raises(ValueError, thin_svd, np.ones(3)), "an array (3,) must raise ValueError"


def check_random_matrices_agree_with_numpy(rng):
    """Orthonormal factors, the product, and the values of np.linalg.svd, on tall, square and wide ones."""
    for m, n in ((1, 1), (1, 4), (6, 3), (5, 5), (3, 8), (20, 7)):
        a = rng.normal(size=(m, n)) * 10.0 ** rng.integers(-6, 6)
        u, s, v = thin_svd(a)
        size, k = np.linalg.norm(a), min(m, n)
        same(u.T @ u, np.eye(k), within=1e-9, says=f"U of a ({m}, {n}) matrix is not orthonormal.")
        same(v.T @ v, np.eye(k), within=1e-9, says=f"V of a ({m}, {n}) matrix is not orthonormal.")
        same(u @ np.diag(s) @ v.T / size, a / size, within=1e-9)
        same(s / size, np.linalg.svd(a, compute_uv=False) / size, within=1e-6)


def check_what_rank_two_leaves_is_the_third_value(rng):
    """No unit vector is missed by more than the first value left out."""
    a = rng.normal(size=(8, 5))
    same(float(np.linalg.norm(a - nearest(a, 2), 2)), float(np.linalg.svd(a, compute_uv=False)[2]), within=1e-9)


@wrong(thin_svd, fails=check_the_layer_of_the_lesson)
def forgets_the_roots(matrix):
    a = np.asarray(matrix, float)
    squares, v = np.linalg.eigh(a.T @ a)
    s, v = squares[::-1], v[:, ::-1]
    return a @ v / s, s, v


@wrong(thin_svd, fails=check_the_layer_of_the_lesson)
def leaves_the_order_of_eigh(matrix):
    a = np.asarray(matrix, float)
    squares, v = np.linalg.eigh(a.T @ a)
    s = np.sqrt(squares)
    return a @ v / s, s, v


@wrong(thin_svd, fails=check_the_three_factors_multiply_to_the_matrix)
def finds_both_sides_alone(matrix):
    a = np.asarray(matrix, float)
    k = min(a.shape)
    squares, v = np.linalg.eigh(a.T @ a)
    _, u = np.linalg.eigh(a @ a.T)
    return -u[:, ::-1][:, :k], np.sqrt(np.abs(squares[::-1][:k])), v[:, ::-1][:, :k] * np.where(np.arange(k) % 2, -1, 1)


@wrong(thin_svd, fails=check_the_three_factors_multiply_to_the_matrix)
def gives_v_transposed(matrix):
    a = np.asarray(matrix, float)
    squares, v = np.linalg.eigh(a.T @ a)
    s, v = np.sqrt(squares[::-1]), v[:, ::-1]
    return a @ v / s, s, v.T


@wrong(thin_svd, fails=check_a_wide_matrix_has_as_many_values_as_rows)
def takes_every_eigenvalue(matrix):
    a = np.asarray(matrix, float)
    squares, v = np.linalg.eigh(a.T @ a)
    s, v = np.sqrt(np.abs(squares[::-1])), v[:, ::-1]
    return a @ v / np.where(s > 0, s, 1), s, v


@wrong(thin_svd, fails=check_a_value_of_zero_divides_nothing)
def divides_by_every_value(matrix):
    a = np.asarray(matrix, float)
    if a.shape[0] < a.shape[1]:
        u, s, v = thin_svd(a.T)
        return v, s, u
    squares, v = np.linalg.eigh(a.T @ a)
    s, v = np.sqrt(np.maximum(squares[::-1], 0)), v[:, ::-1]
    return a @ v / s, s, v


@wrong(nearest, fails=check_the_nearest_of_rank_one)
def leaves_the_values_out(matrix, k):
    u, _, v = thin_svd(matrix)
    return u[:, :k] @ v[:, :k].T


AFTER = """
**The same in the library.** `np.linalg.svd(A, full_matrices=False)` returns U, s and V^T; `scipy.sparse.linalg.svds(A, k)` the k strongest triples of
a large sparse table; `sklearn.utils.extmath.randomized_svd` the same by random projection.

**Cost.** A^T A takes m n^2 multiplications, its eigenvectors about 9 n^3. For a million rows and 50 columns the product is nearly all of it.

**More stable.** A^T A squares the values: below 1e-8 of the largest they drown in rounding. Try `np.diag([1, 1e-10])` turned by two random
rotations. Then write one-sided Jacobi: turn pairs of columns of A until all stand at right angles; their lengths are the values, to full precision.

**Signs.** (u, v) and (-u, -v) are equally right. To compare two decompositions, make the largest entry of each v positive first.
"""
