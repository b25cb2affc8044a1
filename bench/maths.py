"""What the algorithms cost, as ratios within one run: `python -m bench.maths`.

Plain calls stand beside python-flint called directly on the same matrix; work that is drawn stands beside the same
arithmetic without it. Processor time, the best of several runs taken in turns, since a shared machine makes wall clocks lie.
"""

import sys
from collections.abc import Callable
from fractions import Fraction
from importlib.util import find_spec
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from subprocess import run
from time import process_time
from typing import Any

Row = tuple[str, float, float, float]  # what, ours, theirs, the largest ratio allowed


def race(ours: Callable[[], Any], theirs: Callable[[], Any], runs: int = 9, least: float = 0.02) -> tuple[float, float]:
    """Seconds for one call of each: the best of `runs` batches, taken in turns so that both meet the same machine."""
    batches = [(f, times_in(f, least)) for f in (ours, theirs)]
    found = [float("inf"), float("inf")]
    for _ in range(runs):
        for k, (f, times) in enumerate(batches):
            start = process_time()
            for _ in range(times):
                f()
            found[k] = min(found[k], (process_time() - start) / times)
    return found[0], found[1]


def times_in(f: Callable[[], Any], least: float) -> int:
    """How many calls take about `least` seconds."""
    f()
    start = process_time()
    f()
    return max(1, int(least / max(process_time() - start, 1e-9)))


def matrix(n: int, rng: Random) -> list[list[int]]:
    return [[rng.randint(-9, 9) for _ in range(n)] for _ in range(n)]


def against_flint() -> list[Row]:
    from flint import fmpq_mat, fmpz_mat

    from eigenway.maths import linalg

    rows: list[Row] = []
    for n in (5, 10, 20):
        a = matrix(n, Random(n))
        wide = [[*row, *other] for row, other in zip(a, matrix(n, Random(n + 1)))]
        direct: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
            "determinant": (lambda a=a: linalg.determinant(a), lambda a=a: int(fmpz_mat(a).det())),
            "rref": (lambda a=wide: linalg.rref(a), lambda a=wide: read_rational(fmpq_mat(fmpz_mat(a)).rref()[0])),
            "inverse": (lambda a=a: linalg.inverse(a), lambda a=a: read_rational(fmpq_mat(fmpz_mat(a)).inv())),
            "charpoly": (
                lambda a=a: linalg.characteristic_polynomial(a),
                lambda a=a: [int(c) for c in fmpz_mat(a).charpoly().coeffs()],
            ),
        }
        rows += [(f"{name} {n} × {n}", *race(ours, theirs), 2.0) for name, (ours, theirs) in direct.items()]
    return rows


def read_rational(made: Any) -> list[list[Fraction]]:
    """Flint's matrix as Python's fractions: an answer that nobody can read is no answer."""
    return [[Fraction(int(x.p), int(x.q)) for x in row] for row in made.table()]


def eliminated(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Elimination as one writes it without any thought of showing it."""
    rows, top = [list(row) for row in rows], 0
    for column in range(len(rows[0])):
        found = next((i for i in range(top, len(rows)) if rows[i][column]), None)
        if found is None:
            continue
        rows[top], rows[found] = rows[found], rows[top]
        for i in range(top + 1, len(rows)):
            if rows[i][column]:
                k = rows[i][column] / rows[top][column]
                rows[i] = [x - k * p for x, p in zip(rows[i], rows[top])]
        top += 1
    return rows


def drawn_against_plain() -> list[Row]:
    """The steps, and the steps with their sentences and LaTeX, beside the arithmetic alone."""
    from eigenway.maths import linalg

    rows: list[Row] = []
    for n in (3, 6):
        a = [[Fraction(x, 1 + (i + j) % 3) for j, x in enumerate(row)] for i, row in enumerate(matrix(n, Random(n)))]
        pair = race(lambda a=a: linalg.eliminate.steps(a), lambda a=a: eliminated(a))
        rows.append((f"elimination with steps {n} × {n}", *pair, 2.0))
    a = [[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]
    pair = race(lambda: linalg.power_iteration.steps(a, turns=1000), lambda: iterated(a, 1000), 5)
    rows.append(("1,000 power steps, drawn", *pair, 2.0))
    return rows


def iterated(a: list[list[float]], turns: int) -> tuple[list[float], float, float]:
    """Power iteration with its Rayleigh quotient and residual, as one would write it without steps."""
    v, value, residual = [1.0] * len(a), 0.0, 0.0
    for _ in range(turns):
        image = [sum(x * y for x, y in zip(row, v)) for row in a]
        top = max(abs(x) for x in image)
        length = top * sum((x / top) ** 2 for x in image) ** 0.5
        v = [x / length for x in image]
        image = [sum(x * y for x, y in zip(row, v)) for row in a]
        value = sum(x * y for x, y in zip(v, image))
        residual = sum((y - value * x) ** 2 for x, y in zip(v, image)) ** 0.5
    return v, value, residual


def start_up() -> list[Row]:
    """`eigenway show` of linear algebra, from nothing, beside an interpreter that only starts."""
    show = [sys.executable, "-m", "eigenway", "show", "linalg.eigen([[2,1],[1,2]])"]
    bare = [sys.executable, "-c", "pass"]
    ours, theirs = (min(processor_time(command) for _ in range(7)) for command in (show, bare))
    return [("eigenway show, 300 ms allowed", ours, theirs, 0.3 / theirs)]


def processor_time(command: list[str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    run(command, capture_output=True, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> int:
    rows = against_flint() + drawn_against_plain() + start_up()
    if find_spec("bench.maths_calculus"):
        from bench import maths_calculus  # type: ignore[attr-defined]

        rows += maths_calculus.rows()
    print(f"{'what':38} {'ours':>11} {'theirs':>11} {'ratio':>7} {'allowed':>8}")
    late = 0
    for what, ours, theirs, allowed in rows:
        late += ours > allowed * theirs
        mark = "" if ours <= allowed * theirs else "  too slow"
        print(f"{what:38} {1e3 * ours:8.3f} ms {1e3 * theirs:8.3f} ms {ours / theirs:7.2f} {allowed:8.2f}{mark}")
    return 1 if late else 0


if __name__ == "__main__":
    raise SystemExit(main())
