"""Problems on cost: multiplications of a product, the better brackets, calls of nested loops, growth, and bytes."""

import re
from fractions import Fraction
from itertools import pairwise

from eigenway.course import Expression, Number, Problem, Slip, number, problem, step
from eigenway.course.reader import numbers
from eigenway.maths import arrays


def by_counting(words):
    """An entry at a time, then all of them."""
    m, k, _, n = (int(x) for pair in re.findall(r"\$(\d+) \\times (\d+)\$", words) for x in pair)
    return sum(k for _ in range(m)) * n


@problem(verify=by_counting)
def product_of_two(pick):
    """Multiplications of a product

    How many entries has the result, and how many products are added up in each?
    """
    m, k, n = pick.some(3, range(2, 40))
    return Problem(
        f"$A$ has the shape ${m} \\times {k}$ and $B$ the shape ${k} \\times {n}$. How many multiplications does the product $AB$ take?",
        answer=Number(m * k * n),
        slips=[
            Slip("outer-sizes-only", m * n,
                 f"${m * n}$ is the number of entries of the result. Each of them is a sum over the inner size, {k}: how many products does one take?"),
            Slip("added-the-sizes", m + k + n,
                 f"You added the three sizes. One row of length {k} and one column of length {k} take {k} multiplications, not {k + 2}. How many times is a row of "
                 f"$A$ met with a column of $B$ here?"),
            Slip("every-entry-with-every-entry", m * k * k * n,
                 "You let every entry of $A$ meet every entry of $B$. An entry in column 1 of $A$ meets only row 1 of $B$: how many entries are in that "
                 "row?"),
            Slip("counted-additions-too", m * n * (2 * k - 1),
                 f"You counted the additions as well, ${k - 1}$ for each entry. Only multiplications are asked for: how many has one entry?"),
        ],
        work=[
            step("entries", "The result has ${m} \\cdot {n} = {mn}$ entries.", None, m=m, n=n, mn=m * n),
            step("each", "Each is a sum of ${k}$ products: ${mn} \\cdot {k} = {answer}$.", m * k * n, mn=m * n, k=k, answer=m * k * n),
        ],
    )  # fmt: skip


def both_ways(words):
    p, q, _, r, _, s = (int(x) for pair in re.findall(r"\$(\d+) \\times (\d+)\$", words) for x in pair)
    return min(p * q * r + p * r * s, q * r * s + p * q * s)


@problem(verify=both_ways)
def cheaper_order(pick):
    """The cheaper brackets

    Count both ways. The first product leaves a table whose shape decides what the second one costs.
    """
    sizes = (2, 3, 4, 5, 10, 20, 30, 40, 50)
    p, q, r, s = pick.until(lambda: tuple(pick.one(sizes) for _ in range(4)), lambda z: len(set(z)) == 4)
    left, right = (p * q * r, p * r * s), (q * r * s, p * q * s)
    cheap, dear = sorted((left, right), key=sum)
    name, other = ("(AB)C", "A(BC)") if cheap == left else ("A(BC)", "(AB)C")
    between = (p, r) if cheap == left else (q, s)
    return Problem(
        f"$A$ is ${p} \\times {q}$, $B$ is ${q} \\times {r}$ and $C$ is ${r} \\times {s}$. How many multiplications does $ABC$ take with the cheaper of "
        "the two orders?",
        answer=Number(sum(cheap)),
        slips=[
            Slip("dearer-order", sum(dear),
                 f"That is ${other}$. The result is the same either way, the work is not: what does the other order take?"),
            Slip("stopped-early", cheap[0],
                 f"${cheap[0]}$ is the first product of ${name}$. It leaves a table of ${between[0]} \\times {between[1]}$: what does the second product "
                 "take?"),
            Slip("every-size", p * q * r * s,
                 f"You multiplied all four sizes. In two products each has three: which size has gone after the first one of ${name}$?"),
            Slip("both-orders", sum(cheap) + sum(dear),
                 "You added up all four products. Only two of them are carried out: which two belong together?"),
        ],
        work=[
            *arrays.cost.steps([(p, q), (q, r), (r, s)]),
            step("least", "So ${name}$ is the order to take: ${a} + {b} = {answer}$.", sum(cheap), name=name, a=cheap[0], b=cheap[1], answer=sum(cheap)),
        ],
    )  # fmt: skip


