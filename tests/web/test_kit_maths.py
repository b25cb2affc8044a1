"""What the figures share: each function of web/kit/maths gives what the library, SciPy or the standard library gives."""

import json
import math
import statistics
import subprocess

import numpy as np
import pytest
from scipy import special, stats

from eigenway.cli.checked import KIT
from eigenway.course import typescript
from eigenway.course.cases import agrees
from eigenway.maths import linalg
from tests.conftest import ROOT

VECTORS = [((3, -1), (2, 5)), ((4, 3), (-4, -3)), ((0, 0), (1, 2)), ((1e-9, 2), (3, 1e6)), ((1, 2, 3), (-3, 0, 1))]
MATRICES = [((2, 1), (1, 2)), ((0.9, 0.2), (0.6, 0.5)), ((1.2, 1.1), (-0.4, -1.2)), ((1, 1), (0, 1)), ((3, 0), (0, -2)), ((0, 0), (0, 0)), ((1, 2), (2, 4)), ((0.96, 1.28), (-0.72, -0.96))]  # fmt: skip
SYSTEMS = [(((2, 1), (5, 3)), (1, -2)), (((0, 2), (3, 1)), (4, 5)), (((1, 2), (2, 4)), (1, 2)), (((2, 1, -1), (1, 3, 2), (1, 0, 1)), (8, 13, 4))]  # fmt: skip
SAMPLES = [(82, 80.5, 83), (1, 1), (-4, 0, 9, 2.5)]
WHERE = (-7, -6.5, -3, -1.96, -0.5, 0, 0.1, 1, 2.576, 5.9, 6.1, 9)


def nothing(u):
    return not any(u)


def eigenpairs(a):
    """Larger first; the direction to the right, upright up."""
    values = np.linalg.eigvals(np.array(a, float))
    return None if np.iscomplex(values).any() else sorted(values.real, reverse=True)


def unit_eigenvector(a, value):
    u = linalg.unit(linalg.eigenvector(a, value))
    return u if u > (0, 0) else tuple(-x for x in u)


def solution(a, b):
    found = linalg.solve(a, b)
    return None if found.directions else found.point


# name: (how it is worked out here, the arguments)
FUNCTIONS = {
    "dot": (linalg.dot, VECTORS),
    "norm": (linalg.norm, [(u,) for u, _ in VECTORS]),
    "cosine": (lambda u, v: 0 if nothing(u) or nothing(v) else linalg.cosine(u, v), VECTORS),
    "angle": (linalg.angle, [(u, v) for u, v in VECTORS if not nothing(u)]),
    "scaled": (lambda k, u: [k * x for x in u], [(-2.5, u) for u, _ in VECTORS]),
    "sum": (lambda u, v: linalg.combine([1, 1], [u, v]), VECTORS),
    "difference": (lambda u, v: linalg.combine([1, -1], [u, v]), VECTORS),
    "projection": (lambda u, v: linalg.project(u, [v]), [*VECTORS, ((0, 0), (3, 1))]),
    "times": (linalg.times, [(a, (3, -0.5)) for a in MATRICES]),
    "transpose": (linalg.transpose, [(a,) for a in MATRICES] + [(((1, 2, 3), (4, 5, 6)),)]),
    "product": (linalg.matmul, [(a, b) for a in MATRICES[:3] for b in MATRICES[3:]]),
    "det2": (linalg.determinant, [(a,) for a in MATRICES]),
    "eigenvalues2": (eigenpairs, [(a,) for a in [*MATRICES[:6], ((0, -1), (1, 0))]]),
    "eigenvector2": (unit_eigenvector, [(MATRICES[0], 3), (MATRICES[0], 1), (MATRICES[3], 1), (((2, 0), (0, 5)), 5), (((0.5, 0.25), (0.25, 0.5)), 0.25)]),
    "solve": (solution, SYSTEMS),
    "normalPdf": (stats.norm.pdf, [(x, m, s) for x in WHERE for m, s in ((0, 1), (2, 0.5))]),
    "normalCdf": (stats.norm.cdf, [(x, m, s) for x in WHERE for m, s in ((0, 1), (2, 3))]),
    "choose": (math.comb, [(5, 0), (5, 2), (40, 17), (3, 5)]),
    "binomial": (lambda n, p, k: stats.binom.pmf(k, n, p), [(10, 0.3, 4), (10, 0, 0), (60, 0.5, 30)]),
    "mean": (statistics.fmean, [(values,) for values in SAMPLES]),
    "variance": (statistics.variance, [(values,) for values in SAMPLES]),
    "sigmoid": (special.expit, [(x,) for x in (-800, -3, 0, 0.5, 40, 800)]),
}  # fmt: skip
OTHERS = {"svd2", "dice", "normalDice"}  # held by tests of their own


@pytest.fixture(scope="module")
def shown():
    """shown(name, arguments of many calls) -> what the kit gives for each; all calls in one Node."""
    if not KIT.exists():
        pytest.skip("the pages are not built: make build")
    calls = [(name, args) for name, (_, cases) in FUNCTIONS.items() for args in cases]
    calls += [("svd2", (a,)) for a in MATRICES]
    found = iter(call(calls))
    answers = {}
    for name, _ in calls:
        answers.setdefault(name, []).append(next(found))
    return answers


def call(calls):
    script = f'import * as kit from "{KIT.resolve().as_uri()}"; console.log(JSON.stringify({json.dumps(calls)}.map(([name, given]) => kit[name](...given))))'
    return json.loads(typescript.ran([typescript.node(), "--input-type=module", "-"], script, "the kit"))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_kit_gives_what_the_library_gives(shown, name):
    by_library, cases = FUNCTIONS[name]
    for args, value in zip(cases, shown[name], strict=True):
        assert agrees(value, by_library(*args)), (args, value)


@pytest.mark.parametrize("a", MATRICES)
def test_the_singular_values_are_the_librarys_and_their_directions_rebuild_the_matrix(shown, a):
    found = shown["svd2"][MATRICES.index(a)]
    u, s, v = (np.array(found[part], float) for part in "usv")
    assert agrees(found["s"], linalg.singular_values(a), within=1e-7)
    assert np.allclose(u.T @ np.diag(s) @ v, a, atol=1e-9)
    for pair in (u, v):
        assert np.allclose(pair @ pair.T, np.eye(2), atol=1e-7)


def test_every_function_of_the_kits_maths_is_held():
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "web/kit/maths").glob("*.ts"))]
    names = {line.split()[2].split("(")[0].rstrip(":") for text in texts for line in text.splitlines()
             if line.startswith(("export const", "export function"))}  # fmt: skip
    assert names == set(FUNCTIONS) | OTHERS


def test_the_same_seed_throws_the_same_dice_evenly():
    script = f'import {{ dice, normalDice }} from "{KIT.resolve().as_uri()}";' + (
        "const many = (next) => Array.from({length: 4000}, next);"
        "console.log(JSON.stringify([many(dice(7)), many(dice(7)), many(dice(8)), many(normalDice(dice(7)))]))"
    )
    done = subprocess.run([typescript.node(), "--input-type=module", "-"], input=script, capture_output=True, text=True, check=True)  # fmt: skip
    first, again, other, bell = map(np.array, json.loads(done.stdout))
    assert (first == again).all() and (first != other).any() and first.min() >= 0 and first.max() < 1
    assert stats.kstest(first, "uniform").pvalue > 0.01 and stats.kstest(bell, "norm").pvalue > 0.01
