"""The same sum with another index: shift the limits one way and the term the other."""

from fractions import Fraction

from eigenway.maths.core.arithmetic import put
from eigenway.maths.core.rational_function import read
from eigenway.maths.expression import Expression, Negative, Number, Sum, Symbol, rational
from eigenway.maths.show import combination
from eigenway.maths.steps import Work, step, worked


@worked
def reindex(term: Expression, shift: int, index: str = "i", new: str = "j") -> Work[Expression]:
    """The term in j = i + shift: i is j - shift, wherever it stands."""
    if type(shift) is not int:
        raise ValueError(f"The shift must be a whole number; {shift} is not.")
    back = Symbol(new) if shift == 0 else Sum((Symbol(new), _signed(-shift)))
    says = "From ${new} = {relation}$ follows ${index} = {back}$. The limits move with ${new}$: both by ${shift}$."
    yield step(
        "relate",
        says,
        back,
        new=new,
        index=index,
        relation=combination((1, shift), (index, "")),
        back=back,
        shift=shift,
    )
    inside = put(term, index, back)
    yield step("write-in", "Write that in every place of ${letter}$ in the term.", inside, letter=index, f=term, g=back)
    try:
        answer = read(inside, new).simplest().tree(new)
    except ValueError:  # a power of another number, say: it stays as written
        return inside
    yield step("simplify", "Multiply out and collect: ${answer}$.", answer, letter=new, answer=answer, was=inside)
    return answer


def _signed(k: int) -> Expression:
    return Negative(Number(Fraction(-k))) if k < 0 else rational(k)
