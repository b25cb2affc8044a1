"""`make bench-labs`: how long a learner waits for a lab, how many labs two cores hold, and whether anything grows.

    python -m bench.labs [--seconds 20] [--runs 10000]

The figures are of the sandbox alone, through the broker's socket; the load generator runs on the same machine.
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
from pathlib import Path

os.environ["EIGENWAY_SANDBOX_SOCKET"] = str(Path(tempfile.mkdtemp()) / "sandbox.sock")

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
    asked = say.parse_args()
    sandbox.start()
    print(sandbox.health().says)
    alone()
    together(asked.seconds)
    attacked(asked.seconds)
    growth(asked.runs)
    sandbox.stop()
    return 0


def one() -> float:
    began = time.perf_counter()
    report = sandbox.run(SOLUTION, CHECKS)
    assert report.outcome == "pass", report
    return time.perf_counter() - began


def alone(times: int = 300) -> None:
    for _ in range(20):
        one()
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


def growth(runs: int) -> None:
    """Memory and descriptors of the broker and all its boxes, before and after."""
    before = footprint()
    threads = [threading.Thread(target=lambda: [one() for _ in range(runs // 4)]) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    after = footprint()
    print(
        f"after {runs} more runs: memory {before[0] >> 20} -> {after[0] >> 20} MiB, descriptors {before[1]} -> {after[1]}, processes {before[2]} -> {after[2]}"
    )


def footprint() -> tuple[int, int, int]:
    time.sleep(0.5)
    pids = family(broker())
    memory = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 for pid in pids)
    return memory, len(list(Path(f"/proc/{pids[0]}/fd").iterdir())), len(pids)


def broker() -> int:
    found = subprocess.run(["pgrep", "-f", os.environ["EIGENWAY_SANDBOX_SOCKET"]], capture_output=True, text=True)
    return min(map(int, found.stdout.split()))


def family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


if __name__ == "__main__":
    sys.exit(main())
