"""One choice of all matrices, vectors and numbers, each of its shape and kind, over a finite field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from flint import nmod_mat

from eigenway.answers.dice import Dice
from eigenway.answers.shaped.jets import Jet, number, unit
from eigenway.answers.shaped.shapes import Shape, sizes


@dataclass
class Draws:
    shapes: Mapping[str, Shape]
    prime: int
    dice: Dice
    salt: int = 0
    held: dict[str, Jet] = field(default_factory=dict[str, Jet])

    def rational(self, value: Fraction) -> Jet:
        return number(value.numerator * pow(value.denominator, -1, self.prime), self.prime)

    def symbol(self, name: str) -> Jet:
        if name not in self.held:
            self.held[name] = self.draw(name)
        return self.held[name]

    def draw(self, name: str) -> Jet:
        if (shape := self.shapes.get(name)) is None:
            if name in ("I", "Id"):
                return Jet(unit(1, self.prime).parts, self.prime, eye=True)
            return number(self.dice.below(self.prime), self.prime)
        named = sizes(self.shapes)
        rows, columns = named[shape.rows], named[shape.columns]
        entries = [[self.dice.below(self.prime) for _ in range(columns)] for _ in range(rows)]
        return Jet({0: self.of_kind(shape.kind, self.matrix(entries))}, self.prime)

    def matrix(self, entries: list[list[int]]) -> Any:
        return nmod_mat(len(entries), len(entries[0]), [e for row in entries for e in row], self.prime)

    def of_kind(self, kind: str, matrix: Any) -> Any:
        match kind:
            case "symmetric":
                return matrix + matrix.transpose()
            case "skew":
                return matrix - matrix.transpose()
            case "diagonal":
                n = matrix.nrows()
                return self.matrix([[int(matrix[i, j]) if i == j else 0 for j in range(n)] for i in range(n)])
            case "orthogonal":
                skew, one = matrix - matrix.transpose(), unit(matrix.nrows(), self.prime).parts[0]
                return (one - skew) * (one + skew).inv()
            case _:
                return matrix
