"""`eigenway judge`: answers judged for other programs, a line of JSON in, a line of JSON out, each flushed as it comes."""

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from eigenway.answers.asked import asked, slips
from eigenway.answers.judge import judge

HELP = """eigenway judge: read questions as JSON lines, write verdicts as JSON lines.

  echo '{"id": 1, "kind": "number", "expected": "1/3", "typed": "2/6"}' | eigenway judge

In:  id, kind, expected, typed; and where wanted: syntax (auto, latex, plain), options, domains, slips (name, value, says)
Out: id, outcome (right, form, slip, wrong, unreadable, undecided), how, says, witness, reading, ms

  --prove   ask SymPy for a proof where points only agree: slower; it may say "identical" for "agrees", and nothing else

docs/judge.md has the kinds, the options and examples."""
LONGEST = 1_000_000  # characters of one line; a question is shorter
SYNTAXES = ("auto", "latex", "plain")
TYPES = {"kind": str, "typed": str, "syntax": str, "options": dict, "domains": dict, "slips": list}
NAMES = {str: "text", dict: "an object", list: "a list"}


def main(arguments: list[str]) -> int:
    if {"-h", "--help"} & set(arguments):
        print(HELP)
        return 0
    if strange := [word for word in arguments if word != "--prove"]:
        print(
            f"eigenway judge: {strange[0]!r} is no option; questions come in as JSON lines (--help).", file=sys.stderr
        )
        return 2
    warm()
    converse(sys.stdin.buffer, sys.stdout, prover() if "--prove" in arguments else None)
    return 0


def warm() -> None:
    """One question before the first, so that what has to be loaded is loaded, and `ms` is the time of judging."""
    answered(b'{"kind": "expression", "expected": "sin x", "typed": "cos x"}')


def prover() -> Callable[..., Any]:
    from eigenway.cli.prover import prove

    return prove


def converse(lines: Iterable[bytes], out: IO[str], prove: Callable[..., Any] | None = None) -> None:
    """A verdict for each line, whatever it holds; an empty line is passed over."""
    for line in lines:
        if line.strip():
            print(json.dumps(answered(line, prove)), file=out, flush=True)


def answered(line: bytes, prove: Callable[..., Any] | None = None) -> dict[str, Any]:
    start = time.perf_counter()
    question: Mapping[str, Any] = {}
    try:
        question = understood(line)
        verdict = verdict_on(question, prove)
    except (ValueError, TypeError, KeyError, RecursionError) as why:
        verdict = unreadable(str(why) if isinstance(why, ValueError) else f"This question cannot be asked: {why}.")
    ms = round((time.perf_counter() - start) * 1000, 3)
    return {"id": question.get("id"), **verdict, "ms": ms}


def verdict_on(question: Mapping[str, Any], prove: Callable[..., Any] | None) -> dict[str, Any]:
    sound(question)
    answer = asked(question["kind"], question["expected"], question.get("options"), question.get("domains"))
    known = slips(question.get("slips") or ())
    verdict = judge(question["typed"], answer, known, syntax=question.get("syntax") or "auto", prove=prove)
    return {
        "outcome": verdict.outcome,
        "how": verdict.how,
        "says": verdict.says,
        "witness": verdict.witness,
        "reading": verdict.reading,
    }


def understood(line: bytes) -> Mapping[str, Any]:
    """The question in a line; raises ValueError with a sentence where there is none."""
    if len(line) > LONGEST:
        raise ValueError(f"This line is longer than {LONGEST:,} characters; send one question a line.")
    try:
        question = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("This line is no JSON; send one object a line.") from None
    if not isinstance(question, dict):
        raise ValueError("This line is no JSON object; send one object a line.")
    return question


def sound(question: Mapping[str, Any]) -> None:
    for name in ("kind", "expected", "typed"):
        if question.get(name) is None:
            raise ValueError(f"The question has no {name!r}.")
    for name, sort in TYPES.items():
        if not isinstance(question.get(name, sort()), sort | None):
            raise ValueError(f"{name!r} must be {NAMES[sort]}.")
    if (question.get("syntax") or "auto") not in SYNTAXES:
        raise ValueError(f"There is no syntax {question['syntax']!r}; there are {', '.join(SYNTAXES)}.")


def unreadable(says: str) -> dict[str, Any]:
    return {"outcome": "unreadable", "how": "unreadable", "says": says, "witness": "", "reading": ""}
