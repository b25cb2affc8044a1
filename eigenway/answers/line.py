"""Inequalities in one variable over the reals, exactly: every place where something can change is a root of a polynomial.

Bars |u| are taken as u or -u, whichever sign u has there; all their combinations give the places to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

from flint import arb_poly, ctx, fmpq, fmpq_poly

from eigenway.answers.cells import parts_of
from eigenway.answers.conditions import Cases, any_holds, flat
from eigenway.answers.decision import IDENTICAL, Decision, different
from eigenway.answers.domains import REAL, domain

if TYPE_CHECKING:
    from eigenway.answers.relations import Claim, Pair
    from eigenway.answers.tape import Tape

STEEPEST = 60  # degree up to which roots are isolated
MOST_BARS = 3
Ratio = tuple[Any, Any]  # two polynomials, top and bottom
ZERO, ONE = fmpq_poly([0]), fmpq_poly([1])


def on_the_line(pair: Pair, ours: Cases, theirs: Cases) -> Decision | None:
    """None where this is no matter of one variable and polynomials."""
    claims = (*flat(ours), *flat(theirs))
    line = Line.of(pair.tape, tuple(claim.apart for claim in claims))
    if line is None:
        return None
    where = domain((pair.domains or {}).get(line.name, REAL))
    for place in line.places():
        if place.at is not None and not where.holds(place.at):
            continue
        truths = {claim: line.holds(claim, place) for claim in claims}
        left, right = any_holds(ours, truths.__getitem__), any_holds(theirs, truths.__getitem__)
        if left is not right:
            return different(f"at {line.name} = {place.said()} only the {'left' if left else 'right'} one holds")
    return IDENTICAL


class Place:
    """A rational number, or a root of an irreducible polynomial."""

    def __init__(self, at: Fraction | None, root: Any = None, of: Any = None):
        self.at, self.root, self.of = at, root, of

    def zero(self, polynomial: Any) -> bool:
        if self.at is not None:
            return not polynomial(as_fmpq(self.at))
        return not polynomial % self.of

    def sign(self, polynomial: Any) -> int:
        if self.zero(polynomial):
            return 0
        if self.at is not None:
            return 1 if polynomial(as_fmpq(self.at)) > 0 else -1
        return _sign(arb_poly(polynomial)(self.root))

    def said(self) -> str:
        return str(self.at) if self.at is not None else self.root.mid().str(7, radius=False)


def _sign(value: Any) -> int:
    return 1 if value > 0 else -1 if value < 0 else 0


class Line:
    """Claims in one variable; the tape's bars, and each cell as a ratio of polynomials for a choice of their signs."""

    def __init__(self, tape: Tape, name: str, bars: list[int], cells: tuple[int, ...]):
        self.tape, self.name, self.bars, self.cells = tape, name, bars, cells
        every: list[tuple[int, ...]] = list(product((1, -1), repeat=len(bars)))
        self.ratios = {signs: self.run(signs) for signs in every}

    @classmethod
    def of(cls, tape: Tape, cells: tuple[int, ...]) -> Line | None:
        used = tape.only(cells)
        names = sorted({cell[1] for cell in used.values() if cell[0] == "symbol"})
        bars = [at for at, cell in used.items() if cell[:2] == ("call", "abs")]
        plain = all(
            cell[0] in ("number", "symbol", "sum", "product", "power") or cell[:2] == ("call", "abs")
            for cell in used.values()
        )
        whole = all(
            cell[0] != "power" or (cell[2].denominator == 1 and abs(cell[2]) <= STEEPEST) for cell in used.values()
        )
        if len(names) != 1 or not plain or not whole or len(bars) > MOST_BARS:
            return None
        if any(tape.weight[at] > 4000 for at in cells):
            return None
        return cls(tape, names[0], bars, cells)

    def run(self, signs: tuple[int, ...]) -> dict[int, Ratio]:
        values: dict[int, Ratio] = {}
        chosen = dict(zip(self.bars, signs))
        for at, cell in self.tape.only(self.cells).items():
            values[at] = self._ratio(cell, values, chosen.get(at, 1))
        return values

    def _ratio(self, cell: Any, values: Mapping[int, Ratio], sign: int) -> Ratio:
        op: str = cell[0]
        match op:
            case "number":
                return fmpq_poly([as_fmpq(cell[1])]), ONE
            case "symbol":
                return fmpq_poly([0, 1]), ONE
            case "sum":
                return _summed([values[part] for part in parts_of(cell)])
            case "product":
                return _multiplied([values[part] for part in parts_of(cell)])
            case "power":
                base: int = cell[1]
                top, bottom = values[base]
                size = abs(cell[2].numerator)
                return (top**size, bottom**size) if cell[2] > 0 else (bottom**size, top**size)
            case _:
                (inner,) = parts_of(cell)
                top, bottom = values[inner]
                return top * sign, bottom

    def places(self) -> Iterator[Place]:
        """Every root, and a rational number on each side of it."""
        roots = self.roots()
        before: Fraction | None = None
        for k, place in enumerate(roots):
            low, high = ends(place)
            yield Place(low - 1 if before is None else (before + low) / 2)
            yield place
            before = high
            if k == len(roots) - 1:
                yield Place(high + 1)
        if not roots:
            yield Place(Fraction(0))

    def roots(self) -> list[Place]:
        found: dict[str, Any] = {}
        for values in self.ratios.values():
            watched = [values[at] for at in self.cells] + [values[bar] for bar in self.bars]
            for polynomial in (part for ratio in watched for part in ratio):
                if polynomial.degree() > 0:
                    for factor, _ in polynomial.numer().factor()[1]:
                        found[str(factor)] = factor
        ctx.prec = 256
        places = [place for factor in found.values() for place in real_roots(factor)]
        return sorted(places, key=lambda place: ends(place)[0])

    def holds(self, claim: Claim, place: Place) -> bool:
        signs = tuple(1 if self.sign_inside(bar, place) >= 0 else -1 for bar in self.bars)
        top, bottom = self.ratios[signs][claim.apart]
        below = place.sign(bottom)
        if below == 0:
            return False
        sign = place.sign(top) * below
        return {"<": sign < 0, "<=": sign <= 0, "=": sign == 0, "!=": sign != 0}[claim.sign]

    def sign_inside(self, bar: int, place: Place) -> int:
        """The sign of what stands between bars; bars inside come first on the tape and are chosen first."""
        (inner,) = parts_of(self.tape.cells[bar])
        for signs, values in self.ratios.items():
            if all(self.fits(b, s, place) for b, s in zip(self.bars, signs) if b < bar):
                top, bottom = values[inner]
                return place.sign(top) * (place.sign(bottom) or 1)
        return 1

    def fits(self, bar: int, sign: int, place: Place) -> bool:
        return (1 if self.sign_inside(bar, place) >= 0 else -1) == sign


def _summed(parts: list[Ratio]) -> Ratio:
    top, bottom = parts[0]
    for above, below in parts[1:]:
        top, bottom = (top + above, bottom) if below == bottom else (top * below + above * bottom, bottom * below)
    return top, bottom


def _multiplied(parts: list[Ratio]) -> Ratio:
    top, bottom = ONE, ONE
    for above, below in parts:
        top, bottom = top * above, bottom * below
    return top, bottom


def real_roots(factor: Any) -> list[Place]:
    if factor.degree() == 1:
        return [Place(Fraction(-int(factor[0]), int(factor[1])))]
    of = fmpq_poly(factor)
    return [Place(None, root.real, of) for root, _ in factor.complex_roots() if root.imag.is_zero()]


def ends(place: Place) -> tuple[Fraction, Fraction]:
    """Rational numbers on both sides of a place, as near as its ball is small."""
    if place.at is not None:
        return place.at, place.at
    return tuple(_dyadic(end) for end in (place.root.lower(), place.root.upper()))  # pyright: ignore[reportReturnType]


def _dyadic(value: Any) -> Fraction:
    mantissa, exponent = value.mid().man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def as_fmpq(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)
