"""Writes docs/maths.md: every algorithm, what it does, and one example with its steps.

python docs/make_maths.py           writes the page
python docs/make_maths.py --check   says whether the page is what the code does now
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from eigenway.cli.wish import PARTS, every, understood  # noqa: E402
from eigenway.maths import show  # noqa: E402
from eigenway.maths.steps import Worked  # noqa: E402

PAGE = ROOT / "docs" / "maths.md"
EXAMPLES = ROOT / "docs" / "maths_examples.txt"
TITLES = {
    "linalg": "Linear algebra", "core": "Sets, functions, logic, equations", "arrays": "Arrays and their cost", "numeric": "Floating point",
    "calculus": "Calculus", "autodiff": "Automatic differentiation", "prob": "Probability", "stats": "Statistics", "info": "Information",
    "optim": "Optimisation", "models": "Models", "nn": "Networks", "data": "Data", "metrics": "Metrics", "explain": "Explanation",
}  # fmt: skip
HEAD = """# Every algorithm, with its work

This page is written by `python docs/make_maths.py` and held by a test: each example is run, and its steps are what stands here.
`f(x)` is the result, `f.steps(x)` the work; in a terminal `eigenway show "linalg.dot([1, 2], [3, 4])"` shows both.
In a notebook the work displays itself. Arguments are NumPy arrays, lists or tuples; whole numbers and fractions stay exact.
"""


def examples() -> dict[str, str]:
    """A call for each algorithm, one a line: the name is what stands before the parenthesis."""
    calls = [
        line.strip() for line in EXAMPLES.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"
    ]
    return {call.partition("(")[0]: call for call in calls}


def page() -> str:
    told = examples()
    out = [HEAD]
    algorithms = every()
    if lacking := algorithms.keys() - told.keys():
        raise SystemExit(f"{EXAMPLES.name} has no call of {', '.join(sorted(lacking))}: add one.")
    for part in PARTS:
        names = [name for name in algorithms if name.startswith(f"{part}.")]
        if names:
            out.append(f"## {TITLES[part]}\n")
            out.extend(entry(name, algorithms[name], told[name]) for name in names)
    return "\n".join(out)


def entry(name: str, algorithm: Worked, call: str) -> str:
    """Name, sentence, example."""
    says = " ".join((algorithm.__doc__ or "").split())
    asked, arguments = understood(call)
    work = show.work_text(asked.steps(*arguments))
    return f"### `{name}`\n\n{says}\n\n```text\n{call}\n\n{work}\n```\n"


def main() -> int:
    made = page()
    if "--check" not in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        print("docs/maths.md is not what the code does now: run python docs/make_maths.py.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
