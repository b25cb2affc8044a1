"""Problems on low-rank approximation: the error, the nearest table, the share that is kept, and what it costs to store."""

from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import isqrt

from eigenway.course import Matrix, Number, Problem, Slip, problem, step, tex
from eigenway.course.reader import matrices, numbers, vectors
from eigenway.maths import linalg


@lru_cache(maxsize=1)
def dropped():
    """Two or three whole numbers, falling, whose squares add up to a square."""
    pairs = [(a, b) for a in range(2, 25) for b in range(1, a) if whole_root(a * a + b * b)]
    triples = [
        (a, b, c)
        for a in range(2, 15)
        for b in range(1, a + 1)
        for c in range(1, b)
        if whole_root(a * a + b * b + c * c)
    ]
    return tuple(pairs + triples)


def whole_root(square):
    return isqrt(square) ** 2 == square


def squares(values):
    return sum(x * x for x in values)


def listed(values):
    *most, last = map(str, values)
    return f"{', '.join(most)} and {last}"


def error_left(words):
    """The root of the dropped squares, or the first dropped value, from the words alone."""
    told, asked = words.split("nearest to it")
    *values, k = (int(x) for x in numbers(told))
    left = sorted(values, reverse=True)[k:]
    return isqrt(squares(left)) if "Frobenius" in asked else left[0]


@problem(verify=error_left)
def truncate_error(pick):
    """How far the nearest matrix is

    What is left out are whole triples. Their values are all that the difference of the two matrices has.
    """
    left = pick.one(dropped())
    k = pick.integer(1, 2)
    kept = tuple(sorted((left[0] + x for x in pick.some(k, range(1, 13))), reverse=True))
    frobenius, spectral = isqrt(squares(left)), left[0]
    asked = pick.yes(2, 3)
    answer, other = (frobenius, spectral) if asked else (spectral, frobenius)
    norm = (
        "the Frobenius norm (the root of the sum of all squared entries)"
        if asked
        else "the spectral norm (the largest stretch of a unit vector)"
    )
    mixed = (
        f"${other}$ is the largest value that was left out, so the largest stretch of the difference. Its squared entries add up to more: which other values were left out?"
        if asked
        else f"${other}$ counts all that was left out, so it is the Frobenius norm. One unit vector cannot lie along all these directions at once: along which is it stretched most?"
    )  # fmt: skip
    added = (
        "You added the values that were left out. Their directions stand at right angles: how do lengths at right angles add up?"
        if asked
        else "You added the values that were left out. A unit vector would have to lie along all their directions at once: which single one stretches it most?"
    )
    work = [
        step("left", "The difference has the values that were left out: {left}.", left, left=listed(left)),
        step("frobenius", "All squared entries of the difference: ${left}$ add up, squared, to ${total}$, and its root is ${answer}$.", answer,
             left=", ".join(map(str, left)), total=squares(left), answer=answer)
        if asked else
        step("spectral", "Nothing is stretched more than by the largest of them: ${answer}$.", answer, answer=answer),
    ]  # fmt: skip
    return Problem(
        f"A matrix $A$ has the singular values {listed(kept + left)}. Let $B$ be the matrix of rank {k} nearest to it. How large is $A - B$ in {norm}?",
        answer=Number(answer),
        slips=[
            Slip("other-norm", other, mixed),
            Slip("added-the-dropped", sum(left), added),
            Slip("measured-the-kept", linalg.norm(kept) if asked else kept[0],
                 "That measures $B$, the part that was kept. Which of the values belong to $A - B$?"),
        ],
        work=work,
    )  # fmt: skip


DIRECTIONS = [(Fraction(x, 5), Fraction(y, 5)) for x, y in ((3, 4), (4, 3), (-3, 4), (4, -3))]
# Along the first direction a, along the second b: three numbers each, at right angles.
AMOUNTS = [
    (a, b)
    for a in product(range(-2, 5), repeat=3)
    for b in product(range(-2, 3), repeat=3)
    if all(a) and any(b) and sum(x * y for x, y in zip(a, b)) == 0 and squares(b) + 2 < squares(a) < 30 and a[0] > 0
]


def along(a, direction):
    """Each row's share along a direction, put back on that direction."""
    return tuple(tuple(sum(x * d for x, d in zip(row, direction)) * e for e in direction) for row in a)


