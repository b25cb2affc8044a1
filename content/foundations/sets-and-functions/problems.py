"""Problems on sets and functions: what belongs, what acts first, what undoes it, and where it is smallest."""

import re
from fractions import Fraction

from eigenway.course import Expression, Number, Problem, Set, Slip, combination, problem, read, step, tex
from eigenway.course.reader import numbers
from eigenway.maths import core

UNIVERSE = range(1, 10)
SETTINGS = (
    ("the depth $d$ of a tree", "d", "loss"),
    ("the number $k$ of neighbours", "k", "error"),
    ("the number $n$ of layers", "n", "loss"),
    ("the number $t$ of epochs", "t", "error"),
)  # fmt: skip


def from_the_table(words):
    """The places stand before the colon of each pair, the values after it."""
    pairs = dict(zip(*[iter(numbers(words.split(":", 1)[1]))] * 2))
    least = min(pairs.values())
    return least if "$\\min" in words else next(x for x, y in pairs.items() if y == least)


@problem(verify=from_the_table)
def argmin_or_min(pick):
    """The smallest value, or its place

    The minimum is a value of the function. The argmin is an input: the place at which that value is taken.
    """
    setting, letter, measure = pick.one(SETTINGS)
    drawn = pick.some(10, range(6, 31))  # no place is a value, and none is a position in the list
    table = dict(zip(sorted(drawn[:5]), drawn[5:]))
    least, most = min(table.values()), max(table.values())
    at, top = (next(x for x, y in table.items() if y == value) for value in (least, most))
    order = list(table)
    told = ", ".join(f"$f({x}) = {y}$" for x, y in table.items())
    asked = pick.yes(2, 3)
    name = f"\\operatorname{{argmin}}_{letter} f({letter})" if asked else f"\\min_{letter} f({letter})"
    at_top = Slip(
        "place-of-the-largest", top,
        f"At ${top}$ the {measure} is ${most}$. Is there a smaller one in the list?")  # fmt: skip
    position = Slip(
        "position-in-the-list", order.index(at) + 1,
        f"You counted: it stands at position ${order.index(at) + 1}$ of the list. Which value of ${letter}$ stands there?")  # fmt: skip
    slips = (
        [Slip("value-for-place", least,
              f"${least}$ is the smallest {measure}, a value of $f$. Asked is what to put into $f$ to get it: where does ${least}$ stand?"),
         at_top, position]
        if asked
        else [Slip("place-for-value", at,
                   f"${at}$ is where $f$ is smallest: the argmin. Asked is how small it is there. What is $f({at})$?"),
              Slip("largest-value", most, f"${most}$ is the largest {measure} of the list. Which is the smallest?")]
    )  # fmt: skip
    return Problem(
        f"A model was trained five times, each time with another value of {setting}. Call the {measure} $f({letter})$: {told}. "
        f"What is ${name}$?",
        answer=Number(at if asked else least),
        slips=slips,
        work=[
            step("compare", "Compare the values: the smallest is ${least}$, as $f({at}) = {least}$.", None, least=least, at=at),
            step("name", "The argmin is the place, ${at}$." if asked else "The minimum is the value, ${least}$.", at if asked else least, at=at, least=least),
        ],
    )  # fmt: skip


OPERATIONS = {
    "A \\cup B": "union",
    "A \\cap B": "intersection",
    "A \\setminus B": "difference",
    "U \\setminus A": "complement",
}


def belongs(words):
    """Ask each element of U with Python's own sets."""
    u, a, b = ({int(x) for x in found.split(", ")} for found in re.findall(r"\\\{([\d, ]+)\\\}", words))
    asked = words.rsplit("$", 2)[1].removesuffix("?")
    return {"A \\cup B": a | b, "A \\cap B": a & b, "A \\setminus B": a - b, "U \\setminus A": u - a}[asked]


