"""A question as a program asks it: the name of a kind, the expected answer as text, options and domains by their words."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, cast

from eigenway.answers.answer import Answer
from eigenway.answers.kinds import KINDS, named
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.verdict import Slip

INNER = frozenset({"value", "key", "prove", "domains"})


def asked(kind: str, expected: Any, options: Mapping[str, Any] | None = None, domains: Mapping[str, Any] | None = None) -> Answer:  # fmt: skip
    """The answer that is right; raises ValueError with a sentence for what makes no question."""
    if kind not in KINDS:
        raise ValueError(f"There is no kind {kind!r}; the kinds are {', '.join(KINDS)}.")
    home = named(kind)
    known = {f.name for f in fields(home)} - INNER
    chosen = {name.replace("-", "_"): plain(value) for name, value in (options or {}).items()}
    if strange := sorted(chosen.keys() - known):
        raise ValueError(f"The kind {kind} has no option {strange[0]!r}; it has {', '.join(sorted(known))}.")
    answer = home(plain(expected), domains=checked(domains or {}), **chosen)
    return legible(answer, expected)


def legible(answer: Answer, expected: Any) -> Answer:
    """The expected answer is held to what a learner's is: it must be readable, and of its kind."""
    from eigenway.answers.forms import FORMS

    if answer.form and answer.form not in FORMS:
        raise ValueError(f"There is no form {answer.form!r}; the forms are {', '.join(sorted(FORMS))}.")
    try:
        _ = answer.read(expected) if isinstance(expected, str) else answer.tree
        _ = answer.measure
    except Unreadable as why:
        raise ValueError(f"The expected answer could not be read: {why.says}") from why
    return answer


def checked(domains: Mapping[str, Any]) -> dict[str, Any]:
    """ "positive", "[0, 1]", "matrix(n, n)": words that nobody knows are turned away here, not in the middle of deciding."""
    from eigenway.answers.domains import domain
    from eigenway.answers.shaped.shapes import declared

    shapes = declared(domains)
    for name, said in domains.items():
        if name not in shapes:
            domain(said)
    return dict(domains)


def plain(value: Any) -> Any:
    """A JSON list is a tuple: answers never change."""
    return tuple(map(plain, cast("list[Any]", value))) if isinstance(value, list) else value


def slips(listed: Sequence[Mapping[str, Any]]) -> list[Slip]:
    return [Slip(str(slip["name"]), plain(slip["value"]), str(slip.get("says") or slip["name"])) for slip in listed]
