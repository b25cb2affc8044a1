"""Problems on log-sum-exp: what a shift does to softmax, where the formula breaks, the stable value, its derivation, temperature."""

from fractions import Fraction
from itertools import permutations
from math import exp, inf, isnan, log

from eigenway.course import Derivation, Number, Problem, Set, Slip, Vector, problem, read, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import numeric

CLOSE = Fraction(1, 2000)  # three decimals
TRIPLES = tuple(t for t in permutations(range(1, 17), 3) if sum(t) in (4, 5, 8, 10, 16, 20))


def shares(weights):
    return tuple(Fraction(w) / sum(weights) for w in weights)


def about(values):
    """Decimals that are exact enough for an answer with three places."""
    return tuple(Fraction(round(v * 10**7), 10**7) for v in values)


def written(k, weight):
    return f"{k}" if weight == 1 else f"{k} + \\ln {weight}"


def by_exponentials(words):
    """Three scores k or k + ln a, in the words: each to the power of e, then its share."""
    inside = words[words.index("(") + 1 : words.index(")")].replace("\\ln", "")
    parts = [[float(x) for x in entry.split("+")] for entry in inside.split(",")]
    weights = [exp(k) * (rest[0] if rest else 1) for k, *rest in parts]
    return tuple(w / sum(weights) for w in weights)


@problem(verify=by_exponentials)
def softmax_shift(pick):
    """Softmax of shifted scores

    e to the power of a sum is a product, and a factor that all weights share goes out when each is divided by their sum.
    """
    weights, k = pick.one(TRIPLES), pick.integer(3, 15)
    scores = [k + log(w) for w in weights]
    entries = ", ".join(written(k, w) for w in weights)
    return Problem(
        f"Three classes have the scores $({entries})$. Compute their softmax. Type fractions, or decimals with three places.",
        answer=Vector(shares(weights), tolerance=CLOSE),
        slips=[
            Slip("constant-as-a-summand", shares([w + k for w in weights]),
                 f"You gave the classes the weights ${weights[0] + k}$, ${weights[1] + k}$ and ${weights[2] + k}$: the constant ${k}$ was added to each. "
                 f"It stands in an exponent. What is $e^{{{k} + \\ln {max(weights)}}}$, as a product?"),
            Slip("shares-of-the-scores", about(s / sum(scores) for s in scores),
                 "You divided each score by the sum of the scores. Softmax shares out the powers $e^{z_i}$: how many times as large as the smallest of them is the largest?"),
            Slip("unnormalised", weights, "You found weights in the right ratio, and they do not add up to 1. By what must each be divided?"),
        ],
        work=[
            step("powers", "Each power has the factor $e^{{{k}}}$: they are $e^{{{k}}}$ times ${a}$, ${b}$ and ${c}$.", weights,
                 k=k, a=weights[0], b=weights[1], c=weights[2]),
            step("share", "Divide by their sum, $e^{{{k}}}$ times ${total}$. The factor goes out: ${answer}$.", shares(weights),
                 k=k, total=sum(weights), answer=tex(shares(weights))),
        ],
    )  # fmt: skip


def power(x):
    """What a double makes of e to the power x."""
    return inf if x > 709.78 else 0.0 if x < -745.13 else exp(x)


def holds_nan(scores):
    powers = [power(x) for x in scores]
    total = sum(powers)
    return any(isnan(inf / inf if total == inf == p else p / total) if total else True for p in powers)


def by_computing(words):
    return {i for i, scores in enumerate(vectors(words), 1) if holds_nan([float(x) for x in scores])}


