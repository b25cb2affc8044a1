"""Power iteration: find the strongest direction by multiplying, then the next ones."""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def dominant(matrix, start, tol=1e-10, most=10_000):
    """The eigenpair whose eigenvalue is largest in size, by repeated multiplication.

    matrix (n, n), symmetric.   start (n,), not all zero.
    Return (value, vector, turns): the eigenvalue with its sign; a vector (n,) of length 1; how often you multiplied by the matrix.

    Stop at the first turn where |A v - value v| <= tol, with v of length 1 and value = v . A v.
    Entries up to 1e150 must not overflow. A start that the matrix sends to 0 gives the value 0.
    ValueError: the matrix is not square; the start does not fit it or is all zero.
    np.linalg.LinAlgError: `most` turns were not enough.
    """
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or v.shape != a.shape[:1] or not v.any():
        raise ValueError("wanted a square matrix and a start of its size that is not all zero")
    v = v / np.linalg.norm(v)
    for turns in range(1, most + 1):
        image = a @ v
        value = v @ image
        if np.linalg.norm(image - value * v) <= tol:
            return float(value), v, turns
        v = image / np.linalg.norm(image)
    raise np.linalg.LinAlgError(f"no eigenvector within {tol} after {most} turns")


@yours
def strongest(matrix, k, tol=1e-10, seed=0):
    """The k eigenpairs largest in size, largest first: find one, take it out of the matrix, repeat.

    matrix (n, n), symmetric.   0 <= k <= n.   Starts are drawn with np.random.default_rng(seed).
    Return (values, vectors) of shapes (k,) and (n, k): column j of `vectors` belongs to values[j].
    ValueError: k is not between 0 and n.
    """
    left = np.array(matrix, float)
    n, rng = len(left), np.random.default_rng(seed)
    if not 0 <= k <= n:
        raise ValueError("k must lie between 0 and n")
    values, vectors = np.zeros(k), np.zeros((n, k))
    for j in range(k):
        values[j], vectors[:, j], _ = dominant(left, rng.standard_normal(n), tol)
        left -= values[j] * np.outer(vectors[:, j], vectors[:, j])
    return values, vectors


# The checks: the most telling first, the most general last. A name is what the learner reads; a docstring is the hint.


def symmetric(eigenvalues, seed):
    """A symmetric matrix with these eigenvalues, and its eigenvectors in columns."""
    n = len(eigenvalues)
    q, _ = np.linalg.qr(np.random.default_rng(seed).standard_normal((n, n)))
    return q * np.asarray(eigenvalues, float) @ q.T, q


@visible
def check_a_start_that_is_an_eigenvector_is_done_in_one_turn():
    """With A = [[2, 0], [0, 1]] and start (3, 0): one multiplication shows that A v = 2 v."""
    value, vector, turns = dominant(np.diag([2.0, 1.0]), np.array([3.0, 0.0]))
    same(value, 2.0, says="The value that belongs to (1, 0) is 2.")
    same(np.abs(vector), np.array([1.0, 0.0]), says="The vector is (3, 0) brought to length 1: (1, 0), up to sign.")
    assert turns == 1, f"(3, 0) already lies on an eigen-direction: one multiplication tells. You counted {turns}."
    assert dominant(np.diag([2.0, 1.0]), np.array([3.0, 0.0]), tol=0.0)[2] == 1, (
        "|A v - 2 v| is exactly 0 here: with tol = 0 one turn is enough too."
    )


def check_a_vector_that_flips_at_every_turn_still_stops():
    """With a negative eigenvalue v and -v take turns. Which test of "done" does not mind?"""
    matrix, _ = symmetric([-4, 1.5, 1], seed=3)
    assert not raises(np.linalg.LinAlgError, dominant, matrix, np.ones(3)), (
        "Your loop never stopped: v turns round at every step, so the new v minus the old v never gets small. Compare A v with value * v."
    )
    same(abs(dominant(matrix, np.ones(3))[0]), 4.0, within=1e-8)


