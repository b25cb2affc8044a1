"""Categories as numbers: one-hot, ordinal, target codes, TF-IDF, and a design matrix."""

from collections.abc import Callable, Sequence
from math import log
from typing import Any

from eigenway.maths.data.columns import levels, many
from eigenway.maths.stats.sample import average, sample, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

Rows = tuple[tuple[Any, ...], ...]


@worked
def encode(values: Sequence[Any], kind: str = "one-hot", **how: Any) -> Work[Any]:
    """Encode a column of categories (for "tf-idf" a list of documents, each a list of words).

    "one-hot" takes drop=True (leave the first level out) and levels=...; "ordinal" takes levels=...;
    "target" takes target=... and weight=... (how many rows the overall mean counts for).
    """
    if kind not in KINDS:
        raise ValueError(f"An encoding is one of {', '.join(KINDS)}; {kind} is none.")
    if not len(values):
        raise ValueError("There is nothing to encode: the column is empty.")
    return (yield from KINDS[kind](tuple(values), **how))


def known(values: tuple[Any, ...], given: Any) -> tuple[Any, ...]:
    names = tuple(given) if given is not None else levels(values)
    if unseen := [v for v in values if v not in names]:
        raise ValueError(
            f"The level {unseen[0]} was not seen in training: the levels are {', '.join(map(str, names))}."
        )
    return names


def one_hot(values: tuple[Any, ...], drop: bool = False, levels: Any = None) -> Work[Rows]:
    names = known(values, levels)
    yield step(
        "levels",
        "The levels are {names}: one column for each.",
        tuple(map(str, names)),
        names=", ".join(map(str, names)),
        levels=names,
    )
    rows = tuple(tuple(int(v == name) for name in names) for v in values)
    yield step(
        "ones", "In each row a 1 stands in the column of its level, 0 elsewhere.", rows, values=values, levels=names
    )
    if drop:
        rows = tuple(row[1:] for row in rows)
        says = "Leave out the column of {first}: beside an intercept the columns would add up to it (the dummy trap)."
        yield step("drop", says, rows, first=str(names[0]), levels=names, values=values)
    return rows


def ordinal(values: tuple[Any, ...], levels: Any = None) -> Work[tuple[int, ...]]:
    names = known(values, levels)
    codes = tuple(names.index(v) for v in values)
    says = "Number the levels in order, {names}, from 0. This claims that their distances are equal."
    yield step("number", says, codes, names=", ".join(map(str, names)), levels=names, values=values)
    return codes


def target_codes(values: tuple[Any, ...], target: Any = None, weight: Any = 0) -> Work[tuple[Any, ...]]:
    numbers = sample(target if target is not None else (), "the target")
    if len(numbers) != len(values):
        raise ValueError(
            f"There are {len(values)} categories and {len(numbers)} target values: they must be equally many."
        )
    if weight < 0:
        raise ValueError(f"The weight of the overall mean is {weight}; it must be at least 0.")
    whole = average(numbers)
    yield step("overall", "The overall mean of the target is ${mean}$.", whole, mean=whole, target=numbers)
    codes: dict[Any, Any] = {}
    for level in levels(values):
        inside = tuple(t for v, t in zip(values, numbers) if v == level)
        sum_ = total(inside)
        codes[level] = ratio(sum_ + weight * whole, len(inside) + weight)
        says = "Level {level}: {rows} with sum ${sum}$"
        says += (
            ": ${sum} / {n} = {code}$." if not weight else ", and the overall mean counted as {weight} more: ${code}$."
        )
        yield step(
            "code",
            says,
            codes[level],
            level=str(level),
            rows=many(len(inside), "row"),
            n=len(inside),
            sum=sum_,
            weight=weight,
            code=codes[level],
            mean=whole,
        )
    after = tuple(codes[v] for v in values)
    yield step(
        "replace",
        "Replace each level by its code. Learn the codes from training rows only: they hold the target.",
        after,
        values=values,
    )
    return after


def tf_idf(documents: tuple[Any, ...]) -> Work[Rows]:
    """Count in the document times ln(documents / documents with the word)."""
    words = levels(tuple(word for document in documents for word in document))
    counts = tuple(tuple(list(document).count(word) for word in words) for document in documents)
    yield step(
        "count", "Count the words {names} in each document.", counts, names=", ".join(map(str, words)), words=words
    )
    n = len(documents)
    rarity = tuple(log(n / sum(1 for row in counts if row[j])) for j in range(len(words)))
    says = "How rare is each word? $\\ln$ of the {n} documents over those that hold it; a word in all of them weighs 0."
    yield step("rarity", says, rarity, n=n, counts=counts)
    after = tuple(tuple(c * r for c, r in zip(row, rarity)) for row in counts)
    yield step("multiply", "Multiply each count by its word's rarity.", after, counts=counts, rarity=rarity)
    return after


KINDS: dict[str, Callable[..., Work[Any]]] = {
    "one-hot": one_hot,
    "ordinal": ordinal,
    "target": target_codes,
    "tf-idf": tf_idf,
}
