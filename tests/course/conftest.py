"""A small course in a folder of its own, made from texts."""

import pytest

from eigenway.course import load

MODULES = '[[module]]\nslug = "algebra"\ntitle = "Algebra"\npurpose = "Count."\n'
PLANNED = '[[concept]]\nslug = "limits"\ntitle = "Limits"\nmodule = "algebra"\nneeds = ["sums"]\n'
LESSON = '+++\ntitle = "Sums"\nneeds = []\n+++\n\nAdd two numbers.\n'


@pytest.fixture
def make(tmp_path):
    """make({"algebra/sums/lesson.md": ...}) -> the course, read leniently."""

    def made(files, strict=False):
        for name, text in {"modules.toml": MODULES, "planned.toml": PLANNED, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(tmp_path, strict=strict)

    return made


@pytest.fixture
def lesson(make):
    """lesson("text below the head") -> the lesson."""
    return lambda body, **files: make({"algebra/sums/lesson.md": LESSON + body, **files}).concepts["sums"].lesson
