"""Problems on arrays: name a shape, cut, reduce and reshape, and say beforehand what shape comes out."""

import re

from eigenway.course import Matrix, Number, Problem, Shape, Slip, Vector, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import arrays


def shown(sizes):
    """(5,) and (2, 3), as NumPy writes a shape."""
    return f"({sizes[0]}{{,}})" if len(sizes) == 1 else tex(tuple(sizes))


def photos(pick):
    n, high, wide = pick.one((8, 16, 32, 64, 128)), 8 * pick.integer(3, 12), 8 * pick.integer(3, 12)
    return (
        f"{n} colour photos, each {high} pixels high and {wide} wide, with three colour values a pixel. Axis 0 runs over the photos, then come rows, "
        "columns and colours.",
        (n, high, wide, 3),
        [
            Slip("width-before-height", (n, wide, high, 3),
                 f"You put the width, {wide}, before the height. A picture is indexed by its row first: how many rows has one?"),
            Slip("forgot-an-axis", (high, wide, 3),
                 f"That is the shape of one photo. There are {n} of them: which axis counts them?"),
            Slip("counted-the-numbers", (n, high * wide * 3),
                 f"You rolled a whole photo into one axis of {high * wide * 3} numbers. The description names four axes. Which are they?"),
        ],
    )  # fmt: skip


def texts(pick):
    n, words, wide = pick.integer(4, 40), pick.integer(41, 99), pick.one((100, 128, 200, 256, 300, 512))
    return (
        f"A batch of {n} sentences, each filled up to {words} words; every word stands as a list of {wide} numbers. Axis 0 runs over the sentences, then "
        "come the words, then the numbers of a word.",
        (n, words, wide),
        [
            Slip("swapped-axes", (words, n, wide),
                 f"You put the words first. `a[0]` should be the first sentence, with {words} words: which axis does a first index pick from?"),
            Slip("forgot-an-axis", (n, words),
                 "With two axes `a[0, 0]` would be a single number. The first word of the first sentence is a list: how long is it?"),
            Slip("counted-the-numbers", (n, words * wide),
                 f"You rolled each sentence into {words * wide} numbers, and its words can no longer be told apart by an index. Which axis keeps them "
                 "apart?"),
        ],
    )  # fmt: skip


def table(pick):
    n, wide = pick.integer(120, 900), pick.integer(4, 30)
    return (
        f"A table of {wide} measurements on each of {n} patients, laid out as is usual in machine learning: one example a row. Only the last "
        "measurement is needed, and a library asks for it as a matrix that has a single column.",
        (n, 1),
        [
            Slip("dropped-the-axis", (n,),
                 "That is an array with one axis: neither a row nor a column. A matrix has two. How many steps does the second one have?"),
            Slip("row-for-column", (1, n),
                 f"That is one row of {n} numbers: one patient with {n} measurements. How many patients are there?"),
            Slip("kept-everything", (n, wide),
                 f"That is the whole table. Of the {wide} measurements one is wanted: how many columns are left?"),
        ],
    )  # fmt: skip


@problem
def name_the_shape(pick):
    """Name the shape

    One axis for each index that you would need to reach a single number, in the order in which they are told.
    """
    kind = pick.one((photos, texts, table))
    words, answer, slips = kind(pick)
    asked = "this matrix" if kind is table else "the array"
    return Problem(
        f"{words} What is the shape of {asked}?",
        answer=Shape(answer),
        slips=slips,
        work=[
            step("axes", "To reach one number takes {many} indices, so there are {many} axes.", None, many=len(answer)),
            step("sizes", "The size of each, in order: {sizes}.", answer, sizes=", ".join(map(str, answer))),
        ],
    )


def by_python(words):
    """Let Python itself cut the list."""
    start, stop, by = (int(found) if found else None for found in re.findall(r"`a\[(.*):(.*):(.*)\]`", words)[0])
    return list(vectors(words)[0])[start:stop:by]


@problem(verify=by_python)
def slice_it(pick):
    """Cut a slice

    Write the place over each entry, beginning at 0. The stop is the first place that is no longer taken.
    """
    values = tuple(pick.some(9, range(10, 100)))
    by = pick.one((2, 3))
    start = pick.integer(1, 2)
    stop = pick.one(
        n for n in range(start + by + 1, 9) if (n - start) % by == 0
    )  # so that the stop itself would be hit
    given = pick.one((stop, stop - 9))
    answer = arrays.take(values, start, given, by)
    one_more = values[start : stop + 1 : by]
    end = f"${given}$ counts from the end: that is place ${stop}$, and it" if given < 0 else f"${stop}$"
    return Problem(
        f"Let $a = {tex(values)}$, an array of nine numbers. What is `a[{start}:{given}:{by}]`?",
        answer=Vector(answer),
        slips=[
            Slip("includes-the-stop", one_more,
                 f"Your last entry, ${one_more[-1]}$, stands at place ${stop}$. A slice goes up to its stop and leaves it out: where do you have to end?"),
            Slip("counted-from-one", values[start - 1 : stop - 1 : by],
                 f"You took ${values[start - 1]}$ for entry number ${start}$. Counting begins at 0: at which place does ${values[start - 1]}$ stand?"),
            Slip("left-the-step-out", values[start:stop],
                 f"You took every entry from place {start} on. The last number, {by}, is the step: which place comes after {start}?"),
        ],
        work=[
            step("ends", "Counting begins at 0, so place ${start}$ holds ${first}$. The stop {end} is left out.", None, start=start,
                 first=values[start], end=end),
            *arrays.take.steps(values, start, given, by),
        ],
    )  # fmt: skip


