"""Floating point, softmax and its relatives, codes of few bits."""

from fractions import Fraction
from math import exp, isclose, log, nan

import numpy as np
from hypothesis import strategies as st
from scipy.special import expit, logsumexp, softmax

from eigenway.maths.surd import number
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import decimals, rational, vectors, with_decimals
from tests.maths.examples.linalg_vectors import decimals as now_in_decimals

FORMATS = {"half": np.float16, "single": np.float32, "double": np.float64}


def real(value):
    return numeric(value).astype(float)


def shifted(before, after, facts):
    return alike(after, tuple(x - facts["top"] for x in before)) and max(after) == 0


def exponentials(before, after, facts):
    return all(isclose(y, exp(float(x)), rel_tol=1e-12) for x, y in zip(before, after, strict=True))


def welford(before, after, facts):
    old = before if hasattr(before, "seen") else None
    total = facts["v"] + (old.mean * old.seen if old else 0)
    return after.seen == facts["count"] and alike(after.mean * after.seen, total)


def a_term(before, after, facts):
    wanted = Fraction(before) + facts["wanted"]
    return abs(Fraction(after) - wanted) <= half_a_digit(wanted, facts["digits"])


def half_a_digit(x, digits):
    x, place = abs(x), 0
    if x == 0:
        return Fraction(0)
    while x >= Fraction(10) ** (place + 1):
        place += 1
    while x < Fraction(10) ** place:
        place -= 1
    return Fraction(10) ** (place - digits + 1) / 2


def in_numpy(x, format):
    return Fraction(float(FORMATS[format](float(x))))


def by_decimal(values, digits, by):
    """Python's decimal module, with as many digits: each term and each sum rounded, ties to even."""
    from decimal import ROUND_HALF_EVEN, Context, Decimal

    context = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    terms = [context.create_decimal(Decimal(Fraction(v).numerator) / Decimal(Fraction(v).denominator)) for v in values]
    total, lost = terms[0], Decimal(0)
    for term in terms[1:]:
        wanted = context.subtract(term, lost) if by == "kahan" else term
        new = context.add(total, wanted)
        lost = context.subtract(context.subtract(new, total), wanted)
        total = new
    return Fraction(total)


TRUE = {
    "decimals": now_in_decimals,
    "shift-down": shifted,
    "exponentiate": exponentials,
    "total-powers": lambda before, after, facts: isclose(after, sum(before)) and after >= 1,
    "add-back": lambda before, after, facts: isclose(after, float(number(facts["top"])) + log(before), abs_tol=1e-12),
    "temper": lambda before, after, facts: alike(after, tuple(Fraction(x) / Fraction(facts["t"]) if isinstance(x, (int, Fraction)) else x / facts["t"] for x in before)),
    "share": lambda before, after, facts: near(after, real(before) / sum(before)) and isclose(sum(after), 1),
    "exponential": lambda before, after, facts: isclose(after, exp(-abs(float(before)))),
    "squash": lambda before, after, facts: isclose(after, (1 if facts["score"] >= 0 else before) / (1 + before)),
    "sign-bit": lambda before, after, facts: after == ("1" if Fraction(before) < 0 else "0"),
    "find-power": lambda before, after, facts: Fraction(2) ** (after + 1) > abs(facts["x"]) and (abs(facts["x"]) >= Fraction(2) ** after or after == 1 - facts["bias"]),
    "gap": lambda before, after, facts: after == Fraction(2) ** (before - facts["f_bits"]),
    "round": lambda before, after, facts: abs(after - facts["x"]) <= facts["spacing"] / 2 and Fraction(after) % facts["spacing"] == 0,
    "bits": lambda before, after, facts: after.stored == before,
    "first": lambda before, after, facts: after == facts["total"],
    "add-term": a_term,
    "compare-exact": lambda before, after, facts: before == after,
    "update": welford,
    "average-squares": lambda before, after, facts: alike(after * facts["below"], before.squares),
    "choose-scale": lambda before, after, facts: (after > 0 and alike(after * facts["steps"], facts["top"] - facts["bottom"])) or facts["top"] == facts["bottom"],
    "choose-zero": lambda before, after, facts: facts["low"] <= after <= -facts["low"] - 1,
    "divide-round": lambda before, after, facts: all(abs(q * facts["scale"] - x) <= facts["scale"] * Fraction(1, 2) * (1 + Fraction(1, 10**9)) for q, x in zip(after, facts["w"], strict=True)),
    "codes": lambda before, after, facts: after == tuple(max(facts["low"], min(facts["high"], q + facts["zero"])) for q in before),
    "rebuild-weights": lambda before, after, facts: after.codes == before and alike(after.rebuilt, tuple(after.scale * (q - after.zero) for q in before)),
}  # fmt: skip

