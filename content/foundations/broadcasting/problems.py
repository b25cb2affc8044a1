"""Problems on broadcasting: the shape and the values that come out, centring, the silent table, and loops turned into one line."""

import re
from fractions import Fraction

from eigenway.course import Choice, Matrix, Number, Problem, Shape, Slip, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import arrays


def shown(sizes):
    """(5,) and (2, 3), as NumPy writes a shape."""
    return f"({sizes[0]}{{,}})" if len(sizes) == 1 else tex(tuple(sizes))


def by_padding(words):
    """Ones in front, then the larger of each pair."""
    shapes = [[int(n) for n in re.findall(r"\d+", found)] for found in re.findall(r"\$(\(.*?\))\$", words)]
    n = max(map(len, shapes))
    return tuple(map(max, *([1] * (n - len(shape)) + shape for shape in shapes)))


@problem(verify=by_padding)
def broadcast_shape(pick):
    """The shape of a broadcast

    Write one shape under the other so that their *last* axes meet. Missing axes count as 1.
    """
    drawn = pick.some(3, range(2, 20))
    p = min(drawn)  # else aligning at the left would give the larger shape
    q, r = (size for size in drawn if size != p)
    a, b = pick.one((((p, 1, r), (q, 1)), ((p, q, 1), (r,)), ((q, 1), (p, 1, r)), ((p, 1, r), (q, r))))
    if pick.yes():
        a, b = b, a
    answer = (p, q, r)
    longer, shorter = sorted((a, b), key=len, reverse=True)
    padded = (*shorter, *(1,) * (len(longer) - len(shorter)))
    return Problem(
        f"`a` has the shape ${shown(a)}$ and `b` the shape ${shown(b)}$. What is the shape of `a * b`?",
        answer=Shape(answer),
        slips=[
            Slip("aligned-at-the-left", tuple(map(max, longer, padded)),
                 f"You let the ${shorter[0]}$ of ${shown(shorter)}$ meet the ${longer[0]}$ of ${shown(longer)}$. Shapes are aligned at the right: which "
                 f"size does the last one, ${shorter[-1]}$, meet?"),
            Slip("kept-the-longer-shape", longer,
                 f"That is the shape of the larger array alone. It has an axis of size 1 itself: what stands across from it in ${shown(shorter)}$?"),
            Slip("joined-the-shapes", (*a, *b),
                 "You put one shape behind the other. Both arrays share their last axis: how many axes does the longer one have?"),
        ],
        work=[*arrays.broadcast_shape.steps(a, b)],
    )  # fmt: skip


def every_pair(words):
    """Entry by entry, from the definition."""
    column, row = (
        re.findall(r"column with the entries \$(.*?)\$", words)[0],
        re.findall(r"row with the entries \$(.*?)\$", words)[0],
    )
    (u,), (v,) = vectors(column), vectors(row)
    f = {"+": lambda x, y: x + y, "-": lambda x, y: x - y, "*": lambda x, y: x * y}[re.findall(r"`c (.) r`", words)[0]]
    return tuple(tuple(f(x, y) for y in v) for x in u)


@problem(verify=every_pair)
def broadcast_value(pick):
    """A column and a row

    The column is repeated to the right, the row downwards. Then each entry has its partner.
    """
    u, v = tuple(pick.some(3, range(1, 10))), tuple(pick.some(3, range(1, 10)))
    sign = pick.one("+-*")
    word = {"+": "added", "-": "subtracted", "*": "multiplied"}[sign]
    column = [[x] for x in u]
    answer = arrays.broadcast(column, v, sign)
    slips = [
        Slip("entry-by-entry", (tuple(answer[i][i] for i in range(3)),),
             f"You {word} pair by pair and got three numbers. `c` is repeated in every column, `r` in every row: how many numbers are there then?"),
    ]  # fmt: skip
    if sign == "-":
        slips.append(Slip("sign", tuple(tuple(-x for x in row) for row in answer),
                          f"All signs are turned round. The first entry is ${u[0]}$ take away ${v[0]}$: which of the two comes from `c`?"))  # fmt: skip
        slips.append(Slip("row-for-column", tuple(tuple(x - y for x in u) for y in v),
                          f"Your first row uses all of `c`. But `c` is a column: its first entry, ${u[0]}$, serves the whole first row. What does that "
                          "give?"))  # fmt: skip
    else:
        slips.append(Slip("row-for-column", tuple(zip(*answer)),
                          f"Your first row uses all of `c`. But `c` is a column: its first entry, ${u[0]}$, serves the whole first row. What does that "
                          "give?"))  # fmt: skip
    return Problem(
        f"`c` is a column with the entries ${tex(u)}$, of shape $(3, 1)$, and `r` a row with the entries ${tex(v)}$, of shape $(1, 3)$. What is "
        f"`c {sign} r`?",
        answer=Matrix(answer),
        slips=slips,
        work=arrays.broadcast.steps(column, [v], sign),
    )


