"""One concept looked at, and remembered until it, or anything the laws stand on, changes."""

import json
import os
from dataclasses import asdict
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

KIT = Path(__file__).resolve().parent.parent / "site/static/built/kit.js"
STANDS_ON = ("course", "maths", "answers", "formulas", "sandbox")


def look(job: tuple[str, str, bool]) -> dict[str, Any]:
    """Runs in a process of its own: the concept is read anew and held against every law."""
    from eigenway.course import load
    from eigenway.course.laws import examine

    root, slug, full = job
    course = load(root, strict=False, only=[slug])
    if slug not in course.concepts:
        return {"faults": [], "rates": []}
    seen = examine(course.concepts[slug], run=run_here, full=full, figures=figures_here())
    faults = [{"concept": slug, "law": law, **asdict(fault)} for law, fault in seen.faults]
    return {"faults": faults, "rates": [{"concept": slug, **asdict(rate)} for rate in seen.rates]}


def run_here(source: str, checks: str) -> Any:
    """An author's own lab, without a box: the author's problems.py runs in this process anyway."""
    from eigenway.sandbox.conduct import conduct
    from eigenway.sandbox.nursery import near
    from eigenway.sandbox.report import Limits

    return conduct(source, checks, near(), limits=Limits(wall=60.0))  # all concepts are looked at at once


def figures_here() -> Any:
    """Calls what a figure exports, beside the built kit; None where there is no Node or nothing is built."""
    from eigenway.course import typescript

    try:
        typescript.tool(), typescript.node()
    except typescript.CannotBuild:
        return None
    return (lambda file, calls: typescript.called(file, KIT, calls)) if KIT.exists() else None


class Cache:
    """A file for each content in which nothing was amiss, in .eigenway/checked; throwing the folder away costs only time.

    What is amiss is looked at anew: its cause may lie outside the concept, in a program that was missing.
    """

    def __init__(self, course: Any, full: bool):
        self.course, self.full = course, full
        self.folder = Path(os.environ.get("EIGENWAY_CACHE", ".eigenway")) / "checked"

    @cached_property
    def ground(self) -> str:
        """The machine below the concept, and which slugs are known: a link may start to hold, or cease to."""
        package = Path(__file__).resolve().parent.parent
        digest = sha256(repr((self.full, figures_here() is None, sorted(self.course.atlas.needs))).encode())
        for part in STANDS_ON:
            for path in sorted((package / part).rglob("*.py")):
                digest.update(path.read_bytes())
        digest.update(KIT.read_bytes() if KIT.exists() else b"")
        return digest.hexdigest()

    def place(self, slug: str) -> Path:
        digest = sha256(self.ground.encode())
        for path in sorted(self.course.concepts[slug].folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.name.encode() + path.read_bytes())
        return self.folder / f"{digest.hexdigest()[:32]}.json"

    def get(self, slug: str) -> dict[str, Any] | None:
        try:
            return json.loads(self.place(slug).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def put(self, slug: str, seen: dict[str, Any]) -> None:
        if seen["faults"]:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.place(slug).write_text(json.dumps(seen, ensure_ascii=False), encoding="utf-8")
