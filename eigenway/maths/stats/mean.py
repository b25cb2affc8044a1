"""The mean, plain or weighted."""

from typing import Any

from eigenway.maths.linalg.dot import added
from eigenway.maths.stats.sample import sample, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

WRITTEN_OUT = 12  # values whose sum is written out


@worked
def mean(values: Any, weights: Any = None) -> Work[Any]:
    """The sum over the number of values; with weights, the weighted sum over the sum of the weights."""
    numbers = sample(values)
    if weights is not None:
        return (yield from weighted(numbers, sample(weights, "the weights")))
    whole = total(numbers)
    says = "Add the {n} values: ${sum} = {total}$." if len(numbers) <= WRITTEN_OUT else "Add the {n} values: ${total}$."
    yield step("add", says, whole, n=len(numbers), values=numbers, sum=added(numbers[:WRITTEN_OUT]), total=whole)
    answer = ratio(whole, len(numbers))
    yield step(
        "divide",
        "Divide by how many there are: ${total} / {n} = {mean}$.",
        answer,
        total=whole,
        n=len(numbers),
        mean=answer,
    )
    return answer


def weighted(numbers: tuple[Any, ...], weights: tuple[Any, ...]) -> Work[Any]:
    if len(numbers) != len(weights):
        raise ValueError(f"There are {len(numbers)} values and {len(weights)} weights: they must be equally many.")
    if any(w < 0 for w in weights) or not any(weights):
        raise ValueError("Weights are at least 0 and not all 0.")
    products = tuple(w * x for w, x in zip(weights, numbers))
    whole, mass = total(products), total(weights)
    yield step("weigh", "Multiply each value by its weight.", products, values=numbers, weights=weights)
    yield step("add", "Add these: ${total}$.", whole, n=len(numbers), values=products, total=whole)
    answer = ratio(whole, mass)
    yield step(
        "divide",
        "Divide by the sum of the weights: ${total} / {n} = {mean}$.",
        answer,
        total=whole,
        n=mass,
        mean=answer,
    )
    return answer
