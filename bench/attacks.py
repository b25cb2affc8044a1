"""`make bench-attacks`: every program of the attack file against every arrangement of the layers, in one table.

python -m bench.attacks [FILE.jsonl]
"""

import json
import os
import sys
from pathlib import Path

from eigenway.sandbox.trying import Range

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("EIGENWAY_SHARED", ROOT.parent / "shared"))
ARRANGEMENTS = {"all layers": {}, "without namespaces": {"namespaces": False}, "without seccomp": {"seccomp": False}}


def main() -> int:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "corpora" / "attacks.jsonl"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for name, how in ARRANGEMENTS.items():
        table(name, lines, how)
    return 0


def table(name: str, lines: list[dict], how: dict[str, bool]) -> None:
    place = Range(**how)
    try:
        tried = [(line, place.attempt(line)) for line in lines]
    finally:
        place.close()
    attacks = [one for line, one in tried if line["category"] != "control"]
    controls = [one for line, one in tried if line["category"] == "control"]
    stopped, passed = sum(not one.breach for one in attacks), sum(not one.breach for one in controls)
    print(
        f"{name} ({place.pool.tier}): {stopped} of {len(attacks)} attacks stopped, {passed} of {len(controls)} controls as they should be"
    )
    for _, one in tried:
        if one.breach:
            print(f"  {one.id}: {one.outcome}, {', '.join(one.breach)}")


if __name__ == "__main__":
    sys.exit(main())
