"""Problems on Adam. Numbers are chosen backwards, from the root of the corrected mean of squares, so that it comes out whole."""

from fractions import Fraction
from math import sqrt

from eigenway.course import Choice, Number, Problem, Slip, Vector, number, paren, problem, step, tex

EPS = "Take $\\varepsilon = 0$."
RATES = (Fraction(1, 10), Fraction(1, 5), Fraction(2, 5), Fraction(3, 10))
# Two betas whose uncorrected first step is a whole multiple of the rate, or half of it.
BETAS = (
    ("0.8", "0.99", 2),
    ("0.7", "0.99", 3),
    ("0.6", "0.99", 4),
    ("0.5", "0.99", 5),
    ("0.9", "0.9999", 10),
    ("0.9", "0.9975", 2),
)


def sign(x):
    return (x > 0) - (x < 0)


def decimals(vector):
    return f"({', '.join(number(entry) for entry in vector)})"


@problem
def first_step(pick):
    """The first step

    After one gradient both running means hold nothing else: corrected, they are g and its square. What is one over the root of the other?
    """
    w = pick.vector(2, 5)
    g = (pick.nonzero(9) * pick.one((1, 10)), Fraction(pick.nonzero(9), 100))
    rate = pick.one(RATES)
    b1, b2, factor = pick.one(BETAS)
    new = tuple(x - rate * sign(s) for x, s in zip(w, g))
    return Problem(
        f"Two weights stand at $\\mathbf w = {tex(w)}$. The first gradient that Adam sees is $\\mathbf g = {decimals(g)}$; the rate is ${number(rate)}$, "
        f"$\\beta_1 = {b1}$, $\\beta_2 = {b2}$. {EPS} Where are the weights after the first step?",
        answer=Vector(new),
        slips=[
            Slip("scaled-with-the-gradient", tuple(x - rate * s for x, s in zip(w, g)),
                 f"You took the rate times the gradient: that is gradient descent. Its second weight hardly moves, since its gradient is "
                 f"${number(g[1])}$. What does Adam divide that by?"),
            Slip("no-bias-correction", tuple(x - factor * rate * sign(s) for x, s in zip(w, g)),
                 f"You moved by ${factor}$ times the rate: $\\mathbf m = (1 - {b1})\\mathbf g$ over the root of $\\mathbf v = (1 - {b2})\\mathbf g^2$, as they stand. Both began at 0. "
                 "By what is each divided to make up for that?"),
            Slip("uphill", tuple(x + rate * sign(s) for x, s in zip(w, g)),
                 f"The lengths are right. The loss grows in the direction of the gradient, and the first gradient is ${number(g[0])}$: to which side "
                 "does the first weight go?", family="sign"),
        ],
        work=[
            step("means", "Corrected, the means are $\\hat{\\mathbf m} = \\mathbf g$ and $\\hat{\\mathbf v} = \\mathbf g^2$, entry by entry: at $t = 1$ the factors $1 - \\beta$ cancel.", None),
            step("quotient", "$\\hat{\\mathbf m} / \\sqrt{\\hat{\\mathbf v}}$ is each entry of $\\mathbf g$ over its own size: ${signs}$.", None, signs=tuple(map(sign, g))),
            step("move", "Each weight moves by the rate, against that sign: ${new}$.", new, new=decimals(new)),
        ],
    )  # fmt: skip


def stepped(w, rate, m, v):
    return float(w) - float(rate) * float(m) / sqrt(v)


B1, B2 = Fraction(1, 2), Fraction(3, 4)
FIX1, FIX2 = 1 - B1**3, 1 - B2**3


def states():
    """(root, corrected m, gradient, old m, old v) of a third step that two gradients can have led to, with short decimals."""
    for root in (2, 4, 8, 10):
        for share in (-3, -2, -1, 1, 2, 3):
            for g in (x for x in range(-12, 13) if x):
                mhat = Fraction(root * share, 4)
                m, v = (mhat * FIX1 - (1 - B1) * g) / B1, (root**2 * FIX2 - (1 - B2) * g * g) / B2
                if m and v > 0 and (100 * v).denominator == 1 and 3 * m * m <= 4 * v and g != mhat:
                    yield root, mhat, g, m, v


