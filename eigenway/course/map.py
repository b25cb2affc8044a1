"""The map: every concept in the lane of its module, as far to the right as its longest way is long. As data, and as a picture."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

COLUMN, ROW, GAP, LEFT = (
    168,
    34,
    26,
    24,
)  # pixels: between depths, between concepts of one cell, between lanes, at the edge


@dataclass(frozen=True)
class Place:
    """Where a concept stands. `state` is written or coming; a page adds what its learner knows."""

    slug: str
    title: str
    module: str
    state: str
    depth: int
    x: int
    y: int


@dataclass(frozen=True)
class Lane:
    slug: str
    title: str
    top: int
    height: int


@dataclass(frozen=True)
class Map:
    places: dict[str, Place]
    lanes: list[Lane]
    edges: list[tuple[str, str]]  # (need, concept)
    width: int
    height: int

    def svg(self, href: Callable[[str], str] = "/concepts/{}/".format, states: Mapping[str, str] | None = None) -> str:
        """The picture alone; beside it a page gives the same as lists. `states` (held, ready, ...) become classes."""
        lines = [
            f'<svg class="map" viewBox="0 0 {self.width} {self.height}" xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Map of the concepts">'
        ]
        lines += [
            f'<text class="lane" x="{LEFT}" y="{lane.top + 14}">{escape(lane.title)}</text>' for lane in self.lanes
        ]
        lines += [
            f'<path class="edge" data-from="{a}" data-to="{b}" d="{curve(self.places[a], self.places[b])}"/>'
            for a, b in self.edges
        ]
        for place in self.places.values():
            state = (states or {}).get(place.slug, place.state)
            mark = f'<circle cx="{place.x}" cy="{place.y}" r="6"/><text x="{place.x + 11}" y="{place.y + 4}">{escape(place.title)}</text>'
            link = f'<a href="{escape(href(place.slug))}">{mark}</a>' if place.state == "written" else mark
            lines.append(
                f'<g class="concept {state}" data-slug="{place.slug}"><title>{escape(place.title)}, {state}</title>{link}</g>'
            )
        return "\n".join([*lines, "</svg>"])


def curve(a: Place, b: Place) -> str:
    middle = (a.x + b.x) // 2
    return f"M{a.x} {a.y}C{middle} {a.y} {middle} {b.y} {b.x} {b.y}"


def drawn(course: Any) -> Map:
    """Lane by lane; in a cell (one module, one depth) concepts stand below each other, near to what they need."""
    depth, places, lanes, top = course.atlas.depth, {}, [], GAP
    for module in course.modules:
        cells: dict[int, list[Any]] = {}
        for concept in module.concepts:
            cells.setdefault(depth[concept.slug], []).append(concept)
        height = max((len(cell) for cell in cells.values()), default=0) * ROW + 20
        for column, cell in sorted(cells.items()):
            for row, concept in enumerate(sorted(cell, key=lambda c: (pull(c, places, course), c.slug))):
                y = top + 20 + row * ROW + ROW // 2
                state = "written" if concept.written else "coming"
                place = Place(concept.slug, concept.title, module.slug, state, column, LEFT + column * COLUMN, y)
                places[concept.slug] = place
        lanes.append(Lane(module.slug, module.title, top, height))
        top += height + GAP
    edges = [(need, slug) for slug in places for need in course.atlas.needs[slug] if need in places]
    return Map(places, lanes, edges, LEFT + (max(depth.values(), default=0) + 1) * COLUMN + LEFT, top)


def pull(concept: Any, places: Mapping[str, Place], course: Any) -> float:
    """The height at which its needs stand: fewer crossings."""
    known = [places[need].y for need in course.atlas.needs[concept.slug] if need in places]
    return sum(known) / len(known) if known else 0.0
