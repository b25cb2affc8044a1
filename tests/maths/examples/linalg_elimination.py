"""Row operations and what is read off from them."""

from fractions import Fraction
from itertools import pairwise
from math import nan

import numpy as np
import sympy
from hypothesis import strategies as st

from eigenway.maths.linalg.matrix import is_exact
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, is_symbol, near, numeric
from tests.maths.examples.draws import (
    dependent_free,
    matrices,
    positive_definite,
    squares,
    vectors,
    whole,
    with_decimals,
)


def symbolic(rows):
    return sympy.Matrix([[sympy.Rational(x.numerator, x.denominator) for x in map(Fraction, row)] for row in rows])


def rational(rows):
    return tuple(tuple(Fraction(int(x.p), int(x.q)) for x in rows.row(i)) for i in range(rows.rows))


def a_swap(before, after, facts):
    rows = list(before)
    a, b = facts["a"] - 1, facts["b"] - 1
    rows[a], rows[b] = rows[b], rows[a]
    return a != b and alike(tuple(rows), after, 0)


def a_subtraction(before, after, facts):
    a, b, k, c = facts["a"] - 1, facts["b"] - 1, facts["k"], facts["column"] - 1
    new = [x - k * p for x, p in zip(before[b], before[a], strict=True)]
    rows = [*before[:b], tuple(new), *before[b + 1 :]]
    return a != b and near(tuple(rows), after, 1e-9) and after[b][c] == 0 and facts["amount"] in (k, -k)


def leading(row):
    return next((j for j, x in enumerate(row) if abs(x) > 1e-9), len(row))


def is_echelon(rows):
    lead = [leading(row) for row in rows]
    return all(a < b or a == b == len(rows[0]) for a, b in pairwise(lead))


def same_rows(one, two):
    """Two echelon forms of one matrix have the same reduced form."""
    if is_exact(one):
        return symbolic(one).rref()[0] == symbolic(two).rref()[0]
    return np.linalg.matrix_rank(numeric(one), 1e-9) == np.linalg.matrix_rank(
        np.vstack([numeric(one), numeric(two)]), 1e-9
    )


def the_diagonal(before, after, facts):
    product = facts["sign"] * np.prod([Fraction(x) if not isinstance(x, float) else x for x in facts["diagonal"]])
    upper = all(before[i][j] == 0 for i in range(len(before)) for j in range(i))
    return upper and alike(after, product) and tuple(r[i] for i, r in enumerate(before)) == facts["diagonal"]


def a_part(before, after, facts):
    sign = 1 if facts["column"] % 2 else -1
    return alike(facts["term"], sign * facts["entry"] * facts["minor"]) and after == facts["total"]


def a_minor(before, after, facts):
    return len(after) == len(after[0]) and facts["entry"] != 0


def a_scaling(before, after, facts):
    r, p = facts["row"] - 1, facts["pivot"]
    rows = [*before[:r], tuple(Fraction(x) / p if isinstance(x, int) else x / p for x in before[r]), *before[r + 1 :]]
    return near(tuple(rows), after, 1e-9) and after[r][facts["column"] - 1] == 1


def is_reduced(rows):
    """Echelon, pivots 1, alone in their columns."""
    lead = [(i, leading(row)) for i, row in enumerate(rows) if leading(row) < len(row)]
    return is_echelon(rows) and all(all(abs(rows[k][j] - (k == i)) < 1e-9 for k in range(len(rows))) for i, j in lead)


def flint_rref(a):
    return rational(symbolic(a).rref()[0])


def solves(result, a, b):
    if result.point is None:
        return not result.directions
    hits = near(numeric(a) @ numeric(result.point), numeric(b), 1e-7)
    return hits and all(near(numeric(a) @ numeric(d), 0 * numeric(b), 1e-7) for d in result.directions)


def by_rank(a, b):
    """Rouché and Capelli: how many solutions there are, from two ranks."""
    left, both = symbolic(a).rank(), symbolic([(*row, x) for row, x in zip(a, b, strict=True)]).rank()
    return None if left < both else len(a[0]) - left


