"""What calculus and the iterative fits cost, beside SymPy, scikit-learn and the same arithmetic without steps.

`cases()` gives (name, ours, theirs, most): the time of ours may be at most `most` times that of theirs.
Run alone: python -m bench.maths_calculus
"""

import json
import os
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


def integrated(refs: Path) -> tuple[int, int]:
    """How many of the integrals collected from Apostol and Stewart our own rules work out with steps, of how many."""
    from eigenway.answers.grammar import read
    from eigenway.maths.calculus.integrate import NoRule, integrate

    found = count = 0
    for suite in ("Apostol", "Stewart"):
        for item in json.loads((refs / "rubi" / f"{suite}.json").read_text())["items"]:
            if item["check"] == "verified":
                count += 1
                try:
                    integrate(read(item["integrand"]), item["variable"])
                    found += 1
                except NoRule:
                    pass
    return found, count


def main() -> None:
    for name, ours, theirs, most in rows():
        print(f"{name}: {1e3 * ours:.2f} ms against {1e3 * theirs:.2f} ms, {ours / theirs:.3f} times (at most {most})")
    refs = Path(os.environ.get("EIGENWAY_REFS", "../shared/refs"))
    if refs.exists():
        found, count = integrated(refs)
        print(f"integrals of Apostol and Stewart with all their steps: {found} of {count}")


if __name__ == "__main__":
    main()
