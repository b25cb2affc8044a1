"""Problems on the workflow: its order, what is missing in a plan, what is known in time, what a row is, and a number to beat."""

import re
from fractions import Fraction
from typing import NamedTuple

from eigenway.course import Choice, Number, Ordering, Problem, Set, Slip, problem, step, tex


class Project(NamedTuple):
    wish: str
    unit: str  # what one row is
    units: str
    target: str
    moment: str
    event: str


PROJECTS = (
    Project("A clinic wants fewer missed appointments", "appointment", "appointments", "missed or not", "at six the evening before", "the appointment"),
    Project("A bakery wants to throw less bread away", "shop on one day", "shops and days", "how many loaves are sold", "at two in the morning", "the day"),
    Project("A library wants its books back in time", "loan", "loans", "late or not", "when the book is handed out", "the date of return"),
    Project("A bus company wants fewer breakdowns", "bus in one week", "buses and weeks", "breaks down or not", "on Sunday night", "the week"),
    Project("A shop wants fewer parcels sent back", "order", "orders", "sent back or not", "when the order is packed", "the delivery"),
    Project("A power company wants to warn of overload", "street in one hour", "streets and hours", "overloaded or not", "three hours ahead", "the hour"),
)  # fmt: skip


def listed(options):
    return "\n".join(f"{i}. {option}" for i, option in enumerate(options, 1))


@problem(understanding=True)
def order_the_workflow(pick):
    """The steps of a project in order

    Ask of each step what it needs, and whether it learns from rows that are to test it.
    """
    p = pick.one(PROJECTS)
    lines = (
        f"Write down what one row is (one {p.unit}), what is predicted ({p.target}) and when ({p.moment}).",
        "Say, before there is any table, which score counts for this question and which simple rule must be beaten.",
        "Collect the rows, with those columns only that are known at that moment.",
        "Set a fifth of the collected rows aside as the test.",
        "Work out mean and spread of each column from the rows that are left, and scale with them.",
        "Train models on the scaled rows, and keep the best by validation.",
        "Score the kept model on the rows set aside, once.",
    )
    at = pick.places(len(lines))
    return Problem(
        f"{p.wish}. The steps of the project, in no order:\n\n{at.listed(lines)}\n\nPut them in order.",
        answer=Ordering(at.order()),
        slips=[
            Slip("scaled-before-the-split", at.order(0, 1, 2, 4, 3, 5, 6),
                 f"You work out means and spreads, step {at[4]}, before step {at[3]} sets the test aside. From which rows do they then come?"),
            Slip("metric-after-the-test", at.order(0, 2, 3, 4, 5, 6, 1),
                 f"You choose the score that counts, step {at[1]}, when the results are in. What could you do then with a bad result?"),
            Slip("rows-before-the-question", at.order(2, 0, 1, 3, 4, 5, 6),
                 f"Step {at[2]} asks for columns \"known at that moment\". Which step says what moment that is?"),
            Slip("trained-before-the-split", at.order(0, 1, 2, 4, 5, 3, 6),
                 f"You train, step {at[5]}, before step {at[3]} sets the test aside. What has the model seen of the rows that test it?"),
        ],
        work=[
            step("question", "The question comes first, step {a}, and with it the score to beat, step {b}: both before there is a table.", None, a=at[0], b=at[1]),
            step("rows", "Then the rows, step {a}, and the test set aside, step {b}, before anything learns from them.", None, a=at[2], b=at[3]),
            step("learn", "Scaling learns, step {a}, and so does training, step {b}.", None, a=at[4], b=at[5]),
            step("test", "The test is scored last, step {a}.", at.order(), a=at[6]),
        ],
    )  # fmt: skip


class Gap(NamedTuple):
    step: str  # as it stands in a plan
    name: str  # as an option
    trouble: str  # what is seen when it is missing
    why: str


GAPS = (
    Gap("fix accuracy as the score, and take the commonest answer as the rule to beat", "a baseline", "nobody can say whether that is much",
        "a score says nothing until it is known what a rule without a model reaches"),
    Gap("set 200 of the rows aside as the test", "rows set aside as a test", "nobody can say what to expect of new rows",
        "a score on rows that have taught the model does not say how it does on others"),
    Gap("strike out the columns that are filled in only after {moment}", "a check of what is known in time", "in use some of its columns are still empty",
        "what is filled in later may stand in the table, but not in the row that is to be predicted"),
    Gap("log each prediction, and compare it every week with what has come", "a watch over the model in use", "half a year later nobody knows whether it still holds",
        "a model stays as it is, and the world does not"),
)  # fmt: skip


