"""The Hessian: the second derivatives by each pair of variables."""

from collections.abc import Sequence

from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.gradient import gradient, large, variables_of
from eigenway.maths.calculus.slope import Slopes
from eigenway.maths.calculus.tidy import checked
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.steps import Work, step, worked

Rows = tuple[tuple[Expression, ...], ...]


def fast(tree: Expression, variables: Sequence[str | Symbol] | None = None) -> Rows:
    tree = checked(tree)
    names = variables_of(tree, variables)
    if not large(tree):
        return hessian.worked_out(tree, names)
    remembered = Slopes()
    first = remembered.all(tree, names)
    below = [remembered.all(partial, names[: i + 1]) for i, partial in enumerate(first)]
    return tuple(tuple(below[max(i, j)][min(i, j)] for j in range(len(names))) for i in range(len(names)))


@worked(plain=fast)
def hessian(tree: Expression, variables: Sequence[str | Symbol] | None = None) -> Work[Rows]:
    """Entry (i, j) is the derivative by variable i, then by variable j; the order does not matter."""
    tree = checked(tree)
    names = variables_of(tree, variables)
    first = yield from gradient.trace(tree, names)
    entries: dict[tuple[int, int], Expression] = {}
    for i, partial in enumerate(first):
        for j in range(i, len(names)):
            entries[i, j] = entries[j, i] = yield from differentiate.inner(partial, names[j])
            same = "" if i == j else " The entry ({j}, {i}) is the same, since the order of the two does not matter."
            says = "Entry ({i}, {j}): differentiate ${partial}$ by ${x}$: ${entry}$." + same
            yield step(
                "entry",
                says,
                entries[i, j],
                i=i + 1,
                j=j + 1,
                u=partial,
                partial=partial,
                x=Symbol(names[j]),
                entry=entries[i, j],
            )
    rows = tuple(tuple(entries[i, j] for j in range(len(names))) for i in range(len(names)))
    yield step("hessian", "The second derivatives in a square, symmetric: the Hessian.", rows, u=tree, names=names)
    return rows
