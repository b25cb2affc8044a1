"""The learner's side of a run: load the source, then answer calls, one at a time, knowing nothing but the inputs."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import codec
import words
from codec import CALL, ERR, LOAD, READY, RET
from wire import Wire


def serve(fd: int, megabytes: int) -> None:
    """Never returns while the broker wants answers."""
    wire = Wire(fd)
    asked = wire.read()
    assert asked.kind == LOAD
    try:
        space, given = load(asked.fields["source"], asked.fields["given"])
    except BaseException as error:
        wire.write(amiss(0, error, megabytes))
        return
    functions = {name: given[name] for name in asked.fields["names"] if name in given}
    wire.write(codec.frame(READY, {"missing": []}))
    while True:
        answer(wire, wire.read(), space, functions, megabytes)


def load(source: str, given: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The learner's names, and the @given helpers as they were before the learner could touch them."""
    module = ModuleType("lab")
    sys.modules["lab"] = module
    exec(compile(given, "<given>", "exec"), module.__dict__)
    helpers = dict(module.__dict__)
    exec(compile(source, words.YOURS, "exec"), module.__dict__)
    flush()
    return module.__dict__, helpers


def answer(wire: Wire, call: codec.Frame, space: dict[str, Any], given: dict[str, Any], megabytes: int) -> None:
    assert call.kind == CALL
    number, name = call.fields["id"], call.fields["f"]
    try:
        got = codec.values(call, codec.numpy_array, given)
        found = function(space, name)(*got["args"], **got["named"])
        reply = sent(number, name, found)
        del got, found
    except BaseException as error:
        reply = amiss(number, error, megabytes)
    flush()
    wire.write(reply)


def function(space: dict[str, Any], name: str) -> Callable[..., Any]:
    if name not in space:
        raise NameError(f"there is no function {name} in your file")
    if not callable(space[name]):
        raise TypeError(f"{name} is a {type(space[name]).__name__[:60]} in your file, not a function")
    return space[name]


def sent(number: int, name: str, found: Any) -> bytes:
    try:
        return codec.frame(RET, {"id": number}, v=found)
    except codec.Unsendable as why:
        says = f"{name} returned something that cannot be checked: {why}."
        return codec.frame(ERR, {"id": number, "names": ["Unsendable"], "says": words.cut(says), "line": None})


def amiss(number: int, error: BaseException, megabytes: int) -> bytes:
    line = (
        error.lineno
        if isinstance(error, SyntaxError) and error.filename == words.YOURS
        else words.line_of(error.__traceback__)
    )
    try:
        says = words.sentence(error, megabytes)
    except Exception:
        says = "an error whose own message fails"
    names = [words.cut(name, 200) for name in words.names_of(error)]
    return codec.frame(ERR, {"id": number, "names": names, "says": words.cut(says), "line": line})


def flush() -> None:
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except Exception:
        return  # the learner has put something else there: what it printed is lost, nothing more
