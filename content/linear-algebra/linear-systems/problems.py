"""Problems on linear systems: one row operation, a whole elimination, how many solutions, all of them, and the number that spoils it."""

import re
from fractions import Fraction

from eigenway.course import (
    Choice,
    Number,
    Problem,
    Slip,
    Vector,
    combination,
    paren,
    problem,
    step,
    tex,
)
from eigenway.course.reader import matrices
from eigenway.maths import linalg

NAMES = "xyz"
NUMBERED = ("x_1", "x_2", "x_3")  # as the steps of the library call them


def equation(row, names=NAMES):
    """The row (2, -1, 5) as 2x - y = 5."""
    return f"{combination(row[:-1], names[: len(row) - 1])} = {row[-1]}"


def listed(rows):
    """One equation a line of the question."""
    return "\n".join(f"{i}. ${equation(row)}$" for i, row in enumerate(rows, 1))


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def minus(row, k, other):
    """row - k other."""
    return tuple(x - k * y for x, y in zip(row, other))


def upwards(rows, sign=-1):
    """Back substitution in an upper triangular system; sign 1 adds what is known where it belongs on the other side."""
    found = [0] * len(rows)
    for i in reversed(range(len(rows))):
        found[i] = Fraction(rows[i][-1] + sign * dot(rows[i][i + 1 : -1], found[i + 1 :]), rows[i][i])
    return tuple(found)


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def row_without_x(words):
    """The one combination of both rows that begins with 0 and keeps row 2 whole."""
    ((first, second),) = matrices(words)
    return tuple(y - x * second[0] / first[0] for x, y in zip(first, second))


def by_cramer(words):
    """Three unknowns as quotients of determinants: no elimination."""
    (a,) = matrices(words)
    square = [row[:3] for row in a]

    def det(m):
        (p, q, r), (s, t, u), (v, w, x) = m
        return p * (t * x - u * w) - q * (s * x - u * v) + r * (s * w - t * v)

    swapped = [[[*row[:j], a[i][3], *row[j + 1 :]] for i, row in enumerate(square)] for j in range(3)]
    return tuple(det(m) / det(square) for m in swapped)


def where_the_area_vanishes(words):
    """The determinant p k - q r is 0 at k = q r / p."""
    first, second = re.findall(r"equations? \$(.*?) = .*? and \$(.*?) \+ ky", words)[0]
    (p, q), (r,) = coefficients(first), coefficients(second)
    return Fraction(q * r, p)


def coefficients(side):
    """2x - y as (2, -1)."""
    return [int(sign + (size or "1")) for sign, size in re.findall(r"([+-]?)(\d*)[xy]", side.replace(" ", ""))]


@problem(verify=row_without_x)
def clear_an_entry(pick):
    """Clear one entry

    How many times does the pivot go into the entry below it? Subtract that multiple of the whole first row, right side included.
    """
    first = (pick.one((1, 2, 3, -2)), pick.nonzero(), pick.nonzero())
    k = pick.integer(-4, 5, without=(0, 1, -1))
    second = (k * first[0], *(pick.nonzero() for _ in "yb"))
    new = minus(second, k, first)
    if not new[1]:
        return clear_an_entry.make(pick)  # a row 0 = c belongs to a later question
    multiple = f"{k} \\cdot {paren(first[2])}"
    return Problem(
        f"The rows of ${tex((first, second))}$ are two equations in $x$ and $y$, right sides last. Subtract a multiple of row 1 from row 2 "
        "so that $x$ goes from row 2. What is the new row 2? Type its three entries.",
        answer=Vector(new),
        slips=[
            Slip("stale-right-side", (*new[:2], second[2]),
                 f"The left side is right. The right side still says ${second[2]}$. Both sides of the first equation are subtracted: what is "
                 f"${second[2]}$ minus ${multiple}$?"),
            Slip("added-the-multiple", (0, *(y + k * x for x, y in zip(first[1:], second[1:]))),
                 f"You cleared $x$, but in the other two columns you *added* ${paren(k)}$ times row 1. Test column 1 in the same way: "
                 f"${second[0]} + {paren(k)} \\cdot {paren(first[0])}$. Is that 0?"),
            Slip("subtracted-once", (0, second[1] - first[1], second[2] - first[2]),
                 f"In columns 2 and 3 you took row 1 away once. Column 1 needs it ${k}$ times to reach 0. How many times must the other columns "
                 "lose it?"),
        ],
        work=[
            step("multiple", "${b}$ is ${k}$ times ${a}$: {move} row 1.", None, a=paren(first[0]), b=second[0], k=paren(k),
                 move=f"subtract ${k}$ times" if k > 0 else f"subtract ${k}$ times, that is, add ${-k}$ times"),
            step("subtract", "Column by column, right side included: ${b} - {k} \\cdot {a} = 0$, ${d} - {k} \\cdot {c} = {new_d}$ and "
                 "${f} - {k} \\cdot {e} = {new_f}$.", new, a=paren(first[0]), b=second[0], c=paren(first[1]), d=second[1],
                 e=paren(first[2]), f=second[2], k=paren(k), new_d=new[1], new_f=new[2]),
        ],
    )  # fmt: skip


