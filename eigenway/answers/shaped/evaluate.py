"""An expression over matrices worked out for one random choice of them, modulo a prime."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flint import nmod, nmod_mat

from eigenway.answers.dice import fingerprint
from eigenway.answers.field import NoValue
from eigenway.answers.shaped.draws import Draws
from eigenway.answers.shaped.jets import Jet, Misfit, one_by_one
from eigenway.answers.shaped.slopes import root_of, slopes
from eigenway.maths import expression as tree
from eigenway.maths.expression import Expression

DERIVED = frozenset({"derivative", "partial", "gradient", "hessian"})


class Unknown(ValueError):
    """Nothing that can be worked out with matrices here."""


@dataclass
class World(Draws):
    """What a formula comes to under one choice of all matrices, vectors and numbers."""

    layout: str = "column"
    kernels: set[int] = field(default_factory=set[int])
    bits: int = 0  # infinitesimals in use

    def value(self, node: Expression) -> Jet:
        match node:
            case tree.Number(value):
                return self.rational(value)
            case tree.Symbol(name):
                return self.symbol(name)
            case tree.Sum(terms):
                return self.total([self.value(term) for term in terms])
            case tree.Product(factors):
                return self.product([self.value(factor) for factor in factors])
            case tree.Negative(of):
                return -self.value(of)
            case tree.Quotient(top, bottom):
                return self.value(top) * self.divisor(bottom)
            case tree.Power(base, exponent):
                return self.power(base, exponent)
            case tree.Call(name, arguments):
                return self.call(name, arguments)
            case tree.Matrix(rows):
                return self.table(rows)
            case tree.Listing("()" | "[]", items):
                return self.table([(item,) for item in items])
            case _:
                raise Unknown(f"a {type(node).__name__.lower()} among matrices")

    def table(self, rows: Any) -> Jet:
        entries = [[self.value(entry) for entry in row] for row in rows]
        if any(not entry.number or len(entry.parts) > 1 for row in entries for entry in row):
            raise Unknown("a table of matrices")
        return Jet({0: self.matrix([[int(entry.parts[0][0, 0]) for entry in row] for row in entries])}, self.prime)

    # arithmetic

    def total(self, parts: list[Jet]) -> Jet:
        total = parts[0]
        for part in parts[1:]:
            total = total + part
        return total

    def product(self, parts: list[Jet]) -> Jet:
        total = parts[0]
        for part in parts[1:]:
            total = total * part
        return total

    def divisor(self, bottom: Expression) -> Jet:
        value = self.value(bottom)
        if not value.number:
            raise Misfit("nothing is divided by a matrix: multiply by its inverse")
        return self.inverse(value)

    def inverse(self, value: Jet) -> Jet:
        try:
            return value.inverse()
        except ZeroDivisionError:
            raise NoValue from None

    def power(self, base: Expression, exponent: Expression) -> Jet:
        if isinstance(exponent, tree.Symbol) and exponent.name in ("T", "top"):
            return self.value(base).transposed()
        whole = _whole(exponent)
        if whole is not None and whole % 2 == 0 and isinstance(base, tree.Call) and base.name == "norm":
            return self.squared_length(base.arguments[0]).power(whole // 2)
        if whole is not None:
            value = self.value(base)
            return self.inverse(value).power(-whole) if whole < 0 else value.power(whole)
        if isinstance(base, tree.Symbol) and base.name == "e":
            return self.function("exp", self.value(exponent))
        if exponent == tree.Quotient(tree.integer(1), tree.integer(2)):
            return self.function("sqrt", self.value(base))
        raise Unknown("a power that is no whole number")

    def squared_length(self, of: Expression) -> Jet:
        value = self.value(of)
        return (value.transposed() * value).trace()

    # functions

    def call(self, name: str, of: tuple[Expression, ...]) -> Jet:
        match name:
            case "transpose":
                return self.value(of[0]).transposed()
            case "inverse":
                return self.inverse(self.value(of[0]))
            case "tr":
                return self.value(of[0]).trace()
            case "det":
                return self.value(of[0]).determinant()
            case "abs" if not self.value(of[0]).number:
                return self.value(of[0]).determinant()
            case "norm" if len(of) == 1 or of[1] in (tree.integer(2), tree.Symbol("F")):
                return self.function("sqrt", self.squared_length(of[0]))
            case "inner":
                return self.value(of[0]).transposed() * self.value(of[1])
            case "derivative" | "partial" | "gradient":
                return self.derivative(of)
            case "hessian":
                return self.derivative((tree.Call("gradient", of), of[1]))
            case "log" if len(of) == 1:
                return self.function("ln", self.value(of[0]))
            case "exp" | "ln" | "sin" | "cos" | "sqrt" | "tanh":
                return self.function(name, self.value(of[0]))
            case _:
                raise Unknown(f"{name} of matrices")

    def function(self, name: str, value: Jet) -> Jet:
        """A number for f(u) that depends on u alone; its derivatives follow from it."""
        if not value.number:
            raise Misfit(f"{name} of a {value.said()} matrix")
        u = value.parts[0][0, 0]
        if name == "sqrt":
            return value.applied(self.root_slopes(u))
        if not u and name in ("exp", "cos"):
            return value.applied([nmod(1, self.prime), *slopes(name, u, self.stand_in)[1:]])
        return value.applied(slopes(name, u, self.stand_in))

    def stand_in(self, name: str, u: Any) -> Any:
        seed = fingerprint(name, int(u), self.salt)
        self.kernels.add(fingerprint(name, int(u)))
        return nmod(seed % self.prime, self.prime)

    def root_slopes(self, u: Any) -> list[Any]:
        """Which of the two roots is meant cannot be seen in a finite field: another salt takes another one."""
        root = root_of(u)
        self.kernels.add(fingerprint("sqrt", int(u)))
        root = max(root, -root, key=int) if fingerprint("sqrt", int(u), self.salt) & 1 else min(root, -root, key=int)
        return [root, root / (2 * u), -root / (4 * u * u)]

    # derivatives

    def derivative(self, of: tuple[Expression, ...]) -> Jet:
        """By one infinitesimal for each entry of the variable in turn."""
        if len(of) != 2 or not isinstance(of[1], tree.Symbol):
            raise Unknown("a derivative by nothing")
        name = of[1].name
        variable = self.symbol(name)
        rows, columns = variable.size
        mask = 1 << self.bits
        self.bits += 1
        slopes = [[self.moved(of[0], name, variable, mask, i, j) for j in range(columns)] for i in range(rows)]
        self.bits -= 1
        self.held[name] = variable
        return self.arranged(slopes, rows, columns)

    def moved(self, of: Expression, name: str, at: Jet, mask: int, i: int, j: int) -> Jet:
        rows, columns = at.size
        step = self.matrix([[int((r, c) == (i, j)) for c in range(columns)] for r in range(rows)])
        self.held[name] = Jet({**at.parts, mask: step}, self.prime)
        return self.value(of).along(mask)

    def arranged(self, slopes: list[list[Jet]], rows: int, columns: int) -> Jet:
        """A number by a matrix has the matrix's shape; a vector by a vector is the Jacobian, a row for each entry."""
        size = slopes[0][0].size
        if size == (1, 1):
            grid = slopes
        elif columns == 1 and size[1] == 1:
            grid = [[slopes[j][0].entry(i, 0) for j in range(rows)] for i in range(size[0])]
        elif columns == 1 and size[0] == 1:
            grid = [[slopes[i][0].entry(0, j) for j in range(size[1])] for i in range(rows)]
        elif (rows, columns) == (1, 1):
            return slopes[0][0]
        else:
            raise Unknown("the derivative of a matrix by a matrix")
        answer = assembled(grid, self.prime)
        turned = self.layout == "row" and size == (1, 1)
        return answer.transposed() if turned else answer


def assembled(grid: list[list[Jet]], prime: int) -> Jet:
    masks = {mask for row in grid for jet in row for mask in jet.parts}
    zero = one_by_one(nmod(0, prime))
    parts = {
        mask: nmod_mat(
            len(grid), len(grid[0]), [int(jet.parts.get(mask, zero)[0, 0]) for row in grid for jet in row], prime
        )
        for mask in masks
    }
    return Jet({0: parts[0], **parts}, prime)


def _whole(node: Expression) -> int | None:
    from eigenway.answers.value import exact

    value = exact(node)
    return value.numerator if value is not None and value.denominator == 1 and abs(value) <= 64 else None
