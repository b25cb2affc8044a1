"""Problems on diagonalisation: the order of D, powers, sequences, and the matrices that refuse."""

from fractions import Fraction

from eigenway.course import (
    Choice,
    Expression,
    Matrix,
    Number,
    Problem,
    Slip,
    combination,
    paren,
    problem,
    read,
    step,
    tex,
)
from eigenway.course.reader import matrices, numbers
from eigenway.maths import linalg


def diag(*entries):
    return tuple(tuple(x if i == j else 0 for j in range(len(entries))) for i, x in enumerate(entries))


def multiplied(*factors):
    product, *rest = factors
    for factor in rest:
        product = linalg.matmul(product, factor)
    return product


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def factor_of_each_column(words):
    p, a = matrices(words)
    return diag(*(Fraction(sum(x * y for x, y in zip(row, v)), v[i])
                  for v in zip(*p) for i, row in enumerate(a) if v[i] and i == next(j for j in (0, 1) if v[j])))  # fmt: skip


def one_product_at_a_time(words):
    return multiplied(*[matrices(words)[0]] * int(numbers(words.split("Compute $A^")[1])[0]))


def by_the_rank_of_the_shifted(words):
    """k makes the 2 by 2 corner of A - a I singular that a second eigenvector needs."""
    body = words.split("\\begin{bmatrix}")[1].split("\\end{bmatrix}")[0].replace("k", "0")
    (a, p, _), (_, b, q), _ = [[int(x) for x in row.split("&")] for row in body.split("\\\\")]
    return Fraction(p * q, b - a)


@problem(verify=factor_of_each_column)
def diagonal_in_order(pick):
    """The diagonal that belongs to given eigenvectors

    Column j of AP is A times the j-th eigenvector. Multiply, and read off the factor of each column.
    """
    values = pick.some(2, [x for x in range(-6, 8) if abs(x) > 1])
    a = pick.matrix(2, eigenvalues=values, where=lambda a: a[0][1] and a[1][0] and max(
        abs(x) for value in values for x in linalg.eigenvector(a, value)) <= 4 and {a[0][0], a[1][1]} != set(values))  # fmt: skip
    factors = [pick.one((1, -1, 2)) for _ in values]
    vectors = [tuple(c * x for x in linalg.eigenvector(a, value)) for c, value in zip(factors, values)]
    p = tuple(zip(*vectors))
    one, two = values
    images = [linalg.times(a, v) for v in vectors]
    return Problem(
        f"The columns of $P = {tex(p)}$ are eigenvectors of $A = {tex(a)}$. Which matrix $D$ makes $A = PDP^{{-1}}$?",
        answer=Matrix(diag(one, two)),
        slips=[
            Slip("swapped", diag(two, one),
                 f"The right two numbers, in the other order. The first column of $P$ is ${tex(vectors[0])}$, and $A$ takes it to ${tex(images[0])}$: which factor is that?"),
            Slip("read-the-diagonal", diag(a[0][0], a[1][1]),
                 f"You kept the diagonal of $A$. The entries beside it do something too: what does $A$ make of the first column, ${tex(vectors[0])}$?"),
            Slip("upside-down", diag(Fraction(1, one), Fraction(1, two)),
                 f"These are reciprocals: they belong to $A^{{-1}}$. $A$ takes ${tex(vectors[0])}$ to ${tex(images[0])}$. Which number multiplied it?"),
            Slip("images-for-factors", diag(images[0][0], images[1][1]),
                 f"You took the diagonal of $AP$. Its columns are the *images* of the columns of $P$, such as ${tex(images[0])}$ for ${tex(vectors[0])}$: what multiplied the vector?"),
        ],
        work=[
            step("first", "$A$ takes the first column, ${v}$, to ${image}$: the factor is ${value}$.", None, v=vectors[0], image=images[0], value=one),
            step("second", "It takes the second column, ${v}$, to ${image}$: the factor is ${value}$.", None, v=vectors[1], image=images[1], value=two),
            step("order", "In the order of the columns: $D = {d}$.", diag(one, two), d=diag(one, two)),
        ],
    )  # fmt: skip


