"""Problems on eigenvalues and eigenvectors: 2 by 2, whole numbers, every slip one that people make."""

from fractions import Fraction

from eigenway.course import (
    Choice,
    Eigenvector,
    Number,
    Problem,
    Set,
    Slip,
    combination,
    factors,
    paren,
    polynomial,
    problem,
    shifted,
    step,
    tex,
)  # fmt: skip
from eigenway.course.reader import matrices, numbers, vectors
from eigenway.maths import linalg

EIGEN = range(-6, 9)


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def roots_by_trial(words):
    """Which whole numbers make the determinant vanish?"""
    (((p, q), (r, s)),) = matrices(words)
    return tuple(x for x in range(-20, 21) if (p - x) * (s - x) == q * r)


def factor_by_multiplying(words):
    (a,), (v,) = matrices(words), vectors(words)
    return sum(x * y for x, y in zip(a[0], v)) / v[0]


def cleared_row(words):
    (a,), value = matrices(words), numbers(words)[0]
    return (a[0][1], value - a[0][0])


def one_over_the_largest_root(words):
    return 1 / max(map(abs, map(Fraction, roots_by_trial(words))))


@problem(verify=factor_by_multiplying)
def stretch(pick):
    """The eigenvalue of a given eigenvector

    Use the definition alone: multiply once, then compare with what you started from.
    """
    value = pick.one(x for x in EIGEN if abs(x) > 1)
    other = pick.one(x for x in EIGEN if x != value)
    a = pick.matrix(2, eigenvalues=(value, other), where=lambda a: max(map(abs, linalg.eigenvector(a, value))) <= 4)
    k = pick.one((2, 3, -2))
    v = tuple(k * x for x in linalg.eigenvector(a, value))
    old, new = v[0], linalg.times(a, v)[0]
    return Problem(
        f"The vector $\\mathbf v = {tex(v)}$ is an eigenvector of $A = {tex(a)}$. What is its eigenvalue?",
        answer=Number(value),
        slips=[
            Slip(
                "sign",
                -value,
                f"The size is right. Now the sign: the first entry went from ${old}$ to ${new}$. Which factor does that?",
            ),
            Slip(
                "upside-down",
                Fraction(1, value),
                "You divided the old entry by the new one. $A\\mathbf v = \\lambda \\mathbf v$ says that $\\lambda$ takes the old one to the new: "
                f"${old}$ times what is ${new}$?",
            ),
            Slip(
                "one-entry",
                new,
                f"${new}$ is the first entry of $A\\mathbf v$, so your product is right. The eigenvalue is the factor that took ${old}$ there, "
                "and the second entry must agree with it.",
            ),
            Slip(
                "difference-for-ratio",
                new - old,
                f"You subtracted: ${new} - {paren(old)}$. An eigenvalue multiplies. ${old}$ times what is ${new}$?",
            ),
        ],
        work=linalg.stretch.steps(a, v),
    )


@problem(verify=roots_by_trial)
def eigenvalues_2x2(pick):
    """All eigenvalues of a two by two matrix

    An eigenvalue is a number $\\lambda$ for which $A - \\lambda I$ flattens a direction: its determinant is 0.
    """
    one = pick.one(x for x in EIGEN if x)
    two = pick.one(x for x in EIGEN if x and abs(x) != abs(one))
    a = pick.matrix(
        2, eigenvalues=(one, two), where=lambda a: a[0][0] not in (0, -one, -two)
    )  # there pivots are the negatives
    (p, q), (r, s) = a
    trace = one + two
    return Problem(
        f"Find all eigenvalues of $A = {tex(a)}$.",
        answer=Set((one, two)),
        slips=[
            Slip(
                "read-the-diagonal",
                (p, s),
                "These are the diagonal entries. They are the eigenvalues only where one side of the diagonal is all 0. Here "
                f"$\\det(A - \\lambda I)$ has a second part, $-{paren(q)} \\cdot {paren(r)}$.",
            ),
            Slip(
                "sign",
                (-one, -two),
                f"Each sign is turned round. A factor $(\\lambda - r)$ is 0 at $\\lambda = r$. Test yours: eigenvalues add up to the trace, "
                f"${p} + {paren(s)} = {trace}$.",
            ),
            Slip(
                "eliminated-first",
                (p, s - Fraction(q * r, p)),
                "You made $A$ triangular by row operations, then read the diagonal. Those are the pivots. Row operations keep the "
                "solutions of $A\\mathbf x = \\mathbf b$; they do not keep eigenvalues. Start from $A - \\lambda I$ with the matrix as given.",
            ),
            Slip(
                "forgot-to-halve",
                (2 * one, 2 * two),
                "Both are twice too large: in the quadratic formula the whole numerator is divided by 2. Test: eigenvalues add up to "
                f"the trace, ${trace}$.",
            ),
        ],
        work=linalg.eigenvalues.steps(a),
    )


