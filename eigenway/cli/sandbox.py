"""`eigenway sandbox try FILE.jsonl`: programs put to the sandbox, and what each of them reached."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eigenway.cli import Stop


def main(arguments: list[str]) -> int:
    say = options().parse_args(arguments)
    if say.do == "health":
        return health(say.json)
    return attempt(say)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("eigenway sandbox", description="Look at the box in which labs run.")
    does = parser.add_subparsers(dest="do", required=True)
    one = does.add_parser("try", help="run each line's code as a submission for pca1(X), and say what it reached")
    one.add_argument("file", help="JSON lines: id, code, expect, must_not, expand; - is the standard input")
    one.add_argument(
        "--json", action="store_true", help="an object a line: id, outcome, seconds, peak_memory, touched, breach"
    )
    one.add_argument(
        "--without", choices=["seccomp", "namespaces"], help="leave out one layer, to see what the others hold"
    )
    two = does.add_parser("health", help="say where code runs on this machine")
    two.add_argument("--json", action="store_true")
    return parser


def health(as_json: bool) -> int:
    from eigenway import sandbox

    found = sandbox.health()
    print(json.dumps(found.plain()) if as_json else found.says)
    sandbox.stop()
    return 0


def attempt(say: argparse.Namespace) -> int:
    from eigenway.sandbox.box import NoBox
    from eigenway.sandbox.trying import Range

    lines = list(read(say.file))
    try:
        place = Range(**({say.without: False} if say.without else {}))
    except NoBox as why:
        raise Stop(f"{why}. On Linux: install bubblewrap and libseccomp2, and allow user namespaces.") from None
    breaches = 0
    try:
        for line in lines:
            tried = place.attempt(line)
            breaches += bool(tried.breach)
            print(json.dumps(tried.plain()) if say.json else sentence(tried), flush=True)
    finally:
        place.close()
    if not say.json:
        print(
            f"{len(lines)} programs ({place.pool.tier}{f', without {say.without}' if say.without else ''}): {breaches} breaches."
        )
    return 1 if breaches else 0


def sentence(tried: Any) -> str:
    amiss = f"  BREACH: {', '.join(tried.breach)}" if tried.breach else ""
    return f"{tried.id:28} {tried.outcome:11} {tried.seconds:6.2f} s {tried.peak_memory >> 20:5} MiB  {', '.join(tried.touched) or '-'}{amiss}"


def read(file: str) -> Iterator[dict[str, Any]]:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as why:
        raise Stop(f"{file} cannot be read ({why}).") from None
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
        except ValueError:
            line = None
        if not isinstance(line, dict) or not isinstance(line.get("code"), str):
            raise Stop(f"{file}, line {number}: a JSON object with the key code is wanted.")
        yield {"id": f"line {number}", **line}
