"""How an algorithm shows its work: one generator yields what one would write down and returns the result.

`f(x)` is the result, `f.steps(x)` the work, `f.stream(x)` the work as it is done; `yield from f.trace(x)` lends its
steps to another algorithm, `yield from f.inner(x)` the same one level deeper.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field, replace
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of work. `says` is the whole sentence with holes; `facts` fill them (a hint leaves one empty)."""

    rule: str
    says: str
    after: Any  # what stands on the page once the step is done: immutable, or all frames show the end
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    depth: int = 0  # 1 for a step inside another step's work


def step(rule: str, says: str, after: Any, /, **facts: Any) -> Step:
    return Step(rule, says, after, facts)


class Lent(Generic[R]):
    """A request to the driver: run this work here, `deeper` levels down, and send me its result.

    The driver keeps the stack, so that a step costs the same however deep the algorithm that yields it.
    """

    def __init__(self, work: Generator[Any, Any, R], deeper: int):
        self.work, self.deeper = work, deeper

    def __iter__(self) -> Generator[Any, Any, R]:
        return (yield self)


Work = Generator[Step | Lent[Any], Any, R]


class Steps(list[Step]):
    """The work of one call: a list that displays itself in a notebook. `result` is what the call returns."""

    result: Any = None
    name: str = ""

    def _repr_latex_(self) -> str:
        from eigenway.maths.show import work_latex

        return work_latex(self)

    def _repr_markdown_(self) -> str:
        from eigenway.maths.show import work_markdown

        return work_markdown(self)

    def _repr_html_(self) -> str:
        from eigenway.maths.show import work_html

        return work_html(self)


class Worked(Generic[P, R]):
    """An algorithm that shows its work."""

    def __init__(self, work: Callable[P, Work[R]], plain: Callable[P, R] | None = None):
        update_wrapper(self, work)
        self.work = work
        self.plain = plain
        self.name = ".".join([*work.__module__.split(".")[-2:-1], work.__name__])
        EVERY[self.name] = self

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        if self.plain is not None:
            return self.plain(*args, **kwargs)
        return drain(self.work(*args, **kwargs))

    def worked_out(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of the steps themselves, also where a faster engine stands beside them."""
        return drain(self.work(*args, **kwargs))

    def steps(self, *args: P.args, **kwargs: P.kwargs) -> Steps:
        kept = Steps()
        kept.name = self.name
        kept.result = drain(self.work(*args, **kwargs), kept.append)
        return kept

    def stream(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[Step]:
        return run(self.work(*args, **kwargs))

    def trace(self, *args: P.args, **kwargs: P.kwargs) -> Generator[Any, Any, R]:
        return iter(Lent(self.work(*args, **kwargs), 0))

    def inner(self, *args: P.args, **kwargs: P.kwargs) -> Generator[Any, Any, R]:
        return iter(Lent(self.work(*args, **kwargs), 1))

    def __repr__(self) -> str:
        return f"<worked {self.name}>"


EVERY: dict[str, Worked[Any, Any]] = {}  # every algorithm imported so far, by name: the laws walk it


@overload
def worked(work: Callable[P, Work[R]], /) -> Worked[P, R]: ...
@overload
def worked(*, plain: Callable[..., Any]) -> Callable[[Callable[P, Work[R]]], Worked[P, R]]: ...
def worked(work: Callable[..., Any] | None = None, /, *, plain: Callable[..., Any] | None = None) -> Any:
    """Make a generator an algorithm. `plain` is a faster engine for the result alone; a law holds that both agree."""
    if work is None:
        return lambda work: Worked(work, plain)  # type: ignore[reportUnknownLambdaType]
    return Worked(work)


def run(work: Generator[Any, Any, R]) -> Generator[Step, None, R]:
    """Drive the work: hand out its steps, with their depth, and return its result."""
    stack: list[tuple[Generator[Any, Any, Any], int]] = [(work, 0)]
    answer: Any = None
    while True:
        current, depth = stack[-1]
        try:
            said = current.send(answer)
            answer = None
        except StopIteration as end:
            stack.pop()
            answer = end.value
            if not stack:
                return cast(R, answer)
            continue
        except BaseException:
            _close(stack)
            raise
        if isinstance(said, Lent):
            stack.append((cast(Lent[Any], said).work, depth + said.deeper))
        else:
            yield replace(said, depth=said.depth + depth) if depth else said


def _close(stack: list[tuple[Generator[Any, Any, Any], int]]) -> None:
    while stack:
        stack.pop()[0].close()


def drain(work: Generator[Any, Any, R], keep: Callable[[Step], Any] = lambda _: None) -> R:
    steps = run(work)
    while True:
        try:
            keep(next(steps))
        except StopIteration as end:
            return end.value
