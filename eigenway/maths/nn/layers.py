"""What the passes of a small network share: its layers, and each activation with its slope."""

from collections.abc import Callable
from math import exp, tanh
from typing import Any, NamedTuple

from eigenway.maths.calculus.value import sigmoid
from eigenway.maths.linalg.matrix import alike, matrix, vector
from eigenway.maths.show import count

Rows = tuple[tuple[Any, ...], ...]
Row = tuple[Any, ...]


class Layer(NamedTuple):
    weights: Rows  # one row for each output
    bias: Row
    activation: str = "identity"


def softmax(z: Row) -> Row:
    top = max(z)
    powers = [exp(x - top) for x in z]
    return tuple(p / sum(powers) for p in powers)


def each(f: Callable[[Any], Any]) -> Callable[[Row], Row]:
    return lambda z: tuple(map(f, z))


ACTIVATIONS: dict[str, Callable[[Row], Row]] = {
    "identity": lambda z: z,
    "relu": each(lambda x: x if x > 0 else x - x),
    "tanh": each(lambda x: tanh(x)),
    "sigmoid": each(lambda x: sigmoid(float(x))),
    "softmax": softmax,
}
SLOPES: dict[str, Callable[[Row, Row], Row]] = {  # from what went in and what came out
    "identity": lambda z, a: tuple(1 for _ in z),
    "relu": lambda z, a: tuple(1 if x > 0 else 0 for x in z),
    "tanh": lambda z, a: tuple(1 - y * y for y in a),
    "sigmoid": lambda z, a: tuple(y * (1 - y) for y in a),
}


def layers_of(layers: Any) -> tuple[Layer, ...]:
    """The layers read, each as wide as the one before lets it be."""
    read: list[Layer] = []
    for k, layer in enumerate(layers, 1):
        weights, bias, *rest = layer
        made = Layer(matrix(weights, f"W{k}"), vector(bias, f"b{k}"), *rest)
        if made.activation not in ACTIVATIONS:
            raise ValueError(
                f"The activation of layer {k} is one of {', '.join(ACTIVATIONS)}; {made.activation} is none."
            )
        if len(made.bias) != len(made.weights):
            raise ValueError(
                f"W{k} is {shape(made.weights)} and b{k} has {count(len(made.bias), 'entry', 'entries')}: one for each row of W{k}."
            )
        if read and len(made.weights[0]) != len(read[-1].weights):
            raise ValueError(
                f"W{k} is {shape(made.weights)} and W{k - 1} is {shape(read[-1].weights)}: W{k} needs as many columns as W{k - 1} has rows."
            )
        read.append(made)
    if not read:
        raise ValueError("The network has no layer: give at least one.")
    return tuple(read)


def batch_of(x: Any, width: int) -> tuple[Rows, bool]:
    """The inputs as rows, and whether a single one was given."""
    if hasattr(x, "tolist"):
        x = x.tolist()
    single = not isinstance(x[0], list | tuple)
    rows = (vector(x, "the input"),) if single else matrix(x, "the inputs")
    if len(rows[0]) != width:
        raise ValueError(
            f"The input has {count(len(rows[0]), 'entry', 'entries')} and the first layer takes {width}: they must be equal."
        )
    return rows, single


def shape(rows: Rows) -> str:
    return f"{len(rows)} × {len(rows[0])}"


def page(rows: Rows, single: bool) -> Any:
    return rows[0] if single else rows


def evened(row: Row) -> Row:
    return alike(row)
