"""python -m bench.checkers NAME: the process side of `bench.answers`.

A line {"expected latex": ...} is answered by "shown", a line {"typed": ...} by true, false or null.
"""

import json
import sys

from bench.checkers import engines

WARM = {"kind": "expression", "expected latex": "\\cos x", "options": {}}


def cannot_tell(typed: str) -> None:
    return None


def main(name: str) -> None:
    engine = engines.ENGINES[name]()
    same: engines.Same = engine(WARM)
    same("\\sin x")
    print("ready", flush=True)
    for line in sys.stdin:
        said = json.loads(line)
        if "typed" in said:
            print(json.dumps(quietly(same, said["typed"], None)), flush=True)
        else:
            same = quietly(engine, said, cannot_tell)
            print("shown", flush=True)


def quietly(step, of, otherwise):
    try:
        return step(of)
    except Exception:  # an engine that trips over a pair has not decided it
        return otherwise


main(sys.argv[1])
