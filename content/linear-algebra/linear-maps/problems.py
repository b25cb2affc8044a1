"""Problems on linear maps: use the two rules, write the matrix, compose two maps, find what is lost, and tell what is linear."""

import re

from eigenway.course import Choice, Matrix, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import linalg

QUARTER = ((0, -1), (1, 0))  # to the left


def mixed(a, u, b, v):
    return tuple(a * x + b * y for x, y in zip(u, v))


def negated(rows):
    return tuple(tuple(-x for x in row) for row in rows)


def transposed(rows):
    return tuple(zip(*rows))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def by_a_matrix_of_images(words):
    """Put the two images into the columns of a matrix and multiply by the coefficients."""
    wanted = re.search(r"\$f\(([^,]*?u.*?v)\)\$\?", words.replace("\\mathbf ", ""))[1].replace(" ", "")
    a, b = (int(sign + (size or "1")) for sign, size in re.findall(r"([+-]?)(\d*)[uv]", wanted))
    return linalg.times(transposed(vectors(words)), (a, b))


def by_sending_the_two_arrows(words):
    a, b = matrices(words)
    return transposed(tuple(linalg.times(b, linalg.times(a, e)) for e in ((1, 0), (0, 1))))


def cleared_row(words):
    ((row, _),) = matrices(words)
    return (row[1], -row[0])


@problem(verify=by_a_matrix_of_images)
def from_two_images(pick):
    """Where a linear map sends a mix

    A linear map sends a mix of two vectors to the same mix of their images.
    """
    p, q = pick.vector(2, 5), pick.vector(2, 5)
    a, b = pick.until(
        lambda: (pick.integer(2, 4), pick.integer(-4, -2)), lambda ab: sum(ab) != 1
    )  # there two slips would meet
    if pick.yes():
        a, b = b, a
    mix, image = combination((a, b), ("\\mathbf u", "\\mathbf v")), mixed(a, p, b, q)
    return Problem(
        f"A map $f$ is linear. It sends $\\mathbf u$ to ${tex(p)}$ and $\\mathbf v$ to ${tex(q)}$. What is $f({mix})$?",
        answer=Vector(image),
        slips=[
            Slip("lost-signs", mixed(abs(a), p, abs(b), q),
                 f"You mixed the images with ${abs(a)}$ and ${abs(b)}$. One of the two numbers in ${mix}$ is negative: what does the rule "
                 "$f(c\\mathbf v) = c\\,f(\\mathbf v)$ say for a negative $c$?"),
            Slip("factors-left-out", mixed(1, p, 1, q),
                 f"You added the two images, which is $f(\\mathbf u + \\mathbf v)$. How often do $\\mathbf u$ and $\\mathbf v$ occur in ${mix}$?"),
            Slip("factors-exchanged", mixed(b, p, a, q),
                 f"You gave ${b}$ to $f(\\mathbf u)$ and ${a}$ to $f(\\mathbf v)$. Which number stands before $\\mathbf u$ in ${mix}$?"),
            Slip("factors-added", mixed(a + b, p, a + b, q),
                 f"You added the images and multiplied by ${a} + {paren(b)}$. Each image keeps a factor of its own: which one belongs to $f(\\mathbf u)$?"),
        ],
        work=[
            step("rules", "$f$ respects sums and multiples, so $f({mix}) = {images}$.", None, mix=mix, images=combination((a, b), ("\\,f(\\mathbf u)", "\\,f(\\mathbf v)"))),
            step("insert", "Insert the two images, entry by entry: ${a} \\cdot {p1} + {b} \\cdot {q1} = {x}$ and ${a} \\cdot {p2} + {b} \\cdot {q2} = {y}$.",
                 image, a=paren(a), b=paren(b), p1=paren(p[0]), p2=paren(p[1]), q1=paren(q[0]), q2=paren(q[1]), x=image[0], y=image[1]),
        ],
    )  # fmt: skip


def second_map(pick):
    """Words for a turn or a lean, its matrix, and how the same map the other way round is called."""
    if pick.yes(1, 3):
        left = pick.yes()
        way = ("left", "right") if left else ("right", "left")
        return f"makes a quarter-turn to the {way[0]}", QUARTER if left else negated(QUARTER), f"to the {way[1]}"
    c = pick.nonzero(4)
    times = "once" if abs(c) == 1 else "twice" if abs(c) == 2 else f"${abs(c)}$ times"
    if pick.yes():
        way = ("right", "left") if c > 0 else ("left", "right")
        return f"moves every point to the {way[0]} by {times} its height $y$", ((1, c), (0, 1)), f"to the {way[1]}"
    way = ("up", "down") if c > 0 else ("down", "up")
    return f"moves every point {way[0]} by {times} its $x$", ((1, 0), (c, 1)), way[1]