@problem(verify=by_cramer)
def solve_system(pick):
    """Solve three equations

    Clear below each pivot, the first column first; then the last row has one unknown, and you climb.
    """
    pivots = (pick.one((1, 2, -1)), pick.one((1, 2, -1, -2)), pick.one((1, 2, 3, -2)))
    upper = tuple(
        tuple(0 if j < i else pivots[i] if j == i else pick.integer(-3, 3, () if i else (0,)) for j in range(3))
        for i in range(3)
    )
    k, m, n = pick.nonzero(3), pick.nonzero(3), pick.nonzero(2)
    lower = ((1, 0, 0), (k, 1, 0), (m, n, 1))
    a = linalg.matmul(lower, upper)
    x = pick.vector(3, 5, where=lambda x: len({abs(value) for value in x}) == 3)
    b = linalg.times(a, x)
    stale = tuple((*row, right) for row, right in zip(upper, b))
    clean = tuple((*row, dot(row, x)) for row in upper)
    page = tuple((*row, right) for row, right in zip(a, b))
    last = clean[2]
    return Problem(
        f"Solve the system with the rows\n\n$${tex(page)}$$\n\nin which the last column is the right side. Give $(x_1, x_2, x_3)$.",
        answer=Vector(x),
        slips=[
            Slip("stale-right-side", upwards(stale),
                 f"Your values come out when the left sides are cleared and the right sides stay as they were. After clearing, the last row "
                 f"says ${equation(last, NUMBERED)}$. What does yours say?"),
            Slip("substituted-with-the-wrong-sign", upwards(clean, sign=1),
                 f"Your $x_3$ is right. Row 2 then says ${equation(clean[1], NUMBERED)}$: the known term moves to the other side. With which "
                 "sign does it arrive there?" if upper[1][2] else
                 f"$x_3$ and $x_2$ are right. Row 1 says ${equation(clean[0], NUMBERED)}$: the known terms move to the other side. With which signs do they "
                 "arrive there?"),
            Slip("listed-as-found", x[::-1],
                 f"The right three numbers, in the order in which you found them: from the bottom up. Put them into equation 1, "
                 f"${equation(page[0], NUMBERED)}$. Which one belongs to $x_1$?"),
            Slip("sign", tuple(-value for value in x),
                 f"All three signs are turned round. Put your values into equation 1: the left side gives ${-b[0]}$, and it should give "
                 f"${b[0]}$. Where did the right side change its sign?"),
        ],
        work=linalg.solve.steps(a, b)[:-1],
    )  # fmt: skip


STORIES = {
    "many": "The last row turns into $0 = 0$ and says nothing. Two pivots are left for {n} unknowns: one is free.",
    "none": "A row turns into $0 = {gap}$. No numbers make that true.",
    "one": "Every unknown has a pivot, and the row that is left over turns into $0 = 0$.",
}


def dependent(pick, unknowns):
    """Two rows with pivots, and a third that is a combination of them."""
    first = (1, *(pick.nonzero(4) for _ in range(unknowns)))
    k = pick.integer(2, 3)
    under = (0, 1, *(pick.nonzero(3) for _ in range(unknowns - 1)))
    second = tuple(k * x + y for x, y in zip(first, under))
    p, q = pick.one(((1, 1), (-1, 1), (2, -1), (1, 2), (3, -1)))
    return first, second, tuple(p * x + q * y for x, y in zip(first, second))


