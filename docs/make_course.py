"""Writes content/README.md: what the course holds, counted module by module. `python docs/make_course.py`; a test holds it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

HEAD = """# The course

A concept is a folder: `lesson.md`, `problems.py`, and where it has them `figure.ts` and `lab.py`. How to write one: [docs/write-a-concept.md](../docs/write-a-concept.md).
What the signs mean: [notation.md](notation.md). What is to come stands in `planned.toml`. The counts are made by `python docs/make_course.py`.

| module | concepts | to come in wave 1 | later | problems | named slips | figures | labs | words |
|---|---|---|---|---|---|---|---|---|
"""


def page() -> str:
    from eigenway.course import load

    rows = [counted(module) for module in load(ROOT / "content").modules]
    total = [sum(row[i] for row in rows) for i in range(1, len(rows[0]))]
    lines = [line(row) for row in rows] + [line(["**all**", *total])]
    return HEAD + "\n".join(lines) + "\n"


def counted(module) -> list:
    written = [concept for concept in module.concepts if hasattr(concept, "lesson")]
    coming = [concept.wave for concept in module.concepts if not hasattr(concept, "lesson")]
    problems = [problem for concept in written for problem in concept.problems.values()]
    slips = sum(len({slip.name for part in problem.ask(1).parts for slip in part.slips}) for problem in problems)
    figures = sum((ROOT / "content" / c.lesson.folder / "figure.ts").exists() for c in written)
    labs, words = sum(concept.lab is not None for concept in written), sum(concept.lesson.words for concept in written)
    return [module.title, len(written), coming.count(1), len(coming) - coming.count(1), len(problems), slips, figures, labs, words]  # fmt: skip


def line(row: list) -> str:
    return "| " + " | ".join(map(str, row)) + " |"


if __name__ == "__main__":
    (ROOT / "content" / "README.md").write_text(page(), encoding="utf-8")
