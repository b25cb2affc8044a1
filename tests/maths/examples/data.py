"""Tables, splits and codes, held against pandas and scikit-learn."""

from math import log

import numpy as np
from hypothesis import strategies as st

from eigenway.maths.data.pipeline import LEARNS
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import rational, vectors, with_decimals


def learned(before, after, facts):
    x = numeric(facts["values"]).astype(float)
    quartiles = np.percentile(x, [25, 50, 75])
    return near(
        tuple(after),
        {
            "standard": (x.mean(), x.std()),
            "center": (x.mean(), 1),
            "min-max": (x.min(), x.max() - x.min()),
            "robust": (quartiles[1], quartiles[2] - quartiles[0]),
        }[facts["kind"]],
    )


def grouped(before, after, facts):
    inside = [
        v for k, v in zip(facts["keys"], facts["values"], strict=True) if str(k) == facts["key"] and v is not None
    ]
    return list(facts["kept"]) == inside and alike(after[-1][1], facts["answer"])


TRUE = {
    "learn": learned,
    "shift": lambda before, after, facts: near(after, numeric(facts["values"]).astype(float) - float(facts["shift"])),
    "divide": lambda before, after, facts: near(numeric(after).astype(float) * float(facts["size"]), facts["values"]),
    "group": grouped,
    "match": lambda before, after, facts: (
        facts["made"] == (facts["m"] * facts["n"] or facts["made"]) and len(after) > 0
    ),
    "joined": lambda before, after, facts: after == before and len(after) - 1 == facts["count"],
    "sort": lambda before, after, facts: [facts["labels"][i - 1] for i in after] == sorted(facts["labels"]),
    "shuffle": lambda before, after, facts: sorted(after) == list(range(1, facts["n"] + 1)),
    "take": lambda before, after, facts: (
        after == facts["order"][facts["n"] - facts["k"] :]
        and abs(facts["k"] - float(facts["share"]) * facts["n"]) <= 0.5
    ),
    "class": lambda before, after, facts: abs(facts["k"] - float(facts["share"]) * facts["n"]) <= 0.5,
    "whole-group": lambda before, after, facts: (
        {i for i, g in enumerate(facts["labels"], 1) if str(g) == facts["group"]} <= set(after)
    ),
    "split": lambda before, after, facts: sorted((*after.train, *after.test)) == list(range(1, facts["n"] + 1)),
    "fold": lambda before, after, facts: (
        len(after) == facts["fold"] and abs(facts["size"] - facts["n"] / facts["k"]) < 1
    ),
    "levels": lambda before, after, facts: (
        list(after) == list(map(str, facts["levels"])) and len(set(after)) == len(after)
    ),
    "ones": lambda before, after, facts: all(
        sum(r) == 1 and r[facts["levels"].index(v)] == 1 for r, v in zip(after, facts["values"], strict=True)
    ),
    "drop": lambda before, after, facts: all(a == b[1:] for a, b in zip(after, before, strict=True)),
    "number": lambda before, after, facts: [facts["levels"][k] for k in after] == list(facts["values"]),
    "overall": lambda before, after, facts: near(after, np.mean(numeric(facts["target"]).astype(float))),
    "code": lambda before, after, facts: alike(
        after * (facts["n"] + facts["weight"]), facts["sum"] + facts["weight"] * facts["mean"]
    ),
    "replace": lambda before, after, facts: (
        len(after) == len(facts["values"])
        and len(set(zip(facts["values"], after, strict=True))) == len(set(facts["values"]))
    ),
    "count": lambda before, after, facts: all(len(row) == len(facts["words"]) for row in after),
    "rarity": lambda before, after, facts: near(
        after, [log(facts["n"] / sum(1 for row in facts["counts"] if row[j])) for j in range(len(after))]
    ),
    "multiply": lambda before, after, facts: near(after, np.array(facts["counts"]) * np.array(facts["rarity"])),
    "intercept": lambda before, after, facts: after == ((1,),) * facts["n"],
    "category": lambda before, after, facts: all(
        list(row[len(row) - len(facts["levels"]) :]) == [int(v == name) for name in facts["levels"]]
        for row, v in zip(after, facts["values"], strict=True)
    ),
    "number-column": lambda before, after, facts: [row[-1] for row in after] == list(facts["values"]),
    "leak": lambda before, after, facts: (
        facts["stage"].action in LEARNS and facts["stage"].rows in ("all", "test") and facts["i"] in after
    ),
    "sound": lambda before, after, facts: (
        not (facts["stage"].action in LEARNS and facts["stage"].rows in ("all", "test")) and facts["i"] not in after
    ),
}


def frame(rows, by, value, how):
    import pandas as pd

    found = getattr(pd.DataFrame(rows).groupby(by)[value], how)()
    return tuple((k, None if v != v else v) for k, v in found.items())


def merged(left, right, on, kind):
    import pandas as pd

    return len(pd.merge(pd.DataFrame(left), pd.DataFrame(right), on=on, how=kind))


def sklearns_scale(train, new, kind):
    from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

    scaler = {
        "standard": StandardScaler(),
        "min-max": MinMaxScaler(),
        "robust": RobustScaler(),
        "center": StandardScaler(with_std=False),
    }[kind]
    column = lambda v: numeric(v).astype(float).reshape(-1, 1)  # noqa: E731
    return scaler.fit(column(train)).transform(column(new if new is not None else train)).ravel()


def spread(args):
    x = numeric(args[0]).astype(float)
    return args[2] == "center" or (np.ptp(x) > 0 and np.subtract(*np.percentile(x, [75, 25])) > 0)


