"""`eigenway lab`: write a lab's code in your own editor, and hear what is wrong at each save."""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eigenway.cli import Stop

MARKS = {True: "holds", False: "FAILS", None: "not reached"}


def main(arguments: list[str]) -> int:
    say = options().parse_args(arguments)
    return begin(say) if say.do == "start" else once(say)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("eigenway lab", description="Work on a lab in your own editor.")
    does = parser.add_subparsers(dest="do", required=True)
    run = does.add_parser("run", help="run a lab's checks against your file")
    run.add_argument("concept")
    run.add_argument("file", type=Path)
    run.add_argument("--json", action="store_true", help="the whole report as one JSON object")
    start = does.add_parser("start", help="write the file to begin with")
    start.add_argument("concept")
    start.add_argument("--watch", action="store_true", help="then run the checks at each save (Ctrl+C ends it)")
    start.add_argument("--file", type=Path, help="where to write it (CONCEPT.py here)")
    return parser


def once(say: argparse.Namespace) -> int:
    from eigenway import sandbox

    lab, source = find(say.concept), read(say.file)
    told_where(say.json)
    report = sandbox.run(source, lab.checks)
    print(json.dumps(report.plain(), ensure_ascii=False) if say.json else page(report, str(say.file)))
    sandbox.stop()
    return 0 if report.passed else 1


def begin(say: argparse.Namespace) -> int:
    lab, file = find(say.concept), say.file or Path(f"{say.concept}.py")
    if file.exists():
        print(f"{file} is there already and stays as it is.")
    else:
        written(file, lab.starter)
        print(f"Wrote {file}. Open it in your editor; then: eigenway lab run {say.concept} {file}")
    if say.watch:
        told_where(False)
        watch(file, lambda source: show(source, lab, file))
    return 0


def show(source: str, lab: Any, file: Path) -> None:
    from eigenway import sandbox

    print(f"\n{time.strftime('%H:%M:%S')}  {page(sandbox.run(source, lab.checks), str(file))}", flush=True)


def watch(file: Path, run: Callable[[str], None], pause: float = 0.2) -> None:
    """Calls `run` with what stands in the file, now and whenever that has changed."""
    last = None
    while True:
        try:
            source = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            source = last  # an editor is just replacing it
        if source is not None and source != last:
            last = source
            run(source)
        time.sleep(pause)


def told_where(quiet: bool) -> None:
    """Without a box, one plain line says so."""
    from eigenway import sandbox

    health = sandbox.health()
    if not quiet and not health.boxed:
        print(health.says)


def page(report: Any, file: str) -> str:
    """The report as a terminal shows it: the sentence on top, then every check."""
    rows = [f"{report.outcome}: {report.says}" + (f" ({file}, line {report.line})" if report.line else "")]
    for check in report.checks:
        rows.append(f"  {MARKS[check.passed]:11}  {check.title}")
        if check.passed is False:
            rows += [f"               {check.says}"] + ([f"               Hint: {check.hint}"] if check.hint else [])
    if report.printed:
        rows += ["  printed:", *(f"    {line}" for line in report.printed.splitlines()[:40])]
    return "\n".join([*rows, f"  {report.seconds:.2f} s, {report.tier}"])


def find(slug: str) -> Any:
    from eigenway.course import load

    concept = load(strict=False, only=[slug]).concepts.get(slug)
    if concept is None:
        raise Stop(f"there is no concept {slug!r} with a lab; the map of the course lists them.")
    if concept.lab is None:
        raise Stop(f"{slug} has no lab: it is practised with problems.")
    return concept.lab


def read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Stop(f"there is no file {file}; eigenway lab start CONCEPT writes one to begin with.") from None
    except UnicodeDecodeError:
        raise Stop(f"{file} is not text in UTF-8; save it so in your editor (Encoding: UTF-8).") from None
    except OSError as why:
        raise Stop(f"{file} cannot be read ({why}).") from None


def written(file: Path, source: str) -> None:
    try:
        file.write_text(source, encoding="utf-8")
    except OSError as why:
        raise Stop(f"{file} cannot be written ({why}).") from None
