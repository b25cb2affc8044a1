"""Problems on exponentials and logarithms: which exponent, which law, how many steps, which base."""

from fractions import Fraction
from math import ceil, floor, log

from eigenway.course import Expression, Number, Problem, Slip, combination, number, problem, read, step, tex
from eigenway.course.reader import numbers
from eigenway.maths import core

CLOSE = Fraction(1, 2000)  # three decimals


def by_multiplying(words):
    base, value = numbers(words.replace("log_", "log_ ").replace("{", " ").replace("}", " "))[:2]
    k = 0
    while base ** (k + 1) < value:
        k += 1
    return k


@problem(understanding=True, verify=by_multiplying)
def between_which(pick):
    """How large is a logarithm?

    A logarithm is an exponent. Multiply the base by itself until you pass the number.
    """
    base = pick.integer(2, 9)
    k = pick.integer(2, {2: 11, 3: 7, 4: 6}.get(base, 4))
    value = pick.integer(base**k + 1, base ** (k + 1) - 1)
    below, above = base**k, base ** (k + 1)
    slips = [
        Slip("upper-one", k + 1, f"${base}^{{{k + 1}}} = {above}$ is already more than ${value}$. Is the exponent for ${value}$ larger or smaller?"),
        Slip("divided", value // base, f"You divided ${value}$ by ${base}$. A logarithm asks for an exponent: how often is ${base}$ a factor in numbers about as large as ${value}$?"),
        Slip("log-base", floor(log(value) / log(10)), f"You counted powers of 10. Here the base is ${base}$: what is ${base}^2$, what ${base}^3$?"),
    ]  # fmt: skip
    return Problem(
        f"$\\log_{{{base}}} {value}$ lies between two neighbouring whole numbers. Which is the smaller of the two?",
        answer=Number(k),
        slips=[slip for slip in slips if slip.name != "log-base" or slip.value not in (k, k + 1)],
        work=[
            step("ask", "To which power must ${base}$ be raised to give ${value}$?", None, base=base, value=value),
            step("powers", "${base}^{k} = {below}$ is less than ${value}$, and one power more, ${above}$, is more. So the smaller one is ${k}$.", k,
                 base=base, k=k, below=below, value=value, above=above),
        ],
    )  # fmt: skip


def power_written_out(a):
    return " \\cdot ".join("x" * a)


@problem
def log_laws(pick):
    """A logarithm taken apart

    Products become sums, quotients differences, exponents factors. The logarithm of e is 1.
    """
    a, b, c = pick.integer(2, 6), pick.integer(2, 6), pick.integer(1, 5)
    kind = pick.one(("quotient", "root", "power of all"))
    power, also = "" if c == 1 else f"^{c}", f"+ {combination((c,), 'r')}"
    if kind == "quotient":
        inside = f"\\frac{{x^{a} \\, y^{b}}}{{z{power}}}"
        answer, apart = combination((a, b, -c), "pqr"), f"\\ln x^{a} + \\ln y^{b} - \\ln z{power}"
        slips = [
            Slip("exponent-kept-on-the-log", f"p^{a} + q^{b} - r{power}",
                 f"You raised the logarithms to powers. $\\ln x^{a}$ is the logarithm of ${power_written_out(a)}$: how often does $\\ln x$ occur when you take that apart?"),
            Slip("quotient-of-logs", f"({a} p + {b} q)/({combination((c,), 'r')})",
                 "You divided by the logarithm of the denominator. Test with $z = 1$: its logarithm is 0. Can you divide by that, and does the question have an answer all the same?"),
            Slip("product-of-logs", f"{a * b} p q {combination((-c,), 'r')}",
                 "You multiplied the logarithms of the two factors. Test with $x = e$, $y = 1$: then $\\ln y = 0$. Is the logarithm of the product 0?"),
        ]  # fmt: skip
    elif kind == "root":
        inside = f"e^{a} \\, x^{b} \\sqrt{{y}} \\, z{power}"
        answer, apart = f"{a} + {b} p + q/2 {also}", f"\\ln e^{a} + \\ln x^{b} + \\ln y^{{1/2}} + \\ln z{power}"
        slips = [
            Slip("root-of-the-log", f"{a} + {b} p + sqrt(q) {also}",
                 "You took the root of the logarithm. A root is the power one half: what does the third law make of the exponent?"),
            Slip("log-of-e-left-out", f"{b} p + q/2 {also}", f"The factor $e^{a}$ has vanished. To which power must $e$ be raised to give $e^{a}$?"),
            Slip("root-doubled", f"{a} + {b} p + 2 q {also}",
                 "You doubled $q$. Squaring $\\sqrt y$ gives $y$: is the logarithm of $\\sqrt y$ larger or smaller than that of $y$, for $y = e^2$ say?"),
        ]  # fmt: skip
    else:
        inside = f"\\left( \\frac{{x^{b}}}{{y z}} \\right)^{a}"
        answer, apart = f"{a} ({b} p - q - r)", f"{a} \\, (\\ln x^{b} - \\ln y - \\ln z)"
        slips = [
            Slip("exponent-at-the-first-alone", f"{a * b} p - q - r",
                 f"The exponent ${a}$ stands behind the bracket. Does it act on $y$ and $z$ as well?"),
            Slip("sign", f"{a} ({b} p - q + r)",
                 "Both $y$ and $z$ stand below the line. When $z$ grows, does the quotient grow?"),
            Slip("exponents-added", f"{a + b} p - {a} q - {a} r",
                 f"You added ${a}$ and ${b}$. $(x^{b})^{a}$ is a power of a power: how many factors $x$ are there?"),
        ]  # fmt: skip
    answer = read(answer)
    return Problem(
        f"Let $\\ln x = p$, $\\ln y = q$ and $\\ln z = r$. Write $\\ln \\left( {inside} \\right)$ in $p$, $q$ and $r$.",
        answer=Expression(answer),
        slips=[Slip(slip.name, read(slip.value), slip.says) for slip in slips],
        work=[
            step("apart", f"Products become sums, quotients differences: ${apart}$.", None),
            step("down", "Exponents become factors: ${answer}$.", answer, answer=answer),
        ],
    )


@problem
def solve_exponential(pick):
    """The unknown in the exponent

    Clear away what stands round the power, the last operation first. Only then take the logarithm.
    """
    a, b, c, k = pick.integer(2, 9), pick.integer(2, 9), pick.integer(1, 12), pick.integer(2, 12)
    b = b if pick.yes(2, 3) else -b
    d = a * k + c
    equation, exact = read(f"{a} e^({b} x) + {c} = {d}"), read(f"ln({k})/{b}" if b > 0 else f"-ln({k})/{-b}")
    return Problem(
        f"Solve ${tex(equation)}$ for $x$. Type it exactly, as in `ln(8)/2`, or as a decimal with three places.",
        answer=Number(exact, tolerance=CLOSE),
        slips=[
            Slip("logarithm-too-early", read(f"(ln({d}/{a}) - {c})/({b})"),
                 f"You took the logarithm while ${c}$ was still on the side of the power. Test at $x = 0$: is $\\ln({a} + {c})$ the same as $\\ln {a} + {c}$?"),
            Slip("forgot-to-divide", read(f"ln({k})"),
                 f"The logarithm gives the whole exponent, ${b}x$. What is $x$ alone?"),
            Slip("factor-left-in", read(f"ln({d - c})/({b})"),
                 f"You took the logarithm of ${d - c}$. Before that, what must become of the factor ${a}$ in ${a}e^{{{b}x}} = {d - c}$?"),
            Slip("divided-in-place-of-a-logarithm", Fraction(k, b),
                 f"From $e^{{{b}x}} = {k}$ you divided ${k}$ by ${b}$. The ${b}$ stands in the exponent: what undoes $e$ to the power of?"),
        ],
        work=[
            *(line for line in core.solve.steps(equation) if line.rule != "in-decimals"),
            step("decimals", "In decimals that is about ${about}$.", exact, about=f"{log(k) / b:.3f}"),
        ],
    )  # fmt: skip


def by_walking(words):
    factor, target = numbers(words)[:2]
    n, value = 0, Fraction(1)
    while value >= target:
        n, value = n + 1, value * factor
    return n


THINGS = (
    ("A learning rate is multiplied by ${f}$ after each epoch.", "epochs", "the learning rate"),
    ("Each day ${f}$ of the users of a page come back the next day, and the others are lost for ever.", "days", "their number"),
    ("A running mean multiplies the weight of an old value by ${f}$ at each step.", "steps", "the weight of a value"),
    ("Each layer passes ${f}$ of a signal on.", "layers", "the signal"),
)  # fmt: skip


@problem(verify=by_walking)
def how_many_steps(pick):
    """How many steps a decay takes

    Each step multiplies. The number of steps is an exponent, so a logarithm finds it.
    """
    factor = Fraction(pick.integer(50, 97), 100)
    target = pick.one(
        (Fraction(1, 10), Fraction(1, 20), Fraction(1, 50), Fraction(1, 100), Fraction(1, 1000), Fraction(1, 500))
    )
    told, unit, thing = pick.one(THINGS)
    exact = log(target) / log(factor)
    n = ceil(exact)
    linear = ceil((1 - target) / (1 - factor))
    return Problem(
        f"{told.replace('{f}', number(factor))} After how many {unit} has {thing} first fallen below ${number(target)}$ of what it was?",
        answer=Number(n),
        slips=[
            Slip("off-by-one", n - 1,
                 f"After ${n - 1}$ {unit} it is ${number(factor)}^{{{n - 1}}}$, about ${float(factor) ** (n - 1):.5f}$. Is that below ${number(target)}$?"),
            Slip("equal-amounts", linear,
                 f"You took the same amount, ${number(1 - factor)}$ of the beginning, away each time. What is lost in the second step: ${number(1 - factor)}$ of what?"),
            Slip("divided", ceil(1 / (target * (1 / factor))),
                 f"You divided ${number(factor)}$ by ${number(target)}$. Each step multiplies: which power of ${number(factor)}$ do you look for?"),
        ],
        work=[
            step("equation", "After $n$ {unit} the factor is ${f}^n$. Solve ${f}^n = {t}$.", None, unit=unit, f=number(factor), t=number(target)),
            step("logarithm", "$n = \\frac{\\ln {t}}{\\ln {f}} \\approx {x}$.", None, t=number(target), f=number(factor), x=f"{exact:.2f}"),
            step("up", "A whole number of {unit} is asked, and below: the next one up is ${n}$.", n, unit=unit, n=n),
        ],
    )  # fmt: skip


SUBJECTS = (
    "The entropy of a source",
    "The cross-entropy of a model",
    "The surprise at a word",
    "The mutual information of two features",
)


@problem
def change_base(pick):
    """From nats to bits, or back

    One bit is ln 2 nats, about 0.693. Test the direction with the fair coin: 1 bit, 0.693 nats.
    """
    value = Fraction(pick.integer(21, 799, without=range(100, 800, 100)), 100)
    to_bits = pick.yes()
    here, there = ("nats", "bits") if to_bits else ("bits", "nats")
    shown = number(value)
    right, wrong = (f"{value}/ln(2)", f"{value}*ln(2)") if to_bits else (f"{value}*ln(2)", f"{value}/ln(2)")
    ten = f"{value}/ln(10)" if to_bits else f"{value}*ln(10)"
    size = float(value) / log(2) if to_bits else float(value) * log(2)
    return Problem(
        f"{pick.one(SUBJECTS)} is ${shown}$ {here}. How much is that in {there}? Give three decimals, or the exact value.",
        answer=Number(read(right), tolerance=CLOSE),
        slips=[
            Slip("upside-down", read(wrong),
                 f"You {'multiplied' if to_bits else 'divided'} by $\\ln 2$. A bit is the smaller unit, so the same amount takes more bits than nats. "
                 f"Did your number become {'larger' if to_bits else 'smaller'}?"),
            Slip("log-base", read(ten),
                 "You used $\\ln 10 \\approx 2.303$. A bit is the answer to one question of yes or no: which base belongs to it?"),
        ],
        work=[
            step("unit", "One bit is $\\ln 2 \\approx 0.6931$ nats.", None),
            step("convert", "So {verb}: ${value} {sign} \\ln 2 \\approx {size}$ {unit}.", read(right), verb="divide" if to_bits else "multiply",
                 value=shown, sign="/" if to_bits else "\\cdot", size=f"{size:.3f}", unit=there),
        ],
    )  # fmt: skip
