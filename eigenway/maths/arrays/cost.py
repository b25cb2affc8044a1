"""The cheapest order for a chain of matrix products: the result is the same, the work is not."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from eigenway.maths.steps import Work, step, worked


class Cost(NamedTuple):
    """The brackets that cost least, and how many multiplications they take."""

    order: str
    multiplications: int


@worked
def cost(shapes: Sequence[Sequence[int]]) -> Work[Cost]:
    """For the shapes of A, B, C, ... in a product ABC...: a (m × k)(k × n) product takes m·k·n multiplications."""
    read = [tuple(shape) for shape in shapes]
    if not read or any(len(s) != 2 or not all(type(n) is int and n > 0 for n in s) for s in read) or len(read) > 10:
        raise ValueError("Give 1 to 10 shapes of matrices, each two whole numbers above 0.")
    for i, (one, two) in enumerate(pairwise(read), 1):
        if one[1] != two[0]:
            raise ValueError(
                f"Matrix {i} is {one[0]} × {one[1]} and matrix {i + 1} is {two[0]} × {two[1]}: they cannot be multiplied."
            )
    names = "ABCDEFGHIJ"
    best = {(i, i): Cost(names[i], 0) for i in range(len(read))}
    answer = best[0, 0]
    if len(read) == 1:
        yield step("alone", "A single matrix needs no multiplication.", answer)
        return answer
    for length in range(2, len(read) + 1):
        for i in range(len(read) - length + 1):
            j = i + length - 1
            ways: list[Cost] = []
            for k in range(i, j):
                left, right = best[i, k], best[k + 1, j]
                last = read[i][0] * read[k][1] * read[j][1]
                ways.append(
                    Cost(
                        f"{_wrap(left.order)}{_wrap(right.order)}", left.multiplications + right.multiplications + last
                    )
                )
            answer = best[i, j] = min(ways, key=lambda way: way.multiplications)
            told = ", ".join(f"${way.order}$ takes {way.multiplications:,}" for way in ways)
            says = "Ways to compute ${product}$: {told} multiplications{choice}."
            choice = f": ${answer.order}$ is cheapest" if len(ways) > 1 else ""
            facts = {
                "product": names[i : j + 1],
                "ways": tuple(ways),
                "shapes": tuple(read[i : j + 1]),
                "names": names[i : j + 1],
            }
            yield step("compare-orders", says, answer, told=told, choice=choice, **facts)
    return answer


def _wrap(order: str) -> str:
    return order if len(order) == 1 else f"({order})"