@problem(verify=belongs)
def set_operations(pick):
    """Sets made out of two others

    Ask each element in turn whether it passes the test of the operation.
    """

    def drawn():
        return frozenset(pick.some(pick.integer(3, 5), UNIVERSE)), frozenset(pick.some(pick.integer(3, 5), UNIVERSE))

    u = frozenset(UNIVERSE)
    a, b = pick.until(drawn, lambda s: s[0] & s[1] and s[0] - s[1] and s[1] - s[0] and u - s[0] - s[1])
    sign = pick.one(OPERATIONS)
    both, any_, only_a, only_b, rest = a & b, a | b, a - b, b - a, u - a
    shared, stray = min(both), min(u - any_)
    slips = {
        "union": [
            Slip("swapped", both, f"You kept what is in both sets. ${min(only_a)}$ is in $A$ alone: does \"in $A$ or in $B$\" hold for it?"),
            Slip("left-the-shared-out", a ^ b, f"You left out what is in both, such as ${shared}$. Is ${shared}$ in $A$ or in $B$?"),
        ],
        "intersection": [
            Slip("swapped", any_, f"You put both sets together. ${min(only_a)}$ is in $A$ and not in $B$: is it in both?"),
            Slip("left-the-shared-out", a ^ b, f"You took what is in exactly one of the two. ${shared}$ is in $A$ and in $B$: does it pass the test?"),
        ],
        "difference": [
            Slip("reversed", only_b, f"That is $B \\setminus A$. Is ${min(only_b)}$ in $A$ at all?"),
            Slip("both-ways", a ^ b, f"You took away in both directions. ${min(only_b)}$ is in $B$: which set do you start from?"),
            Slip("kept-the-shared", both, f"You kept what is in both. ${shared}$ is in $B$: is it to stay or to go?"),
        ],
        "complement": [
            Slip("complement-in-the-union", only_b, f"You looked only among the elements of $A$ and $B$. ${stray}$ is in $U$ and in neither: is it in $A$?"),
            Slip("the-set-itself", a, f"That is $A$. Does ${min(a)}$ belong to what is left when $A$ is taken out?"),
            Slip("outside-both", u - any_, f"You took out $B$ as well. ${min(only_b)}$ is in $U$ and not in $A$: why should it go?"),
        ],
    }  # fmt: skip
    kind = OPERATIONS[sign]
    result = {"union": any_, "intersection": both, "difference": only_a, "complement": rest}[kind]
    work = core.sets.steps(kind, a, (), u) if kind == "complement" else core.sets.steps(kind, a, b)
    return Problem(
        f"Let $U = {tex(u)}$, $A = {tex(a)}$ and $B = {tex(b)}$. List the elements of ${sign}$.",
        answer=Set(result),
        slips=slips[kind],
        work=work,
    )


def search(words):
    """Put every allowed weight into the loss."""
    a, h, k = (int(x or 1) for x in re.search(r"= (\d*)\(w - (\d+)\)\^2 \+ (\d+)", words).groups())
    allowed = [int(x) for x in re.search(r"\\\{([\d, ]+)\\\}", words)[1].split(", ")]
    least = min(a * (w - h) ** 2 + k for w in allowed)
    return {w for w in allowed if a * (w - h) ** 2 + k == least}


