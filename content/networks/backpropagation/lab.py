"""Backpropagation for a network of any depth: ReLU between the layers, none after the last, half the squared distance as the loss."""

from itertools import pairwise

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def forward(layers, x):
    """The outputs of the network, and on the way the inputs of every layer.

    layers: a list of (W, b), W (m, n) with a row for each output, b (m,).   x (N, n), one input in each row.
    ReLU acts after every layer but the last. Return (outputs, inputs): outputs (N, m of the last layer);
    inputs: a list with the array that goes into each layer, x first.
    """
    inputs, a = [], np.asarray(x, float)
    for k, (weights, bias) in enumerate(layers):
        inputs.append(a)
        a = a @ np.asarray(weights, float).T + np.asarray(bias, float)
        if k < len(layers) - 1:
            a = np.maximum(a, 0)
    return a, inputs


@yours
def gradients(layers, x, target):
    """The loss and its gradient by every weight and bias.

    The loss is the mean over the N rows of half the squared distance between output and target.
    target (N, m of the last layer).   Return (loss, slopes): slopes is a list of (dW, db), each in the shape of W and b.
    Where a sum is exactly 0, take the slope of ReLU as 0.
    ValueError: target has another shape than the output.
    """
    outputs, inputs = forward(layers, x)
    target = np.asarray(target, float)
    if target.shape != outputs.shape:
        raise ValueError("target and output must have one shape")
    n, delta = len(outputs), outputs - target
    loss = (delta**2).sum() / (2 * n)
    slopes = []
    for k in reversed(range(len(layers))):
        slopes.insert(0, (delta.T @ inputs[k] / n, delta.mean(axis=0)))
        if k:
            delta = delta @ np.asarray(layers[k][0], float) * (inputs[k] > 0)
    return loss, slopes


SMALL = [
    (np.array([[1.0, -1.0], [-1.0, 2.0]]), np.array([1.0, 0.0])),
    (np.array([[2.0, -1.0]]), np.array([-1.0])),
]


@visible
def check_the_network_of_the_lesson_goes_forward():
    """Input (3, 1): the hidden layer passes on (3, 0), the output is 5."""
    outputs, inputs = forward(SMALL, np.array([[3.0, 1.0]]))
    same(outputs, np.array([[5.0]]))
    assert len(inputs) == 2, f"the list holds {len(inputs)} arrays: one for each layer, what goes into it."
    same(inputs[1], np.array([[3.0, 0.0]]), says="The second layer gets what ReLU lets through.")


@visible
def check_the_network_of_the_lesson_goes_back():
    """Target 3: the loss is 2, and the unit that is off learns nothing."""
    loss, slopes = gradients(SMALL, np.array([[3.0, 1.0]]), np.array([[3.0]]))
    assert abs(loss - 2) < 1e-12, f"the loss came out as {loss}: half of 2 squared is 2."
    same(slopes[1][0], np.array([[6.0, 0.0]]), says="The last weights: delta 2 times what comes in, (3, 0).")
    same(
        slopes[0][0],
        np.array([[12.0, 4.0], [0.0, 0.0]]),
        says="The first weights: delta (4, 0) times the input (3, 1).",
    )
    same(slopes[0][1], np.array([4.0, 0.0]), says="The first bias: its gradient is delta itself.")


def check_twice_the_same_rows_change_nothing(rng):
    """The loss is a mean: a batch that is repeated has the same loss and the same gradients."""
    x, target = rng.normal(size=(4, 2)), rng.normal(size=(4, 1))
    once, twice = (
        gradients(SMALL, x, target),
        gradients(SMALL, np.concatenate([x, x]), np.concatenate([target, target])),
    )
    assert abs(once[0] - twice[0]) < 1e-12, (
        "the loss changed when each row stood there twice: divide by the number of rows."
    )
    for (dw, db), (dw2, db2) in zip(once[1], twice[1]):
        same(dw2, dw, within=1e-12, says="With each row twice the weights' gradient must stay.")
        same(db2, db, within=1e-12, says="With each row twice the bias's gradient must stay.")


def check_every_gradient_has_the_shape_of_what_it_belongs_to(rng):
    """Layers of 3, 5, 4 and 2 units, seven rows."""
    layers = network(rng, (3, 5, 4, 2))
    _, slopes = gradients(layers, rng.normal(size=(7, 3)), rng.normal(size=(7, 2)))
    assert len(slopes) == 3, f"{len(slopes)} pairs for 3 layers"
    for k, ((weights, bias), (dw, db)) in enumerate(zip(layers, slopes), 1):
        assert np.shape(dw) == weights.shape, f"layer {k}: the gradient of W is {np.shape(dw)}, W is {weights.shape}."
        assert np.shape(db) == bias.shape, f"layer {k}: the gradient of b is {np.shape(db)}, b is {bias.shape}."


def check_square_layers_agree_with_a_nudge(rng):
    """Where all layers are square a forgotten transpose shows in the numbers alone."""
    against_nudges(rng, (3, 3, 3, 3))


