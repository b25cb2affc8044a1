"""Problems on lasso and elastic net. The objective is |y - Xw|^2 / 2n + l1 sum|w| + l2/2 sum w^2, as in the lesson."""

from fractions import Fraction
from itertools import product
from typing import NamedTuple

from eigenway.course import Choice, Number, Problem, Slip, Vector, number, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import optim

THREE_PLACES = Fraction(1, 2000)
TYPE_IT = "Type a fraction, or a decimal to 3 places."


def soft(x, level):
    return max(x - level, 0) - max(-x - level, 0)


def thresholded_from_words(words):
    level = numbers(words)[-1]
    return tuple((1 if x > 0 else -1) * max(abs(x) - level, 0) for x in vectors(words)[0])


@problem(verify=thresholded_from_words)
def lasso_orthonormal(pick):
    """The lasso where columns do not overlap

    Each coefficient moves towards 0 by the same amount and stops there.
    """
    level = pick.integer(2, 5)
    b = pick.vector(4, most=9, where=lambda b: min(map(abs, b)) < level < max(map(abs, b)) and min(b) < -level)
    fit = optim.prox(b, level)
    small = [x for x in b if abs(x) <= level]
    return Problem(
        f"The columns of $X$ are orthonormal ($X^T X / n = I$), and least squares gives the coefficients $\\hat{{\\mathbf w}} = {tex(b)}$. "
        f"What does the lasso give at $\\lambda = {level}$?",
        answer=Vector(fit),
        slips=[
            Slip(
                "scaled-like-ridge",
                tuple(Fraction(x, 1 + level) for x in b),
                f"You divided by $1 + {level}$: that is what ridge does, and nothing becomes 0. What does a pull of constant size do to ${small[0]}$?",
            ),
            Slip(
                "hard-threshold",
                tuple(x if abs(x) > level else 0 for x in b),
                f"You cut the small ones and left the large ones as they are. The price of ${level}$ per unit is paid by them too: where does ${max(b, key=abs)}$ come to rest?",
            ),
            Slip(
                "lost-signs",
                tuple(x - level for x in b),
                f"You subtracted ${level}$ from all. That moves ${min(b)}$ further from 0. Which way does the penalty pull a negative coefficient?",
            ),
            Slip(
                "crossed-zero",
                tuple(x - level if x > 0 else x + level for x in b),
                f"You moved ${small[0]}$ through 0 to the other side. What does the penalty do on the way from 0 outward?",
            ),
        ],
        work=optim.prox.steps(b, level),
    )


def update_from_words(words):
    a, w, g, level = numbers(words.split("Now")[1])[:4]
    pull = g + a * w
    return (1 if pull > 0 else -1) * max(abs(pull) - level, 0) / a


def updates(a, w, g, level):
    """The new coefficient, and what the wrong paths give."""
    pull = g + a * w
    return (
        Fraction(soft(pull, level), a),
        Fraction(soft(g, level), a),
        Fraction(soft(pull, level)),
        Fraction(pull, a),
        soft(Fraction(pull, a), level),
    )


SIZES = (-9, -8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9)
UPDATES = [
    draw
    for draw in product((2, 3, 4, 5), (-4, -3, -2, -1, 1, 2, 3, 4), SIZES, (1, 2, 3, 4))
    if len({*updates(*draw), draw[1]}) == 6  # all paths end apart, and the weight does move
]


@problem(verify=update_from_words)
def coordinate_update(pick):
    """One coordinate of the lasso

    Take the column out of the model, see what it could explain of the rest, and threshold that.
    """
    a, w, g, level = pick.one(UPDATES)
    pull = g + a * w
    rest = f"${g} + {a} \\cdot {'(' + str(w) + ')' if w < 0 else w}$"
    answer = Fraction(soft(pull, level), a)
    return Problem(
        "Coordinate descent for the lasso is about to change the coefficient $w_j$ of the column $\\mathbf x_j$, all others held. Now "
        f"$\\mathbf x_j \\cdot \\mathbf x_j / n = {a}$, the coefficient is $w_j = {w}$, the residual $\\mathbf r = \\mathbf y - X\\mathbf w$ of the whole model has $\\mathbf x_j \\cdot \\mathbf r / n = {g}$, and $\\lambda = {level}$. "
        f"What does $w_j$ become? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "not-added-back",
                Fraction(soft(g, level), a),
                f"You thresholded ${g}$, which is what is left when column $j$ already explains its part with $w_j = {w}$. Which residual asks what the column could do alone?",
            ),
            Slip(
                "forgot-to-divide",
                soft(pull, level),
                f"${soft(pull, level)}$ is the thresholded product. The column has $\\mathbf x_j \\cdot \\mathbf x_j / n = {a}$, not 1: what does that make of the coefficient?",
            ),
            Slip(
                "no-threshold",
                Fraction(pull, a),
                f"That is the least-squares value of this coordinate. Where does the price $\\lambda = {level}$ come in?",
            ),
            Slip(
                "threshold-after-dividing",
                soft(Fraction(pull, a), level),
                f"You divided by ${a}$ first and then moved by the whole ${level}$. In the condition $a w - \\rho \\pm \\lambda = 0$, is $\\lambda$ divided by ${a}$ or not?",
            ),
        ],
        work=[
            step("pull", "Add the column's own part back: {rest} $= {pull}$.", None, rest=rest, pull=pull),
            step("threshold", "Move that towards 0 by ${level}$: ${soft}$.", None, level=level, soft=soft(pull, level)),
            step("divide", "Divide by ${a}$: $w_j = {answer}$.", answer, a=a, answer=answer),
        ],
    )


