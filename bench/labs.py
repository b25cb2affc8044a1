"""`make bench-labs`: how long a learner waits for a lab, how many labs two cores hold, and whether anything grows.

    python -m bench.labs [--seconds 20] [--runs 10000] [--only http alone together attacked growth]

`http` is a real site asked as a browser asks it, with its database; the others are the sandbox alone, through the broker's
socket. The load generator runs on the same machine.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

os.environ["EIGENWAY_SANDBOX_SOCKET"] = str(Path(tempfile.mkdtemp()) / "sandbox.sock")

from bench.labs_http import over_http
from eigenway import sandbox

CHECKS = '''
import numpy as np

YOURS = ["project", "fit"]
VISIBLE = ["check_a_vector_on_the_line_stays"]


def check_a_vector_on_the_line_stays():
    """Nothing is left over."""
    same(project(np.array([2.0, 2.0]), np.array([1.0, 1.0])), np.array([2.0, 2.0]))


def check_a_perpendicular_vector_vanishes():
    same(project(np.array([1.0, -1.0]), np.array([1.0, 1.0])), np.zeros(2))


def check_projecting_twice_changes_nothing(rng):
    a, b = rng.normal(size=(2, 5))
    same(project(project(a, b), b), project(a, b))


def check_a_line_through_points_on_a_line():
    same(fit(np.arange(4.0), 2 * np.arange(4.0) + 1), np.array([1.0, 2.0]))


def check_noise_is_fitted_as_lstsq_does(rng):
    x, y = rng.normal(size=(2, 50))
    wanted = np.linalg.lstsq(np.stack([np.ones(50), x], 1), y, rcond=None)[0]
    same(fit(x, y), wanted)


def check_lengths_must_agree():
    assert raises(ValueError, fit, np.ones(3), np.ones(4))
'''
SOLUTION = """
import numpy as np

def project(a, b):
    return (a @ b) / (b @ b) * b

def fit(x, y):
    if x.shape != y.shape:
        raise ValueError("x and y must have one length")
    design = np.stack([np.ones_like(x), x], 1)
    return np.linalg.solve(design.T @ design, design.T @ y)
"""
ATTACKS = [
    "while True: pass", "x = []\nwhile True: x.append(bytearray(10**6))", "import os\nwhile True: os.write(1, b'x' * 65536)",
    "import time\ntime.sleep(3600)", "import os\nos.abort()", "import os\nwhile True: os.write(3, b'EW' * 1000)",
]  # fmt: skip


def main() -> int:
    say = argparse.ArgumentParser("bench.labs")
    say.add_argument("--seconds", type=float, default=10)
    say.add_argument("--runs", type=int, default=500, help="runs over which nothing may grow (10000 for the figure)")
    say.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    asked = say.parse_args()
    print(
        f"load of this machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; above 1 a core, times say little"
    )
    if "http" in asked.only:
        told("one learner over HTTP, six checks", over_http(SOLUTION, CHECKS))
    if len(asked.only) > ("http" in asked.only):
        sandbox.start()
        print(sandbox.health().says)
        settle()
        for part in asked.only:
            MEASURED.get(part, lambda _: None)(asked)
        sandbox.stop()
    return 0


def settle(seconds: float = 10.0) -> None:
    """The boxes with SciPy come up behind the first runs: not what is measured here."""
    [one() for _ in range(20)]
    time.sleep(seconds)


def one() -> float:
    began = time.perf_counter()
    report = sandbox.run(SOLUTION, CHECKS)
    assert report.outcome == "pass", report
    return time.perf_counter() - began


def alone(times: int = 300) -> None:
    told("one learner, six checks", [one() for _ in range(times)])


def together(seconds: float, clients: int = 8) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF)
    waits = loops([one] * clients, seconds)
    used = resource.getrusage(resource.RUSAGE_SELF)
    told(f"{clients} learners at once", waits)
    share = (used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime) / seconds
    print(
        f"  {len(waits) / seconds:.1f} labs a second on {os.cpu_count()} cores (the load generator takes {share:.0%} of one)"
    )


def attacked(seconds: float, attackers: int = 4) -> None:
    over = threading.Event()

    def attack(number: int) -> None:
        turn = number
        while not over.is_set():
            key = f"attack-{number}-{turn}"
            sandbox.submit(key, f"attacker {number}", ATTACKS[turn % len(ATTACKS)], CHECKS)
            while sandbox.report(key, 5) is None and not over.is_set():
                continue
            turn += 1

    for number in range(attackers):
        threading.Thread(target=attack, args=(number,), daemon=True).start()
    told(f"one learner beside {attackers} attackers", loops([one], seconds))
    over.set()


def loops(work: list[Callable[[], float]], seconds: float) -> list[float]:
    until, found = time.monotonic() + seconds, []

    def loop(once: Callable[[], float]) -> None:
        while time.monotonic() < until:
            found.append(once())

    threads = [threading.Thread(target=loop, args=(once,)) for once in work]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return found


def told(what: str, waits: list[float]) -> None:
    order = sorted(waits)
    p50, p99 = order[len(order) // 2], order[min(len(order) - 1, int(len(order) * 0.99))]
    print(
        f"{what}: p50 {p50 * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms, worst {order[-1] * 1e3:.1f} ms ({len(order)} runs)",
        flush=True,
    )


def growth(runs: int, steps: int = 10) -> None:
    """Memory and descriptors of the broker and all its boxes, at the start and after each tenth; the slope over all of them."""
    seen = [footprint()]
    for _ in range(steps):
        threads = [threading.Thread(target=lambda: [one() for _ in range(runs // steps // 4)]) for _ in range(4)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        seen.append(footprint())
    print(f"over {runs} more runs, in {steps} steps:")
    for name, unit, column in zip(
        ("memory", "descriptors", "processes"), ("MiB", "", ""), zip(*seen, strict=True), strict=True
    ):
        print(
            f"  {name}: {' '.join(f'{value:.0f}' for value in column)} {unit}, {slope(column) / runs * steps * 1000:+.2f} {unit} in 1000 runs"
        )


def slope(values: tuple[float, ...]) -> float:
    """Of the straight line that fits best, leaving out the first, from a place that was hardly used."""
    rest = values[1:]
    middle, mean = (len(rest) - 1) / 2, sum(rest) / len(rest)
    return sum((i - middle) * (v - mean) for i, v in enumerate(rest)) / sum((i - middle) ** 2 for i in range(len(rest)))


def footprint() -> tuple[float, float, float]:
    """Proportional memory, in which pages that forks share count once; descriptors of the broker; processes."""
    time.sleep(1)
    pids = family(broker())
    memory = sum(map(proportional, pids)) / 1024
    return memory, len(list(Path(f"/proc/{pids[0]}/fd").iterdir())), len(pids)


def proportional(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def broker() -> int:
    found = subprocess.run(["pgrep", "-f", os.environ["EIGENWAY_SANDBOX_SOCKET"]], capture_output=True, text=True)
    return min(map(int, found.stdout.split()))


def family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


PARTS = ("http", "alone", "together", "attacked", "growth")
MEASURED: dict[str, Callable[[argparse.Namespace], None]] = {
    "alone": lambda asked: alone(),
    "together": lambda asked: together(asked.seconds),
    "attacked": lambda asked: attacked(asked.seconds),
    "growth": lambda asked: growth(asked.runs),
}

if __name__ == "__main__":
    sys.exit(main())
