"""Linear equations as the space of their solutions: `x + y + z = 0`, `x_1 = x_2, x_3 = 0`, `{x : x_1 + x_2 = 0}`.

The coordinates are x, y, z, w or x_1, x_2, ..., as many as are asked for: x = 0 is a line in the plane and a plane in space.
"""

from collections.abc import Sequence
from fractions import Fraction

from eigenway.answers.alike import alike
from eigenway.answers.rebuild import put
from eigenway.answers.value import Tree, exact, symbols
from eigenway.maths import expression as tree

LETTERS = ("x", "y", "z", "w")
ZERO = tree.integer(0)


def equations(node: Tree) -> tuple[tree.Relation, ...]:
    """Those of a line, a list or a set; empty where something else stands there too."""
    if isinstance(node, tree.Listing) and len(node.items) == 1 and isinstance(node.items[0], tree.Given):
        return equations(node.items[0].condition)
    if isinstance(node, tree.Call) and node.name == "and":
        lines = node.arguments
    else:
        lines = node.items if isinstance(node, tree.Listing) else (node,)
    found = tuple(line for line in lines if isinstance(line, tree.Relation) and set(line.signs) == {"="})
    return found if len(found) == len(lines) else ()


def solutions(of: Sequence[tree.Relation], wide: int) -> tuple[tuple[Tree, ...], ...]:
    """Vectors that span the solutions; empty where these are no linear equations without a constant, in coordinates."""
    from eigenway.maths.linalg.null_space import null_space

    names = coordinates({name for line in of for name in symbols(line)}, wide)
    rows = [row(one, two, names) for line in of for one, two in zip(line.sides, line.sides[1:])] if names else []
    known = [held for held in rows if held is not None]
    if not known or len(known) < len(rows):
        return ()
    found = null_space(known) or [[Fraction(0)] * len(names)]
    return tuple(tuple(tree.rational(entry) for entry in vector) for vector in found)


def coordinates(used: set[str], wide: int) -> list[str]:
    """All of them in order; empty where the letters are others."""
    if used and used <= set(LETTERS):
        size = wide or 1 + max(map(LETTERS.index, used))
        return list(LETTERS[:size]) if size <= len(LETTERS) and used <= set(LETTERS[:size]) else []
    stems = {name.rpartition("_")[0] for name in used}
    indices = [name.rpartition("_")[2] for name in used]
    if len(stems) != 1 or "" in stems or not all(index.isdecimal() for index in indices):
        return []
    size = wide or max(map(int, indices))
    return [f"{next(iter(stems))}_{k}" for k in range(1, size + 1)] if max(map(int, indices)) <= size else []


def row(left: Tree, right: Tree, names: Sequence[str]) -> list[Fraction] | None:
    """The coefficients of left minus right; None where it is not the sum of these."""
    apart: Tree = tree.Sum((left, tree.Negative(right)))
    found = [exact(at(apart, names, chosen)) for chosen in names]
    if any(value is None for value in found):
        return None
    known = [value for value in found if value is not None]
    terms = [tree.Product((tree.rational(k), tree.Symbol(name))) for k, name in zip(known, names, strict=True)]
    return known if alike(apart, tree.Sum((ZERO, *terms))).same else None


def at(node: Tree, names: Sequence[str], chosen: str) -> Tree:
    """The tree where one coordinate is 1 and the others are 0."""
    for name in names:
        node = put(node, name, tree.integer(int(name == chosen)))
    return node