def start_from_words(words):
    *columns, y = vectors(words)
    return max(abs(sum(a * b for a, b in zip(x, y))) for x in columns) / len(y)


@problem(understanding=True, verify=start_from_words)
def where_the_path_begins(pick):
    """The smallest price at which nothing is bought

    At $\\mathbf w = \\mathbf 0$ the residual is $\\mathbf y$ itself. How strongly does each column pull?
    """
    centred = lambda v: sum(v) == 0  # noqa: E731
    columns = [pick.vector(4, most=3, zeros=True, where=lambda v: centred(v) and any(v)) for _ in range(3)]
    y = pick.vector(4, most=6, where=centred)
    pulls = [sum(a * b for a, b in zip(x, y)) for x in columns]
    top = max(map(abs, pulls))
    if max(pulls) == top:  # the strongest is to pull the other way, or the sign could not be missed
        y, pulls = tuple(-x for x in y), [-x for x in pulls]
    answer = Fraction(top, 4)
    listed = ", ".join(f"$\\mathbf x_{i} = {tex(x)}$" for i, x in enumerate(columns, 1))
    return Problem(
        f"Three centred columns, {listed}, and a centred target $\\mathbf y = {tex(y)}$, so $n = 4$. From which $\\lambda$ on are all coefficients of the lasso 0, "
        f"with the objective $\\lVert \\mathbf y - X\\mathbf w \\rVert^2 / 2n + \\lambda \\lVert \\mathbf w \\rVert_1$? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "forgot-the-n",
                top,
                "You compared the products themselves. What does the $1/2n$ before the squares do to the slope?",
            ),
            Slip(
                "average-pull",
                Fraction(sum(map(abs, pulls)), 12),
                "You averaged over the columns. If one column pulls harder than $\\lambda$, does it help that the others do not?",
            ),
            Slip(
                "largest-with-sign",
                Fraction(max(pulls), 4),
                f"The largest of ${pulls[0]}$, ${pulls[1]}$ and ${pulls[2]}$ is not the strongest: a negative coefficient costs as much as a positive one. Which pulls hardest?",
            ),
        ],
        work=[
            step(
                "pulls",
                "At $\\mathbf w = \\mathbf 0$ the residual is $\\mathbf y$. Products with the columns: ${a}$, ${b}$, ${c}$.",
                None,
                a=pulls[0],
                b=pulls[1],
                c=pulls[2],
            ),
            step(
                "divide",
                "Divide the one largest in size by $n$: ${top} / 4 = {answer}$. No column pulls harder.",
                answer,
                top=top,
                answer=answer,
            ),
        ],
    )


def net_updates(penalty, mix, pull):
    """The new coefficient, and what the wrong paths give."""
    l1, l2 = penalty * mix, penalty * (1 - mix)
    return (
        soft(pull, l1) / (1 + l2),
        soft(pull, penalty),
        soft(pull, l1),
        soft(pull, l2) / (1 + l1),
        soft(pull / (1 + l2), l1),
    )


NETS = [
    (penalty, mix, sign * size)
    for penalty, mix, size, sign in product(
        (2, 4, 6, 8, 12), (Fraction(k, 4) for k in (1, 2, 3)), range(5, 40), (1, -1)
    )
    if len(set(net_updates(penalty, mix, size))) == 5 and size > penalty
]


