"""Numbers, choices and vectors."""

import itertools
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, TypeVar

from eigenway.course.fault import Amiss
from eigenway.course.pick.dice import Dice
from eigenway.course.pick.places import Places

T = TypeVar("T")
Test = Callable[[Any], Any]
TRIES = 2_000


class SimplePicks:
    def __init__(self, *seed: object, band: int = 2):
        self.dice = Dice(*seed)
        self.band = band  # 1 gentle, 2 as usual, 3 harder: a generator may read it

    def integer(self, low: int, high: int, without: Iterable[int] = ()) -> int:
        """A whole number from low to high, both included."""
        left_out = set(without)
        return self.one(x for x in range(low, high + 1) if x not in left_out)

    def nonzero(self, most: int = 9) -> int:
        """A whole number from -most to most, not 0."""
        return self.integer(-most, most, without=(0,))

    def one(self, options: Iterable[T]) -> T:
        known = list(options)
        if not known:
            raise Amiss("pick.one was given nothing to choose from: widen the range or relax the test.")
        return known[self.dice.below(len(known))]

    def some(self, n: int, options: Iterable[T]) -> list[T]:
        """n different ones, in random order."""
        known = self.shuffled(options)
        if n > len(known):
            raise Amiss(f"pick.some was asked for {n} of {len(known)} options.")
        return known[:n]

    def shuffled(self, options: Iterable[T]) -> list[T]:
        known = list(options)
        for i in range(len(known) - 1, 0, -1):
            j = self.dice.below(i + 1)
            known[i], known[j] = known[j], known[i]
        return known

    def places(self, n: int) -> Places:
        """A place on the page for each of n lines that are to be put in order."""
        return Places(self.shuffled(range(n)))

    def yes(self, times: int = 1, of: int = 2) -> bool:
        """True `times` times out of `of`."""
        return self.dice.below(of) < times

    def fraction(self, most: int = 9, below: Iterable[int] = (2, 3, 4, 5)) -> Fraction:
        """A proper fraction in lowest terms with one of these denominators, either sign."""
        d = self.one(below)
        return self.until(lambda: Fraction(self.nonzero(most), d), lambda x: x.denominator == d)

    def vector(self, n: int, most: int = 6, zeros: bool = False, where: Test | None = None) -> tuple[int, ...]:
        """n whole numbers from -most to most; without 0 unless `zeros`."""
        without = () if zeros else (0,)
        return self.until(lambda: tuple(self.integer(-most, most, without) for _ in range(n)), where)

    def probability(self, of: int = 20) -> Fraction:
        """A kind one, strictly between 0 and 1: a multiple of 1/of, a twentieth unless told."""
        return Fraction(self.integer(1, of - 1), of)

    def probabilities(self, n: int, of: int = 10, where: Test | None = None) -> tuple[Fraction, ...]:
        """n kind ones that add up to 1, none of them 0."""

        def draw() -> tuple[Fraction, ...]:
            cuts = [0, *sorted(self.some(n - 1, range(1, of))), of]
            return tuple(Fraction(b - a, of) for a, b in itertools.pairwise(cuts))

        return self.until(draw, where)

    def until(self, draw: Callable[[], T], where: Test | None = None) -> T:
        """Draw until the test is passed; a test that (nearly) nothing passes is the author's fault, and is said."""
        for _ in range(TRIES):
            drawn = draw()
            if where is None or where(drawn):
                return drawn
        raise Amiss(f"nothing passed the `where` of a pick in {TRIES:,} draws: relax it, or widen what is drawn.")

    def first(self, options: Iterable[T], where: Test | None, what: str) -> T:
        """One of a finite list that passes the test, each equally likely; the test is called no more often than needed."""
        for option in self.shuffled(options):
            if where is None or where(option):
                return option
        raise Amiss(f"there is no {what} that passes the `where`: relax it, or raise `most`.")
