"""Problems on backpropagation. A layer is z = W a + b with a row of W for each output; hidden layers bend by ReLU or tanh."""

from fractions import Fraction

from eigenway.course import Derivation, Matrix, Ordering, Problem, Slip, Vector, number, problem, read, step, tex
from eigenway.course.reader import vectors
from eigenway.maths import linalg


def decimals(vector):
    return f"({', '.join(number(entry) for entry in vector)})"


def column(vector):
    return "\\begin{bmatrix} " + " \\\\ ".join(number(entry) for entry in vector) + " \\end{bmatrix}"


def outer(u, v):
    return tuple(tuple(x * y for y in v) for x in u)


def times(u, v):
    return tuple(x * y for x, y in zip(u, v))


def outer_of_the_two(words):
    """Delta by what ReLU leaves of z."""
    z, delta = vectors(words)
    return outer(delta, [max(x, 0) for x in z])


@problem(verify=outer_of_the_two)
def weight_gradient(pick):
    """The gradient of a layer's weights

    Weight (i, j) carries entry j of what comes in to unit i. So its gradient is unit i's delta times that entry.
    """
    z = tuple(pick.shuffled((pick.integer(1, 6), pick.integer(2, 7), -pick.integer(1, 5))))
    a = tuple(max(x, 0) for x in z)
    delta = pick.vector(2, 5)
    return Problem(
        f"A hidden layer stands at $\\mathbf z = {tex(z)}$ and passes on $\\mathbf a = \\operatorname{{ReLU}}(\\mathbf z)$. The next layer computes $W\\mathbf a + \\mathbf b$, and there "
        f"$\\mathbf\\delta = {tex(delta)}$. What is the gradient of the loss by $W$, in the shape of $W$?",
        answer=Matrix(outer(delta, a)),
        slips=[
            Slip("transposed", outer(a, delta),
                 "Every product is there, but your matrix has three rows. $W$ takes three numbers to two: how many rows has it, and to what "
                 "does a row belong?"),
            Slip("before-the-bend", outer(delta, z),
                 f"You multiplied by $\\mathbf z = {tex(z)}$. Which three numbers does $W$ really meet on the way forward?"),
            Slip("slope-for-value", outer(delta, tuple(int(x > 0) for x in z)),
                 "You multiplied by the slopes of ReLU, 0 or 1. Those belong to the delta of the layer *below*. What does one weight of $W$ multiply?"),
        ],
        work=[
            step("forward", "ReLU keeps what is above 0: $\\mathbf a = {a}$.", None, a=a),
            step("outer", "Entry $(i, j)$ is $\\delta_i a_j$: $\\mathbf\\delta \\mathbf a^T = {result}$.", outer(delta, a), result=outer(delta, a)),
        ],
    )  # fmt: skip


BENT = tuple(Fraction(n, 10) for n in (-8, -6, -5, -4, -2, 2, 4, 5, 6, 8))


@problem
def hidden_delta(pick):
    """Send delta back one layer

    First through the weights, the other way round: the transpose. Then through the bend: times its slope, entry by entry.
    """
    w = pick.matrix(2, 2, most=4, where=lambda w: w[0][1] != w[1][0] and 0 not in (*w[0], *w[1]))
    delta = tuple(10 * x for x in pick.vector(2, 4, where=lambda d: abs(d[0]) != abs(d[1])))
    h = tuple(pick.some(2, BENT))
    slope = tuple(1 - x * x for x in h)
    sent = linalg.times(linalg.transpose(w), delta)
    answer = times(sent, slope)
    return Problem(
        f"A hidden layer passes on $\\mathbf h = \\tanh(\\mathbf z) = {decimals(h)}$. The next layer has the weights $W = {tex(w)}$ and, at $W\\mathbf h + \\mathbf b$, the delta "
        f"$\\mathbf\\delta = {tex(delta)}$. What is the delta of the hidden layer, at $\\mathbf z$? Give all decimals.",
        answer=Vector(answer),
        slips=[
            Slip("transposed", times(linalg.times(w, delta), slope),
                 f"You multiplied by $W$ as on the way forward. Hidden unit 1 feeds the next layer by the *column* ${column([row[0] for row in w])}$. "
                 "With which of the two deltas does each of these meet?"),
            Slip("forgot-the-slope", sent,
                 f"That is the gradient by $\\mathbf h$. Between $\\mathbf z$ and $\\mathbf h$ stands tanh: how fast does it change where its value is ${number(h[0])}$?",
                 family="chain", repairs="chain-rule"),
            Slip("value-for-slope", times(sent, h),
                 f"You multiplied by the values $\\mathbf h = {decimals(h)}$. The bend passes on a nudge by its *slope*. What is that, written with the value of tanh?"),
            Slip("slope-first", linalg.times(linalg.transpose(w), times(delta, slope)),
                 "You applied the slopes of this layer to the delta of the next one. Going back from $\\mathbf\\delta$, what is met first: $W$, or tanh?"),
        ],
        work=[
            step("back", "Back through the weights: $W^T\\mathbf\\delta = {sent}$.", None, sent=sent),
            step("slope", "The slope of tanh is 1 minus its square: ${slope}$.", None, slope=decimals(slope)),
            step("multiply", "Multiply entry by entry: ${answer}$.", answer, answer=decimals(answer)),
        ],
    )  # fmt: skip


