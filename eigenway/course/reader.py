"""What a question says, read back from its words: for a second solver that knows nothing of how the question was made.

`@problem(verify=solve)` hands the words to `solve`; the law asks that it finds the same answer.
"""

import re
from fractions import Fraction

NUMBER = r"-?\d+(?:\.\d+)?(?:/\d+)?"
FRACTION = re.compile(r"(-?)\\[dt]?frac\{?(\d+)\}?\{?(\d+)\}?")


def plain(words: str) -> str:
    """The words with each \\frac{a}{b} as a/b and without thousands commas."""
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", FRACTION.sub(r"\1\2/\3", words))


def numbers(words: str) -> list[Fraction]:
    """Every number, in the order in which they stand."""
    return [Fraction(found) for found in re.findall(rf"(?<![\w.]){NUMBER}", plain(words))]


def vectors(words: str) -> list[tuple[Fraction, ...]]:
    """Every (a, b, ...) of numbers."""
    found = re.findall(rf"\(({NUMBER}(?:, {NUMBER})+)\)", plain(words))
    return [tuple(map(Fraction, entries.split(", "))) for entries in found]


def matrices(words: str) -> list[tuple[tuple[Fraction, ...], ...]]:
    """Every bmatrix, as rows."""
    found = re.findall(r"\\begin\{bmatrix\}(.*?)\\end\{bmatrix\}", plain(words), re.S)
    return [tuple(tuple(Fraction(x.strip()) for x in row.split("&")) for row in body.split("\\\\")) for body in found]
