"""The variance: the mean squared distance from the mean, over n - 1 for a sample."""

from typing import Any

from eigenway.maths.stats.mean import mean
from eigenway.maths.stats.sample import less, sample, square, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def variance(values: Any, population: bool = False) -> Work[Any]:
    """Of a sample (over n - 1), or of a whole population (over n)."""
    numbers = sample(values, least=1 if population else 2)
    center = yield from mean.inner(numbers)
    gaps = tuple(less(x, center) for x in numbers)
    yield step("deviations", "Subtract the mean ${mean}$ from each value.", gaps, values=numbers, mean=center)
    squares = tuple(map(square, gaps))
    yield step("squares", "Square these distances, so that the signs fall away.", squares, gaps=gaps)
    # what rounding left in the mean is taken out again: exact data lose nothing, decimals keep their digits
    slack = square(total(gaps)) / len(numbers) if isinstance(center, float) else 0
    whole = total(squares) - slack
    yield step("add", "Add them: ${total}$.", whole, n=len(numbers), values=squares, total=whole)
    n = len(numbers) if population else len(numbers) - 1
    answer = ratio(whole, n)
    says = "Divide by $n = {n}$, since this is the whole population: ${total} / {n} = {variance}$."
    if not population:
        says = "Divide by $n - 1 = {n}$, since the mean was taken from the same sample: ${total} / {n} = {variance}$."
    yield step("divide", says, answer, total=whole, n=n, variance=answer)
    return answer
