"""Trees written out as one flat list of operations that both sides share, ready to be run in any arithmetic.

Each cell names its operation and the earlier cells that it works on; what occurs twice is one cell. Only what holds
everywhere is rewritten here: closed rational arithmetic is carried out, sqrt is a power, a quotient is a product.
`weight` bounds the degree plus the bits of the coefficients of a cell's numerator and denominator: the chance that a
random point modulo a random prime hides a difference is at most weight over prime.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from eigenway.answers.cells import CONSTANTS, KNOWN, Cell, below, key_of, parts_of, shifted
from eigenway.answers.value import BINDING
from eigenway.maths import expression as tree
from eigenway.maths.expression import Expression

FOLDED = 1 << 14  # bits that a number may grow to while it is worked out exactly
ZERO, ONE, MINUS_ONE = Fraction(0), Fraction(1), Fraction(-1)


@dataclass
class Tape:
    cells: list[Cell] = field(default_factory=list[Cell])
    weight: list[int] = field(default_factory=list[int])
    closed: list[bool] = field(default_factory=list[bool])  # no symbols in it
    known: dict[Cell, int] = field(default_factory=dict[Cell, int])
    indexed: bool = False  # a sum over an index, an integral or a limit is on it: no function of what stands inside
    _rational: bool = True

    @property
    def symbols(self) -> list[str]:
        return sorted(cell[1] for cell in self.cells if cell[0] == "symbol")

    @property
    def calls(self) -> set[str]:
        return {cell[1] for cell in self.cells if cell[0] == "call"}

    @property
    def height(self) -> int:
        """The bits that the largest closed part may take."""
        return max((w for w, closed in zip(self.weight, self.closed) if closed), default=0)

    def rational(self) -> bool:
        """Only + - · / and whole powers of symbols and rational numbers (and pi, which no such thing can hide)."""
        return self._rational

    def number_of(self, at: int) -> Fraction | None:
        cell = self.cells[at]
        return cell[1] if cell[0] == "number" else None

    # one cell of each sort

    def put(self, cell: Cell, weight: int, closed: bool) -> int:
        key = key_of(cell)
        at = self.known.get(key)
        if at is None:
            self._rational = self._rational and rational_cell(cell)
            return self._new(key, cell, weight, closed)
        return at

    def _new(self, key: Cell, cell: Cell, weight: int, closed: bool) -> int:
        at = self.known[key] = len(self.cells)
        self.cells.append(cell)
        self.weight.append(weight)
        self.closed.append(closed)
        return at

    def over(self, cell: Cell, extra: int = 0) -> int:
        """A sum or a product: rational where its parts are."""
        if (at := self.known.get(cell)) is not None:
            return at
        closed, parts = True, parts_of(cell)
        for part in parts:
            extra += self.weight[part]
            closed = closed and self.closed[part]
        return self._new(cell, cell, extra, closed)

    def number(self, value: Fraction | int) -> int:
        above, below = value.numerator, value.denominator
        key = ("number", above, below)
        if (at := self.known.get(key)) is not None:
            return at
        held = value if isinstance(value, Fraction) else Fraction(value)
        return self._new(key, ("number", held), above.bit_length() + below.bit_length(), True)

    def symbol(self, name: str) -> int:
        if name == "e":
            return self.call("exp", (self.number(1),))
        if name in CONSTANTS:
            return self.put(("constant", name), 1, True)
        cell = ("symbol", name)
        at = self.known.get(cell)
        return self._new(cell, cell, 1, False) if at is None else at

    def sum(self, terms: list[int]) -> int:
        rest: list[int] = []
        total = ZERO
        for at in terms:
            cell = self.cells[at]
            if cell[0] == "number":
                total = total + cell[1] if total else cell[1]
            else:
                rest.append(at)
        if total or not rest:
            rest.append(self.number(total))
        return rest[0] if len(rest) == 1 else self.over(("sum", *sorted(rest)), len(rest))

    def product(self, factors: list[int]) -> int:
        rest: list[int] = []
        total = ONE
        for at in factors:
            cell = self.cells[at]
            if cell[0] == "number":
                total = cell[1] if total is ONE else total * cell[1]
            else:
                rest.append(at)
        if not rest:
            return self.number(total)
        if total is not ONE and not total.numerator == total.denominator == 1:
            rest.append(self.number(total))
        return rest[0] if len(rest) == 1 else self.over(("product", *sorted(rest)))

    def only(self, ends: tuple[int, ...]) -> dict[int, Cell]:
        """The cells that these are made of, in order."""
        needed = set(ends)
        for at in range(max(ends), -1, -1):
            if at in needed:
                needed.update(below(self.cells[at]))
        return {at: self.cells[at] for at in sorted(needed)}

    def cut(self, ends: tuple[int, int]) -> "tuple[Tape, tuple[int, int]]":
        """A tape with nothing on it but what two cells are made of."""
        new, moved = Tape(), dict[int, int]()
        for at, cell in self.only(ends).items():
            moved[at] = new.put(shifted(cell, moved), self.weight[at], self.closed[at])
        return new, (moved[ends[0]], moved[ends[1]])

    def copied(self, upto: int, names: Callable[[str], str], put_in: Mapping[str, int] | None = None) -> int:
        """The same cell with other symbols and letters for functions, or with cells put in for symbols."""
        new: list[int] = []
        for cell in self.cells[: upto + 1]:
            held = put_in.get(cell[1]) if put_in and cell[0] == "symbol" else None
            new.append(self._copy(cell, new, names) if held is None else held)
        return new[upto]

    def _copy(self, cell: Cell, new: list[int], names: Callable[[str], str]) -> int:
        op: str = cell[0]
        base: int = cell[1] if op in ("power", "raise") else 0
        match op:
            case "symbol":
                return self.put(("symbol", names(cell[1])), 1, False)
            case "number" | "constant":
                return self.known[key_of(cell)]
            case "sum":
                return self.sum([new[part] for part in parts_of(cell)])
            case "product":
                return self.product([new[part] for part in parts_of(cell)])
            case "power":
                return self.power(new[base], cell[2])
            case "raise":
                exponent: int = cell[2]
                return self.raised(new[base], new[exponent])
            case _:
                name: str = cell[1]
                return self.call(name if name in KNOWN else names(name), tuple(new[part] for part in parts_of(cell)))

    def minus(self, at: int) -> int:
        cell = self.cells[at]
        return self.number(-cell[1]) if cell[0] == "number" else self.product([self.number(MINUS_ONE), at])

    def less(self, left: int, right: int) -> int:
        return self.sum([left, self.minus(right)])

    def over_one(self, at: int) -> int:
        return self.power(at, MINUS_ONE)

    def power(self, base: int, exponent: Fraction) -> int:
        """A rational power. 0^0 is 1, as in a power series."""
        times, parts = exponent.numerator, exponent.denominator
        if parts > 1:
            return self.put(("power", base, exponent), self.weight[base] * (abs(times) + parts), self.closed[base])
        if times == 0 or times == 1:
            return base if times else self.number(1)
        inner = self.cells[base]
        if inner[0] == "number" and (power := whole_power(inner[1], times)) is not None:
            return self.number(power)
        if inner[0] == "power" and inner[2].denominator == 1 and inner[2].numerator * times > 0:
            return self.power(inner[1], inner[2] * exponent)
        return self.put(("power", base, exponent), self.weight[base] * abs(times), self.closed[base])

    def raised(self, base: int, exponent: int) -> int:
        if (value := self.number_of(exponent)) is not None:
            return self.power(base, value)
        if self.cells[base][:2] == ("call", "exp") and self.number_of(self.cells[base][2]) == 1:
            return self.call("exp", (exponent,))
        weight = self.weight[base] + self.weight[exponent]
        return self.put(("raise", base, exponent), weight, self.closed[base] and self.closed[exponent])

    def call(self, name: str, of: tuple[int, ...]) -> int:
        if name == "exp" and self.number_of(of[0]) == 0:
            return self.number(1)
        weight = sum([self.weight[part] for part in of]) + 1
        return self.put(("call", name, *of), weight, name in KNOWN and all(self.closed[part] for part in of))

    # from a tree

    def write(self, root: Expression) -> int:
        """The cell that holds the value of this tree. Parts come before wholes, so depth costs no recursion."""
        from eigenway.answers.meanings import WRITTEN

        order, firsts = [root], list[int]()
        for node in order:  # which grows: the parts of order[k] stand from firsts[k] to firsts[k + 1]
            firsts.append(len(order))
            order += node.parts
        firsts.append(len(order))
        done = [-1] * len(order)
        for k in range(len(order) - 1, -1, -1):
            node, parts = order[k], done[firsts[k] : firsts[k + 1]]
            if -1 in parts:  # something above no number: P(A | B) is a name
                done[k] = self.opaque(node)
            elif (written := WRITTEN.get(type(node))) is not None:
                done[k] = written(self, node, parts)
        return done[0]

    def opaque(self, node: Expression) -> int:
        """A name for what has no value of its own."""
        if isinstance(node, tree.Call) and node.name != "piecewise":
            from eigenway.maths import show

            self.indexed = self.indexed or node.name in BINDING
            return self.put(("symbol", show.text(node)), 1, False)
        return -1


def rational_cell(cell: Cell) -> bool:
    op: str = cell[0]
    match op:
        case "power":
            return cell[2].denominator == 1
        case "constant":
            return cell[1] == "pi"
        case _:
            return op not in ("raise", "call")


def whole_power(value: Fraction, exponent: int) -> Fraction | None:
    """None for what has no value, and for what would be too long to write out."""
    above, below = value.numerator, value.denominator
    if below == 1 and -1 <= above <= 1:
        return (value if exponent % 2 else ONE) if above else value if exponent > 0 else None
    bits = above.bit_length() + below.bit_length()
    return value**exponent if bits * abs(exponent) <= FOLDED else None
