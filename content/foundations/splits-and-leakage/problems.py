"""Problems on splits: who must leave training, which cut, how many of each class, where it leaks, and what reuse of a test costs."""

import re
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from eigenway.course import Choice, Number, Problem, Set, Slip, Vector, problem, step, tex
from eigenway.maths import data


def listed(options):
    return "\n".join(f"{i}. {option}" for i, option in enumerate(options, 1))


def by_sets(words):
    speakers = re.search(r"speakers ([A-F](?:, [A-F])+)", words)[1].split(", ")
    test = {int(n) for n in re.findall(r"\d+", re.search(r"The test has the rows ([\d, and]+)\.", words)[1])}
    heard = {speakers[i - 1] for i in test}
    return sum(name in heard for i, name in enumerate(speakers, 1) if i not in test)


@problem(understanding=True, verify=by_sets)
def rows_to_drop(pick):
    """Which training rows must go?

    Look for the speakers of the test, then for their other rows.
    """

    def drawn():
        names = "ABCDEF"[: pick.integer(4, 6)]
        return [pick.one(names) for _ in range(pick.integer(10, 13))], pick.integer(3, 4)

    def told(each):
        speakers, k = each
        test = sorted(pick.some(k, range(1, len(speakers) + 1)))
        heard = {speakers[i - 1] for i in test}
        train = [i for i in range(1, len(speakers) + 1) if i not in test]
        drop = [i for i in train if speakers[i - 1] in heard]
        known = [i for i in test if any(speakers[j - 1] == speakers[i - 1] for j in train)]
        return speakers, test, heard, train, drop, known

    def telling(all_of_it):
        _, test, heard, train, drop, known = all_of_it
        return (
            len(heard) > 1
            and 2 <= len(drop) < len(train) - 1
            and len({len(drop), len(known), len(heard), len(drop) + len(test)}) == 4
        )

    speakers, test, heard, _, drop, known = pick.until(lambda: told(drawn()), telling)
    n = len(drop)
    told_test = ", ".join(map(str, test[:-1])) + f" and {test[-1]}"
    return Problem(
        f"Recordings 1 to {len(speakers)} are of the speakers {', '.join(speakers)}, in this order. The test has the rows {told_test}. It is to tell how a model does on speakers it has never "
        "heard. The test stays as it is. How many of the other rows must be left out of training?",
        answer=Number(n),
        slips=[
            Slip("counted-the-test-rows", len(known),
                 f"You counted test rows: {len(known)} of them {'has' if len(known) == 1 else 'have'} a speaker who is heard in training. But the test stays. Which rows of *training* belong to these speakers?"),
            Slip("counted-the-groups", len(heard),
                 f"The test has {len(heard)} speakers. Each may have left several rows in training, or none: how many are they together?"),
            Slip("counted-both-sides", n + len(test),
                 f"You counted all rows of the test's speakers. {len(test)} of them are the test itself: do these have to be left out of training?"),
            Slip("rows-are-already-apart", 0,
                 f"It is true that no row stands on both sides. But row {drop[0]} is of speaker {speakers[drop[0] - 1]}, as is a row of the test. Is that speaker new to the model?"),
        ],
        work=[
            step("heard", "The speakers of the test are {names}.", None, names=", ".join(sorted(heard))),
            step("others", "In training they have also left the rows {rows}.", None, rows=", ".join(map(str, drop))),
            step("count", "That is ${n}$ rows to leave out.", n, n=n),
        ],
    )  # fmt: skip


SHARES = (
    (Fraction(1, 4), "a quarter"),
    (Fraction(1, 5), "a fifth"),
    (Fraction(1, 10), "a tenth"),
    (Fraction(3, 10), "three tenths"),
)
CLASSES = (
    ("healthy", "doubtful", "ill"),
    ("stays", "pauses", "leaves"),
    ("sound", "worn", "broken"),
    ("paid", "late", "unpaid"),
)


