"""Problems on vectors: combine them, tell a place from a way to go, stop on the way, and move the zero that places are counted from."""

import re
from fractions import Fraction

from eigenway.course import Problem, Slip, Vector, combination, number, paren, problem, step, tex
from eigenway.course.reader import vectors
from eigenway.maths import linalg


def mixed(weights, places):
    return tuple(sum(k * x for k, x in zip(weights, column)) for column in zip(*places))


def times(k, v):
    return tuple(k * x for x in v)


def bold(letters):
    return tuple(f"\\mathbf {letter}" for letter in letters)


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def weights_of(words, letters):
    """2p - 3q + r as (2, -3, 1)."""
    found = re.findall(rf"([+-]?) ?(\d*)\\mathbf ([{letters}])(?! =)", words)
    return [int(sign + (size or "1")) for sign, size, _ in found]


def entry_by_entry(words):
    u, v, w = vectors(words)
    a, b, c = weights_of(words.split("Compute")[1], "uvw")
    return [a * u[i] + b * v[i] + c * w[i] for i in range(len(u))]


def from_the_first_to_the_second(words):
    start, end = vectors(words)
    return [y - x for x, y in zip(start, end)]


def by_small_steps(words):
    """Cut the way into as many steps as the denominator says, and take as many as the numerator says."""
    share = re.search(r"\\frac\{(\d+)\}\{(\d+)\}", words)
    start, end = vectors(words)
    taken, of = int(share[1]), int(share[2])
    return [x + taken * Fraction(y - x, of) for x, y in zip(start, end)]


def from_the_start_by_ways(words):
    """Add to the start the way of each training, as often as it is asked for."""
    start, one, two = vectors(words)
    asked = words.split("Which weights")[1]
    often = 2 if "twice" in asked else 1
    back = -1 if "undoes" in asked else 1
    return [x + often * (y - x) + back * (z - x) for x, y, z in zip(start, one, two)]


def with_three_made_up_places(words):
    """Any three places must show the same change: compute the mix before and after."""
    shift = vectors(words)[0]
    weights = weights_of(words.split("What is added")[1], "xyz")
    places = [(3, 1, 4), (1, 5, 9), (2, 6, 5)]
    before = mixed(weights, places)
    after = mixed(weights, [[a - s for a, s in zip(place, shift)] for place in places])
    return [y - x for x, y in zip(before, after)]


@problem(verify=entry_by_entry)
def linear_combination(pick):
    """A linear combination

    Multiply each vector by its own number, then add what stands in the same place.
    """
    n = pick.one((2, 3, 3))
    u, v, w = (pick.vector(n, 6) for _ in "uvw")
    a, b, c = (pick.one((2, 3, 4)), *pick.shuffled((1, pick.integer(2, 5))))
    weights = (a, b, -c)
    mix = combination(weights, bold("uvw"))
    last = times(c, w)
    return Problem(
        f"Take $\\mathbf u = {tex(u)}$, $\\mathbf v = {tex(v)}$ and $\\mathbf w = {tex(w)}$. Compute ${mix}$.",
        answer=Vector(mixed(weights, (u, v, w))),
        slips=[
            Slip("first-factor-on-all", times(a, mixed((1, 1, -1), (u, v, w))),
                 f"You multiplied everything by ${a}$. That number stands before $\\mathbf u$ alone: which numbers stand before $\\mathbf v$ and $\\mathbf w$?"),
            Slip("lost-signs", mixed((a, b, c), (u, v, w)),
                 f"You added ${tex(last)}$ at the end. A minus stands before it: what becomes of ${last[0]}$ in the first entry?"),
            Slip("minus-on-the-first-entry", (mixed(weights, (u, v, w))[0], *mixed((a, b, c), (u, v, w))[1:]),
                 f"You took ${tex(last)}$ away in the first entry and added it in the others. How far does the minus before a vector reach?"),
            Slip("factors-forgotten", mixed((1, 1, -1), (u, v, w)),
                 f"You computed $\\mathbf u + \\mathbf v - \\mathbf w$. The first entry of ${a}\\mathbf u$ is ${a} \\cdot {paren(u[0])}$: which one did you use?"),
        ],
        work=linalg.combine.steps(weights, (u, v, w)),
    )  # fmt: skip


