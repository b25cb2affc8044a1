"""Problems on the chain rule. Rates are exact; what is small is a nudge, and the answer is its first-order effect."""

from fractions import Fraction
from math import prod
from typing import NamedTuple

from eigenway.course import (
    Choice,
    Derivation,
    Expression,
    Number,
    Problem,
    Slip,
    number,
    paren,
    problem,
    read,
    step,
    tex,
)
from eigenway.course.reader import numbers


class Story(NamedTuple):
    first: str
    second: str
    third: str
    last: str


STORIES = (
    Story("the weight $w$", "the sum $z$", "the output $p$", "the loss $L$"),
    Story("the price $x$", "the demand $d$", "the income $r$", "the tax $T$"),
    Story("the dose $q$", "the level $c$ in the blood", "the pulse $f$", "the strain $S$"),
    Story("the temperature $t$", "the resistance $R$", "the current $i$", "the reading $E$"),
)
SLOW = (Fraction(1, 2), Fraction(1, 4), Fraction(1, 5), Fraction(2, 5), Fraction(3, 4), Fraction(3, 2))


def letter(name):
    return name.split("$")[1]


def product_of_rates(words):
    """All numbers of the question but the last are rates, the last is the nudge."""
    return prod(numbers(words))


@problem(verify=product_of_rates)
def rates_multiply(pick):
    """A nudge through three stages

    A stage passes on its rate times what it gets. Follow the nudge from stage to stage.
    """
    story = pick.one(STORIES)
    a = pick.nonzero(6)
    b = pick.one((1, -1)) * pick.one(SLOW)
    c = pick.integer(-8, 8, without=(0, 1, -1))
    nudge = Fraction(pick.one((1, 2, 3, 5)), 100)
    x, u, v, y = map(letter, story)
    change = a * b * c * nudge
    return Problem(
        f"{story.first.capitalize()} acts on {story.second}, that on {story.third}, that on {story.last}. Where they stand now, the rates are "
        f"$\\frac{{d{u}}}{{d{x}}} = {a}$, $\\frac{{d{v}}}{{d{u}}} = {number(b)}$ and $\\frac{{d{y}}}{{d{v}}} = {c}$. Now ${x}$ is raised by "
        f"${number(nudge)}$. By how much does ${y}$ change, as far as the rates tell? Type a decimal, with a minus if it falls.",
        answer=Number(change),
        slips=[
            Slip("last-stage-only", c * nudge,
                 f"You multiplied the nudge by ${c}$ alone, as if ${v}$ moved by ${number(nudge)}$. But it is ${x}$ that does. How far does that "
                 f"move ${u}$, and that in turn ${v}$?"),
            Slip("added-the-rates", (a + b + c) * nudge,
                 f"You added the rates: ${a} + {paren(number(b))} + {paren(c)}$. Go one stage at a time: ${x}$ moves by ${number(nudge)}$ and ${u}$ by "
                 f"${a}$ times that. What does ${v}$ do with what ${u}$ passes on?"),
            Slip("divided-by-the-middle", a * c / b * nudge,
                 f"You divided by ${number(b)}$. ${v}$ moves ${number(b)}$ times as far as ${u}$: is it then further or less far than ${u}$?"),
            Slip("stopped-early", a * b * nudge,
                 f"That is how far ${v}$ moves. One stage is left. Which rate leads from ${v}$ to ${y}$?"),
        ],
        work=[
            step("first", "${u}$ moves ${a}$ times as far as ${x}$: by ${du}$.", a * nudge, u=u, x=x, a=number(a), du=number(a * nudge)),
            step("second", "${v}$ moves ${b}$ times as far as ${u}$: by ${dv}$.", a * b * nudge, u=u, v=v, b=number(b), dv=number(a * b * nudge)),
            step("third", "${y}$ moves ${c}$ times as far as ${v}$: by ${dy}$.", change, v=v, y=y, c=number(c), dy=number(change)),
        ],
    )  # fmt: skip


class Outer(NamedTuple):
    of: str  # {u} is what stands inside
    slope: str


def outers(pick):
    n = pick.integer(3, 7)
    return pick.one((
        Outer(f"({{u}})^{n}", f"{n} ({{u}})^{n - 1}"),
        Outer("e^({u})", "e^({u})"),
        Outer("ln({u})", "1/({u})"),
        Outer("sin({u})", "cos({u})"),
        Outer("cos({u})", "-sin({u})"),
    ))  # fmt: skip


