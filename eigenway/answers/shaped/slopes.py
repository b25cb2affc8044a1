"""Functions of a number in a finite field with their derivatives: what no field knows is a stand-in that hangs on the argument."""

from typing import Any

from flint.utils.flint_exceptions import DomainError

from eigenway.answers.field import NoValue


def slopes(name: str, u: Any, stand_in: Any) -> list[Any]:
    """f, f', f'' at u."""
    match name:
        case "exp":
            value = stand_in(name, u)
            return [value, value, value]
        case "ln":
            if not u:
                raise NoValue
            return [stand_in(name, u), 1 / u, -1 / (u * u)]
        case "sin":
            s, c = stand_in("sin", u), stand_in("cos", u)
            return [s, c, -s]
        case "cos":
            s, c = stand_in("sin", u), stand_in("cos", u)
            return [c, -s, -c]
        case _:
            value = stand_in(name, u)
            slope = 1 - value * value
            return [value, slope, -2 * value * slope]


def root_of(u: Any) -> Any:
    if not u:
        raise NoValue
    try:
        return u.sqrt()
    except DomainError:
        raise NoValue from None
