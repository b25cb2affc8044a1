"""Runs a stranger's code elsewhere. The only door is run().

    report = run(source, checks)      # the learner's file, the lab's checks: two texts of Python
    report.outcome                    # pass fail load-error time memory output died protocol rejected unavailable
    report.checks                     # in the author's order: name, title, hint, visible, passed, says, line, printed
    report.says, report.line          # the sentence on top, and the line of the learner's file it is about

What `checks` must be (course/lab.py cuts it so). One text of Python that imports only NumPy, SciPy and the standard
library, and holds at its top level, besides imports, helpers and constants:

    YOURS = ["dominant", "strongest"]        the learner's functions: the checks find a proxy of each by its name
    GIVEN = ["slope_of_a_bowl"]              functions of this text that may be passed to a proxy: they travel by name.
                                             Each is self-contained but for the text's own imports; a learner's file finds
                                             them in its namespace too, whether or not it repeats them. May be left out.
    VISIBLE = ["check_..."]                  the checks that run on Run; on Submit all do. Left out: all are visible.
    def check_...(): / def check_...(rng):   a check. Its order in the text is the order on the page, its name (underscores
                                             as spaces) is its title, its docstring is the hint. `rng` is a NumPy Generator
                                             seeded by the run's secret seed and the check's name.

These are literals: the three lists are read without running anything. In the namespace stand further `same(got, wanted,
within=1e-9, says="")`, which raises with a sentence where two values part (and returns True, so `assert same(...)` reads
well), and `raises(error, f, *args, **named)`, which returns whether that error came and lets any other go its way.
A check fails by raising; an AssertionError's message is what the learner reads. What a proxy returns is plain data: numbers,
text, lists, tuples, dicts, NumPy arrays. An error crosses as the first of its classes that is a builtin's or NumPy's.
A time-out or a death ends the run: no check can swallow it. What a function did to its arguments does not cross.
"""

from .conduct import conduct
from .local import Local
from .report import OUTCOMES, Check, Limits, Report

__all__ = ["OUTCOMES", "Check", "Limits", "Report", "run"]


def run(
    source: str,
    checks: str,
    *,
    seed: bytes | int | None = None,
    visible_only: bool = False,
    limits: Limits | None = None,
) -> Report:
    """Run the learner's source against a lab's checks, elsewhere, and say what came of it."""
    return conduct(source, checks, Local(), seed=seed, visible_only=visible_only, limits=limits)