def inners(pick):
    a, c, n = pick.integer(2, 9), pick.integer(1, 9), pick.integer(2, 4)
    return pick.one(((f"{a} x^{n} + {c}", f"{a * n} x^{n - 1}" if n > 2 else f"{2 * a} x"), (f"{a} x + {c}", f"{a}"), (f"x^{n} + {a}", f"{n} x^{n - 1}" if n > 2 else "2 x")))  # fmt: skip


@problem
def two_layers(pick):
    """Differentiate a function of a function

    Name what stands inside u. Differentiate the outside by u, leaving u as it is; then multiply by the derivative of u.
    """
    outer, (inner, slope) = outers(pick), inners(pick)
    f = read(outer.of.format(u=inner))
    answer = Expression(f"({outer.slope.format(u=inner)}) * ({slope})", domains={"x": "positive"})
    outside, inside = tex(read(outer.of.format(u="u"))), tex(read(inner))
    rate = tex(read(outer.slope.format(u="u")))
    return Problem(
        f"Differentiate $f(x) = {tex(f)}$ for $x > 0$. Any form of the derivative will do.",
        answer=answer,
        slips=[
            Slip("forgot-chain-factor", outer.slope.format(u=inner),
                 f"That is how fast $f$ follows its inside $u = {inside}$. But $u$ itself does not move at the pace of $x$. How fast does it move?"),
            Slip("outer-slope-at-x", f"({outer.slope.format(u='x')}) * ({slope})",
                 f"Both factors are there, but the outer derivative stands at $x$. What is fed to ${outside}$ here: $x$, or ${inside}$?"),
            Slip("derivative-of-derivative", outer.slope.format(u=slope),
                 "You put the derivative of the inside *into* the derivative of the outside. Two rates act one after the other: what does a nudge "
                 "meet first, and what happens to it next?"),
            Slip("inside-only", slope,
                 f"That is the derivative of the inside ${inside}$ alone. What does ${outside}$ make of a small move of $u$?"),
        ],
        work=[
            step("inside", "Outside stands ${outside}$, inside $u = {inside}$.", None, outside=outside, inside=inside),
            step("rates", "The outside changes at the rate ${rate}$ by $u$, the inside at the rate ${slope}$ by $x$.", None, rate=rate,
                 slope=tex(read(slope))),
            step("multiply", "Multiply, with $u$ put back: ${answer}$.", answer.tree, answer=answer.tree),
        ],
    )  # fmt: skip


# Slope and shift of the first layer, factor and shift of the second, and the point, where all values fit into a head.
SMALL = tuple(
    (a, b, c, d, x)
    for a in (2, 3, 4) for b in range(-6, 7) for c in (1, 2, 3) for d in range(-9, 10) for x in (-3, -2, -1, 1, 2, 3)
    if b and d and abs(a * x + b) in (1, 2, 3, 4) and 0 < abs(c * (a * x + b) ** 2 + d) <= 15
    and abs(a * x + b) != abs(x) and 2 * c * abs(a * x + b) != a  # else a rate at x is no error, or two rates are one
)  # fmt: skip


@problem
def three_layers(pick):
    """Three layers, at one point

    First the values, from the inside out. Then one rate for each layer, each taken where that layer stands.
    """
    a, b, c, d, x = pick.one(SMALL)
    u = a * x + b
    v = c * u**2 + d
    rates = (a, 2 * c * u, 2 * v)
    inside = tex(read(f"{a} x + {b}" if b > 0 else f"{a} x - {-b}"))
    middle = f"{'' if c == 1 else c}u^2 {'+' if d > 0 else '-'} {abs(d)}"
    return Problem(
        f"A signal $x$ passes three layers: $u = {inside}$, then $v = {middle}$, then $y = v^2$. What is $\\frac{{dy}}{{dx}}$ at $x = {x}$?",
        answer=Number(prod(rates)),
        slips=[
            Slip("dropped-the-innermost", rates[1] * rates[2],
                 f"That is how fast $y$ follows $u$. But the question moves $x$, and $u = {inside}$ does not move at the pace of $x$. What is the "
                 "rate of the first layer?"),
            Slip("added-the-rates", sum(rates),
                 f"You added the three rates. A nudge of $x$ by 0.001 moves $u$ by ${number(Fraction(a, 1000))}$. By how much does that move $v$, "
                 "and that $y$?"),
            Slip("rates-at-x", a * 2 * c * x * 2 * x,
                 f"You took every rate at $x = {x}$. The second layer stands at $u = {u}$. Where does the third one stand?"),
            Slip("skipped-the-middle", rates[0] * rates[2],
                 f"The rates of the first and the last layer are there. What does $v = {middle}$ do to a nudge of $u$ at $u = {u}$?"),
        ],
        work=[
            step("forward", "Values first: $u = {u}$, $v = {v}$.", None, u=u, v=v),
            step("rates", "Each layer's rate where it stands: $du/dx = {a}$, $dv/du = {b}u = {r}$, $dy/dv = 2v = {s}$.", None,
                 a=a, b=2 * c, r=rates[1], s=rates[2]),
            step("multiply", "A nudge meets them one after the other: ${a} \\cdot {r} \\cdot {s} = {y}$.", prod(rates), a=a, r=paren(rates[1]),
                 s=paren(rates[2]), y=prod(rates)),
        ],
    )  # fmt: skip


