"""Random texts judged against an answer of every sort: none may fail inside, and none may take long.

PYTHONPATH=. python bench/fuzz_judging.py [COUNT]
"""

import random
import sys
import time

from bench.fuzz_reading import corpus, strings
from eigenway.answers import judge
from eigenway.answers.asked import asked
from eigenway.answers.judge import FAILED

LONG = 350.0  # milliseconds that no answer may take

ANSWERS = [
    asked(kind, expected, options)
    for kind, expected, options in (
        ("number", "2 sqrt(2)", {}),
        ("number", "1/3", {"tolerance": 0.01}),
        ("expression", "sin(2x) + x^2/(x+1)", {}),
        ("expression", "x^2 - 1", {"form": "factored"}),
        ("expression", "piecewise(x, x > 0, 0)", {}),
        ("equation", "y = 2x + 1", {}),
        ("inequality", "x^2 < 4", {}),
        ("vector", "(1, 2, 3)", {}),
        ("matrix", "[[1, 2], [3, 4]]", {}),
        ("set", "{1, 2, 3}", {}),
        ("interval", "[0, 1) U (2, 3]", {}),
        ("antiderivative", "x^3/3 + C", {"variable": "x"}),
        ("eigenvector", "(1, 1)", {}),
        ("basis", "(1, 0, 1), (0, 1, 0)", {}),
        ("subspace", "x + y = 0", {}),
        ("decomposition", "L = [[1, 0], [2, 1]], U = [[4, 2], [0, 3]]", {}),
        ("polynomial", "x^2 + 3x - 1", {"variable": "x"}),
        ("shape", "(3, 4)", {}),
        ("distribution", "N(0, 4)", {"spread": "variance"}),
    )
]


def main(count: int) -> int:
    dice, answers = random.Random(count), corpus()
    failed, slowest = 0, list[tuple[float, str, str]]()
    for _, text in zip(range(count), strings(dice, answers), strict=False):
        answer = dice.choice(ANSWERS)
        before = time.process_time()
        verdict = judge(text, answer)
        slowest.append(((time.process_time() - before) * 1000, answer.kind, text))
        if verdict.says == FAILED:
            failed += 1
            print(answer.kind, repr(text[:120]), verdict.decision and verdict.decision.witness)
        if len(slowest) > 5000:
            slowest = sorted(slowest, reverse=True)[:10]
    print(f"{count} texts: {failed} failed inside")
    for took, kind, text in sorted(slowest, reverse=True)[:6]:
        print(f"{took:8.1f} ms  {kind:14} {len(text):6} characters  {text[:80]!r}")
    return failed + (max(slowest)[0] > LONG)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20000) > 0)