@problem(understanding=True)
def missing_step(pick):
    """What is missing in a plan?

    For each sentence of the trouble ask which step would have shown it in time.
    """
    p = pick.one([each for each in PROJECTS if each.target.endswith("or not")])  # a share of right answers is asked
    gap = pick.integer(0, 3)
    rows, score = 100 * pick.integer(8, 40), pick.integer(81, 96)
    moment = "the moment of prediction"
    plan = [
        f"Predict for each {p.unit}, {p.moment}: {p.target}",
        *([GAPS[0].step.capitalize()] if gap != 0 else ["Fix accuracy as the score"]),
        f"Collect {rows:,} rows",
        *([GAPS[2].step.format(moment=moment).capitalize()] if gap != 2 else []),
        *([GAPS[1].step.capitalize()] if gap != 1 else []),
        "Scale with means and spreads of the training rows" if gap != 1 else "Scale with means and spreads of the rows",
        "Train two models, and choose one by validation" if gap != 1 else "Train a model on the rows",
        "Score it on the test, once" if gap != 1 else "Score it on these rows, once",
        "Put it to use",
        *([GAPS[3].step.capitalize()] if gap != 3 else []),
    ]
    other = pick.one([i for i in range(4) if i != gap])
    options = pick.shuffled([GAPS[gap].name, GAPS[other].name, "a deeper network", "more columns"])
    place = {name: options.index(name) + 1 for name in options}
    found = (
        plan.index(next(line for line in plan if line.lower() == GAPS[other].step.format(moment=moment).lower())) + 1
    )
    report = f"The model is put to use with a score of {score} %, and {GAPS[gap].trouble}."
    return Problem(
        f"{p.wish}. The plan:\n\n{listed(plan)}\n\n{report} What is missing in the plan?",
        answer=Choice(place[GAPS[gap].name], tuple(options)),
        slips=[
            Slip("bigger-model", place["a deeper network"],
                 f"A deeper network may raise the {score} %. Read the trouble once more: {GAPS[gap].trouble}. Would it be gone?"),
            Slip("more-data", place["more columns"],
                 f"More columns may raise the {score} %. But the trouble is that {GAPS[gap].trouble}. Which step would have shown that?"),
            Slip("overlooked-a-step", place[GAPS[other].name],
                 f"Look at step {found} of the plan: is that not done there? Which step would have spared the trouble that is reported?"),
        ],
        work=[
            step("trouble", "The trouble is that {trouble}. Which step would leave something behind that answers this?", None, trouble=GAPS[gap].trouble),
            step("why", f"The cause: {GAPS[gap].why}. What is missing is answer {{place}}, {GAPS[gap].name}.", place[GAPS[gap].name], place=place[GAPS[gap].name]),
        ],
    )  # fmt: skip


class Column(NamedTuple):
    name: str
    early: int  # between how many days before the event it may be written; negative after it
    late: int


COLUMNS = (
    ("age of the patient", 40, 9), ("doctor asked for", 30, 5), ("distance to the clinic", 40, 9), ("appointments missed before", 20, 2), ("day of the week", 30, 5),
    ("answer to the reminder", 1, 1), ("forecast of rain", 1, 1), ("last call of the patient", 1, 1), ("room given out", 1, 1),
    ("minutes of waiting", 0, 0), ("time of arrival", 0, 0), ("doctor on duty", 0, 0),
    ("bill sent", -1, -9), ("calls for a new date", -1, -5), ("reason given for not coming", -1, -6), ("findings in the file", -1, -4),
)  # fmt: skip


def hour(h):
    return f"{h}:00"


def when(days, h):
    if days == 0:
        return f"on the day, at {hour(h)}"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{count} {'before' if days > 0 else 'after'}, at {hour(h)}"


def by_the_clock(words):
    asked = int(re.search(r"day before, at (\d+):00", words)[1])
    rows = re.findall(r"\| (\d+) \| [^|]+ \| (?:(on the day)|(\d+) days? (before|after)), at (\d+):00 \|", words)
    at = {int(i): (0 if same else int(n) * (1 if side == "before" else -1), int(h)) for i, same, n, side, h in rows}
    return frozenset(i for i, (days, h) in at.items() if 24 * days - h >= 24 - asked)


