"""`make bench-answers`: pairs of answers judged by Eigenway and by the engines that others build on, in one run.

python -m bench.answers [--n N] [--json FILE] [--only NAME,NAME] [--seconds S]

Every engine runs in a process of its own and is timed from outside, question out to verdict back. A pair that takes
longer than S seconds is undecided; its process is killed and another one started. What is not installed is left out.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from statistics import median

from bench.checkers.process import Checker, installed

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
    times: list[float] = []
    counts = dict.fromkeys(("right", "accepted", "refused", "undecided"), 0)
    try:
        for pair in pairs:
            same, ms = checker.ask(pair)
            times.append(ms)
            counts[verdict(same, pair["expected"])] += 1
    finally:
        checker.close()
    times.sort()
    return {
        "pairs": len(pairs),
        "right": counts["right"],
        "wrong accepted": counts["accepted"],
        "right refused": counts["refused"],
        "undecided": counts["undecided"],
        "median ms": round(median(times), 3),
        "p99 ms": round(times[int(len(times) * 0.99)], 2),
        "longest ms": round(times[-1], 1),
    }


def verdict(same: bool | None, expected: bool) -> str:
    if same is None:
        return "undecided"
    return "right" if same is expected else "accepted" if same else "refused"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