def centred_by_hand(words):
    (x,) = matrices(words)
    means = [sum(column) / len(column) for column in zip(*x)]
    return tuple(tuple(value - m for value, m in zip(row, means)) for row in x)


@problem(verify=centred_by_hand)
def centre_columns(pick):
    """Centre the columns

    One mean for each column; it is taken from every entry of that column.
    """

    def kind(x):
        return (
            all(sum(column) % 3 == 0 for column in zip(*x))
            and all(sum(row) % 2 == 0 for row in x)
            and sum(map(sum, x)) % 6 == 0
        )

    x = pick.until(lambda: tuple((pick.integer(0, 9), pick.integer(5, 20)) for _ in range(3)), kind)
    means = arrays.reduce(x, 0, "mean")
    answer = arrays.broadcast(x, means, "-")
    by_row, whole = arrays.reduce(x, 1, "mean", True), arrays.reduce(x, None, "mean")
    return Problem(
        f"Let\n\n$$x = {tex(x)}$$\n\nWhat is `x - x.mean(axis=0)`?",
        answer=Matrix(answer),
        slips=[
            Slip("centred-the-rows", arrays.broadcast(x, by_row, "-"),
                 f"You took from each row its own mean, ${by_row[0][0]}$ from the first. Axis 0 runs down the rows: it leaves one mean for each what?"),
            Slip("one-mean-for-all", arrays.broadcast(x, whole, "-"),
                 f"You took ${whole}$ from every entry, the mean of all six. With `axis=0` there is one mean for each column: what is that of the first?"),
            Slip("means-of-the-columns", arrays.broadcast(arrays.broadcast(x, x, "-"), means, "+"),
                 f"Those are the means, repeated in each row. They are taken from the entries of `x`: what is left of ${x[0][0]}$?"),
        ],
        work=[
            *arrays.reduce.steps(x, 0, "mean"),
            step("stretch", "The means have the shape (2,), which counts as a row, and serve every row of `x`. Subtract, entry by entry.", answer),
        ],
    )  # fmt: skip


def from_all_pairs(words):
    y, p = vectors(words)[:2]
    return Fraction(sum((a - b) ** 2 for a in y for b in p), len(y) * len(p))


@problem(understanding=True, verify=from_all_pairs)
def silent_table(pick):
    """The error that is no error

    First the shape of the difference. How many numbers does the mean then run over?
    """
    n = pick.one((2, 3))
    y = tuple(pick.some(n, range(10)))
    p = tuple(v + pick.integer(-2, 2) for v in y)
    squares = [[(a - b) ** 2 for a in y] for b in p]
    total = sum(map(sum, squares))
    wanted = sum(squares[i][i] for i in range(n))
    return Problem(
        f"`y` holds ${tex(y)}$ and has the shape $({n}{{,}})$. The predictions `p` are ${tex(p)}$, standing as a column of shape $({n}, 1)$. What does "
        "`((y - p)**2).mean()` give? Type a whole number or a fraction.",
        answer=Number(Fraction(total, n * n)),
        slips=[
            Slip("entry-by-entry", Fraction(wanted, n),
                 "That is what was *meant*: each prediction against its own value. But `y` counts as a row and `p` is a column. Which shape has `y - p`?"),
            Slip("divided-by-the-length", Fraction(total, n),
                 f"You added up all {n * n} squares, ${total}$, and divided by {n}. `mean()` divides by how many numbers there are: how many?"),
            Slip("forgot-the-mean", total,
                 f"${total}$ is the sum of all {n * n} squares. What does `mean()` still do?"),
        ],
        work=[
            step("shapes", "`y` gets a 1 in front: ${row}$ against ${column}$ gives ${table}$, all pairs.", None, row=(1, n), column=(n, 1), table=(n, n)),
            step("squares", "The squares of all differences `y - p`.", tuple(map(tuple, squares))),
            step("mean", "They add up to ${total}$, and there are ${many}$ of them: ${answer}$.", Fraction(total, n * n), total=total, many=n * n,
                 answer=Fraction(total, n * n)),
        ],
    )  # fmt: skip


