"""A record can be taken away: out, in, out again gives the same bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.learner import Attempt, Placed, Unreadable, from_line, from_lines, replay, to_line, to_lines

words = st.text(max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False, width=64)
attempts = st.builds(
    Attempt,
    id=words,
    at=numbers,
    problem=words,
    concepts=st.lists(st.tuples(words, st.floats(0.01, 10)), min_size=1, max_size=3).map(tuple),
    outcome=words,
    question=words,
    typed=st.text(),
    version=words,
    learner=words,
    tries=st.integers(0, 99),
    hints=st.integers(0, 4),
    seconds=numbers,
    usual=numbers,
    slip=words,
    blames=words,
    possible=st.lists(words, max_size=3).map(tuple),
    exercises=st.lists(words, max_size=3).map(tuple),
    hardness=numbers,
)
placed = st.builds(Placed, at=numbers, strengths=st.dictionaries(words, numbers, max_size=4))


@given(st.lists(attempts | placed, max_size=6))
def test_export_import_export_gives_the_same_bytes(entries):
    lines = list(to_lines(entries))
    assert all("\n" not in line and "\r" not in line for line in lines)
    back = list(from_lines(lines))
    assert back == entries and list(to_lines(back)) == lines


def test_a_state_travels_too_and_one_of_another_version_is_left_behind(try_at):
    state = replay([try_at(at=1.0), try_at(at=2.0, outcome="slip", slip="s"), Placed(3.0, {"dot": 1.0})])
    line = to_line(state)
    assert from_line(line) == state and to_line(from_line(line)) == line
    assert from_line(line.replace('"version":1', '"version":0')) is None


def test_fields_and_kinds_of_a_later_version_are_overlooked(try_at):
    line = to_line(try_at()).replace('"is"', '"mood":"fine","is"')
    assert from_line(line) == from_line(to_line(from_line(line)))
    assert from_line('{"is":"postcard","from":"later"}') is None


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        "null",
        '{"no":"is"}',
        '{"is":"attempt"}',
        '{"is":"attempt","id":"a","at":"x","problem":"p","concepts":[["c",1]],"outcome":"right"}',
        '{"is":"placing","at":1}',
        '{"is":"record","version":99}',
        "[" * 100000,
    ],
)
def test_a_bad_line_is_named_by_its_number_in_one_sentence(try_at, line):
    with pytest.raises(Unreadable, match=r"^Line 2: .*\.$"):
        list(from_lines([to_line(try_at()), line]))
