"""A broker that comes back serves at once when the self-test of this very machine and version is remembered, and only then."""

import json

import pytest

from eigenway import sandbox
from eigenway.sandbox import ground, proof, selftest
from eigenway.sandbox.door import MOST_LOSSES, Door
from eigenway.sandbox.proof import Proof
from eigenway.sandbox.report import Report
from eigenway.sandbox.selftest import COULD, Found

HELD = Found(14, 2)
BREACH = Found(13, 2, [f"{COULD} read a file of the machine"])


class Boxes:
    """Stands for a pool: counts what is run in it."""

    tier, closed, outcome = "T1", False, "pass"

    def __init__(self):
        self.ran = 0

    def run(self, *_, **__):
        self.ran += 1
        return Report(self.outcome)

    def close(self):
        self.closed = True


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(proof, "key", lambda: "this machine, this version")
    made = Proof(tmp_path / "proof")
    made.keep("T1", HELD)
    return made


def tried(monkeypatch, found):
    monkeypatch.setattr(ground, "selftest", lambda pool, at_once=4: found)


def test_what_held_here_is_remembered(kept):
    assert kept.recall() == ("T1", HELD)


def test_another_version_or_another_boot_remembers_nothing(kept, monkeypatch):
    monkeypatch.setattr(proof, "key", lambda: "this machine, one byte later")
    assert Proof(kept.path).recall() is None


def test_where_the_ground_cannot_be_told_nothing_is_remembered(kept, monkeypatch):
    monkeypatch.setattr(proof, "key", lambda: "")
    unknown = Proof(kept.path)
    unknown.keep("T1", HELD)
    assert unknown.recall() is None


def test_a_file_that_others_may_write_is_not_believed(kept):
    kept.path.chmod(0o666)
    assert kept.recall() is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"key": 1}', "not json"])
def test_a_damaged_file_is_no_proof(kept, text):
    kept.path.write_text(text)
    assert kept.recall() is None


def test_the_key_changes_with_one_byte_of_a_filter(monkeypatch):
    before = proof.key()
    if not before:
        pytest.skip("this machine gives no box")
    monkeypatch.setattr(proof.filter, "inner", lambda: b"another filter")
    assert proof.key() not in {before, ""}


def test_a_first_start_is_tested_before_anyone_is_served(tmp_path, monkeypatch):
    monkeypatch.setattr(proof, "key", lambda: "here")
    tried(monkeypatch, BREACH)
    fresh = Proof(tmp_path / "proof")
    assert not ground.tested(Boxes(), fresh, fresh.recall()).holds
    assert not fresh.path.exists()


def test_a_box_of_another_tier_than_remembered_is_tested_first(kept, monkeypatch):
    boxes = Boxes()
    boxes.tier = "T2"
    tried(monkeypatch, BREACH)
    assert not ground.tested(boxes, kept, kept.recall()).holds


def test_an_attack_that_gets_through_later_closes_the_box_and_ends_the_memory(kept, monkeypatch):
    boxes = Boxes()
    tried(monkeypatch, BREACH)
    ground.again(boxes, kept)
    assert boxes.closed and kept.recall() is None


def test_a_box_that_is_lost_during_the_second_test_proves_nothing_either_way(kept, monkeypatch):
    boxes = Boxes()
    boxes.outcome = "unavailable"
    ground.again(boxes, kept)
    assert not boxes.closed and kept.recall() == ("T1", HELD)


def test_a_self_test_that_loses_its_box_ends_at_once():
    boxes = Boxes()
    boxes.outcome = "unavailable"
    found = selftest.selftest(boxes, at_once=1)
    assert not found.holds and boxes.ran == 1


def test_code_that_ends_every_broker_is_given_up_in_the_end(tmp_path, monkeypatch):
    door = Door(tmp_path / "sandbox.sock")
    monkeypatch.setattr(Door, "ask", lambda self, **asked: {"unknown": True} if asked["do"] == "report" else {})
    door.submit("one", "ann", "x = 1", "")
    report = door.report("one")
    assert report.outcome == "unavailable" and "submit it again" in report.says
    assert not door.losses and not door.sent and MOST_LOSSES > 1


def test_a_broker_that_comes_back_is_served_from_memory(tmp_path, monkeypatch):
    monkeypatch.setenv("EIGENWAY_SANDBOX_SOCKET", str(tmp_path / "sandbox.sock"))
    sandbox.start()
    try:
        if not sandbox.health().boxed:
            pytest.skip(sandbox.health().says)
        stored = json.loads((tmp_path / "sandbox.sock.proof").read_text())
        assert stored["key"] == proof.key() and stored["tier"] == sandbox.health().tier
    finally:
        sandbox.stop()