def code(*lines):
    return "```\n" + "\n".join(lines) + "\n```"


def indented(head, body):
    return [head, *("    " + line for line in body)]


def by_running(words):
    """Run the very lines for n = 1 to 6, and put a polynomial of degree 3 through the counts."""
    source = re.findall(r"```\n(.*?)\n```", words, re.S)[0].replace("work()", "calls.append(1)")
    counts = []
    for n in range(7):
        calls: list[int] = []
        exec(source, {"n": n, "calls": calls, "range": range})
        counts.append(len(calls))
    terms, row = [], counts
    while any(row):
        terms.append(row[0])
        row = [b - a for a, b in pairwise(row)]
    basis = ("1", "n", "n(n-1)/2", "n(n-1)(n-2)/6")
    return " + ".join(f"{c}*{b}" for c, b in zip(terms, basis)) or "0"


@problem(verify=by_running)
def count_the_calls(pick):
    """Calls of nested loops

    From the inside out: how often does the inner loop run for one turn of the outer one? Then add up over all turns.
    """
    a, b = pick.integer(2, 9), pick.integer(2, 20)
    shape = pick.one(("triangle", "rectangle", "in a row", "triangle and a row"))
    inner = ["work()"] * pick.integer(1, 4)
    w = len(inner)
    pairs = {1: "n*(n-1)/2", 2: "n*(n-1)", 3: "3*n*(n-1)/2", 4: "2*n*(n-1)"}[w]
    if shape == "triangle":
        b = pick.integer(0, 20)
        bound = f"i + {b}" if b else "i"
        lines = indented("for i in range(n):", indented(f"for j in range({bound}):", inner))
        value = f"{pairs} + {w * b}*n" if b else pairs
        slips = [
            Slip("whole-square", f"{w}*n^2 + {w * b}*n" if b else f"{w}*n^2",
                 "You let the inner loop run $n$ times in place of `i`. In the first turn `i` is 0: how often does `range(i)` run then?"),
            Slip("off-by-one", f"{w}*n*(n+1)/2 + {w * b}*n",
                 "You let `i` run from 1 to n. `range(n)` begins at 0: put n = 1 in, and count the calls by hand."),
            Slip("added-nested", f"{w}*(n + n + {b})" if b else f"{2 * w}*n",
                 "You added the turns of the two loops. The inner one runs anew in each turn of the outer one: how often in turn i?"),
        ]  # fmt: skip
        says, end = (
            "In turn i the inner loop runs `{bound}` times, with {calls} each.",
            "The sum of i from 0 to n - 1 is $n(n-1)/2$, so there are ${answer}$ calls.",
        )
    elif shape == "rectangle":
        lines = indented(f"for i in range({a} * n):", indented(f"for j in range(n + {b}):", inner))
        value = f"{w * a}*n*(n + {b})"
        slips = [
            Slip("added-nested", f"{w}*({a}*n + n + {b})",
                 "You added the turns of the two loops. They are nested: the inner one runs anew in each turn of the outer one. How often in all?"),
            Slip("dropped-the-rest", f"{w * a}*n^2",
                 f"You took `n + {b}` for n. For the order of growth that is right; here every call is asked for. What do the other {b} turns add?"),
            Slip("dropped-the-factor", f"{w}*n*(n + {b})",
                 f"The outer loop goes to {a} * n. Put n = 1 in: how many turns has it then?"),
        ]  # fmt: skip
        says, end = (
            "For one turn of the outer loop the inner one runs `{bound}` times, with {calls} each.",
            "The outer loop has ${a}n$ turns: ${answer}$ calls.",
        )
        bound = f"n + {b}"
    elif shape == "in a row":
        lines = [*indented(f"for i in range({a} * n):", inner), *indented(f"for j in range(n + {b}):", inner)]
        value = f"{w * (a + 1)}*n + {w * b}"
        slips = [
            Slip("multiplied-in-sequence", f"{w}*{a}*n*(n + {b})",
                 "You multiplied. The second loop stands *below* the first, not inside it: how often does it run from beginning to end?"),
            Slip("first-loop-only", f"{w * a}*n", f"Those are the calls of the first loop. How many does `range(n + {b})` add?"),
            Slip("dropped-the-rest", f"{w * (a + 1)}*n",
                 f"You took `n + {b}` for n. Put n = 0 in: does the second loop stand still?"),
        ]  # fmt: skip
        says, end = (
            "The first loop makes ${first}n$ calls, {w} in each turn.",
            "The second makes ${second}$ more; one after the other they add: ${answer}$.",
        )
        bound = ""
    else:
        lines = [
            *indented("for i in range(n):", indented("for j in range(i):", inner)),
            *indented(f"for k in range({b} * n):", ["work()"]),
        ]
        value = f"{pairs} + {b}*n"
        slips = [
            Slip("whole-square", f"{w}*n^2 + {b}*n",
                 "You let `range(i)` run n times. In the first turn `i` is 0, in the last n - 1: what do all turns add up to?"),
            Slip("off-by-one", f"{w}*n*(n+1)/2 + {b}*n",
                 "You let `i` run from 1 to n. `range(n)` begins at 0: put n = 1 in, and count the calls of the first loop."),
            Slip("multiplied-in-sequence", f"{w}*n*(n-1)/2*{b}*n",
                 f"You multiplied by the turns of the last loop. It stands below the other two, not inside: how often does it run through its {b} * n turns?"),
        ]  # fmt: skip
        says, end = (
            "In turn i the inner loop runs `{bound}` times, with {calls} each; i from 0 to n - 1.",
            "Their sum is $n(n-1)/2$ turns; the last loop adds ${b}n$ calls: ${answer}$.",
        )
        bound = "i"
    answer = Expression(value)
    return Problem(
        f"How often is `work` called, as a formula in $n$?\n\n{code(*lines)}",
        answer=answer,
        slips=slips,
        work=[
            step("inner", says, None, bound=bound, calls=f"{w} call{'' if w == 1 else 's'}", w=w, first=w * a),
            step(
                "all", end, answer.tree, answer=answer.tree, a=a, b=b, second=f"{w}(n + {b})" if w > 1 else f"n + {b}"
            ),
        ],
    )


