"""Weights as whole-number codes and back: what fits into 8 bits, and what is lost."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from eigenway.maths.linalg.matrix import Vector, decimals, entry, floats, is_exact, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio, tidy


class Quantized(NamedTuple):
    """The codes, and the numbers that they stand for: scale times (code minus zero)."""

    codes: tuple[int, ...]
    rebuilt: Vector
    scale: Any
    zero: int


@worked
def quantize(weights: Sequence[Any], bits: int = 8, scale: Any = None, zero: int | None = None) -> Work[Quantized]:
    """Signed codes of that many bits. Without a scale it is chosen so that the range of the weights just fits."""
    w = vector(weights, "the weights")
    if type(bits) is not int or not 2 <= bits <= 32:
        raise ValueError(f"The number of bits must be a whole number from 2 to 32; {bits} is not.")
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    yield from decimals(w)
    if scale is None:
        bottom, top = min(*w, 0), max(*w, 0)
        scale = ratio(top - bottom, high - low) if top != bottom else 1
        says = "The weights reach from ${bottom}$ to ${top}$ (0 included, so that 0 stays 0). Spread over {steps} steps the scale is ${scale}$."
        yield step("choose-scale", says, scale, bottom=bottom, top=top, steps=high - low, scale=scale)
    else:
        scale = entry(scale, "The scale")
        if scale <= 0:
            raise ValueError(f"The scale must be above 0; {scale} is not.")
        if not is_exact((w, scale)):
            w, scale = floats(w), float(scale)
    if zero is None:
        zero = clipped(low - round(ratio(min(*w, 0), scale)), low, high)
        yield step(
            "choose-zero",
            "The code that stands for 0: ${low}$ minus the smallest weight in steps, rounded: ${zero}$.",
            zero,
            low=low,
            zero=zero,
        )
    raw = tuple(round(ratio(x, scale)) for x in w)
    yield step(
        "divide-round",
        "Divide each weight by the scale ${scale}$ and round to the nearest whole number (ties to even).",
        raw,
        scale=scale,
        w=w,
    )
    codes = tuple(clipped(q + zero, low, high) for q in raw)
    says = "Add the zero point ${zero}$ and keep within ${low}$ to ${high}$: these are the codes."
    yield step("codes", says, codes, zero=zero, low=low, high=high)
    rebuilt = tuple(tidied(scale * (q - zero)) for q in codes)
    worst = max(abs(x - y) for x, y in zip(w, rebuilt))
    answer = Quantized(codes, rebuilt, scale, zero)
    says = "Back again: scale times (code minus zero point). The largest error is ${worst}$; half a step is ${half}$."
    yield step("rebuild-weights", says, answer, worst=worst, half=ratio(scale, 2), w=w)
    return answer


def clipped(code: int, low: int, high: int) -> int:
    return max(low, min(high, code))


def tidied(value: Any) -> Any:
    return tidy(value) if isinstance(value, Fraction) else value
