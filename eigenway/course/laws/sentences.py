"""Laws of sentences: what a learner reads has no placeholder, no raw Python, no number that fell out of its formula."""

import re
from collections.abc import Iterator
from typing import Any

from eigenway.course import markdown
from eigenway.course.fault import Fault
from eigenway.course.laws.frame import Look, law

RAW = {
    r"\bNone\b|\bTrue\b|\bFalse\b": "a Python word",
    r"Fraction\(|Decimal\(|np\.|array\(": "raw Python",
    r"\bnan\b|\binf\b": "a number that is none",
    r"\d\.\d{11,}": "a number with more digits than anyone reads",
    r"\+ -|- -|\+-|--(?!-)": "two signs in a row",
}
OUTSIDE = {
    r"(?<![\w$)/.])-\d": "a negative number outside a formula",
    r"(?<![\w/.:])\d+/\d+(?![\w/])": "a fraction outside a formula",
    r"\{[a-z_]\w*\}": "a hole that was not filled",
}
FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$]*\$", re.S)


def texts(draw: Any) -> Iterator[tuple[str, str]]:
    """(where, text) of all that a question can say."""
    question = draw.question
    yield "the question", question.words
    for drawn, part in zip(draw.drawn.asked(), question.parts):
        yield "the question", part.words
        for slip in part.slips:
            yield f"the slip {slip.name}", slip.says
        for hint in drawn.hints:  # those cut from the work are judged there
            yield "a hint", hint


def work(draw: Any) -> Iterator[tuple[str, str]]:
    for part in draw.question.parts:
        for line in part.work:
            yield f"the step {line.rule}", line.says
            yield f"the step {line.rule}", f"${line.latex}$"


def cut(draw: Any) -> Iterator[tuple[str, str]]:
    for part in draw.question.parts:
        yield from (("a hint", hint) for hint in part.hints)


def amiss(where: str, text: str) -> Iterator[str]:
    text = re.sub(r"\|[-|: ]+\|", " ", text)  # the rule of a table
    bare = re.sub(r"`[^`]*`", " ", FORMULA.sub(" ", text))
    for patterns, looked_at in ((RAW, text), (OUTSIDE, bare)):
        for pattern, what in patterns.items():
            if found := re.search(pattern, looked_at):
                around = looked_at[max(0, found.start() - 20) : found.end() + 20].replace("\n", " ")
                yield f"{where} holds {what}: ...{around}..."


@law
def the_words_read_well(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in said_badly(d, texts)])


@law
def the_work_reads_well(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in said_badly(d, work)])


def said_badly(draw: Any, read: Any) -> Iterator[str]:
    own = {text for _, text in work(draw)}
    for where, text in read(draw):
        if where != "a hint" or not any(
            piece and piece in text for piece in own
        ):  # a hint cut from the work is judged there
            yield from amiss(where, text)


@law
def every_formula_of_a_question_parses(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        few = sample.draws[:8]
        found = [
            (d.seed, f"{where}: {says}")
            for d in few
            for where, text in (*texts(d), *work(d), *cut(d))
            for says in markdown.check(text)
        ]
        yield from look.once(sample.generator, found)


@law
def a_slip_says_what_to_do_next(look: Look) -> Iterator[Fault]:
    for sample in look.samples:
        yield from look.once(sample.generator, [(d.seed, says) for d in sample.draws for says in curt(d)])


def curt(draw: Any) -> Iterator[str]:
    for part in draw.question.parts:
        for slip in part.slips:
            if len(slip.says.split()) < 6 or re.match(r"(incorrect|wrong|no\b|not quite|try again)", slip.says, re.I):
                yield f"the slip {slip.name} says too little: {slip.says!r}. What was done, how it shows, what to try next?"


@law
def a_slip_is_mended_by_a_concept_that_exists(look: Look) -> Iterator[Fault]:
    known = look.concept.lesson.known
    for sample in look.samples:
        slips = {
            slip.repairs: slip.name
            for d in sample.draws
            for part in d.question.parts
            for slip in part.slips
            if slip.repairs
        }
        for slug, name in slips.items():
            if not known(slug):
                yield look.at(
                    sample.generator, f"the slip {name} is to be mended by {slug!r}; there is no such concept."
                )
