"""Small functions under one name: compose two, invert one, or find where one is smallest."""

from typing import Any

from eigenway.maths.core.compose import compose
from eigenway.maths.core.invert import invert
from eigenway.maths.core.minimize import minimize
from eigenway.maths.steps import Work, Worked, worked

TASKS: dict[str, Any] = {"compose": compose, "invert": invert, "minimize": minimize}


@worked
def functions(task: str, *what: Any) -> Work[Any]:
    """functions("compose", f, g), functions("invert", f), functions("minimize", table)."""
    if task not in TASKS:
        raise ValueError(f"The task is one of {', '.join(TASKS)}; {task!r} is none of them.")
    found: Worked[..., Any] = TASKS[task]
    return (yield from found.trace(*what))