def by_enumeration(words):
    """Number every index in order, and look one up."""
    sizes, wanted = vectors(words)[0], re.findall(r"`a\[(.*?)\]`", words)[0]
    p, q, r = map(int, sizes)
    listed = [(i, j, k) for i in range(p) for j in range(q) for k in range(r)]
    return listed.index(tuple(map(int, wanted.split(", "))))


@problem(understanding=True, verify=by_enumeration)
def place_in_memory(pick):
    """Where it lies in memory

    How many numbers does one step along the first axis skip, and how many one step along the second?
    """
    p, q, r = pick.integer(2, 4), pick.integer(3, 7), pick.integer(5, 9)
    i, j, k = pick.integer(1, p - 1), pick.integer(1, q - 1), pick.integer(1, r - 1)
    answer = (i * q + j) * r + k
    return Problem(
        f"An array `a` has the shape $({p}, {q}, {r})$ and lies in memory in row-major order: the last axis runs fastest, and the first place is "
        f"number 0. At which place does `a[{i}, {j}, {k}]` lie?",
        answer=Number(answer),
        slips=[
            Slip("first-axis-fastest", i + p * (j + q * k),
                 "You let the first axis run fastest. Then `a[1, 0, 0]` would be the neighbour of `a[0, 0, 0]`. How many numbers of `a[0]` lie in "
                 "between?"),
            Slip("counted-from-one", answer + 1,
                 "You are one too far: the first place has number 0. Test with `a[0, 0, 0]`: where does your count put it?"),
            Slip("multiplied-by-own-size", i * p + j * q + k,
                 "You multiplied each index by the size of its own axis. One step along axis 1 passes a whole row: how long is a row?"),
            Slip("multiplied-the-indices", i * j * k,
                 "You multiplied the three indices. Then every entry of `a[0]` would lie at place 0. How many numbers does `a[0]` hold?"),
        ],
        work=[
            step("strides", "A row holds ${r}$ numbers, so a step along axis 1 skips ${r}$; a step along axis 0 skips ${q} \\cdot {r} = {qr}$.", None,
                 q=q, r=r, qr=q * r),
            step("add", "So it lies at ${i} \\cdot {qr} + {j} \\cdot {r} + {k} = {answer}$.", answer, i=i, j=j, k=k, qr=q * r, r=r, answer=answer),
        ],
    )  # fmt: skip


def by_columns(words):
    (table,) = matrices(words)
    groups = list(zip(*table)) if "axis=0" in words else table
    return tuple(sum(group) / (len(group) if ".mean" in words else 1) for group in groups)


@problem(verify=by_columns)
def reduce_axis(pick):
    """Reduce along an axis

    The axis that you name is the one that goes. The other one is left, with one entry for each of its places.
    """
    rows, columns = pick.one(((2, 3), (3, 2), (2, 4), (4, 2), (3, 4), (4, 3)))
    axis, how = pick.integer(0, 1), pick.one(("sum", "mean"))
    many = (rows, columns)[axis]

    def whole(a):
        return how == "sum" or all(total % many == 0 for total in arrays.reduce(a, axis))

    a = pick.until(lambda: tuple(tuple(pick.integer(0, 12) for _ in range(columns)) for _ in range(rows)), whole)
    answer, other = arrays.reduce(a, axis, how), arrays.reduce(a, 1 - axis, how)
    name = ("row", "column")[axis]
    slips = [
        Slip("reduced-the-other-axis", other,
             f"You have one number for each {name}, {len(other)} of them. Axis {axis} runs over the {name}s, and it is the one that goes. What is left?"),
        Slip("reduced-everything", (arrays.reduce(a, None, how),) * len(answer),
             f"You took the {how} of all {rows * columns} numbers. Only axis {axis} goes: which {many} numbers belong to the first entry of the result?"),
    ]  # fmt: skip
    if how == "mean":
        slips.append(Slip("forgot-to-divide", arrays.reduce(a, axis),
                          f"Those are the sums. Each has ${many}$ terms: can their mean be larger than all of them?"))  # fmt: skip
    return Problem(
        f"Let\n\n$$a = {tex(a)}$$\n\nWhat is `a.{how}(axis={axis})`?",
        answer=Vector(answer),
        slips=slips,
        work=arrays.reduce.steps(a, axis, how),
    )


