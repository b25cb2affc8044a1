"""Git on one file, command by command: what is committed, what is staged, what lies in the working tree."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from eigenway.maths.core.repository import COMMANDS, Refused, Repository, start
from eigenway.maths.steps import Work, step, worked


class State(NamedTuple):
    """Where HEAD is, what each branch points to, and the file in its three places."""

    HEAD: str
    branches: str
    committed: str
    staged: str
    working: str


@worked
def replay(commands: Sequence[str]) -> Work[State]:
    """write TEXT, add, commit NAME, branch NAME, switch NAME, checkout NAME, merge NAME, rebase NAME, reset --hard NAME,
    restore. A command that Git would refuse changes nothing, and the step says why."""
    now = start()
    for i, command in enumerate(commands, 1):
        word, *rest = command.removeprefix("git ").split()
        if word not in COMMANDS:
            raise ValueError(f"Command {i}, {command!r}, is not known: the first word is one of {', '.join(COMMANDS)}.")
        try:
            now, told = COMMANDS[word](now, rest)
            rule = f"git-{word}"
        except Refused as why:
            told, rule = f"refused: {why}", "refused"
        yield step(rule, "{command}: {told}.", shown(now), command=f"`{command}`", told=told, state=replace(now))
    return shown(now)


def shown(now: Repository) -> State:
    head = now.head if now.head in now.branches else f"detached at {now.head}"
    branches = ", ".join(f"{name} at {commit or 'nothing yet'}" for name, commit in now.branches.items())
    return State(head, branches, now.committed() or "nothing", now.staged or "nothing", now.working or "nothing")
