"""The atlas: modules, tracks, concepts written and planned, and which needs which. A directed graph without circles."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from eigenway.course.fault import Amiss


@dataclass
class Module:
    slug: str
    title: str
    purpose: str
    number: int = 0
    order: tuple[str, ...] = ()  # in which it is told; a concept that is not named comes after, what needs least first
    concepts: list[Any] = field(default_factory=list, repr=False)  # written and planned, in that order


@dataclass(frozen=True)
class Track:
    """A role: how deep each concept is wanted. Depth 1 aware, 2 fluent, 3 defend."""

    slug: str
    title: str
    aim: str
    reason: str
    projects: tuple[str, ...] = ()
    drills: tuple[str, ...] = ()
    depth: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Planned:
    """A concept that is not written yet: on the map as coming, skipped by plan and placement."""

    slug: str
    title: str
    module: str
    needs: tuple[str, ...]
    wave: int = 1
    written = False


def toml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as why:
        raise Amiss(f"{path.name} is not TOML: {why}.") from None


def modules(folder: Path) -> list[Module]:
    listed = toml(folder / "modules.toml").get("module", [])
    return [
        Module(m["slug"], m["title"], m.get("purpose", ""), i, tuple(m.get("order", ())))
        for i, m in enumerate(listed, 1)
    ]


def tracks(folder: Path) -> list[Track]:
    listed = toml(folder / "tracks.toml").get("track", [])
    return [
        Track(**{**t, "projects": tuple(t.get("projects", ())), "drills": tuple(t.get("drills", ()))}) for t in listed
    ]


def planned(folder: Path) -> list[Planned]:
    listed = toml(folder / "planned.toml").get("concept", [])
    return [Planned(c["slug"], c["title"], c["module"], tuple(c.get("needs", ())), c.get("wave", 1)) for c in listed]


@dataclass
class Atlas:
    """The graph alone: every slug, written or planned, with what it needs."""

    needs: Mapping[str, Sequence[str]]

    @cached_property
    def circle(self) -> list[str]:
        """A circle of needs, first and last alike; [] where there is none."""
        done: set[str] = set()
        for start in self.needs:
            if found := self.walk(start, [], done):
                return found
        return []

    def walk(self, slug: str, path: list[str], done: set[str]) -> list[str]:
        if slug in path:
            return [*path[path.index(slug) :], slug]
        if slug in done or slug not in self.needs:
            return []
        for need in self.needs[slug]:
            if found := self.walk(need, [*path, slug], done):
                return found
        done.add(slug)
        return []

    @cached_property
    def depth(self) -> dict[str, int]:
        """The length of the longest way to a concept: 0 for one that needs nothing."""
        found: dict[str, int] = {}

        def measure(slug: str, above: frozenset[str]) -> int:
            if slug not in found:
                below = [n for n in self.needs.get(slug, ()) if n in self.needs and n not in above]
                found[slug] = 1 + max((measure(n, above | {slug}) for n in below), default=-1)
            return found[slug]

        for slug in self.needs:
            measure(slug, frozenset())
        return found

    @cached_property
    def opens(self) -> dict[str, list[str]]:
        """What stands directly on each concept."""
        found: dict[str, list[str]] = {slug: [] for slug in self.needs}
        for slug, needs in self.needs.items():
            for need in needs:
                found.setdefault(need, []).append(slug)
        return found

    def ways(self, slug: str, on: Callable[[str], Sequence[str]]) -> list[str]:
        """All that is reached from a concept: `on` is needs.get for what comes first, opens.get for what comes after."""
        reached: list[str] = []
        waiting = list(on(slug) or ())
        while waiting:
            if (known := waiting.pop(0)) not in reached:
                reached.append(known)
                waiting += on(known) or ()
        return reached
