"""Reading what was typed, LaTeX or plain, into the tree of an expression. The rules, with examples, are in reading.md.

One precedence climb over the tokens: relations, unions, sums, products (a sign or none between), powers, single things.
Nothing is evaluated. Anything that cannot be read raises Unreadable, and nothing else is ever raised.
"""

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Any

from eigenway.answers import vocabulary
from eigenway.answers.bars import pair_bars
from eigenway.answers.lenient import FRACTIONS
from eigenway.answers.rename import renamed
from eigenway.answers.sizes import check_sizes, digits_that_repeat, magnitude
from eigenway.answers.tokens import Token, Tokens
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import (
    Call,
    Expression,
    Given,
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

DEEPEST = 60  # things inside one another, however they are written
LONGEST_REPAIR = 200
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


def read(
    text: str,
    syntax: str = "auto",
    *,
    symbols: Collection[str] | Mapping[str, str] | None = None,
    functions: Collection[str] | None = None,
    locale: str = "en",
    multi_letter: bool = False,
) -> Expression:
    """The tree of what was typed.

    `symbols` are names that are read whole ("mu0"), never as functions; as a mapping, what each stands for. `functions`
    are names that are applied to a bracket after them. `multi_letter` reads unknown words as one name.
    """
    names, applied = frozenset(symbols or ()), frozenset(functions or ())
    try:
        tree = _read(text, syntax, names, applied, locale, multi_letter)
    except Unreadable as why:
        why.repair = _mended(why.repair, syntax, names, applied, locale, multi_letter)
        raise
    return renamed(tree, symbols) if isinstance(symbols, Mapping) else tree


def _read(
    text: str, syntax: str, names: frozenset[str], functions: frozenset[str], locale: str, multi_letter: bool
) -> Expression:
    tex = syntax == "latex" or (syntax == "auto" and "\\" in text)
    whole = frozenset(name for name in (*names, *functions) if len(name) > 1 or name in vocabulary.WORDS)
    try:
        tokens = Tokens(text, tex, whole, multi_letter, locale).scan()
        reader = Reader(text, pair_bars(tokens), tex, names, functions)
        reader.strict = syntax == "latex"
        tree = reader.everything()
    except RecursionError:
        raise Unreadable("Too many things inside one another: simplify it.", 0) from None
    check_sizes(tree, DEEPEST, len(tokens))
    return tree


def _mended(repair: str, *how: Any) -> str:
    """A repair is offered only if it can be read, after some more repairs at most."""
    for _ in range(3):
        if not repair or len(repair) > LONGEST_REPAIR:
            return ""
        try:
            _read(repair, *how)
            return repair
        except Unreadable as why:
            repair = why.repair
    return ""


class Reader:
    def __init__(self, text: str, tokens: list[Token], tex: bool, names: frozenset[str], functions: frozenset[str]):
        self.text = text
        self.tokens = [*tokens, END._replace(start=len(text.rstrip()), end=len(text.rstrip()))]
        self.tex, self.names, self.functions = tex, names, functions
        self.index = 0
        self.token = self.tokens[0]
        self.kind = self.token.kind
        self.depth = 0
        self.strict = False  # LaTeX for certain: bare braces are never those of a set
        self.integrals = False  # directly under an integral sign, where dx ends the integrand
        self.building = False  # directly inside the braces of a set, where a colon says "such that"
        self.rows = 0  # inside square brackets, where white space may part the entries

    # moving

    def advance(self) -> Token:
        token = self.token
        self.index += 1
        self.token = self.tokens[self.index]
        self.kind = self.token.kind
        return token

    def peek(self, ahead: int = 1) -> Token:
        at = self.index + ahead
        return self.tokens[at] if at < len(self.tokens) else self.tokens[-1]

    def back_to(self, index: int) -> None:
        self.index = index
        self.token = self.tokens[index]
        self.kind = self.token.kind

    def last_end(self) -> int:
        return self.tokens[self.index - 1].end if self.index else 0

    def wrong(self, says: str, place: int | None = None, repair: str = "") -> Unreadable:
        return Unreadable(says, self.token.start if place is None else place, repair)

    # the whole

    def everything(self) -> Expression:
        if self.kind == "end":
            raise self.wrong("Nothing is written here.", 0)
        tree = self.items("end")
        if self.kind != "end":
            raise self.stray()
        return tree

    def stray(self) -> Unreadable:
        token = self.token
        without = self.text[: token.start] + self.text[token.end :]
        if token.kind in (")", "]", "}", ")|", ")||", ")>", ")floor", ")ceil"):
            return self.wrong(f"This {token.value} closes nothing.", repair=without)
        return self.wrong(f"I did not expect {shown(token)} here.")

    def items(self, closing: str) -> Expression:
        """Things parted by commas, or by semicolons, up to a closing bracket: one alone, or a bare listing."""
        start = self.token.start
        lines = [self.line()]
        while self.kind in (";", "row"):
            self.advance()
            if self.kind in (")", "]", "}", "end"):
                break
            lines.append(self.line())
        if len(lines) > 1 and all(len(line) == 1 for line in lines):
            lines = [[line[0] for line in lines]]
        rows = [line[0] if len(line) == 1 else Listing("", tuple(line), at=(start, self.last_end())) for line in lines]
        tree = rows[0] if len(rows) == 1 else Listing("", tuple(rows), at=(start, self.last_end()))
        return self.conditioned(tree)

    def conditioned(self, tree: Expression) -> Expression:
        if self.kind != "given" and not (self.kind == ":" and self.building):
            return tree
        self.advance()
        condition = self.line()
        right = condition[0] if len(condition) == 1 else Listing("", tuple(condition))
        return Given(tree, right, at=(start_of(tree), self.last_end()))

    def line(self) -> list[Expression]:
        found = [self.claim()]
        while self.kind == ",":
            comma = self.advance()
            if self.kind in (")", "]", "}", "close[", "end", ";"):
                if self.kind == "end":
                    raise self.wrong("Something is missing after this comma.", comma.start, self.text[: comma.start])
                if len(found) == 1 and self.kind == ")":
                    found.append(NOTHING)
                break
            if self.kind == "and":  # "1, 2, and 3"
                self.advance()
            found.append(self.claim())
        return found

    # claims: relations, and what joins them

    def claim(self) -> Expression:
        tree = self.relation()
        while self.kind in ("and", "or"):
            join = self.advance()
            right = self.relation()
            before = tree.arguments if isinstance(tree, Call) and tree.name == join.kind else (tree,)
            tree = Call(join.kind, (*before, right), at=(start_of(tree), self.last_end()))
        return tree

    def relation(self) -> Expression:
        left = self.united()
        if self.kind not in ("sign", "in", ":") or (self.kind == ":" and self.building):
            return left
        sides, signs = [left], list[str]()
        while self.kind in ("sign", "in", ":") and not (self.kind == ":" and self.building):
            sign = self.advance()
            signs.append(sign.value if sign.kind == "sign" else sign.kind)
            if self.kind in ("end", ")", ","):
                raise self.wrong(f"Something is missing after {sign.value}.", sign.end)
            sides.append(self.united())
        span = (start_of(left), self.last_end())
        if signs == [":"]:
            return Call("ratio", tuple(sides), at=span)
        if ":" in signs:
            raise self.wrong("A colon does not go with the other signs here.", span[0])
        sides = [as_interval(s) if i and signs[i - 1] in ("in", "not in") else s for i, s in enumerate(sides)]
        return Relation(tuple(signs), tuple(sides), at=span)

    def united(self) -> Expression:
        left = self.sum()
        while self.kind in ("union", "intersection", "\\") or self.is_letter_union(left):
            sign = self.advance()
            right = self.sum()
            name = "setminus" if sign.kind == "\\" else "intersection" if sign.kind == "intersection" else "union"
            pair = (as_interval(left), as_interval(right))
            if isinstance(pair[0], Call) and pair[0].name == name == "union":
                pair = (*pair[0].arguments, pair[1])
            left = Call(name, pair, at=(start_of(left), self.last_end()))
        return left

    def is_letter_union(self, left: Expression) -> bool:
        """[0, 1) U (2, 3]: a U between two sets is a union."""
        return (
            self.kind == "name"
            and self.token.value in ("U", "u")
            and (isinstance(left, Listing | Interval) or (isinstance(left, Call) and left.name == "union"))
            and self.peek().kind in ("(", "[", "{", "]")
        )

    # sums

    def sum(self) -> Expression:
        start = self.token.start
        terms = [self.term()]
        while self.kind in ("+", "-", "+-", "-+"):
            if self.rows and self.token.gap and not self.peek().gap and self.spaced_entries():
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

    def spaced_entries(self) -> bool:
        return self.rows == 2

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

    # products

    def product(self) -> Expression:
        start = self.token.start
        left = self.factor()
        factors = [left]
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
        return Product(tuple(map(plain, factors)), at=(start, self.last_end()))

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

    # powers

    def factor(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong("Too many things inside one another: simplify it.")
        start = self.token.start
        tree = self.single()
        while True:
            kind = self.kind
            if kind == "^":
                tree = self.raised(tree, start)
            elif kind in POSTFIX:
                tree = self.postfix(tree, start)
            else:
                break
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

    # single things

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

    def name(self) -> Expression:
        token = self.token
        if self.is_applied():
            return self.applied()
        if token.value == "d" and (found := self.derivative()):
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

    def inside(self, opened: Token) -> Expression:
        outer = self.rows, self.integrals, self.building
        self.rows, self.integrals, self.building = 0, False, opened.kind == "{"
        tree = self.items(CLOSERS[opened.kind])
        self.rows, self.integrals, self.building = outer
        return tree

    def unclosed(self, opened: Token) -> Unreadable:
        return self.wrong(f"This {opened.value} is not closed.", opened.start, self.text + CLOSERS.get(opened.kind, ""))

    # brackets

    def round(self) -> Expression:
        from eigenway.answers import brackets

        return brackets.round_bracket(self)

    def square(self) -> Expression:
        from eigenway.answers import brackets

        return brackets.square_bracket(self)

    def french(self) -> Expression:
        from eigenway.answers import brackets

        return brackets.french_interval(self)

    def braces(self) -> Expression:
        from eigenway.answers import brackets

        return brackets.braces(self)

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

    # LaTeX

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
        if found := self.derivative_fraction():
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

    def environment(self) -> Expression:
        from eigenway.answers import brackets

        return brackets.environment(self)

    # functions

    def function(self) -> Expression:
        from eigenway.answers import calls

        return calls.function(self)

    def big(self) -> Expression:
        from eigenway.answers import calls

        return calls.big(self)

    def derivative(self) -> Expression | None:
        from eigenway.answers import calls

        return calls.derivative(self)

    def derivative_fraction(self) -> Expression | None:
        from eigenway.answers import calls

        return calls.derivative_fraction(self)

    def derive(self) -> Expression:
        from eigenway.answers import calls

        found = calls.derivative(self)
        if found is None:
            raise self.wrong("A derivative is written ∂f/∂x.")
        return found

    def nabla(self) -> Expression:
        token = self.advance()
        return Call("gradient", (plain(self.factor()),), at=(token.start, self.last_end()))

    def dots(self) -> Expression:
        token = self.advance()
        return Symbol("...", at=(token.start, token.end))


PREFIXES = frozenset({"+", "-", "+-", "-+"})
POSTFIX = frozenset({"!", "%", "degrees", "'"})
SPECIAL = {"transpose": "transpose", "*": "star", "+": "pinv", "dagger": "pinv", "'": "prime", "degrees": "degrees"}
FENCES = {"|(": ("abs", ")|"), "||(": ("norm", ")||"), "<(": ("", ")>"), "floor(": ("floor", ")floor")}
FENCES |= {"ceil(": ("ceil", ")ceil")}
SINGLE = {
    "function": Reader.function,
    "(": Reader.round,
    "[": Reader.square,
    "]": Reader.french,
    "{": Reader.braces,
    "|(": Reader.fence,
    "||(": Reader.fence,
    "<(": Reader.fence,
    "floor(": Reader.fence,
    "ceil(": Reader.fence,
    "frac": Reader.fraction,
    "binom": Reader.choices,
    "root": Reader.tex_root,
    "begin": Reader.environment,
    "vulgar": Reader.vulgar,
    "empty": Reader.empty,
    "big": Reader.big,
    "derive": Reader.derive,
    "nabla": Reader.nabla,
    "dots": Reader.dots,
    "placeholder": Reader.placeholder,
}
TRANSPOSED = Symbol("T")
ONE = Number(Fraction(1))
NOTHING = Symbol("")


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
