"""A pipeline as a list of steps, and the steps that leak: those that learn from rows they will be tested on."""

from collections.abc import Sequence
from typing import NamedTuple

from eigenway.maths.steps import Work, step, worked

ACTIONS = {
    "split": "sets the test aside",
    "fit": "learns from",
    "select": "chooses by looking at",
    "tune": "compares settings on",
    "apply": "only applies what was learned to",
    "score": "measures on",
}
ROWS = ("all", "train", "validation", "test")
LEARNS = ("fit", "select", "tune")


class Stage(NamedTuple):
    name: str
    action: str
    rows: str = "all"


@worked
def pipeline(stages: Sequence[Sequence[str]]) -> Work[tuple[int, ...]]:
    """The numbers of the steps that leak. A stage is (name, action, rows): ("scaler", "fit", "all")."""
    read = tuple(Stage(*stage) for stage in stages)
    if not read:
        raise ValueError("The pipeline is empty: give at least one step.")
    for i, stage in enumerate(read, 1):
        if stage.action not in ACTIONS or stage.rows not in ROWS:
            raise ValueError(
                f"Step {i} is {stage.action} on {stage.rows}; an action is one of {', '.join(ACTIONS)}, on one of {', '.join(ROWS)}."
            )
    leaks: list[int] = []
    for i, stage in enumerate(read, 1):
        why = leak(stage)
        if why:
            leaks.append(i)
        says = "Step {i}, {name}, {does} {rows} rows: " + (why or "no test row is learned from.")
        if stage.action == "split":
            says = "Step {i}, {name}, {does}."
        facts = {"i": i, "name": stage.name, "does": ACTIONS[stage.action], "rows": stage.rows}
        yield step("leak" if why else "sound", says, tuple(leaks), stage=stage, **facts)
    return tuple(leaks)


def leak(stage: Stage) -> str:
    if stage.action in LEARNS and stage.rows == "all":
        return "the test rows are among them. A leak."
    if stage.action in LEARNS and stage.rows == "test":
        return "the score on them is then no test any more. A leak."
    return ""
