"""The course: what is taught, read from the content folder; and all that a problems.py, a lab.py or a figure.py imports.

Kinds of answers and printers are fetched when first used: a lesson does not wait for them.
"""

from importlib import import_module
from typing import Any

from eigenway.course.cases import cases
from eigenway.course.concept import Concept
from eigenway.course.fault import Amiss, Fault
from eigenway.course.lab import Lab
from eigenway.course.lesson import Lesson
from eigenway.course.load import BrokenContent, Course, load
from eigenway.course.markdown import Words
from eigenway.course.marks import given, raises, same, visible, wrong, yours
from eigenway.course.pick import Pick
from eigenway.course.problem import Generator, Part, Problem, problem
from eigenway.course.question import Question, thaw
from eigenway.course.slips import Slip
from eigenway.maths.steps import step

__all__ = [
    "Amiss",
    "BrokenContent",
    "Concept",
    "Course",
    "Fault",
    "Generator",
    "Lab",
    "Lesson",
    "Part",
    "Pick",
    "Problem",
    "Question",
    "Slip",
    "Words",
    "cases",
    "given",
    "load",
    "problem",
    "raises",
    "same",
    "step",
    "thaw",
    "visible",
    "wrong",
    "yours",
]

PRINTERS = ("about", "combination", "factors", "number", "paren", "polynomial", "shifted", "tex")


def __getattr__(name: str) -> Any:
    """`Number`, `Set`, ... and `read` from answers; `tex`, `paren`, ... from the one printer."""
    if name.startswith("_"):
        raise AttributeError(name)
    home = (
        "eigenway.maths.show"
        if name in PRINTERS
        else "eigenway.answers.grammar"
        if name == "read"
        else "eigenway.answers"
    )
    try:
        return getattr(import_module(home), name)
    except AttributeError:
        raise AttributeError(f"eigenway.course has no {name}: it is neither a kind of answer nor a printer") from None
