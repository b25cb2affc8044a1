"""Matrices over a finite field with infinitesimals whose squares are zero: what computes derivatives exactly.

A jet holds a matrix for each set of infinitesimals (a bit mask): M + e1 M1 + e2 M2 + e1 e2 M12. A 1 by 1 jet is a number.
`eye` marks a multiple of the identity whose size nobody has said yet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flint import nmod, nmod_mat

Parts = dict[int, Any]  # mask of infinitesimals -> nmod_mat


class Misfit(ValueError):
    """The shapes do not fit."""


@dataclass(frozen=True)
class Jet:
    parts: Parts
    prime: int
    eye: bool = False

    @property
    def size(self) -> tuple[int, int]:
        value = self.parts[0]
        return value.nrows(), value.ncols()

    @property
    def number(self) -> bool:
        return self.size == (1, 1)

    def said(self) -> str:
        return f"{self.size[0]} by {self.size[1]}"

    def with_parts(self, change: Callable[[Any], Any]) -> Jet:
        return Jet({mask: change(part) for mask, part in self.parts.items()}, self.prime, self.eye)

    def __neg__(self) -> Jet:
        return self.with_parts(lambda part: -part)

    def __add__(self, other: Jet) -> Jet:
        one, two = matched(self, other)
        if one.size != two.size:
            raise Misfit(f"{one.said()} and {two.said()} cannot be added")
        parts = dict(one.parts)
        for mask, part in two.parts.items():
            parts[mask] = parts[mask] + part if mask in parts else part
        return Jet(parts, one.prime, one.eye and two.eye)

    def __mul__(self, other: Jet) -> Jet:
        if self.number or other.number:
            matrix, number = (other, self) if self.number else (self, other)
            return Jet(
                crossed(matrix.parts, number.parts, lambda m, n: m * n[0, 0]),
                self.prime,
                matrix.eye or (number.eye and matrix.number),
            )
        if self.size[1] != other.size[0]:
            raise Misfit(f"{self.said()} times {other.said()} does not fit")
        return Jet(crossed(self.parts, other.parts, lambda a, b: a * b), self.prime)

    def transposed(self) -> Jet:
        return self.with_parts(lambda part: part.transpose())

    def tangent(self) -> Jet:
        """Without the part that no infinitesimal touches."""
        zero = self.parts[0] * 0
        return Jet({**self.parts, 0: zero}, self.prime)

    def inverse(self) -> Jet:
        """1/(M + N) = 1/M - 1/M N 1/M + ...; N is nilpotent, so the sum ends."""
        if self.size[0] != self.size[1]:
            raise Misfit(f"a {self.said()} matrix has no inverse")
        first = Jet({0: self.parts[0].inv()}, self.prime, self.eye)
        total = term = first
        for _ in infinitesimals(self):
            term = -(first * self.tangent() * term)
            total = total + term
        return total

    def power(self, exponent: int) -> Jet:
        if exponent < 0:
            return self.inverse().power(-exponent)
        if self.size[0] != self.size[1]:
            raise Misfit(f"a {self.said()} matrix has no powers")
        answer, base = unit(self.size[0], self.prime), self
        while exponent:
            if exponent & 1:
                answer = answer * base
            base, exponent = base * base, exponent >> 1
        return answer

    def trace(self) -> Jet:
        if self.eye or self.size[0] != self.size[1]:
            raise Misfit(f"a {'matrix of unknown size' if self.eye else self.said() + ' matrix'} has no trace here")
        return self.with_parts(
            lambda part: one_by_one(sum((part[i, i] for i in range(part.nrows())), nmod(0, self.prime)))
        )

    def determinant(self) -> Jet:
        """Without division: first column by first column would be slow, so by Leibniz on the small sizes used here."""
        if self.eye or self.size[0] != self.size[1]:
            raise Misfit(f"a {self.said()} matrix has no determinant")
        entries = [[self.entry(i, j) for j in range(self.size[1])] for i in range(self.size[0])]
        return _laplace(entries, self.prime)

    def entry(self, i: int, j: int) -> Jet:
        return self.with_parts(lambda part: one_by_one(part[i, j]))

    def applied(self, slopes: list[Any]) -> Jet:
        """A function of a number from its derivatives at the number: f + f' n + f'' n^2/2 + ..."""
        total = number(slopes[0], self.prime)
        term = number(nmod(1, self.prime), self.prime)
        for k, slope in enumerate(slopes[1:], 1):
            term = term * self.tangent() * number(nmod(1, self.prime) / k, self.prime)
            total = total + term * number(slope, self.prime)
        return total

    def along(self, mask: int) -> Any:
        """What stands at the infinitesimal of this bit, as a jet in the others."""
        parts = {rest ^ mask: part for rest, part in self.parts.items() if rest & mask}
        return Jet({0: self.parts[0] * 0, **parts}, self.prime)


def infinitesimals(jet: Jet) -> range:
    together = 0
    for mask in jet.parts:
        together |= mask
    return range(together.bit_count())


def crossed(one: Parts, two: Parts, times: Callable[[Any, Any], Any]) -> Parts:
    parts: Parts = {}
    for left, a in one.items():
        for right, b in two.items():
            if not left & right:
                mask = left | right
                parts[mask] = parts[mask] + times(a, b) if mask in parts else times(a, b)
    return parts


def matched(one: Jet, two: Jet) -> tuple[Jet, Jet]:
    """I next to a matrix is the identity of its size, and 0 is the zero of any."""
    if one.eye is not two.eye and not (one.number and two.number):
        if one.eye and not two.eye:
            return one * unit(two.size[0], two.prime) if two.size[0] == two.size[1] else one, two
        second, first = matched(two, one)
        return first, second
    if one.number is not two.number:
        if one.number and is_zero(one):
            return two.with_parts(lambda part: part * 0), two
        if two.number and is_zero(two):
            return one, one.with_parts(lambda part: part * 0)
    return one, two


def is_zero(jet: Jet) -> bool:
    return all(not any(part.entries()) for part in jet.parts.values())


def one_by_one(value: Any) -> Any:
    return nmod_mat(1, 1, [int(value)], value.modulus())


def number(value: Any, prime: int) -> Jet:
    return Jet({0: nmod_mat(1, 1, [int(value) % prime], prime)}, prime)


def unit(size: int, prime: int) -> Jet:
    return Jet({0: nmod_mat(size, size, [int(i == j) for i in range(size) for j in range(size)], prime)}, prime)


def _laplace(entries: list[list[Jet]], prime: int) -> Jet:
    if len(entries) == 1:
        return entries[0][0]
    total = number(0, prime)
    for j, top in enumerate(entries[0]):
        minor = [row[:j] + row[j + 1 :] for row in entries[1:]]
        term = top * _laplace(minor, prime)
        total = total + (-term if j % 2 else term)
    return total