@problem
def matrix_of_map(pick):
    """The matrix of a map

    Follow the two arrows $(1, 0)$ and $(0, 1)$ through the map. Their images are the columns.
    """
    k, m = pick.some(2, range(2, 10))
    says, second, other_way = second_map(pick)
    back = (
        transposed(second)
        if second[0][0] == 0
        else tuple(tuple(x if i == j else -x for j, x in enumerate(row)) for i, row in enumerate(second))
    )
    stretch = ((k, 0), (0, m))
    whole = linalg.matmul(second, stretch)
    one, two = transposed(whole)
    return Problem(
        f"A map of the plane first stretches everything, ${k}$ times along the $x$-axis and ${m}$ times along the $y$-axis. Then it {says}. "
        "Which matrix does that?",
        answer=Matrix(whole),
        slips=[
            Slip("transposed", transposed(whole),
                 f"You wrote the images of the two arrows as rows. Test: your matrix times $(1, 0)$ is its first *column*. Is that where $(1, 0)$ ends, at "
                 f"${tex(one)}$?"),
            Slip("composed-in-the-other-order", linalg.matmul(stretch, second),
                 f"Your matrix stretches last. The arrow $(0, 1)$ is first stretched to ${tex((0, m))}$: where does the second half of the map take *that*?"),
            Slip("other-way", linalg.matmul(back, stretch),
                 f"Yours goes {other_way}. The arrow $(1, 0)$ is stretched to ${tex((k, 0))}$, $(0, 1)$ to ${tex((0, m))}$. Where does the second half of the "
                 "map take each, drawn on paper?"),
            Slip("half-of-the-map", stretch,
                 f"This is the stretching alone: it leaves $(0, 1)$ at ${tex((0, m))}$. What happens to that arrow then?"),
        ],
        work=[
            step("first", "$(1, 0)$ is stretched to ${e}$, and from there it goes to ${one}$: this is column 1.", None, e=(k, 0), one=one),
            step("second", "$(0, 1)$ is stretched to ${e}$, and from there it goes to ${two}$: this is column 2.", whole, e=(0, m), two=two),
        ],
    )  # fmt: skip


@problem(verify=by_sending_the_two_arrows)
def compose_maps(pick):
    """Two maps as one

    What acts first stands next to the vector, on the right.
    """
    a = pick.matrix(2, most=4, where=lambda a: sum(x == 0 for row in a for x in row) < 2)
    b = pick.matrix(2, most=4, where=lambda b: sum(x == 0 for row in b for x in row) < 2)
    first, then = pick.one(
        (
            ("The first layer", "the second"),
            ("The first map", "the second"),
            ("First comes the map that", "then one that"),
        )
    )
    verb = "multiplies by"
    whole = linalg.matmul(b, a)
    return Problem(
        f"{first} {verb} $A = {tex(a)}$, {then} {verb} $B = {tex(b)}$. Which single matrix does both, one after the other?",
        answer=Matrix(whole),
        slips=[
            Slip("composed-in-the-other-order", linalg.matmul(a, b),
                 "You multiplied in the order in which one reads: $AB$. A vector $\\mathbf x$ meets $A$ first, so $A\\mathbf x$ comes out, and $B$ meets that. Which matrix "
                 "stands next to $\\mathbf x$?"),
            Slip("added-the-maps", tuple(mixed(1, r, 1, s) for r, s in zip(a, b)),
                 f"You added the matrices. That is both maps applied to the *same* vector, results added. Here $B$ receives what $A$ makes: $A(1, 0) = "
                 f"{tex(transposed(a)[0])}$. Where does $B$ take it?"),
            Slip("entry-by-entry", tuple(tuple(x * y for x, y in zip(r, s)) for r, s in zip(a, b)),
                 f"You multiplied entry by entry. Follow one arrow: $A(1, 0) = {tex(transposed(a)[0])}$, and $B$ times that is column 1. What is it?"),
        ],
        work=[
            step("order", "First $A$, then $B$: $B(A\\mathbf x) = (BA)\\mathbf x$. So the matrix is $BA$, and its columns are $B$ times the columns of $A$.", None),
            *[step("column", "$B$ times ${column}$ is ${image}$: column {n}.", None if n == 1 else whole, column=column, image=image, n=n)
              for n, (column, image) in enumerate(zip(transposed(a), transposed(whole)), 1)],
        ],
    )  # fmt: skip