@problem(understanding=True, verify=by_the_clock)
def known_in_time(pick):
    """Which columns may be used?

    A column may be used if its value stands there at the moment of prediction, to the hour.
    """
    asked = pick.integer(15, 18)
    early = [(name, pick.integer(low, high), pick.integer(8, 20)) for name, high, low in pick.some(2, COLUMNS[:5])]
    eve = pick.some(2, COLUMNS[5:9])
    evening = [(eve[0][0], 1, pick.integer(9, asked - 2)), (eve[1][0], 1, pick.integer(asked + 1, 22))]
    day = [(pick.one(COLUMNS[9:12])[0], 0, pick.integer(7, 14))]
    after = [(name, -pick.integer(1, 6), pick.integer(8, 18)) for name, *_ in pick.some(1, COLUMNS[12:])]
    rows = pick.shuffled([*early, *evening, *day, *after])

    def places(test):
        return frozenset(i for i, row in enumerate(rows, 1) if test(row))

    right = places(lambda r: r[1] > 1 or (r[1] == 1 and r[2] <= asked))
    late = next(i for i, r in enumerate(rows, 1) if r[0] == evening[1][0])
    soon = next(i for i, r in enumerate(rows, 1) if r[0] == evening[0][0])
    gone = next(i for i, r in enumerate(rows, 1) if r[0] == after[0][0])
    table = "\n".join(f"| {i} | {name} | {when(d, h)} |" for i, (name, d, h) in enumerate(rows, 1))
    return Problem(
        f"Whether a patient will miss an appointment is predicted on the day before, at {hour(asked)}. The table tells when each column is filled in, counted from the day of the "
        f"appointment.\n\n| no. | column | filled in |\n|---|---|---|\n{table}\n\nWhich columns may the model use? Type their numbers as a set, such as `{{1, 4}}`.",
        answer=Set(right),
        slips=[
            Slip("all-that-stands-in-the-table", frozenset(range(1, 7)),
                 f"All six stand in last year's table. What stands in column {gone} of a row for *tomorrow*?"),
            Slip("to-the-day", places(lambda r: r[1] >= 1),
                 f"You counted in whole days. Column {late} is filled in at {hour(evening[1][2])}, and the prediction is made at {hour(asked)}: what stands there then?"),
            Slip("up-to-the-event", places(lambda r: r[1] >= 0),
                 "You took all that is known before the appointment is over. But the answer is needed the day before, so that somebody can phone. What is known *then*?"),
            Slip("whole-day-left-out", places(lambda r: r[1] > 1),
                 f"You left out the whole day of the prediction. Column {soon} is filled in at {hour(evening[0][2])}: is that too late?"),
        ],
        work=[
            step("moment", "The moment is 1 day before, at {h}. Compare each column with it.", None, h=hour(asked)),
            *(step("column", "Column {i}, {name}: {when}, {so}.", None, i=i, name=name, when=when(d, h), so="in time" if i in right else "too late")
              for i, (name, d, h) in enumerate(rows, 1)),
            step("allowed", "These may be used: ${right}$.", right, right=tex(right)),
        ],
    )  # fmt: skip


class Place(NamedTuple):
    whole: str
    members: str
    events: str
    asks: tuple[tuple[str, str], ...]  # the question, and the unit that it is about


PLACES = (
    Place("clinics", "patients", "appointments", (("Which of tomorrow's appointments will be missed?", "events"), ("Which patients will leave within a year?", "members"),
          ("How many appointments will each clinic have next month?", "months"))),
    Place("libraries", "readers", "loans", (("Which loans will come back late?", "events"), ("Which readers will not borrow anything for a year?", "members"),
          ("How many loans will each library have next month?", "months"))),
    Place("depots", "buses", "trips", (("Which trips will be late?", "events"), ("Which buses will need a new engine within a year?", "members"),
          ("How many trips will each depot run next month?", "months"))),
    Place("shops", "customers", "orders", (("Which orders will be sent back?", "events"), ("Which customers will not come back for a year?", "members"),
          ("How many orders will each shop have next month?", "months"))),
)  # fmt: skip


