"""What crosses the wall is exactly what was sent, and what does not fit is refused and does nothing else."""

import json
import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.sandbox.inside import codec
from eigenway.sandbox.inside.codec import CALL, HEAD, LOAD, RET, ProtocolError, Unsendable

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**200), 2**200) | st.floats() | st.complex_numbers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(st.text("abc") | st.integers(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


def sent(value):
    return codec.frame(RET, {"id": 1}, v=value)


def read(raw):
    kind, header, body = codec.measure(raw[: HEAD.size])
    rest = raw[HEAD.size :]
    if len(rest) != header + body:
        raise ProtocolError("not the length it says")
    return codec.parse(kind, rest[:header], rest[header:])


def received(raw):
    return codec.values(read(raw), codec.numpy_array)["v"]


@given(PLAIN)
def test_a_value_arrives_as_it_was_sent(value):
    assert repr(received(sent(value))) == repr(value)


@pytest.mark.parametrize("dtype", list(codec.DTYPES))
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (1, 0, 2)])
def test_an_array_arrives_with_its_shape_and_dtype(dtype, shape):
    wanted = np.ones(shape, "<" + dtype)
    got = received(sent(wanted))
    assert got.dtype == wanted.dtype and got.shape == wanted.shape and np.array_equal(got, wanted)


def test_a_numpy_number_stays_one():
    assert isinstance(received(sent(np.float32(0.5))), np.float32)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (object(), "an? object|a object"),
        ((x for x in [1]), "generator"),
        (np.array(["a"]), "dtype"),
        (np.array([None]), "dtype"),
        (np.ma.masked_all(3), "MaskedArray"),
        (1 << 3000, "bits"),
        (np.zeros(1_000_000), "too big"),
        ("\ud800", "half a character"),
        ([[[[[[[[[[[[[[1]]]]]]]]]]]]]], "nested too deeply"),
        (print, "builtin_function"),
    ],
)
def test_what_may_not_cross_is_refused_in_words(value, words):
    with pytest.raises(Unsendable, match=words):
        sent(value)


def test_a_list_within_itself_and_a_list_of_billions_are_refused():
    loop = []
    loop.append(loop)
    many = [0.0]
    for _ in range(10):
        many = [many] * 10
    for value in (loop, many):
        with pytest.raises(Unsendable):
            sent(value)


def header(fields, body=b"", kind=RET):
    text = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
    return HEAD.pack(b"EW", 1, kind, len(text), len(body)) + text + body


@pytest.mark.parametrize(
    "raw",
    [
        header({"id": 1}),
        header({"id": 1, "v": 0, "pass": True}),
        header({"id": True, "v": 0}),
        header({"id": 1.0, "v": 0}),
        header({"id": -1, "v": 0}),
        header(b'{"id": 1, "v": NaN}'),
        header(b'{"id": 1, "v": 1e999}'),
        header(b'{"id": 1, "id": 2, "v": 0}'),
        header(b'{"id": 1, "v": "\\ud800"}'),
        header(b'{"id": 1, "v": "\xff"}'),
        header(b'{"id": 1, "v": ' + b"9" * 5000 + b"}"),
        header(b"[" * 100_000),
        header({"id": 1, "v": {"$g": "bowl"}}),
        header({"id": 1, "v": {"$x": 1}}),
        header({"id": 1, "v": {"$t": [], "$f": "nan"}}),
        header({"id": 1, "v": {"$i": "12"}}),
        header({"id": 1, "v": {"$i": "0x" + "f" * 600}}),
        header({"id": 1, "v": {"$d": [[[1], 2]]}}),
        header({"id": 1, "v": {"$a": ["f8", [2], 0, 8, False]}}, bytes(8)),
        header({"id": 1, "v": {"$a": ["f8", [1], 8, 8, False]}}, bytes(16)),
        header({"id": 1, "v": {"$a": ["b1", [1], 0, 1, False]}}, b"\2"),
        header({"id": 1, "v": {"$a": ["O8", [1], 0, 8, False]}}, bytes(8)),
        header({"id": 1, "v": {"$a": ["f8", [-1], 0, 8, False]}}, bytes(8)),
        header({"id": 1, "v": {"$a": ["f8", [1] * 9, 0, 8, False]}}, bytes(8)),
        header({"id": 1, "v": {"$a": ["f8", [0, 4194304, 4194304, 4194304], 0, 0, False]}}),
        header({"id": 1, "v": 0}, b"left over"),
        header({"verdict": "pass"}, kind=6),
        header({}, kind=7),
        b"XX" + header({"id": 1, "v": 0})[2:],
        HEAD.pack(b"EW", 1, RET, 1 << 30, 0),
    ],
)
def test_what_is_not_a_frame_is_a_protocol_error(raw):
    with pytest.raises(ProtocolError):
        received(raw)


def test_a_dict_whose_keys_collide_does_not_hold_the_broker_up():
    keys = [[k * (2**61 - 1) % 2**2000, 0] for k in range(1, 12_000)]
    raw = header({"id": 1, "v": {"$d": [[{"$i": hex(k)}, v] for k, v in keys]}})
    if len(raw) < codec.MOST_HEADER:
        assert read(raw).kind == RET  # the broker looks at the keys, and builds nothing of them


def samples():
    array = np.arange(6.0).reshape(2, 3)
    return [
        sent(array),
        sent((1, 2.5, "x", None, {"a": [array, np.bool_(True)]}, 1j, math.inf, 2**90)),
        codec.frame(CALL, {"id": 7, "f": "fit"}, args=[array], named={"k": 2}),
        codec.join(codec.ERR, {"id": 1, "names": ["ValueError", "Exception"], "says": "no", "line": 3}),
        codec.join(LOAD, {"source": "x = 1", "given": "", "names": []}),
        codec.join(codec.READY, {"missing": []}),
    ]


def mutated(raw, dice):
    """A frame with a few bytes changed, cut, doubled or swapped for others that mean something."""
    data = bytearray(raw)
    for _ in range(dice.randint(1, 4)):
        place, what = dice.randrange(len(data) + 1), dice.randrange(5)
        if what == 0 and place < len(data):
            data[place] = dice.randrange(256)
        elif what == 1:
            del data[place : place + dice.randint(1, 8)]
        elif what == 2:
            data[place:place] = data[place : place + dice.randint(1, 16)]
        elif what == 3:
            data[place:place] = dice.choice(
                [b"[", b"{", b'"', b"NaN", b"$a", b"$d", b"-1", b"1e999", b"\\ud800", b"null", b"0x"]
            )
        elif len(data) >= HEAD.size:
            HEAD.pack_into(
                data,
                0,
                b"EW",
                1,
                dice.randint(1, 6),
                max(0, len(data) - HEAD.size - (tail := dice.choice([0, 8, 48]))),
                tail,
            )
    return bytes(data)


def test_mutated_frames_raise_protocol_errors_and_nothing_else():
    dice, good, refused = random.Random(7), samples(), 0
    for _ in range(4000):
        try:
            codec.values(read(mutated(dice.choice(good), dice)), codec.numpy_array)
        except ProtocolError:
            refused += 1
    assert refused > 2000
