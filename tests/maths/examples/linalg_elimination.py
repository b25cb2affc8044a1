"""Row operations and what is read off from them."""

from fractions import Fraction
from math import nan

import numpy as np
import sympy
from hypothesis import strategies as st

from eigenway.maths.linalg.matrix import is_exact
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import matrices, squares, with_decimals


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
    return a != b and near(tuple(rows), after, 1e-9) and after[b][c] == 0 and facts["amount"] == abs(k)


def leading(row):
    return next((j for j, x in enumerate(row) if abs(x) > 1e-9), len(row))


def is_echelon(rows):
    lead = [leading(row) for row in rows]
    return all(a < b or a == b == len(rows[0]) for a, b in zip(lead, lead[1:], strict=False))


def same_rows(one, two):
    """Two echelon forms of one matrix have the same reduced form."""
    if is_exact(one):
        return symbolic(one).rref()[0] == symbolic(two).rref()[0]
    return np.linalg.matrix_rank(numeric(one), 1e-9) == np.linalg.matrix_rank(np.vstack([numeric(one), numeric(two)]), 1e-9)


def the_diagonal(before, after, facts):
    product = facts["sign"] * np.prod([Fraction(x) if not isinstance(x, float) else x for x in facts["diagonal"]])
    upper = all(before[i][j] == 0 for i in range(len(before)) for j in range(i))
    return upper and alike(after, product) and tuple(r[i] for i, r in enumerate(before)) == facts["diagonal"]


def a_part(before, after, facts):
    sign = 1 if facts["column"] % 2 else -1
    return alike(facts["term"], sign * facts["entry"] * facts["minor"]) and after == facts["total"]


def a_minor(before, after, facts):
    return len(after) == len(after[0]) and facts["entry"] != 0


TRUE = {
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
}
