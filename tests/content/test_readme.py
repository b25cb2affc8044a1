"""content/README.md counts what is there."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_of_the_course_counts_what_is_there():
    spec = importlib.util.spec_from_file_location("make_course", ROOT / "docs" / "make_course.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert (ROOT / "content" / "README.md").read_text("utf-8") == maker.page(), "run python docs/make_course.py"
