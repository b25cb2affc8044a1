"""kill -9 of child, zygote, box and broker under load: nothing acknowledged is lost or judged twice, and it goes on at once.

python -m bench.kill [--times 50] [--what broker]
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

os.environ["EIGENWAY_SANDBOX_SOCKET"] = str(Path(tempfile.mkdtemp()) / "sandbox.sock")

from bench.labs import CHECKS, SOLUTION, broker, family
from eigenway import sandbox


class Ledger:
    """What clients submitted, and every verdict they were given."""

    def __init__(self) -> None:
        self.given: dict[str, list[str]] = {}
        self.last, self.over, self.lock = time.monotonic(), False, threading.Lock()

    def learner(self, name: str) -> None:
        number = 0
        while not self.over:
            key = f"{name}-{number}"
            with self.lock:
                self.given[key] = []
            sandbox.submit(key, name, SOLUTION, CHECKS)
            while (report := sandbox.report(key, 5)) is None:
                continue
            self.given[key].append(report.outcome)
            self.last = time.monotonic()
            number += 1


def main() -> int:
    say = argparse.ArgumentParser("bench.kill")
    say.add_argument("--times", type=int, default=50)
    say.add_argument("--what", nargs="+", default=["child", "zygote", "box", "broker"])
    asked = say.parse_args()
    times = asked.times
    sandbox.start()
    ledger, dice = Ledger(), random.Random(3)
    threads = [threading.Thread(target=ledger.learner, args=(f"learner{n}",)) for n in range(4)]
    [thread.start() for thread in threads]
    time.sleep(2)
    for what in asked.what:
        waits = [recovery(ledger, what, dice) for _ in range(times)]
        waits.sort()
        print(
            f"{what}: killed {times} times; next verdict after {waits[len(waits) // 2]:.2f} s (median), {waits[-1]:.2f} s (worst)",
            flush=True,
        )
    ledger.over = True
    [thread.join() for thread in threads]
    return told(ledger)


def told(ledger: Ledger) -> int:
    lost = [key for key, given in ledger.given.items() if not given]
    doubled = [key for key, given in ledger.given.items() if len(given) > 1]
    outcomes = {
        outcome: sum(given == [outcome] for given in ledger.given.values())
        for given in ledger.given.values()
        for outcome in given
    }
    print(f"{len(ledger.given)} submissions: {len(lost)} lost, {len(doubled)} doubled; outcomes {outcomes}")
    sandbox.stop()
    return 1 if lost or doubled else 0


def recovery(ledger: Ledger, what: str, dice: random.Random) -> float:
    """Seconds from the kill to the next verdict that any learner is given."""
    victim = find(what, dice)
    if victim:
        with suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
    began = time.monotonic()
    while ledger.last <= began:
        time.sleep(0.005)
    took = ledger.last - began
    time.sleep(dice.uniform(0.05, 0.3))
    return took


def find(what: str, dice: random.Random) -> int:
    """broker > bwrap (the box) > zygote > child."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            top = broker()
            if what == "broker":
                return top
            depth = {"box": 1, "zygote": 2, "child": 3}[what]
            if found := generation(top, depth):
                return dice.choice(found)
        except (OSError, ValueError):
            time.sleep(0.01)
    return 0


def generation(pid: int, depth: int) -> list[int]:
    found = [pid]
    for _ in range(depth):
        found = [child for parent in found for child in family(parent)[1:] if parent_of(child) == parent]
    return found


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


if __name__ == "__main__":
    sys.exit(main())
