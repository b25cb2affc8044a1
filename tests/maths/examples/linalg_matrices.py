"""Products, transposes, names of matrices, bases, projections."""

from fractions import Fraction
from math import nan

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, is_symbol, near, numeric
from tests.maths.examples.draws import dependent_free, matrices, squares, symmetric, tall, vectors, whole, with_decimals


def real(value):
    return numeric(value).astype(float)


def chains():
    """Two matrices that can be multiplied, and a way to look at their product."""
    sizes = st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 3))
    both = sizes.flatmap(lambda s: with_decimals(st.tuples(matrices(s[0], s[1]), matrices(s[1], s[2]))))
    return st.tuples(both, st.sampled_from(["entries", "columns", "rows", "outer"])).map(lambda t: (*t[0], t[1]))


def a_row_of_products(before, after, facts):
    row = facts["row"] - 1
    untouched = all(is_symbol(x) for other in after[row + 1 :] for x in other)
    return near(after[row], (real((facts["left"],)) @ real(facts["right"]))[0]) and untouched


def a_column(before, after, facts):
    j = facts["column"] - 1
    return near([row[j] for row in after], real(facts["left"]) @ real(facts["right"])) and alike(
        tuple(r[j] for r in after), facts["value"], 0
    )


def a_row(before, after, facts):
    return (
        near(after[facts["row"] - 1], (real((facts["left"],)) @ real(facts["right"]))[0])
        and after[facts["row"] - 1] == facts["value"]
    )


def an_outer_product(before, after, facts):
    piece = np.outer(real(facts["column"]), real(facts["row"]))
    begun = real(before) if facts["k"] > 1 else 0 * piece
    return near(facts["piece"], piece) and near(after, begun + piece)


def a_row_times(before, after, facts):
    i = facts["i"] - 1
    return alike(after[i], sum(a * b for a, b in zip(facts["row"], facts["v"], strict=True))) and all(
        is_symbol(x) for x in after[i + 1 :]
    )


def a_column_times(before, after, facts):
    begun = real(before) if facts["j"] > 1 else 0.0
    return near(after, begun + real(facts["column"]) * float(facts["k"]))


def names_that_fit(a):
    a = real(a)
    if a.shape[0] != a.shape[1]:
        return ()
    eye = np.eye(len(a))
    tests = {
        "square": True,
        "symmetric": np.allclose(a, a.T),
        "antisymmetric": np.allclose(a, -a.T),
        "upper triangular": np.allclose(a, np.triu(a)),
        "lower triangular": np.allclose(a, np.tril(a)),
        "diagonal": np.allclose(a, np.diag(np.diag(a))),
        "identity": np.allclose(a, eye),
        "orthogonal": np.allclose(a.T @ a, eye),
    }
    return tuple(name for name, fits in tests.items() if fits)


def projected(b, onto):
    a = real(onto) if isinstance(onto[0], (tuple, list)) else real((onto,))
    return (a.T @ np.linalg.lstsq(a.T, real(b), rcond=None)[0]).tolist()


def normal_equations(before, after, facts):
    a = real(facts["columns"]).T
    return near(after, a.T @ a) and near(facts["right"], a.T @ real(facts["target"]))


def on_the_span(before, after, facts):
    a = real(facts["columns"]).T
    return near(after, a @ real(facts["amounts"]))


def is_projection(p, vectors):
    p = real(p)
    return near(p @ p, p) and near(p, p.T)


def orthonormal(vectors, given, by):
    q = real(tuple(vectors))
    return near(q @ q.T, np.eye(len(q))) and np.linalg.matrix_rank(np.vstack([q, real(given)])) == len(q)


def taken_away(before, after, facts):
    left, q, of = real(facts["left"]), real(facts["direction"]), real(facts["of"])
    return near(after, left - (of @ q) / (q @ q) * q) and np.isclose(float(facts["k"]), (of @ q) / (q @ q))


def normalised(before, after, facts):
    new = real(after[-1])
    return np.isclose(new @ new, 1) and near(new * np.linalg.norm(real(facts["left"])), real(facts["left"]))


def as_columns(before, after, facts):
    return near(after, real(tuple(facts["basis"])).T)


def qr_of(before, after, facts):
    return near(real(after.Q) @ real(after.R), real(facts["matrix"])) and all(
        after.R[i][j] == 0 for i in range(len(after.R)) for j in range(i)
    )


def same_qr(before, after, facts):
    """A reflection changes Q and R, and not their product."""
    if not hasattr(before, "Q"):
        return near(real(after.Q) @ real(after.R), real(before))
    return near(real(after.Q) @ real(after.R), real(before.Q) @ real(before.R))


