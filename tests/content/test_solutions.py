"""Other people's right solutions pass too: five of each lab, none of them its author's, in one sandbox."""

from pathlib import Path

import pytest

from bench import mutants
from eigenway.course import load
from eigenway.sandbox.desk import Desk
from eigenway.sandbox.report import Limits

HERE = Path(__file__).parent / "solutions"
FILES = sorted(HERE.glob("*/*.py"))
PATIENT = Limits(wall=60.0)  # what is right is right on a machine that does ten things besides


@pytest.fixture(scope="module")
def labs():
    return {slug: concept.lab for slug, concept in load(strict=False).concepts.items() if concept.lab}


@pytest.fixture(scope="module")
def desk():
    made = Desk()
    yield made
    made.stop()


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_another_right_solution_passes(file, labs, desk):
    report = desk.run(file.read_text(encoding="utf-8"), labs[file.parent.name].checks, limits=PATIENT)
    assert report.passed, (report.says, [check.title for check in report.checks if not check.passed])


@pytest.mark.parametrize("slug", sorted({file.parent.name for file in FILES}))
def test_five_solutions_differ_from_the_authors_and_from_each_other(slug, labs):
    sources = {file.read_text(encoding="utf-8") for file in FILES if file.parent.name == slug}
    assert len(sources) >= 5 and labs[slug].solution not in sources


def test_every_reason_for_a_surviving_mutant_is_about_a_mutant_there_is(labs):
    """`python -m bench.mutants` asks the sandbox whether it survives; this asks whether the lab has moved on."""
    for slug, reasons in mutants.read().items():
        there = {key for made in mutants.mutants(labs[slug].solution, labs[slug].yours) for key in mutants.keys(made)}
        assert not reasons.keys() - there, slug


def test_a_mutant_changes_one_thing_and_says_which():
    names = [made.name for made in mutants.mutants("def f(x):\n    return x[0] < 2\n", ["f"])]
    assert "f: return x[0] < 2 -> return x[0] <= 2" in names and "f: return x[0] < 2 -> return x[0] < 3" in names
    assert len(names) == len(set(names)) == 6
