"""The cast: a small map, the real one where it stands, and attempts made in one line."""

import tomllib

import pytest

from eigenway.learner import Attempt, Concept, Map
from tests.conftest import SHARED, data


@pytest.fixture
def small():
    """vectors -> dot -> norm, and matrices beside them; svd is coming; pca needs what is coming."""
    return Map(
        (
            Concept("vectors", "linear", problems=("vectors/a", "vectors/b")),
            Concept(
                "dot", "linear", "The dot product", ("vectors",), ("vectors",), problems=("dot/a", "dot/b"), lab="dot"
            ),
            Concept("norm", "linear", needs=("dot",), exercises=("dot",), problems=("norm/a",)),
            Concept("events", "chance", problems=("events/a", "events/b")),
            Concept("svd", "linear", needs=("norm",), coming=True),
            Concept("pca", "models", needs=("svd", "events"), problems=("pca/a",)),
        ),
        tracks={"analyst": ("events", "pca")},
    )


@pytest.fixture
def try_at():
    """One attempt, dated in days; each on its own question unless told otherwise."""
    number = iter(range(10**9))

    def make(concept="dot", at=1.0, outcome="right", **more):
        i = next(number)
        more = {"problem": f"{concept}/{'ab'[i % 2]}", "question": f"q{i}", "typed": "1", **more}
        return Attempt(f"a{i:06}", at, more.pop("problem"), more.pop("concepts", ((concept, 1.0),)), outcome, **more)

    return make


@pytest.fixture(scope="session")
def real():
    """The curriculum's 156 concepts."""
    plain = tomllib.loads(data(SHARED / "curriculum" / "curriculum.toml").read_text())
    concepts = tuple(
        Concept(
            row["slug"],
            row["module"],
            row["title"],
            tuple(row["prerequisites"]),
            tuple(row["prerequisites"][:1]),
            problems=tuple(problem["slug"] for problem in row["problems"]),
            lab=row["lab"]["name"] if row["lab"] else "",
        )
        for row in plain["concept"]
    )
    return Map(concepts, {track["slug"]: tuple(track["depth"]) for track in plain["track"]})
