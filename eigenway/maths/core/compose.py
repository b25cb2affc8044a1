"""One function after another: f(g(x))."""

from eigenway.maths.core.arithmetic import put
from eigenway.maths.core.rational_function import read
from eigenway.maths.expression import Expression
from eigenway.maths.steps import Work, step, worked


@worked
def compose(f: Expression, g: Expression, name: str = "x") -> Work[Expression]:
    """f(g(x)) multiplied out: g acts first, f on what comes of it. Both are built from + - · / and whole powers."""
    for function in (f, g):
        read(function, name)  # refuses with a sentence what is no such function
    says = "$g$ acts first: $g({letter}) = {g}$. Then $f$ acts on that, and $f({letter}) = {f}$."
    yield step("order", says, (f, g), letter=name, f=f, g=g)
    inside = put(f, name, g)
    yield step("write-in", "Write $g({letter})$ in every place of ${letter}$ in $f$.", inside, letter=name, f=f, g=g)
    answer = read(inside, name).simplest().tree(name)
    yield step(
        "simplify",
        "Multiply out and collect: $f(g({letter})) = {answer}$.",
        answer,
        letter=name,
        answer=answer,
        was=inside,
    )
    return answer
