"""Names, and which of them are functions of the bracket after them: f(x) is, x(y + 1) is not, p(x | y) is."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading import slopes, vocabulary
from eigenway.answers.reading.cursor import CLOSERS, CLOSING, NOTHING, OPENING, Cursor
from eigenway.maths.expression import Call, Expression, Listing, Symbol


class Names(Cursor):
    def name(self) -> Expression:
        token = self.token
        if self.is_applied():
            return self.applied()
        if token.value == "d" and (found := slopes.derivative(self)):
            return found
        self.advance()
        return Symbol(token.value, at=(token.start, token.end))

    def is_applied(self) -> bool:
        """Is this letter a function of the bracket after it?"""
        following = self.peek()
        if following.kind not in ("(", "["):
            return False
        name = self.token.value
        base = name.split("_")[0].rstrip("'")
        if name in self.functions or base in self.functions:
            return True
        if name in self.names or base in self.names:
            return False
        if base in vocabulary.OPERATORS:
            return following.kind == "(" or (base in "PE" and not following.gap)
        if following.kind == "[":
            return False
        if base in vocabulary.LETTER_FUNCTIONS:
            return base != "sigma" or name == base
        return not following.gap and len(base) == 1 and self.looks_applied(base)

    def looks_applied(self, letter: str) -> bool:
        """p(x | y), B(n, p), k(x, y), L(theta): what stands in the bracket tells that this is no product."""
        deep, kinds = 0, list[str]()
        for token in self.tokens[self.index + 1 :]:
            deep += (token.kind in OPENING) - (token.kind in CLOSING)
            if deep == 0:
                break
            if deep == 1:
                kinds.append(token.kind)
                if token.kind == "given":
                    return True
        inside = kinds[1:]
        if "," in inside or ";" in inside:
            return letter.isupper() or all(kind in ("name", ",") for kind in inside)
        return letter in "pqLJ" and inside == ["name"] and self.peek(2).value not in ("p", "q", "e", "pi")

    def applied(self) -> Expression:
        token = self.advance()
        arguments = self.bracketed()
        name = vocabulary.NAMED_CALLS.get(token.value, token.value)
        if token.value == "C" and len(arguments) == 2:
            name = "binomial"
        return Call(name, arguments, at=(token.start, self.last_end()))

    def bracketed(self) -> tuple[Expression, ...]:
        """The arguments in a round or square bracket."""
        opened = self.advance()
        if self.kind == CLOSERS[opened.kind]:
            raise self.wrong("There is nothing between these brackets.", opened.start)
        inside = self.inside(opened)
        if self.kind == "end":
            raise self.unclosed(opened)
        if self.kind != CLOSERS[opened.kind]:
            raise self.stray()
        self.advance()
        if isinstance(inside, Listing) and inside.bracket == "":
            return tuple(item for item in inside.items if item is not NOTHING)
        return (inside,)