WHAT = {
    1: ("Reading a table", "rows", "in proportion to the number of rows, $O(n)$"),
    2: ("Comparing every pair of rows", "rows", "with the square of the number of rows, $O(n^2)$"),
    3: ("Solving a linear system", "unknowns", "with the cube of the number of unknowns, $O(n^3)$"),
}


@problem(understanding=True)
def when_it_grows(pick):
    """When the data grow

    How many times as large is n? Which power of that factor does the cost follow?
    """
    power = pick.one((2, 2, 3, 3, 1))
    what, things, how = WHAT[power]
    k = pick.one({1: range(2, 11), 2: range(3, 11), 3: (2, 4, 5, 6)}[power])  # else the power and the product agree
    n = 100 * pick.integer(2, 60)
    if pick.yes(2, 3) or power == 1:
        t = pick.integer(2, 30)
        answer = t * k**power
        other = 2 if power != 2 else 3
        slips = [
            Slip("wrong-power", t * k**other,
                 f"You multiplied by ${k**other}$, ${k}$ to the power {other}. The cost grows {how}: which power is that?"),
            Slip("added-the-growth", t + k**power if power > 1 else t + k,
                 f"You added. {k} times the {things} *multiply* the time: by what?"),
        ]  # fmt: skip
        if power > 1:
            slips += [
                Slip("in-proportion", t * k,
                     f"You multiplied the time by {k}. That holds for a cost that grows in proportion. Here it grows {how}: what if n doubled?"),
                Slip("power-as-factor", t * k * power,
                     f"You multiplied by ${k} \\cdot {power}$. A power repeats the factor: what is ${k}^{power}$?"),
            ]  # fmt: skip
        return Problem(
            f"{what} takes {t} seconds for {n:,} {things}, and the time grows {how}. How many seconds does it take for {k * n:,} {things}?",
            answer=Number(answer),
            slips=slips,
            work=[
                step("factor", "There are ${k}$ times as many {things}.", None, k=k, things=things),
                step("power", "The time grows by ${k}^{power} = {grown}$: ${t} \\cdot {grown} = {answer}$ seconds.", answer, k=k, power=power,
                     grown=k**power, t=t, answer=answer),
            ],
        )  # fmt: skip
    speed = k**power
    slips = [
        Slip("in-proportion", n * speed,
             f"You let n grow by {speed}, as the machine does. Then the cost would grow by ${speed}^{power}$: how much more time is there?"),
        Slip("divided-by-the-power", Fraction(n * speed, power),
             f"You divided {speed} by {power}. A power is undone by a root: which number to the power {power} is {speed}?"),
    ]  # fmt: skip
    if power == 3:
        slips.append(Slip("square-for-cube-root", n * k**2,
             f"With that many {things} the cost is more than {speed} times what it was. Which factor, to the power {power}, gives {speed}?"))  # fmt: skip
    return Problem(
        f"{what} takes a minute for {n:,} {things}, and the time grows {how}. A new machine is {speed} times as fast. How many {things} does it manage in "
        "a minute?",
        answer=Number(n * k),
        slips=slips,
        work=[
            step("budget", "In a minute there is room for ${speed}$ times the work.", None, speed=speed),
            step("root", "The cost grows by ${speed}$ when n grows by ${k}$, for ${k}^{power} = {speed}$: ${many}$.", n * k, speed=speed, k=k, power=power,
                 many=n * k),
        ],
    )  # fmt: skip


