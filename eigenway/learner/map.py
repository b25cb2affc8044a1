"""The map: concepts and what they need. The site hands it in; it is plain data and knows no lesson."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Concept:
    slug: str
    module: str = ""
    title: str = ""
    needs: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()  # what its problems truly practise on the way
    minutes: float = 8.0  # lesson and first problems
    problems: tuple[str, ...] = ()  # its generators
    lab: str = ""
    coming: bool = False  # not written yet

    @property
    def name(self) -> str:
        return self.title or self.slug.replace("-", " ").capitalize()


@dataclass(frozen=True)
class Map:
    """Needs that stand on no map are overlooked; what is coming is stepped over to its own needs."""

    concepts: tuple[Concept, ...]
    tracks: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @cached_property
    def by_slug(self) -> dict[str, Concept]:
        return {concept.slug: concept for concept in self.concepts}

    @cached_property
    def order(self) -> tuple[Concept, ...]:
        """The written concepts, each after all it needs."""
        placed: dict[str, Concept] = {}
        path: list[str] = []

        def place(concept: Concept) -> None:
            if concept.slug in placed:
                return
            if concept.slug in path:
                circle = " needs ".join([*path[path.index(concept.slug) :], concept.slug])
                raise ValueError(f"The map goes round in a circle: {circle}. Take one of these needs away.")
            path.append(concept.slug)
            for need in concept.needs:
                if need in self.by_slug:
                    place(self.by_slug[need])
            path.pop()
            placed[concept.slug] = concept

        for concept in self.concepts:
            place(concept)
        return tuple(concept for concept in placed.values() if not concept.coming)

    @cached_property
    def needs(self) -> dict[str, tuple[str, ...]]:
        """What each concept needs, of what is written."""
        found: dict[str, tuple[str, ...]] = {}

        def of(slug: str) -> tuple[str, ...]:
            if slug not in found:
                written: dict[str, None] = {}
                for need in self.by_slug[slug].needs:
                    if need in self.by_slug:
                        written.update(dict.fromkeys(of(need) if self.by_slug[need].coming else (need,)))
                found[slug] = tuple(written)
            return found[slug]

        _ = self.order  # refuses a circle before the recursion meets it
        for concept in self.concepts:
            of(concept.slug)
        return found

    @cached_property
    def wanted(self) -> dict[str, tuple[str, ...]]:
        """What needs each concept directly."""
        found: dict[str, list[str]] = {concept.slug: [] for concept in self.order}
        for concept in self.order:
            for need in self.needs[concept.slug]:
                found[need].append(concept.slug)
        return {slug: tuple(upper) for slug, upper in found.items()}

    @cached_property
    def below(self) -> dict[str, frozenset[str]]:
        """Everything that stands below a concept."""
        found: dict[str, frozenset[str]] = {}
        for concept in self.order:
            needs = self.needs[concept.slug]
            found[concept.slug] = frozenset(needs).union(*(found[need] for need in needs))
        return found

    @cached_property
    def above(self) -> dict[str, frozenset[str]]:
        """Everything that stands on a concept."""
        found: dict[str, set[str]] = {concept.slug: set() for concept in self.order}
        for slug, below in self.below.items():
            for lower in below:
                found[lower].add(slug)
        return {slug: frozenset(upper) for slug, upper in found.items()}
