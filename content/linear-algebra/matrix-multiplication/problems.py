"""Problems on products of matrices: one entry, all of them, by columns, by layers, turned over, and in which order."""

import re
from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import linalg
from eigenway.maths.expression import Symbol
from eigenway.maths.linalg.matmul import written_out

SMALL = [x for x in range(-5, 6) if x]


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def column(a, j):
    return tuple(row[j] for row in a)


def transposed(a):
    return tuple(zip(*a))


def multiplied(a, b):
    return tuple(tuple(dot(row, c) for c in zip(*b)) for row in a)


def outer(u, v):
    return tuple(tuple(x * y for y in v) for x in u)


def display(**named):
    """Each matrix on a line of its own: two side by side are wider than a phone."""
    return "\n\n".join(f"$${name} = {tex(a)}$$" for name, a in named.items())


def entries(pick, rows, columns, most=5):
    """A matrix without zeros: a zero hides what a slip did."""
    return tuple(tuple(pick.nonzero(most) for _ in range(columns)) for _ in range(rows))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def by_layers(a, b):
    total = [[0] * len(b[0]) for _ in a]
    for k, row in enumerate(b):
        total = [[x + y for x, y in zip(r, s)] for r, s in zip(total, outer(column(a, k), row))]
    return total


def all_of_it(words):
    i, j = map(int, re.search(r"row (\d) and column (\d)", words).groups())
    return by_layers(*matrices(words))[i - 1][j - 1]


def product_by_layers(words):
    return by_layers(*matrices(words))


def by_rows(words):
    (a,), (x,) = matrices(words), vectors(words)
    return tuple(dot(row, x) for row in a)


def column_times_row(words):
    u, v = vectors(words)
    return by_layers([[x] for x in u], [v])


def multiplied_out(words):
    a, b, _ = matrices(words)
    return by_layers(transposed(b), transposed(a))


def by_two_values(words):
    """The gap between the corners of AB and BA grows evenly in k: two values tell its zero."""
    gaps = []
    for k in (0, 1):
        a, b = matrices(re.sub(r"\bk\b", str(k), words))
        gaps.append(multiplied(a, b)[0][1] - multiplied(b, a)[0][1])
    return Fraction(gaps[0], gaps[0] - gaps[1])


@problem(verify=all_of_it)
def one_entry(pick):
    """One entry of a product

    The row number says which row of the first matrix, the column number which column of the second. Take their dot product.
    """
    i, j = pick.some(2, range(3))

    def met(pair):
        a, b = pair
        return (
            dot(a[i], column(b, j)),
            dot(a[j], column(b, i)),
            dot(a[i], b[j]),
            dot(b[i], column(a, j)),
            a[i][j] * b[i][j],
        )

    a, b = pick.until(lambda: (entries(pick, 3, 3), entries(pick, 3, 3)), lambda pair: len(set(met(pair))) == 5)
    row, col = a[i], column(b, j)
    answer = dot(row, col)
    return Problem(
        f"Which number stands in row {i + 1} and column {j + 1} of $AB$?\n\n{display(A=a, B=b)}",
        answer=Number(answer),
        slips=[
            Slip("swapped-the-places", dot(a[j], column(b, i)),
                 f"You let row {j + 1} of $A$ meet column {i + 1} of $B$: that is the entry in row {j + 1}, column {i + 1}. Which row is asked?"),
            Slip("row-for-column", dot(row, b[j]),
                 f"You let row {i + 1} of $A$ meet *row* {j + 1} of $B$. Go down $B$, not across: which three numbers stand in its column {j + 1}?"),
            Slip("wrong-order", dot(b[i], column(a, j)),
                 f"You let row {i + 1} of $B$ meet column {j + 1} of $A$: that is an entry of $BA$. Which of the two gives the rows of $AB$?"),
            Slip("entry-by-entry", a[i][j] * b[i][j],
                 f"You multiplied the two entries in this place, ${a[i][j]}$ and ${b[i][j]}$. A whole row must meet a whole column: how many products does "
                 "that make?"),
        ],
        work=[
            step("meet", "Row {i} of $A$ is ${row}$, column {j} of $B$ is ${col}$.", None, i=i + 1, j=j + 1, row=row, col=col),
            step("dot", "Their dot product is ${sum} = {answer}$.", answer, sum=written_out(row, col), answer=answer),
        ],
    )  # fmt: skip


