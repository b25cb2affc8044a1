"""Softmax that no score can break: log-sum-exp, softmax and log-softmax along any axis of a table.

Written as in the formulas, all three give nan as soon as a score passes 709. Shifted by the largest score along the axis they hold for any scores, also for
minus infinity, by which a model says that an entry is not to be chosen.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def logsumexp(z, axis=-1):
    """The logarithm of the sum of the exponentials along an axis.

    z: an array of scores of any shape, -inf allowed.   Return z's shape without that axis; for z (n,) one number.
    Along an axis with nothing but -inf the result is -inf.
    ValueError: z has no such axis, or no entries along it.
    """
    z = np.asarray(z, float)
    top = z.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)  # -inf - -inf would be nan
    with np.errstate(divide="ignore"):
        return np.log(np.exp(z - top).sum(axis=axis)) + np.squeeze(top, axis)


@yours
def softmax(z, axis=-1):
    """The probabilities along an axis: they add up to 1, a score of -inf gives 0.

    z as in logsumexp, with at least one score that is not -inf along the axis.   Return an array of z's shape.
    """
    z = np.asarray(z, float)
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


@yours
def log_softmax(z, axis=-1):
    """The logarithms of the softmax. A common offset such as 1e9 must not cost digits.

    z as in softmax.   Return an array of z's shape.
    """
    z = np.asarray(z, float)
    below = z - z.max(axis=axis, keepdims=True)
    return below - np.log(np.exp(below).sum(axis=axis, keepdims=True))


@visible
def check_three_small_scores():
    """(0, ln 2, ln 5): the powers are 1, 2 and 5, their sum is 8."""
    z = np.log([1.0, 2.0, 5.0])
    same(logsumexp(z), float(np.log(8)), within=1e-12, says="The powers are 1, 2 and 5.")
    same(softmax(z), np.array([1, 2, 5]) / 8, within=1e-12)
    same(log_softmax(z), np.log(np.array([1, 2, 5]) / 8), within=1e-12)


@visible
def check_scores_beyond_709_hold():
    """(1002, 1001, 1000) has the softmax of (2, 1, 0)."""
    z, powers = np.array([1002.0, 1001.0, 1000.0]), np.exp([2.0, 1.0, 0.0])
    same(softmax(z), powers / powers.sum(), within=1e-12, says="Subtract something before you take powers.")
    same(logsumexp(z), float(1000 + np.log(powers.sum())), within=1e-12, says="What was subtracted must be added back.")
    same(
        logsumexp(-z),
        float(-1002 + np.log(np.exp([0.0, 1.0, 2.0]).sum())),
        within=1e-12,
        says="Scores far below 0 break a sum, too.",
    )


def check_each_row_has_its_own_largest():
    """Two rows, one at 0 and one at 2000."""
    z = np.array([[0.0, np.log(3)], [2000.0, 2000 + np.log(3)]])
    same(
        softmax(z),
        np.array([[0.25, 0.75], [0.25, 0.75]]),
        within=1e-9,
        says="One largest score for the whole table pushes a low row to 0.",
    )
    same(logsumexp(z), np.array([np.log(4), 2000 + np.log(4)]), within=1e-12)
    same(log_softmax(z), np.log([[0.25, 0.75], [0.25, 0.75]]), within=1e-9)


def check_any_axis(rng):
    """The same table turned round, and the middle axis of three."""
    z = rng.normal(size=(4, 3)) * 5
    same(softmax(z.T, 0), softmax(z).T, within=1e-12, says="axis=0: the columns add up to 1.")
    same(logsumexp(z.T, axis=0), logsumexp(z), within=1e-12)
    same(log_softmax(z.T, 0), log_softmax(z).T, within=1e-12)
    block = rng.normal(size=(2, 5, 3))
    same(logsumexp(block, 1), logsumexp(block.transpose(0, 2, 1)), within=1e-12)
    same(softmax(block, 1).sum(axis=1), np.ones((2, 3)), within=1e-12)


def check_minus_infinity_is_never_chosen():
    """A score of -inf: probability 0, the others as without it; log-sum-exp of nothing but -inf is -inf."""
    z = np.array([0.0, -np.inf, np.log(3)])
    same(softmax(z), np.array([0.25, 0.0, 0.75]), within=1e-12)
    same(logsumexp(z), float(np.log(4)), within=1e-12)
    empty = logsumexp(np.array([[-np.inf, -np.inf], [0.0, 0.0]]))
    same(
        empty,
        np.array([-np.inf, np.log(2)]),
        within=1e-12,
        says="-inf - -inf is nan: by what do you shift a row that holds nothing else?",
    )


def check_log_softmax_does_not_pass_through_zero():
    """(0, -800): the second probability is 0 in double precision, its logarithm is -800."""
    same(
        log_softmax(np.array([0.0, -800.0])),
        np.array([0.0, -800.0]),
        within=1e-12,
        says="Never take the logarithm of a probability that may be 0.",
    )


def check_an_offset_costs_no_digits():
    """1e9 + (2, 1, 0): the logarithms are those of (2, 1, 0), to the last digits."""
    wanted = np.array([2.0, 1.0, 0.0]) - np.log(np.exp([2.0, 1.0, 0.0]).sum())
    same(
        log_softmax(1e9 + np.array([2.0, 1.0, 0.0])),
        wanted,
        within=1e-12,
        says="You subtract two numbers near 1e9 that were rounded. Which subtraction is exact?",
    )


def check_no_entries_and_no_such_axis_are_refused():
    """Shape (0,), shape (2, 0), and axis=2 of a table raise ValueError."""
    assert raises(ValueError, logsumexp, np.zeros(0)), "without scores there is nothing to add: ValueError"
    assert raises(ValueError, logsumexp, np.zeros((2, 0))), "rows without scores must raise ValueError"
    assert raises(ValueError, logsumexp, np.zeros((2, 3)), 2), "a table has no axis 2: ValueError"


def check_the_slope_of_log_sum_exp_is_softmax(rng):
    """Move one score up and down by a little: log-sum-exp follows at the rate of that probability."""
    z, h = rng.normal(size=5), 1e-5
    slopes = [(logsumexp(z + step) - logsumexp(z - step)) / (2 * h) for step in h * np.eye(5)]
    same(softmax(z), np.array(slopes, float), within=1e-8)


def check_random_scores_up_to_10000(rng):
    """Against a sum of powers in exact differences; rows add up to 1."""
    z = rng.uniform(-1e4, 1e4, size=(6, 4))
    top = z.max(axis=1)
    same(logsumexp(z), np.array([t + np.log(sum(np.exp(v - t) for v in row)) for t, row in zip(top, z)]), within=1e-12)
    same(softmax(z).sum(axis=1), np.ones(6), within=1e-12)
    same(np.exp(log_softmax(z)), softmax(z), within=1e-9)


@wrong(softmax, fails=check_scores_beyond_709_hold)
def as_the_formula_says(z, axis=-1):
    powers = np.exp(np.asarray(z, float))
    return powers / powers.sum(axis=axis, keepdims=True)


@wrong(softmax, fails=check_each_row_has_its_own_largest)
def one_largest_for_all(z, axis=-1):
    powers = np.exp(np.asarray(z, float) - np.max(z))
    return powers / powers.sum(axis=axis, keepdims=True)


@wrong(logsumexp, fails=check_three_small_scores)
def forgets_to_add_back(z, axis=-1):
    z = np.asarray(z, float)
    return np.log(np.exp(z - z.max(axis=axis, keepdims=True)).sum(axis=axis))


@wrong(logsumexp, fails=check_minus_infinity_is_never_chosen)
def shifts_by_minus_infinity(z, axis=-1):
    z = np.asarray(z, float)
    top = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - top).sum(axis=axis)) + np.squeeze(top, axis)


@wrong(softmax, fails=check_any_axis)
def always_the_last_axis(z, axis=-1):
    powers = np.exp(np.asarray(z, float) - np.max(z, axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


@wrong(log_softmax, fails=check_log_softmax_does_not_pass_through_zero)
def takes_the_logarithm_of_softmax(z, axis=-1):
    z = np.asarray(z, float)
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    with np.errstate(divide="ignore"):
        return np.log(powers / powers.sum(axis=axis, keepdims=True))


@wrong(log_softmax, fails=check_an_offset_costs_no_digits)
def subtracts_the_log_sum_exp(z, axis=-1):
    z = np.asarray(z, float)
    top = z.max(axis=axis, keepdims=True)
    return z - (top + np.log(np.exp(z - top).sum(axis=axis, keepdims=True)))


AFTER = """
**The same in the library.** `scipy.special.logsumexp`, `softmax` and `log_softmax`; `torch.logsumexp` and `torch.nn.functional.log_softmax`. For two
numbers `numpy.logaddexp(a, b)`.

**Cost.** Three passes over the table: the largest, the sum, the division. A running maximum makes the first two into one: when a larger score comes, multiply the
sum so far by $e^{\\text{old} - \\text{new}}$. That is how attention is computed piece by piece, without ever holding all scores.

**More stable.** Where one score stands far above the others the sum is 1 and a little. `np.log1p` of the little alone keeps its digits, which `np.log` of 1 and a little
rounds away.
"""
