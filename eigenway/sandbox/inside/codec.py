"""EWP/1: how values cross the wall. A frame is a fixed head, a JSON header and raw bytes; there is no pickle, and no eval.

Both sides use this file. Whatever arrives from the other side is checked here to the last key, and what does not fit
raises ProtocolError and nothing else. The broker never builds an array: it reads with `array=None` and passes bytes on.
"""

import json
import math
import struct
from dataclasses import dataclass
from typing import Any

HEAD = struct.Struct("<2sBBII")
MAGIC, VERSION = b"EW", 1
LOAD, CALL, RET, ERR, READY, END = range(1, 7)

MOST_HEADER, MOST_BODY = 256 * 1024, 4 * 1024 * 1024
MOST_NODES, MOST_DEPTH, MOST_BITS, MOST_DIMS = 50_000, 12, 2048, 8
DTYPES = {"b1": 1, "i1": 1, "i2": 2, "i4": 4, "i8": 8, "u1": 1, "u2": 2, "u4": 4, "u8": 8, "f4": 4, "f8": 8, "c8": 8, "c16": 16}  # fmt: skip
LONGEST = 10**17  # a whole number beyond it is written as hex
STRANGE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}

# What each kind of frame holds: exactly these keys. "value" marks what may carry arrays.
FIELDS: dict[int, dict[str, str]] = {
    LOAD: {"source": "text", "given": "text", "names": "names"},
    CALL: {"id": "count", "f": "text", "args": "value", "named": "value"},
    RET: {"id": "count", "v": "value"},
    ERR: {"id": "count", "names": "names", "says": "text", "line": "line"},
    READY: {"missing": "names"},
    END: {},
}


ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


class ProtocolError(Exception):
    """What arrived is not a frame of EWP/1."""


class Unsendable(Exception):
    """A value that may not cross: the sentence says why, in the learner's words."""


@dataclass(frozen=True)
class Function:
    """A @given helper: it crosses by its name alone."""

    name: str


@dataclass(frozen=True)
class Frame:
    kind: int
    fields: dict[str, Any]  # as JSON: the values still packed
    body: bytes = b""
    raw: bytes = b""  # the whole of it as it arrived, to be passed on


def join(kind: int, fields: dict[str, Any], body: bytes = b"") -> bytes:
    header = ENCODER.encode(fields).encode()
    if len(header) > MOST_HEADER or len(body) > MOST_BODY:
        raise Unsendable("it is too big: at most 4 MiB of numbers cross at once")
    return HEAD.pack(MAGIC, VERSION, kind, len(header), len(body)) + header + body


# Sending ------------------------------------------------------------------------------------------------------------


def frame(kind: int, plain: dict[str, Any], functions: Any = None, **values: Any) -> bytes:
    """A frame to send; `values` are packed. `functions` maps a @given function to its name, where functions may cross."""
    packer = Packer(functions or {})
    return join(kind, {**plain, **{name: packer.pack(v) for name, v in values.items()}}, b"".join(packer.parts))


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
            raise Unsendable(f"its dtype is {str(value.dtype)[:60]}; numbers and truth values cross, nothing else")
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
        if called in {"generator", "map", "filter", "zip", "range"}:
            raise Unsendable(
                f"it is a {called}, which holds no values yet: write list(...) or np.array(list(...)) around it"
            )
        raise Unsendable(f"it is a {called}; numbers, text, lists, tuples, dicts and NumPy arrays cross, nothing else")


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


# Receiving ----------------------------------------------------------------------------------------------------------


def measure(head: bytes) -> tuple[int, int, int]:
    """(kind, length of the header, length of the body) of the frame that begins so."""
    try:
        magic, version, kind, header, body = HEAD.unpack(head)
    except struct.error:
        raise ProtocolError("a head of the wrong length") from None
    if magic != MAGIC or version != VERSION or kind not in FIELDS or header > MOST_HEADER or body > MOST_BODY:
        raise ProtocolError("not the head of a frame")
    return kind, header, body


def parse(kind: int, header: bytes, body: bytes, functions: bool = False, raw: bytes = b"") -> Frame:
    """A frame whose every key, value and byte has been looked at."""
    fields = strict_json(header)
    wanted = FIELDS.get(kind)
    if wanted is None or type(fields) is not dict or fields.keys() != wanted.keys():
        raise ProtocolError("other keys than this kind of frame has")
    reader = Unpacker(body, None, dict.fromkeys(["*"]) if functions else None)
    for name, sort in wanted.items():
        if sort == "value":
            reader.unpack(fields[name])
        elif not PLAIN[sort](fields[name]):
            raise ProtocolError(f"{name} is not a {sort}")
    reader.close()
    return Frame(kind, fields, body, raw)


def values(frame: Frame, array: Any, functions: dict[str, Any] | None = None) -> dict[str, Any]:
    """The fields of a frame with its values built: `array(raw, dtype, shape, scalar)` makes the arrays."""
    reader, built = Unpacker(frame.body, array, functions), dict(frame.fields)
    for name, sort in FIELDS[frame.kind].items():
        if sort == "value":
            built[name] = reader.unpack(frame.fields[name])
    reader.close()
    return built


def numpy_array(raw: bytes, dtype: str, shape: list[int], scalar: bool) -> Any:
    import numpy as np

    made = np.frombuffer(raw, "<" + dtype).reshape(shape).copy()
    return made[()] if scalar else made


def is_count(x: Any) -> bool:
    return type(x) is int and 0 <= x < 2**31


def is_text(x: Any) -> bool:
    return type(x) is str


def is_names(x: Any) -> bool:
    return type(x) is list and len(x) <= 256 and all(type(name) is str and len(name) <= 200 for name in x)


def is_line(x: Any) -> bool:
    return x is None or is_count(x)


PLAIN = {"count": is_count, "text": is_text, "names": is_names, "line": is_line}


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
