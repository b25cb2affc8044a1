"""What the laws need to know of an algorithm: what goes in, what a result must be, who else computes it.

One module of this folder for each part or piece of a part. It says
    ALGORITHMS = {"linalg.dot": Case(...)}       every worked function there is, by name
    TRUE = {"swap": a_swap}                      for every rule a function (before, after, facts) -> bool
A rule is looked up in the module of the algorithm that is run, then in all others, so a part can borrow another's steps.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

Page = Any


@dataclass(frozen=True)
class Case:
    inputs: st.SearchStrategy[tuple[Any, ...]]  # what is passed, drawn at random, degenerate ones among them
    equal: Callable[..., Any]  # an independent engine, called with the same arguments
    finished: Callable[..., bool]  # (result, *arguments): is this what a result must be?
    start: Callable[..., Page] = lambda *arguments: arguments[0]  # the page before the first step
    same: Callable[[Any, Any], bool] | None = None  # how the engine's answer is compared; by default `alike`
    # What is refused: the arguments, and words of the sentence that refuses them.
    refused: tuple[tuple[tuple[Any, ...], str], ...] = field(default_factory=tuple)