TABLES = ("a", "w", "q", "img")
LISTS = ("m", "s", "t", "v")
SIGNS = (("-", "difference"), ("*", "product"), ("+", "sum"), ("/", "quotient"))


@problem(understanding=True)
def loop_to_line(pick):
    """A loop as one line

    Give each index an axis of its own: the first index the rows, the second the columns. `[:, None]` stands a list upright.
    """
    n, d = pick.some(2, range(3, 30))
    sign, word = pick.one(SIGNS)
    if pick.yes():
        a, m = pick.one(TABLES), pick.one(LISTS)
        by_row = pick.yes()
        wanted, other = (f"{a} {sign} {m}[:, None]", f"{a} {sign} {m}")[:: 1 if by_row else -1]
        loop = f"c[i, j] = {a}[i, j] {sign} {m}[{'i' if by_row else 'j'}]"
        size = n if by_row else d
        told = f"`{a}` has the shape $({n}, {d})$ and `{m}` the shape $({size}{{,}})$."
        third = f"{a} {sign} {m}.mean()"
        slips = {
            other: (
                "upright" if by_row else "lying",
                f"There `{m}`{' lies as a row' if by_row else ' stands upright as a column'}, and its {size} entries meet the "
                f"{d if by_row else n} {'columns' if by_row else 'rows'} of `{a}`. Which index does the loop give to `{m}`?",
            ),
            third: (
                "one-number-for-all",
                f"That uses one number for the whole table. In the loop, does `{m}` have an index?",
            ),
        }
    else:
        x, y = pick.one((("x", "y"), ("u", "v"), ("p", "q"), ("s", "t")))
        up = pick.yes()
        wanted, other = (f"{x}[:, None] {sign} {y}", f"{x} {sign} {y}[:, None]")[:: 1 if up else -1]
        loop = f"c[i, j] = {x}[{'i' if up else 'j'}] {sign} {y}[{'j' if up else 'i'}]"
        told = f"`{x}` has the shape $({n if up else d}{{,}})$ and `{y}` the shape $({d if up else n}{{,}})$."
        third = f"{x} {sign} {y}"
        slips = {
            other: (
                "turned-the-table",
                f"That table has {d} rows: it is turned round. Which of `{x}` and `{y}` has the first index, `i`, in the loop?",
            ),
            third: (
                "no-axis-added",
                f"Two lists of {n} and {d} entries cannot meet entry by entry. How does each index get an axis of its own?",
            ),
        }
    options = tuple(pick.shuffled((wanted, other, third)))
    return Problem(
        f"{told} For all `i` below {n} and all `j` below {d}, a loop sets `{loop}`. Which line gives the same table `c`?",
        answer=Choice(1 + options.index(wanted), tuple(f"`c = {option}`" for option in options)),
        slips=[Slip(name, 1 + options.index(option), says) for option, (name, says) in slips.items()],
        work=[
            step(
                "axes",
                "The {word} needs `i` along the rows and `j` along the columns: what has only the index `i` must stand upright.",
                None,
                word=word,
            ),
            step(
                "line",
                "So it is line {place} of the three, counted from the top.",
                1 + options.index(wanted),
                place=1 + options.index(wanted),
            ),
        ],
    )
