"""Problems on determinant and trace: an area, a value, what row operations do to it, the rules, and a trace without the product."""

import re
from fractions import Fraction

from eigenway.course import Number, Problem, Slip, paren, problem, step, tex
from eigenway.course.reader import matrices, numbers
from eigenway.maths import linalg


def cross(rows):
    (p, q), (r, s) = rows
    return p * s - q * r


def diagonal(first, n):
    """A matrix with this determinant: any other with it must give the same answer."""
    return tuple(tuple((first if not i else 1) if i == j else 0 for j in range(n)) for i in range(n))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def corners_of_a_square(words):
    """Send a square of this area through the map and measure what comes out by the shoelace formula."""
    (a,), area = matrices(words), numbers(words.split("area")[1])[0]
    path = [linalg.times(a, corner) for corner in ((0, 0), (area, 0), (area, 1), (0, 1))]
    return abs(Fraction(sum(x * v - u * y for (x, y), (u, v) in zip(path, [*path[1:], path[0]])), 2))


def by_cofactors(words):
    return linalg.determinant(matrices(words)[0], by="cofactors")


def done_to_a_matrix(words):
    """Do the operations to one matrix with this determinant, and measure."""
    start, *moves = re.split(r"\n\d\. ", words.split("What is")[0])
    rows = [list(row) for row in diagonal(int(numbers(start.split("determinant")[1])[0]), 4)]
    for move in moves:
        told = [int(x) for x in numbers(move.replace("row ", " ").replace("rows ", " "))]
        if "swapped" in move:
            i, j = told[0] - 1, told[1] - 1
            rows[i], rows[j] = rows[j], rows[i]
        elif "multiplied" in move:
            rows[told[0] - 1] = [told[1] * x for x in rows[told[0] - 1]]
        else:
            k, i, j = told[0], told[1] - 1, told[2] - 1
            rows[j] = [y + k * x for x, y in zip(rows[i], rows[j])]
    return linalg.determinant(rows)


def with_two_diagonal_matrices(words):
    n, p, q = (int(x) for x in numbers(words)[1:4])
    c, first, second = re.search(r"\\det\((-?\d)\\,(A.*?)\\,(B.*?)\)", words).groups()
    known = {"A": diagonal(p, n), "B": diagonal(q, n)}

    def made(name):
        matrix = known[name[0]]
        return linalg.inverse(matrix) if "-1" in name else linalg.transpose(matrix) if "T" in name else matrix

    both = linalg.matmul(made(first), made(second))
    return linalg.determinant([[int(c) * x for x in row] for row in both])


def by_the_other_product(words):
    """The product that the question does not ask for has the same trace."""
    a, b = matrices(words)
    return linalg.trace(linalg.matmul(b, a) if "trace of $AB$" in words else linalg.matmul(a, b))


@problem(verify=corners_of_a_square)
def area_scaling(pick):
    """An area after a map

    The size of the determinant is the factor on every area.
    """

    def apart(a):  # adding the products, or leaving two of the entries out, must show
        (p, q), (r, s) = a
        return 2 <= abs(cross(a)) <= 20 and len({abs(cross(a)), abs(p * s + q * r), abs(p * s), 1}) == 4

    a = pick.matrix(2, most=6, zeros=False, where=apart)
    (p, q), (r, s) = a
    area, det = pick.integer(2, 9, without=(abs(cross(a)),)), cross(a)
    slips = [
        Slip("added-the-products", abs(p * s + q * r) * area,
             f"You added the two products, ${paren(p)} \\cdot {paren(s)}$ and ${paren(q)} \\cdot {paren(r)}$. Test with the matrix "
             f"${tex(((1, 1), (1, 1)))}$, which presses everything into a line: which sign between the products gives area 0?"),
        Slip("shape-left-out", abs(det),
             f"This is the factor, what becomes of a square of area 1. The shape begins with ${area}$: what does the factor make of it?"),
        Slip("squared-the-factor", det * det * area,
             f"You used the factor twice. The determinant counts areas, not lengths: how often does a shape of area 1 fit into one of area ${area}$?"),
        Slip("read-the-diagonal", abs(p * s) * area,
             f"You used the product of the diagonal alone. Draw the columns ${tex((p, r))}$ and ${tex((q, s))}$: what does the product ${paren(q)} \\cdot {paren(r)}$ "
             "do to the area between them?"),
    ]  # fmt: skip
    if det < 0:
        slips.append(Slip("sign-kept", det * area,
            f"${det * area}$ is signed: the map turns the plane over. Can the area of a shape be negative?"))  # fmt: skip
    return Problem(
        f"A photo lies in the plane, and the map $A = {tex(a)}$ is applied to it. A shape in the photo had the area ${area}$. What area has its image?",
        answer=Number(abs(det) * area),
        slips=slips,
        work=[
            step("determinant", "$\\det A = {p} \\cdot {s} - {q} \\cdot {r} = {det}$.", None, p=paren(p), q=paren(q), r=paren(r), s=paren(s), det=det),
            step("scale", "Every area is multiplied by its size, ${size}$: ${size} \\cdot {area} = {new}$.", abs(det) * area, size=abs(det), area=area,
                 new=abs(det) * area),
        ],
    )  # fmt: skip


