"""Total probability along a tree: multiply along each path, add the paths."""

from typing import Any

from eigenway.maths.prob.bayes import near, tidy_product
from eigenway.maths.prob.chances import chance, law, named, total, written
from eigenway.maths.steps import Work, step, worked


@worked
def total_probability(causes: Any, chances: Any) -> Work[Any]:
    """Along a tree: the chance of each first branch times that of the second, added up."""
    names, first = named(causes)
    first = law(first, "the first branches")
    second = named(chances)[1]
    if len(second) != len(first):
        raise ValueError(f"There are {len(first)} first branches and {len(second)} second ones: one for each.")
    paths: list[Any] = []
    for name, p, q in zip(names, first, second):
        q = chance(q, f"The chance after {name}")
        paths.append(tidy_product(p, q))
        line = f"{written(p)} \\cdot {written(q)} = {written(paths[-1])}"
        says = "Along {cause}: multiply, ${line}$."
        yield step("path", says, tuple(paths), cause=name, p=p, q=q, line=line, weight=paths[-1])
    answer = total(paths)
    line = " + ".join(map(written, paths)) + f" = {near(answer)}"
    yield step("add", "Add the paths: ${line}$.", answer, weights=tuple(paths), line=line, total=answer)
    return answer
