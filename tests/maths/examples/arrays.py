"""Arrays: shapes, axes, broadcasting, cost."""

from fractions import Fraction
from itertools import pairwise
from math import prod

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike
from tests.maths.examples.draws import rational, vectors
from tests.maths.examples.linalg_vectors import decimals as now_in_decimals

shapes = st.lists(st.integers(1, 3), min_size=0, max_size=3).map(tuple)


def numbered(shape):
    return np.arange(1, prod(shape) + 1).reshape(shape).tolist()


arrays = shapes.filter(bool).map(numbered)


def listed(value):
    return value.tolist() if hasattr(value, "tolist") else value


def same(ours, theirs):
    return alike(ours, listed(theirs))


def an_axis(before, after, facts):
    p, q = before[0][facts["axis"]] if is_pair(before) else facts["p"], facts["q"]
    return facts["p"] == p and after[0] == facts["size"] == max(p, q) if min(p, q) else after[0] == facts["size"]


def is_pair(page):
    return isinstance(page, tuple) and len(page) == 2 and isinstance(page[0], tuple)


def pairs_of_shapes():
    """Shapes that fit, drawn from one result by setting sizes to 1 and leaving axes off in front."""

    def made(drawn):
        shape, ones, off = drawn
        left = tuple(1 if one else n for n, one in zip(shape, ones, strict=True))
        return shape, left[min(off, len(left)) :]

    return shapes.flatmap(lambda s: st.tuples(st.just(s), st.tuples(*[st.booleans()] * len(s)), st.integers(0, 2))).map(
        made
    )


def both_ways(pairs):
    return st.tuples(pairs, st.booleans()).map(lambda t: t[0] if t[1] else (t[0][1], t[0][0]))