def class_by_class(words):
    counts = [int(n) for n in re.search(r"rows: (\d+) \w+, (\d+) \w+ and (\d+) \w+", words).groups()]
    share = next(share for share, name in SHARES if f"of {name} " in words)
    return tuple(share * n for n in counts)


@problem(verify=class_by_class)
def stratified_counts(pick):
    """How many of each class go to the test?

    Each class gives the same share of itself.
    """
    names = pick.one(CLASSES)
    share, told = pick.one(SHARES)
    unit = share.denominator

    def drawn():
        return tuple(unit * pick.integer(low, high) for low, high in ((12, 30), (4, 11), (1, 3)))

    def from_the_end(counts):
        left, taken = share * sum(counts), []
        for n in reversed(counts):
            taken.append(min(n, left))
            left -= taken[-1]
        return tuple(reversed(taken))

    counts = pick.until(drawn, lambda c: (share * sum(c)) % 3 == 0)
    total = share * sum(counts)
    answer = tuple(share * n for n in counts)
    return Problem(
        f"A table has {sum(counts)} rows: {counts[0]} {names[0]}, {counts[1]} {names[1]} and {counts[2]} {names[2]}, sorted by class in this order. A stratified test of {told} of the rows is "
        f"drawn. How many rows of each class are in it? Give three numbers, for {names[0]}, {names[1]} and {names[2]}.",
        answer=Vector(answer),
        slips=[
            Slip("same-count-of-each", (total / 3,) * 3,
                 f"You took equally many of each class. A third of your test is {names[2]}. In the table ${counts[2]}$ of ${sum(counts)}$ rows are: "
                 "is that a third?"),
            Slip("last-rows", from_the_end(counts),
                 f"You took the last ${total}$ rows of the table. It is sorted by class: what share of the {names[0]} rows is in your test?"),
            Slip("counted-training", tuple(n - a for n, a in zip(counts, answer)),
                 f"Together your numbers are ${sum(counts) - total}$, more than {told} of ${sum(counts)}$ rows. Which side of the split have you counted?"),
        ],
        work=[
            *(step("class", "{name}: {told} of ${n}$ is ${part}$.", None, name=name.capitalize(), told=told, n=n, part=part) for name, n, part in zip(names, counts, answer)),
            step("together", "The test has ${answer}$, ${total}$ rows together.", answer, answer=answer, total=total),
        ],
    )  # fmt: skip


CUTS = ("rows at random", "rows at random, the same share of each class", "whole groups", "the latest rows")


class Story(NamedTuple):
    told: str
    cut: int  # into CUTS
    what: str  # whose rows belong together, what is rare, what is forecast


STORIES = (
    Story("A practice has 3 to 8 X-ray pictures of each of 400 patients. The model will read pictures of new patients.", 2, "patient"),
    Story("60 fields were photographed from the air, a hundred pictures of each. The model will map other fields.", 2, "field"),
    Story("900 essays were written on 12 topics. The model will mark essays on topics that nobody has thought of yet.", 2, "topic"),
    Story("25 machines have sent 4,000 readings each. The model will watch machines that are still to be built.", 2, "machine"),
    Story("2,000 sentences were spoken by 50 people. The model will write down what strangers say.", 2, "person"),
    Story("A shop knows what it sold on each of the last 1,000 days. The model will say what it sells next week.", 3, "sales of the coming days"),
    Story("A grid has recorded its load every hour for three years. The model will forecast the load of tomorrow.", 3, "load of tomorrow"),
    Story("A bank has ten years of monthly interest rates. The model will be asked each month for the next one.", 3, "rate of the next month"),
    Story("A town has counted bicycles on one bridge every day since 2015. The model will plan the coming summer.", 3, "coming summer"),
    Story("A weather station has 30 years of daily rain. The model will warn in the evening of rain on the next day.", 3, "rain of the next day"),
    Story("10,000 parts, each made and measured on its own, came off one line in no order; 50 are faulty. The model will sort parts of the same kind.", 1, "faulty"),
    Story("A survey asked 3,000 people once, all in one week; 45 of them own a boat. The model will guess who else of that town owns one.", 1, "of boat owners"),
    Story("A laboratory has one blood sample from each of 5,000 people, all of one month; 40 have a rare illness. The model will test such samples.", 1, "of ill people"),
    Story("8,000 letters from 8,000 people, in no order; 70 are complaints. The model will sort such letters.", 1, "complaints"),
    Story("From each of 6,000 trees one leaf was taken in one week; 60 trees are of a rare species. The model will name trees of that wood.", 1, "of the rare species"),
)  # fmt: skip


