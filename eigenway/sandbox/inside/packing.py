"""Sending: values become JSON and bytes. Types are taken exactly, and what may not cross is told in the learner's words."""

import math
from collections import deque
from typing import Any

if __package__:
    from .terms import DTYPES, MOST_BITS, MOST_BODY, MOST_DEPTH, MOST_DIMS, MOST_NODES, Unsendable
else:  # in the box these files stand side by side
    from terms import DTYPES, MOST_BITS, MOST_BODY, MOST_DEPTH, MOST_DIMS, MOST_NODES, Unsendable


class Packer:
    """Turns values into JSON and bytes. Types are taken exactly: a class of one's own never crosses."""

    def __init__(self, functions: dict[Any, str]):
        self.parts: list[bytes] = []
        self.size = self.nodes = 0
        self.functions = functions

    def pack(self, value: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES or depth > MOST_DEPTH:
            raise Unsendable("it is nested too deeply or has too many parts; a NumPy array has room for more")
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return text(value) if kind is str else value
        if kind is int:
            return whole(value)
        if kind is float:
            return value if math.isfinite(value) else {"$f": repr(value)}
        if kind is complex:
            return {"$c": [self.pack(value.real, depth + 1), self.pack(value.imag, depth + 1)]}
        if kind is list:
            return [self.pack(v, depth + 1) for v in value]
        if issubclass(kind, tuple):  # np.linalg.eigh returns a named one: an honest answer
            return {"$t": [self.pack(v, depth + 1) for v in tuple.__iter__(value)]}
        if kind is dict:
            return {"$d": [[self.pack(k, depth + 1), self.pack(v, depth + 1)] for k, v in value.items()]}
        if kind.__module__ == "numpy":
            return self.array(value, kind)
        return self.other(value, kind)

    def array(self, value: Any, kind: type) -> Any:
        import numpy as np

        scalar = isinstance(value, np.generic)
        if not scalar and kind is not np.ndarray:
            raise Unsendable(f"it is a {kind.__name__[:60]}; a plain NumPy array is wanted: np.asarray(...)")
        name = value.dtype.kind + str(value.dtype.itemsize)
        if name not in DTYPES:
            raise Unsendable(strange(value.dtype, scalar))
        if value.ndim > MOST_DIMS or value.nbytes > MOST_BODY - self.size:
            raise Unsendable("it is too big: at most 8 dimensions and 4 MiB of numbers cross at once")
        raw = np.ascontiguousarray(value).astype("<" + name, copy=False).tobytes()
        place, self.size = self.size, self.size + len(raw)
        self.parts.append(raw)
        return {"$a": [name, list(value.shape), place, len(raw), scalar]}

    def other(self, value: Any, kind: type) -> Any:
        if callable(value) and (name := self.functions.get(value)) is not None:
            return {"$g": name}
        called = str(kind.__name__)[:60]
        if called in {"generator", "map", "filter", "zip", "range", "enumerate", "reversed"}:
            raise Unsendable(
                f"it is a {called}, which holds no values yet: write list(...) or np.array(list(...)) around it"
            )
        for plain, kin in AROUND.items():
            if issubclass(kind, kin):
                raise Unsendable(f"it is a {called}: write {plain}(...) around it")
        raise Unsendable(f"it is a {called}; numbers, text, lists, tuples, dicts and NumPy arrays cross, nothing else")


AROUND = {
    "dict": dict,
    "sorted": (set, frozenset),
    "list": (list, deque, *map(type, ({}.keys(), {}.values(), {}.items()))),
    "str": str,
}


def strange(dtype: Any, scalar: bool) -> str:
    """An array's kind of entries that does not cross, and what to do about it."""
    does = {
        "f": "write float(...) around it" if scalar else "write .astype(float) behind it",
        "U": "write str(...) around it" if scalar else "write .tolist() behind it, for text crosses in lists",
        "O": "rows of different lengths make that, or something among the numbers that is none",
    }
    return f"its dtype is {str(dtype)[:60]}; {does.get(dtype.kind, 'numbers and truth values cross, nothing else')}"


def text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unsendable("its text holds half a character (a lone surrogate)") from None
    return value


def whole(value: int) -> Any:
    if value.bit_length() > MOST_BITS:
        raise Unsendable(f"it is a whole number of more than {MOST_BITS} bits")
    return value if value.bit_length() < 53 else {"$i": hex(value)}
