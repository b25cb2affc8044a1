"""Problems on the inverse: use one, find one by formula and by elimination, turn a product round, lose one, and pay for one."""

import re
from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Slip, Vector, number, paren, problem, step, tex
from eigenway.course.reader import matrices, numbers, vectors
from eigenway.maths import linalg


def transposed(rows):
    return tuple(zip(*rows))


def scaled(k, rows):
    return tuple(tuple(k * x for x in row) for row in rows)


def cross(rows):
    (p, q), (r, s) = rows
    return p * s - q * r


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def by_cramer(words):
    """Two unknowns as quotients of determinants; the inverse that the question gives is not looked at."""
    (p, q), (r, s) = matrices(words)[0]
    b, c = vectors(words)[0]
    det = p * s - q * r
    return (Fraction(b * s - q * c, det), Fraction(p * c - b * r, det))


def column_by_column(words):
    """Solve A x = e for each column e of the identity."""
    a = matrices(words)[0]
    n = len(a)
    return transposed([linalg.solve(a, [int(i == j) for i in range(n)]).point for j in range(n)])


def undo_the_product(words):
    """Undo both given inverses, multiply, and undo the product."""
    a, b = map(linalg.inverse, matrices(words))
    return linalg.inverse(linalg.matmul(a, b))


def two_trials(words):
    """ps - qr grows evenly with k: its zero follows from two values."""
    at = [cross(matrices(re.sub(r"\bk\b", str(k), words))[0]) for k in (0, 1)]
    return Fraction(at[0], at[0] - at[1])


def difference_of_two_recoveries(words):
    """Recover the voices from the reading 0 and from the hiss alone."""
    (a,), hiss = matrices(words), numbers(words.split("too large by")[1])[0]
    return linalg.solve(a, (0, hiss)).point[0 if "voice $a$" in words else 1]


@problem(verify=by_cramer)
def undo_the_mix(pick):
    """Undo a mix by its inverse

    The inverse takes what came out back to what went in: multiply by it.
    """
    a = pick.until(
        lambda: ((pick.integer(1, 9), pick.integer(1, 9)), (pick.integer(1, 9), pick.integer(1, 9))),
        lambda a: abs(cross(a)) == 1 and a != transposed(a),
    )
    back, voices = linalg.inverse(a), (pick.integer(1, 9), pick.integer(1, 9))
    heard = linalg.times(a, voices)
    return Problem(
        f"Two voices are mixed by $A = {tex(a)}$, and $A^{{-1}} = {tex(back)}$. The microphones read ${tex(heard)}$. What were the two voices? "
        "Give them as a vector.",
        answer=Vector(voices),
        slips=[
            Slip("mixed-again", linalg.times(a, heard),
                 f"You multiplied the readings by $A$: that mixes them a second time. Which matrix leads from ${tex(heard)}$ back?"),
            Slip("transposed", linalg.times(transposed(back), heard),
                 f"You multiplied down the columns of $A^{{-1}}$. Its first *row*, ${tex(back[0])}$, is the recipe for the first voice: what does it give?"),
            Slip("forgot-to-undo", heard,
                 "These are the readings themselves. What must they be multiplied by?"),
            Slip("sign", tuple(-x for x in voices),
                 f"Both signs are turned round. Mix your two voices with the first row of $A$, ${tex(a[0])}$: do you get ${heard[0]}$?"),
        ],
        work=[
            step("undo", "The voices are $A^{-1}$ times the readings.", None),
            *[step("recipe", "Row {n} of it, ${row}$, with the readings: ${p} \\cdot {x} + {q} \\cdot {y} = {voice}$.", voices if n == 2 else None, n=n, row=row,
                   p=paren(row[0]), q=paren(row[1]), x=paren(heard[0]), y=paren(heard[1]), voice=voice)
              for n, (row, voice) in enumerate(zip(back, voices), 1)],
        ],
    )  # fmt: skip


def adjugate(rows):
    (p, q), (r, s) = rows
    return ((s, -q), (-r, p))


