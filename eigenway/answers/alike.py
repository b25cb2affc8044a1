"""Are two trees as good as each other? Whatever stands inside, it is compared in the same way inside and alone.

Numbers and expressions go to `decide`; listings, sets, tables and relations are taken apart here, and what differs is named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from eigenway.answers.conditions import joined
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, every, placed, some
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Measure:
    """How closely two values must agree, and where the symbols live."""

    tolerance: Fraction | None = None
    relative: Fraction | None = None
    figures: int | None = None
    domains: Mapping[str, Any] = field(default_factory=dict[str, Any])
    key: str = ""
    prove: Callable[..., Any] | None = None

    @property
    def loose(self) -> bool:
        return self.tolerance is not None or self.relative is not None or self.figures is not None


EXACTLY = Measure()


def fraction(value: Any) -> Fraction | None:
    """An option as an exact number: 0.005 is five thousandths."""
    if value is None or isinstance(value, Fraction):
        return value
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def alike(given: Tree, wanted: Tree, measure: Measure = EXACTLY) -> Decision:
    """The typed tree against the right one. What is not even of the same sort is different."""
    one, two = sort_of(given), sort_of(wanted)
    if one != two:
        return differs(f"This is {one}; {two} is asked for.", f"{one} against {two}")
    return SORTS[one](given, wanted, measure)


def sort_of(node: Tree) -> str:
    sort = SORT.get(type(node), "an expression")
    if isinstance(node, tree.Listing):
        return "a set" if node.bracket == "{}" else sort
    if isinstance(node, tree.Relation):
        return "an equation" if set(node.signs) == {"="} else sort
    return "an inequality" if joined(node) else sort


SORT: dict[type[Tree], str] = {
    tree.Listing: "a list",
    tree.Interval: "an interval",
    tree.Relation: "an inequality",
    tree.Matrix: "a matrix",
}


def expressions(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    if "piecewise" in (getattr(given, "name", ""), getattr(wanted, "name", "")):
        return in_cases(given, wanted, measure)
    if measure.loose:
        from eigenway.answers.near import near

        decision = near(given, wanted, measure)
    else:
        from eigenway.answers.decide import decide

        decision = decide(given, wanted, domains=measure.domains, key=measure.key, prove=measure.prove)
    if decision.same is None and (has_cases(given) or has_cases(wanted)):
        return in_cases(given, wanted, measure)
    return decision


def in_cases(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    from eigenway.answers.piecewise import by_pieces

    return by_pieces(given, wanted, measure)


def has_cases(node: Tree) -> bool:
    """Are there cases anywhere in it?"""
    return any(isinstance(part, tree.Call) and part.name == "piecewise" for part in node.walk())


def relations(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    from eigenway.answers.decide import decide_relation

    return decide_relation(given, wanted, domains=measure.domains, key=measure.key, prove=measure.prove)


def intervals(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    assert isinstance(given, tree.Interval) and isinstance(wanted, tree.Interval)
    ends = every(
        placed(alike(one, two, measure), f"the {end} end")
        for end, one, two in (("left", given.low, wanted.low), ("right", given.high, wanted.high))
    )
    if ends.same and given.brackets != wanted.brackets:
        return differs("The ends are right; look at which of them belong to the interval.")
    return ends


def listings(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    return in_order(given.parts, wanted.parts, measure)


def in_order(given: Sequence[Tree], wanted: Sequence[Tree], measure: Measure, name: str = "entry") -> Decision:
    """One by one, in this order; the first that differs is named."""
    if len(given) != len(wanted):
        return differs(
            f"{counted(len(given), name)} where {counted(len(wanted), name, verb=True)} asked for.".capitalize()
        )
    pairs = enumerate(zip(given, wanted, strict=True), 1)
    return every(placed(alike(one, two, measure), f"{name} {i}") for i, (one, two) in pairs)


def as_bag(given: Sequence[Tree], wanted: Sequence[Tree], measure: Measure, name: str = "entry") -> Decision:
    """In any order, but each as often as it is asked for."""
    if (decision := as_sets(given, wanted, measure, name)).same is not True:
        return decision
    if len(given) == len(wanted) and all(often(one, given) == often(one, wanted) for one in wanted):
        return decision
    return differs("The right things, but not each as often as asked.")


def often(one: Tree, among: Sequence[Tree]) -> int:
    return sum(1 for other in among if alike(one, other).same)


def tables(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    assert isinstance(given, tree.Matrix) and isinstance(wanted, tree.Matrix)
    return by_entry(given.rows, wanted.rows, measure)


def by_entry(given: Sequence[Sequence[Tree]], wanted: Sequence[Sequence[Tree]], measure: Measure) -> Decision:
    if (shape := size(given)) != (asked := size(wanted)):
        return differs(f"Yours is {shape}; the answer is {asked}.", f"shape {shape} against {asked}")
    return every(
        placed(alike(one, two, measure), f"entry ({i}, {j})")
        for i, (row, right) in enumerate(zip(given, wanted, strict=True), 1)
        for j, (one, two) in enumerate(zip(row, right, strict=True), 1)
    )


def size(rows: Sequence[Sequence[Tree]]) -> str:
    return f"{len(rows)} by {len(rows[0]) if rows else 0}"


def sets(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    return as_sets(given.parts, wanted.parts, measure)


def as_sets(given: Sequence[Tree], wanted: Sequence[Tree], measure: Measure, name: str = "element") -> Decision:
    """Order and repetition do not matter: each of one is found in the other."""
    if words_in(wanted):
        given, wanted = [as_word(one) for one in given], [as_word(two) for two in wanted]
    missing = [some(alike(one, two, measure) for one in given) for two in wanted]
    extra = [some(alike(one, two, measure) for two in wanted) for one in given]
    if any(d.same is False for d in (*missing, *extra)):
        return unlike_sets(given, wanted, missing, extra, name)
    return every((*missing, *extra))


def words_in(wanted: Sequence[Tree]) -> bool:
    """{HH, HT, TH, TT}: outcomes, no products, where two of them would be the same product."""
    letters = [letters_of(node) for node in wanted]
    if "" in letters or max(map(len, letters), default=0) < 2:
        return False
    return len({"".join(sorted(word)) for word in letters}) < len(set(letters))


def as_word(node: Tree) -> Tree:
    word = letters_of(node)
    return tree.Symbol(word) if len(word) > 1 else node


def letters_of(node: Tree) -> str:
    """HT for the product of H and T; "" for anything but capital letters side by side."""
    factors = node.factors if isinstance(node, tree.Product) else (node,)
    names = [factor.name if isinstance(factor, tree.Symbol) else "" for factor in factors]
    return "".join(names) if all(len(name) == 1 and name.isupper() for name in names) else ""


def unlike_sets(
    given: Sequence[Tree],
    wanted: Sequence[Tree],
    missing: Sequence[Decision],
    extra: Sequence[Decision],
    name: str,
) -> Decision:
    from eigenway.maths import show

    absent = [two for two, d in zip(wanted, missing, strict=True) if d.same is False]
    wrong = [one for one, d in zip(given, extra, strict=True) if d.same is False]
    witness = [f"the {name} {show.text(two)} is missing" for two in absent[:1]]
    witness += [f"{show.text(one)} does not belong" for one in wrong[:1]]
    says = [f"${show.latex(one)}$ does not belong." for one in wrong[:1]]
    if len(absent) > len(wrong):
        says.append(f"{counted(len(absent) - len(wrong), name, verb=True)} still missing.".capitalize())
    return differs(" ".join(says) or f"An {name} is missing.", "; ".join(witness))


PLURALS = {"axis": "axes"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def counted(n: int, name: str, verb: bool = False) -> str:
    """ "two entries", "one element is", "12 elements"."""
    many = name[:-1] + "ies" if name.endswith("y") else PLURALS.get(name, f"{name}s")
    said = f"{NUMBERS[n] if n < len(NUMBERS) else n} {name if n == 1 else many}"
    return f"{said} {'is' if n == 1 else 'are'}" if verb else said


SORTS: dict[str, Callable[[Tree, Tree, Measure], Decision]] = {
    "a set": sets,
    "a list": listings,
    "an interval": intervals,
    "an equation": relations,
    "an inequality": relations,
    "a matrix": tables,
    "an expression": expressions,
}