def p_minus_y(words):
    p, y = vectors(words)
    return tuple(a - b for a, b in zip(p, y))


@problem(verify=p_minus_y)
def output_delta(pick):
    """Where the way back begins

    Softmax and the logarithm of cross-entropy belong together: their slopes cancel, and something very plain is left.
    """
    p = pick.probabilities(4, of=20, where=lambda p: min(p) > 0 and len(set(p)) == 4)
    k = pick.integer(0, 3)
    y = tuple(int(i == k) for i in range(4))
    answer = tuple(a - b for a, b in zip(p, y))
    return Problem(
        f"A network ends in softmax and gives $\\mathbf p = {decimals(p)}$. The target is $\\mathbf y = {tex(y)}$, the loss is cross-entropy, $-\\ln$ of the "
        "probability of the true class. What is $\\mathbf\\delta$, the gradient of the loss by the scores that went into softmax?",
        answer=Vector(answer),
        slips=[
            Slip("extra-slope", tuple(d * a * (1 - a) for d, a in zip(answer, p)),
                 "You multiplied by $p(1 - p)$ once more. That slope is already in it: it met the $1/p$ of the logarithm. What is left when both are "
                 "gone?"),
            Slip("sign", tuple(-d for d in answer),
                 f"You took target minus output. The score of the true class, number {k + 1}, should *rise* to lower the loss: which sign must its "
                 "gradient have?"),
            Slip("true-class-only", tuple(d if i == k else 0 for i, d in enumerate(answer)),
                 "You changed the true class alone. A higher score elsewhere takes probability away from it. Do your entries add up to 0, as they must?"),
        ],
        work=[
            step("cancel", "The slopes of softmax and of the logarithm cancel: $\\mathbf\\delta = \\mathbf p - \\mathbf y$.", None),
            step("subtract", "Take 1 away from entry {k}: ${answer}$.", answer, k=k + 1, answer=decimals(answer)),
        ],
    )  # fmt: skip


@problem
def bias_over_a_batch(pick):
    """The bias over a batch

    A bias reaches every row of the batch. The loss is a mean over the rows; so is the gradient.
    """
    n = pick.one((2, 4))
    rows = tuple(pick.vector(2, 6, zeros=True) for _ in range(n - 1))
    mean = pick.vector(2, 4)
    rows += (tuple(n * m - sum(row[j] for row in rows) for j, m in enumerate(mean)),)
    total = tuple(n * m for m in mean)
    return Problem(
        f"The loss is the mean over a batch of {n} rows. For each row alone, the delta of a layer with two units is a row of\n\n"
        f"$$\\Delta = {tex(rows)}$$\n\nWhat is the gradient of the loss by the bias $\\mathbf b$ of that layer?",
        answer=Vector(mean),
        slips=[
            Slip("sum-for-mean", total,
                 f"You added the {n} rows. With the same {n} rows twice over, the mean loss stays as it is. What would your gradient do?"),
            Slip("one-row-only", rows[0], "That is the delta of the first row alone. Which rows does the bias reach?"),
            Slip("over-the-units", tuple(Fraction(sum(row), 2) for row in rows),
                 f"You averaged within each row and have {n} numbers left. The bias has one entry for each *unit*: along which side of $\\Delta$ do the "
                 "units stand?"),
        ],
        work=[
            step("sum", "Each column belongs to a unit. The columns add up to ${total}$.", None, total=total),
            step("mean", "Divide by the {n} rows: ${mean}$.", mean, n=n, mean=mean),
        ],
    )  # fmt: skip