@problem(verify=column_by_column)
def inverse_2x2(pick):
    """The inverse of a two by two matrix

    Exchange the two on the diagonal, turn the signs of the other two, divide by $ps - qr$.
    """

    def kind(a):
        (p, q), (r, s) = a
        kind_size = cross(a) in (-5, -4, -3, -2, -1, 2, 3, 4, 5)
        return kind_size and abs(p) != abs(s) and abs(q) != abs(r) and p * s + q * r

    a = pick.matrix(2, most=7, zeros=False, where=kind)
    (p, q), (r, s) = a
    back = linalg.inverse(a)
    return Problem(
        f"Find the inverse of $A = {tex(a)}$.",
        answer=Matrix(back),
        slips=[
            Slip("entry-by-entry", tuple(tuple(Fraction(1, x) for x in row) for row in a),
                 f"You took the reciprocal of each entry. Test: the first row of $A$, ${tex(a[0])}$, times the first column of yours gives $1 + "
                 f"{paren(q)} \\cdot {paren(Fraction(1, r))}$. Which entries of $A A^{{-1}}$ should be 1, and which 0?"),
            Slip("determinant-left-out", adjugate(a),
                 f"The right exchange and the right signs. But $A$ times your matrix has ${cross(a)}$ on its diagonal, where $I$ has 1. What is still to be "
                 "done?"),
            Slip("added-the-products", scaled(Fraction(1, p * s + q * r), adjugate(a)),
                 f"You divided by ${p * s + q * r}$, which is $ps + qr$. Multiply $A$ by your matrix: is the first entry 1?"),
            Slip("wrong-pair", scaled(Fraction(1, cross(a)), ((-p, r), (q, -s))),
                 f"You turned the signs on the diagonal and exchanged the other two. It is the other way round: in your product with $A$ the first entry is "
                 f"${tex(Fraction(-p * p + q * q, cross(a)))}$. Which two must change places for it to become 1?"),
            Slip("signs-kept", scaled(Fraction(1, cross(a)), ((s, q), (r, p))),
                 f"The diagonal is right. Test the first row of $A$, ${tex(a[0])}$, with the second column of yours: the two terms add up. What must change for them "
                 "to cancel?"),
            Slip("transposed", transposed(back),
                 f"The right entries, rows and columns exchanged. $q = {q}$ and $r = {r}$ keep their places and turn their signs: where does $-q$ stand?"),
        ],
        work=[
            step("determinant", "$ps - qr = {p} \\cdot {s} - {q} \\cdot {r} = {det}$.", None, p=paren(p), q=paren(q), r=paren(r), s=paren(s), det=cross(a)),
            step("exchange", "Exchange the two on the diagonal and turn the signs of the other two.", adjugate(a)),
            step("divide", "Divide by ${det}$.", back, det=cross(a)),
        ],
    )  # fmt: skip


def right_half_after_clearing_below(a):
    """Who stops halfway: the right half of [A I] once everything below the pivots is 0."""
    n = len(a)
    both = tuple((*row, *(int(i == j) for j in range(n))) for i, row in enumerate(a))
    return tuple(row[n:] for row in linalg.eliminate(both, augmented=n))


@problem(verify=column_by_column)
def inverse_by_elimination(pick):
    """The inverse by elimination

    Write $I$ beside $A$. Every row operation that turns $A$ into $I$ turns $I$ into the inverse.
    """

    def kind(a):
        return a[0][0] in (1, -1) and all(row.count(0) < 2 for row in a) and a != transposed(a)

    a = pick.invertible(3, det=(1, -1), most=5, where=kind)
    back, half = linalg.inverse(a), right_half_after_clearing_below(a)
    upper = linalg.eliminate(a)
    return Problem(
        f"Find the inverse of\n\n$$A = {tex(a)}$$\n\nIts entries are whole numbers.",
        answer=Matrix(back),
        slips=[
            Slip("stopped-early", half,
                 f"This is the right half once all is 0 *below* the pivots. The left half is then ${tex(upper)}$. What is still missing for it to be $I$?"),
            Slip("transposed", transposed(back),
                 f"This is the transpose of the inverse: you wrote what you found as rows. Test: the first row of $A$, ${tex(a[0])}$, times your first column must "
                 "be 1. Is it?"),
            Slip("sign", scaled(-1, back),
                 "Every sign is turned round: $A$ times your matrix gives $-I$. Which row still had to be multiplied by $-1$, right half included?"),
            Slip("right-half-untouched", tuple(tuple(int(i == j) for j in range(3)) for i in range(3)),
                 "That is $I$: what the *left* half has become. Every operation is done on both halves: what has it made of the right one?"),
        ],
        work=linalg.inverse.steps(a),
    )  # fmt: skip


