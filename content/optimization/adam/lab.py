"""An optimiser zoo: momentum, Nesterov, RMSprop, Adam and AdamW behind one step, as a training loop calls them."""

import numpy as np

from eigenway.course import given, raises, same, visible, wrong, yours

METHODS = ("momentum", "nesterov", "rmsprop", "adam", "adamw")


@yours
def begin(weights):
    """What every method keeps before its first step: {"t": 0, "m": zeros, "v": zeros}, both in the shape of the weights.

    weights: an array of any shape.
    """
    shape = np.shape(weights)
    return {"t": 0, "m": np.zeros(shape), "v": np.zeros(shape)}


@yours
def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    """One step. Return (new weights, new state).

    method: one of METHODS.   weights, gradient: arrays of one shape.   state: as `begin` gives it; t counts the steps.
    With g the gradient, and all of it entry by entry:
      momentum   m becomes 0.9 m + g;            the weights lose rate * m
      nesterov   m becomes 0.9 m + g;            they lose rate * (g + 0.9 m), with the new m
      rmsprop    v becomes 0.99 v + 0.01 g^2;    they lose rate * g / (root of v + 1e-8)
      adam       m becomes 0.9 m + 0.1 g, v becomes 0.999 v + 0.001 g^2; they lose rate * mhat / (root of vhat + 1e-8)
                 with mhat = m / (1 - 0.9^t), vhat = v / (1 - 0.999^t); t is 1 in the first step
      adamw      as adam, and the weights before the step lose rate * decay * weights, outside of m and v
    For all but adamw, decay * weights is added to the gradient before anything else.
    ValueError: another method, or shapes that differ.
    """
    w, g = np.asarray(weights, float), np.asarray(gradient, float)
    if method not in METHODS or w.shape != g.shape:
        raise ValueError("wanted one of METHODS, and a gradient in the shape of the weights")
    t, m, v = state["t"] + 1, np.asarray(state["m"], float), np.asarray(state["v"], float)
    if method == "adamw":
        w = w - rate * decay * w
    else:
        g = g + decay * w
    if method in ("momentum", "nesterov"):
        m = 0.9 * m + g
        step = m if method == "momentum" else g + 0.9 * m
    elif method == "rmsprop":
        v = 0.99 * v + 0.01 * g**2
        step = g / (np.sqrt(v) + 1e-8)
    else:
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w - rate * step, {"t": t, "m": m, "v": v}


@yours
def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    """Take so many steps against `slope`; return where you stood, the start first: an array (turns + 1, n).

    slope: a function of the weights (n,), giving the gradient there (n,).   weights (n,).   turns >= 0.
    """
    path, state = [np.asarray(weights, float)], begin(weights)
    for _ in range(turns):
        moved, state = turn(method, path[-1], slope(path[-1]), state, rate, decay)
        path.append(moved)
    return np.array(path)


@given
def slope_of_the_valley(w):
    """Of the valley of the lesson, ten times as steep across as along."""
    return np.array([10.0, 1.0]) * w


@given
def slope_of_the_waves(w):
    """Of four waves, from very low to very high."""
    return np.array([10.0, 1.0, 0.01, 1.0]) * np.sin(w)


@given
def slope_of_nothing(w):
    return 0 * w


# The checks: the most telling first, the most general last.


def stepped(method, weights, gradients, **how):
    """Where the learner's method stands after these gradients."""
    state = begin(weights)
    for gradient in gradients:
        weights, state = turn(method, weights, gradient, state, **how)
    return weights


@visible
def check_adams_first_step_is_as_long_as_the_rate():
    """The lesson's first step: weights (1, 1), gradient (4, -0.02), rate 0.1. Both move by 0.1."""
    says = (
        "In the first step mhat is g and the root of vhat is its size: each weight moves by the rate. Is t already 1?"
    )
    same(stepped("adam", np.ones(2), [np.array([4, -0.02])], rate=0.1), np.array([0.9, 1.1]), within=1e-6, says=says)


@visible
def check_adams_second_step_hears_whether_gradients_agree():
    """The lesson's second gradient is (4, 0.02): the first weight moves on by 0.1, the second hardly."""
    got = stepped("adam", np.ones(2), [np.array([4, -0.02]), np.array([4, 0.02])], rate=0.1)
    says = "After two steps the weights stand at 0.8 and 1.0947. Which of the two means forgets faster, m or v?"
    same(got, np.array([0.8, 1.0 + 0.1 - 0.1 * 0.1 / 1.9]), within=1e-6, says=says)


@visible
def check_momentum_adds_up_what_it_meets():
    """Gradient 1 twice, rate 0.1: m is 1 and then 1.9, so the weight goes 1, 0.9, 0.71."""
    same(stepped("momentum", np.ones(1), [np.ones(1)] * 2, rate=0.1), np.array([0.71]), within=1e-12)


