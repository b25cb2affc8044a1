"""Eigenvalues, eigenvectors and what is made of them."""

from functools import reduce
from itertools import pairwise
from math import inf, isclose, nan, prod

import numpy as np
from hypothesis import strategies as st

from eigenway.maths.linalg.matrix import is_exact
from eigenway.maths.linalg.roots import value_at
from eigenway.maths.surd import Root, number
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import (
    matrices,
    positive_definite,
    squares,
    symmetric,
    tall,
    vectors,
    whole,
    with_decimals,
)
from tests.maths.examples.linalg_elimination import symbolic


def real(value):
    return numeric(value).astype(float)


def roots_of(coefficients):
    return sorted(np.roots([complex(number(c)) for c in coefficients]), key=lambda z: (-z.real, -z.imag))


def same_multiset(ours, theirs, digits=1e-4):
    """Numerical roots of a polynomial are poor where they repeat: hence few digits."""
    left = [complex(number(z)) for z in theirs]
    for z in (complex(number(x)) for x in ours):
        nearest = min(left, key=lambda w: abs(w - z), default=inf)
        if abs(nearest - z) > digits * max(1, abs(z)):
            return False
        left.remove(nearest)
    return not left


def are_roots(found, coefficients):
    """Exactly 0 for rational numbers and surds, nearly for decimals."""
    for r in found:
        value = value_at(coefficients, r if not isinstance(r, Root) else complex(r))
        exact = not isinstance(r, (Root, float, complex))
        if (value != 0) if exact else abs(complex(value)) > 1e-6 * max(1, abs(complex(number(r)))) ** len(coefficients):
            return False
    return True


def eigen_equation(a, value, v, digits=1e-6):
    a, v, value = numeric(a).astype(complex), numeric(v).astype(complex), complex(number(value))
    return (
        np.abs(a @ v - value * v).max() <= digits * max(1.0, np.abs(a).max() * np.abs(v).max()) and np.abs(v).max() > 0
    )


def is_shift(before, after, facts):
    """The page with the value taken from its diagonal, and nothing else changed."""
    n, value = len(after), complex(number(facts["value"]))
    return np.allclose(numeric(before).astype(complex) - value * np.eye(n), numeric(after).astype(complex))


def shifted_by(before, after, facts):
    return is_shift(before, after, facts) if is_page(before) else len(after) == len(after[0])


def is_page(value):
    return (
        isinstance(value, tuple)
        and bool(value)
        and isinstance(value[0], tuple)
        and not hasattr(value[0], "_fields")
        and not isinstance(value[0][0], tuple)
    )


def one_row(before, after, facts):
    m, v = numeric(facts["matrix"]).astype(complex), numeric(after[0]).astype(complex)
    return before == facts["matrix"] and np.allclose(m @ v, 0, atol=1e-9) and np.abs(v).max() > 0


def divided_off(before, after, facts):
    return after[-1] == facts["root"] and len(facts["left"]) >= 2


def on_diagonal(before, after, facts):
    return sorted(after) == sorted(before[i][i] for i in range(len(before)))


def a_rotation(before, after, facts):
    z = complex(number(facts["pair"][0]))
    one, two = (complex(number(v)) for v in facts["pair"])
    return (
        before == after
        and abs(one - two.conjugate()) < 1e-9
        and isclose(abs(z), float(number(facts["size"])), rel_tol=1e-9)
        and z.imag != 0
    )


def a_pair(before, after, facts):
    return after[-1].value == facts["value"] and after[-1].vectors == facts["basis"] == before[-1:] * 0 + facts["basis"]


def paired_up(before, after, facts):
    p, d = numeric(after.P).astype(complex), numeric(after.D).astype(complex)
    return np.allclose(numeric(facts["matrix"]).astype(complex) @ p, p @ d, atol=1e-6)


def raised(before, after, facts):
    return alike(
        after,
        tuple(
            tuple(x ** facts["k"] if i == j else 0 for j, x in enumerate(r)) for i, r in enumerate(facts["diagonal"])
        ),
    )


def orthonormal_eigenvectors(before, after, facts):
    q, a = real(after.Q), real(facts["matrix"])
    return near(q.T @ q, np.eye(len(q)), 1e-7) and near(a @ q, q @ np.diag(real(after.values)), 1e-6)


