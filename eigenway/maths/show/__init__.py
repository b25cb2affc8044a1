"""The only printer: any mathematical value as LaTeX or plain text, and the work of an algorithm as a page."""

from eigenway.maths.show.pieces import about, combination, count, factors, number, paren, polynomial, shifted, tex
from eigenway.maths.show.values import block, latex, text, trees
from eigenway.maths.show.work import (
    lines,
    paged,
    plain_sentence,
    sentence,
    work_html,
    work_latex,
    work_markdown,
    work_text,
)

__all__ = [
    "about",
    "block",
    "combination",
    "count",
    "factors",
    "latex",
    "lines",
    "number",
    "paged",
    "paren",
    "plain_sentence",
    "polynomial",
    "sentence",
    "shifted",
    "tex",
    "text",
    "words",
    "work_html",
    "work_latex",
    "work_markdown",
    "work_text",
]


def words(expression: object) -> str:
    """An expression as one would read it aloud."""
    return trees().words(expression)
