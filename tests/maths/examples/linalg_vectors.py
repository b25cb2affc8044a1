"""Vectors: dot products, lengths, angles."""

from fractions import Fraction
from math import cos, inf, isclose, nan, radians, sqrt

import numpy as np
from hypothesis import strategies as st

from eigenway.maths.surd import number
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import matrices, pairs, rational, vectors, with_decimals


def a_product_of_pairs(before, after, facts):
    return len(after) == len(facts["u"]) == len(facts["v"]) and all(
        alike(z, x * y) for x, y, z in zip(facts["u"], facts["v"], after, strict=True)
    )


def a_sum(before, after, facts):
    return alike(after, sum(facts["terms"])) and facts["total"] == after and tuple(before) == tuple(facts["terms"])


def decimals(before, after, facts):
    return all(near(b, a) for b, a in zip(before, after, strict=True)) and all(
        isinstance(x, float) for x in flat(after)
    )


def flat(page):
    return [x for part in page for x in flat(part)] if isinstance(page, (tuple, list)) else [page]


def sizes(before, after, facts):
    return alike(after, tuple(x if x >= 0 else -x for x in before))


def powers(before, after, facts):
    return alike(after, tuple(abs(x) ** facts["p"] for x in before))


def lengths(before, after, facts):
    return all(
        alike(length * length, square) and length >= 0
        for length, square in zip(after, (facts["a"], facts["b"]), strict=True)
    )


def cosine_of(u, v):
    a, b = numeric(u), numeric(v)
    return float(a @ b / sqrt((a @ a) * (b @ b)))


TRUE = {
    "decimals": decimals,
    "multiply": a_product_of_pairs,
    "add": a_sum,
    "sizes": sizes,
    "largest": lambda before, after, facts: after in before and all(x <= after for x in before),
    "powers": powers,
    "root": lambda before, after, facts: (
        after >= 0 and isclose(float(number(after)) ** facts["p"], float(facts["total"]), abs_tol=1e-9)
    ),
    "lengths": lengths,
    "divide": lambda before, after, facts: isclose(
        float(number(after)) * float(number(before[0])) * float(number(before[1])),
        float(facts["product"]),
        abs_tol=1e-9,
    ),
}

nonzero = pairs().filter(lambda uv: any(uv[0]) and any(uv[1]))
UNEQUAL = (((1, 2), (1, 2, 3)), "2 and 3")
NOT_A_NUMBER = (((1, nan), (1, 2)), "not a number")

ALGORITHMS = {
    "linalg.dot": Case(
        with_decimals(pairs()),
        equal=lambda u, v: sum(Fraction(x) * Fraction(y) for x, y in zip(u, v, strict=True)),
        finished=lambda result, u, v: isinstance(result, (int, Fraction, float)),
        start=lambda u, v: (u, v),
        refused=(
            UNEQUAL,
            NOT_A_NUMBER,
            (((1, inf), (1, 2)), "infinite"),
            (((), ()), "empty"),
            (("ab", (1,)), "list of numbers"),
        ),
    ),
    "linalg.norm": Case(
        with_decimals(vectors()).flatmap(lambda v: st.tuples(st.just(v), st.sampled_from([1, 2, 2, "max", 3]))),
        equal=lambda v, p: float(np.linalg.norm(numeric(v).astype(float), inf if p == "max" else p)),
        finished=lambda result, v, p: (result == 0) == (not any(v)) and result >= 0,
        refused=((((1, 2), 0.5), "at least 1"), (((), 2), "empty"), (((nan,), 2), "not a number")),
    ),
    "linalg.cosine": Case(
        with_decimals(nonzero),
        equal=cosine_of,
        finished=lambda result, u, v: -1 <= result <= 1,
        start=lambda u, v: (u, v),
        refused=((((0, 0), (1, 2)), "no direction"), UNEQUAL),
    ),
}


def scaled_parts(before, after, facts):
    weights = facts["numbers"]
    return len(after) == len(weights) and all(
        near(part, k_times(k, thing)) for part, k, thing in zip(after, weights, before, strict=True)
    )


def k_times(k, thing):
    return (numeric(thing) * numeric(k)).tolist()


def combined(weights, things):
    return sum(np.asarray(numeric(k) * numeric(t)) for k, t in zip(weights, things, strict=True))


def an_entry_of_cross(before, after, facts):
    i, j = facts["k"] % 3, (facts["k"] + 1) % 3
    (u, v), value = (facts["a"], facts["b"]), facts["value"]
    return alike(value, u * facts["d"] - v * facts["c"]) and after[facts["k"] - 1] == value and i != j


