"""Problems on sums: read the limits, take sums apart, move an index, walk over a table."""

import re
from fractions import Fraction

from eigenway.course import Expression, Number, Problem, Slip, combination, paren, problem, read, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import core


def written_out(words):
    """Read the limits and the term from the words, and let the library put each number in."""
    low, high, term = re.search(r"\\sum_\{i=(\d+)\}\^\{(\d+)\} (.*?)\$", words).groups()
    return core.sums(read(term.replace("\\cdot", "*").replace("{i}", "i")), int(low), int(high))


@problem(verify=written_out)
def evaluate_sum(pick):
    """Add up what a sum says

    Put in each whole number between the limits, both included, and add what comes out.
    """
    low = pick.one((0, 2, 3, 4))
    high = low + pick.integer(2, 4)
    kind = pick.one(("line", "squares", "powers"))
    a, b = pick.integer(2, 6), pick.nonzero(6)
    run = range(low, high + 1)
    if kind == "line":
        term, value = f"({combination((a, b), ('i', ''))})", lambda i: a * i + b
        extra = Slip("constant-once", a * sum(run) + b,
                     f"You added ${paren(b)}$ once, behind the sum. It stands inside the bracket: for how many values of $i$ is it added?")  # fmt: skip
    elif kind == "squares":
        b = pick.integer(1, 5)
        term, value = f"{a} (i - {b})^2", lambda i: a * (i - b) ** 2
        extra = Slip("squared-the-sum", a * sum(i - b for i in run) ** 2,
                     f"You added first and squared the total. The square stands at each single $(i - {b})$: what are the terms?")  # fmt: skip
    else:
        b = pick.integer(2, 3)
        term, value = f"{a} \\cdot {b}^{{i}}", lambda i: a * b**i
        extra = Slip("index-as-factor", sum(a * b * i for i in run),
                     f"You multiplied by $i$. In ${b}^{{i}}$ it is an exponent: what is ${b}^{{{low + 2}}}$?")  # fmt: skip
    total = sum(map(value, run))
    return Problem(
        f"Compute $\\sum_{{i={low}}}^{{{high}}} {term}$.",
        answer=Number(total),
        slips=[
            Slip("lost-the-last", total - value(high),
                 f"You stopped before $i = {high}$. Both limits are included: how many terms are there from ${low}$ to ${high}$?"),
            Slip("started-at-one", sum(map(value, range(1, high + 1))),
                 "You let $i$ start at 1. What stands below the sigma?"),
            extra,
        ],
        work=[
            step("write-out", "There are ${high} - {low} + 1 = {many}$ terms: ${terms}$.", None, high=high, low=low, many=len(run),
                 terms=", ".join(map(str, map(value, run)))),
            step("add", "Add them: ${total}$.", total, total=total),
        ],
    )  # fmt: skip


@problem
def sum_from_sums(pick):
    """A new total out of known ones

    Take the sum apart: a common factor comes out, a constant is added once for each term.
    """
    n, a, b, total = pick.integer(4, 12), pick.integer(2, 7), pick.nonzero(9), pick.nonzero(30)
    kind = pick.one(("line", "squares", "product"))
    given = f"There are $n = {n}$ numbers $x_1, \\dots, x_{{{n}}}$"
    if kind == "line":
        answer = a * total + n * b
        inside = combination((a, b), ("x_i", ""))
        return Problem(
            f"{given} with $\\sum_{{i=1}}^{{{n}}} x_i = {total}$. What is $\\sum_{{i=1}}^{{{n}}} ({inside})$?",
            answer=Number(answer),
            slips=[
                Slip("constant-once", a * total + b,
                     f"You added ${paren(b)}$ once. It stands in every one of the terms: how many are there?"),
                Slip("factor-at-the-constant-too", a * (total + n * b),
                     f"You multiplied ${paren(b)}$ by ${a}$ as well. In ${inside}$ the factor stands at $x_i$ alone: what does one bracket give for $x_i = 0$?"),
                Slip("constant-left-out", a * total, f"That is $\\sum {a}x_i$. What do the constants ${paren(b)}$ add up to?"),
            ],
            work=[
                step("apart", "Take it apart: ${a} \\sum x_i + \\sum {b}$.", None, a=a, b=paren(b)),
                step("constant", "The constant is added ${n}$ times: ${a} \\cdot {total} + {n} \\cdot {b} = {answer}$.", answer, a=a, n=n,
                     total=paren(total), b=paren(b), answer=answer),
            ],
        )  # fmt: skip
    if kind == "squares":
        c = abs(b) + 1
        squares = total * total // n + pick.integer(5, 60)
        answer = squares - 2 * c * total + n * c * c
        return Problem(
            f"{given} with $\\sum_{{i=1}}^{{{n}}} x_i = {total}$ and $\\sum_{{i=1}}^{{{n}}} x_i^2 = {squares}$. "
            f"What is $\\sum_{{i=1}}^{{{n}}} (x_i - {c})^2$?",
            answer=Number(answer),
            slips=[
                Slip("dropped-the-middle", squares + n * c * c,
                     f"You squared the two parts of the bracket and left out what lies between. What is $(x_i - {c})^2$, multiplied out?"),
                Slip("constant-once", squares - 2 * c * total + c * c,
                     f"You added ${c}^2$ once. Every bracket gives one: how many brackets are there?"),
                Slip("sign", squares + 2 * c * total + n * c * c,
                     f"The three parts have the right size. Multiply $(x_i - {c})^2$ out: which sign has the middle?"),
            ],
            work=[
                step("multiply-out", "Each bracket is $x_i^2 - {twice}x_i + {square}$.", None, twice=2 * c, square=c * c),
                step("add", "Add each part: ${squares} - {twice} \\cdot {total} + {n} \\cdot {square} = {answer}$.", answer, squares=squares,
                     twice=2 * c, total=paren(total), n=n, square=c * c, answer=answer),
            ],
        )  # fmt: skip
    n = pick.integer(3, 5)
    a = pick.one((2, 3, 10))
    answer = a**n * total
    return Problem(
        f"There are $n = {n}$ numbers $x_1, \\dots, x_{{{n}}}$ with $\\prod_{{i=1}}^{{{n}}} x_i = {total}$. What is $\\prod_{{i=1}}^{{{n}}} ({a}x_i)$?",
        answer=Number(answer),
        slips=[
            Slip("factor-once", a * total, f"You multiplied by ${a}$ once. Write out the product: how many factors ${a}$ stand in it?"),
            Slip("as-in-a-sum", n * a * total,
                 f"You multiplied by ${n} \\cdot {a}$, as if the factors were added. How often do you multiply by ${a}$ when you write all ${n}$ terms out?"),
            Slip("one-factor-short", a ** (n - 1) * total, f"One factor ${a}$ is missing. There is one at each of $x_1$ to $x_{{{n}}}$: how many is that?"),
        ],
        work=[
            step("write-out", "Each of the ${n}$ terms brings a factor ${a}$: together ${a}^{n}$.", None, n=n, a=a),
            step("multiply", "${a}^{n} \\cdot {total} = {answer}$.", answer, n=n, a=a, total=paren(total), answer=answer),
        ],
    )  # fmt: skip