@problem(verify=one_product_at_a_time)
def matrix_power(pick):
    """A power of a matrix

    In a basis of eigenvectors only the eigenvalues are raised to the power.
    """
    one, two = values = pick.until(lambda: pick.some(2, (-3, -2, -1, 1, 2, 3)), lambda v: abs(v[0]) != abs(v[1]))
    k = pick.one((4, 5) if 3 in map(abs, values) else (4, 5, 6))
    a = pick.matrix(2, eigenvalues=values, where=lambda a: a[0][1] and a[1][0])
    p, d = linalg.diagonalize(a)
    back, raised = linalg.inverse(p), diag(*(d[i][i] ** k for i in (0, 1)))
    answer = multiplied(p, raised, back)
    return Problem(
        f"Compute $A^{k}$ for $A = {tex(a)}$.",
        answer=Matrix(answer),
        slips=[
            Slip("raised-each-entry", tuple(tuple(x**k for x in row) for row in a),
                 f"You raised each entry to the power {k}. That is right on a diagonal matrix alone: what is the first entry of $A^2 = AA$, row times column?"),
            Slip("multiplied-by-the-exponent", tuple(tuple(k * x for x in row) for row in a),
                 f"That is ${k}A$, a sum of {k} matrices. $A^{k}$ is a product of {k}: what does $A$ do {k} times to one of its eigenvectors?"),
            Slip("wrong-way-round", multiplied(back, raised, p),
                 f"You computed $P^{{-1}}D^{k}P$. Test the order with ${k}$ replaced by 1: which of the two, $P^{{-1}}DP$ or $PDP^{{-1}}$, gives $A$ back?"),
            Slip("one-power-short", multiplied(*[a] * (k - 1)),
                 f"That is $A^{k - 1}$. Take its determinant: for $A^{k}$ it must be ${paren(one * two)}^{k}$. Is yours?"),
            Slip("stopped-early", raised,
                 f"That is $D^{k}$: the power as it looks in the basis of eigenvectors. What leads back to the basis that $A$ is told in?"),
        ],
        work=linalg.power.steps(a, k),
    )  # fmt: skip


def mix(c, r, d, s, shift=""):
    """The text of c r^(n + shift) + d s^(n + shift), as one types it."""
    return f"({c}) * {r}^(n{shift}) + ({d}) * {s}^(n{shift})"


def as_written(c, r, d, s):
    parts = [(weight, f"\\cdot {root}^n") for weight, root in ((c, r), (d, s))]
    text = ""
    for weight, rest in parts:
        sign = "-" if weight < 0 else "+" if text else ""
        text += sign + (rest.removeprefix("\\cdot ") if abs(weight) == 1 else f"{abs(weight)} {rest}")
    return text


@problem
def formula_of_a_sequence(pick):
    """The formula of a sequence

    Try the powers of one number: which numbers obey the rule? Then mix both powers so that the beginning fits.
    """
    r, s = sorted(pick.some(2, (2, 3, 4, 5, 6, 7)), reverse=True)
    c, d = pick.until(lambda: (pick.nonzero(4), pick.nonzero(4)), lambda w: w[0] not in (w[1], -w[1]))
    first, second = c + d, c * r + d * s
    rule = combination((r + s, -r * s), ("a_n", "a_{n-1}"))
    square = combination((r + s, -r * s), ("\\lambda", ""))
    answer = Expression(read(mix(c, r, d, s)))
    return Problem(
        f"A sequence begins with $a_0 = {first}$ and $a_1 = {second}$, and from there $a_{{n+1}} = {rule}$. Find a formula for $a_n$ in $n$.",
        answer=answer,
        slips=[
            Slip("kept-the-larger", read(f"({first}) * {r}^n"),
                 f"You kept the power of ${r}$ alone. It wins in the end, but at the beginning both count: does your formula give $a_1 = {second}$?"),
            Slip("swapped", read(mix(d, r, c, s)),
                 f"The right powers and weights, each weight at the other power. $a_0$ cannot tell, but what does your formula give for $a_1$, which should be ${second}$?"),
            Slip("off-by-one", read(mix(c, r, d, s, "+1")),
                 f"Yours is one step ahead. Put $n = 0$: it gives ${second}$, and that is $a_1$. What must the exponent be?"),
            Slip("weights-from-the-start", read(mix(first, r, second, s)),
                 f"You took $a_0$ and $a_1$ themselves as weights. Put $n = 0$: the weights must add up to ${first}$. Which second equation comes from $n = 1$?"),
        ],
        work=[
            step("try", "A power $\\lambda^n$ obeys the rule where {line}, that is for $\\lambda = {r}$ and $\\lambda = {s}$.", None,
                 line=f"$\\lambda^2 = {square}$", r=r, s=s),
            step("weights", "So $a_n = c \\cdot {r}^n + d \\cdot {s}^n$, where $c + d = {first}$ and ${r}c + {s}d = {second}$.", None, r=r, s=s, first=first, second=second),
            step("solve", "That makes $c = {c}$ and $d = {d}$: $a_n = {formula}$.", answer.tree, c=c, d=d, formula=as_written(c, r, d, s)),
        ],
    )  # fmt: skip


KINDS = ("defective", "repeated", "singular", "alike")


def drawn(pick, kind):
    """A matrix of this kind; the one that is defective looks no different from its neighbours."""
    value = pick.nonzero(5)
    if kind == "repeated":
        return diag(value, value)
    if kind == "singular":
        return pick.matrix(2, eigenvalues=(value, 0), where=lambda a: a[0][1] and a[1][0] and a[0][0] != a[1][1])
    if kind == "alike":  # equal entries on the diagonal, two different eigenvalues
        b = pick.nonzero(4)
        return ((value, b), (b * pick.one((1, 4)), value))
    b, t = pick.nonzero(3), pick.one((1, 2, -1, -2))
    return ((value + b * t, b), (-b * t * t, value - b * t))