@problem(verify=cleared_row)
def eigenvector_for(pick):
    """An eigenvector for a given eigenvalue

    Eigenvectors are what $A - \\lambda I$ sends to 0. Either of its rows says what that means for the two entries.
    """
    value = pick.one(x for x in EIGEN if x)
    other = pick.one(x for x in EIGEN if x != value)
    # v = (1, 1) and v = (1, -1) are excluded: swapping their entries is no error. So are b = c and b = -c.
    a = pick.matrix(
        2, eigenvalues=(value, other), where=lambda a: abs(a[0][1]) not in (abs(value - a[0][0]), abs(a[1][0]))
    )
    (p, q), (r, _) = a
    left = value - p
    m, row = shifted(value), combination((-left, q), "xy")
    return Problem(
        f"${value}$ is an eigenvalue of $A = {tex(a)}$. Give an eigenvector for it. Any multiple but 0 will do.",
        answer=Eigenvector((q, left)),
        slips=[
            Slip(
                "sign",
                (q, -left),
                f"The sizes are right, one sign is not. Put your vector into the first row, ${row}$: the two terms add up in place of "
                "cancelling.",
            ),
            Slip(
                "swapped",
                (left, q),
                f"The right two numbers, each in the other's place. The first row says ${row} = 0$: to cancel, $x$ takes the size of "
                "the number beside $y$.",
            ),
            Slip(
                "row-as-answer",
                (-left, q),
                f"That is the first row of ${m}$ itself. You want a vector that this row sends to 0: one at right angles to it.",
            ),
            Slip(
                "transposed",
                (r, left),
                f"This is an eigenvector of $A^T$: you read ${m}$ down its columns. In $({m})\\mathbf v = \\mathbf 0$ each *row* meets $\\mathbf v$.",
            ),
            Slip(
                "other-eigenvalue",
                (q, other - p),
                f"An eigenvector, but not this one's: $A$ multiplies it by ${other}$. Form ${m}$ and read its first row.",
            ),
        ],
        work=linalg.eigenvector.steps(a, value),
    )


@problem(understanding=True, verify=one_over_the_largest_root)
def largest_safe_scale(pick):
    """The largest safe scale of a recurrent matrix

    Scaling a matrix scales its eigenvalues. Which of them decides whether something grows, and does its sign matter?
    """
    big = pick.one((-9, -8, -6, -5, -4, 4, 5, 6, 7, 8, 9, 10))
    small = pick.one(x for x in range(-7, 8) if 2 <= abs(x) < abs(big))
    # where the largest entry has the size of an eigenvalue or of the determinant, two slips would look alike
    apart = (abs(big), abs(small), abs(big * small))
    a = pick.matrix(
        2, eigenvalues=(big, small), most=12, where=lambda a: max(abs(x) for row in a for x in row) not in apart
    )
    entry, size = max(abs(x) for row in a for x in row), abs(big)
    if big < 0 < small:
        passed_over = Slip(
            "sign",
            Fraction(1, small),
            f"You took ${small}$ for the larger of ${small}$ and ${big}$. What grows is the size: ${big}$ multiplies a length "
            f"by ${size}$ and turns it round. Compare sizes.",
        )
    else:
        passed_over = Slip(
            "smaller-eigenvalue",
            Fraction(1, abs(small)),
            f"With your $c$ the direction that belongs to ${small}$ keeps its size. What does the other eigenvalue, "
            f"${big}$, do to its own direction?",
        )
    return Problem(
        f"The memory of a network is multiplied by $W = cA$ at every step, with $A = {tex(a)}$ and a number $c > 0$ that you choose. "
        "What is the largest $c$ for which no memory grows without bound?",
        answer=Number(Fraction(1, size)),
        slips=[
            Slip(
                "largest-entry",
                Fraction(1, entry),
                "You brought the largest entry to the size 1. Entries do not decide: "
                f"${tex(((Fraction(9, 10), Fraction(1, 5)), (Fraction(3, 5), Fraction(1, 2))), decimals=True)}$ has all entries below 1 and an "
                "eigenvalue of 1.1. Find the eigenvalues of $A$ first.",
            ),
            passed_over,
            Slip(
                "determinant",
                Fraction(1, abs(big * small)),
                f"You divided by the determinant, ${big * small}$. It is the product of the eigenvalues and measures area; one direction can "
                "grow while the area shrinks. Look at the eigenvalues one by one.",
            ),
            Slip(
                "upside-down",
                size,
                f"${size}$ is the factor by which $A$ grows. You choose $c$ to cancel it: $c \\cdot {size}$ must not pass 1.",
            ),
        ],
        work=[
            *linalg.eigenvalues.steps(a),
            step(
                "compare",
                "Compare sizes: ${big}$ is the larger, so one direction is multiplied by ${size}$ in size at every step.",
                size,
                big=big,
                size=size,
            ),
            step(
                "scale",
                "$cA$ has eigenvalues $c$ times as large. No growth means $c \\cdot {size} \\le 1$, so the largest is $c = {c}$.",
                Fraction(1, size),
                size=size,
                c=Fraction(1, size),
            ),
        ],
    )


