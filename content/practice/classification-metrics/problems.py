"""Problems on accuracy, precision, recall and F1. Rows of every table are the truth, columns what was called."""

from fractions import Fraction
from typing import NamedTuple

from eigenway.course import Choice, Number, Problem, Slip, Vector, about, number, problem, step
from eigenway.course.reader import numbers
from eigenway.maths import metrics

THREE_PLACES = Fraction(1, 2000)
TYPE_IT = "Type a fraction, or a decimal to 3 places."


class Story(NamedTuple):
    many: str
    pos: str  # those who are looked for
    neg: str
    called: str


STORIES = (
    Story("customers", "leavers", "stayers", "phoned"),
    Story("payments", "frauds", "honest ones", "stopped"),
    Story("scans", "tumours", "healthy ones", "sent to a doctor"),
    Story("chips", "faulty ones", "sound ones", "thrown out"),
    Story("mails", "unwanted ones", "wanted ones", "filtered"),
)


def table(t, hit, miss, false, left):
    return (
        f"| | {t.called} | not {t.called} |\n|---|---|---|\n"
        f"| {t.pos} | {hit} | {miss} |\n| {t.neg} | {false} | {left} |"
    )


def share(a, b):
    return Fraction(a, b)


def points_from_words(words):
    """Both accuracies, then the difference."""
    total, positive, hit, false = numbers(words)[:4]
    return 100 * ((hit + total - positive - false) / total - (total - positive) / total)


