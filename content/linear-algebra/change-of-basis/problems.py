"""Problems on coordinates: out of a basis, into one, from one to another, a map in a new one, and what no basis changes."""

from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import linalg


def turned(rows):
    return linalg.transpose(rows)


def basis(pick, most=4):
    """Two vectors with a determinant of 1 or -1, not told apart from their transpose by luck alone."""
    return pick.until(
        lambda: (pick.vector(2, most), pick.vector(2, most)),
        lambda b: abs(b[0][0] * b[1][1] - b[0][1] * b[1][0]) == 1 and b != turned(b),
    )


def mixed(x, u, y, v):
    return tuple(x * a + y * b for a, b in zip(u, v))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def one_row_at_a_time(words):
    one, two, (x, y) = vectors(words)
    return (x * one[0] + y * two[0], x * one[1] + y * two[1])


def by_cramer(words):
    (a, b), (c, d), (v, w) = vectors(words)
    det = a * d - b * c
    return (Fraction(v * d - w * c, det), Fraction(a * w - b * v, det))


def each_vector_of_the_first(words):
    """Column j: the coordinates of b_j in the second basis."""
    b1, b2, c1, c2 = vectors(words)
    return turned([by_cramer(f"({c1[0]}, {c1[1]}) ({c2[0]}, {c2[1]}) ({v[0]}, {v[1]})") for v in (b1, b2)])


def image_of_each_new_step(words):
    (a,), (one, two) = matrices(words), vectors(words)
    return turned([linalg.coordinates((one, two), linalg.times(a, v)) for v in (one, two)])


def by_the_determinant(words):
    """p k - q r must be the determinant of the first matrix."""
    a, (first, second) = matrices(words.replace("k ", "0 "))
    return Fraction(linalg.determinant(a) + first[1] * second[0], first[0])


@problem(verify=one_row_at_a_time)
def back_to_standard(pick):
    """From coordinates to the vector

    Coordinates are a recipe: how often to take each basis vector.
    """
    one, two = basis(pick, 6)
    x, y = pick.until(lambda: (pick.nonzero(6), pick.nonzero(6)), lambda d: abs(d[0]) != abs(d[1]))
    v = mixed(x, one, y, two)
    return Problem(
        f"A camera's steps are $\\mathbf b_1 = {tex(one)}$ and $\\mathbf b_2 = {tex(two)}$, told in the coordinates of the table. In the camera's basis a cup has the coordinates "
        f"$({x}, {y})$. Where on the table does it stand?",
        answer=Vector(v),
        slips=[
            Slip("took-dot-products", (one[0] * x + one[1] * y, two[0] * x + two[1] * y),
                 f"You multiplied $({x}, {y})$ with $\\mathbf b_1$ and with $\\mathbf b_2$ as dot products. A coordinate says how often a *whole* vector is taken: what is ${x}$ times "
                 f"${tex(one)}$?"),
            Slip("exchanged", mixed(y, one, x, two),
                 f"You took $\\mathbf b_1$ with the factor ${y}$ and $\\mathbf b_2$ with ${x}$. Which of the two coordinates belongs to $\\mathbf b_1$?"),
            Slip("entry-by-entry", (x * one[0], y * two[1]),
                 f"You let the first coordinate act on first entries alone. One step along $\\mathbf b_1 = {tex(one)}$ moves *both* entries: what do ${x}$ of them do?"),
            Slip("added-to-the-steps", (one[0] + two[0] + x, one[1] + two[1] + y),
                 "You added everything up. Coordinates multiply the basis vectors: which two multiples are to be added?"),
        ],
        work=[
            step("recipe", "The coordinates are a recipe: $\\mathbf v = {mix}$.", None, mix=combination((x, y), ("\\mathbf b_1", "\\mathbf b_2"))),
            step("insert", "${x} \\cdot {a} + {y} \\cdot {c} = {first}$ and ${x} \\cdot {b} + {y} \\cdot {d} = {second}$.", v, x=paren(x), y=paren(y),
                 a=paren(one[0]), b=paren(one[1]), c=paren(two[0]), d=paren(two[1]), first=v[0], second=v[1]),
        ],
    )  # fmt: skip


