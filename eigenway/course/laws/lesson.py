"""Laws of lessons: long enough and not too long, a question early, links that hold, figures that can be read, code that prints what it says."""

import re
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff

from eigenway.course.fault import Fault
from eigenway.course.laws.frame import Look, law

WORDS, MINUTES, FIRST_QUESTION = (500, 1_100), (6, 12), 250
SECONDS = 120  # for all programs of a lesson: importing a large library is slow


@law
def a_lesson_is_read_without_a_fault(look: Look) -> Iterator[Fault]:
    """Links, formulas, blocks and worked examples."""
    yield from look.concept.lesson.faults


@law
def a_lesson_takes_six_to_twelve_minutes(look: Look) -> Iterator[Fault]:
    lesson = look.concept.lesson
    if not WORDS[0] <= lesson.words <= WORDS[1]:
        yield look.at_lesson(f"the lesson has {lesson.words} words; it wants {WORDS[0]} to {WORDS[1]:,}.")
    if not MINUTES[0] <= lesson.head.minutes <= MINUTES[1]:
        yield look.at_lesson(
            f"the lesson says {lesson.head.minutes} minutes; it wants {MINUTES[0]} to {MINUTES[1]}.", 1
        )


@law
def the_first_question_comes_early(look: Look) -> Iterator[Fault]:
    words = look.concept.lesson.words_to_first_question
    if words is None:
        yield look.at_lesson("the lesson asks nothing: put a problem block within the first 250 words.")
    elif words > FIRST_QUESTION:
        yield look.at_lesson(f"the first question comes after {words} words; it wants to come within {FIRST_QUESTION}.")


@law
def each_question_in_the_flow_exists(look: Look) -> Iterator[Fault]:
    for name in look.concept.lesson.problems:
        if name not in look.concept.problems:
            known = ", ".join(look.concept.problems) or "none"
            yield look.at_lesson(f"the lesson asks {name!r}; problems.py has {known}.")


@law
def a_figure_has_words_and_a_table(look: Look) -> Iterator[Fault]:
    for name, caption, table, line in look.concept.lesson.figures:
        if not caption or not table:
            yield look.at_lesson(
                f"the figure {name} has no {'caption' if not caption else 'table'}: the block holds a caption, then a table that tells the same.",
                line,
            )
        if name not in look.concept.figures:
            yield look.at_lesson(f"there is no {name}.ts beside the lesson for this figure.", line)
            continue
        drawing = look.concept.figures[name].read_text(encoding="utf-8")
        if ".table(" not in drawing or not re.search(r"\.(says|live)\(", drawing):
            yield Fault(
                look.concept.lesson.file.replace("lesson.md", f"{name}.ts"),
                0,
                "the figure calls page.says and page.table: what is seen must also be told.",
            )


@law
def the_code_prints_what_the_lesson_shows(look: Look) -> Iterator[Fault]:
    programs = look.concept.lesson.programs
    for (line, _, shown), printed in zip(programs, output_of([source for _, source, _ in programs])):
        if isinstance(printed, Exception):
            yield look.at_lesson(f"the program does not run: {printed}", line)
            return
        if shown is None and printed:
            yield look.at_lesson(
                "the program prints something and no output block shows it: run eigenway check --write.", line
            )
        elif shown is not None and shown.rstrip() != printed.rstrip():
            changed = [
                d for d in unified_diff(shown.splitlines(), printed.splitlines(), lineterm="", n=0) if d[0] in "+-"
            ][2:4]
            yield look.at_lesson(
                f"the program prints something else than is shown ({' '.join(changed)}): run eigenway check --write.",
                line,
            )


BETWEEN = "\x1e\x1e"


def output_of(sources: list[str]) -> list[str | Exception]:
    """What each program of a lesson prints, one after the other in one Python of their own."""
    if not sources:
        return []
    script = "\n".join(
        f"exec(compile({source!r}, 'lesson', 'exec'), globals()); print({BETWEEN!r}, flush=True)" for source in sources
    )
    try:
        done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, timeout=SECONDS, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return [TimeoutError(f"it took more than {SECONDS} seconds")] * len(sources)
    printed: list[str | Exception] = list(done.stdout.split(BETWEEN + "\n")[: len(sources)])
    if done.returncode:
        last = (done.stderr.strip().split("\n") or ["it stopped"])[-1]
        printed = [*done.stdout.split(BETWEEN + "\n")[:-1], RuntimeError(last)]
    return printed
