"""A run that did not come to its end: what ended it, and how that is said to the learner."""

from .report import Limits
from .talk import Ending

SAYS = {
    "time": "Your code was stopped: it may compute for {seconds} seconds and last {wall:g} by the clock. Does a loop come to its end?",
    "memory": "Your code needed more than the {megabytes} MiB a lab has.",
    "output": "Your code printed more than a lab may print ({output:,} bytes) and was stopped: print less, or nothing inside a loop.",
    "died": "Your code ended its own process, so it gave no answer (exit, a crash in a library, or a signal).",
    "protocol": "Your code wrote into the channel that carries its answers: return the answer, and print with print().",
}
CANCELLED = "You cancelled this run."
EARLIER = 0.4  # seconds by which a child's own clock rings before ours, and a little


def cause_of_death(ending: Ending, left: float, limits: Limits) -> str:
    """Of a learner's process that is gone, with `left` seconds on the clock."""
    if left < EARLIER or ending.cpu >= limits.seconds * 0.95:
        return "time"
    if ending.signal == 9 and ending.peak >= 0.9 * (limits.megabytes << 20):
        return "memory"
    return "died"


def sentence(outcome: str, line: int | None, limits: Limits) -> str:
    says = SAYS[outcome].format(**vars(limits))
    return f"Line {line}: {says[:1].lower()}{says[1:]}" if line else says
