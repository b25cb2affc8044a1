"""Problems on spans and bases: stay in a span, find a recipe, tell dependence, count a dimension, know a subspace, give a basis."""

import re
from fractions import Fraction

from eigenway.course import Basis, Choice, Number, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import vectors
from eigenway.maths import linalg


def mixed(numbers, vectors):
    return tuple(sum(k * x for k, x in zip(numbers, column)) for column in zip(*vectors))


def parallel(u, v):
    return linalg.rank((u, v)) < 2


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def where_the_volume_vanishes(words):
    """Three vectors in space are dependent where their determinant is 0; it grows evenly with k."""
    at = [linalg.determinant(vectors(re.sub(r"\bk\b", str(k), words))) for k in (0, 1)]
    return Fraction(at[0], at[0] - at[1])


def by_two_of_the_equations(words):
    """Cramer's rule on the first two entries that fix both numbers."""
    u, v, w = vectors(words)
    for i in range(3):
        for j in range(i):
            if det := u[i] * v[j] - u[j] * v[i]:
                return ((w[i] * v[j] - w[j] * v[i]) / det, (u[i] * w[j] - u[j] * w[i]) / det)
    return None


def kind_of_dependence(words):
    found = vectors(words)
    if linalg.rank(found) == len(found):
        return 1
    return 2 if any(parallel(u, v) for i, u in enumerate(found) for v in found[:i]) else 3


def pivots(words):
    return linalg.rank(vectors(words))


@problem(verify=where_the_volume_vanishes)
def reach_it(pick):
    """Stay in the span

    A vector lies in the span when some numbers combine the given ones into it. Two entries fix those numbers.
    """

    def apart(drawn):  # the wrong ways give three different values, and none the right one
        p, q, x, y = drawn
        return len({p * x + q * y, abs(p * x) + abs(q * y), p + q, p * y + q * x}) == 4

    p, q, x, y = pick.until(lambda: [pick.integer(-5, 5, without=(-1, 0, 1)) for _ in "pqxy"], apart)
    u, v = (1, 0, p), (0, 1, q)
    k = p * x + q * y
    return Problem(
        f"For which number $k$ does $\\mathbf w = ({x}, {y}, k)$ lie in the span of $\\mathbf u = {tex(u)}$ and $\\mathbf v = {tex(v)}$?",
        answer=Number(k),
        slips=[
            Slip("lost-signs", abs(p * x) + abs(q * y),
                 f"You added the sizes. The two parts of the third entry are ${paren(x)} \\cdot {paren(p)}$ and ${paren(y)} \\cdot {paren(q)}$: which of them are "
                 "negative?"),
            Slip("once-each", p + q,
                 f"Your $k$ belongs to $\\mathbf u + \\mathbf v$, whose first two entries are 1 and 1. Those of $\\mathbf w$ are ${x}$ and ${y}$: how often must $\\mathbf u$ and $\\mathbf v$ be taken?"),
            Slip("exchanged", p * y + q * x,
                 f"You took $\\mathbf u$ with the factor ${y}$ and $\\mathbf v$ with ${x}$. The first entry of $\\mathbf w$ comes from $\\mathbf u$ alone: how often is $\\mathbf u$ needed to make ${x}$?"),
        ],
        work=[
            step("recipe", "The first two entries say how often each is taken: $\\mathbf w = {mix}$.", None, mix=combination((x, y), ("\\mathbf u", "\\mathbf v"))),
            step("third", "Then the third entry is ${x} \\cdot {p} + {y} \\cdot {q} = {k}$.", k, x=paren(x), p=paren(p), y=paren(y), q=paren(q), k=k),
        ],
    )  # fmt: skip