def a_rotation_of_axes(before, after, facts):
    t, i, j = real(facts["turn"]), facts["i"] - 1, facts["j"] - 1
    return (
        near(t.T @ t, np.eye(len(t)))
        and near(t.T @ real(before) @ t, after)
        and after[i][j] == 0
        and facts["left"] < facts["was"]
    )


def decomposed(result, a):
    u, s, v = real(result.U), real(result.S), real(result.V)
    k = len(s)
    return (
        near(u @ np.diag(s) @ v.T, real(a), 1e-7) and near(u.T @ u, np.eye(k), 1e-6) and near(v.T @ v, np.eye(k), 1e-6)
        and all(x >= y - 1e-12 for x, y in pairwise(s)) and all(s >= 0)
    )  # fmt: skip


def a_left_vector(before, after, facts):
    new = real(tuple(zip(*after, strict=True))[-1])
    return near(real(facts["matrix"]) @ real(facts["right"]), new * float(number(facts["size"]))) and np.isclose(
        new @ new, 1
    )


def filled_up(before, after, facts):
    u = real(after)
    return near(u.T @ u, np.eye(u.shape[1])) and u.shape[1] <= u.shape[0]


def a_sweep(before, after, facts):
    """Rotating columns keeps AAᵀ."""
    return near(real(after) @ real(after).T, real(facts["matrix"]) @ real(facts["matrix"]).T)


def squares_are(before, after, facts):
    return near([x * x for x in real(after)], real(facts["eigenvalues"]), 1e-7)


def truncated(before, after, facts):
    left = [float(number(x)) for x in facts["s"][facts["k"] :]]
    gap = real(facts["matrix"]) - real(after)
    return np.isclose(np.linalg.norm(gap), np.sqrt(sum(x * x for x in left)), atol=1e-6) and np.isclose(
        float(number(facts["frobenius"])), np.sqrt(sum(x * x for x in left)), atol=1e-6
    )


def a_turn(before, after, facts):
    a, v = real(facts["matrix"]), real(after.vector)
    image = a @ real(before.vector) if hasattr(before, "vector") else real(facts["start"])
    along = np.allclose(v * np.linalg.norm(image), image, atol=1e-9)
    return (
        along
        and np.isclose(after.value, v @ a @ v)
        and np.isclose(after.residual, np.linalg.norm(a @ v - after.value * v), atol=1e-9)
    )


def a_fit(before, after, facts):
    a, b = real(facts["matrix"]), real(facts["right"])
    return near(a.T @ (b - a @ real(after)), 0 * a[0], 1e-6)


def a_place(before, after, facts):
    old = real(before) if is_page(before) else np.zeros((facts["n"], facts["n"]))
    i, j, c = facts["i"] - 1, facts["j"] - 1, float(number(facts["c"]))
    old = old.copy()
    old[i, j] += c if i == j else c / 2
    old[j, i] += 0 if i == j else c / 2
    return near(after, old)


def a_pivot(before, after, facts):
    a, i = real(before), facts["i"]
    keep = [k for k in range(len(a)) if k != i]
    schur = a[np.ix_(keep, keep)] - np.outer(a[keep, i], a[i, keep]) / a[i, i]
    return np.isclose(a[i, i], float(facts["pivot"])) and (not keep or near(after, schur)) and len(after) == len(keep)


def by_eigenvalues(a):
    values = np.linalg.eigvalsh(real(a))
    big = max(1.0, np.abs(values).max())
    low, high = values.min() < -1e-9 * big, values.max() > 1e-9 * big
    flat = np.abs(values).min() <= 1e-9 * big
    if low and high:
        return "indefinite"
    if not low and not high:
        return "zero"
    return ("negative " if low else "positive ") + ("semidefinite" if flat else "definite")


def the_verdict(before, after, facts):
    return after == by_eigenvalues(facts["matrix"])


def charpoly(a):
    if is_exact(a):
        return tuple(int(c) if c.is_integer else float(c) for c in symbolic(a).charpoly().all_coeffs())
    return np.poly(real(a)).tolist()


def expanded(before, after, facts):
    (a, b), (c, d) = (facts["a"], facts["b"]), (facts["c"], facts["d"])
    return alike(after, (1, -(a + d), a * d - b * c))


