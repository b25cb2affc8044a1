"""Text cut into tokens, LaTeX and plain alike: after this, `\\frac`, `×`, `x²` and `x_1` look the same however they came."""

import re
from collections.abc import Callable
from typing import NamedTuple

from eigenway.answers.lenient import DIGITS_ABOVE, DIGITS_BELOW, FRACTIONS, ordinary
from eigenway.answers.reading import latex_words as latex
from eigenway.answers.reading.vocabulary import DRESS, FUNCTIONS, GREEK_LETTERS, SYMBOLS, WORDS, pieces
from eigenway.answers.unreadable import Unreadable

LONGEST = 4000  # characters: a page of formulas
MOST_TOKENS = 1200
DEEPEST = 40  # brackets inside brackets
MOST_DIGITS = 1000
LONGEST_NAME = 80

NUMBER = r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
COMMA_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?![\d])(?:,\d+)?|\d+(?:[.,]\d+)?|,\d+)(?:[eE][+-]?\d+)?"
_REST = rf"""|(?P<word>[A-Za-z]+)|(?P<space>[ $]+)|\\(?P<command>[A-Za-z]+|.)|(?P<above>[{"".join(DIGITS_ABOVE)}]+)
|(?P<below>[{"".join(DIGITS_BELOW)}]+)|(?P<sign><=>|<->|=>|<=|>=|=<|!=|/=|<>|==|:=|->|=|<|>|[≤≥≠≈∼~∈∉∝→⇒⇔⊂⊆≡≔])
|(?P<greek>[Α-Ωα-ωϵϑϕςϱϖ])|(?P<other>.)""".replace("\n", "")
SCAN: dict[str, Callable[..., re.Match[str] | None]] = {
    "en": re.compile(f"(?P<number>{NUMBER}){_REST}").match,
    "comma": re.compile(f"(?P<number>{COMMA_NUMBER}){_REST}").match,
}
POINT_LOCALES = frozenset(["en", "zh", "ja", "ko", "th", "he", "hi"])
THOUSANDS = re.compile(r"(?:,\d{3})+(?!,?\d)(?:\.\d+)?").match
TEX_THOUSANDS = re.compile(r"(?:(?:\{,\}|\\,)\d{3})+(?!\d)(?:\.\d+)?").match
SIMPLE = re.compile(r" *(?:\{ *(\\?[A-Za-z]+) *\}|(\\[A-Za-z]+|[A-Za-z]))").match
LOWERED = re.compile(r" *\{ *(\\?[A-Za-z]+)_(\w+|\{[^{}]*\}) *\}").match
BRACED = re.compile(r" *\{([^{}]*)\}").match
SUBSCRIPT = re.compile(r"_(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\d+|[A-Za-z]+)|\\([A-Za-z]+))").match
BAR = re.compile(r" *(\\\||\\[Vv]ert(?![A-Za-z])|\|)").match
DIGITS = re.compile(r"\d+(?![.\d])").match
SIGNS = {"==": "=", ":=": "=", "≔": "=", "≡": "=", "=<": "<=", "≤": "<=", "≥": ">=", "<>": "!=", "/=": "!=", "≠": "!="}
SIGNS.update(
    {
        "∈": "in",
        "∉": "not in",
        "→": "->",
        "⇒": "=>",
        "⇔": "<=>",
        "<->": "<=>",
        "∼": "~",
        "⊆": "subset",
        "⊂": "subset",
    }
)
OTHER = {"√": ("function", "sqrt"), "∛": ("function", "cbrt"), "∞": ("name", "infinity"), "∂": ("derive", "∂")}
OTHER.update({"∪": ("union", "∪"), "∩": ("intersection", "∩"), "∅": ("empty", "∅"), "±": ("+-", "±"), "∓": ("-+", "∓")})
OTHER.update(
    {"⊤": ("transpose", "⊤"), "⊺": ("transpose", "⊺"), "†": ("dagger", "†"), "∇": ("nabla", "∇"), "‖": ("||", "‖")}
)
OTHER.update({"⟨": ("<(", "⟨"), "⟩": (")>", "⟩"), "⌊": ("floor(", "⌊"), "⌋": (")floor", "⌋"), "⌈": ("ceil(", "⌈")})
OTHER.update({"⌉": (")ceil", "⌉"), "°": ("degrees", "°"), "′": ("'", "'"), "″": ("'", "''"), '"': ("'", "''")})
OTHER.update({"…": ("dots", "…"), "∧": ("and", "∧"), "∨": ("or", "∨"), "∑": ("big", "sum"), "∏": ("big", "product")})
OTHER.update(
    {"∫": ("big", "integral"), "∖": ("\\", "∖"), "ℝ": ("name", "RR"), "ℕ": ("name", "NN"), "ℤ": ("name", "ZZ")}
)
OTHER.update({"ℚ": ("name", "QQ"), "ℂ": ("name", "CC"), "ℓ": ("name", "ell"), "⊙": ("*", "⊙"), "∘": ("*", "∘")})
PREFIX = frozenset(["+", "-", "*", "/", "^", "(", "[", "{", ",", ";", "sign", "+-"])
ALONE = frozenset("+-*/^_!'%,;:()[]{}|&")
COMBINING = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot", "\u20d7": ""}


