"""Problems on matrices as tables: find one count, combine, turn over, name the kind, and take the symmetric part."""

import re
from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Set, Slip, paren, problem, step, tex
from eigenway.course.reader import matrices
from eigenway.maths import linalg

ANIMALS = ("cat", "dog", "fox", "hen", "owl", "pig", "cow", "bee")
ORDINALS = ("first", "second", "third")


def transposed(a):
    return tuple(zip(*a))


def mixed(p, a, q, b):
    return tuple(tuple(p * x + q * y for x, y in zip(r, s)) for r, s in zip(a, b))


def display(**named):
    """Each matrix on a line of its own: two side by side are wider than a phone."""
    return "\n\n".join(f"$${name} = {tex(a)}$$" for name, a in named.items())


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def by_looking_it_up(words):
    m, s = matrices(words)
    names = re.search(r"classes (\w+), (\w+) and (\w+)", words).groups()
    was, called = re.search(r"How often was an? (\w+) called (?:a|an) (\w+)", words).groups()
    i, j = names.index(was), names.index(called)
    return m[i][j] + s[j][i]


def entry_by_entry(words):
    (a, b), (p, q) = matrices(words), re.search(r"Compute \$(\d)A - (\d)B", words).groups()
    return [[int(p) * a[i][j] - int(q) * b[i][j] for j in range(len(a[0]))] for i in range(len(a))]


def each_turned_first(words):
    (a, b), c = matrices(words), int(re.search(r"\(A \+ (\d)B\)\^T", words)[1])
    return mixed(1, transposed(a), c, transposed(b))


@problem(understanding=True, verify=by_looking_it_up)
def one_count(pick):
    """One count of two tables

    In each table, ask first what its rows are. Then go to the row of the one thing and the column of the other.
    """
    names = pick.some(3, ANIMALS)
    i, j = pick.some(2, range(3))

    def table():
        return tuple(tuple(pick.integer(0, 30) for _ in range(3)) for _ in range(3))

    m, s = (
        pick.until(table, lambda a: a[i][j] and a[i][j] != a[j][i]),
        pick.until(table, lambda a: 0 < a[i][j] != a[j][i] > 0),
    )
    answer = m[i][j] + s[j][i]
    was, called = names[i], names[j]
    a_was, a_called = (f"{'an' if name[0] in 'aeiou' else 'a'} {name}" for name in (was, called))
    return Problem(
        f"How often was {a_was} called {a_called}, in both tables together? The classes {names[0]}, {names[1]} and {names[2]} stand in this order. In $M$ "
        "a row says what a picture was and a column what it was called; in $S$ a row says what it was called and a column what it was.\n\n"
        f"{display(M=m, S=s)}",
        answer=Number(answer),
        slips=[
            Slip("same-place-in-both", m[i][j] + s[i][j],
                 f"You looked in row {i + 1}, column {j + 1} of both: ${m[i][j]}$ and ${s[i][j]}$. In $S$ row {i + 1} holds what was *called* {was}. Which "
                 "place is yours there?"),
            Slip("wrong-way-round", m[j][i] + s[i][j],
                 f"You counted how often {a_called} was called {a_was}. In $M$ the row says what it *was*: which row is that of the {was}?"),
            Slip("turned-the-wrong-table", m[j][i] + s[j][i],
                 f"From $S$ you took the right entry, ${s[j][i]}$. From $M$ you took ${m[j][i]}$, in row {j + 1}. In $M$ the row says what it *was*: which row "
                 f"is that of the {was}?"),
            Slip("stopped-early", m[i][j],
                 f"${m[i][j]}$ is the count in $M$. Which count does $S$ add, and in which of its rows?"),
        ],
        work=[
            step("first", "In $M$ the row of the {was} is row {i} and the column of the {called} is column {j}: ${one}$.", None, was=was, called=called,
                 i=i + 1, j=j + 1, one=m[i][j]),
            step("second", "In $S$ the roles are exchanged: row {j}, column {i}, where ${two}$ stands. Together ${sum}$.", answer, i=i + 1, j=j + 1,
                 two=s[j][i], sum=answer),
        ],
    )  # fmt: skip


