"""Is a proof in order? Every line may use only lines that stand above it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from eigenway.maths.steps import Work, step, worked


class Order(NamedTuple):
    """Does it hold, and if not, at which place (from 1) it fails first."""

    holds: bool
    fails_at: int | None


@worked
def proof(order: Sequence[Any], needs: Mapping[Any, Sequence[Any]]) -> Work[Order]:
    """`order` lists the lines by name; `needs` says for each line which lines it uses. Every line must be there."""
    if len(set(order)) < len(order):
        twice = next(line for line in order if list(order).count(line) > 1)
        raise ValueError(f"Line {twice} stands in the proof twice.")
    missing = [line for line in needs if line not in order]
    if missing:
        raise ValueError(f"Line {missing[0]} is missing from the proof.")
    above: set[Any] = set()
    for place, line in enumerate(order, 1):
        used = tuple(needs.get(line, ()))
        late = [need for need in used if need not in above]
        facts = {"place": place, "line": str(line), "used": _listed(used), "needs": used}
        if late:
            answer = Order(False, place)
            says = "Place {place}, line {line}: it uses {late}, which does not stand above it. Here the proof breaks."
            yield step("breaks", says, answer, late=_listed(late[:1]), **facts)
            return answer
        says = "Place {place}, line {line}: it uses {used}, and all of that stands above it."
        if not used:
            says = "Place {place}, line {line}: it uses nothing that has to be shown first."
        yield step("stands", says, Order(True, None), **facts)
        above.add(line)
    answer = Order(True, None)
    yield step("holds", "Every line follows from what stands above it: the order is sound.", answer)
    return answer


def _listed(lines: Sequence[Any]) -> str:
    names = [f"line {line}" for line in lines]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else "nothing"
