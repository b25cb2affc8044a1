"""Numbers as they stand in a text: 1,000 and 2.5e3 and 0.333..., and the x of 2x3."""

import re

from eigenway.answers.reading.scanner import Scanner, Token
from eigenway.answers.unreadable import Unreadable

MOST_DIGITS = 1000
THOUSANDS = re.compile(r"(?:,\d{3})+(?!,?\d)(?:\.\d+)?").match
TEX_THOUSANDS = re.compile(r"(?:(?:\{,\}|\\,)\d{3})+(?!\d)(?:\.\d+)?").match


class Numerals(Scanner):
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
        if (
            "." in text
            and "e" not in text.lower()
            and self.text.startswith(("...", "…", "\\ldots", "\\dots", "(", "\\overline"), end)
        ):
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