def to_unit_length(before, after, facts):
    return np.isclose(np.linalg.norm(numeric(after).astype(float)), 1) and alike(
        tuple(number(x) * float(number(facts["length"])) for x in after), tuple(float(number(x)) for x in facts["v"])
    )


def in_degrees(before, after, facts):
    return isclose(cos(radians(after)), float(number(facts["cosine"])), abs_tol=1e-9) and 0 <= after <= 180


def signed(before, after, facts):
    length = sqrt(sum(float(number(x)) ** 2 for x in facts["normal"]))
    return isclose(float(number(after)) * length, float(number(before)), abs_tol=1e-9) and facts["score"] == before


things = st.integers(1, 3).flatmap(
    lambda k: st.tuples(
        vectors(k),
        st.one_of(st.integers(1, 3).flatmap(lambda n: st.tuples(*[vectors(n)] * k)), st.tuples(*[matrices(2, 3)] * k)),
    )
)

TRUE |= {
    "scale-each": scaled_parts,
    "add-up": lambda before, after, facts: near(after, sum(numeric(part) for part in facts["parts"])),
    "scale-one": lambda before, after, facts: near(after, k_times(facts["k"], before[0])),
    "entry": an_entry_of_cross,
    "by-length": to_unit_length,
    "difference": lambda before, after, facts: alike(
        after, tuple(x - y for x, y in zip(facts["u"], facts["v"], strict=True))
    ),
    "degrees": in_degrees,
    "offset": lambda before, after, facts: before == facts["product"] and alike(after, before + facts["b"]),
    "by-normal": signed,
}

ALGORITHMS |= {
    "linalg.combine": Case(
        with_decimals(things),
        equal=combined,
        same=near,
        finished=lambda result, weights, parts: len(result) == len(parts[0]),
        start=lambda weights, parts: parts,
        refused=(
            (((1, 2), ((1, 2),)), "2 weights for 1"),
            (((1, 2), ((1, 2), (1, 2, 3))), "(2,) and (3,)"),
            (((), ()), "empty"),
        ),
    ),
    "linalg.cross": Case(
        with_decimals(st.tuples(vectors(3), vectors(3))),
        equal=lambda u, v: np.cross(numeric(u).astype(float), numeric(v).astype(float)).tolist(),
        same=near,
        start=lambda u, v: (u, v),
        finished=lambda result, u, v: (
            near(numeric(result) @ numeric(u), 0.0) and near(numeric(result) @ numeric(v), 0.0)
        ),
        refused=((((1, 2), (3, 4)), "2 and 2"), (((nan, 1, 2), (1, 2, 3)), "NaN")),
    ),
    "linalg.unit": Case(
        with_decimals(vectors().filter(any)).map(lambda v: (v,)),
        equal=lambda v: (numeric(v).astype(float) / np.linalg.norm(numeric(v).astype(float))).tolist(),
        same=near,
        finished=lambda result, v: isclose(sum(float(number(x)) ** 2 for x in result), 1),
        refused=((((0, 0),), "no direction"), (((),), "empty")),
    ),
    "linalg.distance": Case(
        with_decimals(pairs()).flatmap(
            lambda uv: st.tuples(st.just(uv[0]), st.just(uv[1]), st.sampled_from([1, 2, "max"]))
        ),
        equal=lambda u, v, p: float(np.linalg.norm((numeric(u) - numeric(v)).astype(float), inf if p == "max" else p)),
        finished=lambda result, u, v, p: result >= 0,
        refused=((((1, 2), (1,), 2), "2 and 1"),),
    ),
    "linalg.angle": Case(
        with_decimals(nonzero),
        equal=lambda u, v: float(np.degrees(np.arccos(np.clip(cosine_of(u, v), -1, 1)))),
        same=lambda result, theirs: isclose(result, theirs, abs_tol=1e-5),
        finished=lambda result, u, v: 0 <= result <= 180,
        start=lambda u, v: (u, v),
        refused=((((0, 0), (1, 2)), "no direction"),),
    ),
    "linalg.signed_distance": Case(
        st.integers(1, 4).flatmap(lambda n: st.tuples(vectors(n).filter(any), rational, vectors(n))),
        equal=lambda w, b, x: float((numeric(w) @ numeric(x) + float(b)) / np.linalg.norm(numeric(w).astype(float))),
        finished=lambda result, w, b, x: (
            result == 0 or (result > 0) == (sum(p * q for p, q in zip(w, x, strict=True)) + b > 0)
        ),
        start=lambda w, b, x: (w, x),
        refused=((((0, 0), 1, (1, 2)), "no hyperplane"), (((1, 2), 1, (1,)), "2 and 1")),
    ),
}
