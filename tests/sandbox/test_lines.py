"""Nobody waits for another's hundred submissions, and what is submitted twice runs once."""

from eigenway.sandbox.lines import Lines
from eigenway.sandbox.report import Report


def lines(*submissions):
    made = Lines(slots=8)
    for key, learner in submissions:
        made.submit(key, learner, {})
    return made


def served(made, turns):
    """The keys in the order they are run, one after the other."""
    order = []
    for _ in range(turns):
        job = made.take()
        order.append(job.key)
        made.finish(job, Report("pass"))
    return order


def test_learners_take_turns():
    made = lines(("a1", "ann"), ("a2", "ann"), ("a3", "ann"), ("b1", "ben"), ("c1", "cem"))
    assert served(made, 5) == ["a1", "b1", "c1", "a2", "a3"]


def test_a_learner_has_one_run_at_a_time():
    made = lines(("a1", "ann"), ("a2", "ann"), ("b1", "ben"))
    assert [made.take().key, made.take().key] == ["a1", "b1"]
    assert made.turn() is None


def test_the_same_key_is_the_same_submission():
    made = lines(("a1", "ann"), ("a1", "ann"))
    assert made.length() == 1 and served(made, 1) == ["a1"]
    assert made.submit("a1", "ann", {}).report == Report("pass")


def test_the_place_says_how_many_come_first():
    made = lines(("a1", "ann"), ("a2", "ann"), ("b1", "ben"), ("b2", "ben"))
    assert [made.place(key)["ahead"] for key in ("a1", "b1", "a2", "b2")] == [0, 1, 2, 3]
    assert made.place("unknown") is None


def test_a_place_comes_true():
    made = lines(*((f"{who}{n}", who) for who, many in (("a", 4), ("b", 1), ("c", 3)) for n in range(many)))
    places = {key: made.place(key)["ahead"] for key in made.jobs}
    assert [places[key] for key in served(made, 8)] == list(range(8))


def test_a_cancelled_run_leaves_its_line():
    made = lines(("a1", "ann"), ("b1", "ben"))
    assert made.cancel("a1") and not made.cancel("a1")
    assert made.take().key == "b1"
    assert made.jobs["a1"].report.outcome == "rejected"


def test_long_runs_leave_most_slots_to_others():
    made = lines(*((f"slow{n}", f"slow{n}") for n in range(4)))
    for job in [made.take() for _ in range(4)]:
        made.finish(job, Report("time", seconds=5.0))
    for n in range(4):
        made.submit(f"again{n}", f"slow{n}", {})
    assert [made.take().key, made.take().key] == ["again0", "again1"]
    assert made.turn() is None
    made.submit("quick", "quick", {})
    assert made.take().key == "quick"


def test_who_mixes_long_runs_with_short_ones_still_counts_as_slow():
    made = Lines(slots=4)
    for seconds, counts in [(5.0, True), *[(0.1, True)] * 4, (0.1, False)]:
        made.submit(f"run {len(made.jobs)}", "ann", {})
        made.finish(made.take(), Report("fail", seconds=seconds))
        assert ("ann" in made.slow) is counts
