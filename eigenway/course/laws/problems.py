"""Laws of problems: the answer is right, slips are recognised, draws do not repeat, the work ends where it should."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from eigenway.answers.frozen import freeze
from eigenway.course import derivations, hints
from eigenway.course.collisions import as_good
from eigenway.course.fault import Fault
from eigenway.course.laws.frame import FULL, Look, Sample, law

MOST_REDRAWN = 0.6
DIFFERENT, COMMONEST = 400, 25  # of 1,000 draws: at least so many questions, none more often
VARIANTS = 12  # of a problem that asks for judgement or an order
JUDGEMENT = ("Choice", "Ordering")


def kinds(sample: Sample) -> set[str]:
    return {type(part.answer).__name__ for draw in sample.draws[:1] for part in draw.drawn.asked()}


@law
def a_concept_has_three_to_six_problems(look: Look) -> Iterator[Fault]:
    if not 3 <= (n := len(look.concept.problems)) <= 6:
        yield look.at_lesson(f"the concept has {n} problems; it wants 3 to 6.")


@law
def one_problem_asks_for_understanding(look: Look) -> Iterator[Fault]:
    if look.concept.problems and not any(
        s.generator.understanding or kinds(s) & set(JUDGEMENT) for s in look.samples if s.draws
    ):
        yield look.at_lesson(
            "no problem asks for understanding: mark one @problem(understanding=True), or ask for a choice or an order."
        )


@law
def every_seed_makes_a_question(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, sample.broken)


@law
def few_draws_are_thrown_away(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        rate = sample.rate
        if rate.redrawn > MOST_REDRAWN:
            why = max(rate.why, key=lambda w: rate.why[w])
            yield look.at(
                sample.generator,
                f"{rate.redrawn:.0%} of the draws are thrown away, mostly because {why}: aim the draw better.",
            )


@law
def the_answer_itself_is_right(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in wrong_answers(d)])


def wrong_answers(draw: Any) -> Iterator[str]:
    for part in draw.question.parts:
        typed = part.answer.typed()
        verdict = part.judge(typed)
        if verdict.outcome != "right":
            yield f"the answer itself, typed as {typed}, is judged {verdict.outcome}: {verdict.says or verdict.decision}"
        elif freeze(part.answer) != part.data["answer"]:
            yield "the answer changes when it is kept and taken out again."


@law
def each_slip_is_recognised(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in unseen_slips(d)])


def unseen_slips(draw: Any) -> Iterator[str]:
    for part in draw.question.parts:
        for slip in part.slips:
            typed = (
                derivations.line_of(part.answer).with_value(slip.value).typed()
                if derivations.is_derivation(part.answer)
                else part.answer.with_value(slip.value).typed()
            )
            verdict = part.judge(typed)
            if verdict.outcome != "slip" or verdict.slip != slip.name:
                yield f"the slip {slip.name}, typed as {typed}, is judged {verdict.outcome} {verdict.slip or ''}: {verdict.says}".rstrip(
                    ": "
                )


@law
def a_problem_knows_two_slips(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        if any(len(part.slips) < 2 for draw in sample.draws for part in draw.drawn.asked()):
            yield look.at(sample.generator, "it knows fewer than two slips: which wrong paths do people walk here?")


@law
def questions_do_not_repeat(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        n, counts = len(sample.draws), Counter(sample.texts)
        if not n:
            continue
        judgement = bool(kinds(sample) & set(JUDGEMENT))
        full = n >= FULL * 0.9
        least = (
            VARIANTS if judgement else DIFFERENT if full else 0.8 * n
        )  # fifty draws of 440 equally likely ones differ in 47
        least = least if full or not judgement else 8
        most = n if judgement else COMMONEST if full else max(5, n // 10)
        if len(counts) < least or counts.most_common(1)[0][1] > most:
            often = counts.most_common(1)[0][1]
            yield look.at(
                sample.generator,
                f"{n} draws give {len(counts)} different questions, one of them {often} times: vary it more.",
            )


@law
def the_work_ends_in_the_answer(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in bad_ends(d)])


def bad_ends(draw: Any) -> Iterator[str]:
    for part in draw.drawn.asked():
        if not part.work:
            yield "it shows no work: give work=, best the steps of the library."
        elif not as_good(
            part.answer, chain(part.work) if derivations.is_derivation(part.answer) else part.work[-1].after
        ):
            yield f"the work ends in {part.work[-1].after!r}, the answer is {part.answer.typed()}."


def chain(work: Any) -> tuple[Any, ...]:
    """A work as the chain of its lines: of a derivation each must follow, and the last must arrive."""
    return tuple(step.after for step in work if step.after is not None)


@law
def wording_differs_between_problems(look: Look) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for sample in look.samples:
        for text in sample.texts[:1]:
            bare = " ".join(re.findall(r"[a-z]+", re.sub(r"\$[^$]*\$", "", text).lower()))
            if bare in seen:
                yield look.at(sample.generator, f"it is worded like {seen[bare]}: which of the two is a learner asked?")
            seen.setdefault(bare, sample.generator.name)


@law
def a_problem_tells_its_idea(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        own = all(part.hints for draw in sample.draws[:1] for part in draw.drawn.asked())
        if not sample.generator.idea and not own:
            yield look.at(
                sample.generator,
                "its docstring holds no idea: below its first line, the title, say in a sentence how one would begin.",
            )


@law
def a_hint_does_not_give_the_answer_away(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in leaking(d)])


def leaking(draw: Any) -> Iterator[str]:
    for drawn, part in zip(draw.drawn.asked(), draw.question.parts):
        secret = hints.secrets(drawn)
        for hint in part.hints[:-1] if part.work else part.hints:
            if not given_away(secret, part.words) and hints.leaks(hint, secret):
                yield f"a hint before the last holds the answer: {hint}"


def given_away(secret: set[str], words: str) -> bool:
    """The answer stands in the question itself (a choice, an order of what is shown)."""
    return hints.leaks(words, secret)


@law
def a_reader_of_the_words_finds_the_same_answer(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        if solve := sample.generator.verify:
            yield from look.once(
                sample.generator, [(d.seed, says) for d in sample.draws for says in other_answers(d, solve)]
            )


def other_answers(draw: Any, solve: Any) -> Iterator[str]:
    part = draw.question.only
    found = solve(str(part.words))
    if not as_good(part.answer, found):
        yield f"from the words alone one finds {found!r}, the answer is {part.answer.typed()}."


@law
def exactly_one_line_is_wrong(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in lines_amiss(d.drawn)])


def lines_amiss(drawn: Any) -> Iterator[str]:
    """Find the error: one line is unsound, and it is the answer."""
    finds_an_error = any(slip.name.startswith("blamed-") for slip in drawn.slips)
    unsound = [i for i, holds in enumerate(drawn.holds, 1) if not holds]
    if finds_an_error and not drawn.holds:
        yield "it asks for the wrong line: give holds=, for each line whether it holds, worked out from the data."
    elif drawn.holds and unsound != [drawn.answer.value]:
        yield f"the lines that do not hold are {unsound}, the answer is {drawn.answer.value}."