@problem(verify=product_by_layers)
def product(pick):
    """The product of two matrices

    Each row of the first meets each column of the second.
    """
    a, b = entries(pick, 2, 2, 6), entries(pick, 2, 2, 6)
    return Problem(
        f"Compute $AB$ for $A = {tex(a)}$ and $B = {tex(b)}$.",
        answer=Matrix(multiplied(a, b)),
        slips=[
            Slip("entry-by-entry", tuple(tuple(x * y for x, y in zip(r, s)) for r, s in zip(a, b)),
                 f"You multiplied entry by entry: ${a[0][0]}$ by ${b[0][0]}$ in the corner. There row 1 of $A$ must meet column 1 of $B$: which two products "
                 "are added?"),
            Slip("wrong-order", multiplied(b, a),
                 f"That is $BA$. In the corner of $AB$ row 1 of $A$, ${tex(a[0])}$, meets column 1 of $B$. Which row did you begin with?"),
            Slip("row-for-column", multiplied(a, transposed(b)),
                 f"You let rows meet rows. The first column of $B$ is ${tex(column(b, 0))}$: where did you use it?"),
            Slip("column-for-row", multiplied(transposed(a), b),
                 f"You let columns meet columns. The first row of $A$ is ${tex(a[0])}$: where did you use it?"),
        ],
        work=linalg.matmul.steps(a, b),
    )  # fmt: skip


@problem(verify=by_rows)
def mix_of_columns(pick):
    """A matrix times a vector, as a mix of columns

    The first entry of the vector says how many times the first column is taken, and so on.
    """
    a, x = entries(pick, 3, 3, 4), pick.until(lambda: pick.vector(3, most=4), lambda x: len(set(x)) > 1)
    first = column(a, 0)
    return Problem(
        f"Mix the columns of $A$ as $\\mathbf x = {tex(x)}$ says. Which vector is $A\\mathbf x$?\n\n{display(A=a)}",
        answer=Vector(tuple(dot(row, x) for row in a)),
        slips=[
            Slip("row-for-column", tuple(dot(c, x) for c in transposed(a)),
                 f"You mixed the *rows* of $A$. Test with $(1, 0, 0)$: it must give column 1, ${tex(first)}$. What does your way give?"),
            Slip("scaled-the-rows", tuple(e * sum(row) for e, row in zip(x, a)),
                 f"You multiplied the sum of row 1 by ${x[0]}$, and so on down. But ${x[0]}$ belongs to *column* 1: which entries does it multiply?"),
            Slip("never-added", tuple(a[i][i] * x[i] for i in range(3)),
                 f"You used one entry of each column. ${paren(x[0])}$ times column 1 has three entries: what became of the other two?"),
        ],
        work=linalg.times.steps(a, x, by="columns"),
    )  # fmt: skip


