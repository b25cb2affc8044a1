"""Independence: every joint chance is the product of its margins, or one is not."""

from typing import Any, NamedTuple

from eigenway.maths.prob.bayes import share, tidy_product
from eigenway.maths.prob.joint import read
from eigenway.maths.prob.marginal import marginal
from eigenway.maths.steps import Work, step, worked


class Independence(NamedTuple):
    independent: bool
    row: int  # where the joint differs most from the product, counted from 1; 0 where it never does
    column: int
    joint: Any
    product: Any


@worked
def independent(joint: Any) -> Work[Independence]:
    """Is every joint chance the product of its margins?"""
    table, whole = read(joint)
    rows = yield from marginal.inner(table, "rows")
    columns = yield from marginal.inner(table, "columns")
    found = Independence(True, 0, 0, None, None)
    for i, line in enumerate(table, 1):
        for j, x in enumerate(line, 1):
            together, product = share(x, whole), tidy_product(rows[i - 1], columns[j - 1])
            if abs(together - product) > (1e-12 if isinstance(product, float) else 0):
                says = "In row {i}, column {j} stands ${joint}$, but the margins give ${r} \\cdot {c} = {product}$: not independent."
                found = Independence(False, i, j, together, product)
                facts = {"i": i, "j": j, "joint": together, "product": product, "r": rows[i - 1], "c": columns[j - 1]}
                yield step("dependent", says, found, **facts)
                return found
    yield step(
        "independent",
        "Every entry is the product of its row's and its column's chance: independent.",
        found,
        table=table,
    )
    return found