@problem(understanding=True)
def rows_of_the_table(pick):
    """How many rows has the table?

    One row is one thing about which the question is asked once.
    """
    p = pick.one(PLACES)
    question, unit = pick.one(p.asks)
    k, members, events = pick.integer(3, 9), 10 * pick.integer(13, 60), 100 * pick.integer(10, 80)
    counts = {"events": events, "members": members, "months": 12 * k}
    names = {"events": p.events, "members": p.members, "months": f"pairs of a month and one of the {p.whole}"}
    one = {
        "events": f"one of the {p.events}",
        "members": f"one of the {p.members}",
        "months": f"one month of one of the {p.whole}",
    }
    slips = [
        Slip(f"counted-{'months' if u == 'months' else u}", counts[u],
             f"You made a row for each of the {counts[u]:,} {names[u]}. Read the question: \"{question}\" Of what does it want one answer each?")
        for u in counts if u != unit
    ]  # fmt: skip
    if unit == "months":
        slips.append(
            Slip(
                "no-months",
                k,
                f"You made one row for each of the {k} {p.whole}. The question is asked again every month: how often was that in the year?",
            )
        )
    else:
        slips.append(
            Slip(
                "counted-months-only", 12, "You made one row for each month. Does the question want one answer a month?"
            )
        )
    return Problem(
        f"{k} {p.whole} have kept a record for one year: {events:,} {p.events} of {members} {p.members}. Every one of the {members} has at least one, and every month there were some in each of the "
        f"{p.whole}. The question for a model is: \"{question}\" It learns from this year. How many rows has its table?",
        answer=Number(counts[unit]),
        slips=slips,
        work=[
            step("unit", "The question wants one answer for each unit. Here a unit is {one}.", None, one=one[unit]),
            step("rows", "So the table has ${n}$ rows.", counts[unit], n=counts[unit]),
        ],
    )  # fmt: skip


def by_the_wall(words):
    """Take the commonest answer of the first table of counts and score it on the second."""
    train, test = (
        {name: int(n) for name, n in re.findall(r"(\w+) (\d+) times", part)} for part in words.split("test")[:2]
    )
    commonest = max(train, key=lambda name: train[name])
    return Fraction(test[commonest], sum(test.values()))


LABELS = (
    ("sun", "rain", "snow"),
    ("cat", "dog", "fox"),
    ("red", "green", "blue"),
    ("north", "south", "west"),
)


@problem(verify=by_the_wall)
def baseline_score(pick):
    """What a rule without a model reaches

    The rule is learned from the training rows, and it is scored on the test rows.
    """
    names = pick.one(LABELS)

    def drawn():
        size = pick.one((20, 25, 40, 50))
        train = [pick.integer(10, 90) for _ in names]
        first = pick.integer(2, size - 6)
        second = pick.integer(2, size - first - 2)
        return train, [first, second, size - first - second]

    def telling(each):
        train, test = each
        top = train.index(max(train))
        return (
            sorted(train)[1] + 5 < max(train)
            and test[top] != max(test)
            and min(test) >= 2
            and len(set(test)) == 3
            and 3 * test[top] != sum(test)
        )

    train, test = pick.until(drawn, telling)
    top, often = train.index(max(train)), test.index(max(test))
    n = sum(test)
    right = Fraction(test[top], n)

    def counts(of):
        return ", ".join(f"{name} {c} times" for name, c in zip(names, of))

    return Problem(
        f"A model is to name one of three classes. The training rows have {counts(train)}; the test rows have {counts(test)}. Which accuracy has the baseline \"always the commonest "
        "class\" in the test? It knows the training rows alone. Type a fraction.",
        answer=Number(right),
        slips=[
            Slip("learned-from-the-test", Fraction(test[often], n),
                 f"You answered with {names[often]}, the commonest class of the test. The rule is fixed before: which class is commonest among the training rows?"),
            Slip("scored-on-training", Fraction(train[top], sum(train)),
                 f"That is the share of {names[top]} among the training rows. How often is the answer {names[top]} right in the ${n}$ rows of the test?"),
            Slip("even-chances", Fraction(1, 3),
                 "One third is what guessing with even chances reaches. This rule always gives the same answer: in how many test rows is it right?"),
            Slip("share-of-errors", 1 - right,
                 f"That is the share of errors. In how many of the ${n}$ test rows does {names[top]} stand?"),
        ],
        work=[
            step("learn", "The commonest class of the training rows is {name}, with {most}.", None, name=names[top], most=train[top]),
            step("score", "In the test it is right {hits} times out of {n}: ${right}$.", right, hits=test[top], n=n, right=tex(right)),
        ],
    )  # fmt: skip