@problem(understanding=True)
def how_many(pick):
    """None, one or infinitely many

    Counting equations and unknowns does not tell. Eliminate, and look at what is left of each row.
    """
    truth = pick.one(("many", "many", "none", "none by parallels", "one", "one"))
    if truth == "none by parallels":
        first = (1, pick.nonzero(4), pick.nonzero(4), pick.nonzero(6))
        k, gap = pick.one((2, 3, -1, -2)), pick.nonzero(4)
        rows = (first, (*(k * x for x in first[:3]), k * first[3] + gap))
    else:
        rows = dependent(pick, 2 if truth == "one" else 3)
        gap = pick.nonzero(4) if truth == "none" else 0
        rows = (*rows[:2], (*rows[2][:-1], rows[2][-1] + gap))
    n, m = len(rows[0]) - 1, len(rows)
    known = {"many": 3, "one": 2, "none": 1}
    said = {
        "many": "infinitely many", "one": "exactly one", "none": "none",
    }  # fmt: skip
    if truth == "many":
        slips = [
            Slip("counted-equations", 2, "Three equations, three unknowns: often that means one solution. Does each equation here say something that "
                 "the others do not? Compare equation 3 with a combination of 1 and 2."),
            Slip("zero-row-means-none", 1, "You met a row of zeros. It reads $0 = 0$: is there any choice of $x$, $y$ and $z$ that breaks it?"),
        ]  # fmt: skip
    elif truth == "one":
        slips = [
            Slip("counted-equations", 1, "Three equations for two unknowns *can* be too many. Solve the first two and put the result into the third: "
                 "does it hold?"),
            Slip("zero-row-means-many", 3, "A row turned into $0 = 0$. That takes away an equation, but the other two are left, for two unknowns: is "
                 "any of them free?"),
        ]  # fmt: skip
    elif m == 2:
        slips = [
            Slip("counted-equations", 3, f"More unknowns than equations leaves something free, if the equations can be met at all. Take ${k}$ times "
                 "equation 1: which right side would equation 2 need?"),
            Slip("missed-the-contradiction", 2, f"The left side of equation 2 is ${k}$ times that of equation 1. Can two such equations fix three "
                 "unknowns?"),
        ]  # fmt: skip
    else:
        slips = [
            Slip("counted-equations", 2, "Three equations, three unknowns: often that means one solution. What is left of equation 3 when the left "
                 "sides of the other two are used up?"),
            Slip("missed-the-contradiction", 3, f"The left side of row 3 does vanish. Its right side does not: it says $0 = {gap}$. Which $x$, $y$, "
                 "$z$ make that true?"),
        ]  # fmt: skip
    kind = truth.split()[0]
    return Problem(
        f"How many solutions does this system in ${', '.join(NAMES[:n])}$ have?\n\n{listed(rows)}",
        answer=Choice(known[kind], ("none", "exactly one", "infinitely many")),
        slips=slips,
        work=[
            *linalg.eliminate.steps(rows, augmented=1),
            step("read", STORIES[kind] + " So there {is_are} {said}.", known[kind], n=n, gap=gap,
                 is_are="is" if kind == "one" else "are", said=f"{said[kind]} solution{'' if kind == 'one' else 's'}" if kind != "none" else "no solutions"),
        ],
    )  # fmt: skip


def with_parameter(*entries):
    """(2, -3), (4, 1), (0, 1) as the vector (2 - 3t, 4 + t, t), typed as a learner would."""
    return f"({', '.join(combination(entry, ('', 't')) for entry in entries)})"