def pseudo(result, a, *_):
    a, x = real(a), real(result)
    return (
        near(a @ x @ a, a, 1e-6)
        and near(x @ a @ x, x, 1e-6)
        and near((a @ x).T, a @ x, 1e-6)
        and near((x @ a).T, x @ a, 1e-6)
    )


def best_of_its_rank(ours, a, parts, k):
    """NumPy's matrix, where only one is nearest; where the last kept and the first left are equal, one as near."""
    (u, s, vt), size = parts, 1e-6 * max(1, np.abs(a).max())
    kept = (u[:, :k] * s[:k]) @ vt[:k]
    if 0 < k < len(s) and s[k - 1] - s[k] < 1e-6 * s[0]:
        return abs(np.linalg.norm(a - ours) - np.linalg.norm(a - kept)) < size
    return np.abs(ours - kept).max() < size


TRUE = {
    "linear": lambda before, after, facts: alike(after, (1, -before[0][0])),
    "shift": lambda before, after, facts: len(after) == len(before) == 2 and after[0][1] == before[0][1] and after[1][0] == before[1][0],
    "multiply-out": expanded,
    "trace": lambda before, after, facts: alike(after, sum(facts["matrix"][i][i] for i in range(3))),
    "minors": lambda before, after, facts: alike(after, sum(facts["minors"])) and near(float(after), charpoly(facts["matrix"])[2]),
    "whole": lambda before, after, facts: near(after, np.linalg.det(real(facts["matrix"]))),
    "assemble": lambda before, after, facts: near(after, charpoly(facts["matrix"])),
    "coefficient": lambda before, after, facts: near(after, charpoly(facts["matrix"])[: facts["k"] + 1]),
    "polynomial": lambda before, after, facts: after == before,
    "divide-off": divided_off,
    "no-root": lambda before, after, facts: after == () and facts["line"] != 0,
    "factor": lambda before, after, facts: after in (before, ()) and near(
        reduce(np.polymul, [f for f, n in facts["parts"] for _ in range(n)]) * real(facts["left"])[0]
        / prod(f[0] ** n for f, n in facts["parts"]),
        real(facts["left"]),
    ),
    "last-root": lambda before, after, facts: are_roots(after[-1:], facts["left"]),
    "split": lambda before, after, facts: are_roots(after[-2:], facts["left"]) and after[-2] + after[-1] == facts["sum"],
    "formula": lambda before, after, facts: are_roots(after[-2:], facts["left"]) and (number(facts["d"]) < 0) == isinstance(number(after[-1]), complex),
    "certified": lambda before, after, facts: are_roots(after[-1:], facts["factor"]) and len(facts["factor"]) > 3,
    "all": lambda before, after, facts: same_multiset(before, after, 0) and are_roots(after, facts["coefficients"]),
    "on-diagonal": on_diagonal,
    "rotation": a_rotation,
    "iterated": lambda before, after, facts: same_multiset(after, np.linalg.eigvals(real(facts["matrix"]))),
    "shift-by": shifted_by,
    "one-row": one_row,
    "turn-signs": lambda before, after, facts: all(u == v or u == tuple(-x for x in v) or set(u) != set(v) for u, v in zip(before, after, strict=True)),
    "shrunk": lambda before, after, facts: all(eigen_equation(facts["matrix"], facts["value"], v) for v in after),
    "eigenvector": lambda before, after, facts: after == before[0],
    "compare-image": lambda before, after, facts: near(before, facts["image"]) and near(real(facts["v"]) * float(number(after)), real(before), 1e-6),
    "next-value": lambda before, after, facts: facts["times"] >= 1,
    "pair": a_pair,
    "pair-up": paired_up,
    "raise": raised,
    "back-again": lambda before, after, facts: near(real(facts["p"]) @ real(before) @ np.linalg.inv(real(facts["p"])), after),
    "in-powers-of-two": lambda before, after, facts: sum(facts["parts"]) == facts["k"] and near(after, real(before)),
    "multiply-in": lambda before, after, facts: near(after, real(facts["power"]) if facts["sum"] == facts["bit"] else real(before) @ real(facts["power"])),
    "power-zero": lambda before, after, facts: near(after, np.eye(len(after))),
    "orthonormal": orthonormal_eigenvectors,
    "axes": orthonormal_eigenvectors,
    "rotate": a_rotation_of_axes,
    "on-values": lambda before, after, facts: len(after) == len(facts["values"]),
    "rebuild": lambda before, after, facts: near(after, real(facts["q"]) @ np.diag(real(facts["images"])) @ real(facts["q"]).T),
    "transposed": lambda before, after, facts: near(after, real(before).T),
    "change-places": lambda before, after, facts: (after.U, after.S, after.V) == (before.V, before.S, before.U),
    "roots": squares_are,
    "left": a_left_vector,
    "fill-up": filled_up,
    "decomposed": lambda before, after, facts: decomposed(after, facts["matrix"]),
    "sweep": a_sweep,
    "lengths-of-columns": lambda before, after, facts: decomposed(after, facts["matrix"]),
    "rotated-out": lambda before, after, facts: near(after, np.linalg.svd(real(facts["matrix"]), compute_uv=False)),
    "singular": lambda before, after, facts: after == inf and float(number(before[-1])) <= 1e-12 * float(number(before[0]) or 1),
    "quotient": lambda before, after, facts: isclose(float(number(after)), float(number(before[0])) / float(number(before[-1])), rel_tol=1e-6),
    "zero": lambda before, after, facts: not np.any(real(after)) and real(after).T.shape == real(facts["matrix"]).shape,
    "full-rank": lambda before, after, facts: near(real(after) @ real(facts["f"]), real(facts["matrix"])),
    "left-inverse": lambda before, after, facts: near(real(after) @ real(before), np.eye(len(after))) and before == facts["c"],
    "right-inverse": lambda before, after, facts: near(real(facts["f"]) @ real(after), np.eye(len(facts["f"]))),
    "assembled": lambda before, after, facts: near(after, real(facts["right"]) @ real(facts["left"])) and pseudo(after, facts["matrix"]),
    "upside-down": lambda before, after, facts: near([x * y for x, y in zip(after, facts["s"], strict=True)], [float(x > facts["limit"]) for x in facts["s"]]),
    "put-together": lambda before, after, facts: near(after, real(facts["v"]) @ np.diag(real(before)) @ real(facts["u"]).T),
    "truncate": truncated,
    "begin-at": a_turn,
    "turn": a_turn,
    "died": lambda before, after, facts: before == after and not np.any(real(facts["matrix"]) @ real(after.vector)),
    "normal-equations": lambda before, after, facts: near(after, real(facts["matrix"]).T @ real(facts["matrix"])) and near(facts["right"], real(facts["matrix"]).T @ real(facts["b"])),
    "rotate-right": lambda before, after, facts: near(facts["right"], real(facts["q"]).T @ real(facts["b"])),
    "apply": lambda before, after, facts: near(after, real(facts["back"]) @ real(facts["b"])),
    "fit": a_fit,
    "same-form": lambda before, after, facts: alike(before, after),
    "place": a_place,
    "flat": lambda before, after, facts: not np.any(np.abs(real(after)) > 1e-9),
    "mixed": lambda before, after, facts: not np.any(np.abs(np.diag(real(after))) > 1e-9) and np.any(np.abs(real(after)) > 1e-12),
    "pivot": a_pivot,
    "verdict": the_verdict,
}  # fmt: skip