@problem(understanding=True, verify=search)
def argmin_over_a_set(pick):
    """The argmin when not every weight is allowed

    Only what is in the set may be tried. Its elements with the smallest loss are the argmin, all of them.
    """
    a, h, k = pick.integer(1, 5), pick.integer(4, 9), pick.integer(1, 12)
    reach = pick.integer(1, 3)
    tie = pick.yes(2, 3)
    near = {h - reach, h + reach} if tie else {h + pick.one((1, -1)) * reach}
    far = pick.some(3, [w for w in range(16) if abs(w - h) > reach])
    allowed = frozenset(near | set(far))
    least = a * reach**2 + k
    loss = f"L(w) = {'' if a == 1 else a}(w - {h})^2 + {k}"
    slips = [
        Slip("left-the-set", {h},
             f"At ${h}$ the square is 0, and no other number has a smaller loss. But is ${h}$ an element of $S$?"),
        Slip("value-for-place", {least},
             f"${least}$ is the smallest loss that can be reached in $S$. At which weights is it reached?"),
        Slip("smallest-element", {min(allowed)},
             f"${min(allowed)}$ is the smallest element of $S$; its loss is ${a * (min(allowed) - h) ** 2 + k}$. Which element has the smallest loss?"),
    ]  # fmt: skip
    if tie:
        slips += [
            Slip("one-of-two", {w}, f"At ${w}$ the loss is ${least}$, and no element of $S$ has a smaller one. Has another the same?")
            for w in sorted(near)
        ]  # fmt: skip
    return Problem(
        f"The loss of a model with one weight is ${loss}$. Only the weights in $S = {tex(allowed)}$ are allowed. List "
        "all elements of $\\operatorname{argmin}_{w \\in S} L(w)$.",
        answer=Set(frozenset(near)),
        slips=[slip for slip in slips if slip.name != "smallest-element" or min(allowed) not in near],
        work=[
            step("rule", "The loss grows with the distance of $w$ from ${h}$. Which elements of $S$ are nearest to ${h}$?", None, h=h),
            *(step("try", "$L({w}) = {value}$.", None, w=w, value=a * (w - h) ** 2 + k) for w in sorted(allowed)),
            step("least", "The smallest of these is ${least}$, taken at ${near}$.", frozenset(near), least=least, near=frozenset(near)),
        ],
    )  # fmt: skip


def affine(a, b):
    return combination((a, b), ("x", ""))


@problem
def compose_functions(pick):
    """One function after another

    Read from the inside out: what the inner function gives is put in every place of x in the outer one.
    """
    a, b = pick.integer(-5, 5, without=(0, 1)), pick.nonzero(7)
    c, d = pick.integer(-5, 5, without=(0, 1)), pick.nonzero(7)
    kind = pick.one(("affine", "square outside", "square inside", "reciprocal"))
    line, other, square = affine(a, b), affine(c, d), f"x^2 + {d}" if d > 0 else f"x^2 - {-d}"
    f, g = {
        "affine": (line, other),
        "square outside": (square, line),
        "square inside": (line, square),
        "reciprocal": (line, f"{c}/x"),
    }[kind]
    f, g = read(f), read(g)
    answer = core.compose(f, g)
    one = 2
    inside = {"affine": c * one + d, "square outside": a * one + b, "square inside": one**2 + d, "reciprocal": None}[
        kind
    ]
    test = f"Test: $g({one}) = {inside}$. What is $f({inside})$, and what does your answer give at ${one}$?" if inside is not None else (
        "$g$ stands next to the $x$, so it acts first. What does $f$ do to the $x$ that it is given?"
    )  # fmt: skip
    slips = [
        Slip("wrong-order", core.compose(g, f), f"That is $g(f(x))$: you let $f$ act first. {test}"),
        Slip("multiplied", read(f"({tex_typed(f)}) * ({tex_typed(g)})"),
             f"You multiplied the two functions. $f(g(x))$ gives what comes out of $g$ to $f$. What stands where $f(x) = {tex(f)}$ has its $x$?"),
    ]  # fmt: skip
    if kind == "square outside":
        slips.append(
            Slip("forgot-the-middle", read(f"{a * a} x^2 + {b * b + d}"),
                 f"You squared the two parts of ${line}$ one by one. Put $x = 1$ into ${line}$ and square: do you get ${a * a} + {b * b}$?")
        )  # fmt: skip
    else:
        slips.append(
            Slip("shift-in-the-wrong-place", read(f"({a}) * (({tex_typed(g)}) + ({b}))"),
                 f"You added ${b}$ before multiplying. $f(x) = {line}$ multiplies by ${a}$ first: what happens to ${b}$ after that?")
        )  # fmt: skip
    return Problem(
        f"Let $f(x) = {tex(f)}$ and $g(x) = {tex(g)}$. Write $f(g(x))$ as an expression in $x$.",
        answer=Expression(answer),
        slips=slips,
        work=core.compose.steps(f, g),
    )