@problem
def all_solutions(pick):
    """Write all solutions

    Clear as far as you can, call the unknown without a pivot t, and let each row say what the others are.
    """
    p, q = pick.nonzero(4), pick.nonzero(4)
    r, s = pick.some(2, [x for x in range(-6, 7) if x])
    reduced = ((1, 0, p, r), (0, 1, q, s))
    k, c = pick.integer(2, 3), pick.one((1, -1, 2, -2))
    first = tuple(x + c * y for x, y in zip(*reduced))
    rows = (first, tuple(k * x + y for x, y in zip(first, reduced[1])))
    answer = Vector(with_parameter((r, -p), (s, -q), (0, 1)))
    row = combination((1, p), "xz")
    return Problem(
        f"The system\n\n{listed(rows)}\n\nhas infinitely many solutions. Write all of them: $(x, y, z)$ in terms of $t$, with $z = t$.",
        answer=answer,
        slips=[
            Slip("kept-the-sign", with_parameter((r, p), (s, q), (0, 1)),
                 f"The point is right, the direction is turned round in $x$ and $y$. The first row ends up as ${row} = {r}$: when $z$ grows by 1, "
                 "which way must $x$ move to keep the right side?"),
            Slip("one-solution-only", (r, s, 0),
                 f"A solution, but only the one with $z = 0$. There is one for every $z = t$. What must ${row} = {r}$ make of $x$ when $z$ is not 0?"),
            Slip("nothing-follows", with_parameter((r, 0), (s, 0), (0, 1)),
                 f"Your $z$ moves and your $x$ stays. Clearing leaves the row ${row} = {r}$. Put $t = 1$ into it: does it still hold?"),
            Slip("stopped-early", with_parameter((first[3], -first[2]), (s, -q), (0, 1)),
                 f"$y$ and $z$ are right. You read $x$ off ${equation(first)}$ as if $y$ were not there. What is left once your $y$ is put in?"),
        ],
        work=[
            *linalg.rref.steps(rows, augmented=1),
            step("free", "The column of $z$ has no pivot: let $z = t$. Then row 1 says $x = {x}$ and row 2 says $y = {y}$.", None,
                 x=combination((r, -p), ("", "t")), y=combination((s, -q), ("", "t"))),
            step("all", "All solutions are ${all}$, one for each number $t$.", answer.tree, all=answer.tree),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=where_the_area_vanishes)
def number_that_spoils_it(pick):
    """The number that spoils it

    Two equations fail to fix two unknowns when their left sides are multiples of each other: then elimination clears both at once.
    """
    p = pick.integer(2, 6)
    factors = {Fraction(n, d) for n in (-5, -4, -3, -2, 2, 3, 4, 5) for d in (1, 2, 3) if abs(n) != d}
    ratio = pick.one(x for x in sorted(factors) if (p * x).denominator == 1)
    q = pick.integer(-6, 6, without=(0, p, -p))  # there the line at right angles has the same size of k
    r, k = int(p * ratio), q * ratio
    b = pick.nonzero()
    c = pick.one(x for x in range(-9, 10) if x and abs(x) != abs(ratio * b))
    return Problem(
        f"A model has two weights, $x$ and $y$. Two measurements give the equations ${combination((p, q), 'xy')} = {b}$ and "
        f"${combination((r,), 'x')} + ky = {c}$. For which number $k$ do they *not* fix both weights? Type a whole number or a fraction.",
        answer=Number(k),
        slips=[
            Slip("sign", -k,
                 f"The size is right, the sign is not. Row 1 times ${tex(ratio)}$ has the $x$ of row 2. For which $k$ does it have the $y$ of row 2 too?"),
            Slip("right-side-ratio", Fraction(q * c, b),
                 f"You took the factor from the right sides, ${c}$ over ${b}$. They decide *which* way it fails, none or infinitely many. "
                 f"Which factor leads from ${combination((p,), 'x')}$ to ${combination((r,), 'x')}$?"),
            Slip("upside-down", q / ratio,
                 f"You divided where you should multiply: the factor leads from row 1 to row 2. Which factor turns ${p}$ into ${r}$?"),
            Slip("at-right-angles", Fraction(-p * r, q),
                 "With your $k$ the two lines cross at a right angle, which is as well fixed as can be. How must two lines lie so as not to have "
                 "exactly one common point?"),
        ],
        work=[
            step("clear", "{move} the second: $x$ is gone, and $y$ keeps the factor ${left}$.", None, left=combination((1, -k), ("k", "")),
                 move=f"Subtract ${tex(ratio)}$ times the first equation from" if ratio > 0 else f"Add ${tex(-ratio)}$ times the first equation to"),
            step("spoil", "Without a pivot for $y$ nothing fixes it: that happens when the factor is 0, at $k = {k}$.", k, k=k),
        ],
    )  # fmt: skip