@problem
def reshape_order(pick):
    """Pour into another shape

    First read all entries in one line, row by row. Then fill the new shape from the left, row by row again.
    """
    (m, n), (p, q) = pick.one(
        (((2, 6), (3, 4)), ((2, 6), (4, 3)), ((3, 4), (2, 6)), ((4, 3), (2, 6)), ((6, 2), (3, 4)), ((6, 2), (4, 3)))
    )
    values = pick.some(12, range(1, 40))
    a = arrays.reshape(values, [m, n])
    answer = arrays.reshape(a, [p, q])
    read_down = [x for column in zip(*a) for x in column]
    filled_down = tuple(zip(*arrays.reshape(values, [q, p])))
    return Problem(
        f"Let\n\n$$a = {tex(a)}$$\n\nWhat is `a.reshape({p}, -1)`? The size left open, $-1$, is worked out from the others.",
        answer=Matrix(answer),
        slips=[
            Slip("filled-by-columns", filled_down,
                 f"You read the entries in the right order and filled the *columns*. The last axis runs fastest: which number stands to the right of "
                 f"${values[0]}$?"),
            Slip("read-by-columns", arrays.reshape(read_down, [p, q]),
                 f"You read `a` down its columns, ${read_down[0]}$, ${read_down[1]}$ and so on. In memory ${values[0]}$ is followed by its neighbour in "
                 "the row. Which one is that?"),
            Slip("swapped-the-sizes", arrays.reshape(values, [q, p]),
                 f"You have {q} rows. The first size, {p}, is the number of rows: how long is each then?"),
        ],
        work=arrays.reshape.steps(a, [p, -1]),
    )  # fmt: skip


AXES = ("picture", "row", "column")


def without(sizes, axis):
    return tuple(size for i, size in enumerate(sizes) if i != axis)


@problem(understanding=True)
def shape_after(pick):
    """The shape that comes out

    Go through the line from left to right, and write the shape down after each bracket and each call.
    """
    n, high, wide = pick.some(3, range(10, 70))
    axis = pick.one((1, 2))  # fixed by a whole number; the axes after it move up
    at = pick.integer(0, 8)
    start = pick.integer(0, 3)
    stop = start + pick.integer(3, 6)
    sizes = [n, high, wide]
    sizes[0] = stop - start
    brackets = f"{start}:{stop}, {at}" if axis == 1 else f"{start}:{stop}, :, {at}"
    kept = [size for i, size in enumerate(sizes) if i != axis]
    goes = pick.integer(0, 1)
    answer, other = without(kept, goes), without(kept, 1 - goes)
    slips = [
        Slip("counted-axes-of-the-whole", other,
             f"The bracket has used up the axis of the {AXES[axis]}s, so {shown(kept)} is left and its axes are numbered anew. Which one is axis {goes} "
             "now?"),
        Slip("index-keeps-the-axis", without((*sizes[:axis], 1, *sizes[axis + 1 :]), goes),
             f"You kept an axis of size 1 for the {AXES[axis]}. A whole number in an index picks a single place: is there still something to run over?"),
    ]  # fmt: skip
    if goes == 1:
        slips.append(Slip("includes-the-stop", tuple(size + 1 if size == kept[0] else size for size in answer),
                          f"You counted {stop - start + 1} places in `{start}:{stop}`. The stop is left out: how many are there from {start} up to "
                          f"{stop - 1}?"))  # fmt: skip
    if (axis, goes) != (1, 1):  # there a kept axis of size 1 would be the one that goes, and leave the same
        slips.append(Slip("reduced-nothing", tuple(kept),
                      f"That is the shape of `a[{brackets}]`. Then a mean runs along axis {goes}: what happens to that axis?"))  # fmt: skip
    return Problem(
        f"`a` holds {n} pictures in the shape $({n}, {high}, {wide})$: pictures, rows, columns. What is the shape of "
        f"`a[{brackets}].mean(axis={goes})`?",
        answer=Shape(answer),
        slips=slips,
        work=[
            step("index", "The slice takes {many} pictures; the whole number {at} fixes the {name} and its axis goes. Left is ${left}$.", tuple(kept),
                 many=stop - start, at=at, name=AXES[axis], left=shown(kept)),
            step("reduce", "The mean runs along axis {goes} of *that*, which has {size} places: the axis goes. The shape is ${shape}$.", answer,
                 goes=goes, size=kept[goes], shape=shown(answer)),
        ],
    )  # fmt: skip