def check_nesterov_looks_one_step_ahead():
    """Gradient 1 twice, rate 0.1: the first step is 0.1 (1 + 0.9), the second 0.1 (1 + 0.9 * 1.9)."""
    got = stepped("nesterov", np.ones(1), [np.ones(1)] * 2, rate=0.1)
    assert abs(got[0] - 0.71) > 1e-9, "that is momentum: Nesterov's step is g + 0.9 m, with the m that was just made."
    same(got, np.array([0.539]), within=1e-12)


def check_rmsprop_divides_by_a_root():
    """Gradient (4, -0.02), rate 0.1: v is 0.01 g^2, its root 0.1 |g|, so each weight moves by ten rates."""
    got = stepped("rmsprop", np.ones(2), [np.array([4, -0.02])], rate=0.1)
    same(got, np.array([0.0, 2.0]), within=1e-4)


@visible
def check_adamw_shrinks_weights_where_there_is_no_slope():
    """No gradient, rate 0.1, decay 0.5: two steps multiply each weight by 0.95 * 0.95."""
    got = walk("adamw", slope_of_nothing, np.array([1.0, -3.0]), 2, rate=0.1, decay=0.5)
    says = "In AdamW the decay stays out of m and v: the weights lose rate * decay * weights, and nothing divides that."
    same(got[-1], 0.9025 * np.array([1.0, -3.0]), within=1e-12, says=says)


def check_adamw_takes_as_much_from_every_weight():
    """A weight with large gradients is decayed like one with small ones: with and without decay differ by rate * decay * w."""
    w, g = np.array([2.0, 2.0]), np.array([1000.0, 0.001])
    plain = stepped("adamw", w, [g], rate=0.1)
    same(plain - stepped("adamw", w, [g], rate=0.1, decay=0.3), 0.1 * 0.3 * w, within=1e-9)


def check_in_adam_decay_goes_with_the_gradient():
    """No gradient, decay 0.5: the decay is all the gradient there is, and Adam makes a step of length 0.1 of it."""
    got = walk("adam", slope_of_nothing, np.array([1.0, -3.0]), 1, rate=0.1, decay=0.5)
    same(got[-1], np.array([0.9, -2.9]), within=1e-6, says="In Adam decay * weights is added to the gradient.")


def check_epsilon_stands_outside_the_root():
    """A gradient of 1e-10 is far below 1e-8: Adam moves by 0.1 / 101."""
    got = stepped("adam", np.zeros(1), [np.array([1e-10])], rate=0.1)
    same(got, np.array([-0.1 / 101]), within=1e-7, says="It is root of vhat, plus 1e-8: not the root of their sum.")


def check_without_a_slope_nothing_moves():
    """All gradients 0 from the start: no method moves, and 0 / 0 nowhere."""
    for method in METHODS:
        got = walk(method, slope_of_nothing, np.array([1.0, -2.0]), 3, rate=0.1)
        assert np.isfinite(got).all(), f"{method} gave nan: where v is 0, only 1e-8 stands below."
        same(got, np.tile([1.0, -2.0], (4, 1)))


def check_each_array_of_weights_has_a_state_of_its_own():
    """A matrix and a vector, stepped in turn, go where each goes alone."""
    a, b = np.ones((2, 3)), np.ones(2)
    state_a, state_b = begin(a), begin(b)
    for k in range(3):
        a, state_a = turn("adam", a, np.full((2, 3), 1.0 + k), state_a, rate=0.1)
        b, state_b = turn("adam", b, np.array([-1.0, 0.5 * k]), state_b, rate=0.1)
    assert state_a["t"] == 3, f"after three steps t is 3, you have {state_a['t']}"
    same(a, stepped("adam", np.ones((2, 3)), [np.full((2, 3), 1.0 + k) for k in range(3)], rate=0.1), within=1e-12)
    same(b, stepped("adam", np.ones(2), [np.array([-1.0, 0.5 * k]) for k in range(3)], rate=0.1), within=1e-12)


def check_a_walk_begins_at_the_start():
    """turns + 1 points, the start first; no turns, one point."""
    same(walk("momentum", slope_of_the_valley, [1.0, 1.0], 0, rate=0.01), np.array([[1.0, 1.0]]))
    got = walk("momentum", slope_of_the_valley, [1.0, 1.0], 2, rate=0.01)
    same(got, np.array([[1.0, 1.0], [0.9, 0.99], [0.72, 0.9711]]), within=1e-12)


def check_what_does_not_fit_raises_value_error():
    """A method that is none, and a gradient of another shape."""
    assert raises(ValueError, turn, "newton", np.ones(2), np.ones(2), begin(np.ones(2))), "newton must raise ValueError"
    assert raises(ValueError, turn, "adam", np.ones(2), np.ones(3), begin(np.ones(2))), (
        "weights (2,) and a gradient (3,) must raise ValueError"
    )


def check_fifty_steps_agree_with_the_formulas(rng):
    """From a random start over waves of very different heights, with decay and without."""
    start = rng.normal(size=4)
    for method in METHODS:
        for decay in (0.0, 0.1):
            got = walk(method, slope_of_the_waves, start, 50, rate=0.01, decay=decay)
            same(got[-1], reference(method, start, 50, 0.01, decay), within=1e-8)