def qr_finished(result, a, by):
    q, r = real(result.Q), real(result.R)
    return near(q.T @ q, np.eye(len(r))) and near(q @ r, real(a)) and all(r[i, i] > 0 for i in range(len(r)))


def independent_vectors():
    return tall().map(lambda a: tuple(zip(*a, strict=True)))


TRUE = {
    "take-columns": lambda before, after, facts: near(after, real(before).T),
    "row-by-columns": a_row_of_products,
    "column": a_column,
    "row": a_row,
    "outer": an_outer_product,
    "row-times": a_row_times,
    "column-times": a_column_times,
    "turn-over": lambda before, after, facts: near(after, real(before).T),
    "with-transpose": lambda before, after, facts: near(after, real(before) + facts["sign"] * real(before).T),
    "halve": lambda before, after, facts: near(after, real(before) / 2),
    "not-square": lambda before, after, facts: len(before) != len(before[0]) and after == (),
    "is-square": lambda before, after, facts: len(before) == len(before[0]) and after == ("square",),
    "fits": lambda before, after, facts: after == (*before, facts["name"]),
    "fits-not": lambda before, after, facts: after == before,
    "read-diagonal": lambda before, after, facts: after == tuple(before[i][i] for i in range(len(before))),
    "product-diagonal": lambda before, after, facts: near(after, np.diag(real(facts["left"]) @ real(facts["right"]))),
    "columns": as_columns,
    "coordinates": lambda before, after, facts: after == before.point,
    "back": lambda before, after, facts: near(real(after) @ real(before), np.eye(len(after))),
    "through": lambda before, after, facts: near(after, real(facts["map"]) @ real(facts["p"])),
    "similar": lambda before, after, facts: near(after, real(facts["back"]) @ real(before)),
    "amount": lambda before, after, facts: alike(after * facts["bottom"], facts["top"]),
    "along": lambda before, after, facts: (
        near(after, float(before) * real(facts["direction"]))
        and np.isclose(real(facts["rest"]) @ real(facts["direction"]), 0, atol=1e-8)
    ),
    "normal": normal_equations,
    "combined": on_the_span,
    "gram": lambda before, after, facts: near(
        after, real(facts.get("matrix", before)).T @ real(facts.get("matrix", before))
    ),
    "projection": lambda before, after, facts: near(
        after, real(facts["columns"]) @ real(facts["back"]) @ real(facts["columns"]).T
    ),
    "take-away": taken_away,
    "nothing-left": lambda before, after, facts: near(facts["left"], 0 * real(facts["left"]), 1e-9),
    "normalise": normalised,
    "as-columns": as_columns,
    "triangle": qr_of,
    "reflect": same_qr,
    "thin": same_qr,
}

NAN = (([[1, nan], [1, 2]],), "Entry (1, 2)")
NOT_SQUARE = (([[1, 2, 3], [4, 5, 6]],), "2 × 3")