def wrong_ways(a):
    """No alternating sign, the diagonal alone, the first part alone, every product with a plus."""
    (p, q, r), (s, t, u), (v, w, x) = a
    first, second, third = p * (t * x - u * w), q * (s * x - u * v), r * (s * w - t * v)
    return (
        first + second + third,
        p * t * x,
        first,
        p * t * x + q * u * v + r * s * w + r * t * v + p * u * w + q * s * x,
    )


@problem(verify=by_cofactors)
def determinant_value(pick):
    """A three by three determinant

    Clear below the pivots by subtracting multiples of rows, which changes nothing. Then multiply the diagonal.
    """

    def draw():
        lower = ((1, 0, 0), (pick.nonzero(2), 1, 0), (pick.nonzero(2), pick.nonzero(3), 1))
        upper = (
            (pick.one((1, 2, -1, 3)), pick.nonzero(3), pick.nonzero(3)),
            (0, pick.one((1, 2, -1, -2)), pick.nonzero(3)),
            (0, 0, pick.one((2, 3, -2, 4, 5))),
        )
        return linalg.matmul(lower, upper)

    def apart(a):  # the wrong ways give five different values, and none the right one
        return len({linalg.determinant(a), -linalg.determinant(a), *wrong_ways(a)}) == 6

    a = pick.until(draw, apart)
    (p, q, r), (s, t, u), (v, w, x) = a
    minors = (t * x - u * w, s * x - u * v, s * w - t * v)
    unsigned, on_the_diagonal, first_part, all_plus = wrong_ways(a)
    det = linalg.determinant(a)
    return Problem(
        f"What is the determinant of\n\n$$A = {tex(a)}$$",
        answer=Number(det),
        slips=[
            Slip("signs-not-alternating", unsigned,
                 f"You expanded along the first row and added all three parts. The middle one, ${paren(q)} \\cdot {paren(minors[1])}$, has a sign of its own: "
                 "which signs do the three parts carry?"),
            Slip("read-the-diagonal", on_the_diagonal,
                 f"You multiplied the diagonal of $A$ as it stands. That holds once everything below it is 0. What is ${s}$ in row 2 still doing there?"),
            Slip("sign", -det,
                 f"The size is right. Each swap of rows turns the sign, and nothing else in elimination does. How many rows did you swap, and is the entry "
                 f"${p}$ a pivot as it stands?"),
            Slip("stopped-early", first_part,
                 f"${paren(p)} \\cdot {paren(minors[0])}$ is the part of the first entry alone. What do the other two entries of row 1 add?"),
            Slip("added-both-diagonals", all_plus,
                 "You took every product with a plus. The three that run the other way, such as "
                 f"${paren(r)} \\cdot {paren(t)} \\cdot {paren(v)}$, count against: what does the sum become?"),
        ],
        work=linalg.determinant.steps(a),
    )  # fmt: skip


@problem(understanding=True, verify=done_to_a_matrix)
def after_row_operations(pick):
    """What row operations do to a determinant

    A swap turns the sign. A factor on one row is a factor on the determinant. Adding a multiple of another row does nothing.
    """
    det, k, m = pick.integer(-9, 9, without=(-1, 0, 1)), pick.integer(-5, 5, without=(-1, 0, 1)), pick.integer(2, 6)
    i, j, a, b, c = *pick.some(2, range(1, 5)), pick.integer(1, 4), *pick.some(2, range(1, 5))
    moves = pick.shuffled([
        f"Rows ${min(i, j)}$ and ${max(i, j)}$ are swapped.",
        f"Row ${a}$ is multiplied by ${k}$.",
        f"${m}$ times row ${b}$ is added to row ${c}$.",
    ])  # fmt: skip
    listed = "\n".join(f"{n}. {move}" for n, move in enumerate(moves, 1))
    new = -det * k
    return Problem(
        f"A 4 by 4 matrix has the determinant ${det}$. Three things are done to it:\n\n{listed}\n\nWhat is the determinant then?",
        answer=Number(new),
        slips=[
            Slip("swap-forgotten", det * k,
                 "The size is right. Which of the three moves turns the matrix over, as a mirror does?"),
            Slip("addition-counted", new * m,
                 f"You multiplied by ${m}$ for the row that is added. One side slides along another there: what happens to base and height?"),
            Slip("factor-on-every-row", -det * k**4,
                 f"You multiplied by ${k}$ four times. One row only is stretched: by what does the volume grow then?"),
            Slip("factor-forgotten", -det,
                 f"You left the factor ${k}$ out. It makes one side of the box ${abs(k)}$ times as long: what happens to the volume?"),
            Slip("divided-by-the-factor", Fraction(-det, k),
                 f"You divided by ${k}$. The matrix that is asked for has the *longer* row: is its volume smaller?"),
        ],
        work=[
            step("swap", "The swap turns the sign: ${value}$.", None, value=-det),
            step("scale", "The factor on one row is a factor on the determinant: ${k} \\cdot {value}$.", None, k=paren(k), value=paren(-det)),
            step("add", "Adding a multiple of another row changes nothing. So the determinant is ${new}$.", new, new=new),
        ],
    )  # fmt: skip


