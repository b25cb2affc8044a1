"""Small pieces of LaTeX for authors: what an f-string alone gets wrong ("2 + (8)", "A - (-3)I", "1v")."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from eigenway.maths.show.numbers import terminates
from eigenway.maths.show.values import latex
from eigenway.maths.surd import Surd


def tex(value: Any, decimals: bool = False) -> str:
    """Any value as LaTeX, without dollar signs."""
    return latex(value, decimals)


def number(value: Any) -> str:
    """A number as a decimal where its decimals end (0.05, not 1/20), else as it is."""
    return latex(value, decimals=True)


def about(value: Any, figures: int = 3) -> str:
    """An exact value with its decimal beside it: 5/18 ≈ 0.278."""
    exact = number(value)
    if isinstance(value, float) or (isinstance(value, int | Fraction) and terminates(Fraction(value))):
        return exact
    return f"{latex(value)} \\approx {latex(float(f'{float(value):.{figures}g}'))}"


def paren(value: Any) -> str:
    """A value that may follow an operation sign: in parentheses where it is negative or a sum."""
    written = value if isinstance(value, str) else latex(value)
    return f"({written})" if written.startswith("-") or (isinstance(value, Surd) and value.a) else written


def combination(coefficients: Sequence[Any], names: Sequence[str]) -> str:
    """-3x + 2y from (-3, 2) and "xy": no 1x, no + -2y, no 0z."""
    pieces = ""
    for k, name in zip(coefficients, names, strict=True):
        if k == 0:
            continue
        sign, size = ("-", -k) if negative(k) else ("+", k)
        written = paren(size) if isinstance(size, Surd) else latex(size)
        term = name if size == 1 and name else f"{written}{name}"
        pieces += f" {sign} {term}" if pieces else ("-" if sign == "-" else "") + term
    return pieces or "0"


def polynomial(coefficients: Sequence[Any], variable: str = "\\lambda") -> str:
    """λ² - 14λ + 33 from (1, -14, 33), the highest power first."""
    top = len(coefficients) - 1
    return combination(coefficients, [power(variable, top - i) for i in range(top + 1)])


def factors(roots: Sequence[Any], variable: str = "\\lambda") -> str:
    """(λ - 11)(λ - 3) from its roots; a root that is repeated becomes a power."""
    seen: list[Any] = []
    for root in roots:
        if root not in seen:
            seen.append(root)
    counts = [sum(1 for root in roots if root == one) for one in seen]
    brackets = (variable if root == 0 else f"({combination((1, -root), (variable, ''))})" for root in seen)
    return "".join(bracket if n == 1 else f"{bracket}^{{{n}}}" for bracket, n in zip(brackets, counts)) or "1"


def count(n: int, one: str, many: str = "") -> str:
    """1 entry, 2 entries."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def shifted(value: Any, matrix: str = "A") -> str:
    """A - 3I, A + 3I, A: the matrix whose null space holds the eigenvectors of a value."""
    return combination((1, -value), (matrix, "I")) if value != 0 else matrix


def power(base: str, exponent: int) -> str:
    return "" if exponent == 0 else base if exponent == 1 else f"{base}^{{{exponent}}}"


def negative(value: Any) -> bool:
    if isinstance(value, Surd):  # by its first part, as it is written
        return (value.a or value.b) < 0
    return not isinstance(value, complex) and value < 0
