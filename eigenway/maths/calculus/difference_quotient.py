"""The derivative from its definition: the slope of a chord, simplified, and then its limit."""

from eigenway.maths.calculus.algebra import add, div, neg
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.tidy import checked, has, named, put, replaced, tidied
from eigenway.maths.expression import Expression, Quotient, Sum, Symbol
from eigenway.maths.steps import Work, step, worked


@worked
def difference_quotient(tree: Expression, variable: str | Symbol = "x", h: str = "h") -> Work[Expression]:
    """(f(x + h) - f(x))/h with h cancelled: what is left before the limit. Its value at h = 0 is the derivative."""
    tree, name = checked(tree), named(variable)
    if has(tree, h):
        raise ValueError(f"The expression already holds {h}: choose another letter for the step.")
    moved = put(tree, name, Sum((Symbol(name), Symbol(h))))
    page = Quotient(Sum((moved, neg(tidied(tree)))), Symbol(h))
    says = "The slope of the chord from ${x}$ to ${x} + {h}$ is the change over ${h}$."
    yield step("chord", says, page, f=tree, x=Symbol(name), h=Symbol(h))
    raw = div(add(tidied(moved), neg(tidied(tree))), Symbol(h))
    short = min([raw, *over_one(raw)], key=lambda g: (has_below(g, h), size(g)))
    if not has_below(short, h):
        yield step(
            "cancel",
            "Multiply out above, and cancel ${h}$: ${g}$.",
            short,
            f=tree,
            x=Symbol(name),
            h=Symbol(h),
            g=short,
        )
        at = replaced(short, h, tidied(checked(0)))
        says = "Now ${h}$ may go to 0: the slope there is ${slope}$."
        yield step("let-go", says, short, f=tree, x=Symbol(name), h=Symbol(h), slope=at)
    else:
        yield step("tidy", "Put together what is alike.", short, f=page, g=short, x=Symbol(name))
    return short


def has_below(g: Expression, h: str) -> bool:
    return any(
        (isinstance(node, Quotient) and node.bottom == Symbol(h))
        or (isinstance(node, Quotient) and factor_below(node, h))
        for node in g.walk()
    )


def factor_below(node: Quotient, h: str) -> bool:
    try:
        replaced(node.bottom, h, tidied(checked(0)))
        return replaced(node.bottom, h, tidied(checked(0))) == tidied(checked(0))
    except ValueError:
        return True
