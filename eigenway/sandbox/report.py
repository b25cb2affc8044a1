"""What a run says: one outcome, one sentence, and a line for each check. Plain data both ways."""

from dataclasses import asdict, dataclass, field
from typing import Any

OUTCOMES = ("pass", "fail", "load-error", "time", "memory", "output", "died", "protocol", "rejected", "unavailable")


@dataclass(frozen=True)
class Limits:
    """What one run may use. The page prints these."""

    seconds: int = 2  # of processor time, for the learner's code over all checks
    wall: float = 5.0  # by the clock: sleeping is not free either
    megabytes: int = 256  # above what Python and NumPy take
    output: int = 1 << 20  # bytes printed before the run is ended
    shown: int = 8000  # characters of it that a page shows
    source: int = 256 * 1024  # bytes of source


STANDARD = Limits()


@dataclass
class Check:
    """One check of a lab, as the learner sees it. `passed` is None when the run ended before its turn."""

    name: str
    title: str
    hint: str
    visible: bool
    passed: bool | None = None
    says: str = ""
    line: int | None = None
    printed: str = ""
    seconds: float = 0.0

    def __getitem__(self, key: str) -> Any:
        return getattr(self, key)


@dataclass
class Report:
    """The outcome (one of OUTCOMES), the sentence on top, the learner's line it is about, and every check in order."""

    outcome: str
    checks: list[Check] = field(default_factory=list)
    says: str = ""
    line: int | None = None
    printed: str = ""  # at load and in visible checks; what hidden checks print is not shown
    seconds: float = 0.0
    peak: int = 0  # bytes of memory at most
    tier: str = ""  # where it ran: T1, T2, local
    ending: str = ""  # how the learner's process ended, where that tells more: load-error, fail, died

    @property
    def passed(self) -> bool:
        return self.outcome == "pass"

    def plain(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> "Report":
        return cls(**{**plain, "checks": [Check(**check) for check in plain["checks"]]})


def readable(printed: bytes, most: int) -> str:
    """Printed text made safe to show: no control characters, nothing that turns the direction of writing, not too much."""
    text = printed[: 4 * most].decode("utf-8", "replace").replace("\r\n", "\n")
    clean = "".join(c if c in "\n\t" or (c.isprintable() and c not in TURNING) or c == " " else "\ufffd" for c in text)
    return clean if len(clean) <= most else clean[:most] + "\n[...]"


TURNING = {chr(c) for c in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