@problem(understanding=True)
def without_a_basis(pick):
    """The matrix that cannot be diagonalised

    Find the eigenvalues. Where two are different, nothing can go wrong; where one repeats, count its eigenvectors.
    """
    found = {kind: drawn(pick, kind) for kind in KINDS}
    order = pick.shuffled(KINDS)
    at = {kind: order.index(kind) + 1 for kind in KINDS}
    value = found["repeated"][0][0]
    (p, b), (c, _) = found["alike"]
    low, high = sorted(linalg.eigenvalues(found["alike"]))
    other = linalg.trace(found["singular"])
    double = Fraction(linalg.trace(found["defective"]), 2)
    listed = tuple(f"${tex(found[kind])}$" for kind in order)
    return Problem(
        "Which of these matrices has no basis of eigenvectors? Exactly one has none.\n\n" + "\n".join(f"{i}. {each}" for i, each in enumerate(listed, 1)),
        answer=Choice(at["defective"], listed),
        slips=[
            Slip("repeated-for-defective", at["repeated"],
                 f"Its eigenvalue ${value}$ is a double one, true. But how many independent vectors does it multiply by ${value}$?"),
            Slip("singular-for-defective", at["singular"],
                 f"It has no inverse: one eigenvalue is 0. The other is the trace, ${other}$. How many independent eigenvectors do two different eigenvalues bring?"),
            Slip("read-the-diagonal", at["alike"],
                 f"The diagonal repeats ${p}$, but these are not the eigenvalues. They solve $({p} - \\lambda)^2 = {paren(b)} \\cdot {paren(c)}$: which are they?"),
        ],
        work=[
            step("safe", "Matrix {i} has the eigenvalues 0 and ${other}$, matrix {j} has ${low}$ and ${high}$: different ones are enough.", None, i=at["singular"],
                 other=other, j=at["alike"], low=low, high=high),
            step("scaled", "Matrix {i} multiplies every vector by ${value}$: all are eigenvectors.", None, i=at["repeated"], value=value),
            step("left", "Matrix {i} has ${double}$ twice, and $A - \\lambda I$ is not the zero matrix: it has one line of eigenvectors only.", at["defective"],
                 i=at["defective"], double=double),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=by_the_rank_of_the_shifted)
def entry_that_saves(pick):
    """The entry that makes a matrix diagonalisable

    A double eigenvalue needs two independent eigenvectors. What rank must A minus that eigenvalue times I have?
    """
    a, b = pick.until(lambda: (pick.integer(-5, 7), pick.integer(-5, 7)), lambda v: 2 <= abs(v[0] - v[1]) <= 6)
    gap = b - a
    p, q = pick.until(
        lambda: (pick.nonzero(9), pick.nonzero(9)), lambda v: v[0] * v[1] % gap == 0 and abs(v[0]) != abs(gap)
    )
    k = Fraction(p * q, gap)
    shown = f"\\begin{{bmatrix}} {a} & {p} & k \\\\ 0 & {b} & {q} \\\\ 0 & 0 & {a} \\end{{bmatrix}}"
    shifted = f"\\begin{{bmatrix}} 0 & {p} & k \\\\ 0 & {gap} & {q} \\\\ 0 & 0 & 0 \\end{{bmatrix}}"
    return Problem(
        f"For which number $k$ is $A = {shown}$ diagonalisable?",
        answer=Number(k),
        slips=[
            Slip("emptied-the-corner", 0,
                 f"A 0 in the corner is not what counts. With $k = 0$, are the rows $(0, {p}, 0)$ and $(0, {gap}, {q})$ of $A - \\lambda I$ multiples of each other?"),
            Slip("sign", -k,
                 f"The size is right. Put your $k$ into the rows $(0, {p}, k)$ and $(0, {gap}, {q})$: is one a multiple of the other?"),
            Slip("forgot-to-divide", p * q,
                 f"You multiplied ${p}$ and ${q}$. The rows to compare are $(0, {p}, k)$ and $(0, {gap}, {q})$: which factor takes ${gap}$ to ${p}$?"),
            Slip("upside-down", Fraction(gap * q, p),
                 f"You used the factor from ${p}$ to ${gap}$. Your way leads from row 1 to row 2; which factor takes ${gap}$ to ${p}$, and so ${q}$ to $k$?"),
        ],
        work=[
            step("double", "The matrix is triangular, so its eigenvalues stand on the diagonal: ${a}$ is a double one and needs two independent eigenvectors.", None, a=a),
            step("shift", "So $A - \\lambda I = {shifted}$ must have rank 1: row 1 must be a multiple of row 2.", None, shifted=shifted),
            step("match", "The factor is ${factor}$, from ${gap}$ to ${p}$. So $k = {times} \\cdot {q} = {k}$.", k, factor=Fraction(p, gap), gap=gap, p=p, times=paren(Fraction(p, gap)),
                 q=paren(q), k=k),
        ],
    )  # fmt: skip
