"""Linear algebra on entries that are trees: products, dot products and minors, written out and left to `decide`."""

from collections.abc import Sequence
from itertools import combinations

from eigenway.answers.alike import Measure, alike
from eigenway.answers.decision import Decision
from eigenway.answers.told import every
from eigenway.answers.value import Tree, exact
from eigenway.maths import expression as tree

ZERO = tree.integer(0)
ONE = tree.integer(1)
MOST_MINORS = 400


def plus(terms: Sequence[Tree]) -> Tree:
    left = [term for term in terms if exact(term) != 0]
    return ZERO if not left else left[0] if len(left) == 1 else tree.Sum(tuple(left))


def times(*factors: Tree) -> Tree:
    if any(exact(factor) == 0 for factor in factors):
        return ZERO
    left = [factor for factor in factors if exact(factor) != 1]
    return ONE if not left else left[0] if len(left) == 1 else tree.Product(tuple(left))


def minus(node: Tree) -> Tree:
    return node.of if isinstance(node, tree.Negative) else tree.Negative(node)


def dot(one: Sequence[Tree], two: Sequence[Tree]) -> Tree:
    return plus([times(a, b) for a, b in zip(one, two, strict=True)])


def apply(rows: Sequence[Sequence[Tree]], vector: Sequence[Tree]) -> tuple[Tree, ...]:
    return tuple(dot(row, vector) for row in rows)


def multiply(one: Sequence[Sequence[Tree]], two: Sequence[Sequence[Tree]]) -> tuple[tuple[Tree, ...], ...]:
    columns = list(zip(*two, strict=True))
    return tuple(tuple(dot(row, column) for column in columns) for row in one)


def determinant(rows: Sequence[Sequence[Tree]]) -> Tree:
    """Along the first row: only ever asked of small minors."""
    if not rows:
        return ONE
    first, *rest = rows
    return plus(
        [
            times(entry if j % 2 == 0 else minus(entry), determinant([(*row[:j], *row[j + 1 :]) for row in rest]))
            for j, entry in enumerate(first)
            if exact(entry) != 0
        ]
    )


def zero(node: Tree, measure: Measure) -> Decision:
    return alike(node, ZERO, measure)


def is_zero(vector: Sequence[Tree], measure: Measure) -> bool | None:
    return every(zero(entry, measure) for entry in vector).same


def parallel(one: Sequence[Tree], two: Sequence[Tree], measure: Measure) -> Decision:
    """All 2 by 2 minors vanish: one of the two is a multiple of the other."""
    pairs = combinations(range(len(one)), 2)
    return every(alike(times(one[i], two[j]), times(one[j], two[i]), measure) for i, j in pairs)


def dependent(vectors: Sequence[Sequence[Tree]], measure: Measure) -> bool | None:
    """Do the vectors depend on each other? All minors as large as their number vanish; None where that stays open."""
    n, wide = len(vectors), len(vectors[0])
    if n > wide:
        return True
    doubt = False
    for i, columns in enumerate(combinations(range(wide), n)):
        if i >= MOST_MINORS or n > 5:
            return None
        match zero(determinant([[row[j] for j in columns] for row in vectors]), measure).same:
            case False:
                return False
            case None:
                doubt = True
            case _:
                pass
    return None if doubt else True


def tidy(node: Tree) -> Tree:
    """A rational number in lowest terms; everything else as it stands."""
    value = exact(node)
    return node if value is None else tree.rational(value)