class Squash(NamedTuple):
    name: str
    formula: str
    letter: str
    slope: str  # in terms of the letter
    others: str  # what is popular and belongs to another function
    why: str


SQUASHES = (
    Squash("the sigmoid", "\\frac{{1}}{{1 + e^{{-({u})}}}}", "s", "s(1 - s)", "1 - s^2", "the sigmoid changes at the rate $s(1 - s)$"),
    Squash("the hyperbolic tangent", "\\tanh({u})", "t", "1 - t^2", "t(1 - t)", "tanh changes at the rate $1 - t^2$"),
    Squash("the log of the sigmoid", "\\ln s", "s", "1 - s", "1/s", "$\\ln s$ changes at the rate $1/s$ by $s$, and $s$ at the rate $s(1 - s)$: together $1 - s$"),
    Squash("softplus", "\\ln(1 + e^{{{u}}})", "s", "s", "s(1 - s)", "$\\ln(1 + e^u)$ changes at the rate $e^u / (1 + e^u)$, which is the sigmoid $s$"),
)  # fmt: skip


@problem
def squashing_functions(pick):
    """The four derivatives to know by heart

    The rate of the squashing function, written with its own value, times the rate of what stands inside.
    """
    squash = pick.one(SQUASHES)
    a, b = pick.integer(-12, 12, without=(0, 1, -1)), pick.integer(-9, 9, without=(0,))
    u = f"{a}x {'+' if b > 0 else '-'} {abs(b)}"
    value = squash.letter
    defined = squash.formula.format(u=u)
    also = f", where ${value} = \\frac{{1}}{{1 + e^{{-({u})}}}}$" if "ln" in squash.formula else ""
    naming = f"Let $f(x) = {defined}${also}" if also else f"Let ${value} = {defined}$"
    asked = "f" if also else value
    answer = Expression(f"{a} ({squash.slope})")
    return Problem(
        f"{naming}: {squash.name} of ${u}$. What is $\\frac{{d{asked}}}{{dx}}$, written with ${value}$ and numbers only?",
        answer=answer,
        slips=[
            Slip("forgot-chain-factor", squash.slope,
                 f"You have the rate of {squash.name} by its inside. The inside is ${u}$: when $x$ grows by 1, by how much does that grow?"),
            Slip("another-functions-slope", f"{a} ({squash.others})",
                 f"The factor ${a}$ is right. The rest belongs to another function. Test yours where ${u} = 0$: what is ${value}$ there, and "
                 "which slope do you see in the graph?"),
            Slip("sign", f"{-a} ({squash.slope})",
                 f"Does {squash.name} rise or fall when ${u}$ grows? And does ${u}$ grow with $x$?"),
        ],
        work=[
            step("outside", f"By what stands inside, {squash.why}.", None),
            step("inside", "The inside ${u}$ changes at the rate ${a}$.", None, u=u, a=a),
            step("multiply", "Multiply: ${answer}$.", answer.tree, answer=answer.tree),
        ],
    )  # fmt: skip