@problem(understanding=True, verify=points_from_words)
def accuracy_trap(pick):
    """A model against doing nothing

    Compare case by case: where is one of the two right and the other wrong?
    """
    t = pick.one(STORIES)
    total = pick.one((200, 400, 500, 800, 1000, 2000))
    positive = total * pick.one((3, 4, 5, 6, 8, 10, 12)) // 100
    hit = pick.integer(max(2, positive // 3), positive - 1)
    false = pick.one(x for x in range(max(1, hit // 3), 4 * hit) if x != hit and 10_000 * (hit - x) % total == 0)
    gain = share(100 * (hit - false), total)
    accuracy = share(100 * (hit + total - positive - false), total)
    return Problem(
        f"Among {total} {t.many} there are {positive} {t.pos}. A model finds {hit} of them and also calls {false} of the others, wrongly. "
        f"A second model calls nobody. By how many percentage points is the accuracy of the first above that of the second? "
        "(Negative, if it is below.)",
        answer=Number(gain, tolerance=Fraction(1, 200)),
        slips=[
            Slip(
                "sign",
                -gain,
                f"The size is right. Which model is right about more {t.many}: the one with ${false}$ false calls and ${positive - hit}$ misses, "
                f"or the one with ${positive}$ misses?",
            ),
            Slip(
                "baseline-of-a-half",
                accuracy - 50,
                f"You compared with a coin. The second model is right about every one of the {t.neg}: how many {t.many} is that?",
            ),
            Slip(
                "false-calls-are-free",
                share(100 * hit, total),
                f"You counted what the first model gains, ${hit}$ {t.many}. Where was the second right and the first is not?",
            ),
            Slip(
                "stopped-early",
                accuracy,
                f"${number(accuracy)}$ % is the first model's accuracy. What is the second's?",
            ),
        ],
        work=[
            step("gain", "Where the first is right and the second wrong: the {hit} found.", None, hit=hit),
            step("loss", "Where the second is right and the first wrong: the {false} false calls.", None, false=false),
            step(
                "difference",
                "So it is right about {hit} more and {false} fewer: $({hits} - {falses}) / {total}$ of all, in percentage points ${gain}$.",
                gain,
                hit=hit,
                false=false,
                hits=hit,
                falses=false,
                total=total,
                gain=number(gain),
            ),
        ],
    )


def scores_from_words(words):
    """Count both groups again, and take F as hits over hits and half the errors."""
    hit, miss, false, _ = numbers(words)[:4]
    return hit / (hit + false), hit / (hit + miss), hit / (hit + (miss + false) / 2)


@problem(verify=scores_from_words)
def precision_recall_f1(pick):
    """Precision, recall and F1

    Both shares have the same top; ask of each what all of its bottom have in common.
    """
    t = pick.one(STORIES)
    hit, miss, false = pick.integer(6, 60), pick.integer(2, 40), pick.integer(2, 90)
    left = pick.integer(10, 90) * 10
    p, r, f = metrics.classification([[hit, miss], [false, left]])[1:]
    other = metrics.classification([[left, false], [miss, hit]])[1:]
    total = hit + miss + false + left
    return Problem(
        f"A model is tried on {t.many}:\n\n{table(t, hit, miss, false, left)}\n\n"
        f"For finding {t.pos}, what are precision, recall and F1? Give them in this order, as a vector: fractions, "
        "or decimals to 3 places.",
        answer=Vector((p, r, f), tolerance=THREE_PLACES),
        slips=[
            Slip(
                "swapped",
                (r, p, f),
                f"Precision and recall have changed places. Of which group are all {hit + false} members {t.called}: "
                "is that the one below precision, or below recall?",
            ),
            Slip(
                "arithmetic-mean",
                (p, r, (p + r) / 2),
                f"Your third number is the plain mean ${about((p + r) / 2)}$. With a recall of 1 and a precision of 0 it would still be a half: "
                "which mean is 0 then?",
            ),
            Slip(
                "other-class",
                other,
                f"You scored how well the {t.neg} are told. Which row of the table holds what the model is to find?",
            ),
            Slip(
                "share-of-all",
                (share(hit, total), share(hit, total), share(hit, total)),
                f"You divided by all {total} {t.many}. Precision asks about those {t.called} only: how many are they?",
            ),
        ],
        work=[
            *metrics.classification.steps([[hit, miss], [false, left]])[1:4],
            step("together", "In the order asked for: ${scores}$.", (p, r, f), scores=(p, r, f)),
        ],
    )


@problem(understanding=True)
def raise_the_threshold(pick):
    """After the threshold has moved

    Some of those who were called are no longer. Which of the four counts do they leave, and which do they join?
    """
    t = pick.one(STORIES)
    hit, false, miss = pick.integer(20, 60), pick.integer(20, 90), pick.integer(3, 30)
    good, bad = pick.integer(2, hit // 3), pick.integer(5, false // 2)
    asked = pick.one(("precision", "recall"))
    keeps, drops = hit - good, false - bad
    p, r = share(keeps, keeps + drops), share(keeps, hit + miss)
    answer = p if asked == "precision" else r
    slips = (
        [
            Slip(
                "hits-stay",
                share(hit, hit + drops),
                f"You took away the {bad} false calls and kept all {hit} hits. Are the other {good} still {t.called}?",
            ),
            Slip(
                "before-the-move",
                share(hit, hit + false),
                f"Your denominator is {hit + false}, as before the move. How many are still {t.called}?",
            ),
            Slip(
                "other-score",
                r,
                f"You divided by the {t.pos}, {hit + miss} of them. Precision is a share of another group: which?",
            ),
        ]
        if asked == "precision"
        else [
            Slip(
                "lost-positives",
                share(keeps, keeps + miss),
                f"Your denominator has lost {good} {t.pos}. When the threshold moves, does a case change what it is, or only what it is called?",
            ),
            Slip(
                "before-the-move",
                share(hit, hit + miss),
                f"You kept all {hit} hits. How many of those who are no longer {t.called} were hits?",
            ),
            Slip(
                "other-score",
                p,
                f"You divided by those {t.called}, {keeps + drops} of them. Recall is a share of another group: which?",
            ),
        ]
    )
    return Problem(
        f"With one threshold a model finds {hit} {t.pos}, misses {miss} and calls {false} of the {t.neg} too. You raise the threshold: "
        f"{good + bad} {t.many} are no longer {t.called}, and {good} of these are {t.pos}. What is the {asked} now? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=slips,
        work=[
            step(
                "moved", "{good} hits become misses, {bad} false calls become right silence.", None, good=good, bad=bad
            ),
            step(
                "counts",
                "Now {keeps} hits, {misses} misses, {drops} false calls.",
                None,
                keeps=keeps,
                misses=miss + good,
                drops=drops,
            ),
            step(
                "share",
                "Precision: of all that are called, the share of hits, ${top} / {bottom} = {answer}$."
                if asked == "precision"
                else "Recall: of all that are looked for, the share of hits, ${top} / {bottom} = {answer}$.",
                answer,
                top=keeps,
                bottom=keeps + drops if asked == "precision" else hit + miss,
                answer=about(answer),
            ),
        ],
    )


def f_of(p, r, square):
    return (1 + square) * p * r / (square * p + r)


@problem
def f_beta(pick):
    """F, when recall counts more or less than precision

    A weighted harmonic mean: $1/F$ is the mean of $1/P$ with weight 1 and $1/R$ with weight $\\beta^2$.
    """
    p, r = (share(x, 20) for x in pick.some(2, range(4, 20)))
    beta = pick.one((Fraction(1, 2), Fraction(2), Fraction(3)))
    square = beta**2
    f = f_of(p, r, square)
    names = {"p": number(p), "r": number(r)}
    return Problem(
        f"A model has precision ${number(p)}$ and recall ${number(r)}$. What is its $F_\\beta$ for $\\beta = {number(beta)}$, "
        f"where $\\beta$ says how many times as much recall counts as precision? {TYPE_IT}",
        answer=Number(f, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "upside-down",
                f_of(p, r, 1 / square),
                f"You exchanged the weights. With $\\beta = {number(beta)}$, does recall count more than precision or less? "
                "So to which side of $F_1$ must $F$ lie?",
            ),
            Slip(
                "forgot-the-square",
                f_of(p, r, beta),
                f"You weighed with ${number(beta)}$. Which power of $\\beta$ stands in the formula?",
            ),
            Slip(
                "stopped-early", f_of(p, r, 1), "That is $F_1$, in which both count alike. Where does $\\beta$ come in?"
            ),
            Slip(
                "arithmetic-mean",
                (p + square * r) / (1 + square),
                "You took the weighted mean of the two themselves. $F$ is the mean of their reciprocals, turned over: what are $1/P$ and $1/R$?",
            ),
        ],
        work=[
            step("weight", "The weight of recall is $\\beta^2 = {square}$.", None, square=number(square)),
            step(
                "f",
                "$F = \\frac{(1 + {square}) \\cdot {p} \\cdot {r}}{{square} \\cdot {p} + {r}} = {f}$.",
                f,
                square=number(square),
                f=about(f),
                **names,
            ),
        ],
    )


ANIMALS = (("cat", "dog", "fox"), ("bus", "car", "van"), ("rye", "oat", "corn"), ("oak", "ash", "elm"))


@problem
def macro_or_micro(pick):
    """One number for three classes

    Macro: score each class by itself, then average. Micro: pool all cases first.
    """
    names = pick.one(ANIMALS)
    sizes = pick.some(3, (4, 5, 6, 8, 10, 12, 20, 30))
    counts = []
    for i, n in enumerate(sizes):
        first = pick.integer(1, max(1, n // 3))
        second = pick.integer(0, max(1, n // 3))
        row = [first, second]
        row.insert(i, n - first - second)
        counts.append(row)
    kind = pick.one(("macro", "micro"))
    macro, micro, weighted = (metrics.classification(counts, average=a) for a in ("macro", "micro", "weighted"))
    p, r = macro.precision, macro.recall
    answer = macro.f if kind == "macro" else micro.f
    rows = "\n".join(f"| {name} | {' | '.join(map(str, row))} |" for name, row in zip(names, counts))
    head = " | ".join(f"called {name}" for name in names)
    pooled = "A class of few cases has moved it as little as it would in a plain share of right ones. What does the word in the question ask you to average over?"
    slips = [
        Slip(
            "other-average",
            micro.f if kind == "macro" else macro.f,
            pooled
            if kind == "macro"
            else "You scored each class and averaged, so a class of few cases counts as much as a large one. What does micro pool before it divides?",
        ),
        Slip(
            "averaged-before-f",
            2 * p * r / (p + r),
            "You averaged precision and recall over the classes and took F of those two. Is F of the averages the average of the F's?",
        ),
        Slip(
            "weighted-by-size",
            weighted.f,
            f"You let each class count by its size, {sizes[0]} against {sizes[1]} against {sizes[2]}. Which average is that, and is it the one asked for?",
        ),
    ]
    return Problem(
        f"A classifier of three kinds is tried on {sum(sizes)} pictures:\n\n| | {head} |\n|---|---|---|---|\n{rows}\n\n"
        f"What is its {kind} F1? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=slips,
        work=[
            *metrics.classification.steps(counts, average=kind)[1:-1],
            step("f1", "The {kind} F1: ${f}$.", answer, kind=kind, f=about(answer)),
        ],
    )


class Case(NamedTuple):
    says: str
    wants: str  # precision, recall, accuracy, F1


CASES = (
    Case("1 scan in 200 shows a tumour. Whoever is flagged gets a second, harmless look; whoever is not goes home.", "recall"),
    Case("1 gas sensor in 1,000 is about to leak. A flagged one is exchanged for a few coins; a leak burns the house down.", "recall"),
    Case("1 document in 500 must be shown to the court. Clerks read all that is flagged; one left out loses the case.", "recall"),
    Case("1 seal in 300 on a pressure door is cracked. Flagged ones are looked at again in a minute; a missed one fails at sea.", "recall"),
    Case("1 account in 400 belongs to a cheat. Flagged accounts are closed without appeal; a cheat who is missed is caught next month.", "precision"),
    Case("A shop shows three suggestions out of a million goods. A wrong one annoys; of the many right ones, those not shown are never missed.", "precision"),
    Case("1 mail in 50 is junk. What is filtered is deleted unread; junk that gets through costs a click.", "precision"),
    Case("1 drill site in 100 holds copper. Each flagged one costs a million to drill, there are more sites than money, and nobody counts those left alone.", "precision"),
    Case("Letters are sorted to two halls, half to each. A letter in the wrong hall is sent over; the cost is the same both ways.", "accuracy"),
    Case("Handwritten digits are split into even and odd, equally many of each, and every mistake costs one cent.", "accuracy"),
    Case("Left or right shoe? The belt brings as many of one as of the other, and each mix-up is put right by the same hand.", "accuracy"),
    Case("Half of the coins are of the old kind and half of the new. Each one put in the wrong bin, of either kind, costs one turn of the wheel.", "accuracy"),
    Case("1 sentence in 100 names a drug. Each false mark spoils the list of drugs as much as each one left out; most sentences name none.", "F1"),
    Case("1 pixel in 80 belongs to a road. The map is spoilt alike by road drawn where none is and by road left out.", "F1"),
    Case("1 star in 500 is of the kind sought. Wrong entries and gaps harm the catalogue equally, and all the other stars do not enter it.", "F1"),
    Case("1 pair of records in 1,000 is the same person twice. A wrong merger and a missed one are equally bad; nobody counts the pairs that differ.", "F1"),
)  # fmt: skip
OPTIONS = ("accuracy", "precision", "recall", "F1")
WHY = {
    "accuracy": "Both classes are equally common and both errors cost the same, so the share of right ones says all.",
    "precision": "The cost lies in what is flagged wrongly: look at the share of the flagged that are right.",
    "recall": "The cost lies in what is missed: look at the share of those looked for that are found.",
    "F1": "The class is rare, and misses and false marks hurt alike: precision and recall both count.",
}
BUT = {
    "accuracy": "A model that flags nothing would score nearly 100 % here. Would you pay for it?",
    "precision": "A model that flags only the one case it is surest of has a precision of 1. What would its misses cost here?",
    "recall": "A model that flags everything has a recall of 1. What would its false flags cost here?",
    "F1": "F1 weighs a miss like a false flag and leaves out what is rightly left alone. Is that how the costs lie here?",
}
EVEN = {
    "precision": "Precision looks at one column alone. Does an error in the other column cost less here?",
    "recall": "Recall looks at one row alone. Does an error in the other row cost less here?",
    "F1": "F1 singles out one class as the one looked for. Is there one here?",
}


@problem(understanding=True)
def which_score(pick):
    """Which score to ask for

    Name the two possible errors, and what each of them costs.
    """
    case = pick.one(CASES)
    where = OPTIONS.index(case.wants) + 1
    listed = "\n".join(f"{i}. {option}" for i, option in enumerate(OPTIONS, 1))
    wrong = EVEN if case.wants == "accuracy" else BUT
    return Problem(
        f"{case.says} Which score should decide between two models?\n\n{listed}",
        answer=Choice(where, OPTIONS),
        slips=[Slip(f"picked-{o.lower()}", i, wrong[o]) for i, o in enumerate(OPTIONS, 1) if i != where],
        work=[
            step("errors", "Ask what a false flag costs, what a miss costs, and how rare the class is.", None),
            step("found", "{why}", where, why=WHY[case.wants]),
        ],
    )
