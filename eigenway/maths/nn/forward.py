"""The forward pass: each layer multiplies, adds its bias, and bends the result."""

from typing import Any

from eigenway.maths.linalg.matrix import inner, tidied
from eigenway.maths.nn.layers import ACTIVATIONS, Layer, Rows, batch_of, layers_of, page, shape
from eigenway.maths.steps import Work, step, worked


@worked
def forward(layers: Any, x: Any) -> Work[Any]:
    """The output for one input, or for a batch with one input a row. A layer is (W, b, activation), W with a row for each output."""
    read = layers_of(layers)
    rows, single = batch_of(x, len(read[0].weights[0]))
    kept = yield from passes(read, rows, single)
    return page(kept[-1][1], single)


def passes(layers: tuple[Layer, ...], rows: Rows, single: bool) -> Work[list[tuple[Rows, Rows]]]:
    """Of every layer, what stands before and after its activation."""
    kept: list[tuple[Rows, Rows]] = []
    for k, layer in enumerate(layers, 1):
        before = rows
        z = tuple(tuple(tidied(inner(w, row) + b) for w, b in zip(layer.weights, layer.bias)) for row in rows)
        facts: dict[str, Any] = {
            "k": k,
            "shape": shape(layer.weights),
            "m": len(layer.weights),
            "n": len(layer.weights[0]),
        }
        says = "Layer {k}: $W_{k}$ is {shape}, so {n} numbers become {m}: $\\mathbf z_{k} = W_{k} \\mathbf a + \\mathbf b_{k}$."
        yield step(
            "affine",
            says,
            page(z, single),
            weights=layer.weights,
            bias=layer.bias,
            before=before,
            single=single,
            **facts,
        )
        rows = tuple(map(ACTIVATIONS[layer.activation], z))
        if layer.activation != "identity":
            says = "Apply {activation} " + (
                "to all of it together: ${a}$." if layer.activation == "softmax" else "to each entry: ${a}$."
            )
            yield step(
                "activate",
                says,
                page(rows, single),
                activation=layer.activation,
                a=page(rows, single),
                z=z,
                single=single,
            )
        kept.append((z, rows))
    return kept
