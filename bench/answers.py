"""`make bench-answers`: pairs of answers judged by Eigenway and by the engines that others build on, in one run.

python -m bench.answers [--n N] [--json FILE] [--only NAME,NAME] [--seconds S]

Every engine runs in a process of its own and is timed from outside, in the same way: it is shown the expected answer, then
the typed one. "median", "p99" and "longest" count both, from the expected answer out to the verdict back; "typed" counts
from the typed answer on, as when many people answer one question; "busy" is the processor time of both, in which other
programs on the machine have no part. No verdict is kept from one pair to the next. A pair that takes longer than S seconds
is undecided; its process is killed and another one started. What is not installed is left out.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from statistics import median

from bench.checkers.process import Checker, Taken, installed

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("EIGENWAY_SHARED", ROOT.parent / "shared"))
ENGINES = ("eigenway", "sympy-simplify", "sympy-equals", "math-verify", "maxima")
KINDS = ("number", "expression", "equation", "inequality", "list", "tuple", "set", "matrix")
COLUMNS = (
    "engine",
    "pairs",
    "right",
    "wrong accepted",
    "right refused",
    "undecided",
    "median ms",
    "p99 ms",
    "longest ms",
    "typed: median ms",
    "typed: p99 ms",
    "busy: median ms",
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.answers", description=__doc__)
    parser.add_argument("--n", type=int, default=0, help="only every so many-th pair, until N are left")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--only", default=",".join(ENGINES))
    parser.add_argument("--seconds", type=float, default=5.0, help="the longest that one pair may take")
    chosen = parser.parse_args(arguments)
    file = SHARED / "corpora" / "equivalence.jsonl"
    if not file.exists():
        print(f"There is no {file}: set EIGENWAY_SHARED to the folder that holds corpora/equivalence.jsonl.")
        return 1
    pairs = facts(file, chosen.n)
    figures = {}
    print(" | ".join(COLUMNS))
    for name in chosen.only.split(","):
        if why := installed(name):
            print(f"{name}: {why}")
            continue
        figures[name] = measured(name, pairs, chosen.seconds)
        print(" | ".join(str(value) for value in (name, *figures[name].values())), flush=True)
        if chosen.json:
            chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def facts(file: Path, n: int) -> list[dict]:
    """The pairs whose labels are facts, not conventions."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["tier"] in ("core", "mutant") and row["kind"] in KINDS]
    return rows[:: max(1, len(rows) // n)][:n] if n else rows


def measured(name: str, pairs: list[dict], seconds: float) -> dict[str, float]:
    checker = Checker(name, seconds)
    taken: list[Taken] = []
    counts = dict.fromkeys(("right", "accepted", "refused", "undecided"), 0)
    try:
        for pair in pairs:
            same, times = checker.ask(pair)
            taken.append(times)
            counts[verdict(same, pair["expected"])] += 1
    finally:
        checker.close()
    whole, typed, busy = (sorted(times) for times in zip(*taken, strict=True))
    return {
        "pairs": len(pairs),
        "right": counts["right"],
        "wrong accepted": counts["accepted"],
        "right refused": counts["refused"],
        "undecided": counts["undecided"],
        "median ms": round(median(whole), 3),
        "p99 ms": round(whole[int(len(pairs) * 0.99)], 2),
        "longest ms": round(whole[-1], 1),
        "typed: median ms": round(median(typed), 3),
        "typed: p99 ms": round(typed[int(len(pairs) * 0.99)], 2),
        "busy: median ms": round(median(busy), 3),
    }


def verdict(same: bool | None, expected: bool) -> str:
    if same is None:
        return "undecided"
    return "right" if same is expected else "accepted" if same else "refused"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