@problem
def first_wrong_line(pick):
    """Find the error: an eigenvector by hand

    One line does not follow from what stands above it; all later ones follow honestly from it. So go from the top.
    """
    fault = pick.one(("added-the-product", "trace-sign", "product-only", "root-sign", "every-entry", "swapped"))
    one = pick.one(x for x in EIGEN if abs(x) > 1)
    two = pick.one(
        x for x in EIGEN if abs(x) > 1 and abs(x) != abs(one)
    )  # with trace 0 two of the faults would be no faults
    trace, det = one + two, one * two
    (p, q), (r, s) = a = pick.matrix(
        2, eigenvalues=(one, two), where=lambda a: abs(one - a[0][0]) != abs(a[0][1]) and one != a[0][1]
    )
    middle = "-"
    if fault == "added-the-product":  # the lines are those of the matrix with r; the question shows -r
        r, middle = -r, "+"
        a = ((p, q), (r, s))
    if fault == "trace-sign":
        trace, one, two = -trace, -one, -two
    polynomial_line = polynomial((1, -trace, det))
    if fault == "product-only":
        splits = [(m, det // m) for m in range(-abs(det), abs(det) + 1) if m and det % m == 0 and m + det // m != trace]
        one, two = min(splits, key=lambda pair: abs(sum(pair) - trace))
    first, second = one, two
    factor_line = factors((first, second))
    if fault == "root-sign":
        one, two = -one, -two
    k = one if fault == "every-entry" else 0
    m = ((p - one, q - k), (r - k, s - one))
    v = linalg.primitive((m[0][1], -m[0][0]))
    if fault == "swapped":
        v = v[::-1]
    holds = (
        middle == "-",
        (-trace, det) == (-(p + s), p * s + (q * r if middle == "+" else -q * r)),
        (first + second, first * second) == (trace, det),
        {one, two} == {first, second},
        m == ((p - one, q), (r, s - one)),
        m[0][0] * v[0] + m[0][1] * v[1] == 0,
    )
    lines = (
        f"$\\det(A - \\lambda I) = ({p} - \\lambda)({s} - \\lambda) {middle} {paren(q)} \\cdot {paren(r)}$",
        f"$\\det(A - \\lambda I) = {polynomial_line}$",
        f"$\\det(A - \\lambda I) = {factor_line}$",
        f"The eigenvalues are ${one}$ and ${two}$.",
        f"For $\\lambda = {one}$: $A - \\lambda I = {tex(m)}$",
        f"The first row of this matrix sends $\\mathbf v = {tex(v)}$ to 0.",
    )
    sound = (
        "a 2 by 2 determinant is the product down the diagonal minus the product of the other two",
        "multiplied out and collected, line 1 gives line 2",
        "multiplied out, it gives line 2 back",
        "each number makes one factor of line 3 equal to 0",
        f"it takes ${one}$ from the two diagonal entries and leaves the others",
        f"with $x = {v[0]}$ and $y = {v[1]}$ the two terms of that row cancel",
    )
    where, why = {
        "added-the-product": (
            1,
            f"The product ${paren(q)} \\cdot {paren(r)}$ is subtracted in a determinant, not added.",
        ),
        "trace-sign": (2, "Multiplied out, the term in $\\lambda$ carries *minus* the trace."),
        "product-only": (3, f"The two numbers multiply to ${det}$ but do not add up to ${trace}$."),
        "root-sign": (4, "A factor $(\\lambda - r)$ is 0 at $\\lambda = r$: read that way, each sign turns round."),
        "every-entry": (5, "$\\lambda I$ has $\\lambda$ on the diagonal only; here it is taken from every entry."),
        "swapped": (
            6,
            "Its two entries stand in each other's place: the first row does not send this $\\mathbf v$ to 0.",
        ),
    }[fault]
    listed = "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))
    return Problem(
        f"Someone looks for an eigenvector of $A = {tex(a)}$ and writes\n\n{listed}\n\nWhich line is the first that is wrong?",
        answer=Choice(where, lines),
        holds=holds,
        slips=[
            Slip("blamed-a-sound-line", i, f"Line {i} holds: {sound[i - 1]}.")
            if i < where
            else Slip(
                "blamed-a-symptom",
                i,
                f"Line {i} does follow from what stands above it: {sound[i - 1]}. It inherits an error. Go further up.",
            )
            for i in range(1, 7)
            if i != where
        ],
        work=[
            step(
                "ask", "Take the lines one at a time and ask of each: does it follow from what stands above it?", None
            ),
            step("found", "Line ${where}$ does not. {why}", where, where=where, why=why),
        ],
    )