@problem(verify=by_cramer)
def coordinates_in_basis(pick):
    """From the vector to its coordinates

    Which numbers combine the basis vectors into $\\mathbf v$? One equation for each entry.
    """
    one, two = basis(pick, 5)
    x, y = pick.until(lambda: (pick.nonzero(5), pick.nonzero(5)), lambda d: abs(d[0]) != abs(d[1]))
    v = mixed(x, one, y, two)
    return Problem(
        f"What are the coordinates of $\\mathbf v$ in the basis $\\mathbf b_1 = {tex(one)}$, $\\mathbf b_2 = {tex(two)}$, for $\\mathbf v = {tex(v)}$?",
        answer=Vector((x, y)),
        slips=[
            Slip("translated-the-wrong-way", mixed(v[0], one, v[1], two),
                 f"You took the entries of $\\mathbf v$ as a recipe, ${v[0]}$ times $\\mathbf b_1$ and so on. That leads *out of* the basis. Which recipe makes $\\mathbf v$?"),
            Slip("took-dot-products", (linalg.dot(one, v), linalg.dot(two, v)),
                 f"You took dot products with $\\mathbf b_1$ and $\\mathbf b_2$. That works in a basis of perpendicular vectors of length 1; here $\\mathbf b_1 \\cdot \\mathbf b_2 = {linalg.dot(one, two)}$. "
                 "Test: do your multiples add up to $\\mathbf v$?"),
            Slip("divided-entry-by-entry", tuple(Fraction(a, b) for a, b in zip(v, one)),
                 "You divided the entries of $\\mathbf v$ by those of $\\mathbf b_1$. Two numbers are asked for, one for each *vector*: do your multiples of $\\mathbf b_1$ and $\\mathbf b_2$ add up to $\\mathbf v$?"),
            Slip("exchanged", (y, x),
                 f"The right two numbers, each at the other's vector. Test the first entry: ${y} \\cdot {paren(one[0])} + {paren(x)} \\cdot {paren(two[0])}$ should be "
                 f"${v[0]}$. Is it?"),
        ],
        work=linalg.coordinates.steps((one, two), v),
    )  # fmt: skip


def held(name, vectors):
    return " and ".join(f"$\\mathbf {name}_{i} = {tex(v)}$" for i, v in enumerate(vectors, 1))


@problem(verify=each_vector_of_the_first)
def basis_to_basis(pick):
    """From one basis to another

    First out of $B$ into the standard coordinates, then into $C$. What acts first stands on the right.
    """

    def apart(two):
        b, c = map(turned, two)
        both = linalg.matmul(linalg.inverse(c), b)
        return (
            len({both, linalg.inverse(both), linalg.matmul(c, b), linalg.matmul(b, linalg.inverse(c))}) == 4
            and max(abs(x) for row in both for x in row) < 30
        )

    one, two = pick.until(lambda: (basis(pick), basis(pick)), apart)
    b, c = turned(one), turned(two)
    back = linalg.inverse(c)
    answer = linalg.matmul(back, b)
    return Problem(
        f"$B$ has the vectors {held('b', one)}, $C$ has {held('c', two)}. Which matrix takes coordinates in $B$ to coordinates in $C$?",
        answer=Matrix(answer),
        slips=[
            Slip("translated-the-wrong-way", linalg.inverse(answer),
                 "Yours takes coordinates in $C$ to coordinates in $B$. Follow $(1, 0)$: in $B$ it means $\\mathbf b_1$. Which multiples of $\\mathbf c_1$ and $\\mathbf c_2$ make that?"),
            Slip("bases-multiplied", linalg.matmul(c, b),
                 "You multiplied the two bases. $B$ leads out of the first basis; what leads *into* the second, $C$ or what undoes it?"),
            Slip("order-of-translation", linalg.matmul(b, back),
                 "The right two matrices, in the other order: yours applies $C^{-1}$ first. The coordinates given belong to $B$: which matrix meets them first?"),
        ],
        work=[
            step("out", "$B$, with its vectors as columns, takes coordinates out of the first basis.", None),
            step("into", "The inverse of $C$ takes them into the second one.", back),
            step("both", "First $B$, then $C^{-1}$: the product $C^{-1}B$.", answer),
        ],
    )  # fmt: skip