@problem
def reindex_sum(pick):
    """The same sum, counted by another index

    Solve the relation for the old index and write that in every place where it stood.
    """
    low = pick.integer(1, 4)
    high = low + pick.integer(4, 20)
    shift = pick.integer(-5, 5, without=(0, -low))  # at j = 0 a square would be the same with the shift turned round
    a, b = pick.integer(2, 6), pick.nonzero(6)
    term = read(
        pick.one((f"{a} i {b:+d}", f"i^2 {b:+d}", f"{a} i^2", f"i/(i + {a + 5})", f"{a}/(i + {abs(b) + 5})", f"{abs(b) + 1}^i"))
    )  # fmt: skip
    answer = core.reindex(term, shift)

    def put(inner):
        return read(re.sub(r"(?<![a-z])i(?![a-z])", f"({inner})", Expression(term).typed()))

    relation = combination((1, shift), ("i", ""))
    return Problem(
        f"Rewrite $\\sum_{{i={low}}}^{{{high}}} {bracketed(term)}$ as a sum over $j = {relation}$, from $j = {low + shift}$ to ${high + shift}$. "
        "Which term stands behind the new sigma, as an expression in $j$?",
        answer=Expression(answer),
        slips=[
            Slip("shifted-with-the-index", put(f"j {shift:+d}"),
                 f"You wrote ${combination((1, shift), ('j', ''))}$ for $i$. Test with the first term: there $i = {low}$ and $j = {low + shift}$. "
                 f"Does your term give what the old one gave?"),
            Slip("as-it-was", put("j"),
                 f"You only changed the letter. Then the first term would be taken at $j = {low + shift}$. At which number was the old first term taken?"),
        ],
        work=core.reindex.steps(term, shift),
    )  # fmt: skip


def bracketed(term):
    return f"({tex(term)})" if re.search(r"[^{]\s[+-]\s", tex(term)) and "frac" not in tex(term) else tex(term)


def count_the_pairs(words):
    """Add up how often the inner loop runs."""
    (outer, low, high), (_, start, end) = re.findall(r"\\sum_\{([a-z])=(.*?)\}\^\{(.*?)\}", words)
    return core.sums(read(f"({end}) - ({start}) + 1"), int(low), int(high), outer)


