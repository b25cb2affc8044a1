"""Text cut into tokens, LaTeX and plain alike: after this, `\\frac`, `×`, `x²` and `x_1` look the same however they came."""

import re
from collections.abc import Callable

from eigenway.answers.lenient import DIGITS_ABOVE, DIGITS_BELOW, FRACTIONS, ordinary
from eigenway.answers.reading.commands import DEEPEST, Commands
from eigenway.answers.reading.letters import COMBINING, clean
from eigenway.answers.reading.scanner import Token
from eigenway.answers.reading.vocabulary import GREEK_LETTERS
from eigenway.answers.unreadable import Unreadable

LONGEST = 4000  # characters: a page of formulas
NUMBER = r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
COMMA_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?![\d])(?:,\d+)?|\d+(?:[.,]\d+)?|,\d+)(?:[eE][+-]?\d+)?"
_REST = rf"""|(?P<word>[A-Za-z]+)|(?P<space>[ $]+)|(?P<sized>\\(?:left|right)(?=[()\[\]]))|\\(?P<command>[A-Za-z]+|.)|(?P<above>[{"".join(DIGITS_ABOVE)}]+)
|(?P<below>[{"".join(DIGITS_BELOW)}]+)|(?P<sign><=>|<->|=>|<=|>=|=<|!=|/=|<>|==|:=|->|=|<|>|[≤≥≠≈∼~∈∉∝→⇒⇔⊂⊆≡≔])
|(?P<greek>[Α-Ωα-ωϵϑϕςϱϖ])|(?P<other>.)""".replace("\n", "")
SCAN: dict[str, Callable[..., re.Match[str] | None]] = {
    "en": re.compile(f"(?P<number>{NUMBER}){_REST}").match,
    "comma": re.compile(f"(?P<number>{COMMA_NUMBER}){_REST}").match,
}
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


class Tokens(Commands):
    """One pass over a text. `declared` are names of several letters; `whole` reads unknown words as one name."""

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
            if kind == "space" or kind == "sized":  # \left( is a bracket
                self.gap = kind == "space"
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