@problem(verify=image_of_each_new_step)
def map_in_new_basis(pick):
    """A map in a new basis

    Out of the new basis, through the map, and back in: $P^{-1}AP$.
    """

    def apart(drawn):
        a, b = drawn
        p, back = turned(b), linalg.inverse(turned(b))
        seen = linalg.matmul(back, linalg.matmul(a, p))
        ways = {
            seen,
            linalg.matmul(p, linalg.matmul(a, back)),
            linalg.matmul(back, a),
            linalg.matmul(a, p),
            linalg.matmul(b, linalg.matmul(a, p)),
        }
        return len(ways) == 5 and max(abs(x) for row in seen for x in row) < 40

    a, (one, two) = pick.until(lambda: (pick.matrix(2, most=3), basis(pick, 3)), apart)
    p = turned((one, two))
    back = linalg.inverse(p)
    through = linalg.matmul(a, p)
    seen = linalg.matmul(back, through)
    return Problem(
        f"A map has the matrix $A = {tex(a)}$ in standard coordinates. What is its matrix in the basis $\\mathbf b_1 = {tex(one)}$, $\\mathbf b_2 = {tex(two)}$?",
        answer=Matrix(seen),
        slips=[
            Slip("translated-the-wrong-way", linalg.matmul(p, linalg.matmul(a, back)),
                 "You computed $PAP^{-1}$. What comes in is told in the new basis: which of $P$ and $P^{-1}$ takes new coordinates to old ones, so that $A$ can read them?"),
            Slip("not-translated-first", linalg.matmul(back, a),
                 f"Your matrix translates only what comes *out*. In the new basis $\\mathbf b_1$ is told as $(1, 0)$: does $A$ know that $(1, 0)$ means ${tex(one)}$ here?"),
            Slip("not-translated-back", through,
                 f"Your first column is $A\\mathbf b_1 = {tex(linalg.times(a, one))}$, in the *old* coordinates. What are its coordinates in the new basis?"),
            Slip("transpose-for-inverse", linalg.matmul((one, two), through),
                 f"You used $P^T$ in place of $P^{{-1}}$. That is the same only for perpendicular vectors of length 1; here $\\mathbf b_1 \\cdot \\mathbf b_2 = {linalg.dot(one, two)}$. "
                 "What does $P^TP$ give?"),
        ],
        work=[
            step("columns", "The basis vectors are the columns of $P$.", p),
            step("through", "$AP$: where the map sends each of them.", through),
            step("inverse", "The inverse of $P$ takes old coordinates to new ones.", back),
            step("seen", "$P^{-1}(AP)$: the images in new coordinates.", seen),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=by_the_determinant)
def the_missing_entry(pick):
    """What no change of basis changes

    One map, two languages: the trace and the determinant are the same in both.
    """

    def apart(drawn):
        a, b = drawn
        seen = linalg.change_basis(a, b)
        (p, q), (r, k) = seen
        trace = a[0][0] + a[1][1]
        values = {k, a[1][1], trace, a[0][0] + p, p - trace}
        return p * q * r and len(values) == 5 and max(map(abs, (p, q, r, k))) < 40

    a, b = pick.until(lambda: (pick.matrix(2, most=5, zeros=False), basis(pick, 3)), apart)
    (p, q), (r, k) = linalg.change_basis(a, b)
    trace = a[0][0] + a[1][1]
    shown = f"\\begin{{bmatrix}} {p} & {q} \\\\ {r} & k \\end{{bmatrix}}"
    return Problem(
        f"In standard coordinates a map has the matrix $A = {tex(a)}$. In another basis, which nobody wrote down, the same map has the matrix ${shown}$. "
        "What is $k$?",
        answer=Number(k),
        slips=[
            Slip("copied", a[1][1],
                 f"You copied ${a[1][1]}$ from $A$. The other three entries have changed, so this one may have too. Which sum of entries is the same in every basis?"),
            Slip("trace-itself", trace,
                 f"${trace}$ is the trace of $A$. The new diagonal, ${p}$ and $k$, must add up to that: what is left for $k$?"),
            Slip("sign", p - trace,
                 f"You subtracted the trace from ${p}$. With your $k$ the new diagonal adds up to ${2 * p - trace}$, and the old one to ${trace}$. Which of the two may not change?"),
        ],
        work=[
            step("trace", "The trace does not depend on the basis. That of $A$ is ${p} + {q} = {trace}$.", None, p=a[0][0], q=paren(a[1][1]), trace=trace),
            step("solve", "So ${p} + k = {trace}$, and $k = {k}$.", k, p=p, trace=trace, k=k),
        ],
    )  # fmt: skip
