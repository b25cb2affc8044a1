"""Receiving: JSON that is looked at to the last key, and values read back from it. What does not fit is a ProtocolError."""

import json
import math
from typing import Any

if __package__:
    from .terms import (
        DTYPES,
        LONGEST,
        MOST_BITS,
        MOST_BODY,
        MOST_DEPTH,
        MOST_DIMS,
        MOST_NODES,
        STRANGE,
        Function,
        ProtocolError,
    )
else:  # in the box these files stand side by side
    from terms import (
        DTYPES,
        LONGEST,
        MOST_BITS,
        MOST_BODY,
        MOST_DEPTH,
        MOST_DIMS,
        MOST_NODES,
        STRANGE,
        Function,
        ProtocolError,
    )


def strict_json(raw: bytes) -> Any:
    """JSON as its standard says, and as it is written here: UTF-8, no space around it, no key twice, no NaN, no half characters."""
    try:
        decoded = raw.decode("utf-8")
        found, end = SCAN(decoded, 0)
    except ProtocolError:
        raise
    except (ValueError, RecursionError, MemoryError, StopIteration) as why:
        raise ProtocolError("the header is not JSON") from why
    if end != len(decoded):
        raise ProtocolError("there is more than JSON")
    if "\\u" in decoded:
        no_half_characters(found)
    return found


def no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) != len(pairs):
        raise ProtocolError("a key stands twice")
    return found


def refuse(constant: str) -> Any:
    raise ProtocolError(f"{constant} is not JSON")


SCAN = json.JSONDecoder(object_pairs_hook=no_key_twice, parse_constant=refuse).scan_once


def no_half_characters(found: Any) -> None:
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        raise ProtocolError("half a character, or too deep") from None


class Unpacker:
    """Reads values back, counting nodes and depth; every byte of the body belongs to exactly one array."""

    def __init__(self, body: bytes, array: Any, functions: dict[str, Any] | None):
        self.body, self.array, self.functions = body, array, functions
        self.place = self.nodes = 0

    def close(self) -> None:
        if self.place != len(self.body):
            raise ProtocolError("bytes that belong to no array")

    def unpack(self, node: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES or depth > MOST_DEPTH:
            raise ProtocolError("too many parts, or too deep")
        kind = type(node)
        if kind is list:
            return [self.unpack(n, depth + 1) for n in node]
        if kind is not dict:
            if (kind is float and not math.isfinite(node)) or (kind is int and not -LONGEST < node < LONGEST):
                raise ProtocolError("a number that is not finite, or a whole one so long that it is written as hex")
            return node
        if len(node) != 1:
            raise ProtocolError("a tag stands alone")
        ((tag, inner),) = node.items()
        if tag not in TAGS:
            raise ProtocolError("an unknown tag")
        return TAGS[tag](self, inner, depth + 1)

    def strange(self, inner: Any, depth: int) -> float:
        if type(inner) is not str or inner not in STRANGE:
            raise ProtocolError("an unknown number")
        return STRANGE[inner]

    def big(self, inner: Any, depth: int) -> int:
        digits = inner.removeprefix("-") if type(inner) is str else ""
        if (
            not digits.startswith("0x")
            or len(digits) > 2 + MOST_BITS // 4
            or set(digits[2:]) - set("0123456789abcdef")
            or len(digits) == 2
        ):
            raise ProtocolError("not a whole number in hex")
        return int(inner, 16)

    def tuple(self, inner: Any, depth: int) -> Any:
        return tuple(self.items(inner, depth))

    def items(self, inner: Any, depth: int) -> list[Any]:
        if type(inner) is not list:
            raise ProtocolError("a list is wanted")
        return [self.unpack(n, depth) for n in inner]

    def complex(self, inner: Any, depth: int) -> complex:
        parts = self.items(inner, depth)
        if len(parts) != 2 or {type(p) for p in parts} != {float}:
            raise ProtocolError("a complex number has two parts")
        return complex(*parts)

    def dict(self, inner: Any, depth: int) -> Any:
        pairs = self.items(inner, depth)
        if not all(type(p) is list and len(p) == 2 for p in pairs):
            raise ProtocolError("a dict is a list of pairs")
        try:
            if (
                self.array is None
            ):  # keys made to collide would hold the broker up: it only asks whether they can be keys
                return [hash(key) for key, _ in pairs]
            return dict(pairs)
        except TypeError:
            raise ProtocolError("a key that cannot be one") from None

    def function(self, inner: Any, depth: int) -> Any:
        if self.functions is None or type(inner) is not str:
            raise ProtocolError("no function crosses here")
        if self.array is None:
            return Function(inner)
        if inner not in self.functions:
            raise ProtocolError("an unknown function")
        return self.functions[inner]

    def numbers(self, inner: Any, depth: int) -> Any:
        if type(inner) is not list or [*map(type, inner)] != PARTS:
            raise ProtocolError("an array says dtype, shape, place, length, scalar")
        dtype, shape, place, length, scalar = inner
        if (
            dtype not in DTYPES
            or len(shape) > MOST_DIMS
            or not all(type(n) is int and 0 <= n <= MOST_BODY for n in shape)
        ):
            raise ProtocolError("an unknown dtype or shape")
        room = math.prod(max(n, 1) for n in shape) * DTYPES[dtype]
        if (0 if 0 in shape else room) != length or room > 2**40 or place != self.place or (scalar and shape):
            raise ProtocolError("shape and length do not agree")
        self.place += length
        raw = self.body[place : self.place]
        if len(raw) != length or (dtype == "b1" and raw.translate(None, b"\0\1")):
            raise ProtocolError("the bytes do not fit the array")
        if self.array is None:
            return None if scalar else []
        return self.array(raw, dtype, shape, scalar)


PARTS = [str, list, int, int, bool]
TAGS = {"$f": Unpacker.strange, "$i": Unpacker.big, "$t": Unpacker.tuple, "$c": Unpacker.complex, "$d": Unpacker.dict,
        "$g": Unpacker.function, "$a": Unpacker.numbers}  # fmt: skip
