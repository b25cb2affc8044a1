"""Problems on rank and the four subspaces: count pivots, give a basis of each kind, find the condition, count dimensions."""

from eigenway.course import Basis, Number, Problem, Slip, combination, paren, problem, step, tex
from eigenway.course.reader import matrices, numbers
from eigenway.maths import linalg


def mixed(factors, rows):
    return tuple(sum(k * x for k, x in zip(factors, column)) for column in zip(*rows))


def apart(u, v):
    return linalg.rank((u, v)) == 2


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def rank_of_the_transpose(words):
    return linalg.rank(linalg.transpose(matrices(words)[0]))


def by_the_left_null_space(words):
    """The combination of rows that gives 0 must give 0 on the right as well."""
    (rows,) = matrices(words)
    ((x, y, z),) = linalg.null_space(linalg.transpose(rows))
    p, q = numbers(words.split("b = (")[1])[:2]
    return -(x * p + y * q) / z


def counted(words):
    m, n, r = numbers(words)[:3]
    return {"null": n - r, "left": m - r, "column": r, "row": r}[words.split("dimension of its ")[1].split()[0]]


def with_pivots(pick, columns, at):
    """A reduced matrix with pivots in these columns; what stands right of a pivot in a free column is not 0."""
    rows = []
    for pivot in at:
        rows.append(tuple(1 if j == pivot else 0 if j in at or j < pivot else pick.nonzero(4) for j in range(columns)))
    return tuple(rows)


@problem(verify=rank_of_the_transpose)
def rank_value(pick):
    """The rank of a matrix

    Eliminate, then count the rows that still have a pivot.
    """
    rows, columns, rank = pick.one(((4, 3, 2), (4, 4, 3), (4, 4, 1), (5, 3, 2), (4, 5, 2), (3, 3, 1), (5, 4, 3)))
    a = pick.rank(rank, rows, columns, most=9, where=lambda a: all(map(any, a)) and all(map(any, zip(*a))))
    smaller, free = min(rows, columns), columns - rank
    slips = [
        Slip("smaller-side", smaller,
             f"${smaller}$ is the largest rank that a {rows} by {columns} matrix can have. Eliminate: do all of these rows keep a pivot?"),
        Slip("counted-the-free-columns", free,
             f"You counted the columns *without* a pivot, ${free}$ of ${columns}$. How many have one?"),
    ]  # fmt: skip
    if rows > columns:
        slips.append(Slip("counted-the-rows", rows,
            f"You counted the rows: none of the ${rows}$ is 0 as it stands. But ${columns}$ columns have room for ${columns}$ pivots at most: "
            "how many rows are left after elimination?"))  # fmt: skip
    return Problem(
        f"What is the rank of\n\n$${tex(a)}$$",
        answer=Number(rank),
        slips=slips,
        work=linalg.rank.steps(a),
    )


@problem
def column_space_basis(pick):
    """A basis of the column space

    Elimination tells *which* columns have pivots. Take those columns from the matrix as it was given.
    """
    reduced = with_pivots(pick, 3, pick.one(((0, 1), (0, 2))))
    factors = pick.until(
        lambda: (pick.vector(2, 3), pick.vector(2, 3), pick.vector(2, 3)),
        lambda f: (
            linalg.rank(f) == 2 and linalg.rank((*reduced, tuple(k for k, _ in f))) == 3
        ),  # column 1 is no mix of rows
    )
    a = tuple(mixed(k, reduced) for k in factors)
    answer = linalg.column_space(a)
    first = next(zip(*a))
    return Problem(
        f"Give a basis of the column space of\n\n$$A = {tex(a)}$$\n\nAny basis will do.",
        answer=Basis(answer),
        slips=[
            Slip("columns-of-the-reduced-form", ((1, 0, 0), (0, 1, 0)),
                 f"You took the pivot columns of the *reduced* form. All they reach ends in 0. Does the first column of $A$, ${tex(first)}$, lie in their span?"),
            Slip("row-for-column", reduced,
                 f"You gave a basis of the *row* space. What $A$ reaches are combinations of its columns: does ${tex(first)}$ lie in the span of your vectors?"),
            Slip("one-column", (first,),
                 f"Your vector lies in the column space. Is every column of $A$ a multiple of ${tex(first)}$?"),
            Slip("whole-space", ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
                 "Those three span all of space. How many pivots does elimination leave in $A$?"),
        ],
        work=linalg.column_space.steps(a),
    )  # fmt: skip


@problem(verify=by_the_left_null_space)
def what_the_last_dial_shows(pick):
    """The condition on the right side

    What combines the first rows into the last one must combine the right sides in the same way.
    """
    first = pick.vector(3, 4)
    second = pick.vector(3, 4, where=lambda v: apart(first, v))
    x, y = pick.until(
        lambda: (pick.nonzero(4), pick.nonzero(4)), lambda d: abs(d[0]) != abs(d[1]) and max(map(abs, d)) > 1
    )
    third = mixed((x, y), (first, second))
    p, q = pick.until(
        lambda: (pick.nonzero(9), pick.nonzero(9)),
        lambda d: len({x * d[0] + y * d[1], d[0] + d[1], y * d[0] + x * d[1], -x * d[0] - y * d[1]}) == 4,
    )
    k = x * p + y * q
    return Problem(
        f"For which number $k$ does $A\\mathbf v = \\mathbf b$ have a solution, with $\\mathbf b = ({p}, {q}, k)$ and\n\n$$A = {tex((first, second, third))}$$",
        answer=Number(k),
        slips=[
            Slip("sign", -k,
                 "The size is right. Bring the combination of rows that gives 0 to one side: with which sign does $k$ stand in it?"),
            Slip("added-the-first-two", p + q,
                 f"Your $k$ fits if row 3 is row 1 plus row 2. The first column says ${first[0]}$, ${second[0]}$ and ${third[0]}$: is ${third[0]}$ their sum?"),
            Slip("exchanged", y * p + x * q,
                 f"The right two factors, each at the other's row. Test them on the first column: ${paren(y)} \\cdot {paren(first[0])} + {paren(x)} \\cdot "
                 f"{paren(second[0])}$ should be ${third[0]}$. Is it?"),
        ],
        work=[
            step("rows", "Row 3 is a combination of the others: it is ${mix}$, with $\\mathbf r_1$ and $\\mathbf r_2$ for rows 1 and 2.", None, mix=combination((x, y), ("\\mathbf r_1", "\\mathbf r_2"))),
            step("sides", "The right sides must follow: $k = {x} \\cdot {p} + {y} \\cdot {q} = {k}$.", k, x=paren(x), p=paren(p), y=paren(y), q=paren(q), k=k),
        ],
    )  # fmt: skip