def check_any_depth_agrees_with_a_nudge(rng):
    """One to five layers of random widths."""
    for depth in range(1, 6):
        against_nudges(rng, tuple(int(n) for n in rng.integers(1, 6, size=depth + 1)))


def check_a_sum_of_exactly_zero_has_slope_zero():
    """z = 0 at a hidden unit."""
    layers = [(np.array([[1.0]]), np.array([0.0])), (np.array([[1.0]]), np.array([0.0]))]
    same(
        gradients(layers, np.array([[0.0]]), np.array([[1.0]]))[1][0][1],
        np.array([0.0]),
        says="At z = 0 take the slope 0.",
    )


def check_a_target_of_another_shape_raises_value_error():
    """Three targets for two rows; and one for two, which NumPy would spread over both."""
    x = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert raises(ValueError, gradients, SMALL, x, np.zeros((3, 1))), "three targets for two rows must raise ValueError"
    assert raises(ValueError, gradients, SMALL, x, np.zeros((1, 1))), "one target for two rows must raise ValueError"


def network(rng, widths):
    return [(rng.normal(size=(m, n)), rng.normal(size=m)) for n, m in pairwise(widths)]


def run(layers, x):
    """The network as the checks know it."""
    for k, (weights, bias) in enumerate(layers):
        x = x @ weights.T + bias
        x = np.maximum(x, 0) if k < len(layers) - 1 else x
    return x


def against_nudges(rng, widths):
    layers = network(rng, widths)
    x, target = rng.normal(size=(6, widths[0])), rng.normal(size=(6, widths[-1]))
    loss, slopes = gradients(layers, x, target)
    wanted = ((run(layers, x) - target) ** 2).sum() / 12
    assert abs(loss - wanted) < 1e-9 * (1 + wanted), (
        f"the loss came out as {loss:.6g}; half the squared distance, in the mean over the rows, is {wanted:.6g}."
    )
    for k, (weights, _) in enumerate(layers):
        i, j = rng.integers(weights.shape[0]), rng.integers(weights.shape[1])
        losses = []
        for nudge in (1e-6, -1e-6):
            moved = weights.copy()
            moved[i, j] += nudge
            changed = [*layers[:k], (moved, layers[k][1]), *layers[k + 1 :]]
            losses.append(((run(changed, x) - target) ** 2).sum() / 12)
        wanted = (losses[0] - losses[1]) / 2e-6
        got = slopes[k][0][i, j]
        assert abs(got - wanted) < 1e-5 * (1 + abs(wanted)), (
            f"layer {k + 1} of {len(layers)}, weight ({i}, {j}): you say {got:.6g}, a nudge says {wanted:.6g}."
        )


@wrong(forward, fails=check_the_network_of_the_lesson_goes_forward)
def bends_before_it_keeps(layers, x):
    inputs, a = [], np.asarray(x, float)
    for weights, bias in layers:
        inputs.append(a)
        a = np.maximum(a @ weights.T + bias, 0)
    return a, inputs[:1] * len(layers)


@wrong(gradients, fails=check_the_network_of_the_lesson_goes_back)
def forgets_the_slope(layers, x, target):
    outputs, inputs = forward(layers, x)
    n, delta = len(outputs), outputs - target
    loss, slopes = (delta**2).sum() / (2 * n), []
    for k in reversed(range(len(layers))):
        slopes.insert(0, (delta.T @ inputs[k] / n, delta.mean(axis=0)))
        delta = delta @ layers[k][0]
    return loss, slopes


@wrong(gradients, fails=check_twice_the_same_rows_change_nothing)
def adds_over_the_batch(layers, x, target):
    outputs, inputs = forward(layers, x)
    delta = outputs - target
    loss, slopes = (delta**2).sum() / (2 * len(outputs)), []
    for k in reversed(range(len(layers))):
        slopes.insert(0, (delta.T @ inputs[k], delta.sum(axis=0)))
        delta = delta @ layers[k][0] * (inputs[k] > 0)
    return loss, slopes


@wrong(gradients, fails=check_a_target_of_another_shape_raises_value_error)
def takes_any_target(layers, x, target):
    outputs, inputs = forward(layers, x)
    n, delta = len(outputs), outputs - target
    loss, slopes = (delta**2).sum() / (2 * n), []
    for k in reversed(range(len(layers))):
        slopes.insert(0, (delta.T @ inputs[k] / n, delta.mean(axis=0)))
        delta = delta @ layers[k][0] * (inputs[k] > 0)
    return loss, slopes


AFTER = """
**The same in the library.** In PyTorch: `loss.backward()`, and each parameter's `.grad` holds what you computed. It records every operation on the way
forward, so that it works for any program.

**Cost.** Forward, a layer takes N m n multiplications; back, twice that. What goes into each layer must be kept: N n numbers a layer, mostly more than
the weights themselves.

**Less memory.** Keep every tenth layer's input only and compute the others again on the way back: one more way forward for a tenth of the memory.

**More stable.** With softmax and cross-entropy begin at p - y. To differentiate softmax and the logarithm one by one divides 0 by 0 where p is tiny.
"""
