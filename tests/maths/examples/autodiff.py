"""Forward and reverse mode, held against SymPy."""

import sympy
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near
from tests.maths.trees import sympy_of, tree

X, Y = sympy.symbols("x y")
FUNCTIONS = st.sampled_from(
    [
        "x*y",
        "(x*y+x)**2",
        "x**2/y",
        "sin(x)*y",
        "exp(x*y)+x",
        "log(x+y)",
        "tanh(x)*tanh(x)",
        "sigmoid(x-y)",
        "x",
        "sqrt(x)*y",
        "2*x-3*y",
    ]
).map(tree)
points = st.fixed_dictionaries({"x": st.integers(1, 4), "y": st.integers(1, 4)})


def slopes_at(rule, known):
    e = sympy_of(rule)
    return {n: float(sympy.N(sympy.diff(e, n).subs(known))) for n in known}


def a_node(before, after, facts):
    known = {n: v.value for n, v in facts["inputs"].items()}
    slopes = slopes_at(facts["rule"], known)
    return near(after.tangent, sum(slopes[n] * float(v.tangent) for n, v in facts["inputs"].items()))


def a_value(before, after, facts):
    return near(float(sympy.N(sympy_of(facts["rule"]).subs(facts["inputs"]))), float(after))


TRUE = {
    "seed": lambda before, after, facts: (
        alike(after[-1], facts["seed"]) if "seed" in facts else tuple(after) == (facts["value"], facts["tangent"])
    ),
    "node": a_node,
    "value": a_value,
    "message": lambda before, after, facts: (
        alike(facts["sent"], facts["own"] * facts["slope"]) and alike(facts["now"], facts["old"] + facts["sent"])
    ),
    "gradient": lambda before, after, facts: near(
        after.gradient,
        [float(sympy.N(sympy.diff(sympy_of(facts["tree"]), n).subs(facts["at"]))) for n in facts["names"]],
    ),
}
ALGORITHMS = {
    "autodiff.backward": Case(
        st.tuples(FUNCTIONS, points),
        lambda f, at: (
            float(sympy.N(sympy_of(f).subs(at))),
            [float(sympy.N(sympy.diff(sympy_of(f), s).subs(at))) for s in sorted(sympy_of(f).free_symbols, key=str)],
        ),
        lambda result, f, at: len(result.gradient) == len(sympy_of(f).free_symbols),
        same=lambda ours, theirs: near(ours.value, theirs[0]) and near(ours.gradient, theirs[1]),
        refused=(
            ((tree("3"), {}), "no variable"),
            ((tree("x*y"), {"x": 1}), "no value for y"),
            ((tree("1/x"), {"x": 0}), "divides by zero"),
            ((tree("x"), {"x": float("nan")}), "NaN"),
        ),
    ),
    "autodiff.forward": Case(
        st.tuples(FUNCTIONS, points, st.sampled_from([{"x": 1}, {"y": 1}, {"x": 2, "y": -1}])).filter(
            lambda a: set(a[2]) <= {str(s) for s in sympy_of(a[0]).free_symbols}
        ),
        lambda f, at, d: (
            float(sympy.N(sympy_of(f).subs(at))),
            sum(float(sympy.N(sympy.diff(sympy_of(f), n).subs(at))) * r for n, r in d.items()),
        ),
        lambda result, *_: len(result) == 2,
        same=near,
        refused=(((tree("x"), {"x": 1}, {"z": 1}), "direction names z"),),
    ),
}
