"""Problems on Bayes' theorem. Rates are whole percentages, so that 10,000 cases always split into whole cases."""

from fractions import Fraction
from math import prod
from typing import NamedTuple

from eigenway.course import Choice, Number, Problem, Slip, Vector, about, number, problem, step
from eigenway.course.reader import numbers
from eigenway.maths import prob

THREE_PLACES = Fraction(1, 2000)
TYPE_IT = "Type a fraction, or a decimal to 3 places."


class Story(NamedTuple):
    who: str
    many: str
    one: str
    bad: str  # what is looked for
    good: str


STORIES = (
    Story("A fraud model", "payments", "payment", "fraudulent", "honest"),
    Story("A mail filter", "mails", "mail", "unwanted", "wanted"),
    Story("An inspection camera", "chips", "chip", "faulty", "sound"),
    Story("An intrusion detector", "log-ins", "log-in", "hostile", "genuine"),
)
RARE = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15)  # percent
CAUGHT = (60, 65, 70, 75, 80, 85, 90, 95)
LIVE = (*range(9, 30), 35, 39, 44, 47, 49, 54, 59, 69, 71, 79, 89, 95, 99)  # good ones for each bad one
FALSE = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20)


def percent(x):
    return Fraction(x, 100)


def posterior(prior, caught, false):
    return prior * caught / (prior * caught + (1 - prior) * false)


def count_the_pile(words):
    """Of 10,000 cases, how many flagged ones are bad?"""
    caught, passed, rare = (x / 100 for x in numbers(words)[:3])
    hits, alarms = 10_000 * rare * caught, 10_000 * (1 - rare) * (1 - passed)
    return hits / (hits + alarms)


@problem(verify=count_the_pile)
def share_of_alarms(pick):
    """The share of alarms that are right

    Take 10,000 cases and count how many of each kind are flagged.
    """
    t = pick.one(STORIES)
    rare, caught = pick.one(RARE), pick.one(CAUGHT)
    false = pick.one(x for x in FALSE if caught + x != 100)  # at 90 and 10 a forgotten base rate gives back the 90
    p, s, f = map(percent, (rare, caught, false))
    bad, good = 100 * rare, 10_000 - 100 * rare
    return Problem(
        f"{t.who} flags {caught} % of the {t.bad} {t.many} and leaves {100 - false} % of the {t.good} ones unflagged. "
        f"{rare} % of all {t.many} are {t.bad}. A {t.one} is flagged. What is the probability that it is {t.bad}? {TYPE_IT}",
        answer=Number(posterior(p, s, f), tolerance=THREE_PLACES),
        slips=[
            Slip(
                "inverse-conditional",
                s,
                f"{caught} % is the share of {t.bad} {t.many} that get flagged. The question starts from the flag: of all flagged {t.many}, "
                f"which share is {t.bad}? Count the {t.good} ones in the flagged pile too.",
            ),
            Slip(
                "base-rate",
                s / (s + f),
                f"You weighed the two rates as if {t.bad} and {t.good} {t.many} were equally many. Of 10,000, {bad:,} are {t.bad} and "
                f"{good:,} are {t.good}: take each rate of its own group.",
            ),
            Slip(
                "complement",
                posterior(p, s, 1 - f),
                f"You used {100 - false} % as the share of {t.good} {t.many} that are flagged. It is the share left alone; flagged are "
                f"the other {false} %.",
            ),
            Slip(
                "unnormalised",
                p * s,
                f"${number(p * s)}$ is the share of *all* {t.many} that are {t.bad} and flagged. You know that this one is flagged: "
                f"divide by the share of all {t.many} that are flagged.",
            ),
            Slip(
                "odds-as-probability",
                p * s / ((1 - p) * f),
                f"You divided the {t.bad} flagged ones by the {t.good} flagged ones. Those are odds. For a probability divide by "
                "both groups together.",
            ),
        ],
        work=[
            *prob.bayes.steps({t.bad: p, t.good: 1 - p}, {t.bad: s, t.good: f})[:-1],
            step(
                "divide",
                "The share of it that is {bad}: ${w} / {total} = {answer}$.",
                posterior(p, s, f),
                bad=t.bad,
                w=number(p * s),
                total=number(p * s + (1 - p) * f),
                answer=about(posterior(p, s, f)),
            ),
        ],
    )


