"""Matrices with whole entries, made backwards from what the learner is to find: eigenvalues, rank, determinant."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import prod

from eigenway.course.fault import Amiss
from eigenway.course.pick.simple import SimplePicks, Test

Matrix = tuple[tuple[int, ...], ...]


def product(a: Sequence[Sequence[int]], b: Sequence[Sequence[int]]) -> Matrix:
    return tuple(tuple(sum(x * y for x, y in zip(row, column)) for column in zip(*b)) for row in a)


def transposed(a: Matrix) -> Matrix:
    return tuple(zip(*a))


def diagonal(entries: Sequence[int]) -> Matrix:
    return tuple(tuple(x if i == j else 0 for j in range(len(entries))) for i, x in enumerate(entries))


def largest(a: Matrix) -> int:
    return max(abs(x) for row in a for x in row)


@lru_cache(maxsize=512)
def two_by_two(trace: int, det: int, most: int, symmetric: bool) -> tuple[Matrix, ...]:
    """Every 2 by 2 matrix with this trace and determinant and no entry 0 off the diagonal."""
    found = []
    for p in range(-most, most + 1):
        s = trace - p
        off = p * s - det
        if abs(s) > most or not off:
            continue
        for q in range(-most, most + 1):
            if q and off % q == 0 and abs(off // q) <= most and (not symmetric or q * q == off):
                found.append(((p, q), (off // q, s)))
    return tuple(found)


class MatrixPicks(SimplePicks):
    def matrix(self, rows: int, columns: int | None = None, *, eigenvalues: Iterable[int] | None = None, most: int = 9,
               zeros: bool = True, where: Test | None = None) -> Matrix:  # fmt: skip
        """Whole entries up to `most` in size; square with these eigenvalues where they are given."""
        if eigenvalues is not None:
            return self.with_eigenvalues(tuple(eigenvalues), most, where)
        without = () if zeros else (0,)
        size = range(rows if columns is None else columns)
        return self.until(lambda: tuple(tuple(self.integer(-most, most, without) for _ in size) for _ in range(rows)), where)  # fmt: skip

    def with_eigenvalues(self, values: tuple[int, ...], most: int, where: Test | None) -> Matrix:
        """For 2 by 2 one of all there are; larger ones as P D P^-1 with P of determinant 1."""
        if len(values) == 2:
            found = two_by_two(sum(values), prod(values), most, symmetric=False)
            return self.first(found, where, f"2 by 2 matrix with the eigenvalues {values} and entries up to {most}")

        def draw() -> Matrix:
            p, inverse = self.unimodular(len(values))
            return product(product(p, diagonal(self.shuffled(values))), inverse)

        return self.until(draw, lambda a: largest(a) <= most and (where is None or where(a)))

    def unimodular(self, n: int, most: int = 1) -> tuple[Matrix, Matrix]:
        """A whole matrix of determinant 1 and its inverse, whole as well: a product of row operations."""
        p = inverse = diagonal([1] * n)
        for _ in range(2 * n - 2):
            i, j = self.some(2, range(n))
            k = self.nonzero(most)
            p = tuple(tuple(x + k * y for x, y in zip(row, p[j])) if r == i else row for r, row in enumerate(p))
            inverse = tuple((*row[:j], row[j] - k * row[i], *row[j + 1 :]) for row in inverse)
        return p, inverse

    def invertible(self, n: int, det: Iterable[int] | None = None, most: int = 9, where: Test | None = None) -> Matrix:
        """A matrix with an inverse; `det` names the determinants allowed: (1, -1) keeps the inverse whole."""
        allowed = tuple(det) if det is not None else (1, -1, 2, -2, 3, -3, 4, 5)

        def draw() -> Matrix:
            p, q = self.unimodular(n)
            middle = diagonal(self.shuffled([self.one(allowed), *[1] * (n - 1)]))
            return product(product(p, middle), transposed(q))

        def kind(a: Matrix) -> bool:
            bare = sum(not x for row in a for x in row) > n * n // 3
            return largest(a) <= most and not bare and (where is None or where(a))

        return self.until(draw, kind)

    def symmetric(
        self, n: int, eigenvalues: Iterable[int] | None = None, most: int = 9, where: Test | None = None
    ) -> Matrix:
        """A symmetric matrix; with whole eigenvalues where they are given (2 by 2 only: larger ones are rarely whole)."""
        if eigenvalues is not None:
            values = tuple(eigenvalues)
            if len(values) != 2:
                raise Amiss("pick.symmetric takes eigenvalues for 2 by 2 only.")
            found = two_by_two(sum(values), prod(values), most, symmetric=True)
            return self.first(found, where, f"symmetric matrix with the eigenvalues {values} and entries up to {most}")

        def draw() -> Matrix:
            above = {(i, j): self.integer(-most, most) for i in range(n) for j in range(i, n)}
            return tuple(tuple(above[min(i, j), max(i, j)] for j in range(n)) for i in range(n))

        return self.until(draw, where)

    def positive_definite(self, n: int, most: int = 12, where: Test | None = None) -> Matrix:
        """L D L^T with a whole L and a positive diagonal: every pivot is a whole number above 0."""

        def draw() -> Matrix:
            low = tuple(tuple(1 if i == j else self.integer(-2, 2) if j < i else 0 for j in range(n)) for i in range(n))
            return product(product(low, diagonal([self.integer(1, 4) for _ in range(n)])), transposed(low))

        return self.until(draw, lambda a: largest(a) <= most and (where is None or where(a)))

    def rank(self, k: int, rows: int, columns: int, most: int = 9, where: Test | None = None) -> Matrix:
        """A matrix of rank k exactly: the product of two thin ones, each with an identity inside."""
        if not 0 <= k <= min(rows, columns):
            raise Amiss(f"a {rows} by {columns} matrix has no rank {k}.")

        def draw() -> Matrix:
            tall = self.shuffled([*diagonal([1] * k), *(self.vector(k, 2, zeros=True) for _ in range(rows - k))])
            wide = self.shuffled([*diagonal([1] * k), *(self.vector(k, 3, zeros=True) for _ in range(columns - k))])
            return product(tall, transposed(tuple(wide))) if k else ((0,) * columns,) * rows

        return self.until(draw, lambda a: largest(a) <= most and (where is None or where(a)))
