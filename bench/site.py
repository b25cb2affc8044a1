"""What the site costs: server time per page and per answer at a steady rate, bytes, and what a slow phone on a slow line feels.

`python -m bench.site [--seconds 10] [--rate 50] [--url http://...] [--no-browser]`; the same figures land in artefacts/site.json.
"""

import argparse
import json
import os
import sys

from bench.running import ROOT, chromium, site
from bench.site_load import Load, bytes_of, visitor
from bench.site_paint import paint

PAGES = ("/", "/map/", "/concepts/dot-product/", "/practise/dot-product/by-hand/", "/progress/", "/history/")
WARM = 3  # seconds
ANSWERS = 100  # no more: one learner may send 120 in a minute
PAINTED = ("/", "/map/", "/concepts/dot-product/", "/practise/dot-product/by-hand/")
MOST = {"page p95 ms": 30, "answer p95 ms": 25, "scripts kB": 100, "page and styles kB": 60, "first ms": 1500, "largest ms": 2000, "shift": 0.02, "next ms": 100}  # fmt: skip


def main() -> int:
    say = options()
    print(
        f"load of this machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; above 1 a core, times say little"
    )
    if say.url:
        found = measure(say.url, say)
    else:
        with site() as address:
            found = measure(address, say)
    file = ROOT / "artefacts" / "site.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"load": os.getloadavg(), "most": MOST, **found}, indent=1))
    return 0


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("bench.site")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rate", type=float, default=50, help="requests a second, all pages together")
    parser.add_argument("--url", help="a site that runs already, in local mode; its learner will have answered")
    parser.add_argument("--no-browser", action="store_true")
    return parser.parse_args()


def measure(address: str, say: argparse.Namespace) -> dict:
    caller = visitor(address)
    caller.begin()
    found: dict = {"pages": [], "bytes": [], "paint": []}
    started = Load(
        caller.page("/"), say.rate, WARM
    ).run()  # threads, templates and the sandbox's first look at this machine
    print(f"the first {WARM} seconds of the process, at {say.rate:.0f} a second: p95 {started['p95']:.0f} ms")
    print(
        f"\n{'at ' + format(say.rate, '.0f') + ' a second':34}{'n':>6}{'p50 ms':>9}{'p95 ms':>9}{'most':>7}{'late':>7}  generator"
    )
    for path in PAGES:
        found["pages"].append(row(path, Load(caller.page(path), say.rate, say.seconds), MOST["page p95 ms"]))
    found["pages"].append(
        row("an answer", Load(caller.answer, say.rate, min(say.seconds, ANSWERS / say.rate)), MOST["answer p95 ms"])
    )
    print(f"\n{'gzipped kB':34}{'scripts':>9}{'most':>6}{'page and styles':>18}{'most':>6}")
    for path in PAGES[:4]:
        weighed = bytes_of(caller, path)
        found["bytes"].append({"path": path, **weighed})
        print(
            f"{path:34}{weighed['scripts']:9.1f}{MOST['scripts kB']:6}{weighed['page and styles']:18.1f}{MOST['page and styles kB']:6}"
        )
    if not say.no_browser:
        print(f"\n{'processor 4x slower, slow 4G':34}{'first ms':>10}{'largest ms':>12}{'shift':>8}{'next ms':>9}")
        with chromium() as chrome:
            for path in PAINTED:
                felt = paint(chrome, address + path)
                found["paint"].append({"path": path, **felt})
                print(f"{path:34}{felt['first']:10.0f}{felt['largest']:12.0f}{felt['shift']:8.3f}{felt['next']:9.0f}")
        print(f"{'at most':34}{MOST['first ms']:10}{MOST['largest ms']:12}{MOST['shift']:8}{MOST['next ms']:9}")
    return found


def row(name: str, load: Load, most: float) -> dict:
    """One kind of request, told and kept. `late`: requests that the generator itself sent too late to count."""
    told = load.run()
    print(
        f"{name:34}{told['n']:6}{told['p50']:9.1f}{told['p95']:9.1f}{most:7}{told['late']:7}  {told['generator']:.0%}"
        + (f"  {told['failed']} FAILED" if told["failed"] else "")
    )
    return {"what": name, **told}


if __name__ == "__main__":
    sys.exit(main())