@visible
def check_a_negative_eigenvalue_keeps_its_sign():
    """A = diag(-5, 2): the strongest direction is turned round at every step."""
    value, _, _ = dominant(np.diag([-5.0, 2.0]), np.array([1.0, 1.0]))
    assert value < 0, (
        f"You returned {value:.6g} where -5 is meant: the length of A v has lost the sign. v . (A v) keeps it."
    )
    same(value, -5.0, within=1e-8)


def check_the_vector_never_overflows():
    """What happens to the length of A v, A A v, A A A v ... when the eigenvalue is 1e150?"""
    value, vector, _ = dominant(np.diag([5e149, 1e149]), np.array([1.0, 1.0]), tol=1e138)
    assert np.isfinite(value) and np.isfinite(vector).all(), (
        "The vector ran to infinity. Bring it back to length 1 after every multiplication: only its direction matters."
    )
    assert abs(value / 5e149 - 1) < 1e-9, f"expected 5e149, you returned {value:g}"


def check_ten_thousand_times_more_accuracy_costs_a_fixed_number_of_turns():
    """Eigenvalues 4 and 2: each turn halves what is left, and 2 to the power 13.3 is 10,000."""
    matrix, _ = symmetric([4, 2, 1], seed=5)
    rough, fine = (dominant(matrix, np.ones(3), tol=tol)[2] for tol in (1e-4, 1e-8))
    assert 11 <= fine - rough <= 16, (
        f"expected about 13 more turns for tol=1e-8 than for 1e-4; you took {rough} and {fine}"
    )


def check_two_eigenvalues_of_one_size_are_reported():
    """A = [[0, 1], [1, 0]] swaps the entries for ever. Say so; do not return the last vector."""
    assert raises(np.linalg.LinAlgError, dominant, np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([1.0, 0.0]), most=50), (
        "Eigenvalues 1 and -1 have one size: no direction wins. Raise LinAlgError when `most` turns were not enough."
    )
    matrix, _ = symmetric([4, 2, 1], seed=9)
    turns = dominant(matrix, np.ones(3))[2]
    assert not raises(np.linalg.LinAlgError, dominant, matrix, np.ones(3), most=turns), (
        f"you took {turns} turns, so most={turns} is enough"
    )
    assert raises(np.linalg.LinAlgError, dominant, matrix, np.ones(3), most=turns - 1), (
        f"you took {turns} turns, so most={turns - 1} is not enough"
    )


@visible
def check_the_second_pair_is_found():
    """After diag(5, 3, 1) loses its strongest direction, diag(0, 3, 1) must be left."""
    values, _ = strongest(np.diag([5.0, 3.0, 1.0]), 2)
    assert abs(values[0] - 5) < 1e-6, f"the first value should be 5, you returned {values[0]}"
    assert abs(values[1] - 3) < 1e-6, (
        f"The second value should be 3; you found {values[1]:.3g}. What you take away must be an (n, n) table, value * np.outer(v, v); "
        "v @ v is one number, v * v is one row."
    )


def check_vectors_stand_in_columns():
    """n = 4, k = 2: which of (4, 2) and (2, 4) is asked for?"""
    _, vectors = strongest(np.diag([5.0, 3.0, 2.0, 1.0]), 2)
    assert np.shape(vectors) == (4, 2), (
        f"column j belongs to values[j]: expected the shape (4, 2), you returned {np.shape(vectors)}"
    )


def check_largest_in_size_comes_first():
    """Eigenvalues -6, 4, 1: size decides the order, sign does not."""
    matrix, _ = symmetric([4, 1, -6], seed=7)
    values, _ = strongest(matrix, 3)
    same(values, np.array([-6.0, 4.0, 1.0]), within=1e-6, says="Size decides the order, sign does not: -6, 4, 1.")


def check_a_matrix_of_rank_one_has_zeros_left():
    """Once the only direction is taken out, nothing is left: the value there is 0."""
    matrix, _ = symmetric([5, 0, 0], seed=11)
    values, _ = strongest(matrix, 3)
    same(values, np.array([5.0, 0.0, 0.0]), within=1e-8)