@problem
def update_twice(pick):
    """Two detectors, one after the other

    What you know after the first result is what you start from at the second.
    """
    t = pick.one(STORIES)
    rare = pick.one((1, 2, 4, 5, 10, 20))
    first = pick.one(
        (
            (60, 10),
            (60, 20),
            (70, 10),
            (80, 10),
            (80, 20),
            (90, 10),
            (90, 30),
            (95, 5),
            (50, 10),
            (75, 25),
            (80, 5),
            (90, 5),
        )
    )
    second = pick.one(
        (
            (60, 20),
            (70, 10),
            (75, 25),
            (80, 20),
            (90, 10),
            (95, 5),
            (70, 40),
            (90, 30),
            (80, 40),
            (60, 10),
            (85, 10),
            (55, 10),
        )
    )
    fires = pick.one((True, False))
    p, (s1, f1), (s2, f2) = percent(rare), map(percent, first), map(percent, second)
    r1 = s1 / f1
    r2 = s2 / f2 if fires else (1 - s2) / (1 - f2)
    if_it_fired = s2 / f2
    after = lambda *ratios: posterior(p, prod(ratios), Fraction(1))  # noqa: E731
    odds = prob.lowest(p, 1 - p)
    says = "flags it too" if fires else "does not flag it"
    other = (
        [
            Slip(
                "added-ratios",
                after(r1 + r2),
                f"You added the two likelihood ratios, ${number(r1)}$ and ${number(r2)}$. Independent evidence multiplies.",
            ),
        ]
        if fires
        else [
            Slip(
                "silence-as-alarm",
                after(r1, if_it_fired),
                f"You took the second result for a flag. It stayed silent: use the chances of silence, {100 - second[0]} % if {t.bad} and "
                f"{100 - second[1]} % if {t.good}.",
            ),
        ]
    )
    heard = f"{second[0]} % against {second[1]} %" if fires else f"{100 - second[0]} % against {100 - second[1]} %"
    return Problem(
        f"{rare} % of {t.many} are {t.bad}. Two detectors flag these shares of them:\n\n"
        f"| | of the {t.bad} | of the {t.good} |\n|---|---|---|\n"
        f"| detector 1 | {first[0]} % | {first[1]} % |\n| detector 2 | {second[0]} % | {second[1]} % |\n\n"
        f"Within each group the two work independently. Detector 1 flags a {t.one}; detector 2 {says}. What is the probability that "
        f"the {t.one} is {t.bad}? {TYPE_IT}",
        answer=Number(after(r1, r2), tolerance=THREE_PLACES),
        slips=[
            Slip(
                "restarted-from-the-prior",
                after(r2),
                f"You started again from {rare} %. After detector 1 the probability is ${about(after(r1))}$: that is the prior for the "
                "second result.",
            ),
            Slip(
                "stopped-early",
                after(r1),
                "This is right after detector 1. Use it as the prior for what detector 2 says.",
            ),
            Slip(
                "multiplied-posteriors",
                after(r1) * after(r2),
                "You multiplied two posteriors. Each already contains the prior, so it went in twice. Multiply the prior odds by the two "
                "likelihood ratios.",
            ),
            *other,
        ],
        work=[
            step(
                "ratio",
                "Detector 1 {did}: {heard}, a likelihood ratio of ${r}$.",
                None,
                did="flags",
                heard=f"{first[0]} % against {first[1]} %",
                r=r1,
            ),
            step(
                "ratio",
                "Detector 2 {did}: {heard}, a likelihood ratio of ${r}$.",
                None,
                did="flags" if fires else "is silent",
                heard=heard,
                r=r2,
            ),
            *prob.update_odds.steps(odds, (r1, r2)),
        ],
    )


