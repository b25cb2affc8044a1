"""Least squares three ways: the normal equations, QR and the SVD, and where they part.

All three find the same weights, as long as no column is nearly a combination of the others.
"""

import numpy as np

from eigenway.course import given, raises, same, visible, wrong, yours


@given
def powers(x, degree):
    """The table with the columns 1, x, x^2, ..., x^degree."""
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


@yours
def by_normal_equations(table, labels):
    """Weights (n,) and the sum of squared residuals, from table^T table w = table^T labels.

    table (m, n) with m >= n and independent columns, labels (m,).   Return the weights (n,) and a float.
    ValueError: table and labels do not have the same number of rows.
    np.linalg.lstsq and np.linalg.pinv are what you are writing.
    """
    a, b = np.asarray(table, float), np.asarray(labels, float)
    w = np.linalg.solve(a.T @ a, a.T @ b)
    return w, float(np.sum((b - a @ w) ** 2))


@yours
def by_qr(table, labels):
    """The same from table = Q R (np.linalg.qr), without forming table^T table.

    table (m, n) with m >= n and independent columns, labels (m,).   Return the weights (n,) and a float.
    ValueError: table and labels do not have the same number of rows.
    """
    a, b = np.asarray(table, float), np.asarray(labels, float)
    q, r = np.linalg.qr(a)
    w = np.linalg.solve(r, q.T @ b)
    return w, float(np.sum((b - a @ w) ** 2))


@yours
def by_svd(table, labels, cutoff=1e-12):
    """The same from table = U diag(s) V^T (np.linalg.svd), also where columns are dependent or m < n.

    U has orthonormal columns and V^T orthonormal rows; s falls and is not negative. Values of at most cutoff times the largest
    count as 0: nothing is divided by them, and the weights get no part along their row of V^T.
    table (m, n), labels (m,).   Return the weights (n,), of all best ones the shortest, and a float.
    ValueError: table and labels do not have the same number of rows.
    """
    a, b = np.asarray(table, float), np.asarray(labels, float)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    kept = s > cutoff * s[0]
    w = vt[kept].T @ (u[:, kept].T @ b / s[kept])
    return w, float(np.sum((b - a @ w) ** 2))


LESSON = [1.0, 2, 3, 4, 10], [5.0, 5, 7, 7, 2]


@visible
def check_normal_equations_find_the_line_of_the_lesson():
    """6.8 - 0.4 x, with a sum of squares of 8.8."""
    w, squares = by_normal_equations(powers(LESSON[0], 1), LESSON[1])
    same(w, np.array([6.8, -0.4]), within=1e-9, says="Both sides are multiplied by the transposed table from the left.")
    same(
        squares,
        8.8,
        within=1e-9,
        says="The residual is labels minus table @ weights; its squares are added up, not averaged, and no root is taken.",
    )


@visible
def check_qr_finds_the_same():
    """R w = Q^T labels."""
    w, squares = by_qr(powers(LESSON[0], 1), LESSON[1])
    same(
        w,
        np.array([6.8, -0.4]),
        within=1e-9,
        says="With orthonormal columns in Q the equations become R w = Q^T labels.",
    )
    same(squares, 8.8, within=1e-9)


@visible
def check_the_svd_finds_the_same():
    """w = V diag(1/s) U^T labels; for a line, and for a parabola through 1, 2, 5 at 0, 1, 2."""
    says = "Turn with U^T, divide by s, turn with V. NumPy's third result is V^T."
    w, squares = by_svd(powers(LESSON[0], 1), LESSON[1])
    same(w, np.array([6.8, -0.4]), within=1e-9, says=says)
    same(squares, 8.8, within=1e-9)
    same(by_svd(powers([0, 1, 2], 2), [1.0, 2, 5])[0], np.array([1.0, 0, 1]), within=1e-9, says=says)


def check_qr_keeps_the_digits_that_normal_equations_lose():
    """Powers of x up to x^10 at 30 places from 0 to 1: the weights 1, ..., 1 come back to five digits."""
    table = powers(np.linspace(0, 1, 30), 10)
    w, _ = by_qr(table, table @ np.ones(11))
    same(
        w,
        np.ones(11),
        within=1e-5,
        says="The table was multiplied by its transpose on the way: that squares what rounding does.",
    )


def check_the_svd_keeps_them_too():
    """The same table; its smallest value is some 5e-8 of the largest, and above the cutoff."""
    table = powers(np.linspace(0, 1, 30), 10)
    w, _ = by_svd(table, table @ np.ones(11))
    same(
        w, np.ones(11), within=1e-5, says="The singular values must come from the table itself, and all of these count."
    )


def check_twin_columns_share_their_weight():
    """Two equal columns: of all best weights the SVD gives the shortest, (1, 1)."""
    w, squares = by_svd([[1.0, 1], [2, 2], [3, 3]], [2.0, 4, 6])
    same(
        w,
        np.array([1.0, 1.0]),
        within=1e-9,
        says="A singular value of 0 (or nearly) must not be divided by; its direction gets nothing.",
    )
    same(squares, 0.0, within=1e-12)


def check_a_large_table_has_the_same_rank():
    """The cutoff is relative: a table times a million, or a millionth, keeps its twins."""
    twins = np.array([[1.0, 1], [2, 2], [3, 3.0]])
    for scale in (1e6, 1e-6, 1e-20):
        w, _ = by_svd(scale * twins, [2.0, 4, 6])
        same(w * scale, np.array([1.0, 1.0]), within=1e-9, says="The cutoff is a share of the largest singular value.")


