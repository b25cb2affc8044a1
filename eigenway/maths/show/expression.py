"""A tree printed: as LaTeX, as the plain text that a person would type (both read back as the same tree), as words."""

from eigenway.maths.expression import Expression
from eigenway.maths.show import as_latex, as_text
from eigenway.maths.show.spoken import words

__all__ = ["latex", "text", "words"]


def text(tree: Expression) -> str:
    """One line of plain text."""
    return as_text.write(tree, 0)


def latex(tree: Expression) -> str:
    """LaTeX without dollar signs."""
    return as_latex.write(tree, 0)