@problem(verify=entry_by_entry)
def combination(pick):
    """A multiple of one matrix minus a multiple of another

    Each entry of the result comes from the two entries in its own place, and from no others.
    """
    p, q = pick.some(2, (2, 3, 4, 5))
    m, n = pick.one(((2, 3), (3, 2), (2, 2)))
    a, b = pick.matrix(m, n, most=6), pick.matrix(m, n, most=6, where=lambda b: min(map(min, b)) < 0 < max(map(max, b)))
    i, j = next((i, j) for i in range(m) for j in range(n) if b[i][j] < 0)
    at = f"row {i + 1}, column {j + 1}"
    return Problem(
        f"Compute ${p}A - {q}B$ for\n\n{display(A=a, B=b)}",
        answer=Matrix(mixed(p, a, -q, b)),
        slips=[
            Slip("lost-signs", tuple(tuple(p * x - q * abs(y) for x, y in zip(r, s)) for r, s in zip(a, b)),
                 f"You took the entries of $B$ without their signs. In {at} stands ${p} \\cdot {paren(a[i][j])} - {q} \\cdot ({b[i][j]})$: does taking away "
                 "something negative lower it?"),
            Slip("added-instead", mixed(p, a, q, b),
                 f"You computed ${p}A + {q}B$. Test your {at}: can taking ${q} \\cdot ({b[i][j]})$ away from ${p * a[i][j]}$ give what you have?"),
            Slip("scaled-the-first-row-only", (tuple(p * x - q * y for x, y in zip(a[0], b[0])), *mixed(1, a[1:], -1, b[1:])),
                 f"Row 1 is right. Below it you subtracted without ${p}$ and ${q}$. Which entries of $A$ does ${p}A$ multiply?"),
            Slip("added-the-scalars", tuple(tuple(x + p - (y + q) for x, y in zip(r, s)) for r, s in zip(a, b)),
                 f"You added ${p}$ and ${q}$ to the entries. If $A$ were all zeros, what should ${p}A$ be?"),
        ],
        work=linalg.combine.steps([p, -q], [a, b]),
    )  # fmt: skip


@problem(verify=each_turned_first)
def turn_the_sum(pick):
    """Transpose a sum

    Add first or turn first, both lead there; but every part must be turned once. Row 1 of what is turned becomes column 1.
    """
    c = pick.integer(2, 4)
    a, b = pick.matrix(2, 3, most=5), pick.matrix(2, 3, most=5)
    total = mixed(1, a, c, b)
    answer = transposed(total)
    line = [x for row in total for x in row]
    return Problem(
        f"Add and turn over: what is $(A + {c}B)^T$?\n\n{display(A=a, B=b)}",
        answer=Matrix(answer),
        slips=[
            Slip("not-turned", total,
                 f"That is $A + {c}B$, with 2 rows and 3 columns. How many rows has its transpose?"),
            Slip("poured", (tuple(line[:2]), tuple(line[2:4]), tuple(line[4:])),
                 f"The shape is right. You read the sum row by row and filled rows of two: that reshapes. Row 1 of the sum is ${tex(total[0])}$; where must "
                 "it stand?"),
            Slip("quarter-turn", tuple(row[::-1] for row in answer),
                 f"Your columns are the rows of the sum, with the last one first. Test with entry (1, 1), ${total[0][0]}$: where does it go when its "
                 "row and column numbers are exchanged?"),
            Slip("forgot-the-factor", transposed(mixed(1, a, 1, b)),
                 f"You turned $A + B$. In the corner stands ${a[0][0]} + {c} \\cdot {paren(b[0][0])}$: what is that?"),
        ],
        work=[*linalg.combine.steps([1, c], [a, b]), *linalg.transpose.steps(total)],
    )  # fmt: skip


def numbers_off_zero(pick, n):
    return pick.some(n, [x for x in range(-9, 10) if x])


def symmetric_among(pick):
    """Right ones and tempting ones, each with the sentence of who takes it for symmetric, or does not."""
    a, b, c, d, e = numbers_off_zero(pick, 5)
    x, y, z = pick.some(3, range(1, 10))
    right = {((a, b), (b, c)): "", ((d, 0), (0, e)): "diagonal-is-not-symmetric"}
    tempting = {((x, y), (z, x)): "equal-diagonal", ((x, y), (-y, z)): "opposite-signs"}
    return right, tempting


def triangular_among(pick):
    a, b, c, d, e = numbers_off_zero(pick, 5)
    x, y, z = pick.some(3, range(1, 10))
    right = {((a, b), (0, c)): "", ((d, 0), (0, e)): "diagonal-is-not-triangular"}
    tempting = {((x, 0), (y, z)): "lower-for-upper", ((x, y), (z, 0)): "other-corner"}
    return right, tempting


def diagonal_among(pick):
    a, b, c = numbers_off_zero(pick, 3)
    x, y, z = pick.some(3, range(1, 10))
    right = {((a, 0), (0, b)): "", ((c, 0), (0, 0)) if pick.yes() else ((0, 0), (0, c)): "zero-on-the-diagonal"}
    tempting = {((0, x), (y, 0)): "other-diagonal", ((x, z), (0, x)): "one-side-only"}
    return right, tempting