NAN = (([[1, nan], [1, 2]],), "Entry (1, 2)")
NOT_SQUARE = (([[1, 2, 3], [4, 5, 6]],), "2 × 3")
NOT_SYMMETRIC = (([[1, 2], [3, 1]],), "symmetric")
EMPTY = (([],), "empty")

DEFECTIVE = st.sampled_from([((1, 1), (0, 1)), ((2, 1, 0), (0, 2, 1), (0, 0, 2)), ((3, 1), (-1, 1)), ((0, 1), (0, 0))])
TURNING = st.sampled_from([((0, -1), (1, 0)), ((1, -2), (1, 1)), ((0, 0, 1), (1, 0, 0), (0, 1, 0)), ((2, -1), (3, 0))])
some_square = st.one_of(squares(None, whole, 3), squares(None, whole, 3), DEFECTIVE, TURNING)


def pleasant(n=2):
    """Matrices with whole eigenvalues: PDP⁻¹ with det P = 1."""

    def made(drawn):
        values, k, m = drawn
        p = np.array([[1, k], [m, 1 + k * m]], dtype=object)
        back = np.array([[1 + k * m, -k], [-m, 1]], dtype=object)
        return (
            tuple(map(tuple, (p @ np.diag(np.array(values, dtype=object)) @ back).tolist())),
            values,
            ((1, m), (k, 1 + k * m)),
        )

    return st.tuples(st.tuples(whole, whole), st.integers(-2, 2), st.integers(-2, 2)).map(made)