STATES = tuple(states())


@problem
def one_turn(pick):
    """A whole turn, for one weight

    Four lines: mix g into m, mix its square into v, correct both, then move by the rate times the one over the root of the other.
    """
    root, mhat, g, old_m, old_v = pick.one(STATES)
    m, v = mhat * FIX1, root**2 * FIX2
    rate, w = pick.one(RATES), pick.nonzero(5)
    new = w - rate * mhat / root
    other_m, other_v = B2 * old_m + (1 - B2) * g, B1 * old_v + (1 - B1) * g * g
    return Problem(
        f"One weight stands at $w = {w}$ and Adam at $m = {number(old_m)}$, $v = {number(old_v)}$ after two steps. The third brings the gradient "
        f"$g = {g}$. With $\\beta_1 = 0.5$, $\\beta_2 = 0.75$ and the rate ${number(rate)}$: what is the new weight? {EPS} Give 4 decimals.",
        answer=Number(new, tolerance=Fraction(1, 15000)),
        slips=[
            Slip("no-bias-correction", stepped(w, rate, m, v),
                 f"You used $m = {number(m)}$ and $v = {number(v)}$ as they stand. After three steps from 0 they hold only the "
                 f"shares $1 - 0.5^3$ and $1 - 0.75^3$ of a full mean. What makes up for that?"),
            Slip("step-before", stepped(w, rate, m / (1 - B1**2), v / (1 - B2**2)),
                 "You corrected with the squares of the betas. With this gradient, how many have gone into $m$?", family="off-by-one"),
            Slip("swapped-betas", stepped(w, rate, other_m / FIX2, other_v / FIX1),
                 "You mixed with the betas exchanged: $0.75$ for $m$ and $0.5$ for $v$. Which of them belongs to the mean of the gradients?"),
            Slip("forgot-the-root", w - rate * mhat / root**2,
                 f"You divided by $\\hat v = {root**2}$ itself. Then a loss in other units would change the step. In which units is $v$, if $m$ is in "
                 "those of $g$?"),
            Slip("gradient-instead-of-its-mean", w - rate * Fraction(g, root),
                 f"You moved by $g$ over the root: that is RMSprop. What does Adam put above the root instead of $g = {g}$?"),
        ],
        work=[
            step("m", "$m = 0.5 \\cdot {old} + 0.5 \\cdot {g} = {m}$.", None, old=paren(number(old_m)), g=paren(g), m=number(m)),
            step("v", "$v = 0.75 \\cdot {old} + 0.25 \\cdot {square} = {v}$.", None, old=number(old_v), square=g * g, v=number(v)),
            step("correct", "$\\hat m = {m} / {a} = {mhat}$ and $\\hat v = {v} / {b} = {vhat}$, whose root is {root}.", None, m=number(m), v=number(v),
                 a=number(FIX1), b=number(FIX2), mhat=number(mhat), vhat=root**2, root=root),
            step("move", "$w$ becomes ${w} - {rate} \\cdot {quotient} = {new}$.", new, w=w, rate=number(rate), quotient=paren(number(mhat / root)),
                 new=number(new)),
        ],
    )  # fmt: skip


