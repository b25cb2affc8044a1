"""Small data sets with kind summaries: means that are whole, correlations that are exact."""

from fractions import Fraction
from math import isqrt

from eigenway.course.fault import Amiss
from eigenway.course.pick.simple import SimplePicks, Test

# Per size a pair of columns with sum 0 each, equal sums of squares, and no correlation: equally spaced points and a cubic.
BLOCKS = {4: ((-3, -1, 1, 3), (1, -3, 3, -1)), 5: ((-2, -1, 0, 1, 2), (1, -2, 0, 2, -1))}
# A correlation of a/c comes from y = a x + b e with a^2 + b^2 = c^2.
TRIPLES = {Fraction(a, c): (a, b) for a, b, c in
           ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (8, 15, 17), (15, 8, 17), (0, 1, 1), (1, 0, 1))}  # fmt: skip


class DataPicks(SimplePicks):
    def sample(self, n: int, mean: int | None = None, most: int = 12, where: Test | None = None) -> tuple[int, ...]:
        """n whole numbers around a whole mean, not all alike."""
        centre = self.integer(-most // 2, most // 2) if mean is None else mean

        def draw() -> tuple[int, ...]:
            free = [self.integer(-most // 2, most // 2) for _ in range(n - 1)]
            return tuple(centre + x for x in self.shuffled([*free, -sum(free)]))

        def kind(data: tuple[int, ...]) -> bool:
            near = max(abs(x - centre) for x in data) <= most
            return near and len(set(data)) > 1 and (where is None or where(data))

        return self.until(draw, kind)

    def correlated(self, n: int, r: Fraction, most: int = 40) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Two whole columns of n with the correlation r exactly; r is 0, 1, 3/5, 4/5, 5/13, 12/13, 8/17, 15/17, either sign."""
        if abs(r) not in TRIPLES:
            raise Amiss(
                f"pick.correlated knows the correlations {', '.join(map(str, sorted(TRIPLES)))} and their negatives."
            )
        fours, fives = self.one(blocks(n))
        a, b = TRIPLES[abs(r)]
        a, b = (a if r >= 0 else -a), b * self.one((1, -1))
        rows = []
        for size in [4] * fours + [5] * fives:
            scale = self.one((1, -1))
            rows += [(scale * x, scale * (a * x + b * e)) for x, e in zip(*BLOCKS[size])]
        shift, rise = self.integer(-2, most // 4), self.integer(0, most // 2)
        return tuple(zip(*((x + shift, y + rise) for x, y in self.shuffled(rows))))


def blocks(n: int) -> list[tuple[int, int]]:
    """How n splits into fours and fives."""
    found = [((n - 5 * fives) // 4, fives) for fives in range(n // 5 + 1) if (n - 5 * fives) % 4 == 0]
    if not found:
        raise Amiss(f"pick.correlated can make 4, 5, 8, 9, 10, 12 or more rows, not {n}.")
    return found


def whole_root(x: int) -> bool:
    """Is x a square? For lengths and deviations that come out whole: `where=lambda v: whole_root(dot(v, v))`."""
    return x >= 0 and isqrt(x) ** 2 == x