def reference(method, w, turns, rate, decay):
    """The sums written out, in place of running means."""
    met = []
    for t in range(1, turns + 1):
        g = slope_of_the_waves(w)
        w, before = (w * (1 - rate * decay), w) if method == "adamw" else (w, w)
        met.append(np.array(g) + (0 if method == "adamw" else decay * before))
        past, old = np.array(met), np.arange(t)[::-1, None]
        if method == "rmsprop":
            w = w - rate * met[-1] / (np.sqrt((0.01 * 0.99**old * past**2).sum(0)) + 1e-8)
        elif method.startswith("adam"):
            m = (0.9**old * past).sum(0) / (0.9**old).sum(0)
            v = (0.999**old * past**2).sum(0) / (0.999**old).sum(0)
            w = w - rate * m / (np.sqrt(v) + 1e-8)
        else:
            m = (0.9**old * past).sum(0)
            w = w - rate * (m if method == "momentum" else met[-1] + 0.9 * m)
    return w


# Popular wrong solutions, each with the check that it must fail first.


def check_a_rate_that_is_not_given_is_a_thousandth():
    """The first step of momentum against the slope 1."""
    moved, _ = turn("momentum", np.zeros(1), np.ones(1), begin(np.zeros(1)))
    same(moved, np.array([-0.001]), within=1e-15)
    same(walk("momentum", slope_of_the_valley, np.ones(2), 1)[1], np.array([0.99, 0.999]), within=1e-15)


@wrong(turn, fails=check_adams_first_step_is_as_long_as_the_rate)
def leaves_the_correction_out(method, weights, gradient, state, rate=0.001, decay=0.0):
    m, v = 0.9 * state["m"] + 0.1 * gradient, 0.999 * state["v"] + 0.001 * gradient**2
    return weights - rate * m / (np.sqrt(v) + 1e-8), {"t": state["t"] + 1, "m": m, "v": v}


@wrong(turn, fails=check_adams_first_step_is_as_long_as_the_rate)
def corrects_before_it_has_counted(method, weights, gradient, state, rate=0.001, decay=0.0):
    t, m, v = state["t"], 0.9 * state["m"] + 0.1 * gradient, 0.999 * state["v"] + 0.001 * gradient**2
    with np.errstate(all="ignore"):
        step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - np.float64(0.999) ** t)) + 1e-8) if t else gradient / 0.1
    return weights - rate * step, {"t": t + 1, "m": m, "v": v}


@wrong(turn, fails=check_adams_second_step_hears_whether_gradients_agree)
def swaps_the_two_memories(method, weights, gradient, state, rate=0.001, decay=0.0):
    t, m, v = state["t"] + 1, 0.999 * state["m"] + 0.001 * gradient, 0.9 * state["v"] + 0.1 * gradient**2
    step = m / (1 - 0.999**t) / (np.sqrt(v / (1 - 0.9**t)) + 1e-8)
    return weights - rate * step, {"t": t, "m": m, "v": v}


@wrong(turn, fails=check_nesterov_looks_one_step_ahead)
def takes_nesterov_for_momentum(method, weights, gradient, state, rate=0.001, decay=0.0):
    t, m, v = state["t"] + 1, state["m"], state["v"]
    g = gradient + decay * weights
    if method in ("momentum", "nesterov"):
        m = 0.9 * m + g
        return weights - rate * m, {"t": t, "m": m, "v": v}
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    return weights - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), {"t": t, "m": m, "v": v}


@wrong(turn, fails=check_adamw_shrinks_weights_where_there_is_no_slope)
def puts_the_decay_of_adamw_into_the_gradient(method, weights, gradient, state, rate=0.001, decay=0.0):
    g = gradient + decay * weights
    t, m, v = state["t"] + 1, state["m"], state["v"]
    if method in ("momentum", "nesterov"):
        m = 0.9 * m + g
        step = m if method == "momentum" else g + 0.9 * m
    elif method == "rmsprop":
        v = 0.99 * v + 0.01 * g**2
        step = g / (np.sqrt(v) + 1e-8)
    else:
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return weights - rate * step, {"t": t, "m": m, "v": v}


AFTER = """
**The same in the library.** `torch.optim.SGD(momentum=0.9)`, with `nesterov=True` for the second; `torch.optim.RMSprop`, `Adam` and `AdamW`. They keep
the state inside the optimiser, one for each array of weights, and take it along when a run is saved: without m and v a training that goes on
begins with the caution of its first step, or the lack of it.

**Cost.** A few operations for each weight, and up to two further numbers kept: nothing beside the gradient itself.

**More stable.** Gradients now and then are a thousand times as large as usual. Shorten any gradient whose length passes a bound before it reaches m
and v (`torch.nn.utils.clip_grad_norm_`).

**Faster.** One call for all arrays of a network, in place of one each: `foreach=True`, and `fused=True` on a graphics card.
"""
