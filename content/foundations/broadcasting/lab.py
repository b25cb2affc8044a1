"""All pairs without a loop

First the differences between every number of one list and every number of another, then the distances between points. For points you
may not build an array of all differences, of shape $(n, m, d)$: for many points it would not fit. The squared distance of two points is the
sum of the squared differences of their entries. Multiply the squares out instead:

$$\\sum_k (x_k - y_k)^2 = \\sum_k x_k^2 + \\sum_k y_k^2 - 2 \\sum_k x_k y_k.$$

NumPy writes all the sums of products $\\sum_k x_k y_k$ at once as `x @ y.T`, of shape $(n, m)$.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def gaps(x, y):
    """The distance |x_i - y_j| of every number of x from every one of y.

    x (n,).   y (m,).   Return an array (n, m).
    """
    return np.abs(np.asarray(x, float)[:, None] - np.asarray(y, float)[None, :])


@yours
def squared_distances(x, y):
    """The squared distance between every row of x and every row of y.

    x (n, d).   y (m, d).   Return an array (n, m); no entry is negative.
    No array on the way may have more than about n times m numbers.
    Points may lie far from the origin: that must not cost digits.
    ValueError: x and y have not equally many columns.
    """
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[1]:
        raise ValueError("wanted points (n, d) and (m, d)")
    if len(b):
        centre = b.mean(axis=0)  # moving everything together changes no distance
        a, b = a - centre, b - centre
    found = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.maximum(found, 0)


@visible
def check_every_number_meets_every_number():
    """x has three numbers, y has two: the table has three rows and two columns."""
    same(gaps([1, 2, 4], [1, 5]), np.array([[0.0, 4.0], [1.0, 3.0], [3.0, 1.0]]))


def check_two_lists_of_one_length_still_make_a_table():
    """Three against three gives (3, 3), not (3,)."""
    same(gaps([1, 2, 4], [1, 2, 4]), np.array([[0.0, 1.0, 3.0], [1.0, 0.0, 2.0], [3.0, 2.0, 0.0]]))


@visible
def check_the_squares_of_a_small_table():
    """(0, 0) and (3, 4) against (0, 4): by Pythagoras 16 and 9."""
    same(squared_distances([[0, 0], [3, 4]], [[0, 4]]), np.array([[16.0], [9.0]]))


def check_rows_belong_to_x_and_columns_to_y():
    """The same three points on both sides in another order: entry (i, j) is from x_i to y_j."""
    x = np.array([[0.0, 0.0], [1.0, 0.0], [5.0, 0.0]])
    same(squared_distances(x, x[[1, 2, 0]]), np.array([[1.0, 25.0, 0.0], [0.0, 16.0, 1.0], [16.0, 0.0, 25.0]]))


def check_many_points_fit_into_memory(rng):
    """600 points against 600 in 600 features: (n, m, d) would take 1.7 GB, (n, m) takes 3 MB."""
    x = rng.normal(size=(600, 600)).astype(np.float32)  # what goes to the solution must be small
    try:
        got = squared_distances(x, x[::-1])
    except MemoryError:
        raise AssertionError(
            "The memory ran out: an array (n, m, d) of all differences does not fit. Multiply the square out."
        ) from None
    same(got[7, 5], np.sum((x[7].astype(float) - x[-6]) ** 2), within=1e-8)


def check_no_distance_is_negative(rng):
    """Rounding can make 0 a little less than 0, and its root is then nan."""
    x = rng.normal(size=(300, 7)) * 10
    low = squared_distances(x, x).min()
    assert low >= 0, f"the smallest squared distance came out as {low:.3g}: no square is negative, so cut off at 0."


def check_points_far_away_keep_their_digits():
    """Three numbers near 100 million, 1 and 3 apart: their squares have 17 digits, the answer has one or two."""
    far = np.array([[1e8], [1e8 + 1], [1e8 + 4]])
    same(
        squared_distances(far, far),
        np.array([[0.0, 1.0, 16.0], [1.0, 0.0, 9.0], [16.0, 9.0, 0.0]]),
        within=1e-6,
        says="Distances do not change when all points move together. Where would you move them?",
    )


def check_no_points_give_no_distances():
    """x of shape (0, 2) gives (0, 3); y of shape (0, 2) gives (3, 0)."""
    three = np.zeros((3, 2))
    same(squared_distances(np.zeros((0, 2)), three), np.zeros((0, 3)))
    same(squared_distances(three, np.zeros((0, 2))), np.zeros((3, 0)))


def check_other_columns_are_refused():
    """One column against three would broadcast without a word."""
    assert raises(ValueError, squared_distances, np.zeros((2, 1)), np.zeros((4, 3))), (
        "points (2, 1) and (4, 3) must raise ValueError"
    )


def check_random_points_agree_with_a_loop(rng):
    """Against the definition, pair by pair."""
    n, m, d = (int(rng.integers(1, 7)) for _ in "nmd")
    x, y = rng.normal(size=(n, d)), rng.normal(size=(m, d))
    same(squared_distances(x, y), np.array([[np.sum((p - q) ** 2) for q in y] for p in x]), within=1e-9)
    same(gaps(x[:, 0], y[:, 0]), np.array([[abs(p - q) for q in y[:, 0]] for p in x[:, 0]]))


@wrong(gaps, fails=check_two_lists_of_one_length_still_make_a_table)
def adds_the_axis_only_when_it_must(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    return np.abs(a - b) if len(a) == len(b) else np.abs(a[:, None] - b)


@wrong(gaps, fails=check_every_number_meets_every_number)
def turns_the_table_round(x, y):
    return np.abs(np.asarray(x, float) - np.asarray(y, float)[:, None])


@wrong(squared_distances, fails=check_many_points_fit_into_memory)
def builds_all_differences(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape[1] != b.shape[1]:
        raise ValueError
    return ((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2)


@wrong(squared_distances, fails=check_no_distance_is_negative)
def lets_rounding_pass_zero(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape[1] != b.shape[1]:
        raise ValueError
    return (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T


@wrong(squared_distances, fails=check_points_far_away_keep_their_digits)
def stays_far_from_the_origin(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape[1] != b.shape[1]:
        raise ValueError
    return np.maximum((a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T, 0)


@wrong(squared_distances, fails=check_rows_belong_to_x_and_columns_to_y)
def forgets_to_stand_one_sum_upright(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape[1] != b.shape[1]:
        raise ValueError
    if len(a) != len(b):
        return np.maximum((a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T, 0)
    return np.maximum((a**2).sum(axis=1) + (b**2).sum(axis=1) - 2 * a @ b.T, 0)


AFTER = """
**The same in the library.** `scipy.spatial.distance.cdist(x, y, "sqeuclidean")` walks pair by pair in C: as little memory as yours and no
cancellation at all. `sklearn.metrics.euclidean_distances` multiplies out, as you did.

**Cost.** n m d multiplications either way. Multiplied out, nearly all of them happen in one matrix product, the best tuned routine of every machine.

**More stable.** The centre helps when all points share one far place. Two tight clusters far from each other still lose digits within each: there
`cdist` is right and the product is not.
"""
