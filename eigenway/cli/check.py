"""`eigenway check [CONCEPT...]`: hold a course against the laws of content, and say all that is amiss at once."""

import argparse
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any

from eigenway.cli import checked


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="eigenway check", description=__doc__)
    parser.add_argument("concepts", nargs="*", metavar="CONCEPT", help="slugs, or none for the whole course")
    parser.add_argument("--json", action="store_true", help="faults and rates as JSON")
    parser.add_argument("--full", action="store_true", help="1,000 seeds of each problem in place of 50")
    parser.add_argument(
        "--write", action="store_true", help="write the printed output of lessons' programs into them first"
    )
    parser.add_argument("--content", type=Path, default=None, help="the folder of the course")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many concepts at a time")
    parser.add_argument("--fresh", action="store_true", help="look at everything again, also what has not changed")
    wanted = parser.parse_args(arguments)
    return check(wanted)


def check(wanted: argparse.Namespace) -> int:
    from eigenway.course import BrokenContent, load

    began = perf_counter()
    try:
        course = load(wanted.content, strict=False, only=wanted.concepts or None)
    except BrokenContent as why:
        return report([fault_data("", "", fault) for fault in why.faults], [], wanted, began, 0)
    unknown = [
        slug
        for slug in wanted.concepts
        if slug not in course.concepts and not any(slug in f.file for f in course.faults)
    ]
    faults = [fault_data("", "the content can be read", fault) for fault in course.faults]
    faults += [
        {"concept": slug, "law": "", "file": slug, "line": 0, "says": f"There is no written concept {slug!r}."}
        for slug in unknown
    ]
    if wanted.write:
        from eigenway.cli.write import write

        write(course)
    seen = everything(course, wanted)
    faults += [fault for one in seen for fault in one["faults"]]
    return report(faults, [rate for one in seen for rate in one["rates"]], wanted, began, len(seen))


def everything(course: Any, wanted: argparse.Namespace) -> list[dict[str, Any]]:
    """What was seen of each concept: from the cache where nothing changed, else looked at in a process of its own."""
    cache = checked.Cache(course, full=wanted.full)
    slugs = list(course.concepts)
    seen = {} if wanted.fresh else {slug: held for slug in slugs if (held := cache.get(slug)) is not None}
    waiting = [slug for slug in slugs if slug not in seen]
    jobs = [(str(course.root), slug, wanted.full) for slug in waiting]
    if wanted.jobs > 1 and len(jobs) > 1:
        with ProcessPoolExecutor(min(wanted.jobs, len(jobs))) as pool:
            fresh = list(pool.map(checked.look, jobs))
    else:
        fresh = list(map(checked.look, jobs))
    for slug, found in zip(waiting, fresh):
        cache.put(slug, found)
        seen[slug] = found
    return [seen[slug] for slug in slugs]


def fault_data(concept: str, law: str, fault: Any) -> dict[str, Any]:
    return {"concept": concept, "law": law, "file": fault.file, "line": fault.line, "says": fault.says}


def counted(concepts: int) -> str:
    return "1 concept" if concepts == 1 else f"{concepts} concepts"


def report(
    faults: list[dict[str, Any]], rates: list[dict[str, Any]], wanted: argparse.Namespace, began: float, seen: int
) -> int:
    if wanted.json:
        print(
            json.dumps(
                {"faults": faults, "rates": rates, "seconds": round(perf_counter() - began, 2)},
                indent=1,
                ensure_ascii=False,
            )
        )
    else:
        for fault in faults:
            place = f"{fault['file']}:{fault['line']}" if fault["line"] else fault["file"]
            print(f"{place}: {fault['says']}")
        high = [rate for rate in rates if rate["redrawn"] > 0.15]
        for rate in high:
            print(f"note: {rate['concept']}/{rate['problem']} throws {rate['redrawn']:.0%} of its draws away.")
        count = f"{len(faults)} thing{'s' if len(faults) != 1 else ''} to mend" if faults else "Nothing amiss"
        print(f"{count} in {counted(seen)} ({perf_counter() - began:.1f} s).")
    return 1 if faults else 0
