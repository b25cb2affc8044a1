"""The Jacobian: one row for each output, one column for each input."""

from collections.abc import Sequence

from eigenway.maths.calculus.gradient import gradient
from eigenway.maths.calculus.slope import Slopes
from eigenway.maths.calculus.tidy import checked, named, symbols
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.show import count
from eigenway.maths.steps import Work, step, worked

Rows = tuple[tuple[Expression, ...], ...]


@worked
def jacobian(outputs: Sequence[Expression], variables: Sequence[str | Symbol] | None = None) -> Work[Rows]:
    """Row i is the gradient of output i."""
    trees = tuple(checked(tree, f"Output {i}") for i, tree in enumerate(outputs, 1))
    if not trees:
        raise ValueError("There is no output: give at least one expression.")
    names = (
        tuple(map(named, variables)) if variables is not None else tuple(sorted({n for t in trees for n in symbols(t)}))
    )
    rows: list[tuple[Expression, ...]] = []
    for i, tree in enumerate(trees, 1):
        rows.append((yield from gradient.inner(tree, names)))
        says = "Row {i} is the gradient of output {i}, ${u}$."
        yield step("row", says, tuple(rows), i=i, u=tree, names=names)
    shape = f"{len(trees)} × {len(names)}"
    says = "{outs} and {ins} make a matrix of shape {shape}."
    yield step(
        "shape",
        says,
        tuple(rows),
        m=len(trees),
        n=len(names),
        outs=count(len(trees), "output"),
        ins=count(len(names), "input"),
        shape=shape,
        outputs=trees,
        names=names,
    )
    return tuple(rows)


def fast_rows(trees: Sequence[Expression], names: Sequence[str]) -> Rows:
    """The same without steps, pieces shared among all rows."""
    remembered = Slopes()
    return tuple(remembered.all(tree, names) for tree in trees)
