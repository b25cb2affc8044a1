"""Problems on data as a matrix: shapes of a model, both Gram matrices, what centring takes away, and the design matrix."""

import re
from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Shape, Slip, paren, problem, step, tex
from eigenway.course.reader import matrices
from eigenway.maths import data, linalg


def transposed(x):
    return tuple(zip(*x))


def product(a, b):
    return tuple(tuple(sum(p * q for p, q in zip(row, column)) for column in zip(*b)) for row in a)


@problem(understanding=True)
def shapes_of_a_model(pick):
    """The shapes of a model

    Rows are examples, columns are features. What multiplies a row must have one entry for each feature.
    """
    n, d, k = pick.integer(40, 900), pick.integer(3, 20), pick.integer(21, 39)
    what, bold = pick.one(("W", "b", "XW + b", "X^T X", "X X^T")), "\\mathbf b"
    answer = {"W": (d, k), "b": (k,), "XW + b": (n, k), "X^T X": (d, d), "X X^T": (n, n)}[what]
    slips = {
        "W": [
            Slip("transposed", (k, d), f"That fits in front of a column. Here $X$ stands in front: its {d} columns meet which axis of $W$?"),
            Slip("one-for-each-example", (n, k), f"That would be a weight for each of the {n} examples. All examples share their weights: what does a row meet?"),
        ],
        "b": [
            Slip("one-for-each-example", (n, k), f"That is the shape of $XW$, to which $\\mathbf b$ is added. All {n} rows get the same offsets: how many are there?"),
            Slip("one-for-each-feature", (d,), f"You gave each of the {d} features an offset. $\\mathbf b$ is added after the product: what does a row consist of there?"),
        ],
        "XW + b": [
            Slip("transposed", (k, n), "You put the predictions into the rows. A row stays an example: how many rows has the result?"),
            Slip("kept-the-features", (n, d), f"The {d} columns of $X$ meet the rows of $W$ and are summed over. What is left in their place?"),
        ],
        "X^T X": [
            Slip("other-product", (n, n), f"That is $X X^T$, rows with rows. In $X^T X$ the {n} examples are summed over: what is left?"),
            Slip("transposed-only", (d, n), "That is the shape of $X^T$ alone. It still meets $X$: which axis goes?"),
        ],
        "X X^T": [
            Slip("other-product", (d, d), f"That is $X^T X$, columns with columns. In $X X^T$ the {d} features are summed over: what is left?"),
            Slip("transposed-only", (d, n), "That is the shape of $X^T$ alone. $X$ stands in front of it: which axis goes?"),
        ],
    }[what]  # fmt: skip
    rows = {"W": "$X$ is ${n} \\times {d}$ and $XW$ must be ${n} \\times {k}$: the inner sizes meet.",
            "b": "$XW$ is ${n} \\times {k}$; $\\mathbf b$ is added to each of its rows.",
            "XW + b": "$X$ is ${n} \\times {d}$ and $W$ is ${d} \\times {k}$; adding $\\mathbf b$ changes no shape.",
            "X^T X": "$X^T$ is ${d} \\times {n}$ and $X$ is ${n} \\times {d}$.",
            "X X^T": "$X$ is ${n} \\times {d}$ and $X^T$ is ${d} \\times {n}$."}  # fmt: skip
    return Problem(
        f"$X$ holds {n} examples with {d} features, one example a row. A model predicts {k} numbers for each example, all at once, as $XW + \\mathbf b$ with a "
        f"vector $\\mathbf b$ that has one axis. What is the shape of ${what.replace('b', bold)}$?",
        answer=Shape(answer),
        slips=slips,
        work=[
            step("meet", rows[what], None, n=n, d=d, k=k),
            step(
                "shape",
                "What is left is ${shape}$.",
                answer,
                shape=f"({answer[0]},)" if len(answer) == 1 else tex(answer),
            ),
        ],
    )


def by_definition(words):
    (x,) = matrices(words)
    return product(transposed(x), x) if "X^T X" in words else product(x, transposed(x))


