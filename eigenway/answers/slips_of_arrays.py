"""Slips in vectors, tables, relations and distributions: a transpose, two rows exchanged, a sign turned round."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from eigenway.answers.answer import Answer
from eigenway.answers.attempt import Tries, Try
from eigenway.maths import expression as tree


def turned_inequality(answer: Answer, given: Answer) -> Tries:
    says = "The sign points the wrong way. Did you multiply or divide by a negative number?"
    yield from with_signs(answer, given, {"<": ">", ">": "<", "<=": ">=", ">=": "<="}, says)


def strictness(answer: Answer, given: Answer) -> Tries:
    says = "Does the boundary itself belong to it? Look at the sign: with or without equality."
    yield from with_signs(answer, given, {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}, says)


def with_signs(answer: Answer, given: Answer, other: dict[str, str], says: str) -> Tries:
    node = answer.tree
    if isinstance(node, tree.Relation) and all(sign in other for sign in node.signs):
        turned = tree.Relation(tuple(other[sign] for sign in node.signs), node.sides)
        yield Try(answer.with_value(turned), given, says)


# vectors and tables


def transposed(answer: Answer, given: Answer) -> Tries:
    from eigenway.answers.arrays import table, turned

    rows = table(answer.tree)
    if rows and len(rows) > 1 and len(rows[0]) > 1:
        says = "Rows and columns are exchanged: this is the transpose. Which index names the row?"
        yield Try(answer.with_value(tree.Matrix(turned(rows) or ())), given, says)


def swapped_rows(answer: Answer, given: Answer) -> Tries:
    from eigenway.answers.arrays import table, turned

    rows = table(answer.tree) or ()
    for i, j in two_of(len(rows)):
        yield Try(
            answer.with_value(tree.Matrix(exchanged(rows, i, j))),
            given,
            f"Rows {i + 1} and {j + 1} have changed places.",
        )
    columns = turned(rows) or () if rows else ()
    for i, j in two_of(len(columns)):
        swapped = turned(exchanged(columns, i, j)) or ()
        yield Try(answer.with_value(tree.Matrix(swapped)), given, f"Columns {i + 1} and {j + 1} have changed places.")


def two_of(n: int) -> list[tuple[int, int]]:
    return [(i, j) for i in range(n) for j in range(i + 1, n)] if n <= 5 else []


def exchanged(items: tuple[Any, ...], i: int, j: int) -> tuple[Any, ...]:
    held = list(items)
    held[i], held[j] = held[j], held[i]
    return tuple(held)


def swapped(answer: Answer, given: Answer) -> Tries:
    """Two entries of a vector, a tuple, a shape or an interval's ends, each in the other's place."""
    from eigenway.answers.arrays import members

    items = members(answer.tree) or ()
    says = "The right values, but two of them are in each other's place. Which belongs where?"
    for i, j in two_of(len(items)):
        yield Try(answer.with_value(tree.Listing("()", exchanged(items, i, j))), given, says)


def lost_sign(answer: Answer, given: Answer) -> Tries:
    """One entry with the wrong sign."""
    from eigenway.answers.arrays import members

    items = members(answer.tree) or ()
    for i, item in enumerate(items[:6]):
        other = (*items[:i], tree.Negative(item), *items[i + 1 :])
        yield Try(
            answer.with_value(tree.Listing("()", other)),
            given,
            f"All sizes are right. Look at the sign of entry {i + 1}.",
        )


def signs(answer: Answer, given: Answer) -> Tries:
    """Every entry with the wrong sign."""
    from eigenway.answers.arrays import each, table

    rows = each(table(answer.tree), tree.Negative)
    if rows:
        whole = tree.Listing("()", rows[0]) if len(rows) == 1 else tree.Matrix(rows)
        yield Try(answer.with_value(whole), given, "All sizes are right, all signs are turned round.")


def one_entry(answer: Answer, given: Answer) -> Tries:
    """All entries but one are right: the right answer with what was typed in that one place."""
    from eigenway.answers.alike import alike
    from eigenway.answers.arrays import table

    mine, right = table(given.tree), table(answer.tree)
    if (
        not mine
        or not right
        or (len(mine), len(mine[0])) != (len(right), len(right[0]))
        or len(right) * len(right[0]) < 3
    ):
        return
    places = [(i, j) for i, row in enumerate(right) for j, entry in enumerate(row) if alike(mine[i][j], entry, answer.measure).same is not True]  # fmt: skip
    if len(places) == 1:
        ((i, j),) = places
        place = (
            f"entry {j + 1}"
            if len(right) == 1
            else f"entry {i + 1}"
            if len(right[0]) == 1
            else f"entry ({i + 1}, {j + 1})"
        )
        yield Try(answer.with_value(given.value), given, f"All entries are right but one: look at {place}.")


# distributions


def deviation_for_variance(answer: Answer, given: Answer) -> Tries:
    other = {"variance": "deviation", "deviation": "variance"}[getattr(answer, "spread", "variance")]
    asked = "variance" if other == "deviation" else "standard deviation"
    says = f"The second number is the {asked} here. Which one did you give?"
    yield Try(answer, replace(given, spread=other), says)


def rate_for_scale(answer: Answer, given: Answer) -> Tries:
    other = {"rate": "scale", "scale": "rate"}[getattr(answer, "by", "rate")]
    asked = "rate" if other == "scale" else "scale"
    yield Try(answer, replace(given, by=other), f"The parameter is the {asked} here; you gave one over it.")