TOLD = {
    "symmetric": (symmetric_among, "is equal to its transpose: row 1, column 2 holds the same as row 2, column 1"),
    "upper triangular": (triangular_among, "has 0 everywhere below the diagonal, which here is row 2, column 1"),
    "diagonal": (diagonal_among, "has 0 everywhere off the diagonal"),
}
SENTENCES = {
    "diagonal-is-not-symmetric": "You left ${a}$ out. Write down its transpose: does anything change?",
    "equal-diagonal": "In ${a}$ the two entries *on* the diagonal agree. Write down its transpose: is it the same matrix?",
    "opposite-signs": "In ${a}$ the sizes agree across the diagonal. Do the signs?",
    "diagonal-is-not-triangular": "You left ${a}$ out. What stands below its diagonal? Does the name ask for anything else?",
    "lower-for-upper": "In ${a}$ the 0 stands above the diagonal. On which side must an upper triangular matrix have its zeros?",
    "other-corner": "In ${a}$ the 0 stands on the diagonal. Which place lies below the diagonal, and what stands there?",
    "zero-on-the-diagonal": "You left ${a}$ out. What stands off its diagonal? Does the name say anything about what stands on it?",
    "other-diagonal": "In ${a}$ the numbers stand on the other diagonal, from the lower left. Which places are off the diagonal?",
    "one-side-only": "In ${a}$ one of the two places off the diagonal is 0. What stands in the other?",
}


@problem(understanding=True)
def which_fit(pick):
    """All matrices that a name fits

    A name asks for some of the entries and is silent on the others. Test each matrix against what is asked, and nothing else.
    """
    name = pick.one(sorted(TOLD))
    among, means = TOLD[name]
    right, tempting = among(pick)
    order = pick.shuffled([*right, *tempting])
    place = {a: i for i, a in enumerate(order, 1)}
    answer = {place[a] for a in right}
    slips = [Slip(why, answer - {place[a]}, SENTENCES[why].format(a=tex(a))) for a, why in right.items() if why]
    slips += [Slip(why, answer | {place[a]}, SENTENCES[why].format(a=tex(a))) for a, why in tempting.items()]
    listed = "\n".join(f"{i}. ${tex(a)}$" for i, a in enumerate(order, 1))
    assert answer == {place[a] for a in order if name in linalg.kinds(a)}
    return Problem(
        f"Which of these matrices are {name}? Type the set of their numbers, such as $\\{{1, 3\\}}$.\n\n{listed}",
        answer=Set(frozenset(answer)),
        slips=slips,
        work=[
            step("name", "A matrix is {name} if it {means}.", None, name=name, means=means),
            step("test", "That holds for {which}, and for no other.", frozenset(answer), which=" and ".join(f"${tex(a)}$" for a in order if a in right)),
        ],
    )  # fmt: skip


def even_pairs(a):
    pairs = ((0, 1), (0, 2), (1, 2))
    return all((a[i][j] + a[j][i]) % 2 == 0 for i, j in pairs) and any(a[i][j] != a[j][i] for i, j in pairs)


def halves_of_both(words):
    (a,) = matrices(words)
    sign = -1 if "antisymmetric" in words else 1
    return [[Fraction(a[i][j] + sign * a[j][i], 2) for j in range(3)] for i in range(3)]


@problem(verify=halves_of_both)
def symmetric_part(pick):
    """The symmetric or the antisymmetric part

    Each pair of mirror places shares its mean in the one part; in the other stands what each has more, or less, than that mean.
    """
    a = pick.matrix(3, most=7, where=even_pairs)
    anti = pick.yes()
    turned = transposed(a)
    parts = [tuple(tuple(int(x) for x in row) for row in linalg.symmetric_part(a, anti=each)) for each in (False, True)]
    answer, other = parts[anti], parts[not anti]
    i, j = next((i, j) for i, j in ((0, 1), (0, 2), (1, 2)) if a[i][j] != a[j][i])
    here, there = paren(a[i][j]), paren(a[j][i])
    name = "antisymmetric" if anti else "symmetric"
    copied = tuple(
        tuple(a[min(r, c)][max(r, c)] * (-1 if anti and r > c else 1) * (r != c or not anti) for c in range(3))
        for r in range(3)
    )
    slips = [
        Slip("forgot-to-halve", mixed(1, a, -1 if anti else 1, turned),
             "You have $A - A^T$. Add the symmetric part to it: does $A$ come back, or too much?" if anti else
             "You have $A + A^T$. Look at your diagonal: is that of $A$ not symmetric already?"),
        Slip("copied-the-upper-half", copied,
             f"You kept what stands above the diagonal and mirrored it{' with a minus' if anti else ''}. Then the ${a[j][i]}$ in row {j + 1}, column {i + 1} "
             f"was never used. What should it and ${a[i][j]}$ have together?"),
        Slip("the-other-part", other,
             f"Compare your entries (1, 2) and (2, 1) with those of a matrix that is {name}: must they be equal, or opposite?"),
    ]  # fmt: skip
    if anti:
        slips.append(Slip("transpose-first", tuple(tuple(-x for x in row) for row in answer),
                          f"You have $\\frac12 (A^T - A)$. In row {i + 1}, column {j + 1} stands half of ${here} - {there}$: which sign has that?"))  # fmt: skip
    return Problem(
        f"Compute the {name} part of\n\n{display(A=a)}",
        answer=Matrix(answer),
        slips=slips,
        work=linalg.symmetric_part.steps(a, anti=anti),
    )