def same_count(result, free):
    return (result.point is None and free is None) or (result.point is not None and len(result.directions) == free)


def beside(before, after, facts):
    return alike(after, tuple((*row, b) for row, b in zip(facts["matrix"], facts["right"], strict=True)), 0)


def a_substitution(before, after, facts):
    i = facts["row"] - 1
    known = sum(c * x for c, x in zip(facts["coefficients"], after, strict=True) if not is_symbol(x) and c != 0)
    unknown = any(is_symbol(x) and c != 0 for c, x in zip(facts["coefficients"], after, strict=True))
    return not unknown and alike(known, facts["right"]) and after[i] == facts["value"]


def a_contradiction(before, after, facts):
    row = before[facts["row"] - 1]
    return after.point is None and all(x == 0 for x in row[:-1]) and row[-1] == facts["right"] != 0


def one_solution(before, after, facts):
    return after.point == before and after.directions == ()


def many_solutions(before, after, facts):
    a, b = [row[:-1] for row in before], [row[-1] for row in before]
    return len(after.directions) > 0 and solves(after, a, b)


def only_zero(before, after, facts):
    return after == () and np.linalg.matrix_rank(numeric(before).astype(complex)) == len(before[0])


def free_columns(before, after, facts):
    sent = all(near(numeric(before) @ numeric(v), np.zeros(len(before)), 1e-7) for v in after)
    return sent and len(after) == len(facts["free"]) == len(before[0]) - np.linalg.matrix_rank(
        numeric(before).astype(complex)
    )


def the_right_half(before, after, facts):
    n = len(before)
    return alike(tuple(row[:n] for row in before), identity(n)) and alike(tuple(row[n:] for row in before), after, 0)


def identity(n):
    return tuple(tuple(int(i == j) for j in range(n)) for i in range(n))


def pivot_columns(before, after, facts):
    chosen = tuple(tuple(row[j - 1] for row in facts["matrix"]) for j in facts["columns"])
    return alike(tuple(after), chosen, 0) and len(after) == np.linalg.matrix_rank(
        numeric(facts["matrix"]).astype(float)
    )


def factors(lu, a):
    return near(numeric(lu.P) @ numeric(a), numeric(lu.L) @ numeric(lu.U), 1e-9)


def same_product(before, after, facts):
    """P⁻¹LU stays the matrix that was given, whatever step is done."""
    if not hasattr(before, "P"):
        return before == after.U or near(after.U, before)
    back = [
        np.linalg.inv(numeric(x.P).astype(float)) @ numeric(x.L).astype(float) @ numeric(x.U).astype(float)
        for x in (before, after)
    ]
    return near(back[0], back[1], 1e-8)


def lu_finished(result, a, pivot):
    n = len(a)
    lower = all(result.L[i][j] == int(i == j) for i in range(n) for j in range(i, n))
    return lower and all(result.U[i][j] == 0 for i in range(n) for j in range(i)) and factors(result, a)


def entry_of_cholesky(before, after, facts):
    """The entry just written makes its entry of LLᵀ right."""
    i = facts.get("i", facts.get("n")) - 1
    j = facts.get("j", facts.get("n")) - 1
    lower = numeric(after)
    return np.isclose(lower[i] @ lower[j], float(facts["matrix"][i][j])) and alike(after[i][j], facts["value"], 0)