def spectrum_of(result):
    return [space.value for space in result for _ in range(space.multiplicity)]


def right_spaces(result, a):
    return all(eigen_equation(a, space.value, v) for space in result for v in space.vectors) and all(
        1 <= len(space.vectors) <= space.multiplicity for space in result
    )


FUNCTION = {"sqrt": np.sqrt, "inverse": lambda x: 1 / x, "square": np.square, "exp": np.exp, "log": np.log}


def by_eigh(a, name):
    values, q = np.linalg.eigh(real(a))
    return (q @ np.diag(FUNCTION[name](values)) @ q.T).tolist()


ALGORITHMS = {
    "linalg.characteristic_polynomial": Case(
        with_decimals(squares(None, whole, 4)).map(lambda a: (a,)),
        equal=charpoly,
        same=lambda result, theirs: near(result, theirs, 1e-7),
        finished=lambda result, a: len(result) == len(a) + 1 and result[0] == 1,
        refused=(NOT_SQUARE, NAN, EMPTY),
    ),
    "linalg.roots": Case(
        st.one_of(
            st.lists(whole, min_size=0, max_size=4).map(lambda c: ((1, *c),)),
            st.sampled_from([((1, 0, 2, 0, 1),), ((2, 0, 6, 0, 4),), ((1, 0, -4, 0, 4),), ((-1, 1, -3, 2, -2),)]),
        ),
        equal=roots_of,
        same=lambda ours, theirs: same_multiset(ours, theirs, 1e-3),
        finished=lambda result, p: len(result) == len(p) - 1 and are_roots(result, p),
        refused=((((0, 1),), "first of them not 0"), (((1, 0.5),), "rational")),
    ),
    "linalg.eigenvalues": Case(
        some_square.map(lambda a: (a,)),
        equal=lambda a: np.linalg.eigvals(real(a)),
        same=lambda ours, theirs: same_multiset(ours, theirs, 1e-3),
        finished=lambda result, a: np.isclose(sum(complex(number(x)) for x in result), np.trace(real(a)), atol=1e-6),
        refused=(NOT_SQUARE, NAN, EMPTY),
    ),
    "linalg.eigenspace": Case(
        pleasant().map(lambda made: (made[0], made[1][0])),
        equal=lambda a, value: len(a) - int(np.linalg.matrix_rank(real(a) - float(value) * np.eye(len(a)), 1e-9)),
        same=lambda result, dimension: len(result) == dimension,
        finished=lambda result, a, value: all(eigen_equation(a, value, v) for v in result),
        refused=((([[2, 0], [0, 3]], 5), "not an eigenvalue"), (([[2.0, 0], [0, 3]], 5.5), "not an eigenvalue")),
    ),
    "linalg.eigenvector": Case(
        pleasant().map(lambda made: (made[0], made[1][1])),
        equal=lambda a, value: a,
        same=lambda v, a: np.linalg.matrix_rank(np.array([real(v), real(a) @ real(v)])) <= 1,
        finished=lambda result, a, value: eigen_equation(a, value, result),
        refused=((([[2, 0], [0, 3]], 5), "not an eigenvalue"),),
    ),
    "linalg.stretch": Case(
        with_decimals(pleasant().map(lambda made: (made[0], made[2][0]))),
        equal=lambda a, v: float(real(v) @ real(a) @ real(v) / (real(v) @ real(v))),
        finished=lambda result, a, v: eigen_equation(a, result, v),
        start=lambda a, v: v,
        refused=((([[2, 0], [0, 3]], (1, 1)), "not an eigenvector"), (([[2, 0], [0, 3]], (0, 0)), "never an eigenvector")),
    ),
    "linalg.eigen": Case(
        with_decimals(some_square).map(lambda a: (a,)),
        equal=lambda a: np.linalg.eigvals(real(a)),
        same=lambda ours, theirs: same_multiset(spectrum_of(ours), theirs, 1e-3),
        finished=right_spaces,
        refused=(NOT_SQUARE, NAN, EMPTY),
    ),
    "linalg.diagonalize": Case(
        pleasant().filter(lambda made: made[1][0] != made[1][1]).map(lambda made: (made[0],)),
        equal=lambda a: np.linalg.eigvals(real(a)),
        same=lambda ours, theirs: same_multiset([ours.D[i][i] for i in range(len(ours.D))], theirs),
        finished=lambda result, a: near(real(a) @ real(result.P), real(result.P) @ real(result.D)) and abs(np.linalg.det(real(result.P))) > 1e-9,
        refused=((([[1, 1], [0, 1]],), "cannot be diagonalised"), NOT_SQUARE),
    ),
    "linalg.power": Case(
        st.tuples(st.one_of(pleasant().map(lambda made: made[0]), some_square), st.integers(0, 5)),
        equal=lambda a, k: np.linalg.matrix_power(real(a), k).tolist(),
        same=lambda ours, theirs: near(ours, theirs, 1e-7),
        finished=lambda result, a, k: len(result) == len(a),
        refused=((([[1, 2], [3, 4]], -1), "at least 0"), (([[1, 2]], 2), "1 × 2")),
    ),
    "linalg.eigh": Case(
        st.tuples(with_decimals(symmetric()), st.sampled_from(["auto", "jacobi"])),
        equal=lambda a, by: np.linalg.eigvalsh(real(a))[::-1].tolist(),
        same=lambda ours, theirs: near(ours.values, theirs),
        finished=lambda result, a, by: orthonormal_eigenvectors(None, result, {"matrix": a}),
        refused=((([[1, 2], [3, 1]], "auto"), "symmetric"), (([[1]], "magic"), "magic")),
    ),
    "linalg.matrix_function": Case(
        st.tuples(with_decimals(positive_definite()), st.sampled_from(list(FUNCTION))).filter(lambda t: t[1] != "exp" or real(t[0]).max() < 20),
        equal=by_eigh,
        same=lambda ours, theirs: near(ours, theirs, 1e-6),
        finished=lambda result, a, name: near(result, real(result).T, 1e-7),
        refused=((([[-1, 0], [0, 1]], "sqrt"), "not a real number"), (([[1]], "tan"), "tan"), (([[1, 2], [3, 1]], "exp"), "symmetric")),
    ),
    "linalg.svd": Case(
        st.one_of(with_decimals(matrices(None, None, whole)), st.sampled_from([((3, 0), (4, 5)), ((1, 1, 0), (0, 1, 1)), ((0, 0), (0, 0))])).map(lambda a: (a,)),
        equal=lambda a: np.linalg.svd(real(a), compute_uv=False).tolist(),
        same=lambda ours, theirs: near(ours.S, theirs, 1e-7),
        finished=decomposed,
        refused=(NAN, EMPTY),
    ),
    "linalg.singular_values": Case(
        with_decimals(matrices(None, None, whole, 3)).map(lambda a: (a,)),
        equal=lambda a: np.linalg.svd(real(a), compute_uv=False).tolist(),
        same=lambda ours, theirs: near(ours, theirs, 1e-6),
        finished=lambda result, a: all(float(number(x)) >= 0 for x in result),
        refused=(NAN, EMPTY),
    ),
    "linalg.condition_number": Case(
        with_decimals(matrices(None, None, whole, 3)).map(lambda a: (a,)),
        equal=lambda a: (lambda s: inf if s[-1] <= 1e-9 * s[0] or s[0] == 0 else float(s[0] / s[-1]))(np.linalg.svd(real(a), compute_uv=False)),
        same=lambda ours, theirs: float(number(ours)) == theirs or isclose(float(number(ours)), theirs, rel_tol=1e-6),
        finished=lambda result, a: float(number(result)) >= 1 - 1e-12,
        refused=(NAN,),
    ),
    "linalg.pinv": Case(
        with_decimals(matrices(None, None, whole, 3)).map(lambda a: (a,)),
        equal=lambda a: np.linalg.pinv(real(a), rcond=1e-9).tolist(),
        same=lambda ours, theirs: near(ours, theirs, 1e-6),
        finished=pseudo,
        refused=(NAN, EMPTY),
    ),
    "linalg.low_rank": Case(
        with_decimals(matrices(None, None, whole, 3)).flatmap(lambda a: st.tuples(st.just(a), st.integers(0, min(len(a), len(a[0]))))),
        equal=lambda a, k: (real(a), np.linalg.svd(real(a), full_matrices=False), k),
        same=lambda ours, theirs: best_of_its_rank(real(ours), *theirs),
        finished=lambda result, a, k: np.linalg.matrix_rank(real(result), 1e-7 * max(1, np.abs(real(a)).max())) <= k
        and np.isclose(np.linalg.norm(real(a) - real(result)), np.sqrt((np.linalg.svd(real(a), compute_uv=False)[k:] ** 2).sum()), atol=1e-6),
        refused=((([[1, 2]], 3), "from 0 to 1"),),
    ),
    "linalg.power_iteration": Case(
        st.tuples(symmetric().map(lambda a: tuple(tuple(abs(x) + 1 for x in row) for row in a)), st.none(), st.integers(0, 4)),
        equal=lambda a, start, turns: np.linalg.matrix_power(real(a), turns) @ np.ones(len(a)),
        same=lambda ours, image: near(ours.vector, image / np.linalg.norm(image), 1e-7),
        finished=lambda result, a, start, turns: isclose(sum(x * x for x in result.vector), 1),
        refused=((([[1, 2], [3, 4]], (0, 0), 3), "stays 0"), (([[1, 2], [3, 4]], (1, 2, 3), 3), "3 entries"), (([[1]], None, -1), "at least 0")),
    ),
    "linalg.least_squares": Case(
        st.tuples(tall(), st.sampled_from(["normal", "qr", "svd"])).flatmap(
            lambda t: with_decimals(st.tuples(st.just(t[0]), vectors(len(t[0])))).map(lambda ab: (*ab, t[1]))
        ),
        equal=lambda a, b, by: np.linalg.lstsq(real(a), real(b), rcond=None)[0].tolist(),
        same=lambda ours, theirs: near(ours, theirs, 1e-7),
        finished=lambda result, a, b, by: a_fit(None, result, {"matrix": a, "right": b}),
        refused=(
            (([[1, 1], [1, 1]], [1, 2], "normal"), "dependent"),
            (([[1, 1], [1, 1]], [1, 2], "qr"), "dependent"),
            (([[1, 1]], [1], "normal"), "1 × 2"),
            (([[1], [2]], [1], "normal"), "1 entry"),
        ),
    ),
    "linalg.quadratic_form": Case(
        st.one_of(
            squares(None, whole, 3).map(lambda a: (a,)),
            st.dictionaries(st.tuples(st.integers(1, 3), st.integers(1, 3)), whole, min_size=1, max_size=4).map(lambda d: (d,)),
        ),
        equal=lambda form: form,
        same=lambda s, form: np.isclose(form_at(form, (0.3, -1.1, 0.7)), at_form(s, (0.3, -1.1, 0.7))),
        finished=lambda result, form: near(result, real(result).T),
        refused=((({},), "at least one term"), NOT_SQUARE),
    ),
    "linalg.definiteness": Case(
        st.one_of(with_decimals(symmetric()), positive_definite(), positive_definite().map(lambda a: tuple(tuple(-x for x in r) for r in a))).map(lambda a: (a,)),
        equal=by_eigenvalues,
        finished=lambda result, a: result.split()[0] in ("positive", "negative", "indefinite", "zero"),
        refused=(NOT_SYMMETRIC, NOT_SQUARE),
    ),
}  # fmt: skip


def form_at(form, x):
    if isinstance(form, dict):
        return sum(float(c) * x[i - 1] * x[j - 1] for (i, j), c in form.items())
    return at_form(form, x)


def at_form(s, x):
    v = np.array(x[: len(s)])
    return v @ real(s) @ v