@problem
def decay_apart(pick):
    """One step of AdamW

    The decay does not pass through the moments: it shrinks the weight itself, by the rate times the decay.
    """
    w = pick.nonzero(6)
    rate, decay = (
        pick.one((Fraction(1, 10), Fraction(1, 5), Fraction(1, 2))),
        pick.one((Fraction(1, 10), Fraction(1, 5), Fraction(1, 20))),
    )
    root = pick.one((2, 4, 5, 10, 20))
    mhat = root * pick.one((1, -1)) * pick.one((Fraction(1, 2), Fraction(1, 4), Fraction(1, 5), Fraction(3, 5)))
    drift = rate * mhat / root
    new = w - rate * decay * w - drift
    return Problem(
        f"In AdamW a weight stands at $w = {w}$. This step has $\\hat m = {number(mhat)}$ and $\\sqrt{{\\hat v}} = {root}$; the rate is "
        f"$\\alpha = {number(rate)}$, the weight decay $\\lambda = {number(decay)}$. {EPS} What is the new weight? Give all decimals.",
        answer=Number(new),
        slips=[
            Slip("decay-in-the-gradient", w - rate * (mhat + decay * w) / root,
                 f"You added $\\lambda w$ to the gradient, so that it too was divided by ${root}$. That is Adam with an L2 penalty. In AdamW, what does "
                 "the decay act on?"),
            Slip("decay-without-the-rate", w - decay * w - drift,
                 f"You shrank $w$ by $\\lambda = {number(decay)}$. If the rate were 0, should the weight move at all?"),
            Slip("no-decay", w - drift, "That is the step of plain Adam. The decay has not acted yet: what does it do to $w$ even when the gradient is 0?"),
            Slip("grew-instead", w + rate * decay * w - drift,
                 f"Your decay moves $w = {w}$ further away from 0. Which way should it pull?", family="sign"),
        ],
        work=[
            step("decay", "The decay takes ${rate} \\cdot {decay}$ of the weight away: ${part}$.", None, rate=number(rate), decay=number(decay),
                 part=number(rate * decay * w)),
            step("drift", "The gradient's part is ${rate} \\cdot {quotient} = {drift}$.", None, rate=number(rate), quotient=paren(number(mhat / root)),
                 drift=number(drift)),
            step("move", "Take both away: ${w} - {part} - {drift} = {new}$.", new, w=w, part=paren(number(rate * decay * w)), drift=paren(number(drift)),
                 new=number(new)),
        ],
    )  # fmt: skip


KINDS = ("large", "tiny", "flipping", "wavering")


@problem(understanding=True)
def shortest_step(pick):
    """Which weight hardly moves

    The size of the gradients cancels between m and the root of v. What is left is how far they agree.
    """
    large, tiny, middle = pick.integer(40, 90), Fraction(pick.integer(2, 9), 1000), pick.integer(3, 9)
    a, b = pick.some(2, range(2, 7))
    past = {
        "large": (large, large, large + 1, large),
        "tiny": (-tiny, -tiny, -tiny, -tiny),
        "flipping": (middle, -middle, middle, -middle),
        "wavering": (a, b, a, b),
    }
    order = pick.shuffled(KINDS)
    place = {kind: i for i, kind in enumerate(order, 1)}
    rows = "\n".join(f"{i}. ${', '.join(number(g) for g in past[kind])}$" for i, kind in enumerate(order, 1))
    return Problem(
        f"Four weights are trained by Adam with one rate. Their last gradients were, and for a long time have been, of this sort:\n\n{rows}\n\nWhich "
        "weight takes the shortest steps? Choose its number.",
        answer=Choice(place["flipping"], tuple(", ".join(number(g) for g in past[kind]) for kind in order)),
        slips=[
            Slip("smallest-gradient", place["tiny"],
                 f"Its gradients are the smallest. Adam divides their mean by the root of the mean of their squares: what is ${number(-tiny)}$ over "
                 f"the root of ${number(tiny)}^2$?"),
            Slip("largest-squares", place["large"],
                 f"Its $v$ is the largest, and it stands below. But $m$ stands above, and it is about ${large}$ too. What is the quotient?"),
            Slip("any-change-counts", place["wavering"],
                 f"Its gradients do change. The mean of ${a}$ and ${b}$ is far from 0 all the same. Is there a weight whose mean is near 0?"),
        ],
        work=[
            step("sizes", "Where all gradients agree, $m$ is about $g$ and $\\sqrt v$ about its size: the step is the rate, at ${a}$ as at ${b}$.", None,
                 a=large, b=number(-tiny)),
            step("waver", "With ${a}$ and ${b}$ in turn, $m$ is about ${mean}$ and $\\sqrt v$ only a little more.", None, a=a, b=b,
                 mean=number(Fraction(a + b, 2))),
            step("flip", "With ${c}$ and $-{c}$ in turn $m$ is near 0, and $\\sqrt v$ is {c}. So weight {i} hardly moves.", place["flipping"], c=middle,
                 i=place["flipping"]),
        ],
    )  # fmt: skip