def check_the_edge_of_the_cutoff():
    """Values 4 and 1 with cutoff 0.25: 1 is at most a quarter of 4, and counts as 0. With 0.2 it counts."""
    same(
        by_svd([[4.0, 0], [0, 1]], [4.0, 1], 0.25)[0],
        np.array([1.0, 0.0]),
        within=1e-12,
        says="A value of at most cutoff times the largest counts as 0.",
    )
    same(by_svd([[4.0, 0], [0, 1]], [4.0, 1], 0.2)[0], np.array([1.0, 1.0]), within=1e-12)


def check_fewer_rows_than_columns():
    """One equation w1 + 2 w2 + 2 w3 = 9: the shortest weights are (1, 2, 2)."""
    w, squares = by_svd([[1.0, 2, 2]], [9.0])
    same(w, np.array([1.0, 2.0, 2.0]), within=1e-9)
    same(squares, 0.0, within=1e-12)


def check_residuals_are_orthogonal_to_the_columns(rng):
    """table^T (labels - table w) is 0 for each of the three."""
    a, b = rng.normal(size=(12, 4)), rng.normal(size=12)
    for fit in (by_normal_equations, by_qr, by_svd):
        same(
            a.T @ (b - a @ fit(a, b)[0]),
            np.zeros(4),
            within=1e-9,
            says=f"{fit.__name__}: something better could be reached.",
        )


def check_rows_must_match():
    """A table of 3 rows and 2 labels: ValueError from each."""
    for fit in (by_normal_equations, by_qr, by_svd):
        assert raises(ValueError, fit, np.eye(3), [1.0, 2]), (
            f"{fit.__name__}: 3 rows and 2 labels must raise ValueError"
        )
        assert raises(ValueError, fit, np.ones((3, 1)), [1.0]), (
            f"{fit.__name__}: 3 rows and 1 label must raise ValueError"
        )


def check_random_tables_agree_with_numpy(rng):
    """Weights and sums of squares of np.linalg.lstsq, for each of the three."""
    for m, n in ((3, 1), (5, 5), (20, 3), (60, 8)):
        a, b = rng.normal(size=(m, n)) + 2 * np.eye(m, n), rng.normal(size=m)
        wanted = np.linalg.lstsq(a, b, rcond=None)[0]
        for fit in (by_normal_equations, by_qr, by_svd):
            w, squares = fit(a, b)
            same(w, wanted, within=1e-6, says=f"{fit.__name__} on a table ({m}, {n}).")
            same(squares, float(np.sum((b - a @ wanted) ** 2)), within=1e-6)


@wrong(by_normal_equations, fails=check_normal_equations_find_the_line_of_the_lesson)
def reports_the_mean_square(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    w = np.linalg.solve(a.T @ a, a.T @ b)
    return w, float(np.mean((b - a @ w) ** 2))


@wrong(by_normal_equations, fails=check_normal_equations_find_the_line_of_the_lesson)
def solves_the_first_rows(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    n = a.shape[1]
    w = np.linalg.solve(a[:n], b[:n])
    return w, float(np.sum((b - a @ w) ** 2))


@wrong(by_qr, fails=check_qr_finds_the_same)
def forgets_to_turn_the_labels(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    _, r = np.linalg.qr(a)
    w = np.linalg.solve(r, b[: a.shape[1]])
    return w, float(np.sum((b - a @ w) ** 2))


@wrong(by_qr, fails=check_qr_keeps_the_digits_that_normal_equations_lose)
def qr_of_the_product(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) != len(b):
        raise ValueError("rows")
    q, r = np.linalg.qr(a.T @ a)
    w = np.linalg.solve(r, q.T @ (a.T @ b))
    return w, float(np.sum((b - a @ w) ** 2))


@wrong(by_svd, fails=check_the_svd_finds_the_same)
def takes_vt_for_v(table, labels, cutoff=1e-12):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    w = vt @ (u.T @ b / s)
    return w, float(np.sum((b - a @ w) ** 2))


@wrong(by_svd, fails=check_twin_columns_share_their_weight)
def divides_by_every_value(table, labels, cutoff=1e-12):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) != len(b):
        raise ValueError("rows")
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    w = vt.T @ (u.T @ b / np.maximum(s, 1e-300))
    return w, float(np.sum((b - a @ w) ** 2))


@wrong(by_svd, fails=check_a_large_table_has_the_same_rank)
def takes_the_cutoff_as_it_stands(table, labels, cutoff=1e-12):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) != len(b):
        raise ValueError("rows")
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    kept = s > cutoff
    w = vt[kept].T @ (u[:, kept].T @ b / s[kept])
    return w, float(np.sum((b - a @ w) ** 2))


AFTER = """
**The same in the library.** `np.linalg.lstsq(A, b, rcond=None)` works by the SVD; `scipy.linalg.lstsq` lets you choose; `sklearn`'s `LinearRegression`
centres the columns first and then calls it.

**Cost.** For m rows and n columns, m much larger: the normal equations take about m n^2 multiplications and additions each, QR twice as much, the SVD
more. All three are paid once; a further column of labels costs m n.

**More stable.** Centre and scale the columns before anything else; that alone saves most of the digits. For a table that does not fit into memory, QR may be
done block by block: stack the R of the blocks, and take the QR of that.

**Leverage.** From `by_qr` you have it for nothing: `(Q**2).sum(axis=1)`. Print it beside the residuals, and the error made without each example, e / (1 - h).
"""