@problem(understanding=True, verify=count_the_pairs)
def how_many_terms(pick):
    """How many terms a double sum has

    For each value of the outer index count how often the inner one runs, and add that up.
    """
    n = pick.integer(5, 40)
    outer, inner = pick.one((("i", "j"), ("k", "l"), ("s", "t")))
    kind = pick.one(("above", "from", "below", "rectangle"))
    if kind == "rectangle":
        low, m = pick.integer(2, 4), pick.integer(3, 20)
        start, end, high, answer = "0", str(m), n, (n - low + 1) * (m + 1)
        slips = [
            Slip("off-by-one", (n - low) * m,
                 f"You counted ${n} - {low}$ and ${m} - 0$. From ${low}$ to ${low + 1}$ there are two numbers: how many from 0 to ${m}$?"),
            Slip("upper-limits-multiplied", n * m,
                 f"You multiplied the upper limits. ${outer}$ starts at ${low}$ and ${inner}$ at 0: how many numbers are that each?"),
            Slip("added", n - low + 1 + m + 1, "You added the two counts. For each step of the outer loop the inner one runs once through: how many are that together?"),
        ]  # fmt: skip
        says = f"The inner sum has ${m + 1}$ terms, the outer one runs ${n - low + 1}$ times."
        in_all = f"So there are ${m + 1} \\cdot {n - low + 1} = {{answer}}$ terms."
    else:
        low, high = 1, n
        start, end = {"above": (f"{outer}+1", str(n)), "from": (outer, str(n)), "below": ("1", f"{outer}-1")}[kind]
        whole = n * (n + 1) // 2
        answer = whole if kind == "from" else whole - n
        first = {"above": n - 1, "from": n, "below": 0}[kind]
        second = {"above": n - 2, "from": n - 1, "below": 1}[kind]
        slips = [
            Slip("whole-table", n * n,
                 f"You counted the whole table of ${n}$ by ${n}$. For ${outer} = 2$ the inner sum runs from ${start.replace(outer, '2')}$ to "
                 f"${end.replace(outer, '2')}$: how many terms is that?"),
            Slip("half-the-table", Fraction(n * n, 2),
                 f"You halved ${n}^2$. The diagonal of the table does not split into two halves: do its ${n}$ cells belong to the sum?"),
            Slip("diagonal", n * (n + 1) - whole - n if kind == "from" else whole,
                 f"You {'left out' if kind == 'from' else 'counted'} the ${n}$ pairs with ${outer} = {inner}$. For ${outer} = 2$: is ${inner} = 2$ between the "
                 "limits of the inner sum?"),
        ]  # fmt: skip
        top = n if kind == "from" else n - 1
        says = f"For ${outer} = 1, 2, \\dots, {n}$ the inner sum has ${first}, {second}, \\dots, {n - 1 if kind == 'below' else 1 - (kind == 'above')}$ terms."
        in_all = (
            f"Together these are $1 + 2 + \\dots + {top} = \\frac{{{top} \\cdot {top + 1}}}{{2}} = {{answer}}$ terms."
        )
    return Problem(
        f"How many terms has $\\sum_{{{outer}={low}}}^{{{high}}} \\sum_{{{inner}={start}}}^{{{end}}} A_{{{outer}{inner}}}$?",
        answer=Number(answer),
        slips=slips,
        work=[
            step("count", says, None),
            step("add", in_all, answer, answer=answer),
        ],
    )


def loops(words):
    x, y = (v for v in vectors(words))
    (a,) = matrices(words)
    return sum(x[i] * a[i][j] * y[j] for i in range(len(x)) for j in range(len(y)))


@problem(verify=loops)
def double_sum(pick):
    """A weighted sum over a table

    The inner sum first: each row with the weights of the columns. Then the rows with theirs.
    """
    n = pick.integer(2, 3)

    def drawn():
        return (
            pick.vector(n, most=3),
            tuple(pick.vector(n, most=4, zeros=True) for _ in range(n)),
            pick.vector(n, most=3),
        )

    x, a, y = pick.until(
        drawn, lambda d: core.double_sum(*d) not in (core.double_sum(*d[::-1]), core.double_sum(*d[:2], (1,) * n))
    )
    value = core.double_sum(x, a, y)
    names = ", ".join(f"A_{{{i}{i}}}" for i in range(1, n + 1))
    return Problem(
        f"Let $A = {tex(a)}$, $\\mathbf x = {tex(x)}$ and $\\mathbf y = {tex(y)}$. Compute $\\sum_{{i=1}}^{{{n}}} \\sum_{{j=1}}^{{{n}}} x_i A_{{ij}} y_j$.",
        answer=Number(value),
        slips=[
            Slip("diagonal-only", sum(x[i] * a[i][i] * y[i] for i in range(n)),
                 f"You used ${names}$ alone. The two indices run independently: which term belongs to $i = 1$, $j = 2$?"),
            Slip("transposed", core.double_sum(y, a, x),
                 "You gave the weights $\\mathbf y$ to the rows. The first index of $A_{ij}$ names the row: which weight has it in common?"),
            Slip("column-weights-left-out", core.double_sum(x, a, (1,) * n),
                 f"You weighed the rows and added their entries as they are. Each entry of column 1 meets $y_1 = {y[0]}$ too: what becomes of row 1?"),
            Slip("sums-multiplied", sum(x) * sum(y) * sum(map(sum, a)),
                 "You multiplied the sum of $\\mathbf x$, the sum of $\\mathbf y$ and the sum of $A$. That pairs every weight with every entry. Which weights does $A_{12}$ meet?"),
        ],
        work=core.double_sum.steps(x, a, y),
    )  # fmt: skip