ALGORITHMS = {
    "linalg.matmul": Case(
        chains(),
        equal=lambda a, b, by: (real(a) @ real(b)).tolist(),
        same=near,
        finished=lambda result, a, b, by: (len(result), len(result[0])) == (len(a), len(b[0])),
        start=lambda a, b, by: (a, b),
        refused=(
            (([[1, 2]], [[1, 2]]), "1 × 2 and a 1 × 2"),
            (([[1]], [[1]], "magic"), "magic"),
            (([[nan]], [[1]]), "NaN"),
        ),
    ),
    "linalg.times": Case(
        st.tuples(st.integers(1, 3), st.integers(1, 3), st.sampled_from(["rows", "columns"])).flatmap(
            lambda s: with_decimals(st.tuples(matrices(s[0], s[1]), vectors(s[1]))).map(lambda av: (*av, s[2]))
        ),
        equal=lambda a, v, by: (real(a) @ real(v)).tolist(),
        same=near,
        finished=lambda result, a, v, by: len(result) == len(a),
        start=lambda a, v, by: v,
        refused=((([[1, 2]], [1, 2, 3]), "1 × 2"),),
    ),
    "linalg.transpose": Case(
        matrices().map(lambda a: (a,)),
        equal=lambda a: tuple(zip(*a, strict=True)),
        finished=lambda result, a: len(result) == len(a[0]),
        refused=(NAN, (([[1, 2], [3]],), "Row 2")),
    ),
    "linalg.symmetric_part": Case(
        st.tuples(with_decimals(squares()), st.booleans()),
        equal=lambda a, anti: ((real(a) + (-1 if anti else 1) * real(a).T) / 2).tolist(),
        same=near,
        finished=lambda result, a, anti: near(result, (-1 if anti else 1) * real(result).T),
        refused=(NOT_SQUARE, NAN),
    ),
    "linalg.kinds": Case(
        st.one_of(
            matrices(), symmetric(), st.sampled_from([((1, 0), (0, 1)), ((0, 1), (-1, 0)), ((0, 1), (1, 0)), ((0,),)])
        ).map(lambda a: (a,)),
        equal=names_that_fit,
        finished=lambda result, a: ("square" in result) == (len(a) == len(a[0])),
        refused=(NAN,),
    ),
    "linalg.trace": Case(
        st.one_of(
            with_decimals(squares()).map(lambda a: (a, None)),
            st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
                lambda s: st.tuples(matrices(*s), matrices(s[1], s[0]))
            ),
        ),
        equal=lambda a, b: float(np.trace(real(a) if b is None else real(a) @ real(b))),
        finished=lambda result, a, b: isinstance(result, (int, Fraction, float)),
        refused=(NOT_SQUARE, (([[1, 2]], [[1, 2]]), "1 × 2 and 1 × 2")),
    ),
    "linalg.coordinates": Case(
        st.integers(1, 3).flatmap(lambda n: st.tuples(dependent_free(n), vectors(n))),
        equal=lambda basis, v: np.linalg.solve(real(basis).T, real(v)).tolist(),
        same=near,
        finished=lambda result, basis, v: near(real(basis).T @ real(result), real(v)),
        refused=(
            (([[1, 1], [2, 2]], [1, 1]), "dependent"),
            (([[1, 1]], [1, 2]), "no combination"),
            (([[1, 1]], [1, 2, 3]), "2 and 3"),
        ),
    ),
    "linalg.change_basis": Case(
        st.integers(1, 3).flatmap(lambda n: st.tuples(squares(n), dependent_free(n))),
        equal=lambda a, basis: (np.linalg.inv(real(basis).T) @ real(a) @ real(basis).T).tolist(),
        same=near,
        finished=lambda result, a, basis: np.isclose(np.trace(real(result)), np.trace(real(a)), atol=1e-8),
        refused=(
            (([[1, 2], [3, 4]], [[1]]), "2 × 2 and the basis 1 × 1"),
            (([[1, 2], [3, 4]], [[1, 1], [1, 1]]), "no basis"),
        ),
    ),
    "linalg.project": Case(
        st.one_of(
            with_decimals(st.integers(1, 4).flatmap(lambda n: st.tuples(vectors(n), vectors(n).filter(any)))),
            st.integers(2, 3).flatmap(lambda n: st.tuples(vectors(n), st.tuples(*[vectors(n, whole).filter(any)] * 2))),
        ),
        equal=projected,
        same=near,
        finished=lambda result, b, onto: len(result) == len(b),
        start=lambda b, onto: b,
        refused=((((1, 2), (0, 0)), "no line"), (((1, 2), (1, 2, 3)), "3 and 2")),
    ),
    "linalg.projection_matrix": Case(
        independent_vectors().map(lambda v: (v,)),
        equal=lambda v: (real(v).T @ np.linalg.pinv(real(v).T)).tolist(),
        same=near,
        finished=is_projection,
        refused=(((((1, 1), (2, 2)),), "dependent"), (((0, 0),), "dependent")),
    ),
    "linalg.gram_schmidt": Case(
        st.tuples(
            st.one_of(independent_vectors(), matrices(3, 3).filter(lambda a: any(map(any, a)))).flatmap(
                lambda v: with_decimals(st.just(v))
            ),
            st.sampled_from(["modified", "classical"]),
        ),
        equal=lambda v, by: int(np.linalg.matrix_rank(real(v))),
        same=lambda result, rank: len(result) == rank,
        finished=orthonormal,
        refused=(((((0, 0),),), "All vectors are 0"), (((),), "no vectors"), ((((1, 2), (1,)),), "2 and 1")),
    ),
    "linalg.qr": Case(
        st.tuples(with_decimals(tall()), st.sampled_from(["gram-schmidt", "reflections"])),
        equal=lambda a, by: np.abs(np.linalg.qr(real(a))[1]).tolist(),
        same=lambda result, r: near(np.abs(real(result.R)), r),
        finished=qr_finished,
        refused=((([[1, 2, 3]],), "1 × 3"), (([[1, 1], [1, 1]],), "dependent"), (([[1]], "magic"), "magic")),
    ),
}