@problem
def derive_the_s_curve(pick):
    """Derive the slope of an S-curve

    Write the quotient as a negative power, differentiate layer by layer, and then look for the curve itself in what you have.
    """
    c, k, m = pick.integer(2, 40), pick.integer(2, 12), pick.integer(2, 9)
    bottom = f"1 + {m} e^(-{k}x)"
    start = f"d/dx ({c} ({bottom})^(-1))"
    goal = f"{k} * {c}/({bottom}) * (1 - 1/({bottom}))"
    answer = Derivation((start, goal))
    written = {
        f"Power outside, sum inside: the outside gives $-{c}u^{{-2}}$, and the inside still has to be differentiated.":
            f"-{c} ({bottom})^(-2) * d/dx ({bottom})",
        f"In the inside the exponential keeps itself and hands out the rate of its exponent, $-{k}$.":
            f"-{c} ({bottom})^(-2) * (-{k * m} e^(-{k}x))",
        "Two minus signs make a plus; split the square into two factors.":
            f"{k} * {c}/({bottom}) * ({m} e^(-{k}x))/({bottom})",
        "The last numerator is the whole denominator minus 1.": goal,
    }  # fmt: skip
    lines = answer.read("\n".join(written.values())).lines
    return Problem(
        f"Sales of a new product follow $f(x) = {tex(read(f'{c}/({bottom})'))}$. Derive, line by line, that "
        f"$f'(x) = {tex(read(goal))}$, which is ${k}f \\cdot (1 - f/{c})$. Start from ${tex(answer.lines[0])}$.",
        answer=answer,
        slips=[
            Slip("forgot-chain-factor", f"-{c} ({bottom})^(-2)",
                 f"The power is done and its inside forgotten: $1 + {m}e^{{-{k}x}}$ moves with $x$. By which rate must this line still be multiplied?"),
            Slip("exponent-not-differentiated", f"-{c} ({bottom})^(-2) * ({m} e^(-{k}x))",
                 f"You kept the exponential as it is. That holds for $e^x$. Inside of it stands $-{k}x$: what is its rate?"),
            Slip("lost-the-inner-minus", f"-{c} ({bottom})^(-2) * ({k * m} e^(-{k}x))",
                 f"Your slope is negative, and yet the curve rises. The exponent is $-{k}x$: which sign does its rate have?"),
        ],
        work=[step("line", says, line) for says, line in zip(written, lines)],
    )  # fmt: skip


def pace(p):
    """How fast the loss (1 - p)^2 falls by the sum behind p."""
    return 2 * p * (1 - p) ** 2


@problem(understanding=True)
def which_learns_fastest(pick):
    """Which unit learns fastest

    Two rates act one after the other: the loss by the output, and the output by the sum. A large one cannot make up for one near 0.
    """
    target = pick.one((1, 0))
    wrong, fair, best, near = pick.integer(1, 4), 50, pick.one((25, 30, 35)), pick.integer(92, 99)
    share = {
        name: Fraction(p if target else 100 - p, 100)
        for name, p in (("wrong", wrong), ("fair", fair), ("best", best), ("near", near))
    }
    order = pick.shuffled(("wrong", "fair", "best", "near"))
    place = {name: order.index(name) + 1 for name in order}
    options = tuple(f"p = {number(share[name])}" for name in order)
    loss = "(1 - p)^2" if target else "p^2"
    shown = "\n".join(f"{i}. $p = {number(share[name])}$" for i, name in enumerate(order, 1))
    error = "2(1 - p)" if target else "2p"
    return Problem(
        f"Four units with $p = \\sigma(z)$ all have the target {target} and the loss $L = {loss}$. They stand at\n\n{shown}\n\nEach moves its $z$ by "
        "a step proportional to $\\frac{dL}{dz}$. Which one takes the longest step? Choose its number.",
        answer=Choice(place["best"], options),
        slips=[
            Slip("largest-error", place["wrong"],
                 f"It has the largest error. But the error has to pass the sigmoid, at the rate $p(1 - p)$. What is that at "
                 f"$p = {number(share['wrong'])}$?", family="one-factor-only"),
            Slip("steepest-sigmoid", place["fair"],
                 f"The sigmoid is steepest there, at $0.25$. The loss has a rate too: compare ${error} \\cdot p(1 - p)$ with the unit at "
                 f"$p = {number(share['best'])}$. Which product is larger?", family="one-factor-only"),
            Slip("nearest-to-the-target", place["near"],
                 "It is nearly right already, and both rates are small. Which of the four has still something to gain *and* passes it on?"),
        ],
        work=[
            step("rates", f"By the chain rule the size of $dL/dz$ is ${error} \\cdot p(1 - p)$.", None),
            *(
                step("unit", "Unit {i}: $2 \\cdot {e} \\cdot {p} \\cdot {q} = {pace}$.", None, i=i, e=number(abs(target - share[name])),
                     p=number(share[name]), q=number(1 - share[name]), pace=number(pace(share[name] if target else 1 - share[name])))
                for i, name in enumerate(order, 1)
            ),
            step("compare", "The longest step is that of unit {i}.", place["best"], i=place["best"]),
        ],
    )  # fmt: skip
