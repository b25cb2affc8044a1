"""LaTeX commands as they stand in a text."""

import re

from eigenway.answers.reading import latex_words as latex
from eigenway.answers.reading.letters import Letters, clean
from eigenway.answers.reading.scanner import Token
from eigenway.answers.reading.vocabulary import FUNCTIONS, SYMBOLS, WORDS, pieces
from eigenway.answers.unreadable import Unreadable

DEEPEST = 40  # brackets inside brackets
ONE = re.compile(r"\s*(?:\{\s*1\s*\}|1(?!\d))").match
SIMPLE = re.compile(r" *(?:\{ *(\\?[A-Za-z]+) *\}|(\\[A-Za-z]+|[A-Za-z]))").match
LOWERED = re.compile(r" *\{ *(\\?[A-Za-z]+)_(\w+|\{[^{}]*\}) *\}").match
BRACED = re.compile(r" *\{([^{}]*)\}").match
BAR = re.compile(r" *(\\\||\\[Vv]ert(?![A-Za-z])|\|)").match


class Commands(Letters):
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
            if one := ONE(self.text, end):
                return self.add("name", "1", at, one.end())  # the function that is 1 where a condition holds
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
