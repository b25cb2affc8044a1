"""The four laws, for every algorithm that shows its work: its steps are true, linked, finished, and equal to another's.

A new algorithm is tested by standing in tests/maths/examples; one that does not stand there fails here.
"""

import re

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from eigenway.maths import show
from tests.maths.every import case, every, truth
from tests.maths.examples.compare import alike

NAMES = list(every())
HAVE = [name for name in NAMES if case(name)]
each = pytest.mark.parametrize("name", HAVE)
QUICK = (Phase.explicit, Phase.generate, Phase.shrink)
law = settings(max_examples=20, phases=QUICK)


def run(name, arguments):
    algorithm = every_one[name]
    steps = algorithm.steps(*arguments)
    return algorithm, steps, steps.result


every_one = every()


@pytest.mark.parametrize("name", NAMES)
def test_every_algorithm_has_examples(name):
    assert case(name), f"{name} has no Case in tests/maths/examples"


@each
@law
@given(data=st.data())
def test_every_step_is_true_and_starts_where_the_last_one_ended(name, data):
    its, module = case(name)
    arguments = data.draw(its.inputs)
    _, steps, _ = run(name, arguments)
    for number, (before, step) in enumerate(paged(steps, its.start(*arguments)), 1):
        judge = truth(step.rule, module)
        assert judge is not None, f"{name}: the rule {step.rule!r} has no truth test"
        assert judge(before, step.after, step.facts), (
            f"step {number}, {step.rule}: {show.plain_sentence(step)}\n{before!r}\n{step.after!r}"
        )


def paged(steps, start):
    """Each step with the page before it: what the last step of its own level, or of one above, left."""
    pages = [start]
    for step in steps:
        level = step.depth + 1
        if len(pages) < level:
            pages.extend([pages[-1]] * (level - len(pages)))
        pages = pages[:level]
        yield pages[-1], step
        pages[-1] = step.after


@each
@law
@given(data=st.data())
def test_the_last_step_leaves_the_result_and_the_result_is_finished(name, data):
    its, _ = case(name)
    arguments = data.draw(its.inputs)
    _, steps, result = run(name, arguments)
    if steps:
        assert alike(steps[-1].after, result, 0), f"{steps[-1].after!r} is not {result!r}"
    assert its.finished(result, *arguments), f"{result!r} is not finished"


@each
@law
@given(data=st.data())
def test_an_independent_engine_agrees_and_so_does_the_plain_call(name, data):
    its, _ = case(name)
    arguments = data.draw(its.inputs)
    algorithm, _, result = run(name, arguments)
    same = its.same or alike
    theirs = its.equal(*arguments)
    assert same(result, theirs), f"{result!r} is not {theirs!r}"
    assert alike(algorithm(*arguments), result, 1e-9)


@each
@settings(max_examples=8, phases=QUICK)
@given(data=st.data())
def test_every_sentence_is_whole_and_reads_well(name, data):
    its, _ = case(name)
    for step in run(name, data.draw(its.inputs))[1]:
        for says in (show.sentence(step), show.plain_sentence(step)):
            assert says.rstrip()[-1] in ".:;?!)" or says.endswith("$"), says
            says = re.sub(r"`[^`]*`", "", says)  # a command is quoted as it was typed
            outside = re.sub(r"\$[^$]*\$", "", says)
            for amiss in ("Fraction(", "None", "Surd(", "- -", "+ -", "--", " 1 times", "-1 times", "  ,"):
                assert amiss not in says, f"{amiss!r} in: {says}"
            assert not re.search(r"\{[a-z_]+\}", outside), says
            assert len(says) < 1500, f"a page of digits: {says[:200]}"


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [(name, arguments, words) for name in HAVE for arguments, words in case(name)[0].refused],
)
def test_what_cannot_be_computed_is_refused_with_a_sentence(name, arguments, words):
    algorithm = every_one[name]
    for call in (algorithm, algorithm.steps):
        with pytest.raises(ValueError) as refusal:
            call(*arguments)
        says = str(refusal.value)
        assert words in says, says
        assert (says[0].isupper() or says[0].isdigit()) and says[-1] in ".?", says
