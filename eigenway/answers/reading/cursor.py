"""Where the reader stands in its tokens, and what it says when it cannot go on. The levels of the grammar build on it:
singles.py, powers.py, products.py, claims.py, each on the one before."""

from fractions import Fraction

from eigenway.answers.reading.scanner import Token
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import (
    Call,
    Expression,
    Interval,
    Listing,
    Negative,
    Number,
    Power,
    Symbol,
)

DEEPEST = 60  # things inside one another, however they are written
LARGEST_EXPONENT = 10**6
LARGEST_FACTORIAL = 10**4
LARGEST_SCALE = 1000  # the 5 of 1e5

STARTS = frozenset(
    [
        "number",
        "name",
        "function",
        "(",
        "[",
        "{",
        "|(",
        "||(",
        "<(",
        "floor(",
        "ceil(",
        "frac",
        "binom",
        "root",
        "vulgar",
        "big",
        "derive",
        "nabla",
        "begin",
        "empty",
        "placeholder",
        "dots",
    ]
)
"""What may begin a factor: two things side by side are multiplied."""
OPENING = frozenset({"(", "[", "{", "|(", "||("})
CLOSING = frozenset({")", "]", "}", ")|", ")||", "close["})
CLOSERS = {"(": ")", "[": "]", "{": "}", "|(": "|", "||(": "||", "<(": "⟩", "floor(": "⌋", "ceil(": "⌉"}
END = Token("end", "", 0, 0, False)
INVERSES = frozenset(["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"])
RADICALS = {"sqrt": None, "cbrt": 3}
PREFIXES = frozenset({"+", "-", "+-", "-+"})
TRANSPOSED = Symbol("T")
ONE = Number(Fraction(1))
NOTHING = Symbol("")


class Cursor:
    def __init__(self, text: str, tokens: list[Token], tex: bool, names: frozenset[str], functions: frozenset[str]):
        self.text = text
        end = len(text.rstrip())
        self.tokens = [*tokens, Token("end", "", end, end, False)]
        self.tex, self.names, self.functions = tex, names, functions
        self.index = 0
        self.token = self.tokens[0]
        self.kind: str = self.token.kind  # asked for dozens of times a token: kept, not looked up
        self.depth = 0
        self.strict = False  # LaTeX for certain: bare braces are never those of a set
        self.integrals = False  # directly under an integral sign, where dx ends the integrand
        self.building: bool = False  # directly inside the braces of a set, where a colon says "such that"
        self.rows = 0  # inside square brackets, where white space may part the entries

    def advance(self) -> Token:
        token = self.token
        self.index += 1
        self.token = following = self.tokens[self.index]
        self.kind = following.kind
        return token

    def back_to(self, index: int) -> None:
        self.index = index
        self.token = self.tokens[index]
        self.kind = self.token.kind

    def peek(self, ahead: int = 1) -> Token:
        at = self.index + ahead
        return self.tokens[at] if at < len(self.tokens) else self.tokens[-1]

    def last_end(self) -> int:
        return self.tokens[self.index - 1].end if self.index else 0

    def wrong(self, says: str, place: int | None = None, repair: str = "") -> Unreadable:
        return Unreadable(says, self.token.start if place is None else place, repair)

    def stray(self) -> Unreadable:
        token = self.token
        without = self.text[: token.start] + self.text[token.end :]
        if token.kind in (")", "]", "}", ")|", ")||", ")>", ")floor", ")ceil"):
            return self.wrong(f"This {token.value} closes nothing.", repair=without)
        return self.wrong(f"I did not expect {shown(token)} here.")

    def unclosed(self, opened: Token) -> Unreadable:
        return self.wrong(f"This {opened.value} is not closed.", opened.start, self.text + CLOSERS.get(opened.kind, ""))

    def inside(self, opened: Token) -> Expression:
        if self.kind in ("number", "name") and self.tokens[self.index + 1].kind == CLOSERS[opened.kind]:
            return self.single()  # x^{2}, \frac{1}{n}: nothing else can stand here
        outer = self.rows, self.integrals, self.building
        self.rows, self.integrals, self.building = 0, False, opened.kind == "{"
        tree = self.items(CLOSERS[opened.kind])
        self.rows, self.integrals, self.building = outer
        return tree

    # what the levels above define, and the levels below use

    def items(self, closing: str) -> Expression:
        raise NotImplementedError

    def claim(self) -> Expression:
        raise NotImplementedError

    def conditioned(self, tree: Expression) -> Expression:
        raise NotImplementedError

    def sum(self) -> Expression:
        raise NotImplementedError

    def term(self) -> Expression:
        raise NotImplementedError

    def signs(self) -> list[Token]:
        raise NotImplementedError

    def signed(self, tree: Expression, signs: list[Token]) -> Expression:
        raise NotImplementedError

    def factor(self) -> Expression:
        raise NotImplementedError

    def signed_factor(self) -> Expression:
        raise NotImplementedError

    def exponent(self, sign: Token) -> Expression:
        raise NotImplementedError

    def single(self) -> Expression:
        raise NotImplementedError

    def name(self) -> Expression:
        raise NotImplementedError

    def is_applied(self) -> bool:
        raise NotImplementedError

    def bracketed(self) -> tuple[Expression, ...]:
        raise NotImplementedError

    def group(self) -> Expression:
        raise NotImplementedError

    def tex_argument(self, command: str) -> Expression:
        raise NotImplementedError


def plus_or_minus(tree: Expression, sign: Token, end: int) -> Expression:
    both = Call("plusminus", (plain(tree),), at=(sign.start, end))
    return both if sign.kind == "+-" else Negative(both, at=both.at)


def start_of(tree: Expression) -> int:
    return tree.at[0] if tree.at else 0


def bottom_of(tree: Expression) -> Expression:
    return tree.base if isinstance(tree, Power) else tree


def plain(tree: Expression) -> Expression:
    """A bracket that holds one thing only groups it: [x + 1]^2."""
    if isinstance(tree, Listing) and len(tree.items) == 1 and tree.bracket != "()":
        return tree.items[0]
    return tree


def as_interval(tree: Expression) -> Expression:
    if isinstance(tree, Listing) and len(tree.items) == 2 and tree.bracket in ("()", "[]"):
        return Interval(tree.bracket, *tree.items, at=tree.at)
    return tree


def shown(token: Token) -> str:
    return f'"{token.value[:20]}"' if token.value else token.kind
