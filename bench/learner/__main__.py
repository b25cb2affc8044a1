"""`python -m bench.learner`: the learner model's figures, small by default; `--full` takes some minutes.

`--log FILE.csv` evaluates on a log instead (columns learner,item,skills,correct and perhaps time in days).
"""

import argparse
import os
from pathlib import Path

# Before NumPy: on a busy machine two threads that wait for each other would be measured instead of the placement.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from bench.learner import course, evaluate, logs, maps, places, speed


def main() -> None:
    ask = argparse.ArgumentParser(prog="python -m bench.learner", description=__doc__.splitlines()[0])
    ask.add_argument("--log", type=Path, help="evaluate on this CSV file")
    ask.add_argument("--only", choices=PARTS, help="one part alone")
    ask.add_argument("--full", action="store_true", help="more learners: figures to publish")
    ask.add_argument("--days", type=int, default=100, help="of the simulated course")
    ask.add_argument("--learners", type=int, help="of the simulated course and placement")
    chosen = ask.parse_args()
    if chosen.log:
        if not chosen.log.exists():
            raise SystemExit(f"There is no file {chosen.log}.")
        return table(f"Next attempt, {chosen.log.name}", logs.read(chosen.log))
    for name, part in PARTS.items():
        if chosen.only in (None, name):
            part(chosen)
    return None


def costs(chosen) -> None:
    map, where = maps.the_map()
    print(f"\nCost, processor time ({where})")
    for what, cost in speed.measure(map).items():
        print(f"  {what:62} {cost}")
    if chosen.full:
        print(f"  {'a million attempts of one learner':62} {speed.marathon(map)}")


def predictions(chosen) -> None:
    learners, each = (600, 200) if chosen.full else (200, 100)
    for hidden, says in ((0.0, "the state alone"), (1.0, "a hidden ability besides, spread 1")):
        rows = logs.simulated(learners, each, hidden, np.random.default_rng(3))
        table(f"Next attempt, {len(rows)} simulated attempts of {learners} learners, {says}", rows)


def table(title: str, rows: list[logs.Row]) -> None:
    print(f"\n{title}\n  {'':24}     AUC  log loss  calibration error")
    for name, (auc, loss, amiss) in evaluate.evaluate(rows).items():
        print(f"  {name:24}  {auc:.4f}    {loss:.4f}             {amiss:.4f}")


def placement(chosen) -> None:
    map, where = maps.the_map()
    each = chosen.learners or (100 if chosen.full else 10)
    print(f"\nPlacement, share of the map that is right ({where}; {each} learners a law)")
    print(f"  {'after':12}" + "".join(f"{n:>7}" for n in places.ASKED) + "   questions; ms a question: mean, 95 %")
    for law, right, (mean, most) in places.measure(map, each):
        print(f"  {law:12}" + "".join(f"{r:7.3f}" for r in right) + f"   {mean:.1f}, {most:.1f}")


def days(chosen) -> None:
    map, where = maps.the_map()
    learners = chosen.learners or (30 if chosen.full else 3)
    print(f"\n{chosen.days} days of 30 minutes ({where}; {learners} learners: newcomers, able ones, specialists)")
    print(f"  {'':16} retention  reviews/day  known  held  wrongly held  first module, days  days over the cap")
    for policy in course.DAYS:
        r = course.simulate(map, policy, learners, chosen.days, 30)
        print(
            f"  {policy:16} {np.mean(r.retention):9.3f} {np.mean(r.reviews):12.1f} {np.mean(r.known):6.0f}"
            f" {np.mean(r.held):5.0f} {np.mean(r.wrong or [0]):13.3f} {np.median(r.module):19.0f} {np.mean(r.over):18.3f}"
        )


PARTS = {"cost": costs, "predictions": predictions, "placement": placement, "days": days}

if __name__ == "__main__":
    main()
