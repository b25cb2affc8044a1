"""EWP/1: how values cross the wall. A frame is a fixed head, a JSON header and raw bytes; there is no pickle, and no eval.

Both sides use this file. Whatever arrives from the other side is checked here to the last key, and what does not fit
raises ProtocolError and nothing else. The broker never builds an array: it reads with `array=None` and passes bytes on.
"""

import json
import struct
from dataclasses import dataclass
from typing import Any

if __package__:
    from .packing import Packer
    from .terms import DTYPES, MOST_BODY, MOST_HEADER, Function, ProtocolError, Unsendable
    from .unpacking import Unpacker, strict_json
else:  # in the box these files stand side by side
    from packing import Packer
    from terms import DTYPES, MOST_BODY, MOST_HEADER, Function, ProtocolError, Unsendable
    from unpacking import Unpacker, strict_json

HEAD = struct.Struct("<2sBBII")
MAGIC, VERSION = b"EW", 1
LOAD, CALL, RET, ERR, READY, END = range(1, 7)

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

__all__ = ["DTYPES", "MOST_BODY", "MOST_HEADER", "Frame", "Function", "ProtocolError", "Unsendable"]


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


def frame(kind: int, plain: dict[str, Any], functions: Any = None, **values: Any) -> bytes:
    """A frame to send; `values` are packed. `functions` maps a @given function to its name, where functions may cross."""
    packer = Packer(functions or {})
    return join(kind, {**plain, **{name: packer.pack(v) for name, v in values.items()}}, b"".join(packer.parts))


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