def check_k_may_be_zero_and_no_more_than_n():
    """k = 0 gives shapes (0,) and (n, 0); k = n + 1 raises ValueError."""
    values, vectors = strongest(np.eye(3), 0)
    assert np.shape(values) == (0,) and np.shape(vectors) == (3, 0), (
        f"k = 0 wants the shapes (0,) and (3, 0); you returned {np.shape(values)} and {np.shape(vectors)}"
    )
    assert raises(ValueError, strongest, np.eye(3), 4), "k = 4 of a 3 by 3 matrix must raise ValueError"


def check_wrong_shapes_raise_value_error():
    """Not square; a start of another length; a start of zeros."""
    for matrix, start in ((np.ones((2, 3)), np.ones(3)), (np.eye(3), np.ones(2)), (np.eye(2), np.zeros(2))):
        assert raises(ValueError, dominant, matrix, start), (
            f"shapes {matrix.shape} and {start.shape}, start {start}: expected ValueError"
        )


def check_it_agrees_with_numpy_on_random_matrices(rng):
    """Against np.linalg.eigh: the same values, and columns on the same lines."""
    for seed in range(20):
        eigenvalues = np.array([8, 6, 4, 3, 2]) * rng.choice([-1, 1], 5)
        matrix, q = symmetric(eigenvalues, seed)
        values, vectors = strongest(matrix, 5, seed=seed)
        same(values, eigenvalues.astype(float), within=1e-6)
        same(vectors.T @ vectors, np.eye(5), within=1e-7, says="The columns must be orthonormal.")
        same(np.abs(q.T @ vectors), np.eye(5), within=1e-7, says="Each column must lie on the line that NumPy finds.")


# Popular and wrong. The laws run each one: the named check must be the first to fail.


@wrong(dominant, fails=check_the_vector_never_overflows)
def never_normalises(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or v.shape != a.shape[:1] or not v.any():
        raise ValueError
    for turns in range(1, most + 1):
        image = a @ v
        value = (v @ image) / (v @ v)
        if turns == most or np.linalg.norm(image - value * v) <= tol * np.linalg.norm(v):
            break
        v = image
    return value, v / np.linalg.norm(v), turns


@wrong(dominant, fails=check_a_negative_eigenvalue_keeps_its_sign)
def takes_the_length_for_the_value(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    v = v / np.linalg.norm(v)
    for turns in range(1, most + 1):  # noqa: B007
        image = a @ v
        value = np.linalg.norm(image)
        if np.linalg.norm(abs(image) - value * abs(v)) <= tol:
            break
        v = image / value
    return value, v, turns


@wrong(dominant, fails=check_a_vector_that_flips_at_every_turn_still_stops)
def waits_for_the_vector_to_rest(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    v = v / np.linalg.norm(v)
    for turns in range(1, most + 1):
        image = a @ v
        new = image / np.linalg.norm(image)
        if np.linalg.norm(new - v) <= tol:
            return new @ a @ new, new, turns
        v = new
    raise np.linalg.LinAlgError


@wrong(strongest, fails=check_the_second_pair_is_found)
def takes_away_a_number(matrix, k, tol=1e-10, seed=0):
    left = np.array(matrix, float)
    rng, values, vectors = np.random.default_rng(seed), [], []
    for _ in range(k):
        value, v, _ = dominant(left, rng.standard_normal(len(left)), tol)
        left = left - value * (v @ v)
        values.append(value)
        vectors.append(v)
    return np.array(values), np.array(vectors).T


AFTER = """
**The same in the library.** `np.linalg.eigh(A)` gives all n pairs, ascending;
`scipy.sparse.linalg.eigsh(A, k)` gives the k strongest of a large sparse matrix (Lanczos).

**Cost.** One turn is one product: n^2 multiplications, or one per stored entry when A is sparse. PageRank is this loop on the links of the web.

**Faster.** The error shrinks by |second / first eigenvalue| a turn. Replace the product by solving (A - shift I) w = v, with
shift = the current value, and near the end the number of right digits triples each turn (Rayleigh quotient iteration).
Write it; count the turns on eigenvalues 1, 0.999, 0.5.

**More stable.** Deflation passes each vector's error on to the next. Multiply k columns at once and bring them back to
orthonormal with `np.linalg.qr` each turn.
"""
