"""The judge against pairs whose truth is known, gathered from the test suites of seven other checkers."""

import json
from collections import Counter

import pytest

from eigenway.answers import judge
from eigenway.answers.kinds import named

FACTS = {"number", "expression", "equation", "inequality", "list", "tuple", "set", "matrix"}
ACCEPTED, REFUSED = {"right", "form"}, {"wrong", "slip", "unreadable"}


@pytest.fixture(scope="module")
def facts(corpora):
    lines = (corpora / "equivalence.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [row for row in rows if row["tier"] in ("core", "mutant") and row["kind"] in FACTS]


def outcomes(rows, sides):
    """Each row with the outcome that the judge gives it."""
    for row in rows:
        typed, expected, syntax = sides(row)
        yield row, judge(typed, named(row["kind"])(expected), syntax=syntax).outcome


def in_latex(row):
    return *row["latex"], "latex"


def as_typed(row):
    return row["response"], row["answer"], row["syntax"]


def test_no_wrong_answer_is_accepted_and_no_right_one_refused(facts):
    amiss = []
    for row, outcome in outcomes(facts, in_latex):
        if outcome not in (ACCEPTED if row["expected"] else REFUSED):
            amiss.append((row["id"], outcome))
    scalars = [row["id"] for row in facts if row["kind"] in ("number", "expression")]
    assert not [one for one in amiss if one[1] != "undecided" or one[0] in scalars]
    assert len(amiss) <= 2 * (len(facts) - len(scalars)) / 100


def test_the_texts_as_they_were_typed_are_read(facts):
    typed = [row for row in facts if row["syntax"] in ("plain", "latex")]
    said = Counter()
    for row, outcome in outcomes(typed, as_typed):
        said["right" if outcome in (ACCEPTED if row["expected"] else REFUSED) else outcome] += 1
        assert row["expected"] or outcome not in ACCEPTED, row["id"]
    assert said["right"] >= 0.98 * len(typed), said