class Token(NamedTuple):
    kind: str
    value: str
    start: int
    end: int
    gap: bool  # white space stands before it


class Tokens:
    """One pass over a text. `declared` are names of several letters; `whole` reads unknown words as one name."""

    def __init__(self, text: str, tex: bool, declared: frozenset[str], whole: bool, locale: str):
        self.text = text
        self.tex, self.declared, self.whole = tex, declared, whole
        self.point = locale.split("-")[0].split("_")[0] in POINT_LOCALES
        self.found: list[Token] = []
        self.depth = 0
        self.gap = False
        self.maybe_times: list[int] = []  # where "2x3" stands, which may be 2 times 3 or 2 x_3

    def scan(self) -> list[Token]:
        if len(self.text) > LONGEST:
            raise Unreadable(f"That is longer than {LONGEST} characters: shorten it.", LONGEST)
        text = self.text = ordinary(self.text)
        self._scan(text)
        if self.maybe_times:
            self._times()
        self._spaced_times()
        return self.found

    def _scan(self, text: str) -> None:
        match = SCAN["en" if self.point else "comma"]
        at, end = 0, len(text)
        while at < end:
            found = match(text, at)
            if found is None:  # a line break: "." does not match it
                self.gap = True
                at += 1
                continue
            kind = found.lastgroup
            if kind == "space":
                self.gap = True
                at = found.end()
                continue
            if kind == "word":
                at = self.word(found[0], at)
            elif kind == "number":
                at = self.number(found[0], at)
            elif kind == "other":
                at = self.other(found[0], at)
            elif kind == "sign":
                at = self.add("sign", SIGNS.get(found[0], found[0]), at, found.end())
            elif kind == "command":
                at = self.command(found["command"], at, found.end())
            elif kind == "greek":
                at = self.attach(self.add("name", GREEK_LETTERS[found[0]], at, found.end()))
            elif kind == "above":
                at = self.above(found[0], at)
            else:
                at = self.below(found[0], at)
            self.gap = False

    def add(self, kind: str, value: str, start: int, end: int) -> int:
        self.found.append(Token(kind, value, start, end, self.gap))
        if len(self.found) > MOST_TOKENS:
            raise Unreadable("That is too long: shorten it.", start)
        return end

    def other(self, char: str, at: int) -> int:
        if char in ALONE:
            if char in "([{":
                self.depth += 1
                if self.depth > DEEPEST:
                    raise Unreadable(f"More than {DEEPEST} brackets inside one another: simplify it.", at)
            elif char in ")]}":
                self.depth -= 1
            if char == "*" and self.text.startswith("*", at + 1):
                return self.add("^", "**", at, at + 2)
            if char == "|" and self.text.startswith("|", at + 1) and self.text.startswith("|", at + 2):
                return self.add("|", char, at, at + 1)
            if (
                char == "%"
                and self.text[at + 1 : at + 2].isalpha()
                and (not self.found or self.found[-1].kind in PREFIX)
            ):
                return at + 1  # %pi, %e and %i, as Maxima writes them
            if char == "+" and self.text.startswith("/-", at + 1):
                return self.add("+-", "+/-", at, at + 3)
            if char == "+" and self.text.startswith("-", at + 1) and self.is_plus_or_minus(at):
                return self.add("+-", "+-", at, at + 2)
            return self.add(char, char, at, at + 1)
        if char in OTHER:
            return self.add(*OTHER[char], at, at + 1)
        if char in FRACTIONS:
            return self.add("vulgar", char, at, at + 1)
        if char in COMBINING and self.found and self.found[-1].kind == "name":
            return self.attach(self.dress(COMBINING[char], at + 1))
        if char == ".":
            return self.dots(at)
        if char.isalpha() and len(char) == 1 and char.isprintable():
            return self.attach(self.add("name", char, at, at + 1))
        shown = char if char.isprintable() else f"U+{ord(char):04X}"
        raise Unreadable(f"I cannot read the character {shown}.", at, self.text[:at] + self.text[at + 1 :])

    def is_plus_or_minus(self, at: int) -> bool:
        """x +- 1 and x = +-1 say ±; a+-b adds a negative."""
        if not self.found or self.found[-1].kind in ("sign", "(", "[", "{", ","):
            return True
        return self.gap and self.text.startswith(" ", at + 2)

    def dots(self, at: int) -> int:
        end = at
        while self.text.startswith(".", end):
            end += 1
        if end - at >= 2:
            return self.add("dots", "...", at, end)
        if not self.text[end:].strip() or self.text[end] in "$":
            return end  # a full stop ends the sentence
        if self.found and self.found[-1].kind in ("name", ")", "number"):
            return self.add("*", ".", at, end)
        raise Unreadable("A point stands here without digits.", at, self.text[:at] + self.text[end:])

    # numbers

    def number(self, text: str, at: int) -> int:
        end = at + len(text)
        before = self.found[-1] if self.found else None
        if self.point and end < len(self.text) and self.text[end] in ",{\\":
            more = TEX_THOUSANDS(self.text, end)
            listed = before is not None and before.kind == ","
            if not more and not self.depth and not listed and len(text) <= 3 and text.isdigit() and text[0] != "0":
                more = THOUSANDS(self.text, end)
            if more:
                text += more[0].replace(",", "").replace("{}", "").replace("\\", "")
                end = more.end()
        if not self.point:
            text = text.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", text) else text
            text = text.replace(",", ".")
        if before and before.kind == "," and before.end == at and text[0] == "0" and len(text) > 1 and text.isdigit():
            self.refuse_comma(before, text)
        if len(text) > MOST_DIGITS:
            raise Unreadable(f"A number of more than {MOST_DIGITS} digits is too long.", at)
        if "." in text and self.text.startswith(("...", "…", "\\ldots", "\\dots", "(", "\\overline"), end):
            text, end = self.repeating(text, end)
        return self.add("number", text, at, end)

    def refuse_comma(self, comma: Token, text: str) -> None:
        """1,00 and (1,000): nobody lists a 00."""
        first = self.found[-2] if len(self.found) > 1 else comma
        if first.kind == "number" and first.value != "0" and first.end == comma.start:
            raise Unreadable(
                f"Is {first.value},{text} one number? Write it without a comma, or with a point.",
                comma.start,
                self.text[: comma.start] + self.text[comma.end :],
            )

    def repeating(self, text: str, end: int) -> tuple[str, int]:
        """0.333... and 0.(3)... and 0.\\overline{3}: digits that go on."""
        if found := re.compile(r"\((\d{1,50})\)(?:\.\.\.|…)|\\overline *\{(\d{1,50})\}").match(self.text, end):
            return f"{text}({found[1] or found[2]})...", found.end()
        if found := re.compile(r"\.\.\.|…|\\l?dots(?![A-Za-z])").match(self.text, end):
            return f"{text}...", found.end()
        return text, end

    # words and names

    def word(self, word: str, at: int) -> int:
        found = pieces(word, self.declared, self.whole)
        if not found:
            if len(word) > 1 and (joined := self.declared_with_digits(word, at)):
                return self.add("name", joined, at, at + len(joined))
            raise Unreadable(f'I do not know the word "{word[:30]}".', at)
        if self.declared and (joined := self.declared_with_digits(word, at)):
            return self.add("name", joined, at, at + len(joined))
        for piece in found:
            self.add(piece.kind, piece.value, at + piece.start, at + piece.end)
            self.gap = False
        end = at + len(word)
        last = self.found[-1]
        if last.kind == "name":
            return self.attach(end)
        if last.value in ("log", "ln", "arctan") and last.kind == "function" and end < len(self.text):
            return self.function_digits(last, end)
        return end

    def declared_with_digits(self, word: str, at: int) -> str:
        """A declared name that holds digits or underscores: mu0, x_max."""
        found = re.compile(r"[A-Za-z0-9_]+").match(self.text, at)
        return found[0] if found and found[0] != word and found[0] in self.declared else ""

    def function_digits(self, last: Token, end: int) -> int:
        """log2 and log10 have a base, atan2 is a name of its own."""
        digits = DIGITS(self.text, end)
        if not digits:
            return end
        if last.value == "arctan" and digits[0] == "2" and self.text.startswith("(", digits.end()):
            self.found[-1] = last._replace(value="arctan2", end=digits.end())
            return digits.end()
        if last.value == "arctan" and digits[0] == "2" and self.text.startswith(("*", "^"), digits.end()):
            self.found[-1] = last._replace(value="arctan2", end=digits.end())
            return digits.end()
        if last.value == "log" and digits[0] in ("2", "10"):
            self.add("_", "_", end, end)
            self.add("{", "tex", end, end)
            self.add("number", digits[0], end, digits.end())
            return self.add("}", "tex", digits.end(), digits.end())
        return end

    def attach(self, end: int) -> int:
        """Digits, subscripts, primes and dress that belong to the name just read."""
        text, size = self.text, len(self.text)
        while end < size:
            last = self.found[-1]
            char = text[end]
            if char == "_":
                at = self.subscript(end)
                if at == end:
                    return end
                end = at
            elif char == "'":
                end += 1
                self.found[-1] = last._replace(value=last.value + "'", end=end)
            elif char in DIGITS_BELOW:
                return end
            elif char in COMBINING:
                end = self.dress(COMBINING[char], end + 1)
            elif char.isdigit() and char.isascii() and last.value != "pi" and "_" not in last.value:
                digits = DIGITS(text, end)
                if not digits:
                    return end
                here = len(self.found) - 1
                if last.value == "x" and here and not last.gap and self.found[-2].kind == "number":
                    self.maybe_times.append(here)
                elif last.value == "x" and here - 1 in self.maybe_times and not last.gap:
                    self.maybe_times.append(here)  # 2x3x4
                end = digits.end()
                self.found[-1] = last._replace(value=f"{last.value}_{digits[0]}", end=end)
            else:
                return end
        return end

    def dress(self, dress: str, end: int) -> int:
        last = self.found[-1]
        self.found[-1] = last._replace(value=last.value + (f"_{dress}" if dress else ""), end=end)
        return end

    def subscript(self, at: int) -> int:
        found = SUBSCRIPT(self.text, at)
        if not found:
            return at
        last = self.found[-1]
        if len(last.value) > LONGEST_NAME:
            raise Unreadable("That name is too long.", last.start)
        group, plain, command = found.groups()
        end = found.end()
        if plain and plain.isalpha() and self.tex and plain not in DRESS:
            plain, end = plain[0], at + 2
        below = clean(group if group is not None else plain or command)
        if not below:
            return end
        if last.value in ("infinity",):
            return at
        self.found[-1] = last._replace(value=f"{last.value}_{below}", end=end)
        return end

    def below(self, run: str, at: int) -> int:
        plain = "".join(DIGITS_BELOW[c] for c in run)
        end = at + len(run)
        last = self.found[-1] if self.found else None
        if last and last.kind == "name":
            self.found[-1] = last._replace(value=f"{last.value}_{clean(plain)}", end=end)
            return self.attach(end)
        return self.inside("_", plain, at, end)

    def above(self, run: str, at: int) -> int:
        return self.inside("^", "".join(DIGITS_ABOVE[c] for c in run), at, at + len(run))

    def inside(self, sign: str, plain: str, at: int, end: int) -> int:
        """A raised or lowered run: its tokens all stand where the run stands."""
        self.add(sign, sign, at, end)
        self.add("{", "tex", at, end)
        inner = Tokens(plain, self.tex, self.declared, self.whole, "en")
        for token in inner.scan():
            self.add(token.kind, token.value, at, end)
        return self.add("}", "tex", at, end)

    # LaTeX

    def command(self, name: str, at: int, end: int) -> int:
        if known := latex.TOKENS.get(name):
            kind, value = known
            if not kind:
                return end
            self.add(kind, value, at, end)
            if kind == "name":
                return self.attach(end)
            if value == "inf" and kind == "function" and not self.text.startswith("_", end):
                self.found[-1] = Token("name", "infinity", at, end, self.gap)
            return end
        if name in latex.IGNORED or name in " ,;:!>$()[]/":
            return self.point_after_left(name, end)
        if name in latex.DRESSING:
            simple = SIMPLE(self.text, end)
            inner = (simple[1] or simple[2]) if simple else ""
            if not simple or name == "boxed":
                return self.undressed(end)
            if not inner.startswith("\\"):
                return self.dressed(inner, at, simple.end())
            kind, value = latex.TOKENS.get(inner[1:], ("", ""))
            return self.attach(self.add(kind, value, at, simple.end())) if kind == "name" else end
        if name in latex.WORDY:
            return self.worded(name, at, end)
        if name in latex.ACCENTS:
            return self.accent(latex.ACCENTS[name], at, end)
        if name == "mathbb" or name == "Bbb":
            simple = SIMPLE(self.text, end)
            letter = (simple[1] or simple[2]) if simple else ""
            return self.attach(
                self.add("name", latex.BOARD.get(letter, letter or "1"), at, simple.end() if simple else end)
            )
        if name in ("begin", "end"):
            return self.environment(name, at, end)
        if name in "{}|\\%&#_":
            return self.escaped(name, at, end)
        if (known := pieces(name, self.declared)) and len(known) == 1:
            return self.attach(self.add(known[0].kind, known[0].value, at, end))
        if name.startswith(("cdot", "times")):
            return self.add("*", "*", at, at + 5 + name.startswith("times"))
        raise Unreadable(f"I do not know the command \\{name[:30]}.", at)

    def point_after_left(self, name: str, end: int) -> int:
        """\\left. and \\right. stand for no bracket at all."""
        if name in ("left", "right", "mleft", "mright") and self.text.startswith(".", end):
            return end + 1
        if name in ("left", "right", "mleft", "mright") and (bar := BAR(self.text, end)):
            sign = "|" if bar[1] in ("|", "\\vert") else "||"
            closing = name.endswith("right")
            return self.add(f"){sign}" if closing else f"{sign}(", bar[1], bar.start(1), bar.end())
        self.gap = True
        return end

    def dressed(self, inner: str, at: int, end: int) -> int:
        found = pieces(inner, self.declared, self.whole)
        if not found:
            return self.attach(self.add("name", inner, at, end))
        for piece in found:
            self.add(piece.kind, piece.value, at, end)
        return self.attach(end) if self.found[-1].kind == "name" else end

    def undressed(self, end: int) -> int:
        """The braces of \\boxed{1, 2} group and are not those of a set."""
        opening = end + len(self.text[end:]) - len(self.text[end:].lstrip())
        if not self.text.startswith("{", opening):
            return end
        self.depth += 1
        return self.add("{", "tex", opening, opening + 1)

    def worded(self, name: str, at: int, end: int) -> int:
        found = BRACED(self.text, end)
        if not found:
            return end
        word = found[1].replace("\\,", "").replace("\\ ", " ").replace("\\", "").strip(" .,;:")
        end = found.end()
        if not word:
            return end
        joined = word.replace(" ", "")
        if joined in FUNCTIONS and joined not in SYMBOLS:
            return self.add("function", FUNCTIONS[joined], at, end)
        if joined in WORDS:
            return self.add(WORDS[joined], joined, at, end)
        if joined in SYMBOLS or (len(joined) == 1 and joined.isalpha()):
            return self.attach(self.add("name", SYMBOLS.get(joined, joined), at, end))
        if name.startswith("operatorname") and joined.isalnum():
            return self.add("function", joined, at, end)
        if " " not in word and word.isalnum() and word.lower() not in ("none", "dne", "undefined"):
            return self.attach(self.add("name", word, at, end))
        raise Unreadable(f'I read formulas only, and this is text: "{word[:30]}".', at)

    def accent(self, dress: str, at: int, end: int) -> int:
        simple = SIMPLE(self.text, end)
        if lowered := LOWERED(self.text, end):  # \\hat{\\beta_1} is \\hat{\\beta}_1
            known = pieces(lowered[1].lstrip("\\"), self.declared, self.whole)
            if len(known) == 1 and known[0].kind == "name" and (below := clean(lowered[2])):
                return self.add("name", f"{known[0].value}_{dress}_{below}", at, lowered.end())
        if not simple:
            return self.add("function", dress, at, end)
        inner = simple[1] or simple[2]
        known = pieces(inner.lstrip("\\"), self.declared, self.whole)
        if len(known) != 1 or known[0].kind != "name":
            return self.add("function", dress, at, end)
        self.add("name", f"{known[0].value}_{dress}", at, simple.end())
        return self.attach(simple.end())

    def environment(self, name: str, at: int, end: int) -> int:
        found = BRACED(self.text, end)
        if not found:
            raise Unreadable(f"\\{name} needs the name of a matrix in braces, such as {{bmatrix}}.", at)
        end = found.end()
        kind = found[1].strip().rstrip("*")
        if kind == "array" and name == "begin" and (columns := BRACED(self.text, end)):
            end = columns.end()
        self.depth += 1 if name == "begin" else -1
        return self.add(name, kind, at, end)

    def escaped(self, char: str, at: int, end: int) -> int:
        if char == "|":
            return self.add("||", "‖", at, end)
        if char in "{}":
            self.depth += 1 if char == "{" else -1
            if self.depth > DEEPEST:
                raise Unreadable(f"More than {DEEPEST} brackets inside one another: simplify it.", at)
            return self.add(char, "\\" + char, at, end)
        kind = {"\\": "row", "%": "%", "&": "and", "_": "_"}.get(char, "")
        return self.add(kind, char, at, end) if kind else end

    # the letter x between numbers

    def _spaced_times(self) -> None:
        """3 x 4 is 3 times 4."""
        found = self.found
        for i in range(1, len(found) - 1):
            token = found[i]
            between = found[i - 1].kind == found[i + 1].kind == "number" and token.gap and found[i + 1].gap
            if between and token.kind == "name" and token.value == "x" and "x" not in self.declared:
                found[i] = token._replace(kind="*")

    def _times(self) -> None:
        """2x3 is 2 times 3 where nothing else says that x is a name: no other letter, and no x1 (the first of many)."""
        places = {i for i in self.maybe_times if "_" in self.found[i].value}
        names = {token.value for i, token in enumerate(self.found) if token.kind == "name" and i not in places}
        indices = {self.found[i].value.split("_")[1] for i in places}
        if "1" in indices or names - {"e", "pi", "i"} or self.declared & {"x", *(f"x_{k}" for k in indices)}:
            return
        tokens: list[Token] = []
        for i, token in enumerate(self.found):
            if i in places:
                digits = token.value.split("_")[1]
                tokens.append(Token("*", "x", token.start, token.start + 1, False))
                tokens.append(Token("number", digits, token.start + 1, token.end, False))
            else:
                tokens.append(token)
        self.found = tokens


def clean(below: str) -> str:
    """A subscript as it goes into a name: no spaces, braces or backslashes; in braces unless letters and digits."""
    for noise in ("\\text", "\\mathrm", "\\mathbf", "\\operatorname", "\\left", "\\right", "\\,"):
        below = below.replace(noise, "")
    below = "".join(c for c in below if c not in "{}\\ $_^" and (c.isprintable()))[:40]
    below = "".join(GREEK_LETTERS.get(c, c) for c in below)
    if below in DRESS or not below or below.isalnum():
        return below
    return "{" + below + "}"
