"""Confusion counts and what is read off them: accuracy, precision, recall, F."""

from fractions import Fraction
from typing import Any, NamedTuple, cast

from eigenway.maths.linalg.matrix import entry, matrix
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio, tidy

Counts = tuple[tuple[Any, ...], ...]
AVERAGES = ("macro", "micro", "weighted")


class Scores(NamedTuple):
    accuracy: Any
    precision: Any
    recall: Any
    f: Any


@worked
def classification(counts: Any, beta: Any = 1, average: str | None = None, empty: Any = 0) -> Work[Scores]:
    """Scores from a confusion matrix: rows are the truth, columns the guesses, the first class is the positive one.

    With two classes and no `average` the scores are those of the positive class. A share of nothing is `empty`.
    """
    counts = table(counts)
    beta, empty = weight(beta), share_of_nothing(empty)
    if average is None and len(counts) != 2:
        raise ValueError(f"There are {len(counts)} classes: say how to average, with one of {', '.join(AVERAGES)}.")
    if average is not None and average not in AVERAGES:
        raise ValueError(f"The average is one of {', '.join(AVERAGES)}; {average} is none.")
    total, right = sum(map(sum, counts)), sum(counts[i][i] for i in range(len(counts)))
    accuracy = ratio(right, total)
    says = "Accuracy: {right} of {total} are right, ${line}$."
    yield step(
        "accuracy",
        says,
        accuracy,
        right=right,
        total=total,
        line=share_of(right, total),
        accuracy=accuracy,
        counts=counts,
    )
    if average is None:
        p, r, f = yield from one_class(counts, 0, beta, empty, "the positive class")
    elif average == "micro":
        p, r, f = yield from micro(right, total)
    else:
        p, r, f = yield from averaged(counts, beta, empty, average)
    scores = Scores(accuracy, p, r, f)
    yield step("scores", "Side by side:", scores, scores=scores)
    return scores


def weight(beta: Any) -> Any:
    beta = tidy(Fraction(str(entry(beta, "Beta")))) if not isinstance(beta, str) else tidy(Fraction(beta))
    if beta <= 0:
        raise ValueError(f"Beta is {beta}; it weighs recall against precision and must be positive.")
    return beta


def share_of_nothing(empty: Any) -> Any:
    empty = entry(empty, "What a share of nothing is set to")
    if not 0 <= empty <= 1:
        raise ValueError(f"A share of nothing is set to a number from 0 to 1; {empty} is none.")
    return empty


def one_class(counts: Counts, i: int, beta: Any, empty: Any, name: str) -> Work[tuple[Any, Any, Any]]:
    hit = counts[i][i]
    called, true = sum(row[i] for row in counts), sum(counts[i])
    precision = ratio(hit, called) if called else empty
    says = "Precision of {name}: of the {called} called so, {hit} are, ${line}$."
    if not called:
        says = "Precision of {name}: nothing is called so, and a share of nothing is set to ${share}$."
    yield step(
        "precision",
        says,
        precision,
        name=name,
        hit=hit,
        called=called,
        share=precision,
        line=share_of(hit, called),
        counts=counts,
        i=i,
        empty=empty,
    )
    recall = ratio(hit, true) if true else empty
    says = "Recall of {name}: of the {true} that are so, {hit} are found, ${line}$."
    if not true:
        says = "Recall of {name}: nothing is so, and a share of nothing is set to ${share}$."
    yield step(
        "recall",
        says,
        recall,
        name=name,
        hit=hit,
        true=true,
        share=recall,
        line=share_of(hit, true),
        counts=counts,
        i=i,
        empty=empty,
    )
    return precision, recall, (yield from f_score(precision, recall, beta, empty))


def share_of(top: Any, bottom: Any) -> str:
    """8/10 = 4/5 = 0.8: as a fraction, shortened where it can be, and as a decimal."""
    from eigenway.maths.show import about, latex

    if not bottom:
        return ""
    share = ratio(top, bottom)
    asked = f"\\frac{{{latex(top)}}}{{{latex(bottom)}}}"
    if share.denominator == bottom or isinstance(share, int):
        shown = about(share).replace(latex(share), "", 1) if not isinstance(share, int) else f" = {share}"
        return asked + (f" = {shown}" if shown[:1].isdigit() else shown)
    return f"{asked} = {about(share)}"


def f_score(precision: Any, recall: Any, beta: Any, empty: Any) -> Work[Any]:
    square = tidy(Fraction(beta) ** 2)
    below = tidy(Fraction(square * precision + recall))
    f = ratio((1 + square) * precision * recall, below) if below else empty
    facts = {"p": precision, "r": recall, "beta": beta, "square": square, "more": 1 + square, "f": f, "empty": empty}
    if not below:
        says = "Precision and recall are both 0: $F$ is set to ${f}$."
    elif beta == 1:
        says = "F is their harmonic mean: $\\frac{2 \\cdot {p} \\cdot {r}}{{p} + {r}} = {f}$."
    else:
        says = "F weighs recall {beta} times: $\\frac{{more} \\cdot {p} \\cdot {r}}{{square} \\cdot {p} + {r}} = {f}$."
    yield step("f", says, f, **facts)
    return f


def micro(right: int, total: int) -> Work[tuple[Any, Any, Any]]:
    share = ratio(right, total)
    says = "Micro: over all classes together every miss of one class is a false alarm of another, so all three are ${line}$."
    yield step("micro", says, share, right=right, total=total, share=share, line=share_of(right, total))
    return share, share, share


def averaged(counts: Counts, beta: Any, empty: Any, average: str) -> Work[tuple[Any, Any, Any]]:
    scores: list[tuple[Any, Any, Any]] = []
    for i in range(len(counts)):
        scores.append((yield from one_class(counts, i, beta, empty, f"class {i + 1}")))
    sizes = tuple(sum(row) for row in counts)
    weights = tuple(ratio(1, len(counts)) if average == "macro" else ratio(n, sum(sizes)) for n in sizes)
    means = tuple(
        tidy(sum((Fraction(w) * Fraction(s) for w, s in zip(weights, column)), Fraction(0))) for column in zip(*scores)
    )
    says = "Macro: the plain mean over the classes of each, also of F."
    if average == "weighted":
        says = "Weighted: the mean over the classes, each counted by its size ${sizes}$."
    yield step("average", says, means, scores=tuple(scores), weights=weights, sizes=sizes)
    return cast("tuple[Any, Any, Any]", means)


def table(counts: Any) -> Counts:
    read = matrix(counts, "the confusion matrix")
    if len(read) != len(read[0]):
        raise ValueError(
            f"The confusion matrix is {len(read)} × {len(read[0])}; it must be square, a row and a column for each class."
        )
    whole = tuple(tuple(int(x) if x == int(x) else x for x in row) for row in read)
    if any(x < 0 for row in whole for x in row):
        raise ValueError("A count in the confusion matrix is negative; counts are 0 or more.")
    if not any(x for row in whole for x in row):
        raise ValueError("The confusion matrix counts nothing: every entry is 0.")
    return tuple(tuple(tidy(Fraction(x)) for x in row) for row in whole)
