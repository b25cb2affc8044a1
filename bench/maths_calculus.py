"""What calculus and the iterative fits cost, beside SymPy, scikit-learn and the same arithmetic without steps.

`cases()` gives (name, ours, theirs, most): the time of ours may be at most `most` times that of theirs.
Run alone: python -m bench.maths_calculus
"""

import json
import os
import signal
from collections.abc import Callable
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple


class Measured(NamedTuple):
    name: str
    ours: Callable[[], Any]
    theirs: Callable[[], Any]
    most: float


WEIGHTS = ("v_1", "w_1", "b_1", "v_2", "w_2", "b_2")
TURNS = 1000


def cases() -> list[Measured]:
    return [network_loss(), adam_steps(), elastic_net()]


def network_loss() -> Measured:
    """Gradient and Hessian of (v_1 tanh(w_1 x + b_1) + v_2 tanh(w_2 x + b_2) - y)^2 by its six weights."""
    import sympy
    from sympy.core.cache import clear_cache

    from eigenway.answers.grammar import read
    from eigenway.maths import calculus

    text = "(v_1*tanh(w_1*x + b_1) + v_2*tanh(w_2*x + b_2) - y)"
    tree = read(f"{text}^2")
    theirs = sympy.sympify(f"{text}**2")
    letters = sympy.symbols(WEIGHTS)

    def ours() -> Any:
        return calculus.gradient(tree, WEIGHTS), calculus.hessian(tree, WEIGHTS)

    def sympys() -> Any:
        clear_cache()  # else it only remembers the last run
        return [sympy.diff(theirs, w) for w in letters], sympy.hessian(theirs, letters)

    return Measured("Hessian of a 6-weight network", ours, sympys, 0.1)


def adam_steps() -> Measured:
    """1,000 steps of Adam on a bowl, drawn, beside the same arithmetic in a bare loop."""
    from eigenway.maths import optim

    def slope(x: Any) -> tuple[float, ...]:
        return 2 * x[0], 8 * x[1], x[2] - 1, 0.5 * x[3]

    start = (3.0, -2.0, 1.5, 4.0)

    def ours() -> Any:
        return optim.adam.steps(None, start, 0.01, turns=TURNS, gradient=slope)

    def bare() -> Any:
        x, m, v = start, (0.0,) * 4, (0.0,) * 4
        for t in range(1, TURNS + 1):
            g = slope(x)
            m = tuple([0.9 * a + 0.1 * s for a, s in zip(m, g)])
            v = tuple([0.999 * b + 0.001 * s * s for b, s in zip(v, g)])
            one, two = 1 - 0.9**t, 1 - 0.999**t
            x = tuple([u - 0.01 * (a / one) / (sqrt(b / two) + 1e-8) for u, a, b in zip(x, m, v)])
        return x

    return Measured("1,000 Adam steps, drawn", ours, bare, 2.0)


def elastic_net() -> Measured:
    """10,000 x 50, both to the same tolerance."""
    import numpy as np
    from sklearn.linear_model import ElasticNet

    from eigenway.maths import models

    rng = np.random.default_rng(0)
    x = rng.normal(size=(10_000, 50))
    y = x @ (rng.normal(size=50) * (rng.random(50) < 0.3)) + rng.normal(size=10_000)
    return Measured(
        "elastic net on 10,000 x 50",
        lambda: models.elastic_net(x, y, 0.1, 0.5),
        lambda: ElasticNet(alpha=0.1, l1_ratio=0.5, tol=1e-7).fit(x, y),
        3.0,
    )


def rows() -> list[tuple[str, float, float, float]]:
    """What `python -m bench.maths` prints: the case, seconds of ours and of theirs, the largest ratio allowed."""
    from bench.maths import race

    return [(case.name, *race(case.ours, case.theirs), case.most) for case in cases()]


Item = dict[str, Any]
EVERY, SECONDS = 5, 5.0  # SymPy is asked for each fifth integral, and given this long: some keep it busy for minutes


def integrals(refs: Path) -> list[Item]:
    """Those of Apostol and Stewart whose answers SymPy and Rubi agree on."""
    suites = (json.loads((refs / "rubi" / f"{suite}.json").read_text()) for suite in ("Apostol", "Stewart"))
    return [item for suite in suites for item in suite["items"] if item["check"] == "verified"]


def by_our_rules(item: Item) -> bool:
    """Worked out to the end, every step with its rule."""
    from eigenway.answers.grammar import read
    from eigenway.maths.calculus.integrate import NoRule, integrate

    try:
        integrate(read(item["integrand"]), item["variable"])
    except NoRule:
        return False
    return True


def by_sympys_rules(item: Item) -> bool:
    """`integral_steps` comes to its end in time, and no part of it says "don't know"."""
    import sympy
    from sympy.integrals.manualintegrate import integral_steps

    f = sympy.sympify(item["integrand"])
    signal.signal(signal.SIGALRM, out_of_time)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return not integral_steps(f, sympy.Symbol(item["variable"])).contains_dont_know()
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def out_of_time(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    for name, ours, theirs, most in rows():
        print(f"{name}: {1e3 * ours:.2f} ms against {1e3 * theirs:.2f} ms, {ours / theirs:.3f} times (at most {most})")
    refs = Path(os.environ.get("EIGENWAY_REFS", "../shared/refs"))
    if refs.exists():
        counted(integrals(refs))


def counted(items: list[Item]) -> None:
    ours = [by_our_rules(item) for item in items]
    print(f"integrals of Apostol and Stewart with all their steps: {sum(ours)} of {len(items)}")
    theirs = [by_sympys_rules(item) for item in items[::EVERY]]
    print(f"of each {EVERY}th: {sum(ours[::EVERY])} by our rules, {sum(theirs)} by SymPy's within {SECONDS:g} s, of {len(theirs)}")  # fmt: skip


if __name__ == "__main__":
    main()