@problem(understanding=True, verify=by_computing)
def where_nan_comes_from(pick):
    """Not a number: where does it come from?

    Infinity over infinity is not a number, nor is 0 over 0. Ask of each list: is a power too large? And is any power left at all?
    """
    near = [pick.integer(-9, 9) for _ in range(8)]
    low = pick.integer(760, 980)
    kinds = {
        "over": (pick.integer(720, 980), near[0], near[1]),
        "under": (-low, -low - pick.integer(1, 9), -low - pick.integer(10, 19)),
        "one-under": (near[2], -pick.integer(760, 980), near[3]),
        "fits": (pick.integer(600, 700), near[4], near[5]),
        "low-fits": (-pick.integer(650, 700), -pick.integer(701, 740), -pick.integer(650, 700)),
    }
    third = pick.one(("fits", "low-fits"))
    kinds.pop("low-fits" if third == "fits" else "fits")
    order = pick.shuffled(tuple(kinds))
    at = {kind: order.index(kind) + 1 for kind in order}
    shown = "\n".join(f"{i}. $({', '.join(str(x) for x in pick.shuffled(kinds[kind]))})$" for kind, i in at.items())
    right = frozenset({at["over"], at["under"]})
    return Problem(
        "Softmax is computed as the formula says, $p_i = e^{z_i} / (e^{z_1} + e^{z_2} + e^{z_3})$, in double precision. There $e^x$ is infinite for $x$ above "
        "709.78, and 0 for $x$ below $-745.13$. For which of these lists of scores is an entry of the result not a number? Type a set, such as `{1, 4}`.\n\n"
        f"{shown}",
        answer=Set(right),
        slips=[
            Slip("only-what-is-too-large", frozenset({at["over"]}),
                 f"You found the power that is too large. In list {at['under']} each power is 0. What is then divided by what?"),
            Slip("any-power-that-vanishes", right | {at["one-under"]},
                 f"In list {at['one-under']} one power vanishes and becomes 0. The other two do not: is the sum 0?"),
            Slip("large-is-enough", right | {at[third]},
                 f"The numbers of list {at[third]} are large in size. Are they beyond one of the two limits, 709.78 and $-745.13$?"),
        ],
        work=[
            step("over", "List {i}: one power is infinite, the sum too, and infinity over infinity is not a number.", None, i=at["over"]),
            step("under", "List {i}: all powers are 0, and 0 over 0 is not a number.", None, i=at["under"]),
            step("one", "List {i}: one power is 0, the sum is not; that class gets the probability 0.", None, i=at["one-under"]),
            step("fits", "List {i}: all scores lie between the limits, so every power is a number above 0. The answer is ${answer}$.", right, i=at[third], answer=tex(right)),
        ],
    )  # fmt: skip


def by_shifting(words):
    scores = [float(x) for x in numbers(words)[:3]]
    return min(scores) + log(sum(exp(x - min(scores)) for x in scores))  # another shift gives the same


@problem(verify=by_shifting)
def log_sum_exp_value(pick):
    """Log-sum-exp of large scores

    Subtract the largest, take the logarithm of the sum of what is left, and add back what you subtracted.
    """
    top = pick.integer(30, 990) * (1 if pick.yes() else -1)
    near, far = pick.one([(d, e) for d in range(1, 5) for e in range(d, 6)])
    scores = pick.shuffled((top, top - near, top - far))
    inside = f"1 + e^(-{near}) + e^(-{far})"
    told = f"$1 + e^{{-{near}}} + e^{{-{far}}}$"
    return Problem(
        f"Compute the log-sum-exp of $({', '.join(map(str, scores))})$. Type it exactly, as in `40 + ln(1 + e^-2)`, or with three decimals.",
        answer=Number(read(f"{top} + ln({inside})"), tolerance=CLOSE),
        slips=[
            Slip("not-added-back", read(f"ln({inside})"),
                 f"That is the logarithm of {told}, after ${top}$ was subtracted from each score. "
                 "With three scores the result lies between the largest of them and $\\ln 3 \\approx 1.1$ above it: does yours?"),
            Slip("maximum-alone", Fraction(top),
                 f"You gave the largest score. That would be right if the other powers were 0. How large is $e^{{{top - near}}}$, beside $e^{{{top}}}$?"),
            Slip("sum-of-the-scores", Fraction(sum(scores)),
                 "You added the scores. $\\ln$ undoes $e$ only where nothing stands between them: here a sum does. Does $\\ln(a + b)$ come apart?"),
            *([Slip("logarithm-of-the-scores", read(f"ln({sum(scores)})"),
                    f"You took the logarithm of the sum of the scores, ${sum(scores)}$. Where did $e$ go?")] if top - far > 0 else []),
        ],
        work=numeric.logsumexp.steps(scores),
    )  # fmt: skip