@problem
def null_basis(pick):
    """A basis of the null space

    Reduce. Set one free unknown to 1 and the others to 0; the pivot rows give the rest.
    """
    pivots = pick.one(((0, 1), (0, 2), (0, 3)))
    reduced = with_pivots(pick, 4, pivots)
    k, m = pick.nonzero(3), pick.nonzero(2)
    second = mixed((k, 1), reduced)
    a = (reduced[0], second) if pick.yes() else (reduced[0], second, mixed((m, 1), (reduced[0], second)))
    free = [j for j in range(4) if j not in pivots]
    answer = linalg.null_space(a)

    def vector(j, sign):
        return tuple(1 if i == j else sign * reduced[pivots.index(i)][j] if i in pivots else 0 for i in range(4))

    kept = tuple(vector(j, 1) for j in free)
    row = combination(reduced[0], ("x_1", "x_2", "x_3", "x_4"))
    return Problem(
        f"Give a basis of the null space of\n\n$$A = {tex(a)}$$\n\nAny basis will do.",
        answer=Basis(answer),
        slips=[
            Slip("sign", kept,
                 f"The sizes are right. Put one of your vectors into the first row, ${row}$: do its terms cancel? The known terms move to the other side of "
                 "the equation: with which sign do they arrive?"),
            Slip("row-space", reduced,
                 "You gave a basis of the row space. A vector of the null space stands at a right angle to every row: does the first row have that with itself?"),
            Slip("one-vector", (answer[0],),
                 f"Your vector is sent to 0. But ${len(free)}$ unknowns are free: how many vectors does a basis have then?"),
            Slip("free-unknowns-alone", tuple(tuple(int(i == j) for i in range(4)) for j in free),
                 "You set each free unknown to 1 and everything else to 0. The pivot unknowns are not free: what must they be for the rows to give 0?"),
        ],
        work=linalg.null_space.steps(a),
    )  # fmt: skip


NAMES = {
    "null": ("null space", "n"),
    "left": ("left null space", "m"),
    "column": ("column space", "m"),
    "row": ("row space", "n"),
}


@problem(understanding=True, verify=counted)
def rank_nullity(pick):
    """How large each subspace is

    The rank is the dimension of the column space and of the row space. What is left of each side belongs to the two null spaces.
    """
    m, n, r = pick.until(lambda: (pick.integer(4, 40), pick.integer(4, 40), pick.integer(2, 30)),
                         lambda d: d[2] < min(d[0], d[1]) and len({d[0], d[1], d[2], d[0] - d[2], d[1] - d[2]}) == 5)  # fmt: skip
    which = pick.one(("null", "null", "left", "left", "column", "row"))
    name, side = NAMES[which]
    right = {"null": n - r, "left": m - r}.get(which, r)
    if which in ("null", "left"):
        slips = [
            Slip("other-side", m - r if which == "null" else n - r,
                 f"You subtracted the rank from ${m if which == 'null' else n}$. The {name} holds vectors with ${n if which == 'null' else m}$ entries: "
                 "from which number must the rank be taken?"),
            Slip("gave-the-rank", r,
                 f"${r}$ is the rank, the dimension of what gets through. How many of the ${n if which == 'null' else m}$ dimensions on that side are left over?"),
            Slip("whole-side", n if which == "null" else m,
                 f"${n if which == 'null' else m}$ is the dimension of the space in which it lies. It would fill that only if the rank were 0: what does a rank "
                 f"of ${r}$ take away?"),
        ]  # fmt: skip
    else:
        slips = [
            Slip("whole-side", m if which == "column" else n,
                 f"${m if which == 'column' else n}$ is the dimension of the space in which the {name} lies. How much of it do the pivots fill?"),
            Slip("left-over", (m if which == "column" else n) - r,
                 "You gave what is left over when the rank is taken away. Does that belong to this space, or to a null space?"),
            Slip("other-side", n if which == "column" else m,
                 f"You gave the number of {'columns' if which == 'column' else 'rows'}. Of these vectors many depend on each other: how many are independent?"),
        ]  # fmt: skip
    return Problem(
        f"A layer multiplies by a matrix with ${m}$ rows and ${n}$ columns; its rank is ${r}$. What is the dimension of its {name}?",
        answer=Number(right),
        slips=slips,
        work=[
            step("where", "The {name} lies in $\\mathbb{R}^{side}$, and ${side} = {size}$.", None, name=name, side=side, size=m if side == "m" else n),
            step("count", *(("Its dimension is the rank: ${r}$.", r) if which in ("column", "row") else ("The rank takes ${r}$ of these dimensions: ${size} - {r} = {right}$.", right)),
                 **({"r": r} if which in ("column", "row") else {"r": r, "size": m if side == "m" else n, "right": right})),
        ],
    )  # fmt: skip