def why_not(cut, story):
    """What to say to who chose `cut` for a story that wants another."""
    if story.cut == 2:
        return {
            0: f"Rows at random put rows of one {story.what} on both sides. Will the model meet a {story.what} that it knows from training?",
            1: f"Equal shares of the classes leave rows of one {story.what} on both sides. Is a {story.what} in the test new to the model then?",
            3: f"Nothing is forecast here: what is new in use is the {story.what}, not the date. Can the latest rows be of a {story.what} that stands in training?",
        }[cut]
    if story.cut == 3:
        return {
            0: f"Rows at random put days after the test into training. Will the model know such days when it is asked for the {story.what}?",
            1: f"Equal shares do not keep the order of time. For the {story.what}, may training hold rows that come after the test?",
            2: f"There is one series here and no groups that come back. What is new about the {story.what}: who, or when?",
        }[cut]
    return {
        0: f"That is nearly right. But so few rows are {story.what} that a small test may by luck hold hardly any. What can be kept equal on both sides?",
        2: f"Each row stands for itself here: which rows would be one group? And what makes sure that the test has rows that are {story.what}?",
        3: f"The rows have no order in time that matters here. What could go wrong with the few rows that are {story.what}?",
    }[cut]


@problem(understanding=True)
def choose_split(pick):
    """Which cut?

    Ask what will be new when the model is used: a row, a group, or a day.
    """
    story = pick.one(STORIES)
    shown = pick.shuffled(range(4))
    options = tuple(CUTS[i] for i in shown)
    place = shown.index(story.cut) + 1
    new = {
        1: "Rows like the ones there are; but one class is rare",
        2: f"A {story.what} that training has not seen",
        3: "What comes later",
    }[story.cut]
    return Problem(
        f"{story.told} What goes to the test?",
        answer=Choice(place, options),
        slips=[
            Slip(("shuffled", "stratified-only", "grouped-without-groups", "by-time-without-time")[cut], shown.index(cut) + 1, why_not(cut, story))
            for cut in range(4) if cut != story.cut
        ],
        work=[
            step("new", "What will be new in use? {new}.", None, new=new),
            step("cut", "So the test takes {cut}: answer {place}.", place, cut=CUTS[story.cut], place=place),
        ],
    )  # fmt: skip


class Deed(NamedTuple):
    told: str
    stage: tuple[str, str, str]  # name, action, rows, as data.pipeline reads them