@problem(verify=from_the_first_to_the_second)
def point_difference(pick):
    """The way from one place to another

    A place plus the way is the other place. What must be added, entry by entry?
    """
    n = pick.one((2, 3, 3))
    start = pick.vector(n, 9)
    way = pick.vector(n, 7, where=lambda way: min(way) < 0 < max(way) and all(x + y for x, y in zip(start, way)))
    back = next(i for i, x in enumerate(way) if x < 0)  # where the way goes down
    end = mixed((1, 1), (start, way))
    p, q = pick.one(("pq", "ab", "xy", "st"))
    return Problem(
        f"Which vector leads from $\\mathbf {p} = {tex(start)}$ to $\\mathbf {q} = {tex(end)}$?",
        answer=Vector(way),
        slips=[
            Slip("wrong-way-round", times(-1, way),
                 f"Your vector leads back. Test it: add its first entry to ${start[0]}$, where the way begins. Do you arrive at ${end[0]}$?"),
            Slip("added-the-places", mixed((1, 1), (start, end)),
                 f"You added the two places. Begin at $\\mathbf {p}$ and add your vector: do you arrive at $\\mathbf {q}$?"),
            Slip("lost-signs", tuple(map(abs, way)),
                 f"You gave how far apart the entries are. Entry ${back + 1}$ has to go from ${start[back]}$ to ${end[back]}$: is that reached by adding ${-way[back]}$?"),
            Slip("squared-the-differences", tuple(x * x for x in way),
                 f"You squared each difference, as one does on the way to a distance. Here the way itself is asked: what must be added to ${start[0]}$ to get ${end[0]}$?"),
        ],
        work=[
            step("ask", f"What must be added to $\\mathbf {p}$ to get $\\mathbf {q}$? That is $\\mathbf {q} - \\mathbf {p}$, entry by entry.", None),
            step("subtract", "Where to minus where from: ${end} - {start} = {way}$.", way, end=end, start=start, way=way),
        ],
    )  # fmt: skip


@problem(verify=by_small_steps)
def part_of_the_way(pick):
    """A part of the way

    First the whole way, from the start to the end. Then its part, added to the start.
    """
    t = pick.one([Fraction(k, n) for n in (3, 4, 5) for k in range(1, n) if 2 * k != n])
    n = pick.one((2, 2, 3))
    start = tuple(pick.integer(10, 90) for _ in range(n))
    small = pick.vector(n, 12, where=lambda v: all(10 <= x + t.denominator * y <= 99 for x, y in zip(start, v)))
    way = times(t.denominator, small)
    end = mixed((1, 1), (start, way))
    stop = mixed((1, t), (start, way))
    return Problem(
        f"A photo is a list of brightnesses, and a video blends the photo $\\mathbf a = {tex(start)}$ into $\\mathbf b = {tex(end)}$ in a straight line. "
        f"Which list stands there after ${tex(t)}$ of the way?",
        answer=Vector(stop),
        slips=[
            Slip("swapped-weights", mixed((t, 1 - t), (start, end)),
                 f"You are ${tex(t)}$ of the way from $\\mathbf b$ to $\\mathbf a$: your ${tex(t)}$ stands before $\\mathbf a$. Right at the beginning, after a share of 0, which photo stands there?"),
            Slip("weights-not-one", mixed((1, t), (start, end)),
                 f"You took $\\mathbf a$ whole and added ${tex(t)}$ of $\\mathbf b$. Test it with the whole way: is $\\mathbf a + \\mathbf b$ the photo $\\mathbf b$?"),
            Slip("start-forgotten", times(t, way),
                 f"That is ${tex(t)}$ of the way ${tex(way)}$, counted from the origin. From where does the blend set out?"),
            Slip("part-of-the-end", times(t, end),
                 f"You took ${tex(t)}$ of $\\mathbf b$. That leads from the origin towards $\\mathbf b$. From which photo should it lead?"),
        ],
        work=[
            step("way", "The whole way is $\\mathbf b - \\mathbf a = {way}$.", way, way=way),
            step("part", "${t}$ of it is ${part}$.", times(t, way), t=t, part=times(t, way)),
            step("arrive", "Set out from $\\mathbf a$: ${start} + {part} = {stop}$.", stop, start=start, part=times(t, way), stop=stop),
        ],
    )  # fmt: skip


ASKED = (
    ("with both changes", 1, 1),
    ("with the change of the first training taken twice and that of the second once", 2, 1),
    ("that takes on the change of the first training and undoes, that is, subtracts, that of the second", 1, -1),
    ("that takes on the change of the first training twice and undoes, that is, subtracts, that of the second", 2, -1),
)