def rows_on_the_line(words):
    (a,), (v,) = matrices(words), vectors(words)
    return along(a, v)


@problem(verify=rows_on_the_line)
def best_rank_one(pick):
    """The nearest table of rank one

    Every row of the nearest table lies on the line of the first right vector: project each row onto it.
    """
    a, b = pick.one(AMOUNTS)
    v = pick.one(DIRECTIONS)
    w = (-v[1], v[0])
    table = tuple(tuple(int(5 * (p * x + q * y)) for x, y in zip(v, w)) for p, q in zip(a, b))
    best = along(table, v)
    raw = tuple(int(5 * x) for x in v)
    return Problem(
        f"The first right singular vector of $A = {tex(table)}$ is $\\mathbf v = {tex(v)}$. Which matrix of rank 1 lies nearest to $A$?",
        answer=Matrix(best),
        slips=[
            Slip("kept-the-other", along(table, w),
                 "You kept what stands at right angles to $\\mathbf v$. That is the smaller part, the one to leave out. What do the rows look like along "
                 "$\\mathbf v$?"),
            Slip("unnormalised", along(table, raw),
                 f"You projected with ${tex(raw)}$. It is 5 long, so each row has become 25 times too long. Which vector has length 1?"),
            Slip("forgot-one-length", tuple(tuple(sum(x * d for x, d in zip(row, v)) * e for e in raw) for row in table),
                 f"The amounts are right, but you laid them along ${tex(raw)}$, which is 5 long. Along which vector does an amount of 1 have length 1?"),
            Slip("took-the-row-means", tuple((Fraction(sum(row), 2),) * 2 for row in table),
                 f"You gave both columns the mean of the row. That is right where $\\mathbf v$ has equal entries. Are those of ${tex(v)}$ equal?"),
        ],
        work=[
            step("amounts", "How far each row goes along $\\mathbf v$: $A\\mathbf v = {image}$.", linalg.times(table, v), image=linalg.times(table, v)),
            step("put-back", "Lay these amounts along $\\mathbf v$ again: $(A\\mathbf v)\\mathbf v^T = {best}$.", best, best=best),
        ],
    )  # fmt: skip


def kept_share(words):
    *values, k = (int(x) for x in numbers(words))
    values.sort(reverse=True)
    return Fraction(squares(values[:k]), squares(values))


@problem(verify=kept_share)
def explained_share(pick):
    """The share that is kept

    The squares of the singular values add up to the squares of all entries. Which part of that sum stays?
    """
    n = pick.integer(3, 4)
    values = tuple(sorted(pick.some(n, range(1, 11)), reverse=True))
    k = pick.integer(1, n - 2)
    kept, total = squares(values[:k]), squares(values)
    share = Fraction(kept, total)
    return Problem(
        f"A matrix has the singular values {listed(values)}. Which share of its squared Frobenius norm does the nearest matrix of rank {k} keep? Give a fraction.",
        answer=Number(share),
        slips=[
            Slip("not-squared", Fraction(sum(values[:k]), sum(values)),
                 f"You compared the values themselves. The squared norm is the sum of their *squares*, ${total}$. Which part of it is kept?"),
            Slip("dropped-share", 1 - share,
                 "That is the share that is lost. Which one does the nearest matrix keep?"),
            Slip("counted-the-terms", Fraction(k, n),
                 f"You counted terms: ${k}$ of ${n}$. But they do not carry the same: what are their squares?"),
        ],
        work=[
            step("total", "All squares: ${sums} = {total}$.", total, sums=" + ".join(f"{x}^2" for x in values), total=total),
            step("kept", "Rank {k} keeps ${sums} = {kept}$.", kept, k=k, sums=" + ".join(f"{x}^2" for x in values[:k]), kept=kept),
            step("share", "The share is ${kept}$ of ${total}$: ${share}$.", share, kept=kept, total=total, share=share),
        ],
    )  # fmt: skip


def thin_factors(words):
    rows, columns, rank = (int(x) for x in numbers(words)[:3])
    return rank * rows + rank * columns