TRUE = {
    "scale": a_scaling,
    "beside": beside,
    "substitute": a_substitution,
    "contradiction": a_contradiction,
    "one": one_solution,
    "many": many_solutions,
    "only-zero": only_zero,
    "free": free_columns,
    "clear": lambda before, after, facts: (
        alike(after, tuple(x * facts["common"] for x in before), 0) and all(isinstance(x, int) for x in after)
    ),
    "reduce": lambda before, after, facts: alike(before, tuple(x * facts["factor"] for x in after), 0),
    "turn": lambda before, after, facts: alike(before, tuple(-x for x in after), 0) and next(x for x in after if x) > 0,
    "beside-identity": lambda before, after, facts: alike(
        after, tuple((*r, *e) for r, e in zip(before, identity(len(before)), strict=True))
    ),
    "right-half": the_right_half,
    "count": lambda before, after, facts: (
        after == sum(any(row) for row in before) and facts["nullity"] == len(before[0]) - after
    ),
    "pivot-columns": pivot_columns,
    "begin": lambda before, after, facts: (
        alike(after.U, before, 0) and alike(after.L, identity(len(before))) and alike(after.P, identity(len(before)))
    ),
    "swap-factors": same_product,
    "multiplier": lambda before, after, facts: (
        same_product(before, after, facts) and after.U[facts["b"] - 1][facts["a"] - 1] == 0
    ),
    "diagonal-root": entry_of_cholesky,
    "below": entry_of_cholesky,
    "logarithms": lambda before, after, facts: np.isclose(after, 2 * np.log(numeric(facts["diagonal"])).sum()),
    "swap": a_swap,
    "subtract": a_subtraction,
    "unwritten": lambda before, after, facts: max(len(before), len(before[0])) > 6,
    "single": lambda before, after, facts: before == ((after,),),
    "cross": lambda before, after, facts: alike(after, np.linalg.det(numeric(before).astype(float))),
    "diagonal": the_diagonal,
    "strike": a_minor,
    "part": a_part,
    "total": lambda before, after, facts: before == after or after == 0,
}


def triangles(n):
    """Upper triangles without a 0 on the diagonal."""
    return squares(n, whole).map(
        lambda a: tuple(
            tuple((abs(x) + 1) if i == j else x if j > i else 0 for j, x in enumerate(r)) for i, r in enumerate(a)
        )
    )


def int_or_fraction(x):
    return Fraction(int(x.p), int(x.q))


NAN = (([[1, nan], [1, 2]],), "Entry (1, 2)")
RAGGED = (([[1, 2], [3]],), "Row 2")
EMPTY = (([],), "empty")
NOT_SQUARE = (([[1, 2, 3], [4, 5, 6]],), "2 × 3")

