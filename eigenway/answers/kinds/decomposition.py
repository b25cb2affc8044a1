"""A decomposition in its parts: eigenpairs `(3, (1, 1)), (1, (1, -1))`, singular triples `(σ, u, v)`, or named factors.

Factors are matrices, `L = ..., U = ...`: see factors.py. Eigenpairs are right up to order and the scale of each vector (`up_to="sign"` for unit vectors); triples up to order and a
common sign of u and v. Where a value repeats, the vectors may be any that span the same space.
"""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from eigenway.answers.alike import Measure, alike, as_bag, by_entry, in_order
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import entries
from eigenway.answers.decision import Decision
from eigenway.answers.factors import factors, same_factors
from eigenway.answers.kinds.basis import not_dependent, within
from eigenway.answers.kinds.orthonormal import orthonormal
from eigenway.answers.symbolic import minus, parallel, plus, times
from eigenway.answers.told import differs, every, placed, some
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Term:
    """One eigenvalue with its vector, or one singular value with its two."""

    value: Tree
    vectors: tuple[tuple[Tree, ...], ...]


@dataclass(frozen=True)
class Decomposition(Answer):
    kind: ClassVar[str] = "decomposition"
    asks: ClassVar[str] = "a list of pairs, such as (3, (1, 1)), (1, (1, -1))"

    _: KW_ONLY
    up_to: str = "scale"

    def check(self, wanted: Answer, typed: str) -> None:
        if right := factors(wanted.tree):
            if not factors(self.tree):
                example = ", ".join(f"{name} = [[1, 0], [2, 1]]" for name in right)
                raise self.refuse(typed, self.tree, says=f"Type each factor with its name, as in {example}.")
            return
        mine, right = terms(self.tree), terms(wanted.tree)
        if not mine:
            raise self.refuse(typed, self.tree, says=self.help(right))
        if any(list(map(len, term.vectors)) != list(map(len, right[0].vectors)) for term in mine):
            raise self.refuse(typed, self.tree, says=self.help(right))

    def help(self, right: Sequence[Term]) -> str:
        if right and len(right[0].vectors) == 2:
            return "Type a list of triples: a singular value, then its left and its right vector, as in (2, (1, 0), (0, 1))."
        return f"Type {self.asks}: each eigenvalue with its vector."

    def decide(self, given: Answer) -> Decision:
        if wanted := factors(self.tree):
            return same_factors(factors(given.tree), wanted, self.up_to, self.measure)
        mine, right = terms(given.tree), terms(self.tree)
        values = as_bag([term.value for term in mine], [term.value for term in right], self.measure)
        if values.same is not True:
            return placed(values, "the values", f"Look at the values. {getattr(values, 'says', '')}".strip())
        return every([values, *(self.group(value, mine, right) for value in self.different_values(right))])

    def different_values(self, right: Sequence[Term]) -> list[Tree]:
        found: list[Tree] = []
        for term in right:
            if not any(alike(term.value, other, self.measure).same for other in found):
                found.append(term.value)
        return found

    def group(self, value: Tree, mine: Sequence[Term], right: Sequence[Term]) -> Decision:
        """The terms of one value, against the right ones of that value."""
        ours = [term for term in mine if alike(term.value, value, self.measure).same]
        theirs = [term for term in right if alike(term.value, value, self.measure).same]
        decision = self.triples(ours, theirs) if len(theirs[0].vectors) == 2 else self.pairs(ours, theirs)
        return self.said(value, decision)

    def said(self, value: Tree, decision: Decision) -> Decision:
        from eigenway.maths import show

        says = getattr(decision, "says", "") or "The vector is not right."
        return placed(decision, f"the value {show.text(value)}", f"For the value ${show.latex(value)}$: {says}")

    def pairs(self, ours: Sequence[Term], theirs: Sequence[Term]) -> Decision:
        mine, right = tuple(t.vectors[0] for t in ours), tuple(t.vectors[0] for t in theirs)
        if self.up_to == "sign" and len(mine) == 1:
            return signed(mine[0], right[0], self.measure)
        if self.up_to == "sign":
            return every([*orthonormal(mine, self.measure), within(mine, right, self.measure)])
        if len(mine) == 1:
            zero = not_dependent(mine, self.measure)
            return zero if zero.same is not True else parallel(mine[0], right[0], self.measure)
        return every([not_dependent(mine, self.measure), within(mine, right, self.measure)])

    def triples(self, ours: Sequence[Term], theirs: Sequence[Term]) -> Decision:
        """The sum of u vᵀ is what the signs, and a choice among equal values, cannot change."""
        laws = [law for side in (0, 1) for law in orthonormal(tuple(t.vectors[side] for t in ours), self.measure)]
        if (decision := every(laws)).same is not True:
            return decision
        product = by_entry(outer(ours), outer(theirs), self.measure)
        if product.same is False:
            return differs("The left and the right vectors do not fit together: look at their signs.", product.witness)
        return every([decision, product])


def signed(one: Sequence[Tree], two: Sequence[Tree], measure: Measure) -> Decision:
    return some([in_order(one, two, measure), in_order(tuple(map(minus, one)), two, measure)])


def outer(group: Sequence[Term]) -> list[list[Tree]]:
    """The sum of u vᵀ over the terms of a group."""
    left, right = group[0].vectors
    return [
        [plus([times(term.vectors[0][i], term.vectors[1][j]) for term in group]) for j in range(len(right))]
        for i in range(len(left))
    ]


def terms(node: Tree) -> list[Term]:
    """The terms of a list; one term alone is a list of one. Empty for what is no such list."""
    if not isinstance(node, tree.Listing):
        return []
    found = [term(item) for item in node.items]
    if all(one is not None for one in found):
        return [one for one in found if one is not None]
    alone = term(node)
    return [] if alone is None else [alone]


def term(node: Tree) -> Term | None:
    """One number among one or two vectors, wherever it stands: (σ, u, v) and (u, σ, v) alike."""
    if not isinstance(node, tree.Listing) or not 2 <= len(node.items) <= 3:
        return None
    numbers = [item for item in node.items if entries(item) is None]
    held = [row for item in node.items if (row := entries(item)) is not None]
    return Term(numbers[0], tuple(held)) if len(numbers) == 1 and held else None