@problem
def which_source(pick):
    """Who wrote the wrong label

    Weigh each cause by its share and its rate, add up, and take the share of each.
    """
    shares = pick.one(
        [(a, b, 10 - a - b) for a in range(1, 9) for b in range(1, 10 - a) if len({a, b, 10 - a - b}) > 1]
    )
    rates = pick.some(3, (1, 2, 3, 4, 5, 6, 8, 10, 12))
    names = pick.one((("Ada", "Ben", "Cleo"), ("Dan", "Eve", "Finn"), ("Gus", "Hana", "Ivo")))
    weights = [a * b for a, b in zip(shares, rates)]
    answer = tuple(Fraction(w, sum(weights)) for w in weights)
    prior = {n: Fraction(a, 10) for n, a in zip(names, shares)}
    likelihood = {n: percent(b) for n, b in zip(names, rates)}
    did = ", ".join(f"{n} {10 * a} %" for n, a in zip(names, shares))
    wrong = ", ".join(f"{n} {b} %" for n, b in zip(names, rates))
    return Problem(
        f"Three people labelled a data set: {did} of the labels. Of their own labels these shares are wrong: {wrong}. "
        f"A label turns out to be wrong. Give the probabilities that {names[0]}, {names[1]} and {names[2]} wrote it, in this order. "
        "Type fractions, or decimals to 3 places.",
        answer=Vector(answer, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "base-rate",
                tuple(Fraction(b, sum(rates)) for b in rates),
                f"You compared the error rates alone, as if all three had written equally many labels. {names[0]} wrote {10 * shares[0]} %: "
                "weigh each rate by its share.",
            ),
            Slip(
                "unnormalised",
                tuple(Fraction(w, 1000) for w in weights),
                f"These are shares of *all* labels, and they add up to ${number(Fraction(sum(weights), 1000))}$. You know that the label is "
                "wrong: divide each by that sum.",
            ),
            Slip(
                "prior",
                tuple(prior.values()),
                "These are the shares of all labels, before you knew that this one is wrong. Who errs more often must gain.",
            ),
            Slip(
                "inverse-conditional",
                tuple(likelihood.values()),
                "These are the chances of an error *given the writer*. The question is about the writer, given an error.",
            ),
        ],
        work=prob.bayes.steps(prior, likelihood),
    )


@problem
def moved_to_production(pick):
    """A score that moves to live traffic

    In odds, the evidence is a factor of its own: it stays, and only the odds before it change.
    """
    t = pick.one(STORIES)
    a, b = pick.one(((1, 1), (3, 2), (3, 1), (4, 1), (9, 1)))  # scores 0.5, 0.6, 0.75, 0.8, 0.9
    trained = pick.one((2, 3, 4, 5))
    live = pick.one(
        n for n in LIVE if n <= 8 * trained * a / b
    )  # rarer still, and 3 places no longer tell odds from probability
    score = Fraction(a, a + b)
    odds = Fraction(a, b) * trained / live
    answer = odds / (1 + odds)
    return Problem(
        f"{t.who} was trained on data with 1 {t.bad} {t.one} for every {trained} {t.good} ones, and its scores are calibrated there. Live, there is "
        f"1 {t.bad} {t.one} for every {live} {t.good} ones; within each group nothing else has changed. It gives a live {t.one} the score "
        f"{number(score)}. What is the probability that this {t.one} is {t.bad}? {TYPE_IT}",
        answer=Number(answer, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "base-rate",
                score,
                f"You kept the score. It was right where 1 in {trained + 1} was {t.bad}; live it is 1 in {live + 1}. Which odds did the "
                "evidence start from, and which should it start from?",
            ),
            Slip(
                "ignored-training-prior",
                Fraction(a, a + b * live),
                f"You took the score's odds, ${a} : {b}$, for the evidence alone. They already contain the training odds $1 : {trained}$. "
                "Divide those out first.",
            ),
            Slip(
                "odds-as-probability",
                odds,
                f"${number(odds)}$ is the ratio of {t.bad} to {t.good}: odds. The probability is odds / (1 + odds).",
            ),
            Slip(
                "scaled-the-probability",
                score * Fraction(trained + 1, live + 1),
                "You scaled the probability by the ratio of the base rates. Bayes scales *odds*: turn the score into odds, scale, and turn back.",
            ),
            Slip(
                "upside-down",
                Fraction(a, b) * live / trained / (1 + Fraction(a, b) * live / trained),
                f"You moved the wrong way: live, {t.bad} {t.many} are rarer, so the probability must fall. Divide by the training odds, "
                "multiply by the live odds.",
            ),
        ],
        work=[
            step("odds", "The score as odds: ${a} : {b}$.", (a, b), a=a, b=b),
            step(
                "evidence",
                "Divide out the training odds $1 : {m}$. What is left is the evidence, a likelihood ratio of ${r}$.",
                None,
                m=trained,
                r=number(Fraction(a * trained, b)),
            ),
            *prob.update_odds.steps((1, live), (Fraction(a * trained, b),)),
        ],
    )