@problem(verify=by_definition)
def gram_or_scatter(pick):
    """A Gram matrix

    Each entry is one dot product: of two columns for $X^T X$, of two rows for $X X^T$.
    """
    n, d = pick.one(((3, 2), (2, 3)))
    features = pick.yes()

    def gram(x):
        return product(transposed(x), x) if features else product(x, transposed(x))

    def sizes(x):
        return tuple(tuple(map(abs, row)) for row in x)

    x = pick.until(
        lambda: tuple(tuple(pick.integer(-3, 4) for _ in range(d)) for _ in range(n)),
        lambda x: (
            gram(x) != gram(sizes(x))
            and any(sum(column) for column in zip(*x))  # else no sign can be lost
            and all(any(line) for line in (*x, *zip(*x)))
        ),
    )
    t = transposed(x)
    answer, other = gram(x), product(x, t) if features else product(t, x)
    across = n if features else d
    centred = tuple(tuple(v - Fraction(sum(column), n) for v in column) for column in t)
    centred = product(centred, transposed(centred)) if features else product(transposed(centred), centred)
    return Problem(
        f"{'Two' if d == 2 else 'Three'} numbers were measured on each of {'two' if n == 2 else 'three'} examples, one example a row:\n\n$$X = {tex(x)}$$\n\n"
        f"What is ${'X^T X' if features else 'X X^T'}$?",
        answer=Matrix(answer),
        slips=[
            Slip("other-product", other,
                 f"You took dot products of {'rows' if features else 'columns'}. Entry (1, 2) is to compare two {'features' if features else 'examples'}: "
                 "do they stand in rows or in columns?"),
            Slip("averaged", tuple(tuple(Fraction(v, across) for v in row) for row in answer),
                 f"You divided by {across}, as for a mean. Nothing of that is asked here: what is the plain dot product in the corner?"),
            Slip("centred-first", centred,
                 "You took the mean off each column first. That is often wise, but it is not asked: what do the numbers as they stand give?"),
            Slip("lost-signs", gram(sizes(x)),
                 "Your products are all positive. Off the diagonal numbers of different sign meet: which products there are negative?"),
        ],
        work=[
            step("named", "In what follows $A$ is ${a}$ and $B$ is ${b}$.", t if features else x, a="X^T" if features else "X", b="X" if features else "X^T"),
            *(linalg.matmul.steps(t, x) if features else linalg.matmul.steps(x, t)),
        ],
    )  # fmt: skip


def through_points(words):
    """Any two points with these dot products: the first on an axis."""
    (g,) = matrices(words)
    i, j = (int(found) - 1 for found in re.findall(r"examples (\d) and (\d)", words)[0])
    return g[i][i] + g[j][j] - g[i][j] - g[j][i]


@problem(understanding=True, verify=through_points)
def distance_from_gram(pick):
    """A distance without the data

    A squared distance is the dot product of a difference with itself. Multiply it out.
    """
    x = pick.until(
        lambda: tuple(tuple(pick.integer(-4, 5) for _ in range(3)) for _ in range(3)),
        lambda x: len(set(x)) == 3 and all(any(row) for row in x),
    )
    g = product(x, transposed(x))
    i, j = sorted(pick.some(2, range(3)))
    a, b, c = g[i][i], g[j][j], g[i][j]
    return Problem(
        f"Nobody shows you $X$, only\n\n$$X X^T = {tex(g)}$$\n\nof three examples. What is the *squared* distance between examples {i + 1} and {j + 1}?",
        answer=Number(a + b - 2 * c),
        slips=[
            Slip("middle-once", a + b - c,
                 f"The product of the two rows occurs twice when you multiply out, as $(\\mathbf p - \\mathbf q) \\cdot (\\mathbf p - \\mathbf q)$ shows for rows $\\mathbf p$ and $\\mathbf q$. How often do you take off ${paren(c)}$?"),
            Slip("left-the-middle-out", a + b,
                 f"You added the squared lengths: Pythagoras, for a right angle. The entry between the two examples is ${c}$: where does it come in?"),
            Slip("sign", a + b + 2 * c,
                 "That is the squared length of the *sum* of both rows. With $\\mathbf p$ and $\\mathbf q$ for them: which sign has the middle term in $(\\mathbf p - \\mathbf q) \\cdot (\\mathbf p - \\mathbf q)$?"),
            Slip("read-off", c,
                 f"${c}$ is the dot product of the two, a likeness. If the two were the same point it would be large: and the distance?"),
        ],
        work=[
            step("expand", "For two rows $\\mathbf p$ and $\\mathbf q$: $(\\mathbf p - \\mathbf q) \\cdot (\\mathbf p - \\mathbf q) = \\mathbf p \\cdot \\mathbf p - 2\\, \\mathbf p \\cdot \\mathbf q + \\mathbf q \\cdot \\mathbf q$.", None),
            step("insert", "The three stand in the table: ${a} - 2 \\cdot {c} + {b} = {answer}$.", a + b - 2 * c, a=a, b=b, c=paren(c), answer=a + b - 2 * c),
        ],
    )  # fmt: skip


