"""The gradient: one partial derivative for each variable."""

from collections.abc import Sequence

from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.slope import slopes
from eigenway.maths.calculus.tidy import checked, named, symbols
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.steps import Work, step, worked

WRITTEN_OUT = 18  # nodes: a larger tree is differentiated at once, with its common pieces shared


def fast(tree: Expression, variables: Sequence[str | Symbol] | None = None) -> tuple[Expression, ...]:
    tree = checked(tree)
    names = variables_of(tree, variables)
    if not large(tree):
        return gradient.worked_out(tree, names)
    return slopes(tree, names)


def large(tree: Expression) -> bool:
    return any(count >= WRITTEN_OUT for count, _ in enumerate(tree.walk()))


@worked(plain=fast)
def gradient(tree: Expression, variables: Sequence[str | Symbol] | None = None) -> Work[tuple[Expression, ...]]:
    """All partial derivatives, in the order of the variables (by default the alphabet's)."""
    tree = checked(tree)
    names = variables_of(tree, variables)
    partials: list[Expression] = []
    for name in names:
        partial = yield from differentiate.inner(tree, name)
        partials.append(partial)
        held = [other for other in names if other != name]
        others = f", with {' and '.join(f'${other}$' for other in held)} held fixed" if held else ""
        says = f"The partial derivative with respect to ${{x}}${others}: ${{partial}}$."
        yield step("partial", says, tuple(partials), u=tree, x=Symbol(name), partial=partial)
    yield step(
        "gradient",
        "The partial derivatives side by side are the gradient.",
        tuple(partials),
        u=tree,
        names=tuple(names),
    )
    return tuple(partials)


def variables_of(tree: Expression, variables: Sequence[str | Symbol] | None) -> tuple[str, ...]:
    names = tuple(map(named, variables)) if variables is not None else tuple(symbols(tree))
    if not names:
        raise ValueError("There is no variable to differentiate by: name at least one.")
    if len(set(names)) < len(names):
        raise ValueError(f"A variable is named twice: {', '.join(names)}.")
    return names
