"""A power of a matrix, through its eigenvalues where it can be diagonalised."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.diagonalize import diagonalize
from eigenway.maths.linalg.inverse import inverse
from eigenway.maths.linalg.matrix import Matrix, identity, is_rational, product, square
from eigenway.maths.steps import Work, step, worked


@worked
def power(rows: Sequence[Sequence[Any]], exponent: int) -> Work[Matrix]:
    """A^k for a whole k of at least 0: PDᵏP⁻¹, or by squaring where there is no basis of rational eigenvectors."""
    page = square(rows)
    if type(exponent) is not int or exponent < 0:
        raise ValueError(f"The exponent must be a whole number of at least 0; {exponent} is not.")
    try:
        found = diagonalize(page)
    except ValueError:
        found = None
    if found is None or not is_rational((page, found.P, found.D)):
        return (yield from by_squaring(page, exponent))
    yield from diagonalize.trace(page)
    raised = tuple(tuple(x**exponent if i == j else 0 for j, x in enumerate(row)) for i, row in enumerate(found.D))
    says = "In $A^{k}$ every $P^{-1}P$ in the middle cancels: $A^{k} = PD^{k}P^{-1}$. Raise each eigenvalue to the power {k}."
    yield step("raise", says, raised, k=exponent, diagonal=found.D)
    back = inverse(found.P)
    answer = product(product(found.P, raised), back)
    yield step(
        "back-again",
        "With $P^{-1} = {back}$, multiply the three: $PD^{k}P^{-1}$.",
        answer,
        back=back,
        p=found.P,
        k=exponent,
    )
    return answer


def by_squaring(page: Matrix, exponent: int) -> Work[Matrix]:
    """Square again and again; multiply in the squares that the binary digits of k name."""
    answer, square_now, bit = identity(len(page)), page, 1
    if exponent > 1:
        bits = [1 << i for i in range(exponent.bit_length()) if exponent >> i & 1]
        says = "Squaring again and again gives ${squares}$. As {k} = {bits}, multiply those of them that are needed."
        squares = ", ".join(f"A^{{{2 << i}}}" for i in range(min(exponent.bit_length() - 1, 4))) + (
            ", \\ldots" if exponent >= 32 else ""
        )
        yield step(
            "in-powers-of-two",
            says,
            page,
            k=exponent,
            bits=" + ".join(map(str, bits)),
            squares=squares,
            parts=tuple(bits),
        )
    while bit <= exponent:
        if exponent & bit:
            answer = product(answer, square_now)
            yield step(
                "multiply-in",
                "Multiply in $A^{bit}$: the exponents so far add up to {sum}."
                if answer != square_now
                else "Begin with $A^{bit}$.",
                answer,
                bit=bit,
                sum=exponent & (2 * bit - 1),
                power=square_now,
            )
        square_now, bit = product(square_now, square_now), 2 * bit
    if exponent == 0:
        yield step("power-zero", "The power 0 of any square matrix is $I$.", answer)
    return answer
