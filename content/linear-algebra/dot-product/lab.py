"""Search by direction: score every row of a table by its cosine with a query, and return the best.

One matrix product scores all rows at once. No loop over rows is needed.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def similarities(query, rows):
    """The cosine of the query with each row.

    query (d,).   rows (n, d).   Return an array (n,), each entry between -1 and 1.
    A row of zeros scores 0, and so does every row when the query is all zeros.
    ValueError: the rows do not have as many columns as the query has entries.
    """
    q, table = np.asarray(query, float), np.asarray(rows, float)
    if q.ndim != 1 or table.ndim != 2 or table.shape[1] != len(q):
        raise ValueError("wanted a query (d,) and rows (n, d)")
    lengths = np.linalg.norm(table, axis=1) * np.linalg.norm(q)
    scores = np.divide(table @ q, lengths, out=np.zeros(len(table)), where=lengths > 0)
    return np.clip(scores, -1, 1)


@yours
def nearest(query, rows, k):
    """The indices of the k rows most alike to the query, best first; of equal ones the earlier row comes first.

    query (d,).   rows (n, d).   0 <= k <= n.   Return an array (k,) of whole numbers.
    ValueError: k is not between 0 and n.
    """
    scores = similarities(query, rows)
    if not 0 <= k <= len(scores):
        raise ValueError("k must lie between 0 and the number of rows")
    return np.argsort(-scores, kind="stable")[:k]


@visible
def check_the_note_beats_the_cookbook():
    """The query (2, 1) of the lesson against (4, 3) and (1, 12)."""
    same(similarities([2, 1], [[4, 3], [1, 12]]), np.array([11 / np.sqrt(125), 14 / np.sqrt(725)]), within=1e-12)


@visible
def check_a_longer_row_is_not_more_alike():
    """Multiply a row by 7: its direction, and so its score, stays."""
    once, more = similarities([1, 2], [[3, 1]]), similarities([1, 2], [[21, 7]])
    assert abs(once[0] - more[0]) < 1e-12, (
        f"(3, 1) scored {once[0]:.4f} and (21, 7) scored {more[0]:.4f}: divide by the length of each row."
    )


def check_a_longer_query_is_not_more_alike():
    """The query has a length too."""
    assert abs(similarities([10, 20], [[3, 1]])[0]) <= 1, (
        "a cosine is at most 1: divide by the length of the query as well."
    )


def check_a_row_of_zeros_scores_zero():
    """0 divided by 0 is nan. What should an empty text score?"""
    got = similarities([1, 2], [[0, 0], [1, 2]])
    assert np.isfinite(got).all(), "a row of zeros gave nan: it has no direction, so let it score 0."
    same(got, np.array([0.0, 1.0]), within=1e-12)
    same(
        similarities([0.1, 0.2], [[0.3, 0.6]]),
        np.array([1.0]),
        within=1e-12,
        says="A short row is not an empty one: only a length of exactly 0 has no direction.",
    )


def check_a_query_of_zeros_scores_every_row_zero():
    """The query may be the empty text."""
    same(similarities([0, 0], [[3, 4], [1, 2]]), np.array([0.0, 0.0]))


def check_no_score_passes_one():
    """Rounding can push a quotient to 1.0000000000000002, and arccos of that is nan."""
    rows = np.outer(np.arange(1, 400), [0.1, 0.7, 0.3])
    got = similarities([0.1, 0.7, 0.3], rows)
    assert got.max() <= 1, f"a score came out as {got.max()!r}: clip to the interval from -1 to 1."
    low = similarities([-0.1, -0.7, -0.3], rows).min()
    assert low >= -1, f"a score came out as {low!r}: clip to the interval from -1 to 1."


def check_the_best_row_comes_first():
    """Largest cosine first, not last."""
    same(nearest([1, 0], [[0, 1], [1, 1], [5, 0]], 2), np.array([2, 1]))


def check_equal_rows_keep_their_order():
    """Rows 0, 2 and 4 are one row three times: the earlier one comes first."""
    same(nearest([1, 1], [[1, 1], [1, 0], [1, 1], [0, 1], [1, 1]], 5), np.array([0, 2, 4, 1, 3]))


def check_k_may_be_nothing_or_everything_and_no_more():
    """k = 0 gives an empty array; k = n + 1 raises ValueError."""
    assert len(nearest([1, 1], [[1, 2], [2, 1]], 0)) == 0
    assert raises(ValueError, nearest, [1, 1], [[1, 2], [2, 1]], 3), "k = 3 of two rows must raise ValueError"
    assert raises(ValueError, nearest, [1, 1], [[1, 2], [2, 1]], -1), "k = -1 must raise ValueError"


def check_a_row_of_another_length_raises_value_error():
    """Three entries against two columns."""
    assert raises(ValueError, similarities, [1, 2, 3], [[1, 2]]), "a query (3,) and rows (1, 2) must raise ValueError"


def check_random_tables_agree_with_one_row_at_a_time(rng):
    """Against the definition, row by row."""
    rows, query = rng.normal(size=(40, 6)), rng.normal(size=6)
    wanted = np.array([row @ query / np.sqrt((row @ row) * (query @ query)) for row in rows])
    same(similarities(query, rows), wanted, within=1e-10)
    same(nearest(query, rows, 40), np.argsort(-wanted))


@wrong(similarities, fails=check_the_note_beats_the_cookbook)
def leaves_the_lengths_in(query, rows):
    return np.asarray(rows, float) @ np.asarray(query, float)


@wrong(similarities, fails=check_a_row_of_zeros_scores_zero)
def divides_by_nothing(query, rows):
    q, table = np.asarray(query, float), np.asarray(rows, float)
    return table @ q / (np.linalg.norm(table, axis=1) * np.linalg.norm(q))


@wrong(similarities, fails=check_the_note_beats_the_cookbook)
def takes_one_length_for_the_whole_table(query, rows):
    q, table = np.asarray(query, float), np.asarray(rows, float)
    return table @ q / (np.linalg.norm(table) * np.linalg.norm(q))


@wrong(nearest, fails=check_the_best_row_comes_first)
def sorts_upwards(query, rows, k):
    return np.argsort(similarities(query, rows))[:k]


@wrong(nearest, fails=check_equal_rows_keep_their_order)
def turns_the_order_round(query, rows, k):
    return np.argsort(similarities(query, rows))[::-1][:k]


AFTER = """
**The same in the library.** `sklearn.metrics.pairwise.cosine_similarity(rows, query[None])` scores, `np.argpartition` finds the k best without
sorting the rest.

**Cost.** One product of an (n, d) table with a vector: n d multiplications. Sorting adds n log n; for k much smaller than n, `argpartition` brings
that down to n.

**Faster.** Divide every row by its length once, when the table is stored. Each query is then a single matrix product.

**More stable.** For entries near 1e200 the squared length overflows. Divide each row by its largest entry first: the direction stays.
"""
