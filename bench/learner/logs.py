"""Logs of attempts: read from a CSV file, or simulated from the law of the model with forgetting."""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eigenway.learner.elo import LAW, sigma


@dataclass(frozen=True, slots=True)
class Row:
    learner: str
    item: str
    skills: tuple[str, ...]
    right: bool
    at: float
    truth: float = float("nan")  # of a simulated log: the chance it was drawn with


def read(path: Path) -> list[Row]:
    """Columns learner,item,skills,correct and perhaps time (days); skills are divided by semicolons.

    Without times the lines are in their order, and each learner's attempts lie a minute apart: nothing is forgotten.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        table = csv.DictReader(file)
        if missing := {"learner", "item", "skills", "correct"} - set(table.fieldnames or ()):
            raise SystemExit(f"{path.name} lacks the column {', '.join(sorted(missing))}.")
        rows: list[Row] = []
        tries: Counter[str] = Counter()
        timed = "time" in table.fieldnames
        for number, row in enumerate(table, start=2):
            try:
                at = float(row["time"]) if timed else tries[row["learner"]] / 1440
                tries[row["learner"]] += 1
                skills = tuple(dict.fromkeys(s.strip() for s in row["skills"].split(";") if s.strip())) or ("none",)
                rows.append(Row(row["learner"], row["item"], skills, float(row["correct"]) >= 0.5, at))
            except (ValueError, TypeError, AttributeError):
                raise SystemExit(f"{path.name}, line {number}: correct and time must be numbers.") from None
    return sorted(rows, key=lambda row: row.at) if timed else rows


def write(rows: list[Row], path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["learner", "item", "skills", "correct", "time"])
        out.writerows([row.learner, row.item, ";".join(row.skills), int(row.right), row.at] for row in rows)


def simulated(learners: int, each: int, hidden: float, rng: np.random.Generator, skills: int = 20, items: int = 100):
    """From the state of the model, with true difficulties; `hidden` is the spread of an ability that nobody is told."""
    beta, delta = rng.normal(0, 0.8, skills), rng.normal(0, 0.7, items)
    on = [tuple(sorted(set(rng.integers(0, skills, 1 + (rng.random() < 0.3))))) for _ in range(items)]
    rows = [
        row for i in range(learners) for row in _one(f"l{i:04}", each, rng.normal(0, 1) * hidden, on, beta, delta, rng)
    ]
    return sorted(rows, key=lambda row: row.at)


def _one(name, each, theta, on, beta, delta, rng):
    """One learner: ten questions a sitting, some days between; the dynamics are LEARNER.md's, line by line."""
    law, at = LAW, float(rng.uniform(0, 60))
    m, seen, S, F, last = ({} for _ in range(5))
    for n in range(each):
        at += float(rng.exponential(2.0)) if n % 10 == 0 else 0.002
        item = int(rng.integers(len(on)))
        K = on[item]
        now = {k: m.get(k, 0.0) * np.exp(-(at - last.get(k, at)) / law.tau) for k in K}
        gains = [now[k] + law.gs * np.log1p(S.get(k, 0)) + law.gf * np.log1p(F.get(k, 0)) - beta[k] for k in K]
        p = sigma(law.mu + theta + sum(gains) / len(K) - delta[item])
        right = bool(rng.random() < p)
        e = right - p
        theta += law.ability / (1 + 0.02 * n) * e
        for k in K:
            m[k] = now[k] + law.recent / (1 + 0.02 * seen.get(k, 0)) * e / np.sqrt(len(K))
            seen[k] = seen.get(k, 0) + 1
            (S if right else F).setdefault(k, 0)
            (S if right else F)[k] += 1
            last[k] = at
        yield Row(name, f"i{item:03}", tuple(f"k{k:02}" for k in K), right, at, p)
