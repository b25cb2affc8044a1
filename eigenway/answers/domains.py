"""Where a symbol lives, and points drawn from there: positive, integer, an interval, complex; real where nothing is said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, cast

from eigenway.answers.dice import Dice
from eigenway.maths import expression as tree

Point = dict[str, Fraction | tuple[Fraction, Fraction]]  # a pair is a complex number


@dataclass(frozen=True)
class Domain:
    low: Fraction | None = None
    high: Fraction | None = None
    whole: bool = False
    complex: bool = False
    open: bool = True  # the ends are left out

    @property
    def positive(self) -> bool:
        return self.low is not None and (self.low > 0 or (self.low == 0 and self.open))

    def holds(self, value: Fraction) -> bool:
        if self.whole and value.denominator != 1:
            return False
        if self.open:
            return (self.low is None or value > self.low) and (self.high is None or value < self.high)
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


REAL = Domain()
ZERO, ONE = Fraction(0), Fraction(1)
NAMED = {
    "real": REAL,
    "complex": Domain(complex=True),
    "positive": Domain(low=ZERO),
    "negative": Domain(high=ZERO),
    "nonnegative": Domain(low=ZERO, open=False),
    "nonpositive": Domain(high=ZERO, open=False),
    "nonzero": REAL,  # one point less: no random point meets it
    "integer": Domain(whole=True),
    "natural": Domain(low=ONE, whole=True, open=False),
    "positive integer": Domain(low=ONE, whole=True, open=False),
    "nonnegative integer": Domain(low=ZERO, whole=True, open=False),
    "probability": Domain(low=ZERO, high=ONE),
    "rational": REAL,
}


def domain(said: Any) -> Domain:
    """A domain as an author writes it: "positive", "[0, 1]", (0, 1), an interval read from text."""
    if isinstance(said, Domain):
        return said
    if isinstance(said, str):
        named = NAMED.get(said.strip().lower().replace("-", " ").replace("non ", "non"))
        return named or _interval(said)
    if isinstance(said, tree.Interval):
        from eigenway.answers.value import exact

        return Domain(exact(said.low), exact(said.high), open=said.brackets == "()")
    if isinstance(said, tuple | list):
        low, high = cast("Sequence[Any]", said)
        return Domain(
            None if low is None else Fraction(str(low)), None if high is None else Fraction(str(high)), open=False
        )
    raise ValueError(f"{said!r} is no domain; say positive, integer, complex or an interval such as [0, 1]")


def _interval(said: str) -> Domain:
    text = said.strip()
    low, comma, high = text[1:-1].partition(",")
    if not comma or text[0] not in "[(" or text[-1] not in "])":
        raise ValueError(f"{said!r} is no domain; say positive, integer, complex or an interval such as [0, 1]")
    return Domain(_end(low), _end(high), open=text[0] == "(" or text[-1] == ")")


def _end(text: str) -> Fraction | None:
    text = text.strip().lower()
    return None if text.lstrip("+-") in ("inf", "infinity", "oo", "∞") else Fraction(text)


def domains_of(symbols: Sequence[str], said: Mapping[str, Any] | None, whole: frozenset[str]) -> dict[str, Domain]:
    """The domain of each symbol; `whole` are those that stand where only whole numbers make sense (n!)."""
    given = {name: domain(what) for name, what in (said or {}).items()}
    natural = NAMED["nonnegative integer"]
    return {name: given.get(name) or (natural if name in whole else REAL) for name in symbols}


# Which points are tried: whole numbers first, since a witness is read by people; then fractions near and far, on both
# sides of zero and of one, because functions are defined here and there only. Each row: low, high,
# denominator; denominator 0 means the odd numbers 2k + 1, which tell (x^2)^(n/2) from x^n.
STYLES: list[tuple[int, int, int]] = [
    (2, 9, 1),
    (1, 30, 11),
    (1, 12, 13),
    (-9, -2, 1),
    (-5, -1, 0),
    (-30, 30, 11),
    (-7, 5, 1),
    (-12, 12, 13),
    (17, 260, 17),
    (-500, 500, 7),
    (-9, 9, 1),
    (-40, 40, 1009),
    (1, 16, 1009),
    (200, 3000, 1),
    (-3000, -200, 7),
    (0, 1, 1),
    (1, 16, 17),
    (-60, -1, 19),
    (1, 4, 1),
]


FAR = 8  # times as large is large enough to decide the sign of most sums


def points(domains: Mapping[str, Domain], dice: Dice, marks: Sequence[Fraction] = ()) -> Iterator[Point]:
    """Points without end. `marks` are numbers that occur in the question: places where a bend may be."""
    turn, pattern = 0, 1
    while True:
        style = STYLES[turn % len(STYLES)]
        if marks and turn % 3 == 1:
            yield {name: _near_a_mark(d, style, dice, marks) for name, d in domains.items()}
        taken: list[Fraction] = []
        point: Point = {name: _draw(d, style, dice, taken) for name, d in domains.items()}
        if style[0] < 0 < style[1]:
            point = signed(point, domains, pattern)
            pattern += 1
        yield point
        turn += 1


def signed(point: Point, domains: Mapping[str, Domain], pattern: int) -> Point:
    """On both sides of zero, each combination of signs gets its turn, and each symbol is the largest once in a while."""
    changed = dict(point)
    for place, (name, value) in enumerate(point.items()):
        if isinstance(value, Fraction) and domains[name].low is domains[name].high is None:
            size = abs(value) * (FAR if len(point) > 1 and (pattern >> len(point)) % len(point) == place else 1)
            changed[name] = -size if pattern >> place & 1 else size
    return changed


def _draw(of: Domain, style: tuple[int, int, int], dice: Dice, taken: list[Fraction]) -> Any:
    if of.complex:
        return _real(REAL, style, dice), _real(REAL, style, dice)
    value = _real(of, style, dice)
    for _ in range(8):  # different symbols get different values, as long as there are enough
        if value not in taken:
            break
        value = _real(of, style, dice)
    taken.append(value)
    return value


def _real(of: Domain, style: tuple[int, int, int], dice: Dice) -> Fraction:
    low, high, below = style
    if of.low is not None and of.high is not None:
        return _inside(of, of.low, of.high, below, dice)
    drawn = dice.between(low, high)
    value = Fraction(drawn, 1 if of.whole else below) if below else Fraction(2 * drawn + 1)
    if of.low is not None:
        value = of.low + abs(value) if value or not of.open else of.low + 1
    elif of.high is not None:
        value = of.high - abs(value) if value or not of.open else of.high - 1
    return Fraction(round(value)) if of.whole and value.denominator > 1 else value


def _inside(of: Domain, low: Fraction, high: Fraction, below: int, dice: Dice) -> Fraction:
    if of.whole:
        return Fraction(dice.between(-(-low // 1), high // 1)) if high >= low else low
    parts = max(below, 8)
    return low + (high - low) * Fraction(dice.between(1, parts - 1), parts)


def _near_a_mark(of: Domain, style: tuple[int, int, int], dice: Dice, marks: Sequence[Fraction]) -> Any:
    mark = marks[dice.between(0, len(marks) - 1)] * (1 if dice.between(0, 2) else -1)
    value = mark + Fraction(dice.between(-10, 10), 1 if of.whole else 7)
    return value if not of.complex and of.holds(value) else _draw(of, style, dice, [])