@problem(verify=by_two_of_the_equations)
def recipe_for_the_last(pick):
    """The recipe for a dependent vector

    Three entries give three equations for two numbers. Two of them fix the numbers, the third must agree.
    """
    u = (1, pick.nonzero(3), pick.nonzero(4))
    v = pick.vector(3, 4, where=lambda v: not parallel(u, v) and abs(v[0]) > 1)
    x, y = pick.until(
        lambda: (pick.nonzero(4), pick.nonzero(4)), lambda xy: 1 < abs(xy[0]) != abs(xy[1]) and xy[1] != 1
    )
    w = mixed((x, y), (u, v))
    return Problem(
        f"The third of $\\mathbf u = {tex(u)}$, $\\mathbf v = {tex(v)}$ and $\\mathbf w = {tex(w)}$ is a combination of the first two: $\\mathbf w = x\\mathbf u + y\\mathbf v$. What is $(x, y)$?",
        answer=Vector((x, y)),
        slips=[
            Slip("sign", (-x, -y),
                 f"Both signs are turned round: yours solve $x\\mathbf u + y\\mathbf v + \\mathbf w = 0$. On which side does $\\mathbf w$ stand in the question? Test the first entry: does yours give ${w[0]}$?"),
            Slip("exchanged", (y, x),
                 f"The right two numbers, each at the other's vector. Test the first entry: ${paren(y)} \\cdot 1 + {paren(x)} \\cdot {paren(v[0])}$ should be ${w[0]}$. Is it?"),
            Slip("other-vector", (Fraction(1, x), Fraction(-y, x)),
                 "You solved for $\\mathbf u$: yours say how $\\mathbf u$ is made of $\\mathbf w$ and $\\mathbf v$. Which of the three is asked for?"),
            Slip("first-entry-only", (w[0] - v[0], 1),
                 f"Your numbers fit the first entry, ${w[0]}$, and there many do. Put them into the second: do you get ${w[1]}$?"),
        ],
        work=[
            step("equations", "Entry by entry: ${first} = {a}$, ${second} = {b}$ and ${third} = {c}$.", None,
                 **{name: combination((s, t), "xy") for name, s, t in zip(("first", "second", "third"), u, v)}, a=w[0], b=w[1], c=w[2]),
            step("solve", "Two of them give $x = {x}$ and $y = {y}$, and the third agrees.", (x, y), x=x, y=y),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=kind_of_dependence)
def is_independent(pick):
    """Dependent or not

    Put the vectors into the columns of a matrix and eliminate: independent means a pivot in every column.
    """
    truth = pick.one((1, 1, 2, 3, 3, 4))
    u = pick.vector(3, 3)
    v = pick.vector(3, 3, where=lambda v: not parallel(u, v))
    if truth == 1:
        found = (u, v, pick.vector(3, 4, where=lambda w: linalg.rank((u, v, w)) == 3))
    elif truth == 2:
        k, which = pick.one((2, -2, 3)), pick.one((u, v))
        found = (u, v, tuple(k * x for x in which))
    elif truth == 3:
        found = (u, v, mixed(pick.one(((1, 1), (2, -1), (1, -2), (-1, 3), (2, 1))), (u, v)))
    else:
        found = ((u[0], u[1]), *pick.until(lambda: (pick.vector(2, 4), pick.vector(2, 4)),
                 lambda two: not any(parallel(a, b) for a, b in ((two[0], u[:2]), (two[1], u[:2]), two))))  # fmt: skip
    found = tuple(pick.shuffled(found))
    right = min(truth, 3)
    named = (
        ", ".join(f"$\\mathbf {name} = {tex(each)}$" for name, each in zip("uvw", found[:2]))
        + f" and $\\mathbf w = {tex(found[2])}$"
    )
    n = len(found[0])
    sound = {
        1: "There is a combination that gives $\\mathbf 0$. Put the three into columns and eliminate: in which column is no pivot left?",
        2: "You say that two of them lie on one line. Then one would be a multiple of another, with *one* factor for all entries: which two, and which factor?",
        3: "You say that one is a mix of the others though no two lie on one line. "
           + ("Look at them in pairs again: is one a multiple of another?" if right == 2 else "Eliminate: in which column would a pivot be missing?"),
    }  # fmt: skip
    why = {
        1: "Eliminating leaves a pivot in each of the three columns: only $0\\mathbf u + 0\\mathbf v + 0\\mathbf w$ gives $\\mathbf 0$.",
        2: "Two of them are multiples of each other, and then the three are dependent.",
        3: "No two lie on one line, but only ${r}$ of the three columns have a pivot: one is a combination of the others.",
    }[right]
    return Problem(
        f"Are the vectors {named} linearly independent?",
        answer=Choice(right, ["Yes, independent", "No: two of them lie on one line", "No, though no two of them lie on one line"]),
        slips=[Slip({1: "independent-by-pairs", 2: "saw-a-multiple", 3: "saw-a-mix"}[i], i, sound[i]) for i in (1, 2, 3) if i != right],
        work=[
            step("columns", "Write them as the columns of a {n} by 3 matrix and eliminate.", linalg.eliminate(linalg.transpose(found)), n=f"${n}$"),
            step("pivots", why, right, **({"r": linalg.rank(found)} if right == 3 else {})),
        ],
    )  # fmt: skip


@problem(verify=pivots)
def dimension_of_span(pick):
    """The dimension of a span

    Count the pivots: each vector that is a mix of others adds nothing.
    """
    entries, multiples, mixes, rank = pick.one(((5, 1, 1, 2), (4, 2, 1, 2), (3, 1, 2, 2), (4, 1, 2, 3), (6, 1, 1, 3)))
    most = 2 if entries > 4 else 3
    base = pick.until(
        lambda: [pick.vector(entries, most, zeros=True) for _ in range(rank)],
        lambda b: linalg.rank(b) == rank and all(map(any, b)),
    )
    scaled = [tuple(k * x for x in pick.one(base)) for k in pick.some(multiples, (2, -1, -2))]

    def mix():
        i, j = pick.some(2, range(rank))
        return mixed(pick.one(((1, 1), (1, -1), (2, 1), (1, -2), (-1, 2))), (base[i], base[j]))

    made = pick.until(lambda: [mix() for _ in range(mixes)], lambda m: len(m) < 2 or not parallel(*m))
    found = pick.shuffled([*base, *scaled, *made])
    n, directions = len(found), rank + mixes
    listed = "\n".join(f"- ${tex(each)}$" for each in found)
    return Problem(
        f"What is the dimension of the span of these vectors?\n\n{listed}",
        answer=Number(rank),
        slips=[
            Slip("counted-the-vectors", n,
                 f"You counted the vectors: ${n}$. One that is a combination of others adds no direction: is there one?"),
            Slip("counted-the-entries", entries,
                 f"${entries}$ is the number of entries, the dimension of the space in which they all lie. How much of it do these vectors reach?"),
            Slip("removed-multiples-only", directions,
                 f"You removed what is a multiple of another. Of the ${directions}$ that are left, is none a sum of multiples of *two* others?"),
        ],
        work=[
            step("rows", "Write the vectors as rows and eliminate. What depends on the rows above it turns into zeros.", linalg.eliminate(found)),
            step("count", "Rows with a pivot are left: ${rank}$. That is the dimension.", rank, rank=rank),
        ],
    )  # fmt: skip


def impostors(pick):
    """Sets that are no subspaces: their condition, and the sentence that shows it."""
    a, b, k = pick.nonzero(4), pick.nonzero(4), pick.integer(1, 9)
    side = combination((a, b, 1), "xyz")
    return {
        "misses-zero": (f"{side} = {k}", f"A plane, but $(0, 0, 0)$ gives $0 = {k}$: it misses the origin. Which of the other sets contain 0?"),
        "half-only": (f"{side} \\ge 0", "Sums stay inside. Now take a vector for which it is positive, and multiply by $-1$: does it stay?"),
        "two-lines": (f"{combination((a,), 'x')}y = 0", "Multiples stay inside. Now add: $(1, 0, 0)$ and $(0, 1, 0)$ both satisfy it. Does their sum?"),
        "curved": (f"{combination((a, b), 'xy')} = z^2", "It holds for 0. Take a vector of it with $z = 1$ and double it: by what does the left side grow, and by what the right?"),
        "whole-numbers": (f"{combination((a, b), 'xy')} \\text{{ is a whole number}}", "Sums stay inside. But multiply a vector for which it is 1 by one half: does it stay?"),
        "cone": ("x^2 + y^2 = z^2", "Multiples stay inside. Add $(1, 0, 1)$ and $(-1, 0, 1)$, which both satisfy it: does their sum?"),
    }  # fmt: skip


@problem(understanding=True)
def subspace_test(pick):
    """Which set is a subspace

    Does it contain 0? Does every multiple stay inside, also a negative one? Does every sum?
    """
    known = impostors(pick)
    names = pick.some(3, known)
    a, b, c = pick.nonzero(4), pick.nonzero(4), pick.nonzero(4)
    sound = pick.one((f"{combination((a, b, c), 'xyz')} = 0", f"{combination((a, b), 'xy')} = z", f"x = {combination((b,), 'y')} \\text{{ and }} z = 0", f"{combination((a, b), 'xz')} = {combination((c,), 'y')}"))  # fmt: skip
    order = pick.shuffled([*names, "subspace"])
    listed = "\n".join(
        f"- ${letter}$: all $(x, y, z)$ with ${sound if name == 'subspace' else known[name][0]}$"
        for letter, name in zip("RSTU", order)
    )
    right = order.index("subspace") + 1
    return Problem(
        f"Four sets of vectors in space:\n\n{listed}\n\nWhich of them is a subspace?",
        answer=Choice(right, [f"${letter}$" for letter in "RSTU"]),
        slips=[Slip(name, order.index(name) + 1, known[name][1]) for name in names],
        work=[
            step("test", "Ask each set three things: is 0 in it, does every multiple stay inside, does every sum?", None),
            step("found", "Only ${letter}$ passes: it is given by equations that hold for 0 and survive adding and multiplying.", right, letter="RSTU"[right - 1]),
        ],
    )  # fmt: skip


@problem
def basis_of_a_plane(pick):
    """A basis of a plane

    One equation for three numbers leaves two free. Choose them one at a time.
    """
    a, b, c = pick.until(lambda: pick.vector(3, 6), lambda n: len({abs(x) for x in n}) == 3)
    one, two = (-b, a, 0), (-c, 0, a)
    side = combination((a, b, c), "xyz")
    return Problem(
        f"Give a basis of the plane ${side} = 0$. Any basis will do.",
        answer=Basis((one, two)),
        slips=[
            Slip("sign", ((b, a, 0), (c, 0, a)),
                 f"Put your vectors into ${side}$: the two terms add up in place of cancelling. Which sign makes them cancel?"),
            Slip("coefficients-as-vector", ((a, b, c),),
                 f"You gave the coefficients. Put them in: ${side}$ becomes ${a * a} + {b * b} + {c * c}$. Is that 0? That vector stands at right angles to the plane."),
            Slip("one-vector", (one,),
                 "Your vector lies in the plane, but it spans a line. How many vectors does a basis of a plane have?"),
            Slip("whole-space", ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
                 f"Those three span all of space. Does $(1, 0, 0)$ satisfy ${side} = 0$?"),
        ],
        work=[
            step("first", "Choose $z = 0$: then ${xy} = 0$ holds for ${one}$.", None, xy=combination((a, b), "xy"), one=one),
            step("second", "Choose $y = 0$: then ${xz} = 0$ holds for ${two}$.", None, xz=combination((a, c), "xz"), two=two),
            step("both", "Neither is a multiple of the other, and a plane has dimension 2: they form a basis.", (one, two)),
        ],
    )  # fmt: skip
