"""Sums and products written with Σ and Π: written out, and added up."""

from typing import Any

from eigenway.maths.core.arithmetic import value_of
from eigenway.maths.expression import Expression, Sum
from eigenway.maths.linalg.matrix import tidied
from eigenway.maths.steps import Work, step, worked

LONGEST = 1000  # terms: a longer sum is no longer one to write out


@worked
def sums(term: Expression, low: int, high: int, index: str = "i", product: bool = False) -> Work[Any]:
    """The sum (or the product) of a term for index = low, ..., high, both ends counted."""
    if type(low) is not int or type(high) is not int:
        raise ValueError("The limits of a sum must be whole numbers.")
    if high - low >= LONGEST:
        raise ValueError(f"The sum has {high - low + 1} terms; at most {LONGEST} are written out here.")
    sign, word, empty = ("\\prod", "product", 1) if product else ("\\sum", "sum", 0)
    if high < low:
        yield step(
            "no-terms",
            f"The upper limit lies below the lower one, so there are no terms: the empty {word} is {{empty}}.",
            empty,
            empty=empty,
        )
        return empty
    many = high - low + 1
    values = tuple(value_of(term, {index: i}) for i in range(low, high + 1))
    inside = "({term})" if isinstance(term, Sum) else "{term}"
    says = f"Write out ${sign}_{{index={low}}}^{{{high}}} {inside}$: it has ${{high}} - {{low}} + 1 = {{many}}$ terms. Put in each number for ${{index}}$."
    says = says.replace("{index=", "{" + index + "=")
    yield step("write-out", says, values, index=index, low=low, high=high, term=term, many=many)
    total: Any = empty
    for value in values:
        total = tidied(total * value if product else total + value)
    verb = "Multiply them" if product else "Add them"
    yield step("total-up", f"{verb}: {{total}}.", total, total=total, product=product)
    return total
