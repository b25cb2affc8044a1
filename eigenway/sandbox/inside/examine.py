"""The grader's side of a run: load the checks, run the one that is asked for, and put each call to the learner's code.

What a check calls by the learner's name is a proxy: the arguments cross as data, the answer comes back as data.
"""

import ast
import builtins
import hashlib
import random
import sys
from collections.abc import Callable
from types import CodeType, ModuleType, TracebackType
from typing import Any

import codec
import words
from codec import CALL, ERR, LOAD, READY, RET
from compare import raises, same, short
from returned import unusable
from wire import Wire

CHECKS = "<checks>"
ENDS_A_LOOP = (StopIteration, StopAsyncIteration)  # in a check's map(f, ...) it would pass for the end of the list


class Unsendable(AssertionError):
    """The learner returned what cannot cross: the sentence says what."""


class Learner:
    """The door to the learner's code, and what came through it last."""

    def __init__(self, wire: Wire):
        self.wire, self.given, self.source = wire, {}, ""
        self.begin()

    def begin(self) -> None:
        """A new check. Its questions are numbered from anywhere: the number tells the learner's code nothing of what came before."""
        self.last: tuple[str, Any] | None = None
        self.number = random.getrandbits(30)

    def proxy(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            return self.ask(name, list(args), named)

        call.__name__ = call.__qualname__ = name
        return call

    def ask(self, name: str, args: list[Any], named: dict[str, Any]) -> Any:
        self.number += 1
        self.last = None
        self.wire.write(codec.frame(CALL, {"id": self.number, "f": name}, self.given, args=args, named=named))
        reply = self.wire.read()
        if reply.kind == ERR:
            raise error_of(reply.fields["names"], reply.fields["says"], reply.fields["line"])
        assert reply.kind == RET and reply.fields["id"] == self.number
        found = codec.values(reply, codec.numpy_array)["v"]
        self.last = (name, found)
        return found

    def said(self) -> str:
        """What came back last, in words: made only when a check fails, for printing an array takes longer than a check."""
        if self.last is None:
            return ""
        name, found = self.last
        return (
            f"{name} returned {short(found)}"
            if found is not None
            else f"{name} returned None: nothing reaches a `return` yet"
        )


def error_of(names: list[str], says: str, line: int | None) -> BaseException:
    """The first of the classes that is a builtin's or NumPy's own, with the learner's words in it."""
    made = next(filter(None, (of_class(name, says) for name in names)), None) or Exception(says)
    made.learner = (says, line)  # type: ignore[attr-defined]
    return made


def of_class(name: str, says: str) -> BaseException | None:
    import numpy as np

    own = {"Unsendable": Unsendable, "LinAlgError": np.linalg.LinAlgError}
    kind = own.get(name) or getattr(builtins, name, None) or getattr(np.exceptions, name, None)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)) or issubclass(kind, ENDS_A_LOOP):
        return None
    try:
        return kind(says)
    except TypeError:  # UnicodeDecodeError and its like want more than a sentence
        return None


def serve(fd: int, megabytes: int) -> None:
    """Never returns. Checks are loaded anew for each run: what one run's checks have kept, the next one's do not find."""
    wire = Wire(fd)
    code: dict[str, CodeType] = {}
    space: dict[str, Any] = {}
    learner = Learner(wire)
    while True:
        asked = wire.read()
        if asked.kind == LOAD:
            learner = Learner(wire)
            space = load(wire, asked.fields, learner, code)
        else:
            check(wire, asked, learner, space)


def load(wire: Wire, asked: dict[str, Any], learner: Learner, code: dict[str, CodeType]) -> dict[str, Any]:
    """The namespace of one run. The source is compiled once."""
    space, source = ModuleType("checks").__dict__, asked["source"]
    space.update({"same": same, "raises": raises}, **{name: learner.proxy(name) for name in asked["names"]})
    try:
        if source not in code:
            code.clear()
            code[source] = compile(source, CHECKS, "exec")
        exec(code[source], space)
    except BaseException as error:
        wire.write(codec.frame(ERR, {"id": 0, "names": words.names_of(error), "says": fault(error), "line": None}))
        return space
    learner.given = {space[name]: name for name in space.get("GIVEN", ()) if callable(space.get(name))}
    learner.source = source
    wire.write(codec.frame(READY, {"missing": []}))
    return space


def check(wire: Wire, call: codec.Frame, learner: Learner, space: dict[str, Any]) -> None:
    """Run one check; RET says that it held, ERR what did not."""
    number, name = call.fields["id"], call.fields["f"]
    seed, visible = codec.values(call, None)["args"]
    learner.begin()
    try:
        function = space[name]
        wants_rng = "rng" in function.__code__.co_varnames[: function.__code__.co_argcount]
        function(**({"rng": generator(seed, name)} if wants_rng else {}))
    except BaseException as error:
        says, line = verdict(error, learner, learner.source if visible else "")
        names = [words.cut(n, 200) for n in words.names_of(error)]
        wire.write(codec.frame(ERR, {"id": number, "names": names, "says": words.cut(says), "line": line}))
    else:
        wire.write(codec.frame(RET, {"id": number}, v=None))
    sys.stdout.flush()


def generator(seed: str, name: str) -> Any:
    import numpy as np

    return np.random.default_rng(list(hashlib.sha256(f"{seed}:{name}".encode()).digest()))


def verdict(error: BaseException, learner: Learner, source: str) -> tuple[str, int | None]:
    """The sentence a failed check shows, and the line of the learner's file it is about."""
    if (theirs := getattr(error, "learner", None)) is not None:
        return (theirs[0] if isinstance(error, Unsendable) else f"Your code raised {theirs[0]}"), theirs[1]
    if isinstance(error, AssertionError):
        return str(error) or expected(error.__traceback__, learner, source), None
    if isinstance(error, codec.Unsendable):
        return f"This check is at fault, not you: it sends what cannot cross ({error}).", None
    if learner.last and learner.last[1] is None:
        return f"{learner.said()}.", None
    if learner.last:
        return unusable(*learner.last, error), None
    return f"This check is at fault, not you: {words.cut(fault(error), 300)}.", None


def fault(error: BaseException) -> str:
    return words.cut(f"{type(error).__name__}: {error}")


def expected(traceback: TracebackType | None, learner: Learner, source: str) -> str:
    """What a bare `assert` said, where the learner may see it: the author's own line."""
    line = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename == CHECKS:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    for node in ast.walk(ast.parse(source)) if line and source else ():
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or line):
            return f"Expected: {ast.unparse(node.test)}" + (f"; {learner.said()}." if learner.last else ".")
    return f"It does not hold; {learner.said()}." if learner.last else "It does not hold."