scores = with_decimals(st.one_of(vectors(), vectors(None, st.integers(990, 1010))))

ALGORITHMS = {
    "numeric.logsumexp": Case(
        scores.map(lambda v: (v,)),
        equal=lambda v: float(logsumexp(real(v))),
        finished=lambda result, v: result >= float(max(v)),
        refused=((((),), "empty"), (((1, nan),), "NaN")),
    ),
    "numeric.softmax": Case(
        st.tuples(scores, st.sampled_from([1, 2, Fraction(1, 2), 0.7])),
        equal=lambda v, t: softmax(real(v) / float(t)).tolist(),
        same=near,
        finished=lambda result, v, t: isclose(sum(result), 1) and all(p >= 0 for p in result),
        refused=((((1, 2), 0), "above 0"), (((), 1), "empty")),
    ),
    "numeric.sigmoid": Case(
        st.one_of(rational, decimals, st.just(-1000), st.just(1000)).map(lambda z: (z,)),
        equal=lambda z: float(expit(float(z))),
        finished=lambda result, z: 0 <= result <= 1,
        refused=(((nan,), "NaN"),),
    ),
    "numeric.float_bits": Case(
        st.tuples(
            st.one_of(rational, decimals, st.floats(-60000, 60000).filter(lambda x: abs(x) < 60000), st.sampled_from([1e-7, 0.1, 65504, 5e-8])),
            st.sampled_from(list(FORMATS)),
        ),
        equal=in_numpy,
        same=lambda bits, stored: bits.stored == stored,
        finished=lambda bits, x, format: len(bits.sign + bits.exponent + bits.fraction) == {"half": 16, "single": 32, "double": 64}[format],
        refused=(((70000, "half"), "too large"), (("abc", "half"), "no number"), ((1, "quad"), "quad")),
    ),
    "numeric.running_sum": Case(
        st.tuples(st.lists(st.integers(-9999, 9999).map(lambda k: Fraction(k, 10)), min_size=3, max_size=6).map(tuple), st.integers(2, 3), st.sampled_from(["plain", "kahan"])),
        equal=by_decimal,
        finished=lambda result, values, digits, by: result == 0 or Fraction(result) % (half_a_digit(Fraction(result), digits) * 2) == 0,
        refused=((((), 3, "plain"), "nothing to add"), (((1,), 0, "plain"), "at least 1"), (((1,), 3, "magic"), "neither")),
    ),
    "numeric.running_variance": Case(
        with_decimals(vectors(None, rational, 2, 5)).flatmap(lambda v: st.tuples(st.just(v), st.booleans())),
        equal=lambda v, sample: float(np.var(real(v), ddof=int(sample))),
        finished=lambda result, v, sample: result >= 0,
        refused=((((1,), True), "at least two"), (((), False), "empty")),
    ),
    "numeric.quantize": Case(
        st.tuples(with_decimals(vectors()), st.sampled_from([4, 8])),
        equal=lambda w, bits: w,
        same=lambda q, w: all(abs(x - y) <= q.scale * 0.51 * (2 if q.codes[i] in (-8, 7, -128, 127) else 1) for i, (x, y) in enumerate(zip(w, q.rebuilt, strict=True))),
        finished=lambda q, w, bits: all(-(2 ** (bits - 1)) <= c < 2 ** (bits - 1) for c in q.codes),
        refused=((((1, 2), 1), "from 2 to 32"), (((1, 2), 8, -1), "above 0"), (((), 8), "empty")),
    ),
}  # fmt: skip
