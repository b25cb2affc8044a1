"""What was decided about two mathematical things: the same or not, how it is known, and what shows it."""

from dataclasses import dataclass, field

HOWS = ("identical", "different", "agrees", "undecided")


@dataclass(frozen=True)
class Decision:
    """`witness` is what one would point at: "at x = 2: 5 against 7", "12 points to 24 digits", "entry (2, 1)"."""

    same: bool | None  # None: neither shown equal nor different
    how: str  # identical (proved, or wrong with a chance below 2^-60), different (proved), agrees, undecided
    witness: str = ""
    seen: tuple[complex, complex] | None = field(default=None, compare=False, repr=False, kw_only=True)
    """The two values, roughly, at the point where they differ."""


IDENTICAL = Decision(True, "identical")


def different(witness: str, seen: tuple[complex, complex] | None = None) -> Decision:
    return Decision(False, "different", witness, seen=seen)


def agrees(witness: str) -> Decision:
    return Decision(True, "agrees", witness)


def undecided(witness: str) -> Decision:
    return Decision(None, "undecided", witness)
