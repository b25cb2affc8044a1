"""What the optimisers share: reading vectors, and a loss as a tree or a function, with its gradient."""

from collections.abc import Callable, Sequence
from typing import Any

from eigenway.maths.calculus.algebra import Expression
from eigenway.maths.linalg.matrix import vector
from eigenway.maths.show import count

Gradient = Callable[[tuple[Any, ...]], Sequence[Any]]


def point(values: Any, name: str = "the starting point") -> tuple[Any, ...]:
    """A number or a vector as a tuple of finite numbers."""
    return vector([values] if isinstance(values, int | float) or not hasattr(values, "__iter__") else values, name)


def slopes(loss: Any, gradient: Gradient | None, n: int) -> tuple[Callable[[Any], Any] | None, Gradient]:
    """The loss and its gradient as functions of a point. A tree brings its own gradient."""
    if isinstance(loss, Expression):
        from eigenway.maths.calculus.gradient import gradient as gradient_of
        from eigenway.maths.calculus.tidy import symbols
        from eigenway.maths.calculus.value import value

        names = symbols(loss)
        if len(names) != n:
            raise ValueError(
                f"The loss has the variables {', '.join(names) or 'none'}; the starting point has {count(n, 'entry', 'entries')}."
            )
        tree: Expression = loss
        partials = gradient_of(tree, names)
        return (
            lambda x: value(tree, dict(zip(names, x))),
            lambda x: tuple(value(partial, dict(zip(names, x))) for partial in partials),
        )
    if gradient is None:
        raise ValueError("Give the gradient of the loss, or the loss as an expression whose gradient can be computed.")
    return loss, gradient


def turns_of(turns: int, most: int = 100_000) -> int:
    if not 1 <= turns <= most:
        raise ValueError(f"The number of steps is {turns}; it must lie between 1 and {most:,}.")
    return turns


def positive(value: Any, name: str) -> Any:
    if not value > 0:
        raise ValueError(f"{name} is {value}; it must be positive.")
    return value
