"""What is computed without steps: by python-flint where the entries are rational, by our own algorithm otherwise."""

from collections.abc import Generator, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from eigenway.maths.linalg.matrix import EXACT, LISTS, Matrix, is_exact, types_in
from eigenway.maths.steps import drain, step
from eigenway.maths.surd import Rational, tidy


def silently(work: Generator[Any, Any, Any]) -> Any:
    """The result of some work whose steps nobody asked for."""
    return drain(work)


def unwritten(result: Any, page: Matrix) -> Generator[Any, Any, Any]:
    """One step in place of pages of them."""
    how = "exactly" if is_exact(page) else "in decimals"
    says = f"With {{rows}} rows and {{columns}} columns the steps would fill pages, so the result is computed {how} and only shown."
    yield step("unwritten", says, result, rows=len(page), columns=len(page[0]))
    return result


def whole(page: Matrix) -> tuple[list[list[int]], int]:
    """A rational matrix as a matrix of whole numbers over one denominator."""
    if types_in(page) == {int}:
        return list(map(list, page)), 1
    common = lcm(*(x.denominator for row in page for x in row))
    return [[x.numerator * (common // x.denominator) for x in row] for row in page], common


def over(entries: list[int], common: int) -> tuple[Rational, ...]:
    if common == 1:
        return tuple(entries)
    return tuple(x // common if x % common == 0 else Fraction(x, common) for x in entries)


def flint_matrix(page: Matrix) -> tuple[Any, int]:
    from flint import fmpz_mat

    numbers, common = whole(page)
    return fmpz_mat(numbers), common


def rows_of(made: Any, common: int) -> Matrix:
    width = made.ncols()
    flat = [int(x) for x in made.entries()]
    if common < 0:
        flat, common = [-x for x in flat], -common
    return tuple(over(flat[i : i + width], common) for i in range(0, len(flat), width))


def small_integers(rows: Any) -> Any:
    """Flint's own matrix of a square of at most 20 rows of Python's whole numbers: nothing to check or to convert."""
    if type(rows) not in LISTS or not 0 < len(rows) <= EXACT or not set(map(type, rows)) <= LISTS:
        return None
    if set(map(len, rows)) != {len(rows)} or types_in(rows) != {int}:
        return None
    from flint import fmpz_mat

    return fmpz_mat(list(rows))


def flint_determinant(page: Matrix) -> Rational:
    made, common = flint_matrix(page)
    value = int(made.det())
    return value if common == 1 else tidy(Fraction(value, common ** len(page)))


def flint_rref(page: Matrix) -> Matrix:
    """A common factor of all entries changes nothing in the reduced form."""
    made, _ = flint_matrix(page)
    reduced, denominator, _ = made.rref()
    return rows_of(reduced, int(denominator))


def flint_rank(page: Matrix) -> int:
    return int(flint_matrix(page)[0].rank())


def flint_inverse(page: Matrix) -> Matrix | None:
    """The inverse, or None where there is none."""
    made, common = flint_matrix(page)
    try:
        found, denominator = made.inv(integer=False), None
    except ZeroDivisionError:
        return None
    del denominator
    numerator, below = found.numer_denom()
    return rows_of(numerator * common, int(below))


def flint_characteristic(page: Matrix) -> tuple[Rational, ...]:
    """det(λI - A), the highest power first."""
    made, common = flint_matrix(page)
    if common == 1:
        return whole_characteristic(made)
    low_to_high = [int(c) for c in made.charpoly().coeffs()]
    return tuple(tidy(Fraction(c, common**i)) for i, c in enumerate(reversed(low_to_high)))


def whole_characteristic(made: Any) -> tuple[int, ...]:
    return tuple([int(c) for c in reversed(made.charpoly().coeffs())])


def flint_solve(page: Matrix, right: Sequence[Any]) -> tuple[Rational, ...] | None:
    """The one solution of a square system, or None where there is not one."""
    from flint import fmpq, fmpq_mat

    n = len(page)
    a = fmpq_mat(n, n, [fmpq(x.numerator, x.denominator) for row in page for x in row])
    b = fmpq_mat(n, 1, [fmpq(x.numerator, x.denominator) for x in right])
    try:
        found = a.solve(b)
    except ZeroDivisionError:
        return None
    return tuple(tidy(Fraction(int(x.p), int(x.q))) for x in found.entries())