def tex_typed(tree):
    return Expression(tree).typed()


def tells(value, n):
    """Whether the test with f(n) tells the inverse from one over f: that must not take f(n) back to n as well."""
    try:
        return n * value(value(n)) != 1
    except ZeroDivisionError:
        return False


@problem
def inverse_function(pick):
    """Undo a function

    Name the value y and solve for x: what was done last is undone first.
    """
    a, b = pick.integer(2, 9), pick.nonzero(9)
    plus, back = (f"+ {abs(b)}", f"- {abs(b)}")[:: 1 if b > 0 else -1]
    kind = pick.one(("scale", "shift", "cube", "quotient"))
    c = pick.until(lambda: pick.nonzero(9), lambda c: a * c != b) if kind == "quotient" else 0
    value = {
        "scale": lambda x: Fraction(x + b, a),
        "shift": lambda x: a * x + b,
        "cube": lambda x: a * x**3 + b,
        "quotient": lambda x: Fraction(a * x + b, x + c),
    }[kind]
    at = next(n for n in range(1, 9) if tells(value, n))
    first_last = f"Undo the last operation first. Test: does your answer take $f({at})$ back to {at}?"
    if kind == "scale":  # a scaler: subtract, then divide
        f, undone = f"(x {plus})/{a}", f"{a} x {back}"
        slips = [
            Slip("same-order", read(f"{a} (x - ({b}))"),
                 f"You undid ${plus}$ first and the division by ${a}$ after it, in the order in which they were done. {first_last}"),
            Slip("sign", read(f"{a} x + ({b})"), f"The ${a}$ is in its place. $f$ has ${plus}$: does your answer take that back, or do it again?"),
        ]  # fmt: skip
    elif kind == "shift":
        f, undone = f"{a} x {plus}", f"(x {back})/{a}"
        slips = [
            Slip("same-order", read(f"x/{a} - ({b})"),
                 f"You divided by ${a}$ first and took ${plus}$ back after it, in the order in which they were done. {first_last}"),
            Slip("sign", read(f"(x + ({b}))/{a}"), f"The division by ${a}$ is in its place. $f$ has ${plus}$: does your answer take that back, or do it again?"),
        ]  # fmt: skip
    elif kind == "cube":
        f, undone = f"{a} x^3 {plus}", f"root((x {back})/{a}, 3)"
        slips = [
            Slip("same-order", read(f"root(x, 3)/{a} - ({b})"),
                 f"You took the root first, then divided, then took ${plus}$ back: the order in which they were done. {first_last}"),
            Slip("root-of-the-top-alone", read(f"root(x - ({b}), 3)/{a}"),
                 f"You divided by ${a}$ after the root. In $f$ the ${a}$ stands outside the cube: is it undone before or after the root?"),
        ]  # fmt: skip
    else:
        bottom = f"x + {c}" if c > 0 else f"x - {-c}"
        f, undone = f"({a} x {plus})/({bottom})", f"({combination((-c,), 'x')} {plus})/(x - {a})"
        slips = [
            Slip("sign", read(f"({b} + ({c}) x)/(x + {a})"),
                 "On the way a sign got lost: what changes sides changes its sign. Test: what is $f(0)$, and does your answer take it back to 0?"),
        ]  # fmt: skip
    tree = read(f)
    slips.append(
        Slip("reciprocal", read(f"1/({f})"),
             f"You turned the value upside down: that is $\\frac{{1}}{{f(x)}}$. The inverse takes $f({at})$ back to {at}. Does yours?")
    )  # fmt: skip
    return Problem(
        f"Let $f(x) = {tex(tree)}$. Write the inverse $f^{{-1}}(x)$ as an expression in $x$.",
        answer=Expression(read(undone)),
        slips=slips,
        work=core.invert.steps(tree),
    )