def subtracting_means(words):
    n, s, a, b = (
        Fraction(found)
        for found in re.findall(r"(\d+) examples.*?\$(-?\d+)\$.*?\$(-?\d+)\$ and \$(-?\d+)\$", words, re.S)[0]
    )
    return s - n * a * b


@problem(understanding=True, verify=subtracting_means)
def centre_the_product(pick):
    """What centring takes away

    Let $a$ and $b$ be the means. Multiply $(t - a)(g - b)$ out, add up over all examples, and use what a mean is.
    """
    n, a, b = pick.integer(4, 40), pick.nonzero(12), pick.nonzero(12)
    centred = pick.nonzero(60)
    s = centred + n * a * b
    return Problem(
        f"Two columns of {n} examples have the dot product ${s}$ and the means ${a}$ and ${b}$. What is their dot product once both are centred?",
        answer=Number(centred),
        slips=[
            Slip("took-off-once", s - a * b,
                 f"You took off the product of the means once. Every one of the {n} examples contributes to the sum: how often does it come off?"),
            Slip("added-it", s + n * a * b,
                 "You added what the means make. Suppose that both columns are constant: centred they are all zeros. Which sign gives 0 then?"),
            Slip("took-off-both", s - 2 * n * a * b,
                 f"Multiplied out there are two terms with a minus. There is one more, $(-a)(-b)$, {n} times: which sign has that?"),
            Slip("averaged", Fraction(centred, n),
                 f"You divided by {n} in addition, as for a covariance. A dot product is a sum: what was it before?"),
        ],
        work=[
            step("expand", "With the means $a$ and $b$ taken off, each product $t g$ becomes $t g - b t - a g + a b$. The $n$ entries $t$ add up to $n a$, the $g$ to $n b$, so in all $n a b$ comes off.", None),
            step("insert", "Here that is ${s} - {n} \\cdot {a} \\cdot {b} = {answer}$.", centred, s=s, n=n, a=paren(a), b=paren(b), answer=centred),
        ],
    )  # fmt: skip


LEVELS = (("Bonn", "Graz", "Lyon"), ("Bath", "Gent", "Turin"), ("Brno", "Kiel", "Porto"))


@problem
def design_matrix(pick):
    """A design matrix

    Ones first, then the number, then one column of 0 and 1 for each level but the first.
    """
    names = pick.one(LEVELS)
    towns = pick.until(
        lambda: tuple(pick.one(names) for _ in range(4)), lambda t: len(set(t)) == 3 and t[0] != names[0]
    )
    areas = pick.some(4, range(30, 99))
    rows = [{"area": area, "town": town} for area, town in zip(areas, towns)]
    answer = data.design(rows)
    every = tuple((1, area, *(int(town == name) for name in names)) for area, town in zip(areas, towns))
    codes = tuple((1, area, names.index(town)) for area, town in zip(areas, towns))
    table = "\n".join(f"| {area} | {town} |" for area, town in zip(areas, towns))
    return Problem(
        "Write the design matrix of this table: a column of ones, the area, then the towns as columns of 0 and 1 in alphabetical order, with the first level "
        f"left out.\n\n| area | town |\n|---|---|\n{table}",
        answer=Matrix(answer),
        slips=[
            Slip("kept-every-level", every,
                 "You gave all three towns a column. Add those three up, row by row: which column of your matrix comes out?"),
            Slip("forgot-the-ones", tuple(row[1:] for row in answer),
                 "Your matrix has no column of ones. With what would the model write its offset: what does every row multiply it by?"),
            Slip("left-the-last-level-out", tuple(row[:-1] for row in every),
                 f"You left {names[2]} out. That is as good a choice, but the first level was asked for: which two towns keep a column?"),
            Slip("numbered-the-levels", codes,
                 f"You numbered the towns 0, 1, 2 in one column. That says that {names[2]} is twice as much as {names[1]}: twice as much of what?"),
        ],
        work=data.design.steps(rows),
    )  # fmt: skip