ALGORITHMS = {
    "linalg.eliminate": Case(
        with_decimals(matrices()).map(lambda a: (a,)),
        equal=lambda a: rational(symbolic(a).echelon_form()) if is_exact(a) else a,
        same=same_rows,
        finished=lambda result, a: is_echelon(result),
        refused=(NAN, RAGGED, EMPTY),
    ),
    "linalg.determinant": Case(
        st.tuples(with_decimals(squares()), st.sampled_from(["elimination", "elimination", "cofactors"])),
        equal=lambda a, by: Fraction(str(symbolic(a).det())) if is_exact(a) else float(np.linalg.det(numeric(a))),
        finished=lambda result, a, by: isinstance(result, (int, Fraction, float)),
        refused=(NOT_SQUARE, NAN, EMPTY, (([[1]], "magic"), "elimination")),
    ),
    "linalg.rref": Case(
        with_decimals(matrices()).map(lambda a: (a,)),
        equal=lambda a: flint_rref(a) if is_exact(a) else a,
        same=lambda result, theirs: alike(result, theirs) if is_exact(result) else same_rows(result, theirs),
        finished=lambda result, a: is_reduced(result),
        refused=(NAN, RAGGED, EMPTY),
    ),
    "linalg.triangular_solve": Case(
        st.integers(1, 4)
        .flatmap(lambda n: st.tuples(triangles(n), vectors(n), st.booleans()))
        .map(lambda tbl: (tuple(zip(*tbl[0], strict=True)) if tbl[2] else tbl[0], tbl[1], tbl[2])),
        equal=lambda t, b, lower: rational(symbolic(t).solve(symbolic([(x,) for x in b])))[0:],
        same=lambda result, theirs: alike(result, tuple(x for (x,) in theirs)),
        start=lambda t, b, lower: b,
        finished=lambda result, t, b, lower: near(numeric(t) @ numeric(result), numeric(b)),
        refused=(
            (([[1, 2], [0, 0]], [1, 2], False), "diagonal is 0"),
            (([[1, 2], [1, 1]], [1, 2], False), "not upper triangular"),
            (([[1, 2], [0, 1]], [1, 2, 3], False), "3 entries"),
        ),
    ),
    "linalg.solve": Case(
        st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(lambda mn: st.tuples(matrices(*mn), vectors(mn[0]))),
        equal=by_rank,
        same=same_count,
        finished=solves,
        refused=((([[1, 2]], [1, 2]), "1 × 2"), (([[nan]], [1]), "NaN")),
    ),
    "linalg.null_space": Case(
        with_decimals(matrices()).map(lambda a: (a,)),
        equal=lambda a: len(a[0]) - np.linalg.matrix_rank(numeric(a).astype(float)),
        same=lambda result, dimension: len(result) == dimension,
        finished=lambda result, a: all(
            near(numeric(a) @ numeric(v), np.zeros(len(a)), 1e-7) and any(v) for v in result
        ),
        refused=(NAN, EMPTY),
    ),
    "linalg.primitive": Case(
        vectors().filter(any).map(lambda v: (v,)),
        equal=lambda v: v,
        same=lambda result, v: all(
            a * d == b * c for a, b in zip(result, v, strict=True) for c, d in zip(result, v, strict=True)
        ),
        finished=lambda result, v: (
            all(isinstance(x, int) for x in result) and np.gcd.reduce(result) == 1 and next(x for x in result if x) > 0
        ),
        refused=((((0, 0),), "no direction"), (((0.5, 1),), "whole numbers and fractions")),
    ),
    "linalg.inverse": Case(
        with_decimals(dependent_free()).map(lambda a: (a,)),
        equal=lambda a: rational(symbolic(a).inv()),
        same=lambda result, theirs: near(result, theirs),
        finished=lambda result, a: near(numeric(a) @ numeric(result), np.eye(len(a))),
        refused=((([[1, 2], [2, 4]],), "no inverse"), NOT_SQUARE, NAN, (([[0]],), "no inverse")),
    ),
    "linalg.rank": Case(
        with_decimals(matrices()).map(lambda a: (a,)),
        equal=lambda a: int(np.linalg.matrix_rank(numeric(a).astype(float))),
        finished=lambda result, a: 0 <= result <= min(len(a), len(a[0])),
        refused=(NAN, RAGGED, EMPTY),
    ),
    "linalg.column_space": Case(
        matrices().map(lambda a: (a,)),
        equal=lambda a: tuple(tuple(map(int_or_fraction, c)) for c in symbolic(a).columnspace()),
        same=lambda result, theirs: alike(tuple(result), theirs, 0),
        finished=lambda result, a: all(v in tuple(zip(*a, strict=True)) for v in result),
        refused=(NAN, RAGGED, EMPTY),
    ),
    "linalg.lu": Case(
        st.tuples(with_decimals(squares()), st.sampled_from(["first", "largest"])),
        equal=lambda a, pivot: abs(np.linalg.det(numeric(a).astype(float))),
        same=lambda result, size: np.isclose(abs(np.prod(np.diag(numeric(result.U).astype(float)))), size, atol=1e-8),
        finished=lu_finished,
        refused=(NOT_SQUARE, NAN),
    ),
    "linalg.cholesky": Case(
        with_decimals(positive_definite()).map(lambda a: (a,)),
        equal=lambda a: np.linalg.cholesky(numeric(a).astype(float)),
        same=lambda result, theirs: near(result, theirs.tolist()),
        finished=lambda result, a: (
            near(numeric(result) @ numeric(result).T, a) and all(result[i][i] > 0 for i in range(len(a)))
        ),
        refused=(
            (([[1, 2], [2, 1]],), "not positive definite"),
            (([[1, 2], [3, 1]],), "symmetric"),
            (([[0]],), "not positive definite"),
        ),
    ),
    "linalg.log_determinant": Case(
        with_decimals(positive_definite()).map(lambda a: (a,)),
        equal=lambda a: float(np.linalg.slogdet(numeric(a).astype(float))[1]),
        same=lambda result, theirs: np.isclose(result, theirs, atol=1e-9),
        finished=lambda result, a: isinstance(result, float),
        refused=((([[1, 2], [2, 1]],), "not positive definite"),),
    ),
}
