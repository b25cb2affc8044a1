"""The map that the bench walks: the curriculum where it stands, else one drawn with the same shape."""

import os
import tomllib
from pathlib import Path

import numpy as np

from eigenway.learner import Concept, Map

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = Path(os.environ.get("EIGENWAY_SHARED", ROOT.parent / "shared"))


def the_map() -> tuple[Map, str]:
    """The map and where it came from."""
    path = SHARED / "curriculum" / "curriculum.toml"
    if path.exists():
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["concept"]
        return Map(tuple(_concept(row) for row in rows)), f"the curriculum, {len(rows)} concepts"
    return drawn(156, np.random.default_rng(5)), "a drawn map, 156 concepts (no curriculum found)"


def drawn(many: int, rng: np.random.Generator) -> Map:
    def needs(i: int) -> tuple[str, ...]:
        lower = rng.integers(max(0, i - 20), max(1, i), size=rng.integers(1, 4)) if i > 4 else []
        return tuple(f"c{j:03}" for j in sorted(set(lower)))

    return Map(
        tuple(
            Concept(
                f"c{i:03}", f"module-{i * 10 // many}", needs=(n := needs(i)), exercises=n[:1], problems=("a", "b", "c")
            )
            for i in range(many)
        )
    )


def _concept(row: dict) -> Concept:
    # The plan of the curriculum names no `exercises` yet; the first need stands for them.
    needs = tuple(row["prerequisites"])
    problems = tuple(problem["slug"] for problem in row["problems"])
    return Concept(row["slug"], row["module"], row["title"], needs, needs[:1], problems=problems)
