"""An experiment line by line: which generator stands where in its stream, and which of its draws each name holds.

Two names hold the same numbers when they hold the same draws of the same stream; nothing is drawn here.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from eigenway.maths.steps import Work, step, worked


class State(NamedTuple):
    """Each generator with its stream and how far it has come, and the draws that each name holds."""

    generators: str
    names: str


@dataclass
class Generator:
    stream: str
    drawn: int = 0
    children: int = 0


@dataclass
class Session:
    generators: dict[str, Generator] = field(default_factory=dict[str, Generator])
    names: dict[str, str] = field(default_factory=dict[str, str])

    def generator(self, name: str) -> Generator:
        if name not in self.generators:
            raise ValueError(f"There is no generator {name} here: make one first, as in `{name} = seed 7`.")
        return self.generators[name]

    def shown(self) -> State:
        at = (f"{name}: {g.stream}, {g.drawn} drawn" for name, g in self.generators.items())
        return State("; ".join(at) or "none", "; ".join(f"{k}: {v}" for k, v in self.names.items()) or "none")

    def named(self, name: str, what: Generator | str) -> None:
        self.generators.pop(name, None)
        self.names.pop(name, None)
        if isinstance(what, Generator):
            self.generators[name] = what
        else:
            self.names[name] = what


@worked
def experiment(commands: Sequence[str]) -> Work[State]:
    """rng = seed 7, x = draw 3 from rng, child = spawn from rng, other = rng, restart: the state after each line."""
    now = Session()
    for number, command in enumerate(commands, 1):
        rule, does, found = meant(command, number)
        told = does(now, *found)
        yield step(rule, "{command}: {told}.", now.shown(), command=f"`{command}`", told=told)
    return now.shown()


def seed(now: Session, name: str, value: str) -> str:
    now.named(name, Generator(f"seed {int(value)}"))
    return f"{name} stands at the beginning of the stream of seed {int(value)}"


def draw(now: Session, name: str, count: str, source: str) -> str:
    generator = now.generator(source)
    first, generator.drawn = generator.drawn + 1, generator.drawn + int(count)
    span = f"draw {first}" if count == "1" else f"draws {first} to {generator.drawn}"
    held = f"{span} of {generator.stream}"
    twins = [other for other, what in now.names.items() if what == held and other != name]
    now.named(name, held)
    return f"{name} holds {held}" + (f", the very numbers that {twins[0]} holds" if twins else "")


def spawn(now: Session, name: str, source: str) -> str:
    parent = now.generator(source)
    parent.children += 1
    now.named(name, Generator(f"child {parent.children} of {parent.stream}"))
    return f"{name} gets a stream of its own, and {source} stays where it is"


def same(now: Session, name: str, source: str) -> str:
    now.named(name, now.generator(source))
    return f"{name} is another name of the generator {source}: what one draws, the other is past"


def restart(now: Session) -> str:
    now.generators.clear()
    now.names.clear()
    return "nothing is left of what was made before"


Does = Callable[..., str]
LINES: dict[str, tuple[str, Does]] = {
    "seed": (r"(\w+) = seed (\d{1,9})", seed),
    "draw": (r"(\w+) = draw ([1-9]\d{0,5}) from (\w+)", draw),
    "spawn": (r"(\w+) = spawn from (\w+)", spawn),
    "same": (r"(\w+) = (\w+)", same),
    "restart": (r"restart", restart),
}


def meant(command: str, number: int) -> tuple[str, Does, tuple[str, ...]]:
    for rule, (pattern, does) in LINES.items():
        if found := re.fullmatch(pattern, " ".join(command.split())):
            return rule, does, found.groups()
    raise ValueError(
        f"Line {number}, {command!r}, is not known: write `rng = seed 7`, `x = draw 3 from rng`, "
        "`child = spawn from rng`, `other = rng` or `restart`."
    )
