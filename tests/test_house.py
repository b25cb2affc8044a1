"""The house holds: each part imports only what stands below it, pure parts know no clock and no disk. The table of DESIGN is here."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

# a part may import itself and these
BELOW = {
    "maths": set(),
    "learner": set(),
    "sandbox": set(),
    "formulas": set(),
    "answers": {"maths"},
    "course": {"answers", "maths", "formulas"},
    "site": {"course", "answers", "maths", "formulas", "learner", "sandbox"},
    "cli": {"site", "course", "answers", "maths", "formulas", "learner", "sandbox"},
    "content": {"course", "maths"},
}
PURE = {"maths", "answers", "learner"}
UNCLEAN = {"os", "time", "random", "threading", "pathlib", "django"}
EXCEPTIONS = {("answers/decide.py", "threading")}  # flint's precision is shared by all threads

# inside the site: what records knows progress; progress knows none of them; reading records nothing
APPS = {"home", "labs", "people", "practice", "progress", "reading", "record"}
SITE_BELOW = {"progress": {"people"}, "reading": {"people", "progress"}, "people": set()}


def imports(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def complaints(name: str, source: str) -> Iterator[str]:
    """What is wrong with the imports of a file, as sentences. `name` is like "answers/judge.py"."""
    part = name.split("/")[0]
    for module in dict.fromkeys(imports(source)):
        root, *rest = module.split(".")
        if root == "eigenway" and rest and rest[0] in BELOW and rest[0] != part and rest[0] not in BELOW[part]:
            yield f"{name} imports eigenway.{rest[0]}: {part} does not stand above it"
        if part in PURE and root in UNCLEAN and (name, root) not in EXCEPTIONS:
            yield f"{name} imports {root}: a pure part knows no clock, no disk, no dice"
        if root in {"sklearn", "statsmodels", "torch", "pandas"}:
            yield f"{name} imports {root}: that is an oracle, for tests and benches alone"
        yield from inside_the_site(name, module)


def inside_the_site(name: str, module: str) -> Iterator[str]:
    here, there = name.split("/")[1:2], module.removeprefix("eigenway.site.").split(".")[0]
    if not (name.startswith("site/") and module.startswith("eigenway.site.")):
        return
    if here[0] in SITE_BELOW and there in APPS - {here[0]} - SITE_BELOW[here[0]]:
        yield f"{name} imports the app {there}: {here[0]} stands below it"


@cache
def files() -> list[tuple[str, Path]]:
    machine = [(p.relative_to(ROOT / "eigenway").as_posix(), p) for p in (ROOT / "eigenway").rglob("*.py")]
    content = [(p.relative_to(ROOT).as_posix(), p) for p in (ROOT / "content").rglob("*.py")]
    return [(name, p) for name, p in machine + content if name.split("/")[0] in BELOW]


def test_each_part_imports_only_what_stands_below_it():
    found = [said for name, path in files() for said in complaints(name, path.read_text("utf-8"))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("answers/judge.py", "import os", "answers/judge.py imports os: a pure part knows no clock, no disk, no dice"),
        ("maths/steps.py", "def f():\n    from eigenway.answers import judge", "maths/steps.py imports eigenway.answers: maths does not stand above it"),
        ("learner/next.py", "from random import choice", "learner/next.py imports random: a pure part knows no clock, no disk, no dice"),
        ("course/load.py", "from eigenway import site", "course/load.py imports eigenway.site: course does not stand above it"),
        ("site/progress/models.py", "from eigenway.site.practice.models import Asked", "site/progress/models.py imports the app practice: progress stands below it"),
        ("maths/stats/mean.py", "import pandas as pd", "maths/stats/mean.py imports pandas: that is an oracle, for tests and benches alone"),
    ],
)  # fmt: skip
def test_a_wrong_import_is_named_in_a_sentence(name, source, said):
    assert set(complaints(name, source)) == {said}


def test_a_figure_imports_the_kit_alone():
    import re

    for figure in (ROOT / "content").glob("*/*/*.ts"):
        for source in re.findall(r'from "([^"]+)"', figure.read_text("utf-8")):
            assert source == "eigenway/kit" or source.startswith("./"), (
                f"{figure.relative_to(ROOT)} imports {source}: a figure imports the kit alone"
            )