@problem(verify=undo_the_product)
def inverse_of_product(pick):
    """The inverse of a product

    What was done last is undone first.
    """

    def small():
        return pick.invertible(2, det=(1, -1), most=5, where=lambda m: max(map(abs, (*m[0], *m[1]))) > 1)

    def apart(pair):  # elsewhere keeping the order, or not inverting, would be no error
        a, b = pair
        both = linalg.matmul(b, a)
        return both not in (linalg.matmul(a, b), linalg.inverse(both))

    a, b = pick.until(lambda: (small(), small()), apart)
    back = linalg.matmul(b, a)
    first, second = pick.one((("P", "Q"), ("A", "B"), ("R", "S"), ("M", "N")))
    return Problem(
        f"Two matrices have the inverses ${first}^{{-1}} = {tex(a)}$ and ${second}^{{-1}} = {tex(b)}$. What is the inverse of ${first}{second}$?",
        answer=Matrix(back),
        slips=[
            Slip("order-kept", linalg.matmul(a, b),
                 f"You multiplied the inverses in the order of the product. Put it behind ${first}{second}$: ${first}{second}{first}^{{-1}}{second}^{{-1}}$. "
                 f"Which two that stand side by side would have to cancel?"),
            Slip("product-not-inverted", linalg.inverse(back),
                 f"This is ${first}{second}$ itself. Asked is what undoes it. Which of the two factors must be undone first?"),
            Slip("entry-by-entry", tuple(tuple(x * y for x, y in zip(r, s)) for r, s in zip(a, b)),
                 "You multiplied entry by entry. What does row times column give for the first entry?"),
            Slip("added-the-inverses", tuple(tuple(x + y for x, y in zip(r, s)) for r, s in zip(a, b)),
                 "You added the two inverses. Undoing two things means undoing one *after* the other: which operation is that for matrices?"),
        ],
        work=[
            step("order", "In ${a}{b}$ the factor ${b}$ acts first, so it is undone last: $({a}{b})^{-1} = {b}^{-1}{a}^{-1}$.", None, a=first, b=second),
            *[step("row", "Row {n} of ${b}^{-1}$ with the columns of ${a}^{-1}$ gives ${row}$.", back if n == 2 else None, n=n, a=first, b=second, row=row)
              for n, row in enumerate(back, 1)],
        ],
    )  # fmt: skip