@problem
def take_out_the_largest(pick):
    """Derive the shift

    Write the sum of powers as a product with the largest power in front; then the logarithm comes apart.
    """
    a, b = pick.one([(a, b) for a in range(-20, 31) for b in range(a - 9, a) if a * b])
    d = a - b
    up, down = (f"x {'+' if c > 0 else '-'} {abs(c)}" for c in (a, b))
    start, goal = f"ln(e^({up}) + e^({down}))", f"{up} + ln(1 + e^(-{d}))"
    answer = Derivation((start, goal))
    lines_of = {
        f"The power with ${tex(read(up))}$ is the larger one. Take it out of both.": f"ln(e^({up}) * (1 + e^(-{d})))",
        "The logarithm of a product is a sum.": f"ln(e^({up})) + ln(1 + e^(-{d}))",
        "The logarithm undoes the power.": goal,
    }
    lines = answer.read("\n".join(lines_of.values())).lines
    return Problem(
        f"Two classes have the scores ${tex(read(up))}$ and ${tex(read(down))}$, for any $x$. Start from ${tex(answer.lines[0])}$. Derive from it, "
        f"line by line, that their log-sum-exp is ${tex(read(goal))}$.",
        answer=answer,
        slips=[
            Slip("logarithm-of-a-sum", f"ln(e^({up})) + ln(e^({down}))",
                 "You took the logarithm of each summand. Test with two powers that are both 1: is $\\ln(1 + 1)$ the same as $\\ln 1 + \\ln 1$?"),
            Slip("wrong-power-left", f"ln(e^({up}) * (1 + e^({down})))",
                 f"Multiply your bracket out: its second power is $e^{{{tex(read(up))}}} e^{{{tex(read(down))}}}$. What must stand in the bracket instead, so that "
                 f"${tex(read(down))}$ comes out?"),
            Slip("difference-turned-round", f"ln(e^({up}) * (1 + e^({d})))",
                 f"Multiply your bracket out: $e^{{{tex(read(up))}}} e^{{{d}}}$ has an exponent that is {d} larger. Which of the two scores is the smaller one?"),
        ],
        work=[step("line", says, line) for says, line in zip(lines_of, lines)],
    )  # fmt: skip


def tempered(weight, t):
    """e to the power of ln(weight) over t: a square for one half, a root for 2."""
    return Fraction(weight**2) if t < 1 else Fraction(round(weight**0.5))


def by_powers(words):
    """Reads the logarithms and the temperature, and takes powers as decimals."""
    weights = [float(part.partition("}")[0].partition(",")[0].partition(")")[0]) for part in words.split("\\ln ")[1:4]]
    temperature = float(numbers(words[words.index("temperature") :])[0])
    powers = [w ** (1 / temperature) for w in weights]
    return tuple(p / sum(powers) for p in powers)


@problem(verify=by_powers)
def temperature(pick):
    """Softmax at a temperature

    Each score is divided by the temperature before the exponential. A half in front of a logarithm is a root, a 2 is a square.
    """
    t = pick.one((Fraction(1, 2), Fraction(2)))
    weights = pick.some(3, range(2, 10)) if t < 1 else tuple(n * n for n in pick.some(3, range(2, 11)))
    z = ", ".join(f"\\ln {w}" for w in weights)
    powers = [tempered(w, t) for w in weights]
    wanted = shares(powers)
    other = [float(w) ** float(t) for w in weights]
    most = max(weights)
    return Problem(
        f"A model has the scores $({z})$. Compute their softmax at the temperature ${tex(t)}$. Type fractions, or decimals with three places.",
        answer=Vector(wanted, tolerance=CLOSE),
        slips=[
            Slip("multiplied-by-temperature", about(w / sum(other) for w in other),
                 f"You multiplied the scores by ${tex(t)}$. At a low temperature the largest score should win more clearly, at a high one less. "
                 f"What became of the probability of $\\ln {most}$, against ${most}/{sum(weights)}$ at temperature 1?"),
            Slip("temperature-left-out", shares(weights),
                 f"That is the softmax at temperature 1. (Dividing the *probabilities* by ${tex(t)}$ changes nothing, once they add up to 1 again.) "
                 "What does the temperature divide?"),
            Slip("unnormalised", tuple(powers),
                 "You found weights in the right ratio, and they do not add up to 1. By what must each be divided?"),
        ],
        work=[
            step("divide", "Divide each score by ${t}$: {verb} of the number inside the logarithm.", None, t=tex(t),
                 verb="a square" if t < 1 else "a square root"),
            step("powers", "So the powers of $e$ are {powers}.", None,
                 powers=", ".join(f"${tex(p)}$" for p in powers)),
            step("share", "Divide by their sum: ${answer}$.", wanted, answer=tex(wanted)),
        ],
    )  # fmt: skip
