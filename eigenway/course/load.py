"""The whole course, from its folder. `load()` refuses broken content; `load(strict=False)` keeps what can be read and lists the faults."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from eigenway.course import atlas, reading
from eigenway.course.atlas import Atlas, Module, Planned, Track
from eigenway.course.concept import Concept
from eigenway.course.fault import Amiss, Fault
from eigenway.course.map import Map, drawn
from eigenway.course.problem import Generator


class BrokenContent(Exception):
    """The course has faults; `faults` lists them all, and the text shows the first ones."""

    def __init__(self, faults: list[Fault]):
        more = f"\n... and {len(faults) - 10} more" if len(faults) > 10 else ""
        super().__init__("The content has faults; run `eigenway check`.\n" + "\n".join(map(str, faults[:10])) + more)
        self.faults = faults


@dataclass
class Course:
    root: Path
    modules: list[Module] = field(default_factory=list)
    tracks: list[Track] = field(default_factory=list)
    concepts: dict[str, Concept] = field(default_factory=dict)
    planned: dict[str, Planned] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def atlas(self) -> Atlas:
        return Atlas({slug: c.needs for slug, c in {**self.planned, **self.concepts}.items()})

    @cached_property
    def renamed(self) -> dict[str, str]:
        """Old slug -> the one it has now."""
        return {old: c.slug for c in self.concepts.values() for old in c.was}

    def find(self, slug: str) -> Concept | Planned | None:
        """A concept by its slug, its old slug, or as planned."""
        slug = self.renamed.get(slug, slug)
        return self.concepts.get(slug) or self.planned.get(slug)

    @cached_property
    def map(self) -> Map:
        """The map as data; `course.map.svg()` is its picture."""
        return drawn(self)

    def generator(self, slug: str, name: str) -> Generator | None:
        """A problem of a written concept."""
        concept = self.concepts.get(slug)
        return concept.problems.get(name) if concept else None

    def state(self, slug: str) -> str:
        """'written', 'coming', or '' for a slug that nobody knows."""
        found = self.find(slug)
        return "" if found is None else "written" if found.written else "coming"


def folder() -> Path:
    """Where the content stands: EIGENWAY_CONTENT, beside the package, or inside it once installed."""
    package = Path(__file__).resolve().parent.parent
    if named := os.environ.get("EIGENWAY_CONTENT"):
        return Path(named)
    return package.parent / "content" if (package.parent / "content").is_dir() else package / "content"


def load(root: Path | str | None = None, *, strict: bool = True, only: list[str] | None = None,
         href: Callable[[str], str] = "/concepts/{}/".format) -> Course:  # fmt: skip
    """`href(slug)` is where the site shows a concept; `only` reads the problems and lessons of these slugs alone."""
    course = Course(Path(root) if root else folder())
    report = course.faults.append
    if not course.root.is_dir():
        raise BrokenContent(
            [Fault(str(course.root), 0, "There is no such folder; set EIGENWAY_CONTENT to the folder of the course.")]
        )
    try:
        course.modules, course.tracks = atlas.modules(course.root), atlas.tracks(course.root)
        planned = {p.slug: p for p in atlas.planned(course.root)}
    except (Amiss, KeyError, TypeError) as why:
        report(
            Fault(
                "modules.toml, tracks.toml, planned.toml",
                0,
                f"A list of the course cannot be read: {reading.said(why)}",
            )
        )
        planned = {}
    for module in course.modules:
        for place in folders(course.root / module.slug):
            if only and place.name not in only:
                course.planned[place.name] = stand_in(place, module, course.root)
            elif concept := reading.concept(place, module, course.root, report):
                add(course, concept, report)
    course.planned |= {
        slug: p for slug, p in planned.items() if slug not in course.concepts and slug not in course.planned
    }
    for concept in course.concepts.values():
        concept.lesson.known, concept.lesson.href = course.state, lambda slug: href(course.renamed.get(slug, slug))
    course.faults += graph_faults(course)
    arrange(course)
    if strict and (
        broken := course.faults + [fault for c in course.concepts.values() for fault in references(course, c)]
    ):
        raise BrokenContent(broken)
    return course


def arrange(course: Course) -> None:
    """Modules and concepts in the order in which they are told."""
    depth, last = course.atlas.depth, len(course.concepts) + len(course.planned)
    for module in course.modules:
        told = {slug: place for place, slug in enumerate(module.order)}
        everything = [*course.concepts.values(), *course.planned.values()]
        module.concepts = sorted(
            (c for c in everything if c.module in (module, module.slug)),
            key=lambda c: (told.get(c.slug, last), depth[c.slug], c.slug),
        )
    course.concepts = {
        c.slug: c for module in course.modules for c in module.concepts if c.slug in course.concepts
    } | course.concepts


def folders(place: Path) -> list[Path]:
    return sorted(found for found in place.glob("*") if found.is_dir() and not found.name.startswith(("_", ".")))


def stand_in(place: Path, module: Module, root: Path) -> Planned:
    """A concept that was not asked for: known by name, so that links to it hold."""
    found = (
        reading.Lesson.read((place / "lesson.md").read_text(encoding="utf-8"), "", "")
        if (place / "lesson.md").exists()
        else None
    )
    return Planned(
        place.name, found.head.title if found else place.name, module.slug, found.head.needs if found else ()
    )


def add(course: Course, concept: Concept, report: Callable[[Fault], None]) -> None:
    if concept.slug in course.concepts:
        report(
            Fault(
                concept.lesson.file,
                0,
                f"There are two folders named {concept.slug}: a slug is used once in the whole course.",
            )
        )
    else:
        course.concepts[concept.slug] = concept


def references(course: Course, concept: Concept) -> list[Fault]:
    """Links and questions of a lesson that lead nowhere: what a server must not start with, found without rendering."""
    file = concept.lesson.file
    found = [f"links to {slug!r}; there is no such concept." for slug in concept.lesson.links if not course.state(slug)]
    found += [
        f"asks {name!r}; problems.py has no such problem."
        for name in concept.lesson.problems
        if name not in concept.problems
    ]
    return [Fault(file, 0, f"The lesson {says}") for says in found]


def graph_faults(course: Course) -> list[Fault]:
    """Unknown needs and circles. Broken links are said by the lesson when it is rendered."""
    found = []
    for concept in course.concepts.values():
        found += [Fault(concept.lesson.file, 1, f"needs names {slug!r}; there is no such concept, written or planned.")
                  for slug in concept.needs if not course.state(slug)]  # fmt: skip
    if circle := course.atlas.circle:
        at = next((course.concepts[slug].lesson.file for slug in circle if slug in course.concepts), "planned.toml")
        found.append(Fault(at, 1, f"The needs go round in a circle: {' needs '.join(circle)}. Take one of them out."))
    return found
