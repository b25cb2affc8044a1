"""A question as a program asks it: the name of a kind, the expected answer as text, options and domains by their words."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, cast

from eigenway.answers.alike import fraction
from eigenway.answers.answer import Answer
from eigenway.answers.kinds import named
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.verdict import Slip

INNER = frozenset({"value", "key", "prove", "domains", "operations"})
CHOICES: dict[str, tuple[str, ...]] = {
    "constant": ("required", "free"),
    "spread": ("variance", "deviation"),
    "by": ("rate", "scale"),
    "layout": ("column", "row", "numerator", "denominator"),
}
UP_TO: dict[str, tuple[str, ...]] = {
    "number": ("sign",),
    "expression": ("sign",),
    "vector": ("sign", "scale"),
    "eigenvector": ("scale", "sign"),
    "decomposition": ("scale", "sign", "order"),
    "list": ("order",),
    "tuple": ("order",),
    "set": ("order",),
    "basis": ("span",),
    "subspace": ("span",),
    "orthonormal": ("span", "sign", "order"),
}


def asked(
    kind: str, expected: Any, options: Mapping[str, Any] | None = None, domains: Mapping[str, Any] | None = None
) -> Answer:
    """The answer that is right; raises ValueError with a sentence for what makes no question."""
    home = named(kind)
    if not options and not domains:
        return legible(home(plain(expected)), expected)
    known = {f.name for f in fields(home)} - INNER
    chosen = {name.replace("-", "_"): plain(value) for name, value in (options or {}).items()}
    if "variable" not in known:
        chosen.pop("variable", None)  # a program may name the variable in every question it asks
    for name, value in chosen.items():
        if name not in known:
            raise ValueError(f"The kind {kind} has no option {name!r}; it has {', '.join(sorted(known))}.")
        suits(kind, name, value)
    return legible(home(plain(expected), domains=checked(domains or {}), **chosen), expected)


def suits(kind: str, name: str, value: Any) -> None:
    """Raise ValueError where an option has a value that it cannot have."""
    from eigenway.answers.forms import FORMS

    allowed = {**CHOICES, "form": tuple(sorted(FORMS)), "up_to": UP_TO.get(kind, ())}.get(name)
    if allowed is not None and value not in ("", *allowed):
        raise ValueError(f"There is no {name} {value!r} here; there is {', '.join(allowed) or 'none'}.")
    if name in ("tolerance", "relative") and not is_number(value):
        raise ValueError(f"The {name} must be a number, 0 or more, not {value!r}.")
    if name == "figures" and (isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 50):
        raise ValueError(f"The significant figures must be a whole number from 1 to 50, not {value!r}.")
    if name == "ordered" and not isinstance(value, bool):
        raise ValueError(f"'ordered' is true or false, not {value!r}.")


def is_number(value: Any) -> bool:
    try:
        held = fraction(value)
    except (ValueError, TypeError, ZeroDivisionError, OverflowError):
        return False
    return not isinstance(value, bool) and held is not None and held >= 0


def legible(answer: Answer, expected: Any) -> Answer:
    """The expected answer is held to what a learner's is: it must be readable, and of its kind."""
    try:
        answer.heed(expected)
    except (Unreadable, TypeError) as why:
        raise ValueError(f"The expected answer could not be read: {why}") from why
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


def slips(listed: Sequence[Any]) -> list[Slip]:
    for slip in listed:
        if not isinstance(slip, dict) or "name" not in slip or "value" not in slip:
            raise ValueError("A slip is an object with a name, a value and the sentence that it says.")
    return [Slip(str(slip["name"]), plain(slip["value"]), str(slip.get("says") or slip["name"])) for slip in listed]
