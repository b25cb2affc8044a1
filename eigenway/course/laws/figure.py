"""The law of figures: what a figure works out by itself is what the library says, case by case."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eigenway.course import reading
from eigenway.course.cases import agrees
from eigenway.course.fault import Fault
from eigenway.course.laws.frame import Look, law
from eigenway.course.typescript import CannotBuild

EXPORTED = re.compile(r"^export (?:function|const) (\w+)", re.M)


@law
def a_figure_shows_the_numbers_of_the_library(look: Look) -> Iterator[Fault]:
    """figure.ts exports the functions it draws by; figure.py has them by the same names, worked out by the library."""
    for name, drawing in look.concept.figures.items():
        beside, place = drawing.with_suffix(".py"), look.concept.lesson.file.replace("lesson.md", f"{name}.py")
        if not beside.exists():
            yield Fault(place, 0, f"there is no {name}.py beside {name}.ts: the library's own numbers hold a figure's arithmetic.")  # fmt: skip
            continue
        faults: list[Fault] = []
        functions = held(reading.module(beside, place, faults.append))
        yield from faults or against(look, drawing, place, functions)


def held(module: Any) -> dict[str, Any]:
    return {name: found for name, found in vars(module).items() if hasattr(found, "cases")} if module else {}


def against(look: Look, drawing: Path, place: str, functions: dict[str, Any]) -> Iterator[Fault]:
    exported = EXPORTED.findall(drawing.read_text("utf-8"))
    if not functions:
        yield Fault(place, 0, "it marks no function with @cases(...): for which values is the figure held?")
    if apart := sorted(set(functions) ^ set(exported)):
        yield Fault(place, 0, f"{', '.join(apart)} stands in one of {drawing.name} (exported) and {place.rpartition('/')[2]} (with @cases), not in both.")  # fmt: skip
    elif look.figures:
        yield from differing(look.figures, drawing, place, functions)


def differing(figures: Any, drawing: Path, place: str, functions: dict[str, Any]) -> Iterator[Fault]:
    """One sentence for each function that differs: the first case, and how many more."""
    calls = [(name, case) for name, function in functions.items() for case in function.cases]
    try:
        found = figures(drawing, calls)
    except CannotBuild as why:
        yield Fault(place.replace(".py", ".ts"), 0, str(why))
        return
    for name, function in functions.items():
        shown = [value for (called, _), value in zip(calls, found) if called == name]
        apart = [(case, value, wanted) for case, value in zip(function.cases, shown)
                 if not agrees(value, wanted := function(*case))]  # fmt: skip
        if apart:
            case, value, wanted = apart[0]
            more = f" (and {len(apart) - 1} more of {len(shown)} cases)" if len(apart) > 1 else ""
            yield Fault(place, function.__code__.co_firstlineno, f"{name}{case} is {value} in the figure and {wanted} by the library{more}.")  # fmt: skip