def pandas_codes(values, kind, **_):
    import pandas as pd

    return (
        pd.get_dummies(pd.Series(values)).astype(int).to_numpy() if kind == "one-hot" else pd.Categorical(values).codes
    )


letters = st.lists(st.sampled_from("abc"), min_size=1, max_size=6).map(tuple)
tables = st.lists(
    st.fixed_dictionaries({"k": st.sampled_from("ab"), "v": st.one_of(st.integers(-5, 5), st.none())}),
    min_size=1,
    max_size=6,
)
sides = st.tuples(
    st.lists(st.fixed_dictionaries({"k": st.integers(1, 3), "a": st.integers(0, 9)}), min_size=1, max_size=4),
    st.lists(st.fixed_dictionaries({"k": st.integers(1, 3), "b": st.integers(0, 9)}), min_size=1, max_size=4),
)
stages = st.lists(
    st.tuples(
        st.just("step"),
        st.sampled_from(["fit", "select", "tune", "apply", "score", "split"]),
        st.sampled_from(["all", "train", "test"]),
    ),
    min_size=1,
    max_size=5,
)
ALGORITHMS = {
    "data.scale": Case(
        st.tuples(
            with_decimals(vectors(entries=rational, low=2, high=6)),
            st.one_of(st.none(), vectors(entries=rational)),
            st.sampled_from(["standard", "center", "min-max", "robust"]),
        ).filter(spread),
        sklearns_scale,
        lambda result, train, new, kind: len(result) == len(new if new is not None else train),
        same=near,
        refused=(
            (([1, 1],), "constant"),
            (([1, 2], None, "best"), "one of"),
            (([],), "at least 1"),
            (([float("nan")],), "NaN"),
        ),
    ),
    "data.group": Case(
        st.tuples(
            tables.filter(lambda t: any(r["v"] is not None for r in t)),
            st.just("k"),
            st.just("v"),
            st.sampled_from(["mean", "sum", "median", "min", "max", "count"]),
        ),
        frame,
        lambda result, rows, *_: len(result) == len({r["k"] for r in rows}),
        refused=(
            (([{"k": 1, "v": 1}], "k", "w"), "no column w"),
            (([], "k", "v"), "no rows"),
            (([{"k": 1}, {"v": 1}], "k", "v"), "do not all have"),
        ),
    ),
    "data.join": Case(
        st.tuples(sides, st.sampled_from(["inner", "left", "right", "outer"])).map(lambda a: (*a[0], "k", a[1])),
        merged,
        lambda result, *_: result[0] == ("k", "a", "b"),
        same=lambda ours, theirs: len(ours) - 1 == theirs,
        refused=(
            (([{"k": 1}], [{"k": 1}], "k", "cross"), "one of"),
            (([{"k": 1, "a": 1}], [{"k": 1, "a": 1}], "k"), "rename one"),
            (([{"k": 1}], [{"j": 1}], "k"), "no column k"),
        ),
    ),
    "data.split": Case(
        st.one_of(
            st.tuples(st.integers(4, 12), st.sampled_from(["0.25", "0.5"])),
            st.tuples(
                st.lists(st.integers(0, 20), min_size=4, max_size=9).map(tuple), st.just("0.25"), st.just("time")
            ),
            st.tuples(st.just(tuple("aabbbbcccc")), st.just("0.5"), st.sampled_from(["classes", "groups"])),
        ),
        lambda rows, *_: rows if isinstance(rows, int) else len(rows),
        lambda result, rows, *_: not set(result.train) & set(result.test) and result.train and result.test,
        same=lambda ours, theirs: sorted((*ours.train, *ours.test)) == list(range(1, theirs + 1)),
        refused=(
            ((1,), "at least 2"),
            ((4, 2), "between 0 and 1"),
            ((4, "0.25", "best"), "one of"),
            ((4, "0.01"), "one side empty"),
        ),
    ),
    "data.folds": Case(
        st.integers(2, 11).flatmap(lambda n: st.tuples(st.just(n), st.integers(2, n))),
        lambda n, k: [tuple(f + 1) for f in np.array_split(np.arange(n), k)],
        lambda result, n, k: sorted(i for f in result for i in f) == list(range(1, n + 1)),
        refused=(((3, 4), "between 2"), ((3, 1), "between 2")),
    ),
    "data.encode": Case(
        st.tuples(letters, st.sampled_from(["one-hot", "ordinal"])),
        pandas_codes,
        lambda result, values, kind: len(result) == len(values),
        refused=(((("a",), "best"), "one of"), (((), "one-hot"), "empty")),
    ),
    "data.design": Case(
        st.tuples(
            st.lists(
                st.tuples(st.integers(1, 9), st.sampled_from("XYZ")).map(lambda r: {"age": r[0], "city": r[1]}),
                min_size=1,
                max_size=5,
            )
        ),
        lambda rows: [
            [1, r["age"], *[int(r["city"] == c) for c in sorted({q["city"] for q in rows})[1:]]] for r in rows
        ],
        lambda result, rows: len(result) == len(rows),
        refused=((([],), "no rows"),),
    ),
    "data.pipeline": Case(
        st.tuples(stages),
        lambda read: tuple(i for i, (_, action, rows) in enumerate(read, 1) if action in LEARNS and rows != "train"),
        lambda result, read: list(result) == sorted(result),
        refused=((((),), "empty"), (((("a", "guess", "all"),),), "an action is one of")),
    ),
}
