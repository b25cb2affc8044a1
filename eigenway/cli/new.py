"""`eigenway new MODULE/SLUG`: begin a concept as a copy of a small complete one. No list is edited: the folder is the registration."""

import argparse
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

EXAMPLE = "linear-algebra/dot-product"
FILES = ("lesson.md", "problems.py", "lab.py", "figure.ts", "figure.py")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="eigenway new", description=__doc__)
    parser.add_argument("concept", metavar="MODULE/SLUG", help="as in optimization/nesterov")
    parser.add_argument("--content", type=Path, default=None, help="the folder of the course")
    wanted = parser.parse_args(arguments)
    return begin(wanted.concept.strip("/"), wanted.content)


def begin(name: str, content: Path | None) -> int:
    from eigenway.course import load
    from eigenway.course.load import folder

    root = content or folder()
    course = load(root, strict=False, only=["-"])
    known = [module.slug for module in course.modules]
    module, _, slug = name.partition("/")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        return stop(f"{name!r} is not MODULE/SLUG in small letters, digits and dashes, as in optimization/nesterov.")
    if module not in known:
        return stop(f"there is no module {module!r}; there are {', '.join(known)}.")
    planned = course.planned.get(slug)
    if (root / module / slug).exists() or (planned and (root / planned.module / slug).exists()):
        return stop(f"the concept {slug!r} is already there.")
    copy(folder() / EXAMPLE, root / module / slug)
    title = planned.title if planned else slug.replace("-", " ").capitalize()
    needs = planned.needs if planned else ()
    head(root / module / slug / "lesson.md", title, needs)
    print(f"{root / module / slug}: a copy of {EXAMPLE} to write over. Then: eigenway check {slug}")
    return 0


def copy(example: Path, place: Path) -> None:
    place.mkdir(parents=True)
    for file in FILES:
        if (example / file).exists():
            shutil.copyfile(example / file, place / file)


def head(lesson: Path, title: str, needs: Sequence[str]) -> None:
    """The new concept's own head above the example's text."""
    _, _, body = lesson.read_text(encoding="utf-8").split("+++\n", 2)
    listed = ", ".join(f'"{need}"' for need in needs)
    lesson.write_text(f'+++\ntitle = "{title}"\nneeds = [{listed}]\nminutes = 8\n+++\n{body}', encoding="utf-8")


def stop(says: str) -> int:
    from eigenway.cli import complain

    return complain(says)
