"""The machine writes the second copy: printed output into lessons, and written concepts out of planned.toml."""

import re
from typing import Any

PROGRAM = re.compile(r"^```python\n(.*?)^```\n*(?:^```output\n.*?^```\n)?", re.M | re.S)


def write(course: Any) -> None:
    for concept in course.concepts.values():
        write_output(concept)
    drop_planned(course)


def write_output(concept: Any) -> None:
    from eigenway.course.laws.lesson import output_of

    path = concept.folder / "lesson.md"
    text = path.read_text(encoding="utf-8")
    printed = iter(output_of([source for _, source, _ in concept.lesson.programs]))

    def block(found: re.Match[str]) -> str:
        out = next(printed, None)
        if out is None or isinstance(out, Exception):
            return found[0]
        shown = f"\n```output\n{out.rstrip()}\n```\n" if out.strip() else ""
        return f"```python\n{found[1]}```\n{shown}"

    if (new := PROGRAM.sub(block, text)) != text:
        path.write_text(new, encoding="utf-8")


def drop_planned(course: Any) -> None:
    path = course.root / "planned.toml"
    if not path.exists():
        return
    head, *entries = re.split(r"(?m)^(?=\[\[concept\]\])", path.read_text(encoding="utf-8"))
    written = {f'slug = "{slug}"' for slug in course.concepts}
    kept = [entry for entry in entries if not any(slug in entry.split("\n") for slug in written)]
    if len(kept) < len(entries):
        path.write_text(head + "".join(kept), encoding="utf-8")