@problem(understanding=True, verify=from_the_start_by_ways)
def both_trainings(pick):
    """Two changes from one start

    What a training changed is a way, from the start to where it ended. Ways can be added to a place.
    """
    start = pick.vector(2, 6)
    one, two = pick.vector(2, 5), pick.vector(2, 5)
    asked, i, j = pick.one(ASKED)
    first, second = mixed((1, 1), (start, one)), mixed((1, 1), (start, two))
    answer = mixed((1, i, j), (start, one, two))
    straight = mixed((i, j), (first, second))
    slips = [
        Slip("start-forgotten", mixed((i, j), (one, two)),
             f"${tex(mixed((i, j), (one, two)))}$ holds the changes alone: it is a way to go. From which place must it be gone?"),
    ]  # fmt: skip
    if j == 1:  # else the ends as they stand hold the start as often as they should, or not at all
        slips.append(Slip("mixed-the-ends", straight,
            f"You mixed the two trained models as they stand. Each holds the start ${tex(start)}$ and its own change: how often is the start in your mix?"))  # fmt: skip
        slips.append(Slip("took-the-mean", times(Fraction(1, i + j), straight),
            "You took a mean of the two trained models. From the start that goes a part of each change: how much of each is asked for?"))  # fmt: skip
    else:
        slips.append(Slip("added-instead", mixed((1, i, 1), (start, one, two)),
            f"You added the change of the second training, ${tex(two)}$. It is to be undone: which way does one go then?"))  # fmt: skip
    if i == 2:
        slips.append(Slip("once-each", mixed((1, 1, j), (start, one, two)),
            f"You took the change of the first training, ${tex(one)}$, once. How often is it asked for?"))  # fmt: skip
    return Problem(
        f"A model has the two weights ${tex(start)}$. A first training brings one copy of it to ${tex(first)}$, a second training brings another copy to "
        f"${tex(second)}$. Which weights has the model {asked}?",
        answer=Vector(answer),
        slips=slips,
        work=[
            step("first", "The first training changed ${first} - {start} = {one}$.", one, first=first, start=start, one=one),
            step("second", "The second changed ${second} - {start} = {two}$.", two, second=second, start=start, two=two),
            step("add", "From the start: ${sum} = {answer}$.", answer, answer=answer,
                 sum=combination((1, i, j), (tex(start), tex(one), tex(two)))),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=with_three_made_up_places)
def zero_moved(pick):
    """When zero is moved

    Every place loses the same vector. How often is a place taken in the mix, all in all?
    """
    shift = pick.vector(3, 6)
    weights = pick.until(lambda: tuple(pick.nonzero(5) for _ in "xyz"), lambda w: min(w) < 0 < max(w))
    total, sizes = sum(weights), sum(map(abs, weights))
    mix = combination(weights, bold("xyz"))
    change = times(-total, shift)
    slips = [
        Slip("sign", times(total, shift),
             f"The size is right. Counted from $\\mathbf s$, the place $\\mathbf s$ itself has become $\\mathbf 0$: did places gain ${tex(shift)}$ or lose it?"),
        Slip("lost-signs", times(-sizes, shift),
             f"You counted ${sizes}$ places. One that is subtracted takes its shift away again: how many remain in ${mix}$?"),
        Slip("no-change", (0, 0, 0),
             "A difference of two places does not see where zero stands. Is this mix one, that is, do its numbers add up to 0?"),
        Slip("shifted-once", times(-1, shift),
             f"You let the mix move as one place does. Put $\\mathbf x = \\mathbf y = \\mathbf z$: how many times this place is ${mix}$?"),
        Slip("once-for-each-place", times(-3, shift),
             f"You counted one shift for each of the three places. How often is $\\mathbf x$ taken in ${mix}$?"),
    ]  # fmt: skip
    return Problem(
        f"Three places $\\mathbf x$, $\\mathbf y$ and $\\mathbf z$ are counted from a new zero, the point $\\mathbf s = {tex(shift)}$: each place is now written as "
        f"what it was minus $\\mathbf s$. What is added to ${mix}$ by that?",
        answer=Vector(change),
        slips=[slip for slip in slips if slip.value != change],
        work=[
            step("each", "Each place loses $\\mathbf s$, so the mix loses $({parts})\\,\\mathbf s$.", None, parts=combination(weights, ("", "", ""))),
            step("together", "The numbers add up to ${total}$, so ${factor} \\cdot {shift} = {change}$ is added.", change, total=total, factor=number(-total),
                 shift=shift, change=change),
        ],
    )  # fmt: skip
