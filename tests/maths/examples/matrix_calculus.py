"""Gradients by vectors and matrices, held against nudging every entry."""

import numpy as np
from hypothesis import strategies as st

from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol
from tests.maths.examples.case import Case
from tests.maths.trees import tree

SIZES = {"n": 3, "m": 2}
SHAPES = {"x": ("n", 1), "y": ("m", 1), "b": ("n", 1), "A": ("n", "n"), "W": ("m", "n"), "X": ("n", "n")}
FUNCTIONS = [
    ("transpose(x)*A*x+transpose(b)*x", "x"),
    ("norm(W*x-y)**2", "x"),
    ("norm(W*x-y)**2", "W"),
    ("transpose(y)*W*x", "W"),
    ("tr(A*X)", "X"),
    ("tr(transpose(X)*A*X)", "X"),
    ("ln(det(X))", "X"),
    ("tr(A*X**(-1))", "X"),
    ("transpose(b)*inverse(X)*b", "X"),
    ("norm(x)**2/2-3*transpose(b)*x", "x"),
]


def numbers(seed):
    rng = np.random.default_rng(seed)
    out = {name: rng.normal(size=tuple(SIZES.get(s, s) for s in shape)) for name, shape in SHAPES.items()}
    return {**out, "X": out["X"] @ out["X"].T + np.eye(3)}


def at(node: Expression, known):
    """A matrix expression as NumPy computes it."""
    parts = [at(part, known) for part in node.parts]
    match node:
        case Symbol():
            return known[node.name]
        case Number():
            return float(node.value)
        case Sum():
            return sum(parts[1:], parts[0])
        case Negative():
            return -parts[0]
        case Quotient():
            return parts[0] / parts[1]
        case Product():
            made = parts[0]
            for part in parts[1:]:
                made = made * part if np.ndim(made) == 0 or np.ndim(part) == 0 else made @ part
            return made
        case Power():
            return np.linalg.inv(parts[0]) if parts[1] == -1 else parts[0] ** parts[1]
        case Call():
            of = {
                "transpose": np.transpose,
                "inverse": np.linalg.inv,
                "tr": np.trace,
                "det": np.linalg.det,
                "ln": np.log,
                "norm": np.linalg.norm,
            }
            return of[node.name](parts[0])
    raise TypeError(node)


def nudged(f, name, shapes, known, h=1e-6):
    slope = np.zeros_like(known[name])
    for place in np.ndindex(slope.shape):
        heights = []
        for sign in (1, -1):
            moved = known[name].copy()
            moved[place] += sign * h
            heights.append(float(np.squeeze(at(f, {**known, name: moved}))))
        slope[place] = (heights[0] - heights[1]) / (2 * h)
    return slope


def is_the_differential(before, after, facts):
    """With dX put in, the trace of what stands there is the change of f."""
    f, name = facts["f"], facts["x"].name
    known = numbers(3)
    rng = np.random.default_rng(1)
    d = rng.normal(size=known[name].shape)
    change = float((nudged(f, name, SHAPES, known) * d).sum())
    return abs(float(np.trace(np.atleast_2d(at(after, {**known, f"d{name}": d})))) - change) < 1e-5 * max(
        1, abs(change)
    )


def same(ours, theirs):
    return all(np.allclose(at(ours, numbers(seed)), slope, atol=1e-4) for seed, slope in theirs.items())


TRUE = {
    "differential": is_the_differential,
    "go-round": is_the_differential,
    "read-off": lambda before, after, facts: np.allclose(
        at(after, numbers(4)), nudged(facts["f"], facts["x"].name, SHAPES, numbers(4)), atol=1e-4
    ),
}
ALGORITHMS = {
    "calculus.matrix_differential": Case(
        st.sampled_from([(tree(f), name, SHAPES) for f, name in FUNCTIONS]),
        lambda f, name, shapes: {seed: nudged(f, name, shapes, numbers(seed)) for seed in (1, 2)},
        lambda result, f, name, shapes: at(result, numbers(1)).shape == numbers(1)[name].shape,
        same=same,
        refused=(
            ((tree("transpose(x)*W"), "x", SHAPES), "x^T, 1 × n, and W, m × n"),
            ((tree("A*x"), "x", SHAPES), "n × 1"),
            ((tree("x"), "q", SHAPES), "no shape for q"),
            ((tree("tr(W)"), "W", SHAPES), "square matrix"),
        ),
    ),
}