@problem(understanding=True)
def break_even(pick):
    """How rare is too rare for a detector

    Half of the flags are right when as many bad ones as good ones are flagged.
    """
    t = pick.one(STORIES)
    caught, false = pick.integer(50, 99), pick.integer(1, 25)
    s, f = percent(caught), percent(false)
    return Problem(
        f"{t.who} flags {caught} % of the {t.bad} {t.many} and {false} % of the {t.good} ones. At which share of {t.bad} {t.many} among all "
        f"{t.many} are exactly half of its flags right? {TYPE_IT}",
        answer=Number(f / (s + f), tolerance=THREE_PLACES),
        slips=[
            Slip(
                "odds-as-probability",
                f / s,
                f"{false} : {caught} are the right odds of {t.bad} to {t.good}. The share among all {t.many} is odds / (1 + odds).",
            ),
            Slip(
                "complement",
                s / (s + f),
                f"That is the share of {t.good} {t.many}. Sense check: a detector that catches {caught} % and is wrong on {false} % can work with "
                f"fewer {t.bad} ones than {t.good} ones.",
            ),
            Slip(
                "prior",
                Fraction(1, 2),
                f"At one half, {caught} {t.bad} flags stand against {false} {t.good} ones: more than half are right. How rare may {t.bad} "
                f"{t.many} become before the two piles are equal?",
            ),
            Slip(
                "false-alarm-rate",
                f,
                f"{false} % is a share of the {t.good} ones. The question is about a share of all {t.many}: call it $p$ and set the two "
                f"flagged piles equal, $p \\cdot {number(s)} = (1 - p) \\cdot {number(f)}$.",
            ),
        ],
        work=[
            step(
                "equal",
                "Half are right where the two flagged piles are equal: $p \\cdot {s} = (1 - p) \\cdot {f}$.",
                None,
                s=number(s),
                f=number(f),
            ),
            step(
                "odds",
                "So the odds $p : (1 - p)$ are ${f} : {s}$, which is ${false} : {caught}$.",
                None,
                s=number(s),
                f=number(f),
                false=false,
                caught=caught,
            ),
            step(
                "convert",
                "As a share: ${false} / ({false} + {caught}) = {answer}$.",
                f / (s + f),
                false=false,
                caught=caught,
                answer=about(f / (s + f)),
            ),
        ],
    )


