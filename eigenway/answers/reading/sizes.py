"""What would be too large to work with is refused while it is still small: towers of powers, endless nesting."""

import re
from fractions import Fraction

from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum


def magnitude(tree: Expression) -> float:
    """The size of a closed number as a float, infinite when too large for one; 0 where a name stands in it."""
    try:
        return abs(_value(tree))
    except OverflowError:
        return float("inf")
    except (ValueError, ZeroDivisionError, TypeError):
        return 0.0


def _value(tree: Expression) -> float:
    match tree:
        case Number():
            return float(tree.value)
        case Negative():
            return -_value(tree.of)
        case Sum():
            return sum(map(_value, tree.terms))
        case Product():
            product = 1.0
            for factor in tree.factors:
                product *= _value(factor)
            return product
        case Quotient():
            return _value(tree.top) / _value(tree.bottom)
        case Power():
            base, exponent = _value(tree.base), _value(tree.exponent)
            return float(abs(base) ** exponent)
        case Call("factorial", (of,)) if (size := _value(of)) > 170:
            return float("inf") if size > 170 else 0.0
        case _:
            raise ValueError


def check_sizes(tree: Expression, deepest: int, tokens: int) -> None:
    """A tree may be deep without brackets: 1/1/1/1 and x!!!! are."""
    if tokens <= deepest:
        return
    waiting = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        if depth > 2 * deepest:
            raise Unreadable("Too many things inside one another: simplify it.", node.at[0] if node.at else 0)
        waiting.extend((part, depth + 1) for part in node.parts)


def digits_that_repeat(text: str, place: int) -> Fraction:
    """0.333... and 0.1(6)... as fractions; digits of which none repeats have no value that one could know."""
    if found := re.fullmatch(r"(\d*)\.(\d*)\((\d+)\)\.\.\.", text):
        whole, once, again = found.groups()
    else:
        whole, _, tail = text.removesuffix("...").partition(".")
        size = next((n for n in range(1, len(tail) // 2 + 1) if tail[-n:] == tail[-2 * n : -n]), 0)
        if not size:
            raise Unreadable(f"In {text} it is not clear which digits repeat: write a fraction.", place)
        once, again = tail[:-size], tail[-size:]
    scale = 10 ** len(once)
    return Fraction(int((whole or "0") + once), scale) + Fraction(int(again), scale * (10 ** len(again) - 1))
