"""Backpropagation: the output's error travels back; each layer reads its gradients off as it passes."""

from math import log
from typing import Any, NamedTuple

from eigenway.maths.linalg.matrix import as_list, columns, inner, matrix, tidied, vector
from eigenway.maths.nn.forward import passes
from eigenway.maths.nn.layers import SLOPES, Layer, Row, Rows, batch_of, layers_of, page, shape
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

LOSSES = ("squared", "cross-entropy")


class Slope(NamedTuple):
    weights: Rows
    bias: Row


class Gradients(NamedTuple):
    loss: Any
    layers: tuple[Slope, ...]


@worked
def backward(layers: Any, x: Any, target: Any, loss: str = "squared") -> Work[Gradients]:
    """Loss and gradients, averaged over the batch. "squared" is half the squared distance; "cross-entropy" wants softmax or sigmoid last."""
    read = layers_of(layers)
    rows, single = batch_of(x, len(read[0].weights[0]))
    wanted = targets(target, len(rows), len(read[-1].weights))
    checked(read, loss)
    kept = yield from passes(read, rows, single)
    out = kept[-1][1]
    height = ratio(sum(one_loss(loss, read[-1].activation, a, t) for a, t in zip(out, wanted)), len(rows))
    yield step(
        "loss",
        f"The {loss} loss is ${{loss}}$.",
        height,
        loss=height,
        kind=loss,
        out=out,
        wanted=wanted,
        activation=read[-1].activation,
    )
    delta = yield from output_delta(loss, read[-1], kept[-1], wanted, single)
    slopes: list[Slope] = []
    for k in range(len(read), 0, -1):
        a = kept[k - 2][1] if k > 1 else rows
        slopes.insert(0, (yield from layer_slopes(k, delta, a, single)))
        if k > 1:
            delta = yield from back_through(k, read, kept, delta, single)
    result = Gradients(height, tuple(slopes))
    yield step(
        "gradients",
        "All gradients, each in the shape of what it belongs to.",
        result,
        count=len(slopes),
        layers=read,
        rows=rows,
        wanted=wanted,
        kind=loss,
    )
    return result


def output_delta(loss: str, last: Layer, passed: tuple[Rows, Rows], wanted: Rows, single: bool) -> Work[Rows]:
    z, out = passed
    error = tuple(tuple(tidied(a - t) for a, t in zip(row, want)) for row, want in zip(out, wanted))
    if loss == "squared" and last.activation != "identity":
        slopes = tuple(SLOPES[last.activation](u, a) for u, a in zip(z, out))
        delta = tuple(tuple(tidied(e * s) for e, s in zip(row, slope)) for row, slope in zip(error, slopes))
        says = "At the output: output minus target, times the slope of {activation} there: $\\mathbf\\delta = {delta}$."
    else:
        delta = error
        says = "At the output nothing bends: $\\mathbf\\delta$ is output minus target, ${delta}$."
        if loss == "cross-entropy":
            says = "At the output the slopes of {activation} and of the logarithm cancel: $\\mathbf\\delta$ is output minus target, ${delta}$."
    yield step(
        "output-delta",
        says,
        page(delta, single),
        delta=page(delta, single),
        activation=last.activation,
        kind=loss,
        z=z,
        out=out,
        wanted=wanted,
        single=single,
    )
    return delta


def layer_slopes(k: int, delta: Rows, a: Rows, single: bool) -> Work[Slope]:
    n = len(delta)
    weights = tuple(tuple(ratio(inner(d, column), n) for column in columns(a)) for d in columns(delta))
    says = (
        "$W_{k}$: every entry of $\\mathbf\\delta$ times every entry of what came in; shape {shape}, as $W_{k}$ itself."
    )
    if not single:
        says = "$W_{k}$: $\\Delta^T$ times what came in, over the batch of {n}; shape {shape}, as $W_{k}$ itself."
    yield step("weight-gradient", says, weights, k=k, shape=shape(weights), n=n, delta=delta, a=a)
    bias = tuple(ratio(sum(column), n) for column in columns(delta))
    says = (
        "$\\mathbf b_{k}$: its gradient is $\\mathbf\\delta$ itself."
        if single
        else "$\\mathbf b_{k}$: its gradient is the mean of the rows of $\\Delta$ over the batch."
    )
    yield step("bias-gradient", says, bias, k=k, n=n, delta=delta)
    return Slope(weights, bias)


def back_through(
    k: int, layers: tuple[Layer, ...], kept: list[tuple[Rows, Rows]], delta: Rows, single: bool
) -> Work[Rows]:
    weights, below = layers[k - 1].weights, layers[k - 2].activation
    sent = tuple(tuple(inner(column, d) for column in columns(weights)) for d in delta)
    says = (
        "Send it back through the weights: $W_{k}^T \\mathbf\\delta$ has {n} entries, one for each unit of layer {j}."
    )
    yield step(
        "back", says, page(sent, single), k=k, j=k - 1, n=len(weights[0]), weights=weights, delta=delta, single=single
    )
    z, a = kept[k - 2]
    slopes = tuple(SLOPES[below](u, v) for u, v in zip(z, a))
    after = tuple(tuple(tidied(s * g) for s, g in zip(row, slope)) for row, slope in zip(sent, slopes))
    says = "Times the slope of {activation} at $\\mathbf z_{j}$, entry by entry: $\\mathbf\\delta_{j} = {delta}$."
    yield step(
        "hidden-delta",
        says,
        page(after, single),
        j=k - 1,
        activation=below,
        delta=page(after, single),
        sent=sent,
        slopes=slopes,
        single=single,
    )
    return after


def one_loss(loss: str, activation: str, a: Row, t: Row) -> Any:
    if loss == "squared":
        return ratio(sum(tidied((u - v) * (u - v)) for u, v in zip(a, t)), 2)
    tiny = 1e-300
    total = -sum(v * log(max(u, tiny)) for u, v in zip(a, t) if v)
    return (
        total
        if activation == "softmax"
        else total - sum((1 - v) * log(max(1 - u, tiny)) for u, v in zip(a, t) if v != 1)
    )


def targets(target: Any, n: int, width: int) -> Rows:
    listed = as_list(target if hasattr(target, "__iter__") else [target], "the target")
    single = not isinstance(listed[0], list | tuple)
    if single and n > 1 and width == 1 and len(listed) == n:
        rows: Rows = tuple((x,) for x in vector(listed, "the target"))
    else:
        rows = (vector(listed, "the target"),) if single else matrix(listed, "the targets")
    if len(rows) != n or len(rows[0]) != width:
        raise ValueError(
            f"The targets are {len(rows)} × {len(rows[0])} and the outputs {n} × {width}: they must agree."
        )
    return rows


def checked(layers: tuple[Layer, ...], loss: str) -> None:
    last = layers[-1].activation
    if loss not in LOSSES:
        raise ValueError(f"The loss is one of {', '.join(LOSSES)}; {loss} is none.")
    if loss == "cross-entropy" and last not in ("softmax", "sigmoid"):
        raise ValueError(f"Cross-entropy compares probabilities; the last layer gives {last}, not softmax or sigmoid.")
    if any(layer.activation == "softmax" for layer in layers[:-1]) or (loss == "squared" and last == "softmax"):
        raise ValueError("Softmax stands in the last layer, with the cross-entropy loss.")