@problem
def elastic_net_update(pick):
    """One coordinate of the elastic net

    The absolute value moves the pull towards 0; the square makes the denominator larger.
    """
    penalty, mix, pull = pick.one(NETS)
    l1, l2 = penalty * mix, penalty * (1 - mix)
    answer = soft(pull, l1) / (1 + l2)
    return Problem(
        f"An elastic net on standardised columns ($\\mathbf x_j \\cdot \\mathbf x_j / n = 1$) has the penalty $\\lambda \\left( \\alpha \\lVert \\mathbf w \\rVert_1 + \\frac{{1 - \\alpha}}{{2}} \\lVert \\mathbf w \\rVert^2 \\right)$ with "
        f"$\\lambda = {penalty}$ and $\\alpha = {number(mix)}$. The product of column $j$ with the residual that leaves it out, over $n$, is ${pull}$. "
        f"What does coordinate descent make of $w_j$? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "all-into-the-threshold",
                soft(pull, penalty),
                f"You moved by the whole ${penalty}$. Part of it belongs to the square, whose slope is $0$ at $w = 0$: can it move the threshold?",
            ),
            Slip(
                "left-out-the-square",
                soft(pull, l1),
                f"That is the lasso at ${number(l1)}$. What does the slope ${number(l2)} \\cdot w$ of the square add to the condition for $w_j$?",
            ),
            Slip(
                "swapped",
                soft(pull, l2) / (1 + l1),
                f"You gave the share $\\alpha = {number(mix)}$ to the square. Which of the two does $\\alpha$ stand before?",
            ),
            Slip(
                "shrunk-first",
                soft(pull / (1 + l2), l1),
                f"You divided first and then moved by ${number(l1)}$. Solve $(1 + {number(l2)})\\,w = \\rho - {number(l1)}$ for $w$, with $\\rho$ the pull: what is divided?",
            ),
        ],
        work=[
            step("share", "The absolute value gets ${l1}$, the square ${l2}$.", None, l1=number(l1), l2=number(l2)),
            step(
                "threshold",
                "Move ${pull}$ towards 0 by ${l1}$: ${soft}$.",
                None,
                pull=pull,
                l1=number(l1),
                soft=number(soft(pull, l1)),
            ),
            step("divide", "Divide by $1 + {l2}$: $w_j = {answer}$.", answer, l2=number(l2), answer=answer),
        ],
    )


class Case(NamedTuple):
    says: str
    wants: str


OPTIONS = ("lasso", "ridge", "elastic net")
CASES = (
    Case("10,000 columns, unrelated to each other; you expect about ten to matter, and each one kept costs money to measure.", "lasso"),
    Case("A formula with at most five terms must be printed on a card; the 200 candidates hardly overlap.", "lasso"),
    Case("300 sensors, each far from the others; a rule must fit into a chip that can read four of them.", "lasso"),
    Case("Word counts of 50,000 rare words that seldom stand together; almost none bears on the question, and the model must be small.", "lasso"),
    Case("40 questions of a survey, each with a little to say about the answer; none is to be left out.", "ridge"),
    Case("Twelve measurements that all matter; with fifteen rows the weights of least squares are wild.", "ridge"),
    Case("The pixels of a small picture: each carries a trace of the signal, and speed of fitting matters: one linear system.", "ridge"),
    Case("Twenty columns that nearly add up to each other; you want steady predictions and do not care how many weights are 0.", "ridge"),
    Case("5,000 genes in groups that rise and fall together; a few groups matter, and a doctor wants to see the whole group.", "elastic net"),
    Case("1,000 prices of shares that move in sectors; few sectors matter, and the choice must not flip from week to week.", "elastic net"),
    Case("600 wavelengths, each nearly equal to its neighbours; a few bands matter, and each band should come in or stay out as one.", "elastic net"),
    Case("Sensors in clusters of near twins; most clusters are useless, and if one twin fails its partner should already be in the model.", "elastic net"),
)  # fmt: skip
WHY = {
    "lasso": "Few columns matter and they do not overlap: exact zeros, and no groups to be torn apart.",
    "ridge": "No zeros are wanted; what helps is that all weights are held small and steady.",
    "elastic net": "Zeros are wanted, and near twins should come in together: the absolute value gives the first, the square the second.",
}
BUT = {
    ("lasso", "ridge"): "Ridge makes no weight exactly 0. Could the result be as small as it must be here?",
    (
        "lasso",
        "elastic net",
    ): "The square is there to keep near twins together. Are there any here, and what would it cost the large weights?",
    ("ridge", "lasso"): "The lasso will set some of these weights to exactly 0. Is anything gained by that here?",
    ("ridge", "elastic net"): "The absolute value in it makes exact zeros. Does this task ask for any?",
    (
        "elastic net",
        "lasso",
    ): "Of columns that nearly agree the lasso keeps one, and another row of data may change which. What is asked of them here?",
    (
        "elastic net",
        "ridge",
    ): "Ridge keeps near twins together, and everything else too. Which of the two wishes here does it not fulfil?",
}


@problem(understanding=True)
def which_penalty(pick):
    """Which penalty for which task

    Two questions: are exact zeros wanted, and are there columns that say nearly the same?
    """
    case = pick.one(CASES)
    where = OPTIONS.index(case.wants) + 1
    listed = "\n".join(f"{i}. {option}" for i, option in enumerate(OPTIONS, 1))
    return Problem(
        f"{case.says} Which would you fit first?\n\n{listed}",
        answer=Choice(where, OPTIONS),
        slips=[
            Slip(f"picked-{o.replace(' ', '-')}", i, BUT[case.wants, o]) for i, o in enumerate(OPTIONS, 1) if i != where
        ],
        work=[
            step("ask", "Ask whether exact zeros are wanted, and whether there are near twins.", None),
            step("found", "{why}", where, why=WHY[case.wants]),
        ],
    )
