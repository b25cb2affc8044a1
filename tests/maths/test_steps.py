"""The machine behind every algorithm: steps in order, at any depth, at no cost that grows with it."""

import sys

import pytest

from eigenway.maths.steps import Step, Work, step, worked


@worked
def halve(n: int) -> Work[int]:
    """Halve until odd."""
    while n % 2 == 0:
        n //= 2
        yield step("halve", "Halve: {n}.", n, n=n)
    return n


@worked
def nested(n: int) -> Work[int]:
    """A step, then the same again one level deeper."""
    yield step("down", "Go down to {n}.", n, n=n)
    if n:
        yield from nested.inner(n - 1)
    return n


def test_the_result_is_computed_by_the_steps():
    assert halve(40) == 5
    assert [s.after for s in halve.steps(40)] == [20, 10, 5]
    assert halve.steps(40).result == 5
    assert halve.steps(40).name == "maths.halve"


def test_steps_come_as_they_are_done():
    stream = halve.stream(2**50)
    assert next(stream).after == 2**49
    stream.close()


def test_lent_steps_keep_their_depth():
    assert [s.depth for s in nested.steps(3)] == [0, 1, 2, 3]


def test_an_error_inside_lent_work_reaches_the_caller_and_closes_the_work():
    closed = []

    @worked
    def failing() -> Work[int]:
        """Fails."""
        try:
            yield step("one", "One.", 1)
            raise ValueError("The reason.")
        finally:
            closed.append(True)

    @worked
    def borrowing() -> Work[int]:
        """Borrows."""
        return (yield from failing.inner())

    with pytest.raises(ValueError, match="The reason"):
        borrowing()
    assert closed == [True]


def test_a_step_costs_the_same_however_deep():
    """Ten times the levels take ten times the calls, not a hundred times: counted, not timed."""

    def calls(n: int) -> int:
        count = 0

        def seen(frame, event, argument):
            nonlocal count
            count += event == "call"

        sys.setprofile(seen)
        try:
            nested.steps(n)
        finally:
            sys.setprofile(None)
        return count

    assert calls(400) < 11 * calls(40)


def test_a_step_is_immutable():
    with pytest.raises(AttributeError):
        Step("a", "A.", 1).after = 2  # type: ignore[misc]
