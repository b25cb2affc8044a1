"""What the pages for authors say is true: their code is run here."""

import re

import pytest

from eigenway.cli.checked import run_here as run
from eigenway.course import Generator, Lab
from eigenway.course.laws.frame import Sample
from tests.conftest import ROOT


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


@pytest.mark.parametrize("block", blocks("write-a-concept.md", "", ticks=4))
def test_the_blocks_shown_to_authors_are_read(lesson, block):
    amiss = [fault.says for fault in lesson(f"\n{block}").faults]
    assert not amiss


def test_all_blocks_are_shown():
    shown = "".join(blocks("write-a-concept.md", "", ticks=4))
    assert all(f"```{kind}" in shown for kind in ("steps", "problem", "figure", "python", "output"))
