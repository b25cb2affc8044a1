"""Names as they stand in a text: letters with what is attached below, above and behind them."""

import re

from eigenway.answers.lenient import DIGITS_BELOW
from eigenway.answers.reading.numerals import Numerals
from eigenway.answers.reading.scanner import Token
from eigenway.answers.reading.vocabulary import DRESS, GREEK_LETTERS, pieces
from eigenway.answers.unreadable import Unreadable

LONGEST_NAME = 80
SUBSCRIPT = re.compile(r"_(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\d+|[A-Za-z]+)|\\([A-Za-z]+))").match
DIGITS = re.compile(r"\d+(?![.\d])").match
COMBINING = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot", "\u20d7": ""}


class Letters(Numerals):
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


def clean(below: str) -> str:
    """A subscript as it goes into a name: no spaces, braces or backslashes; in braces unless letters and digits."""
    for noise in ("\\text", "\\mathrm", "\\mathbf", "\\operatorname", "\\left", "\\right", "\\,"):
        below = below.replace(noise, "")
    below = "".join(c for c in below if c not in "{}\\ $_^" and (c.isprintable()))[:40]
    below = "".join(GREEK_LETTERS.get(c, c) for c in below)
    if below in DRESS or not below or below.isalnum():
        return below
    return "{" + below + "}"