BEFORE = (
    Deed("Fill the gaps of each column with its mean over the table", ("means for the gaps", "fit", "all")),
    Deed("Scale each column by its mean and spread over the table", ("scaler", "fit", "all")),
    Deed("Keep the 20 columns of the table that go best with the target", ("columns", "select", "all")),
    Deed(
        "Replace each town by the mean of the target in that town, over the table", ("means of the towns", "fit", "all")
    ),
    Deed("Strike out the rows whose target is missing", ("rows without a target", "apply", "all")),
    Deed("Turn grams into kilograms", ("grams to kilograms", "apply", "all")),
    Deed("Take the logarithm of the price", ("logarithm", "apply", "all")),
    Deed("Put the day of the week into a column of its own", ("day of the week", "apply", "all")),
)
SPLIT = Deed("Set a fifth of the rows aside as the test", ("the split", "split", "all"))
FIRST = (
    Deed("Train five models of different depth on the training rows", ("five models", "fit", "train")),
    Deed("Scale all rows by mean and spread of the training rows, and train five models on the training rows", ("scaler and models", "fit", "train")),
    Deed("Train models with five different learning rates on the training rows", ("five models", "fit", "train")),
)  # fmt: skip
CHOOSE = (
    Deed("Keep the one that is best on the test rows", ("choice of the model", "tune", "test")),
    Deed("Keep the one that is best on validation rows", ("choice of the model", "tune", "validation")),
)
MORE = (
    Deed("Set the threshold that gives the most right answers on the test rows", ("threshold", "fit", "test")),
    Deed("Set the threshold that gives the most right answers on validation rows", ("threshold", "fit", "validation")),
    Deed("Train it further, until its error on the test rows no longer falls", ("moment to stop", "tune", "test")),
    Deed(
        "Train it further, until its error on validation rows no longer falls", ("moment to stop", "tune", "validation")
    ),
)
LAST = Deed("Score it on the test rows, once", ("final score", "score", "test"))


def why(stage):
    """What a stage does, as the end of a sentence."""
    _, action, rows = stage
    if action == "split":
        return "only sets rows aside: it learns nothing"
    if action == "apply":
        return "is a fixed rule: it does the same to a row whatever the others are"
    if action == "score":
        return "is what the test is for"
    seen = {
        "all": "all rows, and the later test rows are among them: a leak",
        "test": "the test rows: a leak",
        "train": "training rows alone",
        "validation": "validation rows alone",
    }
    return f"{'learns from' if action == 'fit' else 'chooses by looking at'} {seen[rows]}"


def leaks_by_reading(words):
    """A step leaks if it speaks of the table (before the split) or of best, most or falls on the test rows."""
    found = re.findall(r"^(\d+)\. (.*)$", words, re.M)
    return frozenset(
        int(i) for i, told in found
        if "the table" in told or ("test rows" in told and any(word in told for word in ("best", "most", "falls")))
    )  # fmt: skip


@problem(understanding=True, verify=leaks_by_reading)
def find_the_leak(pick):
    """Which steps leak?

    Ask of each step whether it learns or chooses, and if so from which rows.
    """

    def drawn():
        return [*pick.some(3, BEFORE), SPLIT, pick.one(FIRST), pick.one(CHOOSE), pick.one(MORE), LAST]

    def telling(deeds):
        leaks = data.pipeline([deed.stage for deed in deeds])
        early = [i for i in leaks if i < 4]
        return 1 <= len(early) <= 2 and len(early) < len(leaks)

    deeds = pick.until(drawn, telling)
    stages = [deed.stage for deed in deeds]
    leaks = frozenset(data.pipeline(stages))
    early = frozenset(i for i in leaks if i < 4)
    sound = next(i for i in (1, 2, 3) if i not in leaks)
    late = min(leaks - early)
    return Problem(
        f"A plan, step by step:\n\n{listed([f'{deed.told}.' for deed in deeds])}\n\nWhich steps leak, so that the final score is no test any more? Type their numbers as a set, such as `{{1, 4}}`.",
        answer=Set(leaks),
        slips=[
            Slip("split-taken-for-a-leak", leaks | {4},
                 "The steps that you found do leak. But step 4 only sets rows aside: does it learn or choose anything?"),
            Slip("test-seen-only-after-the-split", leaks - early,
                 f"You looked for the word test. In step {min(early)} it does not stand, for there is no test yet: are the later test rows among those that it learns from?"),
            Slip("preprocessing-only", early,
                 f"You found what learns before the split. Step {late} comes after it, and it makes a choice or sets a number: by looking at which rows?"),
            Slip("all-before-the-split", leaks | {1, 2, 3},
                 f"Not everything before the split leaks. What would step {sound} do differently if the test rows were missing?"),
        ],
        work=[
            *(step("leak" if i in leaks else "sound", "Step {i} {why}.", None, i=i, why=why(deed.stage)) for i, deed in enumerate(deeds, 1)),
            step("leaks", "So these leak: ${leaks}$.", leaks, leaks=tex(leaks)),
        ],
    )  # fmt: skip


