"""Multiply matrices three ways: by dots, by columns, by layers.

Three loops over the same numbers. What each holds still decides what you see, and what is easy to get wrong.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def fitting(a, b):
    """Both as matrices of floats, if their product is defined.

    a (m, n).   b (n, p).   Return two arrays of floats, shaped as before.
    The other three functions can begin with this one.
    ValueError: a or b is not a matrix, or the inner sizes differ.
    """
    a, b = np.array(a, float), np.array(b, float)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != len(b):
        raise ValueError("wanted matrices (m, n) and (n, p)")
    return a, b


@yours
def by_dots(a, b):
    """The product, entry by entry: row i of a meets column j of b.

    a (m, n).   b (n, p).   Return floats (m, p), also where m, n or p is 0.
    Do not multiply whole matrices with @, dot, matmul or einsum.
    ValueError: a or b is not a matrix, or the inner sizes differ.
    """
    a, b = fitting(a, b)
    made = np.zeros((len(a), b.shape[1]))
    for i, row in enumerate(a):
        for j, column in enumerate(b.T):
            made[i, j] = row @ column
    return made


@yours
def by_columns(a, b):
    """The same, a column at a time: column j of b mixes the columns of a.

    a (m, n).   b (n, p).   Return floats (m, p), also where m, n or p is 0.
    ValueError: as above.
    """
    a, b = fitting(a, b)
    made = np.zeros((len(a), b.shape[1]))
    for j, recipe in enumerate(b.T):
        for amount, column in zip(recipe, a.T):
            made[:, j] += amount * column
    return made


@yours
def layers(a, b):
    """Layer k is column k of a times row k of b; their sum is the product.

    a (m, n).   b (n, p).   Return floats (n, m, p), layer by layer.
    ValueError: as above.
    """
    a, b = fitting(a, b)
    return np.array([np.outer(column, row) for column, row in zip(a.T, b)]).reshape(len(b), len(a), b.shape[1])


MEMBERS = [[2, 1], [0, 3], [1, -1]]
FILMS = [[3, 1, 0], [1, 2, 4]]
SCORES = np.array([[7.0, 4, 4], [3, 6, 12], [2, -1, -4]])


@visible
def check_the_scores_of_the_lesson_by_dots():
    """Three members, two tastes, three films: nine scores."""
    same(
        by_dots(MEMBERS, FILMS),
        SCORES,
        says="Entry (i, j) is row i of a with column j of b: multiply in pairs and add.",
    )


@visible
def check_the_scores_of_the_lesson_by_columns():
    """The same nine scores, film by film."""
    same(
        by_columns(MEMBERS, FILMS),
        SCORES,
        says="Column j of the result is b[0, j] times column 0 of a, plus b[1, j] times column 1, ...",
    )


@visible
def check_the_layers_of_the_lesson():
    """Two tastes, two layers of three by three; their sum is the product."""
    wanted = np.array([[[6.0, 2, 0], [0, 0, 0], [3, 1, 0]], [[1, 2, 4], [3, 6, 12], [-1, -2, -4]]])
    same(layers(MEMBERS, FILMS), wanted, says="Layer k has a column of a upright and a row of b lying down.")


def check_the_order_matters():
    """A lean and a quarter-turn, in both orders."""
    lean, turn = [[1, 1], [0, 1]], [[0, -1], [1, 0]]
    for product in (by_dots, by_columns):
        same(product(lean, turn), np.array([[1.0, -1], [1, 0]]), says=f"{product.__name__}(a, b) must be ab, not ba.")
        same(product(turn, lean), np.array([[0.0, -1], [1, 1]]), says=f"{product.__name__}(a, b) must be ab, not ba.")


def check_fractions_survive_a_matrix_of_whole_numbers():
    """a holds integers, b holds halves."""
    halves, whole = np.array([[0.5, 1.5], [2.5, 0.25]]), np.array([[1, 2], [3, 4]])
    wanted = np.array([[5.5, 2.0], [11.5, 5.5]])
    for product in (by_dots, by_columns):
        same(
            product(whole, halves),
            wanted,
            says="An array of integers cuts off every fraction. Collect the results in floats.",
        )
    same(layers(whole, halves).sum(axis=0), wanted)


def check_a_matrix_with_one_row_is_not_stretched():
    """(2, 3) times (1, 2) is not defined, though NumPy would stretch the one row."""
    for product in (fitting, by_dots, by_columns, layers):
        assert raises(ValueError, product, np.ones((2, 3)), np.ones((1, 2))), (
            f"{product.__name__}: 3 columns do not meet 1 row. Compare the inner sizes before you multiply."
        )
        assert raises(ValueError, product, np.ones((2, 1)), np.ones((3, 2))), (
            f"{product.__name__}: 1 column does not meet 3 rows. Compare the inner sizes before you multiply."
        )


def check_sizes_that_do_not_fit_are_refused():
    """(2, 3) times (2, 3), and vectors in place of matrices: ValueError."""
    for product in (fitting, by_dots, by_columns, layers):
        name = product.__name__
        assert raises(ValueError, product, np.ones((2, 3)), np.ones((2, 3))), (
            f"{name}: 3 columns do not meet 2 rows: ValueError"
        )
        assert raises(ValueError, product, np.ones((2, 3)), np.ones(3)), (
            f"{name}: b has one axis, and a matrix has two: ValueError"
        )
        assert raises(ValueError, product, np.ones(2), np.ones((2, 3))), (
            f"{name}: a has one axis, and a matrix has two: ValueError"
        )
        assert raises(ValueError, product, np.ones((3, 2)), np.ones((2, 3, 1))), f"{name}: b has three axes: ValueError"


def check_no_tastes_give_scores_of_zero():
    """(2, 0) times (0, 3): nothing to add, so every score is 0."""
    a, b = np.ones((2, 0)), np.ones((0, 3))
    same(by_dots(a, b), np.zeros((2, 3)), says="An empty sum is 0.")
    same(by_columns(a, b), np.zeros((2, 3)), says="An empty sum is 0.")
    same(layers(a, b), np.zeros((0, 2, 3)), says="No tastes, no layers; but each would be 2 by 3.")


def check_no_films_and_no_members_keep_their_shape():
    """(3, 2) times (2, 0) is (3, 0); (0, 2) times (2, 3) is (0, 3)."""
    for product in (by_dots, by_columns):
        same(product(np.ones((3, 2)), np.ones((2, 0))), np.zeros((3, 0)))
        same(product(np.ones((0, 2)), np.ones((2, 3))), np.zeros((0, 3)))
    same(layers(np.ones((3, 2)), np.ones((2, 0))), np.zeros((2, 3, 0)))
    same(layers(np.ones((0, 2)), np.ones((2, 3))), np.zeros((2, 0, 3)))


def check_brackets_do_not_matter(rng):
    """(ab)c and a(bc), up to rounding, by different loops."""
    a, b, c = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=(2, 5))
    same(by_dots(by_columns(a, b), c), a @ (b @ c), within=1e-12)
    same(by_columns(a, by_dots(b, c)), a @ (b @ c), within=1e-12)


def check_a_transpose_turns_the_order_round(rng):
    """The transpose of ab is the transpose of b times that of a."""
    a, b = rng.normal(size=(3, 4)), rng.normal(size=(4, 2))
    same(by_dots(a, b).T, b.T @ a.T, within=1e-12)
    same(by_columns(b.T, a.T), (a @ b).T, within=1e-12)


def check_all_three_agree_with_numpy(rng):
    """Random matrices of many shapes."""
    for m, n, p in ((1, 1, 1), (1, 5, 1), (4, 1, 3), (2, 6, 3), (7, 3, 7)):
        a, b = rng.normal(size=(m, n)), rng.normal(size=(n, p))
        same(by_dots(a, b), a @ b, within=1e-12)
        same(by_columns(a, b), a @ b, within=1e-12)
        same(layers(a, b), np.array([np.outer(a[:, k], b[k]) for k in range(n)]), within=1e-12)


@wrong(by_dots, fails=check_the_scores_of_the_lesson_by_dots)
def entry_by_entry(a, b):
    return np.array(a, float) * np.array(b, float)


@wrong(by_dots, fails=check_the_scores_of_the_lesson_by_dots)
def rows_with_rows(a, b):
    return np.array([[sum(x * y for x, y in zip(row, other)) for other in b] for row in a], float)


@wrong(by_dots, fails=check_the_order_matters)
def second_factor_first(a, b):
    a, b = np.array(a, float), np.array(b, float)
    if a.shape != b.shape:
        return a @ b
    return np.array([[b[i] @ a[:, j] for j in range(len(a))] for i in range(len(a))])


@wrong(by_dots, fails=check_fractions_survive_a_matrix_of_whole_numbers)
def collects_in_integers(a, b):
    a, b = np.array(a), np.array(b)
    made = np.zeros((len(a), b.shape[1]), a.dtype)
    for i in range(len(a)):
        for j in range(b.shape[1]):
            made[i, j] = (a[i] * b[:, j]).sum()
    return made.astype(float)


@wrong(by_dots, fails=check_a_matrix_with_one_row_is_not_stretched)
def lets_numpy_stretch(a, b):
    a, b = np.array(a, float), np.array(b, float)
    return np.array([[(row * column).sum() for column in b.T] for row in a])


@wrong(by_columns, fails=check_the_scores_of_the_lesson_by_columns)
def mixes_and_lays_down(a, b):
    a, b = np.array(a, float), np.array(b, float)
    return np.array([a @ recipe for recipe in b.T])


@wrong(by_columns, fails=check_no_films_and_no_members_keep_their_shape)
def stacks_what_may_be_nothing(a, b):
    a, b = np.array(a, float), np.array(b, float)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != len(b):
        raise ValueError("sizes")
    return np.column_stack([a @ recipe for recipe in b.T]) if b.size or not len(b) else np.zeros(0)


@wrong(layers, fails=check_the_layers_of_the_lesson)
def rows_upright(a, b):
    a, b = np.array(a, float), np.array(b, float)
    return np.array([np.outer(row, column) for row, column in zip(b, a.T)])


@wrong(layers, fails=check_no_tastes_give_scores_of_zero)
def forgets_the_empty_case(a, b):
    a, b = np.array(a, float), np.array(b, float)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != len(b):
        raise ValueError("sizes")
    return np.array([np.outer(a[:, k], b[k]) for k in range(len(b))])


AFTER = """
**The same in the library.** `a @ b`, which calls BLAS (`gemm`). The layers at once are `np.einsum("ik,kj->kij", a, b)`, or `a.T[:, :, None] * b[:, None, :]`.

**Cost.** Each of the m p entries takes n multiplications, so m n p in all, whichever way you look at it. The layers also take m n p places of memory: add each
to a running sum and forget it, and m p are enough.

**Faster.** The three loops touch memory differently. An array lies row by row, so a column is scattered; BLAS cuts all matrices into blocks that fit into the
fast memory near the processor. Time your `by_dots` against `a @ b` for 200 by 200.

**More stable.** Sum the products of one entry with `math.fsum` and compare: for terms that nearly cancel, the plain sum loses digits and `fsum` does not.
"""
