"""What it costs, in processor time: an attempt, a plan, a state put away and taken up."""

import json
from dataclasses import replace
from time import process_time

import numpy as np

from eigenway.learner import Attempt, Goal, Map, State, after, freeze, plan, standing, thaw


def best(act, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        began = process_time()
        act()
        times.append(process_time() - began)
    return min(times)


def attempts(map: Map, many: int, rng: np.random.Generator) -> list[Attempt]:
    """One learner wandering over the map: slips, help, exercises, some forty attempts a day."""
    order, made = map.order, []
    for i in range(many):
        top = 5 + i * (len(order) - 5) / many
        concept = order[int(top * rng.beta(3, 1))]
        outcome = ("right", "right", "right", "right", "wrong", "slip")[int(rng.integers(6))]
        made.append(
            Attempt(
                f"{i:07}", 20000 + i / 40, str(rng.choice(concept.problems)), ((concept.slug, 1.0),), outcome,
                question=str(i), typed="1", exercises=concept.exercises,
                slip=f"slip-{rng.integers(40)}" if outcome == "slip" else "", possible=("slip-1", "slip-2"),
            )
        )  # fmt: skip
    return made


def marathon(map: Map, many: int = 1_000_000) -> str:
    """A million attempts of one learner, folded as they stream by."""
    log, state = attempts(map, 20_000, np.random.default_rng(4)), State()
    began = process_time()
    for i in range(many):
        lap, attempt = divmod(i, len(log))
        state = after(state, replace(log[attempt], at=log[attempt].at + 500 * lap, question=str(i)))
    return f"{process_time() - began:.0f} s, a state of {len(json.dumps(freeze(state))) / 1000:.0f} kB"


def measure(map: Map, many: int = 5000) -> dict[str, str]:
    log = attempts(map, many, np.random.default_rng(2))
    state, spent = State(), []
    for begin in range(0, many, 250):
        began = process_time()
        for attempt in log[begin : begin + 250]:
            state = after(state, attempt)
        spent.append((process_time() - began) / 250)
    at = log[-1].at + 1
    text = json.dumps(freeze(state))
    goals = (Goal(), Goal("concept", map.order[-1].slug), Goal("module", map.order[-1].module, by=at + 60))
    return {
        "an attempt, model and card (median of batches)": f"{np.median(spent) * 1e6:.0f} microseconds",
        "an attempt, model and card (best batch)": f"{min(spent) * 1e6:.0f} microseconds",
        f"plan, {len(map.order)} concepts, {many} attempts (slowest goal)": f"{max(best(lambda g=g: plan(state, map, g, 30, at), 20) for g in goals) * 1e3:.1f} ms",
        "the whole map coloured": f"{best(lambda: standing(state, map, at), 20) * 1e3:.1f} ms",
        f"thaw and freeze ({len(text) / 1000:.0f} kB of JSON)": f"{best(lambda: json.dumps(freeze(thaw(json.loads(text)))), 20) * 1e3:.1f} ms",
    }
