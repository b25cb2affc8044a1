"""`eigenway judge`: a line of JSON in, a line of JSON out, whatever the line holds."""

import io
import json
import subprocess
import sys

import pytest

from eigenway.cli.judge import answered, converse, main

FIELDS = ["id", "outcome", "how", "says", "witness", "reading", "ms"]


def ask(**question):
    return answered(json.dumps({"id": 1, **question}).encode())


def test_an_answer_has_exactly_these_fields():
    verdict = ask(kind="number", expected="1/3", typed="2/6")
    assert list(verdict) == FIELDS
    assert (verdict["id"], verdict["outcome"], verdict["how"]) == (1, "right", "identical")
    assert verdict["ms"] >= 0


def test_options_domains_and_slips_are_understood():
    assert ask(kind="number", expected="1/3", typed="0.333", options={"tolerance": 0.001})["outcome"] == "right"
    assert ask(kind="expression", expected="x", typed="sqrt(x^2)", domains={"x": "positive"})["outcome"] == "right"
    slips = [{"name": "added", "value": "5", "says": "Multiply, do not add."}]
    assert ask(kind="number", expected="6", typed="2+3", slips=slips)["says"] == "Multiply, do not add."


def test_a_value_may_be_json_as_well_as_text():
    assert ask(kind="matrix", expected=[[1, 2], [3, 4]], typed="[[1,2],[3,4]]")["outcome"] == "right"
    assert (
        ask(kind="eigenvector", expected=[1, 1], typed="(2, 2)", options={"matrix": [[2, 1], [1, 2]]})["outcome"]
        == "right"
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "no JSON"),
        (b"[1, 2]", "no JSON object"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"kind": "number"}', "expected"),
        (b'{"kind": "number", "expected": "1"}', "typed"),
        (b'{"kind": "nothing", "expected": "1", "typed": "1"}', "no kind"),
        (b'{"kind": "number", "expected": "1 +", "typed": "1"}', "expected answer could not be read"),
        (b'{"kind": "number", "expected": "1", "typed": 1}', "must be text"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "options": {"colour": 1}}', "no option"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "options": {"tolerance": "much"}}', "tolerance"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "options": {"figures": "3"}}', "figures"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "options": {"form": "nice"}}', "no form"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "domains": {"x": "plenty"}}', "no domain"),
        (b'{"kind": "number", "expected": "1", "typed": "1", "syntax": "morse"}', "no syntax"),
        (b'{"kind": "number", "expected": "1", "typed": "2", "slips": [{"name": "a"}]}', "slip"),
        (b'{"kind": "number", "expected": "1", "typed": "2", "slips": ["a"]}', "slip"),
        (b'{"kind": "matrix", "expected": {"a": 1}, "typed": "2"}', "expected"),
        (b'{"kind": "number", "expected": "1", "typed": "' + b"1" * 1_000_001 + b'"}', "longer"),
    ],
)
def test_a_line_that_makes_no_question_gets_one_sentence(line, words):
    verdict = answered(line)
    assert list(verdict) == FIELDS
    assert verdict["outcome"] == "unreadable"
    assert words in verdict["says"] and "Traceback" not in verdict["says"]


def test_a_conversation_answers_each_line_before_the_next_is_read():
    out = io.StringIO()

    def lines():
        yield b'{"id": "a", "kind": "number", "expected": "1", "typed": "1"}\n'
        assert json.loads(out.getvalue())["id"] == "a"
        yield b"\n"
        yield b'{"id": "b", "kind": "number", "expected": "1", "typed": "3"}\n'

    converse(lines(), out)
    assert [json.loads(line)["outcome"] for line in out.getvalue().splitlines()] == ["right", "wrong"]


def test_the_command_reads_its_input_to_the_end():
    line = '{"id": 7, "kind": "set", "expected": "{1, 2}", "typed": "2, 1"}\n'
    done = subprocess.run(
        [sys.executable, "-m", "eigenway", "judge"], input=line, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0 and done.stderr == ""
    assert json.loads(done.stdout)["outcome"] == "right"


def test_help_and_a_strange_word(capsys):
    assert main(["--help"]) == 0 and "JSON" in capsys.readouterr().out
    assert main(["--fast"]) == 2 and "--fast" in capsys.readouterr().err


def test_a_proof_on_request_says_identical_for_agrees_and_changes_nothing_else():
    asked = [("a^(b+c)", "a^b a^c"), ("2+sqrt(12+4x)", "2+2sqrt(3+x)"), ("x", "x+1"), ("x", "x)")]
    lines = [json.dumps({"kind": "expression", "expected": right, "typed": typed}) for right, typed in asked]
    plain, proved = (told(lines, *flags) for flags in ((), ("--prove",)))
    assert [v["outcome"] for v in plain] == [v["outcome"] for v in proved] == ["right", "right", "wrong", "unreadable"]
    assert [v["how"] for v in plain] == ["agrees", "agrees", "different", "unreadable"]
    assert [v["how"] for v in proved] == ["identical", "identical", "different", "unreadable"]


def told(lines, *flags):
    command = [sys.executable, "-m", "eigenway", "judge", *flags]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, timeout=60)
    return [json.loads(line) for line in done.stdout.splitlines()]
