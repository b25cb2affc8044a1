"""QR by modified Gram-Schmidt, with a report of dependent columns.

Take from each column what lies along the directions found so far. Ask what is left each time, and notice when nothing is.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def qr(a, tol=1e-12):
    """A = QR by modified Gram-Schmidt, from left to right.

    a (m, n).   Return Q (m, r) and R (r, n) as floats, and `dependent`:
    the numbers of the dependent columns, counted from 0, in a list.
    A column is dependent when what is left of it is no longer than `tol`
    times the column itself. It adds no column to Q; r counts the others,
    and in their columns of R the last entry that is not 0 is positive.
    Do not use np.linalg.qr.
    ValueError: a is not a matrix.
    """
    a = np.array(a, float)
    if a.ndim != 2:
        raise ValueError("wanted a matrix (m, n)")
    m, n = a.shape
    q, r, dependent, rank = np.zeros((m, min(m, n))), np.zeros((min(m, n), n)), [], 0
    for k in range(n):
        left = a[:, k]
        least = tol * np.linalg.norm(left)
        for i in range(rank):
            r[i, k] = q[:, i] @ left
            left = left - r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        if length <= least:
            dependent.append(k)
        else:
            q[:, rank], r[rank, k] = left / length, length
            rank += 1
    return q[:, :rank], r[:rank], dependent


@visible
def check_the_columns_of_the_lesson():
    """(2, 1, 2) and (3, 3, 0): thirds in Q, threes in R."""
    q, r, dependent = qr([[2, 3], [1, 3], [2, 0]])
    same(
        q,
        np.array([[2.0, 1], [1, 2], [2, -2]]) / 3,
        within=1e-12,
        says="Each column of Q is what was left, divided by its length.",
    )
    same(
        r,
        np.array([[3.0, 3], [0, 3]]),
        within=1e-12,
        says="R[i, k] is column i of Q with column k of a; R[k, k] is the length of what was left.",
    )
    assert list(dependent) == [], f"no column is dependent; you reported {dependent}"


@visible
def check_a_dependent_column_is_reported():
    """Column 1 is twice column 0: Q gets two columns for three."""
    a = np.array([[1.0, 2, 0], [2, 4, 1], [2, 4, 0]])
    q, r, dependent = qr(a)
    assert list(dependent) == [1], f"column 1 is twice column 0; you reported {dependent}"
    assert np.isfinite(q).all(), "a length of 0 was divided by: test it first"
    same(q, np.array([[1.0, -2], [2, 5], [2, -4]]) / np.array([3.0, np.sqrt(45)]), within=1e-12)
    same(
        r,
        np.array([[3.0, 6, 2 / 3], [0, 0, np.sqrt(5) / 3]]),
        within=1e-12,
        says="A dependent column still has its column in R.",
    )


def check_three_sensors_keep_their_right_angles():
    """The columns (1, e, 0, 0), (1, 0, e, 0), (1, 0, 0, e) with e = 1e-8."""
    e = 1e-8
    q, _, dependent = qr([[1, 1, 1], [e, 0, 0], [0, e, 0], [0, 0, e]])
    assert list(dependent) == [], f"what is left of each is 1e-8 of it, more than tol; you reported {dependent}"
    worst = np.abs(q.T @ q - np.eye(3)).max()
    assert worst < 1e-7, (
        f"two columns of Q have the dot product {worst:.2g}. Ask what is *left* of a column, not the column as it was given."
    )


def check_nearly_dependent_columns_keep_five_digits():
    """The Hilbert matrix, 1 / (i + j + 1), 8 by 8."""
    i = np.arange(8)
    a = 1 / (i[:, None] + i + 1)
    q, r, dependent = qr(a)
    assert list(dependent) == [], f"they are independent; you reported {dependent}"
    worst = np.abs(q.T @ q - np.eye(8)).max()
    assert worst < 1e-5, f"two columns of Q have the dot product {worst:.2g}; the modified form stays below 1e-5 here."
    same(q @ r, a, within=1e-14)


def check_dependence_hidden_by_rounding_is_reported():
    """0.1 + 0.2 is not 0.3 in floats: 1e-17 is left of the column, not 0."""
    _, _, dependent = qr([[0.1, 0.2, 0.3], [0.4, 0.5, 0.9], [0.7, 0.1, 0.8]])
    assert list(dependent) == [2], f"column 2 is column 0 plus column 1, up to rounding; you reported {dependent}"


def check_small_units_are_no_reason_to_report():
    """A column in units of 1e-20 beside one of size 1: compare each with itself."""
    q, r, dependent = qr([[1, 1e-20], [0, 1e-20]])
    assert list(dependent) == [], (
        f"what is left of column 1 is most of it; you reported {dependent}. Compare with the column itself."
    )
    same(q, np.eye(2), within=1e-12)
    same(r * np.array([1, 1e20]), np.array([[1.0, 1], [0, 1]]), within=1e-12)


def check_tol_is_a_share_of_the_column():
    """Of (1, 0.001) a thousandth is left: more than 1e-4 of it, less than 1e-2."""
    a = 1e6 * np.array([[1, 1], [0, 0.001]])
    assert list(qr(a, tol=1e-4)[2]) == [], "a thousandth is more than tol = 1e-4 of the column"
    assert list(qr(a, tol=1e-2)[2]) == [1], "a thousandth is less than tol = 1e-2 of the column"


def check_a_column_of_zeros_is_dependent():
    """Even as the first one."""
    q, r, dependent = qr([[0, 3], [0, 4]])
    assert list(dependent) == [0], f"column 0 is zero, and adds no direction; you reported {dependent}"
    same(q, np.array([[0.6], [0.8]]), within=1e-12)
    same(r, np.array([[0.0, 5.0]]), within=1e-12)


def check_more_columns_than_rows_have_some_to_spare():
    """Three columns of two entries: the third depends on the others."""
    a = np.array([[1.0, 1, 5], [1, 2, 7]])
    q, r, dependent = qr(a)
    assert list(dependent) == [2], f"the plane is spanned by columns 0 and 1; you reported {dependent}"
    same(q @ r, a, within=1e-12)
    same(q.T @ q, np.eye(2), within=1e-12)


def check_matrices_without_columns_or_rows():
    """(3, 0) gives Q (3, 0) and R (0, 0); (0, 2) has two columns with nothing in them."""
    q, r, dependent = qr(np.zeros((3, 0)))
    same(q, np.zeros((3, 0)))
    same(r, np.zeros((0, 0)))
    assert list(dependent) == []
    q, r, dependent = qr(np.zeros((0, 2)))
    same(q, np.zeros((0, 0)))
    same(r, np.zeros((0, 2)))
    assert list(dependent) == [0, 1], "a column without entries is as long as 0, so nothing is left of it"


def check_what_is_not_a_matrix_is_refused():
    """One axis, or three: ValueError."""
    assert raises(ValueError, qr, [1.0, 2.0]), "a vector has one axis: ValueError"
    assert raises(ValueError, qr, np.ones((2, 2, 2))), "three axes: ValueError"


def check_random_matrices_agree_with_numpy(rng):
    """Up to signs: with a positive diagonal there is only one QR."""
    for m, n in ((1, 1), (5, 1), (4, 4), (9, 5), (30, 20)):
        a = rng.normal(size=(m, n))
        q, r, dependent = qr(a)
        assert list(dependent) == []
        wanted_q, wanted_r = np.linalg.qr(a)
        signs = np.where(np.diag(wanted_r) < 0, -1.0, 1.0)
        same(q, wanted_q * signs, within=1e-8)
        same(r, signs[:, None] * wanted_r, within=1e-8)


@wrong(qr, fails=check_three_sensors_keep_their_right_angles)
def asks_the_column_as_given(a, tol=1e-12):
    a = np.array(a, float)
    q, r, dependent = np.zeros((len(a), 0)), np.zeros((0, a.shape[1])), []
    for k in range(a.shape[1]):
        left = a[:, k].copy()
        for i in range(len(r)):
            r[i, k] = q[:, i] @ a[:, k]
            left -= r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        if length <= tol * np.linalg.norm(a[:, k]):
            dependent.append(k)
            continue
        q, r = np.column_stack([q, left / length]), np.vstack([r, length * np.eye(a.shape[1])[k]])
    return q, r, dependent


@wrong(qr, fails=check_the_columns_of_the_lesson)
def never_normalises(a, tol=1e-12):
    a = np.array(a, float)
    u, r = a.copy(), np.eye(a.shape[1])
    for k in range(a.shape[1]):
        for i in range(k):
            r[i, k] = u[:, i] @ a[:, k] / (u[:, i] @ u[:, i])
            u[:, k] -= r[i, k] * u[:, i]
    return u, r, []


@wrong(qr, fails=check_the_columns_of_the_lesson)
def works_in_integers(a, tol=1e-12):
    q = np.array(a)
    r = np.zeros((q.shape[1], q.shape[1]))
    for k in range(q.shape[1]):
        for i in range(k):
            r[i, k] = q[:, i] @ q[:, k]
            q[:, k] = q[:, k] - r[i, k] * q[:, i]
        r[k, k] = np.linalg.norm(q[:, k])
        q[:, k] = q[:, k] / r[k, k]
    return q, r, []


@wrong(qr, fails=check_a_dependent_column_is_reported)
def divides_by_nothing(a, tol=1e-12):
    a = np.array(a, float)
    q, r, dependent = np.zeros((len(a), 0)), np.zeros((0, a.shape[1])), []
    for k in range(a.shape[1]):
        left = a[:, k].copy()
        for i in range(len(r)):
            r[i, k] = q[:, i] @ left
            left -= r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        q, r = np.column_stack([q, left / length]), np.vstack([r, length * np.eye(a.shape[1])[k]])
    return q, r, dependent


@wrong(qr, fails=check_dependence_hidden_by_rounding_is_reported)
def asks_whether_the_length_is_zero(a, tol=1e-12):
    a = np.array(a, float)
    q, r, dependent = np.zeros((len(a), 0)), np.zeros((0, a.shape[1])), []
    for k in range(a.shape[1]):
        left = a[:, k].copy()
        for i in range(len(r)):
            r[i, k] = q[:, i] @ left
            left -= r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        if length == 0:
            dependent.append(k)
            continue
        q, r = np.column_stack([q, left / length]), np.vstack([r, length * np.eye(a.shape[1])[k]])
    return q, r, dependent


@wrong(qr, fails=check_small_units_are_no_reason_to_report)
def compares_with_a_fixed_number(a, tol=1e-12):
    a = np.array(a, float)
    q, r, dependent = np.zeros((len(a), 0)), np.zeros((0, a.shape[1])), []
    for k in range(a.shape[1]):
        left = a[:, k].copy()
        for i in range(len(r)):
            r[i, k] = q[:, i] @ left
            left -= r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        if length < 1e-12:
            dependent.append(k)
            continue
        q, r = np.column_stack([q, left / length]), np.vstack([r, length * np.eye(a.shape[1])[k]])
    return q, r, dependent


@wrong(qr, fails=check_small_units_are_no_reason_to_report)
def compares_with_the_largest_column(a, tol=1e-12):
    a = np.array(a, float)
    q, r, dependent = np.zeros((len(a), 0)), np.zeros((0, a.shape[1])), []
    for k in range(a.shape[1]):
        left = a[:, k].copy()
        for i in range(len(r)):
            r[i, k] = q[:, i] @ left
            left -= r[i, k] * q[:, i]
        length = np.linalg.norm(left)
        if length <= tol * np.linalg.norm(a, axis=0).max():
            dependent.append(k)
            continue
        q, r = np.column_stack([q, left / length]), np.vstack([r, length * np.eye(a.shape[1])[k]])
    return q, r, dependent


@wrong(qr, fails=check_the_columns_of_the_lesson)
def takes_the_signs_of_the_library(a, tol=1e-12):
    q, r = np.linalg.qr(np.array(a, float))
    return q, r, []


AFTER = """
**The same in the library.** `np.linalg.qr(a)` and `scipy.linalg.qr(a, mode="economic")`, by reflections; their diagonals may be negative. With `pivoting=True`
SciPy takes the column of which most is left each time, which shows the rank on the diagonal of R.

**Cost.** Column k is met by k directions, with 2 m multiplications each: m n^2 in all. Reflections need about as many.

**Faster.** Once a direction is found, take it from *all* later columns at once: `r[k, k + 1:] = q[:, k] @ a[:, k + 1:]` and one outer product. The numbers are
the same as yours, the inner loop is gone.

**More stable.** Run the loop over the directions twice for each column and add both parts in R. Then the right angles hold to the last digits, for the Hilbert
matrix too: measure `np.abs(q.T @ q - np.eye(8)).max()` before and after.
"""
