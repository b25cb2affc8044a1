"""Small networks: the passes, held against NumPy and finite differences (and against PyTorch in test_nn)."""

from math import log

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import near, numeric
from tests.maths.examples.draws import whole

BENDS = {
    "identity": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: (
        np.exp(z - z.max(axis=-1, keepdims=True))
        / np.exp(z - z.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True)
    ),
}


def rows(m, n, entries=whole):
    return st.tuples(*[st.tuples(*[entries] * n)] * m)


def networks(last, hidden=("relu", "tanh", "sigmoid", "identity")):
    sizes = st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 3))
    small = st.integers(-2, 2)
    return sizes.flatmap(
        lambda s: st.tuples(
            st.tuples(rows(s[1], s[0], small), st.tuples(*[small] * s[1]), st.sampled_from(hidden)),
            st.tuples(rows(s[2], s[1], small), st.tuples(*[small] * s[2]), st.just(last)),
        ).flatmap(lambda layers: st.tuples(st.just(layers), rows(2, s[0]), rows(2, s[2], st.integers(0, 1))))
    )


def output(layers, x):
    a = numeric(x).astype(float)
    for w, b, bend in layers:
        a = BENDS[bend](a @ numeric(w).astype(float).T + numeric(b).astype(float))
    return a


def loss(layers, x, target, kind):
    out, t = np.atleast_2d(output(layers, x)), np.atleast_2d(numeric(target)).astype(float)
    if kind == "squared":
        return ((out - t) ** 2).sum() / 2 / len(out)
    both = -(t * np.log(out)).sum()
    if layers[-1][2] == "sigmoid":
        both -= ((1 - t) * np.log(1 - out)).sum()
    return both / len(out)


def by_nudging(layers, x, target, kind="squared"):
    """Every weight nudged a little to both sides."""
    h, out = 1e-5, []
    for k, (w, b, bend) in enumerate(layers):
        pair = []
        for part in (0, 1):
            table = numeric((w, b)[part]).astype(float)
            slope = np.zeros_like(table)
            for place in np.ndindex(table.shape):
                heights = []
                for sign in (1, -1):
                    moved = table.copy()
                    moved[place] += sign * h
                    new = (moved, b, bend) if part == 0 else (w, moved, bend)
                    heights.append(loss([*layers[:k], new, *layers[k + 1 :]], x, target, kind))
                slope[place] = (heights[0] - heights[1]) / (2 * h)
            pair.append(slope)
        out.append(pair)
    return loss(layers, x, target, kind), out


def smooth(args):
    """Not on a kink of relu, where there is no slope to compare."""
    layers, x = args[0], args[1]
    z = numeric(x).astype(float) @ numeric(layers[0][0]).astype(float).T + numeric(layers[0][1])
    return layers[0][2] != "relu" or bool(np.all(z != 0))


def same_slopes(ours, theirs):
    return near(ours.loss, theirs[0]) and all(
        near(a.weights, w, 1e-5) and near(a.bias, b, 1e-5) for a, (w, b) in zip(ours.layers, theirs[1], strict=True)
    )


def paged(rows, facts):
    return np.atleast_2d(numeric(rows).astype(float))


def slope_of(name, z):
    z = np.asarray(z, float)
    return (BENDS[name](z + 1e-6) - BENDS[name](z - 1e-6)) / 2e-6


def an_output_delta(before, after, facts):
    error = numeric(facts["out"]).astype(float) - numeric(facts["wanted"]).astype(float)
    if facts["kind"] == "squared" and facts["activation"] != "identity":
        error = error * slope_of(facts["activation"], numeric(facts["z"]))
    return near(paged(after, facts), error, 1e-5)


def one_loss(before, after, facts):
    if facts["kind"] == "squared":
        return near(
            after, ((numeric(facts["out"]) - numeric(facts["wanted"])).astype(float) ** 2).sum() / 2 / len(facts["out"])
        )
    total = -sum(
        t * log(a) + ((1 - t) * log(1 - a) if facts["activation"] == "sigmoid" else 0)
        for r, w in zip(facts["out"], facts["wanted"], strict=True)
        for a, t in zip(r, w, strict=True)
    )
    return near(after, total / len(facts["out"]))


TRUE = {
    "affine": lambda before, after, facts: near(
        paged(after, facts),
        numeric(facts["before"]).astype(float) @ numeric(facts["weights"]).astype(float).T
        + numeric(facts["bias"]).astype(float),
    ),
    "activate": lambda before, after, facts: near(
        paged(after, facts), BENDS[facts["activation"]](numeric(facts["z"]).astype(float))
    ),
    "loss": one_loss,
    "output-delta": an_output_delta,
    "weight-gradient": lambda before, after, facts: near(
        after, numeric(facts["delta"]).astype(float).T @ numeric(facts["a"]).astype(float) / facts["n"]
    ),
    "bias-gradient": lambda before, after, facts: near(after, numeric(facts["delta"]).astype(float).mean(axis=0)),
    "back": lambda before, after, facts: near(
        paged(after, facts), numeric(facts["delta"]).astype(float) @ numeric(facts["weights"]).astype(float)
    ),
    "hidden-delta": lambda before, after, facts: near(
        paged(after, facts), numeric(facts["sent"]).astype(float) * numeric(facts["slopes"]).astype(float)
    ),
    "gradients": lambda before, after, facts: (
        len(after.layers) == facts["count"]
        and all(
            len(a.weights) == len(l.weights) and len(a.weights[0]) == len(l.weights[0])
            for a, l in zip(after.layers, facts["layers"], strict=True)
        )
    ),
}
net = ((((1, 2),), (0,), "identity"),)
ALGORITHMS = {
    "nn.forward": Case(
        st.one_of(networks("softmax"), networks("identity")).map(lambda a: a[:2]),
        output,
        lambda result, layers, x: len(result) == len(x) and len(result[0]) == len(layers[-1][0]),
        start=lambda layers, x: x,
        same=near,
        refused=(
            ((net, (1,)), "has 1 entry and the first layer takes 2"),
            (((), (1,)), "no layer"),
            ((((((1, 2),), (0, 1)),), (1, 2)), "W1 is 1 × 2"),
            ((((((1,),), (0,), "step"),), (1,)), "activation"),
            ((((((1, 2),), (0,)), (((1, 2),), (0,))), (1, 2)), "W2 is 1 × 2 and W1 is 1 × 2"),
        ),
    ),
    "nn.backward": Case(
        st.one_of(
            st.one_of(networks("identity"), networks("tanh"), networks("sigmoid")).filter(smooth),
            networks("softmax")
            .filter(smooth)
            .map(lambda a: (a[0], a[1], tuple((1, *[0] * (len(r) - 1)) for r in a[2]), "cross-entropy")),
            networks("sigmoid").filter(smooth).map(lambda a: (*a, "cross-entropy")),
        ),
        by_nudging,
        lambda result, *_: result.loss >= -1e-12,
        start=lambda layers, x, *_: x,
        same=same_slopes,
        refused=(
            ((net, (1, 2), (1, 2)), "must agree"),
            ((net, (1, 2), (1,), "hinge"), "loss is one of"),
            ((net, (1, 2), (1,), "cross-entropy"), "probabilities"),
        ),
    ),
}