@problem(verify=cleared_row)
def kernel_of_map(pick):
    """What a map sends to zero

    Either row says what the two entries must satisfy. The other row says it again.
    """
    a, b = pick.until(lambda: (pick.nonzero(7), pick.nonzero(7)), lambda ab: abs(ab[0]) != abs(ab[1]))
    k = pick.integer(-3, 3, without=(0, 1, -1))
    rows = ((a, b), (k * a, k * b))
    if pick.yes():
        rows = rows[::-1]
    (p, q), (r, _) = rows
    row = combination((p, q), "xy")
    return Problem(
        f"The layer $\\mathbf x \\mapsto C\\mathbf x$ with $C = {tex(rows)}$ loses something. Give a vector other than $\\mathbf 0$ that it sends to $\\mathbf 0$. Any one will do.",
        answer=Vector((q, -p), up_to="scale"),
        slips=[
            Slip("sign", (q, p),
                 f"The sizes are right, one sign is not: in the first row, ${row}$, your two terms add up in place of cancelling. What makes them cancel?"),
            Slip("swapped", (p, -q),
                 f"The right two numbers, each in the other's place. Put them into the first row: does ${row}$ give 0?"),
            Slip("row-as-answer", (p, q),
                 f"That is a row of $C$ itself. With itself it gives ${p * p} + {q * q}$, which is not 0. Which vector stands at right angles to it?"),
            Slip("image-for-kernel", (p, r),
                 f"That is a column of $C$: where $(1, 0)$ *ends*. Asked is what ends at $\\mathbf 0$. What must $x$ and $y$ be in ${row} = 0$?"),
        ],
        work=[
            step("row", "Both rows are multiples of each other, so one is enough: ${row} = 0$.", None, row=row),
            step("cancel", "It holds for $x = {x}$ and $y = {y}$, and for every multiple of them.", (q, -p), x=q, y=-p),
        ],
    )  # fmt: skip


def entry(a, b):
    return combination((a, b), "xy") if a or b else "0"


def impostors(pick):
    """Maps that are not linear: how they are written, and the sentence that shows it."""
    a, b, k = pick.nonzero(4), pick.nonzero(4), pick.integer(1, 5)
    sum_ = combination((a, b), "xy")
    return {
        "shift": (f"({sum_} + {k},\\ x)",
                  f"Straight, but shifted: it sends $(0, 0)$ to $({k}, 0)$. A linear map sends 0 to 0, since $0\\mathbf v$ must go to 0 times the image of $\\mathbf v$. Which of the others pass that test?"),
        "size": (f"(|{combination((a,), 'x')}|,\\ {combination((b,), 'y')})",
                 f"It passes for positive factors. Now take the factor $-1$: $(1, 0)$ goes to $({abs(a)}, 0)$. Where does $(-1, 0)$ go, and where should it?"),
        "product": (f"(xy,\\ {sum_})",
                    "It multiplies two entries of the input. Double the input $(1, 1)$: what happens to the first entry of the output?"),
        "square": (f"({sum_},\\ {combination((k,), ('y^2',))})",
                   f"The $y^2$ grows too fast: $(0, 1)$ goes to $({b}, {k})$. Where does $(0, 2)$ go, and where would twice the image be?"),
        "larger": (f"({combination((a,), 'x')},\\ \\max(x, y))",
                   "Take $\\mathbf u = (1, 0)$ and $\\mathbf v = (0, 1)$: the second entries are 1 and 1. What is the second entry of the image of $\\mathbf u + \\mathbf v$?"),
        "relu": (f"(\\max({sum_}, 0),\\ y)",
                 "It cuts off below 0. Take a $\\mathbf v$ whose image has a positive first entry, and then $-\\mathbf v$: is its image the first one turned round?"),
    }  # fmt: skip


@problem(understanding=True)
def is_it_linear(pick):
    """Which map is linear

    Test the factor 0, a negative factor, and a sum. One test that fails is enough.
    """
    known = impostors(pick)
    names = pick.some(3, known)
    a, b, c, d = pick.nonzero(4), pick.nonzero(4), pick.nonzero(4), pick.nonzero(4)
    sound = pick.one(
        (
            f"({entry(a, b)},\\ 0)",
            f"({entry(a, 0)},\\ {entry(c, d)})",
            f"({entry(0, b)},\\ {entry(c, 0)})",
            f"({entry(a, b)},\\ {entry(c, d)})",
        )
    )
    order = pick.shuffled([*names, "linear"])
    listed = "\n".join(
        f"- ${letter}(x, y) = {sound if name == 'linear' else known[name][0]}$" for letter, name in zip("fghk", order)
    )
    right = order.index("linear") + 1
    return Problem(
        f"Four maps of the plane:\n\n{listed}\n\nWhich of them is linear?",
        answer=Choice(right, [f"${letter}$" for letter in "fghk"]),
        slips=[Slip(name, order.index(name) + 1, known[name][1]) for name in names],
        work=[
            step("test", "In a linear map each entry of the output is a sum of multiples of $x$ and $y$: no constant, no product, no power, nothing cut off.", None),
            step("found", "That holds for ${letter}$ alone, which is a matrix times $(x, y)$.", right, letter="fghk"[right - 1]),
        ],
    )  # fmt: skip
