"""Laws of labs: its own solution passes, nothing passes unwritten, and each popular wrong solution fails where it should."""

import ast
from collections.abc import Iterator
from typing import Any

from eigenway.course.fault import Fault
from eigenway.course.laws.frame import Look, law

WRONGS = 3
SEEDS = 20  # of each run, in a full look: a check that draws may hold for one seed and not for the next


@law
def a_lab_is_whole(look: Look) -> Iterator[Fault]:
    if look.concept.lab:
        yield from look.concept.lab.faults()


@law
def a_lab_stands_beside_three_wrong_solutions(look: Look) -> Iterator[Fault]:
    if look.concept.lab and (n := len(look.concept.lab.functions("wrong"))) < WRONGS:
        yield look.at_lab(f"the lab has {n} wrong solutions; it wants {WRONGS}: which mistakes are popular here?")


@law
def a_check_compares_with_same(look: Look) -> Iterator[Fault]:
    """allclose lets empty, masked and broadcast arrays pass; `same` looks at type and shape first."""
    lab = look.concept.lab
    for f in lab.functions() if lab else []:
        if f.name.startswith("check_"):
            for node in ast.walk(f):
                if isinstance(node, ast.Attribute | ast.Name) and name_of(node) in (
                    "allclose",
                    "isclose",
                    "array_equal",
                ):
                    yield look.at_lab(
                        f"{f.name} compares with {name_of(node)}: use same(got, wanted, within=...), which looks at shape and type too.",
                        node.lineno,
                    )


def name_of(node: ast.Attribute | ast.Name) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


@law
def a_lab_can_be_solved_and_is_not_solved_yet(look: Look) -> Iterator[Fault]:
    lab = look.concept.lab
    if not lab or not look.run or any(True for _ in lab.faults()):
        return
    reports = (look.run(lab.solution, lab.checks) for _ in seeds(look))
    if report := next((report for report in reports if report.outcome != "pass"), None):
        failed = ", ".join(f"{check.name} ({check.says})" for check in report.checks if check.passed is False)
        yield look.at_lab(f"its own solution is {report.outcome}: {failed or report.says}")
    passed = [check.name for check in look.run(lab.starter, lab.checks).checks if check.passed]
    if passed:
        yield look.at_lab(f"the checks {', '.join(passed)} pass before the learner has written anything.")


@law
def a_wrong_solution_fails_first_where_it_says(look: Look) -> Iterator[Fault]:
    lab = look.concept.lab
    if not lab or not look.run or any(True for _ in lab.faults()):
        return
    for wrong in lab.wrongs:
        met = {first_failed(report): report for _ in seeds(look) if (report := look.run(wrong.source, lab.checks))}
        for first in sorted(set(met) - {wrong.fails}):
            yield look.at_lab(
                f"the wrong solution {wrong.name} should fail {wrong.fails} first; it met {first}: {met[first].says}",
                wrong.line,
            )


def first_failed(report: Any) -> str:
    return next((check.name for check in report.checks if check.passed is False), report.outcome)


def seeds(look: Look) -> range:
    """Each run draws a seed of its own."""
    return range(SEEDS if look.full else 1)
