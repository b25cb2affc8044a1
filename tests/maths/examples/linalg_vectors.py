"""Vectors: dot products, lengths, angles."""

from fractions import Fraction
from math import inf, isclose, nan, sqrt

import numpy as np
from hypothesis import strategies as st

from eigenway.maths.surd import number
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import pairs, vectors, with_decimals


def a_product_of_pairs(before, after, facts):
    return len(after) == len(facts["u"]) == len(facts["v"]) and all(
        alike(z, x * y) for x, y, z in zip(facts["u"], facts["v"], after, strict=True)
    )


def a_sum(before, after, facts):
    return alike(after, sum(facts["terms"])) and facts["total"] == after and tuple(before) == tuple(facts["terms"])


def decimals(before, after, facts):
    return near(before, after) and all(isinstance(x, float) for x in numeric(after).ravel().tolist())


def sizes(before, after, facts):
    return alike(after, tuple(x if x >= 0 else -x for x in before))


def powers(before, after, facts):
    return alike(after, tuple(abs(x) ** facts["p"] for x in before))


def lengths(before, after, facts):
    return all(alike(length * length, square) and length >= 0 for length, square in zip(after, (facts["a"], facts["b"]), strict=True))


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
    "root": lambda before, after, facts: after >= 0 and isclose(float(number(after)) ** facts["p"], float(facts["total"]), abs_tol=1e-9),
    "lengths": lengths,
    "divide": lambda before, after, facts: isclose(
        float(number(after)) * float(number(before[0])) * float(number(before[1])), float(facts["product"]), abs_tol=1e-9
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
        refused=(UNEQUAL, NOT_A_NUMBER, (((1, inf), (1, 2)), "infinite"), (((), ()), "empty"), (("ab", (1,)), "list of numbers")),
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
