"""Products and sums: a sign between two things, or none."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from fractions import Fraction

from eigenway.answers.reading.cursor import DEEPEST, PREFIXES, STARTS, bottom_of, plain, plus_or_minus, start_of
from eigenway.answers.reading.powers import Powers
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
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
)

ONE, ZERO = Number(Fraction(1)), Number(Fraction(0))
ONES = frozenset({ONE, Symbol("1"), Symbol("I")})
AFTER_PRODUCTS = frozenset(["end", "+", "-", ")", "}", ",", "sign"])


class Products(Powers):
    def sum(self) -> Expression:
        start = self.token.start
        terms = [self.term()]
        while self.kind in ("+", "-", "+-", "-+"):
            if self.rows == 2 and self.token.gap and not self.peek().gap:
                break
            sign = self.advance()
            if self.kind in ("end", ")", "]", ",", "sign"):
                raise self.wrong(
                    f"Something is missing after {sign.value}.",
                    sign.end,
                    self.text[: sign.start] + self.text[sign.end :],
                )
            term = self.term()
            if sign.kind == "-":
                term = Negative(plain(term), at=(sign.start, self.last_end()))
            elif sign.kind in ("+-", "-+"):
                term = plus_or_minus(term, sign, self.last_end())
            terms.append(term)
        if len(terms) == 1:
            return terms[0]
        return Sum(tuple(map(plain, terms)), at=(start, self.last_end()))

    def term(self) -> Expression:
        """A product with the signs before it."""
        kind = self.kind
        if kind not in PREFIXES:
            return self.product()
        signs = self.signs()
        return self.signed(self.product(), signs)

    def signs(self) -> list[Token]:
        found: list[Token] = []
        while self.kind in PREFIXES:
            found.append(self.advance())
            if len(found) > DEEPEST:
                raise self.wrong("Too many signs in a row.", found[0].start)
        if self.kind in ("end", ")", "]", "}", ","):
            raise self.wrong(f"Something is missing after {found[-1].value}.", found[-1].end)
        return found

    def signed(self, tree: Expression, signs: list[Token]) -> Expression:
        for sign in reversed(signs):
            span = (sign.start, self.last_end())
            if sign.kind == "-":
                tree = Negative(plain(tree), at=span)
            elif sign.kind != "+":
                tree = plus_or_minus(tree, sign, span[1])
        return tree

    def product(self) -> Expression:
        start = self.token.start
        left = self.factor()
        if self.kind in AFTER_PRODUCTS:
            return left
        factors: list[Expression] = [left]
        while True:
            kind = self.kind
            if kind == "*":
                sign = self.advance()
                if self.kind in ("end", ")", "]", "}", ",", "sign", "*", "/", "+"):
                    raise self.missing_factor(sign)
                factors.append(self.signed_factor())
            elif kind == "/":
                sign = self.advance()
                if self.kind in ("end", ")", "]", "}", ",", "sign", "*", "/", "+"):
                    raise self.missing_factor(sign)
                top = self.multiplied(factors, start)
                factors = [Quotient(plain(top), plain(self.below_the_line()), at=(start, self.last_end()))]
            elif kind in STARTS:
                if self.stops_here(factors[-1]):
                    break
                if kind == "number" or kind == "vulgar":
                    self.number_after(factors)
                    continue
                factors.append(self.factor())
            elif kind == "mod" or kind == "choose":
                self.advance()
                name = "mod" if kind == "mod" else "binomial"
                pair = (plain(self.multiplied(factors, start)), plain(self.signed_factor()))
                factors = [Call(name, pair, at=(start, self.last_end()))]
            else:
                break
        return self.multiplied(factors, start)

    def multiplied(self, factors: list[Expression], start: int) -> Expression:
        if len(factors) == 1:
            return factors[0]
        found = indicated(list(map(plain, factors)))
        return found[0] if len(found) == 1 else Product(tuple(found), at=(start, self.last_end()))

    def missing_factor(self, sign: Token) -> Unreadable:
        without = self.text[: sign.start] + self.text[sign.end :]
        return self.wrong(f"Something is missing after {sign.value}.", sign.end, without)

    def stops_here(self, before: Expression) -> bool:
        if self.is_letter_union(before):
            return True
        if self.integrals and self.token.value == "d" and self.peek().kind == "name":
            return True
        return bool(self.rows == 2 and self.token.gap)

    def number_after(self, factors: list[Expression]) -> None:
        """A number right after something: x 2 is a product, 3 1/2 a mixed number, 1 2 no one can tell."""
        before = factors[-1]
        if not isinstance(before, Number):
            factors.append(self.factor())
            return
        token = self.token
        whole = before.written == "" and len(factors) == 1
        if self.kind == "vulgar" and whole:
            factors[-1] = self.mixed(before, self.factor())
            return
        top, bottom = self.token, self.peek(2)
        over = self.peek().kind == "/" and bottom.kind == "number" and not self.peek().gap and not bottom.gap
        if whole and over and top.value.isdigit() and bottom.value.isdigit():
            above = self.number()
            self.advance()
            factors[-1] = self.mixed(before, Quotient(above, self.number(), at=(top.start, bottom.end)))
            return
        between = self.text[: token.start].rstrip()
        if token.start == self.last_end() and "." in token.value:
            raise self.wrong("A number has one point at most.", token.start)
        if token.value.isdigit() and len(token.value) == 3 and before.value < 1000 and not before.written:
            raise self.wrong(
                "Write a number of thousands without a space.", token.start, between + self.text[token.start :]
            )
        raise self.wrong(
            "Two numbers stand side by side: put a sign or a comma between them.", token.start,
            between + "*" + self.text[token.start :],
        )  # fmt: skip

    def mixed(self, whole: Expression, part: Expression) -> Expression:
        return Sum((whole, part), at=(start_of(whole), self.last_end()))

    def below_the_line(self) -> Expression:
        """What a slash divides by: one factor, or letters written together (1/xy is 1/(xy), 1/2x is half of x)."""
        first = self.signed_factor()
        found = [first]
        while (
            isinstance(found[-1], Symbol | Power)
            and isinstance(bottom_of(found[-1]), Symbol)
            and self.kind == "name"
            and not self.token.gap
            and not self.is_applied()
            and not self.is_letter_union(first)
        ):
            found.append(self.factor())
        return self.multiplied(found, start_of(first))

    def signed_factor(self) -> Expression:
        if self.kind in PREFIXES:
            signs = self.signs()
            return self.signed(self.factor(), signs)
        return self.factor()

    def is_letter_union(self, left: Expression) -> bool:
        """[0, 1) U (2, 3]: a U between two sets is a union."""
        return (
            self.kind == "name"
            and self.token.value in ("U", "u")
            and (isinstance(left, Listing | Interval) or (isinstance(left, Call) and left.name == "union"))
            and self.peek().kind in ("(", "[", "{", "]")
        )


def indicated(factors: list[Expression]) -> list[Expression]:
    """A condition that is multiplied is 1 where it holds and 0 elsewhere: x[x > 0], and with a 1 or I before it."""
    found: list[Expression] = []
    for factor in factors:
        if isinstance(factor, Relation) or (isinstance(factor, Call) and factor.name in ("and", "or")):
            if found and found[-1] in ONES:
                found.pop()
            factor = Call("piecewise", (ONE, factor, ZERO), at=factor.at)
        found.append(factor)
    return found