@problem
def first_wrong_line(pick):
    """Find the error: what an alarm is worth

    Ask of each number: a share of which group is it?
    """
    t = pick.one(STORIES)
    rare, caught, false = pick.one(RARE), pick.one(CAUGHT), pick.one(FALSE)
    fault = pick.one(
        pick.one(
            (
                ("lost-a-zero",),
                ("missed-for-caught",),
                ("complement", "all-for-good"),
                ("all-bad",),
                ("inverse-conditional", "odds-as-probability", "unnormalised"),
            )
        )
    )
    if fault == "lost-a-zero":  # only these keep every count whole
        caught, false = pick.one((60, 70, 80, 90)), pick.one((10, 20))
    bad = 10 * rare if fault == "lost-a-zero" else 100 * rare
    good = 10_000 - bad
    hits = bad * (100 - caught if fault == "missed-for-caught" else caught) // 100
    base = 10_000 if fault == "all-for-good" else good
    alarms = base * (100 - false if fault == "complement" else false) // 100
    flagged = (bad if fault == "all-bad" else hits) + alarms
    below = {"inverse-conditional": bad, "odds-as-probability": alarms, "unnormalised": 10_000}.get(fault, flagged)
    n = "{:,}".format
    lines = (
        f"Of 10,000 {t.many}, {n(bad)} are {t.bad} and {n(good)} are {t.good}.",
        f"Of the {t.bad} ones, {n(hits)} are flagged.",
        f"Of the {t.good} ones, {n(alarms)} are flagged.",
        f"Altogether {n(flagged)} are flagged.",
        f"So a flagged {t.one} is {t.bad} with probability {n(hits)} / {n(below)}.",
    )
    sound = (
        f"{rare} % of 10,000 is {n(bad)}, and the rest are {t.good}",
        f"{caught} % of {n(bad)} is {n(hits)}",
        f"{false} % of {n(good)} is {n(alarms)}",
        f"{n(hits)} and {n(alarms)} make {n(flagged)}",
        f"it divides the {t.bad} flagged ones of line 2 by all flagged ones of line 4",
    )
    where, why = {
        "lost-a-zero": (1, f"{rare} % of 10,000 is {n(100 * rare)}."),
        "missed-for-caught": (2, f"{n(hits)} are the ones it misses; it flags {caught} % of {n(bad)}."),
        "complement": (3, f"{n(alarms)} are the ones left alone; it flags {false} % of {n(good)}."),
        "all-for-good": (3, f"{false} % was taken of all 10,000. It belongs to the {n(good)} {t.good} ones only."),
        "all-bad": (4, f"All {n(bad)} {t.bad} ones were counted as flagged; line 2 says {n(hits)}."),
        "inverse-conditional": (
            5,
            f"It divides by the {t.bad} ones. The {t.one} is known to be flagged: divide by the {n(flagged)} of line 4.",
        ),
        "odds-as-probability": (
            5,
            f"It divides by the {t.good} flagged ones alone: odds. Divide by all {n(flagged)} flagged ones.",
        ),
        "unnormalised": (
            5,
            f"It divides by all 10,000. The {t.one} is known to be flagged: divide by the {n(flagged)} of line 4.",
        ),
    }[fault]
    listed = "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))
    return Problem(
        f"{t.who} flags {caught} % of the {t.bad} {t.many} and {false} % of the {t.good} ones; {rare} % of all {t.many} are {t.bad}. "
        f"Someone asks how likely a flagged {t.one} is to be {t.bad}, and writes\n\n{listed}\n\nWhich line is the first that is wrong?",
        answer=Choice(where, lines),
        holds=(
            100 * bad == 10_000 * rare,
            100 * hits == bad * caught,
            100 * alarms == good * false,
            flagged == hits + alarms,
            below == flagged,
        ),
        slips=[
            Slip("blamed-a-sound-line", i, f"Line {i} holds: {sound[i - 1]}.")
            if i < where
            else Slip(
                "blamed-a-symptom",
                i,
                f"Line {i} does follow from what stands above it: {sound[i - 1]}. It inherits an error. Go further up.",
            )
            for i in range(1, 6)
            if i != where
        ],
        work=[
            step("ask", "Take the lines one at a time and ask of each: which group is this a share of?", None),
            step("found", "Line ${where}$ is wrong. {why}", where, where=where, why=why),
        ],
    )