def by_all_draws(words):
    scores = [int(n) for n in re.search(r"scores? ([\d, and]+) percent", words)[1].replace(" and ", ", ").split(", ")]
    k = {"two": 2, "three": 3, "four": 4}[re.search(r"You try (\w+)", words)[1]]
    best = [max(draw) for draw in product(scores, repeat=k)]
    return Fraction(sum(best), len(best))


@problem(understanding=True, verify=by_all_draws)
def best_of_useless(pick):
    """What is reported when the test chooses

    Write down all equally frequent outcomes, and the best of each.
    """
    m, k = pick.one(((2, 2), (2, 3), (2, 4), (3, 2), (3, 3)))
    gap = pick.integer(1, 2) * {2: 2 ** (k - 1), 3: 9}[m]
    middle = pick.integer(40, 72)
    scores = (middle - gap, middle + gap) if m == 2 else (middle - gap, middle, middle + gap)
    word = {2: "two", 3: "three", 4: "four"}[k]
    told = ", ".join(map(str, scores[:-1])) + f" and {scores[-1]}"
    draws = m**k
    times = [(i + 1) ** k - i**k for i in range(m)]  # how many draws have this score as their best
    answer = Fraction(sum(n * s for n, s in zip(times, scores)), draws)
    worst = scores[0]
    return Problem(
        f"The models of a certain kind have learned nothing. On a small test each of them scores {told} percent, each score equally often and whatever the other models do. You try {word} of them on this test and "
        "report the best score. How many percent do you report on average? Type the number, without the sign %.",
        answer=Number(answer),
        slips=[
            Slip("expected-the-mean", middle,
                 f"${middle}$ is what *one* such model scores on average. You report the best of {word}: can the worst, ${worst}$, be reported as often as ${scores[-1]}$?"),
            Slip("expected-the-top", scores[-1],
                 f"${scores[-1]}$ is the best that can happen. In how many of the ${draws}$ equally frequent outcomes do {'both' if k == 2 else f'all {word}'} models score less?"),
            Slip("added-the-gaps", middle + k * gap,
                 f"You added ${gap}$ for each model tried. Then you would report more than ${scores[-1]}$ on average: can any model score that?"),
            Slip("averaged-mean-and-top", Fraction(middle + scores[-1], 2),
                 f"You took the middle between the average and the top. Count instead: in how many of the ${draws}$ outcomes is ${scores[-1]}$ the best?"),
        ] if (m, k) != (2, 2) else [
            Slip("expected-the-mean", middle,
                 f"${middle}$ is what *one* such model scores on average. You report the better of two: can ${worst}$ be reported as often as ${scores[-1]}$?"),
            Slip("expected-the-top", scores[-1],
                 f"${scores[-1]}$ is the best that can happen. In how many of the four equally frequent outcomes do both models score less?"),
            Slip("added-the-gaps", middle + k * gap,
                 f"You added ${gap}$ for each model tried. Then you would report more than ${scores[-1]}$ on average: can any model score that?"),
        ],
        work=[
            step("outcomes", "{word} models with {m} scores each: ${draws}$ outcomes, all equally frequent.", None, word=word.capitalize(), m=m, draws=draws),
            *(step("best", "The best is ${s}$ in ${n}$ of them.", None, s=s, n=n) for s, n in zip(scores, times)),
            step("average", "On average ${answer}$, where one such model has ${middle}$.", answer, answer=answer, middle=middle),
        ],
    )  # fmt: skip
