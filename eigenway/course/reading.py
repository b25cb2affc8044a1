"""From a folder to a concept. Whatever an author's file does wrong becomes a Fault with its line; the rest is still read."""

import importlib.util
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from eigenway.course.atlas import Module
from eigenway.course.concept import Concept
from eigenway.course.fault import Amiss, Fault
from eigenway.course.lab import Lab
from eigenway.course.lesson import Lesson
from eigenway.course.problem import Generator

Report = Callable[[Fault], None]


def concept(folder: Path, module: Module, root: Path, report: Report) -> Concept | None:
    """The concept of a folder; None where its lesson cannot be read at all."""
    place = folder.relative_to(root).as_posix()
    path = folder / "lesson.md"
    try:
        lesson = Lesson.read(path.read_text(encoding="utf-8"), f"{place}/lesson.md", place)
    except FileNotFoundError:
        report(Fault(f"{place}/lesson.md", 0, f"The folder {place} has no lesson.md: a concept starts with it."))
        return None
    except (Amiss, UnicodeDecodeError) as why:
        report(
            Fault(f"{place}/lesson.md", getattr(why, "line", 0), getattr(why, "says", "The file is not UTF-8 text."))
        )
        return None
    figures = {found.stem: found for found in sorted(folder.glob("figure*.ts"))}
    return Concept(
        folder.name, module, folder, lesson, problems(folder, place, report), lab(folder, place, report), figures
    )


def lab(folder: Path, place: str, report: Report) -> Lab | None:
    path = folder / "lab.py"
    if not path.exists():
        return None
    try:
        return Lab(path.read_text(encoding="utf-8"), f"{place}/lab.py")
    except Amiss as why:
        report(Fault(f"{place}/lab.py", why.line, why.says))
        return None


def problems(folder: Path, place: str, report: Report) -> dict[str, Generator]:
    """The problems of problems.py, by name."""
    path = folder / "problems.py"
    if not path.exists() or (read := module(path, f"{place}/problems.py", report)) is None:
        return {}
    found = [value for value in vars(read).values() if isinstance(value, Generator)]
    for generator in found:
        generator.concept, generator.file = folder.name, f"{place}/problems.py"
    return {generator.name: generator for generator in found}


def module(path: Path, place: str, report: Report) -> ModuleType | None:
    """An author's file as a module, made anew at each reading: a save is seen."""
    name = "eigenway_content." + place.removesuffix(".py").replace("/", ".").replace("-", "_")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made  # a dataclass or a named tuple of the author looks itself up
    try:
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), made.__dict__)
    except Exception as why:
        report(Fault(place, line_of(why, path), f"{path.name} cannot be read: {said(why)}"))
        return None
    return made


def line_of(why: BaseException, path: Path) -> int:
    """The last line of this file that the error went through."""
    if isinstance(why, SyntaxError) and why.filename == str(path):
        return why.lineno or 0
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(why.__traceback__) if frame.filename == str(path)]
    return lines[-1] if lines else getattr(why, "line", 0)


def said(why: BaseException) -> str:
    """An error in a sentence, without a traceback."""
    return why.says if isinstance(why, Amiss) else f"{type(why).__name__}: {why}".rstrip(": ")