OPERATION = {"+": np.add, "-": np.subtract, "*": np.multiply}
REDUCE = {"sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min}
HOW = {"sum": sum, "max": max, "min": min, "mean": lambda g: Fraction(sum(g)) / len(g)}


def chain(dims):
    return tuple(pairwise(dims))


def cheapest(shapes):
    """Every bracketing, tried out."""
    if len(shapes) == 1:
        return 0
    return min(
        cheapest(shapes[:k]) + cheapest(shapes[k:]) + shapes[0][0] * shapes[k][0] * shapes[-1][1]
        for k in range(1, len(shapes))
    )


TRUE = {
    "decimals": now_in_decimals,
    "unroll": lambda before, after, facts: alike(after, np.array(before).ravel().tolist()),
    "work-out": lambda before, after, facts: before == after and facts["size"] * facts["known"] == facts["many"] == len(after),
    "pour": lambda before, after, facts: alike(np.array(after).ravel().tolist(), list(before)) and np.array(after).shape == facts["sizes"],
    "all-of-it": lambda before, after, facts: alike(np.array(listed(after)).ravel().tolist(), [HOW[facts["how"]](facts["entries"])]),
    "gather": lambda before, after, facts: alike(after, np.moveaxis(np.array(facts["array"]).reshape(facts["was"]), facts["axis"], -1).reshape(len(after), -1).tolist()),
    "reduce-each": lambda before, after, facts: alike(np.array(listed(after), dtype=object).ravel().tolist(), [HOW[facts["how"]](g) for g in before]),
    "keep-axis": lambda before, after, facts: np.array(listed(after), dtype=object).size == np.array(listed(before), dtype=object).size,
    "align": lambda before, after, facts: len(after[0]) == len(after[1]) == facts["n"] and all(long[len(long) - len(tuple(short)) :] == tuple(short) for long, short in zip(after, before, strict=True)) if is_shapes(before) else len(after) == 2,
    "axis": an_axis,
    "scalars": lambda before, after, facts: after == (),
    "stretch-out": lambda before, after, facts: all(alike(a, np.broadcast_to(np.array(flat).reshape(shape), facts["sizes"]).tolist()) for a, flat, shape in zip(after, facts["arrays"], facts["shapes"], strict=True)),
    "entry-by-entry": lambda before, after, facts: alike(after, OPERATION[facts["operation"]](np.array(before[0]), np.array(before[1])).tolist()),
    "alone": lambda before, after, facts: after.multiplications == 0,
    "compare-orders": lambda before, after, facts: after.multiplications == cheapest(facts["shapes"]) == min(w.multiplications for w in facts["ways"]),
    "count-entries": lambda before, after, facts: after == prod(facts["sizes"]),
    "in-bytes": lambda before, after, facts: after == before * facts["bytes"],
    "stay": lambda before, after, facts: alike(after, facts["w"] + facts["s"]),
    "little": lambda before, after, facts: alike(after, facts["r"] * before),
    "places": lambda before, after, facts: after == tuple(range(facts["many"]))[slice(facts["start"], facts["stop"], facts["by"])],
    "pick-out": lambda before, after, facts: after == tuple(facts["values"][i] for i in before),
}  # fmt: skip


def is_shapes(page):
    return (
        isinstance(page, tuple)
        and len(page) == 2
        and all(isinstance(s, tuple) and all(isinstance(n, int) for n in s) for s in page)
    )


optional = st.one_of(st.none(), st.integers(-6, 6))

ALGORITHMS = {
    "arrays.reshape": Case(
        arrays.flatmap(lambda a: st.tuples(st.just(a), st.sampled_from([(-1,), (1, -1), (-1, 1), np.array(a).shape[::-1]]))),
        equal=lambda a, shape: np.array(a).reshape(shape),
        same=same,
        finished=lambda result, a, shape: np.array(result).size == np.array(a).size,
        refused=((([1, 2, 3], (2, 2)), "has 3 entries"), (([1, 2, 3], (2, -1)), "no multiple"), (([[1, 2], [3]], (3,)), "ragged"), (([1], (-1, -1)), "at most one")),
    ),
    "arrays.reduce": Case(
        arrays.flatmap(lambda a: st.tuples(st.just(a), st.one_of(st.none(), st.integers(0, np.ndim(a) - 1)), st.sampled_from(list(REDUCE)), st.booleans())),
        equal=lambda a, axis, how, keep: REDUCE[how](np.array(a), axis=axis, keepdims=keep),
        same=same,
        finished=lambda result, a, axis, how, keep: np.ndim(np.array(listed(result), dtype=object)) == (np.ndim(a) if keep else 0 if axis is None else np.ndim(a) - 1),
        refused=((([[1, 2]], 2, "sum", False), "no axis 2"), (([], 0, "mean", False), "nothing along"), (([1], 0, "mode", False), "mode")),
    ),
    "arrays.broadcast_shape": Case(
        both_ways(pairs_of_shapes()),
        equal=lambda a, b: tuple(np.broadcast_shapes(a, b)),
        finished=lambda result, a, b: len(result) == max(len(a), len(b)),
        start=lambda a, b: (a, b),
        refused=((((2, 3), (2,)), "3 and 2"), (((2, -1), (2,)), "at least 0")),
    ),
    "arrays.broadcast": Case(
        st.tuples(both_ways(pairs_of_shapes()), st.sampled_from(list(OPERATION))).map(lambda t: (numbered(t[0][0]), numbered(t[0][1]), t[1])),
        equal=lambda a, b, operation: OPERATION[operation](np.array(a), np.array(b)),
        same=same,
        finished=lambda result, a, b, operation: np.array(listed(result)).shape == np.broadcast_shapes(np.shape(a), np.shape(b)),
        refused=((([1, 2], [1, 2, 3], "+"), "2 and 3"), (([1], [1], "/"), "'/'")),
    ),
    "arrays.cost": Case(
        st.lists(st.integers(1, 9), min_size=2, max_size=5).map(lambda dims: (chain(dims),)),
        equal=lambda shapes: cheapest(shapes),
        same=lambda ours, theirs: ours.multiplications == theirs,
        finished=lambda result, shapes: result.order.replace("(", "").replace(")", "") == "ABCDEFG"[: len(shapes)],
        refused=((([(2, 3), (2, 3)],), "2 × 3 and matrix 2 is 2 × 3"), (([],), "1 to 10")),
    ),
    "arrays.memory": Case(
        st.tuples(shapes, st.sampled_from(["int8", "float16", "float32", "float64"])),
        equal=lambda shape, kind: np.empty(shape, dtype=kind).nbytes,
        finished=lambda result, shape, kind: result >= prod(shape),
        refused=((((2, 3), "float7"), "float7"), (((2, -3), "int8"), "at least 0")),
    ),
    "arrays.in_flight": Case(
        st.tuples(rational.map(abs), rational.map(abs), rational.map(abs)),
        equal=lambda r, w, s: Fraction(r) * Fraction(w) + Fraction(r) * Fraction(s),
        finished=lambda result, r, w, s: result >= 0,
        refused=(((-1, 1, 1), "negative"),),
    ),
    "arrays.take": Case(
        st.tuples(vectors(), optional, optional, st.one_of(st.none(), st.sampled_from([1, 2, -1, -2]))),
        equal=lambda v, start, stop, by: v[start:stop:by],
        finished=lambda result, v, *_: all(x in v for x in result),
        refused=((((1, 2), 0, 1, 0), "cannot be 0"), (((1, 2), 0.5, 1, 1), "whole number")),
    ),
}  # fmt: skip