@problem(verify=column_times_row)
def outer_product(pick):
    """A column times a row

    Row i of the outer product is the whole second vector, multiplied by entry i of the first.
    """
    u, v = pick.vector(3, most=5), pick.vector(3, most=5)
    answer = outer(u, v)
    return Problem(
        f"One layer: which matrix is $\\mathbf u \\mathbf v^T$ for $\\mathbf u = {tex(u)}$ and $\\mathbf v = {tex(v)}$?",
        answer=Matrix(answer),
        slips=[
            Slip("inner-product", ((dot(u, v),),),
                 f"${dot(u, v)}$ is the row $\\mathbf u^T$ times the column $\\mathbf v$. Here the column, 3 by 1, comes first and the row, 1 by 3, second. "
                 "What shape has that?"),
            Slip("swapped", outer(v, u),
                 f"That is $\\mathbf v \\mathbf u^T$. In row 1 of yours every entry is a multiple of ${v[0]}$. Which vector stands upright and numbers the rows?"),
            Slip("entry-by-entry", tuple(tuple(u[i] * v[i] if i == j else 0 for j in range(3)) for i in range(3)),
                 f"You multiplied in pairs and put the products on the diagonal. Row 1 meets column 2 as well, ${u[0]}$ and ${v[1]}$: what stands there?"),
        ],
        work=[
            step("row", "Row 1 is ${first}$ times ${v}$, and so on down $\\mathbf u$.", None, first=u[0], v=v),
            step("all", "All three rows: ${answer}$.", answer, answer=answer),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=by_two_values)
def when_they_commute(pick):
    """When the order does not matter

    Write down both products. Where do they differ, and when do they not?
    """

    def drawn():
        return pick.some(2, SMALL), pick.nonzero(6), pick.some(2, SMALL)

    def whole(found):
        (a, d), b, (p, q) = found
        k = Fraction(b * (p - q), a - d)
        return k.denominator == 1 and len({k, -k, b, Fraction(-b * q, a)}) == 4

    (a, d), b, (p, q) = pick.until(drawn, whole)
    gap, corner = a - d, Fraction(-b * q, a)
    k = b * (p - q) // gap
    first, second = ((a, b), (0, d)), ((p, Symbol("k")), (0, q))
    slips = [
        Slip("sign", -k,
             f"Put your $k$ in: in row 1, column 2 of $AB$ then stands ${a * -k + b * q}$, of $BA$ ${p * b - k * d}$. Which term changed sides without its sign?"),
        Slip("same-entry", b,
             f"You took the entry of $A$. With $k = {b}$ the entry in row 1, column 2 of $AB$ is ${a * b + b * q}$, that of $BA$ is ${p * b + b * d}$. Must equal entries make equal "
             "products?"),
        Slip("made-the-corner-vanish", corner,
             f"Your $k$ makes the entry in row 1, column 2 of $AB$ zero, ${combination((a, b * q), ('k', ''))} = 0$. It is not 0 that it must be. To what must it be equal?"),
    ]  # fmt: skip
    return Problem(
        f"Let $A = {tex(first)}$ and $B = {tex(second)}$. For which number $k$ is $AB = BA$?",
        answer=Number(k),
        slips=slips,
        work=[
            step("corners", "Both products are upper triangular with the same diagonal. In row 1, column 2 of $AB$ stands ${ours}$, of $BA$ ${theirs}$.", None,
                 ours=combination((a, b * q), ("k", "")), theirs=combination((d, p * b), ("k", ""))),
            step("equal", "They agree when ${left} = {right}$, so $k = {k}$.", k, left=combination((gap,), ("k",)), right=p * b - b * q, k=k),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=multiplied_out)
def transpose_of_product(pick):
    """A transposed product, without multiplying

    A transpose turns the order of the factors round. Which product, that you have already, is this the transpose of?
    """
    a, b = entries(pick, 3, 2, 4), entries(pick, 2, 3, 4)
    c = multiplied(a, b)
    return Problem(
        f"Somebody has worked out that $AB = C$. What is $B^T A^T$?\n\n{display(A=a, B=b, C=c)}",
        answer=Matrix(transposed(c)),
        slips=[
            Slip("not-turned", c,
                 "That is $C$ itself. Row 1 of $B^T$ is column 1 of $B$: which place of $C$ is made with column 1 of $B$ and row 2 of $A$?"),
            Slip("kept-the-order", multiplied(transposed(a), transposed(b)),
                 "You computed $A^T B^T$, which is 2 by 2. The shapes of $B^T A^T$ are 3 by 2 and 2 by 3: what shape comes out?"),
            Slip("turned-nothing", multiplied(b, a),
                 "You computed $BA$, without the transposes. How many rows has $B^T$?"),
        ],
        work=[
            step("rule", "$B^T A^T = (AB)^T = C^T$: there is nothing to multiply.", None),
            step("turn", "Write the rows of $C$ as columns: ${answer}$.", transposed(c), answer=transposed(c)),
        ],
    )  # fmt: skip
