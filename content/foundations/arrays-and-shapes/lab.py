"""Keep the axes in order

The means of columns, classes as rows of zeros and a one, and a picture cut into tiles.

None of the three needs a Python loop. What they need is a clear idea of what each axis stands for, before and after.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def column_means(table):
    """The mean of each column, by sums alone.

    table (n, d), n at least 1.   Return an array (d,) of floats.
    ValueError: the table has not two axes, or no rows.
    """
    a = np.asarray(table)
    if a.ndim != 2 or len(a) == 0:
        raise ValueError("wanted a table (n, d) with at least one row")
    return a.astype(float).sum(axis=0) / a.shape[0]


@yours
def one_hot(labels, classes):
    """One row for each label: a 1 in the column of its class, 0 elsewhere.

    labels (n,), whole numbers from 0 to classes - 1; n may be 0.
    Return an array (n, classes) of floats.
    ValueError: a label is not a class.
    """
    a = np.asarray(labels, int)
    if a.size and (a.min() < 0 or a.max() >= classes):
        raise ValueError(f"labels must lie between 0 and {classes - 1}")
    return np.eye(classes)[a]


@yours
def tiles(picture, size):
    """Cut a picture into square tiles, in reading order.

    Along the top from left to right, then the next row of tiles.
    picture (h, w); `size` divides h and w.
    Return an array (k, size, size): k tiles, (h / size) * (w / size)
    of them.
    ValueError: `size` does not divide both.
    """
    a = np.asarray(picture)
    h, w = a.shape
    if size < 1 or h % size or w % size:
        raise ValueError("the size of a tile must divide height and width")
    cut = a.reshape(h // size, size, w // size, size)  # tile row, row in it, tile column, column in it
    return cut.transpose(0, 2, 1, 3).reshape(-1, size, size)


@visible
def check_each_column_has_its_mean():
    """Two rows, three columns: three means come out."""
    same(column_means([[0, 1, 2], [4, 7, 8]]), np.array([2.0, 4.0, 5.0]))


def check_small_integers_do_not_wrap_round():
    """Three pixels of 200 in uint8: their sum is 600, and uint8 ends at 255."""
    same(
        column_means(np.full((3, 2), 200, np.uint8)),
        np.array([200.0, 200.0]),
        says="Which kind of number is the sum made in?",
    )


def check_one_row_is_its_own_mean():
    """A table (1, 4) has four means, not one."""
    same(column_means([[3, 1, 4, 1]]), np.array([3.0, 1.0, 4.0, 1.0]))


def check_a_table_without_rows_is_refused():
    """0 divided by 0 is no mean: raise ValueError for shapes (0, 3) and (3,)."""
    assert raises(ValueError, column_means, np.zeros((0, 3))), "a table of shape (0, 3) must raise ValueError"
    assert raises(ValueError, column_means, np.zeros(3)), "an array with one axis must raise ValueError"


@visible
def check_a_label_becomes_a_row():
    """Labels 2, 0 of three classes."""
    same(one_hot([2, 0], 3), np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]))


def check_a_class_that_does_not_occur_keeps_its_column():
    """Labels 0 and 1 of four classes: the shape is (2, 4)."""
    same(one_hot([0, 1], 4), np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]))


def check_no_labels_give_no_rows():
    """The shape is (0, 3), not (0,)."""
    same(one_hot(np.zeros(0, int), 3), np.zeros((0, 3)))


def check_a_label_outside_the_classes_is_refused():
    """An index of -1 would count from the end and pick the last class."""
    assert raises(ValueError, one_hot, [0, -1], 3), (
        "the label -1 must raise ValueError: an index of -1 picks the last class"
    )
    assert raises(ValueError, one_hot, [0, 3], 3), "the label 3 of 3 classes must raise ValueError"


@visible
def check_a_tile_is_a_piece_of_the_picture():
    """The picture of the lesson, with one more row: the first tile is its top left corner, 0, 1 over 4, 5."""
    got = tiles(np.arange(16).reshape(4, 4), 2)
    same(got[0], np.array([[0, 1], [4, 5]]), says="A reshape alone cuts the line in memory, not the picture.")


def check_tiles_come_in_reading_order():
    """Two tiles along the top come before those below them."""
    same(tiles(np.arange(24).reshape(4, 6), 2)[:, 0, 0], np.array([0, 2, 4, 12, 14, 16]))


def check_a_tile_may_be_all_or_one_pixel():
    """Size 1 gives h times w tiles; a square picture may be a single tile."""
    square = np.arange(9).reshape(3, 3)
    same(tiles(square, 1), np.arange(9).reshape(9, 1, 1))
    same(tiles(square, 3), square[None])


def check_a_size_that_does_not_fit_is_refused():
    """3 divides 6 and not 4."""
    assert raises(ValueError, tiles, np.zeros((4, 6)), 3), "tiles of size 3 in a picture (4, 6) must raise ValueError"


def check_random_arrays_agree_with_a_loop(rng):
    """Against plain loops, on random shapes."""
    n, d, s = (int(rng.integers(2, 6)) for _ in "nds")
    table = rng.integers(-50, 50, size=(n, d))
    same(column_means(table), np.array([sum(table[:, j]) / n for j in range(d)]))
    labels = rng.integers(0, d, size=n)
    same(one_hot(labels, d), np.array([[float(label == j) for j in range(d)] for label in labels]))
    picture = rng.normal(size=(n * s, d * s))
    same(
        tiles(picture, s),
        np.array([picture[i : i + s, j : j + s] for i in range(0, n * s, s) for j in range(0, d * s, s)]),
    )


@wrong(column_means, fails=check_each_column_has_its_mean)
def runs_along_the_rows(table):
    a = np.asarray(table, float)
    if a.ndim != 2 or len(a) == 0:
        raise ValueError
    return a.sum(axis=1) / a.shape[1]


@wrong(column_means, fails=check_small_integers_do_not_wrap_round)
def adds_in_small_integers(table):
    a = np.asarray(table)
    if a.ndim != 2 or len(a) == 0:
        raise ValueError
    return a.sum(axis=0, dtype=a.dtype) / len(a)


@wrong(one_hot, fails=check_a_class_that_does_not_occur_keeps_its_column)
def has_only_the_classes_it_saw(labels, classes):
    a = np.asarray(labels, int)
    return np.eye(int(a.max()) + 1 if a.size else 0)[a]


@wrong(one_hot, fails=check_a_label_outside_the_classes_is_refused)
def lets_minus_one_count_from_the_end(labels, classes):
    return np.eye(classes)[np.asarray(labels, int)]


@wrong(tiles, fails=check_a_tile_is_a_piece_of_the_picture)
def only_reshapes(picture, size):
    a = np.asarray(picture)
    if a.shape[0] % size or a.shape[1] % size:
        raise ValueError
    return a.reshape(-1, size, size)


@wrong(tiles, fails=check_tiles_come_in_reading_order)
def goes_down_the_columns_first(picture, size):
    a = np.asarray(picture)
    h, w = a.shape
    if h % size or w % size:
        raise ValueError
    return a.reshape(h // size, size, w // size, size).transpose(2, 0, 1, 3).reshape(-1, size, size)


AFTER = """
**The same in the library.** `table.mean(axis=0)`; `sklearn.preprocessing.OneHotEncoder` remembers its classes; PyTorch has
`torch.nn.functional.one_hot`. A vision transformer begins with exactly your `tiles`: each becomes one "word".

**Cost.** A reshape of an array in row-major order moves nothing: it writes down another shape. A transpose moves nothing either, only the order
in which memory is walked. The reshape after your transpose has to copy, once, h times w numbers.

**More.** Shrink a picture by the mean of each tile: after the first reshape one line is enough, `cut.mean(axis=(1, 3))`.
"""
