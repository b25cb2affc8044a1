"""Single things: numbers, what stands between bars, the commands of LaTeX and their arguments."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from eigenway.answers.lenient import FRACTIONS
from eigenway.answers.reading import big, brackets, calls, slopes
from eigenway.answers.reading.cursor import CLOSERS, LARGEST_SCALE, STARTS, plain
from eigenway.answers.reading.names import Names
from eigenway.answers.reading.sizes import digits_that_repeat
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import Call, Expression, Listing, Number, Quotient, Symbol


class Singles(Names):
    def single(self) -> Expression:
        kind = self.kind
        if kind == "number":
            return self.number()
        if kind == "name":
            return self.name()
        if how := SINGLE.get(kind):
            return how(self)
        raise self.unexpected()

    def unexpected(self) -> Unreadable:
        token = self.token
        if token.kind == "end":
            before = self.tokens[self.index - 1] if self.index else token
            if before.kind in CLOSERS:
                return self.wrong(f"This {before.value} is not closed.", before.start)
            return self.wrong("Something is missing at the end.", token.start)
        if token.kind in ("*", "/", "^", "sign", ",", ";"):
            return self.wrong(f"Something is missing before {token.value}.")
        if token.kind == "given":
            return self.wrong("This bar has no partner.", repair=self.text + "|")
        if token.kind in (")", "]", "}") and self.index and self.tokens[self.index - 1].kind in CLOSERS:
            return self.wrong("There is nothing between these brackets.", self.tokens[self.index - 1].start)
        return self.stray()

    def number(self) -> Number:
        token = self.advance()
        text = token.value
        span = (token.start, token.end)
        if text.isdigit():
            return Number(Fraction(int(text)), at=span)
        if text.endswith("..."):
            return Number(digits_that_repeat(text, token.start), text, at=span)
        scale = text.lower().partition("e")[2]
        if scale and abs(int(scale)) > LARGEST_SCALE:
            raise self.wrong("That exponent is too large to work with.", token.start)
        return Number(Fraction(text), text, at=span)

    def vulgar(self) -> Expression:
        token = self.advance()
        span = (token.start, token.end)
        top, bottom = FRACTIONS[token.value]
        return Quotient(Number(Fraction(top), at=span), Number(Fraction(bottom), at=span), at=span)

    def group(self) -> Expression:
        """What stands in the braces of LaTeX, as an argument."""
        opened = self.advance()
        if self.kind == "}":
            raise self.wrong("There is nothing between these braces.", opened.start)
        inside = self.inside(opened)
        if self.kind != "}":
            raise self.unclosed(opened) if self.kind == "end" else self.stray()
        self.advance()
        return inside

    def fence(self) -> Expression:
        """|x|, ||x||, floors, ceilings and angle brackets."""
        opened = self.advance()
        name, closing = FENCES[opened.kind]
        inside = self.inside(opened)
        if self.kind != closing:
            raise self.unclosed(opened) if self.kind == "end" else self.stray()
        self.advance()
        span = (opened.start, self.last_end())
        if not name:
            items = inside.items if isinstance(inside, Listing) and inside.bracket == "" else (inside,)
            return Listing("()", items, at=span)
        if name == "norm" and self.kind == "_":
            self.advance()
            kind = self.tex_argument("_")
            return Call("norm", (inside, kind), at=(opened.start, self.last_end()))
        return Call(name, (inside,), at=span)

    def empty(self) -> Expression:
        token = self.advance()
        return Listing("{}", (), at=(token.start, token.end))

    def tex_argument(self, command: str) -> Expression:
        """What a command takes: a group, one digit, or one thing."""
        if self.kind == "{":
            return self.group()
        whole = command == "log" and self.peek().kind in STARTS
        if self.kind == "number" and len(self.token.value) > 1 and self.token.value.isdigit() and not whole:
            token = self.token
            self.tokens[self.index] = token._replace(value=token.value[1:], start=token.start + 1)
            self.back_to(self.index)
            return Number(Fraction(int(token.value[0])), at=(token.start, token.start + 1))
        if self.kind not in STARTS:
            raise self.wrong(f"{command} needs something to act on.")
        return self.single()

    def fraction(self) -> Expression:
        command = self.token
        if found := slopes.derivative_fraction(self):
            return found
        self.advance()
        top = self.tex_argument("\\frac")
        bottom = self.tex_argument("\\frac")
        return Quotient(plain(top), plain(bottom), at=(command.start, self.last_end()))

    def choices(self) -> Expression:
        command = self.advance()
        pair = (self.tex_argument("\\binom"), self.tex_argument("\\binom"))
        return Call("binomial", pair, at=(command.start, self.last_end()))

    def tex_root(self) -> Expression:
        command = self.advance()
        degree = None
        if self.kind == "[":
            opened = self.advance()
            degree = self.items("]")
            if self.kind != "]":
                raise self.unclosed(opened)
            self.advance()
        if self.kind == "(":
            of = self.single()
        else:
            of = self.tex_argument("\\sqrt")
        span = (command.start, self.last_end())
        return Call("sqrt", (plain(of),), at=span) if degree is None else Call("root", (plain(of), degree), at=span)

    def placeholder(self) -> Expression:
        raise self.wrong("There is an empty box here: fill it in.")

    def derive(self) -> Expression:

        found = slopes.derivative(self)
        if found is None:
            raise self.wrong("A derivative is written ∂f/∂x.")
        return found

    def nabla(self) -> Expression:
        token = self.advance()
        return Call("gradient", (plain(self.factor()),), at=(token.start, self.last_end()))

    def dots(self) -> Expression:
        token = self.advance()
        return Symbol("...", at=(token.start, token.end))


FENCES = {"|(": ("abs", ")|"), "||(": ("norm", ")||"), "<(": ("", ")>"), "floor(": ("floor", ")floor")}
FENCES.update({"ceil(": ("ceil", ")ceil")})
SINGLE: dict[str, Callable[[Any], Expression]] = {
    "number": Singles.number,
    "name": Singles.name,
    "function": calls.function,
    "(": brackets.round_bracket,
    "[": brackets.square_bracket,
    "]": brackets.french_interval,
    "{": brackets.braces,
    "|(": Singles.fence,
    "||(": Singles.fence,
    "<(": Singles.fence,
    "floor(": Singles.fence,
    "ceil(": Singles.fence,
    "frac": Singles.fraction,
    "binom": Singles.choices,
    "root": Singles.tex_root,
    "begin": brackets.environment,
    "vulgar": Singles.vulgar,
    "empty": Singles.empty,
    "big": big.big,
    "derive": Singles.derive,
    "nabla": Singles.nabla,
    "dots": Singles.dots,
    "placeholder": Singles.placeholder,
}