@problem(verify=thin_factors)
def adapter_parameters(pick):
    """What an adapter has to learn

    A change of rank r is written as two thin matrices. Count the entries of each, then add.
    """
    m, n = pick.some(2, (64, 96, 128, 160, 192, 256, 320, 384, 512, 640, 768, 1024))
    r = pick.one((2, 3, 4, 5, 6, 8, 10, 12, 16))
    return Problem(
        f"The weights of a layer are a {m} by {n} matrix $W$. They stay as they are; a change $BC$ of rank {r} is trained, with $B$ of the shape ${m} \\times {r}$ and "
        f"$C$ of the shape ${r} \\times {n}$. How many numbers are trained?",
        answer=Number(r * (m + n)),
        slips=[
            Slip("full-matrix", m * n,
                 f"${m * n}$ numbers are what a change of the whole layer would take. How many entries have the two thin matrices?"),
            Slip("multiplied-the-sizes", r * m * r * n,
                 f"You multiplied the number of entries of $B$, ${r * m}$, by that of $C$, ${r * n}$. Both are stored side by side: what do they take together?"),
            Slip("one-factor", r * m,
                 f"That is $B$ alone. $C$ has ${r}$ rows, each with ${n}$ entries: how many numbers are there in both?"),
            Slip("rank-once", r + m + n,
                 f"You added the sizes. $B$ has ${m}$ rows of ${r}$ entries each: how many is that?"),
        ],
        work=[
            step("tall", "$B$ has ${m} \\cdot {r} = {one}$ entries, and $C$ has ${r} \\cdot {n} = {two}$.", None, m=m, n=n, r=r, one=m * r, two=r * n),
            step("both", "Together ${one} + {two} = {answer}$; the whole matrix has ${full}$.", r * (m + n), one=m * r, two=r * n, answer=r * (m + n), full=m * n),
        ],
    )  # fmt: skip


LEVELS = (60, 70, 75, 80, 85, 90, 95)


def terms_needed(words):
    *values, percent = (int(x) for x in numbers(words))
    values.sort(reverse=True)
    return first_reaching([x * x for x in values], percent)


def first_reaching(parts, percent):
    """How many of the parts, from the left, hold at least this much of all."""
    return next(k for k in range(1, len(parts) + 1) if 100 * sum(parts[:k]) >= percent * sum(parts))


def small_error(parts, percent):
    """The first rank whose error has a norm of at most the rest of the percent, not its square."""
    return next(k for k in range(1, 7) if 10000 * sum(parts[k:]) <= (100 - percent) ** 2 * sum(parts))


def tells_apart(values, percent):
    parts = [x * x for x in values]
    return 1 < first_reaching(parts, percent) < first_reaching(values, percent) < small_error(parts, percent)


@problem(verify=terms_needed, understanding=True)
def enough_terms(pick):
    """How many terms are enough

    Add squares from the largest on until the wanted part of their sum is reached.
    """
    percent = pick.one(LEVELS)
    values = pick.until(
        lambda: tuple(sorted(pick.some(6, range(1, 31)), reverse=True)), lambda values: tells_apart(values, percent)
    )
    parts = [x * x for x in values]
    total, k = sum(parts), first_reaching(parts, percent)
    before = Fraction(100 * sum(parts[: k - 1]), total)
    lines = [(j, sum(parts[:j])) for j in range(1, k + 1)]
    return Problem(
        f"The singular values of a picture are {listed(values)}. What is the smallest rank with which {percent} % or more of its squared Frobenius norm is kept?",
        answer=Number(k),
        slips=[
            Slip("not-squared", first_reaching(values, percent),
                 f"You added the values themselves. What counts are their squares, ${total}$ in all: after how many of them are {percent} % reached?"),
            Slip("one-too-few", k - 1,
                 f"With ${k - 1}$ it is {float(before):.1f} %. Is that enough?"),
            Slip("asked-it-of-the-error", small_error(parts, percent),
                 f"With your rank the *norm* of the error is at most {100 - percent} % of the norm of the picture. The question speaks of squares: what "
                 f"part of ${total}$ may be missing?"),
        ],
        work=[
            step("total", "The squares add up to ${total}$; {percent} % of that is ${needed}$.", total, total=total, percent=percent,
                 needed=f"{percent * total / 100:g}"),
            *(step("add", "Rank {j} keeps ${so}$.", so, j=j, so=so) for j, so in lines),
            step("enough", "That is the first to reach it: rank ${k}$.", k, k=k),
        ],
    )  # fmt: skip
