"""The elastic net by coordinate descent: one weight at a time, until nothing pulls."""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def violation(x, y, w, penalty, mix):
    """By how much w misses the conditions of the minimum; 0 there and nowhere else.

    The objective is |y - X w|^2 / 2n + penalty (mix sum|w| + (1 - mix)/2 sum w^2).   x (n, p), y (n,), w (p,).
    With pull = X^T (y - X w) / n - penalty (1 - mix) w and level = penalty * mix:
    where w_j is not 0, pull_j must be level * sign(w_j); where w_j is 0, |pull_j| must be at most level.
    Return the largest miss over all j, a float.
    """
    x, y, w = (np.asarray(part, float) for part in (x, y, w))
    pull = x.T @ (y - x @ w) / len(y) - penalty * (1 - mix) * w
    level = penalty * mix
    return float(np.where(w != 0, np.abs(pull - level * np.sign(w)), np.maximum(np.abs(pull) - level, 0)).max())


@yours
def fit(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    """The weights that minimise the objective above, by sweeps over the columns; no intercept.

    x (n, p), y (n,).   start (p,), zeros unless given.
    Return (w, sweeps): w (p,), and how many sweeps over all columns were made. Stop as soon as the violation is at most tol:
    a start that is already good enough takes 0 sweeps. A column of zeros keeps the weight 0.
    ValueError: shapes that do not fit, penalty < 0, mix outside 0 to 1.   ArithmeticError: `most` sweeps were not enough.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if x.ndim != 2 or y.shape != x.shape[:1] or penalty < 0 or not 0 <= mix <= 1:
        raise ValueError("wanted x (n, p), y (n,), penalty of at least 0 and mix from 0 to 1")
    n, p = x.shape
    w = np.zeros(p) if start is None else np.array(start, float)
    if w.shape != (p,):
        raise ValueError("start wants one weight for each column")
    square, level, rest = (x**2).sum(axis=0) / n, penalty * mix, y - x @ w
    for sweeps in range(most + 1):
        if violation(x, y, w, penalty, mix) <= tol:
            return w, sweeps
        for j in range(p):
            below = square[j] + penalty * (1 - mix)
            if square[j] == 0 or below == 0:
                w[j] = 0
                continue
            pull = x[:, j] @ rest / n + square[j] * w[j]
            new = np.sign(pull) * max(abs(pull) - level, 0) / below
            rest -= x[:, j] * (new - w[j])
            w[j] = new
    raise ArithmeticError(f"not within {tol} after {most} sweeps")


# The checks: the most telling first, the most general last.


def correlated(r):
    """Two columns with x . x / n = 1 and correlation r."""
    return np.sqrt(2) * np.array([[1.0, r], [0.0, np.sqrt(1 - r * r)]])


@visible
def check_one_column_moves_towards_zero():
    """x = (1, -1, 1, -1) and y = 3x: least squares gives 3, the lasso at 1 gives 2."""
    x = np.array([[1.0], [-1.0], [1.0], [-1.0]])
    w, _ = fit(x, 3 * x[:, 0], 1.0)
    assert abs(w[0] - 3) > 1e-9, "3 is the least-squares weight: what survives the threshold pays the price as well."
    same(w, np.array([2.0]), within=1e-9)


@visible
def check_a_weak_column_gets_exactly_zero():
    """Least squares gives (4, 1), the price is 2: (2, 0), with a true 0."""
    x = correlated(0.0)
    w, _ = fit(x, x @ np.array([4.0, 1.0]), 2.0)
    same(w, np.array([2.0, 0.0]), within=1e-9)
    assert w[1] == 0, (
        f"the second weight is {w[1]}: small, but not 0. What does the threshold return when the pull is below the level?"
    )


def check_the_length_of_a_column_counts():
    """x = (2, -2, 2, -2) and y = 3x: x . x / n is 4, the pull is 12, and (12 - 1) / 4 = 2.75."""
    x = np.array([[2.0], [-2.0], [2.0], [-2.0]])
    same(
        fit(x, 3 * x[:, 0], 1.0)[0], np.array([2.75]), within=1e-9, says="Divide what is left of the pull by x . x / n."
    )


@visible
def check_the_square_shrinks_what_is_left():
    """Pull 4, penalty 2, mix 1/2: move by 1, then divide by 1 + 1."""
    x = np.array([[1.0], [-1.0]])
    same(
        fit(x, 4 * x[:, 0], 2.0, 0.5)[0],
        np.array([1.5]),
        within=1e-9,
        says="Only mix * penalty moves the threshold; the rest stands below.",
    )


def check_overlapping_columns_share_the_work():
    """Correlation 1/2, least squares (4, 1), price 2: the lesson's (2.5, 0)."""
    x = correlated(0.5)
    same(fit(x, x @ np.array([4.0, 1.0]), 2.0)[0], np.array([2.5, 0.0]), within=1e-9)


def check_no_mix_is_ridge(rng):
    """mix = 0 has a closed form: (X^T X / n + penalty I) w = X^T y / n."""
    x, y = rng.normal(size=(12, 4)), rng.normal(size=12)
    same(fit(x, y, 0.7, 0.0)[0], np.linalg.solve(x.T @ x / 12 + 0.7 * np.eye(4), x.T @ y / 12), within=1e-8)


@visible
def check_violation_at_zero_is_what_pulls_beyond_the_level():
    """At w = 0 the pulls are 4 and 1. At level 2 the first is 2 too strong, the second content."""
    x = correlated(0.0)
    y = x @ np.array([4.0, 1.0])
    same(violation(x, y, np.zeros(2), 2.0, 1.0), 2.0, within=1e-9)
    same(
        violation(x, y, np.array([2.0, 0.0]), 2.0, 1.0),
        0.0,
        within=1e-9,
        says="(2, 0) is the minimum: nothing is amiss there.",
    )
    same(
        violation(x, y, np.array([2.0, -0.5]), 2.0, 1.0),
        3.5,
        within=1e-9,
        says="A weight that is not 0 must feel exactly level times its sign.",
    )
    same(
        violation(x, y, np.zeros(2), 5.0, 1.0), 0.0, within=1e-9, says="No pull reaches the level 5: nothing is amiss."
    )


def check_a_good_start_costs_nothing(rng):
    """Begin where an earlier fit ended: 0 sweeps. Begin near it: fewer than from 0."""
    x, y = rng.normal(size=(30, 8)) + rng.normal(size=(30, 1)), rng.normal(size=30)
    w, sweeps = fit(x, y, 0.05)
    assert fit(x, y, 0.05, start=w)[1] == 0, "a start that already satisfies the conditions must take 0 sweeps"
    assert sweeps > 0, "from zeros it cannot take 0 sweeps here"
    same(fit(x, y, 0.05, start=w + 0.1)[0], w, within=1e-7, says="From a start nearby the same minimum must be found.")
    assert fit(x, 0 * y, 1.0, tol=0.0)[1] == 0, "with y = 0 nothing pulls at all: 0 sweeps, even for tol = 0"


def check_without_a_price_it_is_least_squares(rng):
    """penalty = 0 is allowed."""
    x, y = rng.normal(size=(12, 3)), rng.normal(size=12)
    same(fit(x, y, 0.0)[0], np.linalg.lstsq(x, y, rcond=None)[0], within=1e-7)


def check_from_the_strongest_pull_on_nothing_is_bought(rng):
    """At penalty = max |x_j . y| / n all weights are 0, just below it one is not."""
    x, y = rng.normal(size=(10, 5)), rng.normal(size=10)
    second, top = np.sort(np.abs(x.T @ y / 10))[-2:]
    same(fit(x, y, top * 1.000001)[0], np.zeros(5))
    assert np.count_nonzero(fit(x, y, top - 0.05 * (top - second))[0]) == 1, (
        "just below the strongest pull exactly one weight leaves 0"
    )


def check_twins_are_kept_together_by_the_square():
    """Two equal columns: with a little of the square each gets half."""
    x = np.array([[1.0, 1.0], [-1.0, -1.0]])
    w, _ = fit(x, 3 * x[:, 0], 1.0, 0.5)
    same(w, np.array([1.0, 1.0]), within=1e-8)


def check_a_column_of_zeros_is_left_out():
    """Nothing is divided by 0; its weight stays 0."""
    x = np.array([[1.0, 0.0], [-1.0, 0.0]])
    w, _ = fit(x, np.array([3.0, -3.0]), 1.0)
    assert np.isfinite(w).all(), "the column of zeros gave nan: its x . x is 0"
    same(w, np.array([2.0, 0.0]), within=1e-9)
    same(
        fit(x, np.array([3.0, -3.0]), 1.0, start=np.array([0.0, 5.0]))[0],
        np.array([2.0, 0.0]),
        within=1e-9,
        says="A weight of 5 on a column of zeros costs 5 and explains nothing: the minimum has 0 there.",
    )


def check_what_does_not_fit_is_refused():
    """Rows that do not match, a negative penalty, a mix above 1: ValueError. Too few sweeps: ArithmeticError."""
    x = correlated(0.9)
    assert raises(ValueError, fit, x, np.ones(3), 1.0), "2 rows and 3 targets must raise ValueError"
    assert raises(ValueError, fit, x, np.ones(2), -1.0), "a negative penalty must raise ValueError"
    assert raises(ValueError, fit, x, np.ones(2), 1.0, 2.0), "mix = 2 must raise ValueError"
    assert raises(ValueError, fit, x, np.ones(2), 1.0, -0.5), "mix = -0.5 must raise ValueError"
    assert raises(ArithmeticError, fit, x, x @ np.array([4.0, 1.0]), 0.1, most=1), (
        "one sweep is not enough here: ArithmeticError"
    )
    sweeps = fit(x, x @ np.array([4.0, 1.0]), 0.1)[1]
    assert not raises(ArithmeticError, fit, x, x @ np.array([4.0, 1.0]), 0.1, most=sweeps), (
        f"you took {sweeps} sweeps, so most={sweeps} is enough"
    )
    assert raises(ArithmeticError, fit, x, x @ np.array([4.0, 1.0]), 0.1, most=sweeps - 1), (
        f"you took {sweeps} sweeps, so most={sweeps - 1} is not enough"
    )


def check_the_conditions_hold_on_random_data(rng):
    """Forty rows, six overlapping columns, several mixes: no pull is left anywhere."""
    for mix in (1.0, 0.7, 0.2, 0.0):
        x = rng.normal(size=(40, 6)) + rng.normal(size=(40, 1))
        y = x @ np.array([3.0, 0, 0, -2, 0, 0]) + rng.normal(size=40)
        w, _ = fit(x, y, 0.3, mix)
        pull = x.T @ (y - x @ w) / 40 - 0.3 * (1 - mix) * w
        miss = np.where(w != 0, pull - 0.3 * mix * np.sign(w), np.maximum(np.abs(pull) - 0.3 * mix, 0))
        same(miss, np.zeros(6), within=1e-8, says="A weight is still being pulled: this is not the minimum.")


# Popular and wrong. The laws run each one: the named check must be the first to fail.


@wrong(fit, fails=check_one_column_moves_towards_zero)
def cuts_but_does_not_pull(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    x, y = np.asarray(x, float), np.asarray(y, float)
    w, level, square = np.zeros(x.shape[1]), penalty * mix, penalty * (1 - mix)
    for _ in range(300):
        for j in range(len(w)):
            own = (x[:, j] ** 2).mean()
            pull = x[:, j] @ (y - x @ w) / len(y) + own * w[j]
            w[j] = pull / (own + square) if abs(pull) > level else 0.0
    return w, 300


@wrong(fit, fails=check_the_length_of_a_column_counts)
def takes_every_column_for_standardised(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    x, y = np.asarray(x, float), np.asarray(y, float)
    w, level, square = np.zeros(x.shape[1]), penalty * mix, penalty * (1 - mix)
    for _ in range(300):
        for j in range(len(w)):
            own = (x[:, j] ** 2).mean()
            pull = x[:, j] @ (y - x @ w) / len(y) + own * w[j]
            w[j] = np.sign(pull) * max(abs(pull) - level, 0) / (1 + square)
    return w, 300


@wrong(fit, fails=check_the_square_shrinks_what_is_left)
def puts_both_penalties_into_the_threshold(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    x, y = np.asarray(x, float), np.asarray(y, float)
    w = np.zeros(x.shape[1])
    for _ in range(300):
        for j in range(len(w)):
            own = (x[:, j] ** 2).mean()
            pull = x[:, j] @ (y - x @ w) / len(y) + own * w[j]
            w[j] = np.sign(pull) * max(abs(pull) - penalty, 0) / own
    return w, 300


@wrong(fit, fails=check_a_weak_column_gets_exactly_zero)
def steps_along_the_slope(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    x, y = np.asarray(x, float), np.asarray(y, float)
    w, level, square = np.zeros(x.shape[1]), penalty * mix, penalty * (1 - mix)
    for _ in range(3000):
        for j in range(len(w)):
            own = (x[:, j] ** 2).mean()
            pull = x[:, j] @ (y - x @ w) / len(y) + own * w[j]
            w[j] -= 0.01 * ((own + square) * w[j] - pull + level * np.sign(w[j]))
    return w, 300


AFTER = """
**The same in the library.** `sklearn.linear_model.ElasticNet(alpha=penalty, l1_ratio=mix)` minimises the same objective and adds an
intercept; `enet_path` fits a whole row of penalties, each started from the one before.

**Cost.** A sweep is one pass over X: n times p multiplications. With the residual kept up to date a weight that stays 0 costs one
product and no update; that is why sparse solutions are cheap.

**Faster.** Most weights are 0 and stay 0. Sweep only over those that are not, until they rest, then look once at all of them.

**A second level.** Stop by a duality gap, which bounds how far the objective lies above its minimum: scale the residual until no
column pulls beyond the level, take the value of the dual there, and compare.
"""