FORMS = {"": lambda x: Fraction(x), "^T": lambda x: Fraction(x), "^{-1}": lambda x: Fraction(1, x)}


@problem(verify=with_two_diagonal_matrices)
def determinant_rules(pick):
    """The rules of determinants

    A product of matrices multiplies their determinants. A number in front stretches each of the $n$ directions.
    """
    n, c = pick.one((n, c) for n in (2, 3, 4) for c in (2, 3, -2, -3) if c * n != c**n)
    p, q = pick.integer(-6, 6, without=(-1, 0, 1)), pick.integer(-5, 5, without=(-1, 0, 1))
    one, two = pick.one((("", "^{-1}"), ("^T", "^{-1}"), ("^{-1}", ""), ("^{-1}", "^T"), ("^T", "")))
    a, b = FORMS[one](p), FORMS[two](q)
    value = c**n * a * b
    slips = [
        Slip("factor-once", c * a * b,
             f"You used the factor ${c}$ once. It stretches each of the ${n}$ directions: test it with $\\det({c}I)$ for $n = {n}$."),
        Slip("added-the-determinants", c**n * (a + b),
             "You added the two determinants. One map scales volumes, then the other scales what came out: how do two factors combine?"),
        Slip("factor-times-size", c * n * a * b,
             f"You multiplied by ${c} \\cdot {n}$. A box with ${n}$ sides, each ${abs(c)}$ times as long: how does its volume grow?"),
    ]  # fmt: skip
    if "-1" in one + two:
        slips.append(Slip("inverse-ignored", c**n * p * q,
            "You treated the inverse like the matrix itself. What it undoes scales a volume by its determinant: by what must the inverse scale it?"))  # fmt: skip
    if "T" in one + two:
        flipped = (1 / a if "T" in one else a, 1 / b if "T" in two else b)
        slips.append(Slip("transpose-inverted", c**n * flipped[0] * flipped[1],
            "You took the transpose for an inverse. Transpose a two by two matrix: what happens to $ps - qr$?"))  # fmt: skip
    return Problem(
        f"$A$ and $B$ are ${n}$ by ${n}$ matrices with $\\det A = {p}$ and $\\det B = {q}$. What is $\\det({c}\\,A{one}\\,B{two})$?",
        answer=Number(value),
        slips=slips,
        work=[
            step("factors", "$\\det A{one} = {a}$ and $\\det B{two} = {b}$.", None, one=one, two=two, a=a, b=b),
            step("stretch", "The factor ${c}$ stretches each of the ${n}$ directions: ${c}^{n} = {power}$.", None, c=paren(c), n=n, power=c**n),
            step("multiply", "All three multiply: ${power} \\cdot {a} \\cdot {b} = {value}$.", value, power=paren(c**n), a=paren(a), b=paren(b), value=value),
        ],
    )  # fmt: skip


@problem(verify=by_the_other_product)
def trace_of_a_product(pick):
    """A trace without the product

    $AB$ and $BA$ have the same trace. Take the smaller one, and of that only the diagonal.
    """

    def reading_order(a, b):
        return sum(x * y for x, y in zip((x for row in a for x in row), (y for row in b for y in row)))

    def apart(two):  # the wrong ways give five different values, and none the right one
        (p, q), (r, s) = linalg.matmul(*two)
        return len({p + s, p + q + r + s, q + r, reading_order(*two), p, p * s}) == 6

    a, b = pick.until(lambda: (pick.matrix(2, 3, most=5, zeros=False), pick.matrix(3, 2, most=5, zeros=False)), apart)
    small = linalg.matmul(a, b)
    asked = pick.one(("AB", "BA"))
    value, flat = small[0][0] + small[1][1], reading_order(a, b)
    return Problem(
        f"What is the trace of ${asked}$ for the two matrices\n\n$$A = {tex(a)} \\qquad B = {tex(b)}$$",
        answer=Number(value),
        slips=[
            Slip("summed-all-entries", sum(map(sum, small)),
                 "You added all four entries of $AB$. Which of them stand on its diagonal?"),
            Slip("other-diagonal", small[0][1] + small[1][0],
                 "You added the entries that run from the upper right to the lower left. Which two have the same row number as column number?"),
            Slip("paired-in-reading-order", flat,
                 f"You multiplied the entries in the order in which one reads them. Row 1 of $A$, ${tex(a[0])}$, meets *column* 1 of $B$: which numbers stand there?"),
            Slip("stopped-early", small[0][0],
                 f"${small[0][0]}$ is the first entry on the diagonal of $AB$. How many are there?"),
            Slip("multiplied-the-diagonal", small[0][0] * small[1][1],
                 "You multiplied the diagonal of $AB$. That is what one does with pivots: what is done with a trace?"),
        ],
        work=linalg.trace.steps(a, of_product_with=b),
    )  # fmt: skip