@problem(verify=two_trials)
def no_inverse(pick):
    """The number that takes the inverse away

    There is no inverse where $ps - qr$ is 0: one column is then a multiple of the other.
    """
    m, x, y = pick.until(
        lambda: (pick.nonzero(4), pick.nonzero(6), pick.nonzero(6)),
        lambda d: (
            min(map(abs, d)) > 1 and abs(d[1]) not in (abs(d[2]), abs(d[0] * d[2])) and abs(d[2]) != abs(d[0] * d[1])
        ),
    )
    at = pick.integer(0, 3)
    full = [[x, m * x], [y, m * y]]  # the second column is m times the first
    if pick.yes():
        full = [list(column) for column in zip(*full)]
    i, j = divmod(at, 2)
    k = full[i][j]
    other, above, beside = full[1 - i][1 - j], full[1 - i][j], full[i][1 - j]
    shown = [[("k" if (r, c) == (i, j) else full[r][c]) for c in (0, 1)] for r in (0, 1)]
    drawn = " \\\\ ".join(" & ".join(map(str, row)) for row in shown)
    known = above * beside
    return Problem(
        f"For which number $k$ does $A = \\begin{{bmatrix}} {drawn} \\end{{bmatrix}}$ have no inverse?",
        answer=Number(k),
        slips=[
            Slip("sign", -k,
                 f"The size is right. With your $k$ the two products are ${-k * other}$ and ${known}$: their *difference* must be 0. Which sign does $k$ need?"),
            Slip("entry-zero", 0,
                 f"You made an entry 0. The other product is ${paren(above)} \\cdot {paren(beside)} = {known}$, so $ps - qr$ is not 0 then. Which $k$ makes both "
                 "products equal?"),
            Slip("trace-zero", -other,
                 "You made the two entries on that diagonal add up to 0. What decides is a difference of products: which two numbers are multiplied with each other?"),
            Slip("product-not-divided", known,
                 f"${known}$ is what $k \\cdot {paren(other)}$ must be. What must $k$ alone be?"),
        ],
        work=[
            step("products", "There is no inverse when the products along the two diagonals are equal: $k \\cdot {other} = {a} \\cdot {b}$.", None,
                 other=paren(other), a=paren(above), b=paren(beside)),
            step("solve", "So $k = {k}$. One column is then a multiple of the other.", k, k=k),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=difference_of_two_recoveries)
def what_the_hiss_becomes(pick):
    """What a small error becomes

    The error goes through the inverse as the readings do. Which entry of the inverse does it meet?
    """
    p, gap = (
        pick.integer(2, 6),
        pick.one(
            (Fraction(1, 100), Fraction(1, 50), Fraction(1, 20), Fraction(1, 200), Fraction(1, 10), Fraction(1, 4))
        ),
    )
    hiss = Fraction(pick.integer(1, 5), pick.one((100, 1000, 200)))
    voice, entry = pick.one((("a", -p / gap), ("b", 1 / gap)))
    off = entry * hiss
    other = (1 / gap) if voice == "a" else (p + gap) / gap
    rows = ((1, p), (1, p + gap))
    shown = f"\\begin{{bmatrix}} 1 & {p} \\\\ 1 & {number(p + gap)} \\end{{bmatrix}}"
    return Problem(
        f"Two voices $a$ and $b$ are mixed by $A = {shown}$ and recovered from the two readings by $A^{{-1}}$. The *second* reading is too large by "
        f"${number(hiss)}$. How much too large is the recovered voice ${voice}$? (Too small counts as negative.)",
        answer=Number(off),
        slips=[
            Slip("sign", -off,
                 f"The size is right. In $A^{{-1}}$, voice ${voice}$ meets the second reading with the entry ${tex(entry)}$. Which sign has it?"),
            Slip("error-unchanged", hiss,
                 f"You left the error as it was. It goes through $A^{{-1}}$, which divides by ${number(gap)}$. What does $A^{{-1}}$ make of $(0, {number(hiss)})$?"),
            Slip("through-the-mix", p * hiss if voice == "a" else (p + gap) * hiss,
                 "You sent the error through $A$. The readings are already mixed: which matrix do they meet next?"),
            Slip("other-entry", other * hiss,
                 f"You took another entry of $A^{{-1}}$, ${tex(other)}$. Rows belong to voices, columns to readings: which row and which column are asked for?"),
            Slip("multiplied-by-the-gap", (-p if voice == "a" else 1) * gap * hiss,
                 f"You multiplied by $ps - qr = {number(gap)}$. In the formula for the inverse, what happens with that number?"),
        ],
        work=[
            step("gap", "$ps - qr = {other} - {p} = {gap}$, so $A^{-1}$ is the exchanged matrix divided by ${gap}$.", None, other=number(p + gap), p=p,
                 gap=number(gap)),
            step("inverse", "That gives the inverse.", linalg.inverse(rows)),
            step("error", "The error $(0, {hiss})$ meets the entry ${entry}$ in the row of voice ${voice}$: ${entry} \\cdot {hiss} = {off}$.", off,
                 hiss=number(hiss), entry=entry, voice=voice, off=number(off)),
        ],
    )  # fmt: skip