LINES = (
    "\\mathbf a_1 = \\tanh(W_1 \\mathbf x + \\mathbf b_1)",
    "\\hat{\\mathbf y} = W_2 \\mathbf a_1 + \\mathbf b_2",
    "\\mathbf\\delta_2 = \\hat{\\mathbf y} - \\mathbf y",
    "\\mathbf\\delta_1 = W_2^T \\mathbf\\delta_2 \\odot (1 - \\mathbf a_1^2)",
    "W_2 \\leftarrow W_2 - \\alpha\\, \\mathbf\\delta_2 \\mathbf a_1^T",
    "W_1 \\leftarrow W_1 - \\alpha\\, \\mathbf\\delta_1 \\mathbf x^T",
)


@problem(understanding=True)
def order_of_a_step(pick):
    """A training step in order

    A line can stand only where all that it reads is there, and has not yet been overwritten.
    """
    at = pick.places(6)
    rate = number(Fraction(pick.one((1, 2, 5)), 100))
    listed = at.listed([f"${line.replace(chr(92) + 'alpha', rate)}$" for line in LINES])
    return Problem(
        f"These are the lines of one training step for a network with two layers, without the biases' updates, in no order:\n\n{listed}\n\nPut them in an "
        "order that computes the true gradient. Update the last layer before the first.",
        answer=Ordering(at.order()),
        slips=[
            Slip("updated-too-early", at.order(0, 1, 2, 4, 3, 5),
                 f"You change $W_2$ in line {at[4]} and read it in line {at[3]}. Which $W_2$ made the error: the old one, or the new one?"),
            Slip("hidden-delta-first", at.order(0, 1, 3, 2, 4, 5),
                 f"Line {at[3]} reads $\\mathbf\\delta_2$. Where does that come from?"),
            Slip("output-before-hidden", at.order(1, 0, 2, 3, 4, 5),
                 f"Line {at[1]} reads $\\mathbf a_1$. Has it been computed by then?"),
        ],
        work=[
            step("forward", "Forward first: lines {a}, {b}. Each needs the one before.", None, a=at[0], b=at[1]),
            step("back", "Then back: line {a} needs the output, line {b} needs that delta and the old $W_2$.", None, a=at[2], b=at[3]),
            step("update", "Only now may weights change: lines {a}, {b}.", at.order(), a=at[4], b=at[5]),
        ],
    )  # fmt: skip


@problem
def derive_a_first_weight(pick):
    """Derive the gradient of a weight in the first layer

    The loss stands outside, the first weight innermost. Peel one layer a line, and keep what you have peeled.
    """
    c, k, t = pick.integer(2, 9), pick.integer(2, 9), pick.integer(1, 12)
    error = f"{c} tanh({k} w) - {t}"
    start = f"d/dw (1/2 ({error})^2)"
    goal = f"{c * k} ({error}) (1 - tanh({k} w)^2)"
    answer = Derivation((start, goal))
    written = {
        "The loss: the square gives the error itself, which is the delta of the output.": f"({error}) * d/dw ({error})",
        f"The last layer: its weight ${c}$ is passed on, the target is a constant.": f"({error}) * {c} * d/dw (tanh({k} w))",
        "The bend: tanh passes on 1 minus its square. That makes the hidden delta.": f"({error}) * {c} * (1 - tanh({k} w)^2) * d/dw ({k} w)",
        f"The first layer: its input ${k}$ is what the weight meets.": goal,
    }
    lines = answer.read("\n".join(written.values())).lines
    return Problem(
        f"A network with one unit a layer: the input ${k}$ meets the weight $w$, tanh bends, the weight ${c}$ follows, and the target is ${t}$. So the "
        f"loss is\n\n$$L = {tex(read(f'1/2 ({error})^2'))}.$$\n\nDerive, line by line, that\n\n$$\\frac{{dL}}{{dw}} = {tex(read(goal))}.$$",
        answer=answer,
        slips=[
            Slip("forgot-the-input", f"{c} ({error}) (1 - tanh({k} w)^2)",
                 f"That is the delta of the hidden unit, at ${k}w$. One link is left: how fast does ${k}w$ change with $w$?"),
            Slip("forgot-the-weight", f"{k} ({error}) (1 - tanh({k} w)^2)",
                 f"The way back from the output leads through the weight ${c}$. What does it do to a nudge of the hidden unit?"),
            Slip("forgot-the-slope", f"{c * k} ({error})",
                 "You went through tanh as if it were a straight line. By what does it multiply a nudge?", family="chain", repairs="chain-rule"),
            Slip("value-for-slope", f"{c * k} ({error}) * tanh({k} w)",
                 "You multiplied by the value of tanh. A nudge is passed on by the slope: which is that, written with the value?"),
        ],
        work=[step("line", says, line) for says, line in zip(written, lines)],
    )  # fmt: skip