KINDS = {"float16": 2, "float32": 4, "float64": 8}


def bytes_by_reading(words):
    many = [int(x) for x in numbers(words.split("in `")[0])]
    texts, heads, tokens = many[:3]
    return Fraction(texts * heads * tokens**2 * KINDS[re.findall(r"`(float\d+)`", words)[0]], 2**20)


@problem(verify=bytes_by_reading)
def memory_of_scores(pick):
    """Memory of attention scores

    First the number of entries: one for each text, each head and each pair of tokens. Then the bytes of one.
    """
    texts, heads, k = pick.integer(2, 16), pick.one((4, 6, 8, 12, 16, 20, 32)), pick.one((1, 2, 3, 4, 6, 8))
    kind = pick.one(tuple(KINDS))
    tokens, size = 1024 * k, KINDS[kind]
    answer = texts * heads * k * k * size
    entries = texts * heads * tokens * tokens
    wrong = "float64" if kind != "float64" else "float32"
    return Problem(
        f"In an attention layer {texts} texts go through {heads} heads, each text {tokens:,} tokens long. For every text and every head there is one score "
        f"for each ordered pair of tokens, kept in `{kind}`. How much memory do the scores take, in MiB of $2^{{20}}$ bytes?",
        answer=Number(answer),
        slips=[
            Slip("counted-entries", answer // size,
                 f"You counted the scores, {entries:,} of them, in units of $2^{{20}}$. How many bytes does one `{kind}` take?"),
            Slip("length-once", Fraction(texts * heads * tokens * size, 2**20),
                 f"You counted one score for each token. Every token is compared with all {tokens:,}: how many pairs are there?"),
            Slip("thousands-for-1024", Fraction(entries * size, 10**6),
                 "You divided by a million. A MiB is 1024 times 1024 bytes: does your number become smaller or larger with that?"),
            Slip("other-type", answer * KINDS[wrong] // size,
                 f"That is the memory in `{wrong}`, {KINDS[wrong]} bytes each. How many bits, and so how many bytes, does the name `{kind}` speak of?"),
        ],
        work=[
            *arrays.memory.steps([texts, heads, tokens, tokens], kind),
            step("in-mib", "In MiB: ${answer}$, for ${tokens}$ is ${k} \\cdot 1024$ and the two factors 1024 cancel.", answer, answer=answer, tokens=tokens,
                 k=number(k)),
        ],
    )  # fmt: skip
