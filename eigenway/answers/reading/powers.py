"""Powers and what stands right behind a thing: x^2, A^T, 3!, 50%."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading.cursor import (
    DEEPEST,
    LARGEST_EXPONENT,
    LARGEST_FACTORIAL,
    ONE,
    PREFIXES,
    STARTS,
    TRANSPOSED,
    plain,
    start_of,
)
from eigenway.answers.reading.scanner import Token
from eigenway.answers.reading.singles import Singles
from eigenway.answers.reading.sizes import magnitude
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Symbol

BEHIND = frozenset({"^", "!", "%", "degrees", "'"})
SPECIAL = {"transpose": "transpose", "*": "star", "+": "pinv", "dagger": "pinv", "'": "prime", "degrees": "degrees"}


class Powers(Singles):
    def factor(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong("Too many things inside one another: simplify it.")
        start = self.token.start
        tree = self.single()
        while self.kind in BEHIND:
            tree = self.raised(tree, start) if self.kind == "^" else self.postfix(tree, start)
        self.depth -= 1
        return tree

    def postfix(self, tree: Expression, start: int) -> Expression:
        token = self.advance()
        tree = plain(tree)
        if token.kind == "!":
            if magnitude(tree) > LARGEST_FACTORIAL:
                raise self.wrong("That factorial is too large to work with.", start)
            return Call("factorial", (tree,), at=(start, token.end))
        if token.kind == "'":
            return Call("prime", (tree,), at=(start, token.end))
        return Call("percent" if token.kind == "%" else "degrees", (tree,), at=(start, token.end))

    def raised(self, base: Expression, start: int) -> Expression:
        sign = self.advance()
        base = plain(base)
        if special := self.special_exponent(base, start):
            return special
        exponent = plain(self.exponent(sign))
        if isinstance(exponent, Negative) and exponent.of == TRANSPOSED:
            inverse = Power(base, Negative(ONE), at=(start, self.last_end()))
            return Call("transpose", (inverse,), at=(start, self.last_end()))
        if magnitude(exponent) > LARGEST_EXPONENT:
            raise self.wrong("That exponent is too large to work with.", start_of(exponent))
        return Power(base, exponent, at=(start, self.last_end()))

    def special_exponent(self, base: Expression, start: int) -> Expression | None:
        """A raised T, prime, star, dagger, plus or degree sign is not a number."""
        braced = self.kind == "{"
        token = self.peek() if braced else self.token
        if braced and self.peek(2).kind != "}":
            return None
        after = self.peek(3 if braced else 1)
        name = SPECIAL.get(token.kind)
        if token.kind == "name" and token.value == "T" and self.is_transposable(base):
            name = "transpose"
        elif token.kind in ("*", "+") and (after.kind in STARTS or after.kind in ("-", "+", "number")) and not braced:
            name = None
        if name is None:
            return None
        for _ in range(3 if braced else 1):
            self.advance()
        span = (start, self.last_end())
        if name == "prime" and isinstance(base, Symbol):
            return Symbol(base.name + token.value.replace("prime", "'"), at=span)
        return Call(name, (base,), at=span)

    def is_transposable(self, base: Expression) -> bool:
        return "T" not in self.names and not isinstance(base, Number) and base != Symbol("e")

    def exponent(self, sign: Token) -> Expression:
        kind = self.kind
        if kind == "{":
            return self.group()
        if kind in PREFIXES:
            signs = self.signs()
            if self.kind == "name" and self.token.value == "T" and "T" not in self.names:
                self.advance()
                return Negative(TRANSPOSED)
            return self.signed(self.exponent(sign), signs)
        if kind not in STARTS:
            raise self.wrong(
                "An exponent is missing here.", sign.end, self.text[: sign.start] + "^2" + self.text[sign.end :]
            )
        if kind == "number":
            base = self.number()
            if self.kind == "!":
                return self.postfix(base, start_of(base))
            return self.tower(base)
        return self.factor()

    def tower(self, base: Expression) -> Expression:
        if self.kind != "^":
            return base
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong("Too many exponents on exponents: simplify it.")
        tree = self.raised(base, start_of(base))
        self.depth -= 1
        return tree
