"""What the pages for authors say is true: their code is run here."""

import re
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from eigenway.cli.checked import figures_here
from eigenway.cli.checked import run_here as run
from eigenway.course import Generator, Lab
from eigenway.course.laws import LAWS, Look
from eigenway.course.laws.frame import Sample
from tests.conftest import ROOT

WEB = ROOT / "web"


def blocks(page, kind="python", ticks=3):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    if ticks == 3:
        text = re.sub(r"^````\n.*?^````\n", "", text, flags=re.M | re.S)
    return re.findall(rf"^{'`' * ticks}{kind}\n(.*?)^{'`' * ticks}$", text, re.M | re.S)


def test_the_problems_shown_to_authors_work():
    space = {}
    for source in blocks("write-a-problem.md"):
        exec(source, space)
    generators = [value for value in space.values() if isinstance(value, Generator)]
    assert [g.name for g in generators] == ["by-hand", "twice-the-length"]
    for generator in generators:
        sample = Sample(generator, 20)
        assert not sample.broken and sample.rate.redrawn < 0.15


def test_the_lab_shown_to_authors_works():
    (source,) = blocks("write-a-lab.md")
    lab = Lab(source)
    assert not list(lab.faults())
    assert run(lab.solution, lab.checks).outcome == "pass"
    assert not any(check.passed for check in run(lab.starter, lab.checks).checks)
    for wrong in lab.wrongs:
        first = next(check.name for check in run(wrong.source, lab.checks).checks if check.passed is False)
        assert first == wrong.fails


@pytest.fixture
def shown_figure(tmp_path) -> Path:
    """figure.ts of the page for authors, with its figure.py beside it."""
    (drawing,), (numbers,) = blocks("write-a-figure.md", "ts"), blocks("write-a-figure.md")
    (tmp_path / "figure.ts").write_text(drawing)
    (tmp_path / "figure.py").write_text(numbers)
    return tmp_path / "figure.ts"


def test_the_figure_shown_to_authors_gives_the_numbers_of_the_library(shown_figure):
    if not (figures := figures_here()):
        pytest.skip("no Node here, or the pages are not built (make build)")
    concept = SimpleNamespace(figures={"figure": shown_figure}, lesson=SimpleNamespace(file="means/lesson.md"))
    assert not list(LAWS["a figure shows the numbers of the library"](Look(concept, figures=figures)))


def test_the_figure_shown_to_authors_has_sound_types(shown_figure):
    compiler = WEB / "node_modules/typescript/bin/tsc"
    if not compiler.exists():
        pytest.skip("no TypeScript here (make build)")
    settings = f'{{"extends": "{WEB}/tsconfig.json", "compilerOptions": {{"paths": {{"eigenway/kit": ["{WEB}/kit/index.ts"]}}}}, "include": ["figure.ts"]}}'
    (shown_figure.parent / "tsconfig.json").write_text(settings)
    done = subprocess.run(["node", compiler, "-p", shown_figure.parent], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_piece_of_the_kit_that_the_page_names_is_there():
    (named,) = re.findall(r"## The pieces\n(.*?)\n## ", (ROOT / "docs/write-a-figure.md").read_text("utf-8"), re.S)
    kit = "".join(path.read_text("utf-8") for path in sorted((WEB / "kit").glob("*.ts")))
    pieces = {name for quoted in re.findall(r"`([^`]+)`", named) for name in re.findall(r"\.(\w+)", quoted)}
    assert len(pieces) > 20 and all(re.search(rf"^  (readonly )?{name}[(<]", kit, re.M) for name in pieces), pieces


@pytest.mark.parametrize("block", blocks("write-a-concept.md", "", ticks=4))
def test_the_blocks_shown_to_authors_are_read(lesson, block):
    amiss = [fault.says for fault in lesson(f"\n{block}").faults]
    assert not amiss


def test_all_blocks_are_shown():
    shown = "".join(blocks("write-a-concept.md", "", ticks=4))
    assert all(f"```{kind}" in shown for kind in ("steps", "problem", "figure", "python", "output"))
