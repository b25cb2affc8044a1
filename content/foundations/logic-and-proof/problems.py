"""Problems on statements: negate them, turn them round, refute one, and put a proof in order."""

from itertools import count
from typing import NamedTuple

from eigenway.course import Choice, Number, Ordering, Problem, Slip, problem, step


class Claim(NamedTuple):
    every: str
    some: str
    holds: str
    fails: str


CLAIMS = (
    Claim("every example", "an example", "is classified correctly", "is misclassified"),
    Claim("every weight", "a weight", "is at most 1", "is larger than 1"),
    Claim("every column of the table", "a column of the table", "has a missing value", "is complete"),
    Claim("every run", "a run", "ends with a loss below 0.1", "ends with a loss of 0.1 or more"),
    Claim("every picture", "a picture", "is 64 pixels wide", "has another width than 64 pixels"),
    Claim("every layer", "a layer", "is frozen", "is not frozen"),
)


class Two(NamedTuple):
    outer: str
    inner: str
    holds: str  # {} is the outer one
    fails: str


TWOS = (
    Two("user", "item", "the user has bought it", "the user has not bought it"),
    Two("model", "data set", "the model fails on it", "the model does not fail on it"),
    Two("seed", "learning rate", "training with both converges", "training with both does not converge"),
    Two("attack", "defence", "the defence stops the attack", "the defence does not stop the attack"),
    Two("word", "language", "the word exists in it", "the word does not exist in it"),
)


def chosen(pick, right, wrong):
    """The options in a random order, the place of the right one, and a place for each wrong one."""
    options = pick.shuffled([right, *wrong])
    return tuple(options), options.index(right) + 1, [options.index(each) + 1 for each in wrong]


def a(noun):
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def listed(options):
    return "\n".join(f"{i}. {option}" for i, option in enumerate(options, 1))


@problem(understanding=True)
def negate_statement(pick):
    """The negation of a statement

    The negation says no more than that the statement is false. What is the least that must happen for that?
    """
    if pick.yes():
        every, some, holds, fails = pick.one(CLAIMS)
        universal = pick.yes()
        said = f"{every} {holds}" if universal else f"there is {some} that {holds}"
        right = f"There is {some} that {fails}." if universal else f"{every.capitalize()} {fails}."
        inside = f"{every.capitalize()} {fails}." if universal else f"There is {some} that {fails}."
        outside = f"There is {some} that {holds}." if universal else f"{every.capitalize()} {holds}."
        one, two = f"{some} that {holds}", f"{some} that {fails}"
        hint_inside = (
            f"That says more than \"it is false\". Picture {one} beside {two}: is the statement still true then, and is yours?"
            if universal
            else f"Picture {one} beside {two}: the statement is true there. Is yours false there, as a negation must be?"
        )  # fmt: skip
        hint_outside = (
            "You changed \"every\" into \"there is\" and left the rest. Picture that the statement is true everywhere: is yours false then?"
            if universal
            else "You changed \"there is\" into \"every\" and left the rest. When yours is true, is the statement false?"
        )  # fmt: skip
        named = "the quantifier turns, and what stands behind it is negated"
        flipped = None
    else:
        outer, inner, holds, fails = pick.one(TWOS)
        universal = pick.yes()
        said = (
            f"for every {outer} there is {a(inner)} such that {holds}"
            if universal
            else f"there is {a(outer)} such that for every {inner} {holds}"
        )
        forms = (
            lambda what: f"For every {outer} there is {a(inner)} such that {what}.",
            lambda what: f"There is {a(outer)} such that for every {inner} {what}.",
        )
        kept, turned = forms if universal else forms[::-1]
        right, inside, outside = turned(fails), kept(fails), turned(holds)
        flipped = (
            f"For every {inner} there is {a(outer)} such that {fails}."
            if universal
            else f"There is {a(inner)} such that for every {outer} {fails}."
        )
        hint_inside = f"You negated only the end. Both your sentence and the statement can be true at once: with two {inner if universal else outer}s, how?"
        hint_outside = "You turned both quantifiers and left the end. Does your sentence contradict the statement, or can both be true?"
        named = "both quantifiers turn, the order stays, and the end is negated"
    wrong = [inside, outside]
    if flipped:
        wrong.append(flipped)
    options, place, places = chosen(pick, right, wrong)
    slips = [
        Slip("negated-the-end-only", places[0], hint_inside),
        Slip("turned-the-quantifiers-only", places[1], hint_outside),
    ]
    if flipped:
        slips.append(
            Slip("order-of-quantifiers", places[2],
                 f"You changed the order as well: in the statement the {inner} may depend on the {outer}. Which of the two comes first in a negation?"
                 if universal
                 else f"In your sentence one {inner} must do for every {outer}. Does it take that much for the statement to be false?")
        )  # fmt: skip
    return Problem(
        f'A report says: "{said[0].upper() + said[1:]}." Which sentence is its negation?\n\n{listed(options)}',
        answer=Choice(place, options),
        slips=slips,
        work=[
            step("rule", f"From left to right: {named}.", None),
            step("so", "That is sentence {place}.", place, place=place),
        ],
    )


class Rule(NamedTuple):
    if_: str
    not_if: str
    then: str
    not_then: str
    other: str  # where Q holds without P


RULES = (
    Rule("the learning rate is too high", "the learning rate is not too high", "the loss rises", "the loss does not rise", "shifted labels can raise the loss too"),
    Rule("every loss is at most 2", "some loss is above 2", "the mean loss is at most 2", "the mean loss is above 2", "the losses 1 and 3 have the mean 2"),
    Rule("all errors are 0", "some error is not 0", "the errors add up to 0", "the errors do not add up to 0", "the errors 1 and $-1$ add up to 0"),
    Rule("$n$ is divisible by 6", "$n$ is not divisible by 6", "$n$ is even", "$n$ is odd", "4 is even"),
    Rule("every label is 1", "some label is not 1", "the mean label is 1", "the mean label is not 1", "the labels 0 and 2 have the mean 1"),
    Rule("the server is down", "the server is up", "no prediction arrives", "a prediction arrives", "a cut cable stops predictions too"),
    Rule("both factors are negative", "some factor is not negative", "the product is positive", "the product is not positive", "$2 \\cdot 3$ is positive"),
    Rule("a column was dropped", "no column was dropped", "a weight is missing", "no weight is missing", "a weight can also be lost in saving"),
)  # fmt: skip


def if_then(a, b):
    return f"If {a}, then {b}."


@problem(understanding=True)
def must_also_be_true(pick):
    """What a rule says when it is turned round

    A rule is broken in one case alone: the first part true, the second false. Which other sentence is broken in the same case?
    """
    rule = pick.one(RULES)
    p, not_p, q, not_q, other = rule
    right = if_then(not_q, not_p)
    wrong = [if_then(q, p), if_then(not_p, not_q), if_then(p, not_q)]
    options, place, (converse, inverse, opposite) = chosen(pick, right, wrong)
    return Problem(
        f"Take this for granted: \"{if_then(p, q)}\" Which of these sentences must then be true as well?\n\n{listed(options)}",
        answer=Choice(place, options),
        slips=[
            Slip("converse", converse,
                 f"You read the rule backwards. It does not say that nothing else leads there: {other}. Which case would break yours, and does it break the rule?"),
            Slip("inverse", inverse,
                 f"You negated both parts. Where \"{p}\" is false, the rule promises nothing: {other}. What does it promise where \"{q}\" is false?"),
            Slip("negated-the-conclusion", opposite,
                 "You kept the condition and denied the promise. Can both sentences hold in a case in which the condition is true?"),
        ],
        work=[
            step("broken", f"The rule is broken in one case: {p}, and yet {not_q}.", None),
            step("so", "Sentence {place} is broken in that very case and in no other: it is the contrapositive.", place, place=place),
        ],
    )  # fmt: skip


@problem(understanding=True)
def what_follows(pick):
    """What follows from what was seen

    A rule may be used forwards from its condition, or backwards from a promise that was not kept. In no other way.
    """
    rule = pick.one(RULES)
    p, not_p, q, not_q, other = rule
    seen = pick.one((p, not_p, q, not_q))
    nothing = "Neither follows."
    about_p = seen in (q, not_q)
    yes, no = (p, not_p) if about_p else (q, not_q)
    options = (f"It follows that {yes}.", f"It follows that {no}.", nothing)
    right = {p: 1, not_q: 2}.get(seen, 3)
    if seen == p:
        slips = [
            Slip(
                "too-careful",
                3,
                "Here the condition itself was seen, and the rule is taken for granted. What does it promise?",
            ),
            Slip(
                "negated-the-conclusion",
                2,
                "The rule promises the contrary. What does it say where its condition holds?",
            ),
        ]
        why = "The condition holds, so the promise does."
    elif seen == not_q:
        slips = [
            Slip("too-careful", 3, f"Suppose that {p}. What would the rule then promise, and was that seen?"),
            Slip("sign", 1, f"Suppose that {p}. Then the rule promises something: does it agree with what was seen?"),
        ]
        why = "If the condition held, the promise would have been kept. It was not: the contrapositive."
    elif seen == q:
        slips = [
            Slip("converse", 1, f"You read the rule backwards. But {other}. Does the rule exclude that?"),
            Slip(
                "denied-the-condition",
                2,
                f"Nothing that was seen speaks against it: could it be that {p}, and the rule kept its promise?",
            ),
        ]
        why = "The promise may be kept for another reason, or for this one."
    else:
        slips = [
            Slip(
                "inverse",
                2,
                f"Where its condition is false, the rule promises nothing: {other}. Does what was seen exclude that?",
            ),
            Slip("no-condition-needed", 1, "The rule promises that only where its condition holds. Does it hold here?"),
        ]
        why = "The condition does not hold, and about that case the rule is silent."
    return Problem(
        f"Take this for granted: \"{if_then(p, q)}\" You see that {seen}. What follows from the two?\n\n{listed(options)}",
        answer=Choice(right, options),
        slips=slips,
        work=[step("case", why, None), step("so", "So answer {right} is the right one.", right, right=right)],
    )  # fmt: skip


def is_prime(k):
    return k > 1 and all(k % d for d in range(2, int(k**0.5) + 1))


@problem
def counterexample(pick):
    """The first number that refutes a claim

    Try the numbers in order. One at which the claim is false is enough.
    """

    def drawn():
        a, b, c = pick.integer(2, 12), pick.integer(2, 30), pick.one([p for p in range(5, 60) if is_prime(p)])
        return pick.one(
            (
                (f"$n^2 + {a}n + {c}$ is prime", lambda n: n * n + a * n + c, is_prime, "prime"),
                (f"$n^2 \\le {a}n + {b}$", lambda n: a * n + b - n * n, lambda gap: gap >= 0, "gap"),
                (f"$2^n \\le {10 * b}n + {c}$", lambda n: 10 * b * n + c - 2**n, lambda gap: gap >= 0, "gap"),
                (f"$n^3 < {a + 2}n^2 + {b}$", lambda n: (a + 2) * n * n + b - n**3, lambda gap: gap > 0, "gap"),
            )
        )

    def first(claim):
        return next(n for n in count(1) if not claim[2](claim[1](n)))

    claim = pick.until(drawn, lambda claim: 3 <= first(claim) <= 40)
    said, value, good, kind = claim
    n = first(claim)
    later = next(k for k in count(n + 1) if not good(value(k)))

    def told(k):
        if kind == "prime" and not good(value(k)):
            p = next(p for p in count(2) if value(k) % p == 0)
            return f"the value is ${value(k)} = {p} \\cdot {value(k) // p}$"
        return (
            f"the value is ${value(k)}$, a prime number"
            if kind == "prime"
            else f"the right side less the left one is ${value(k)}$"
        )

    return Problem(
        f"Someone claims: for every whole number $n \\ge 1$, {said}. Which is the smallest $n \\ge 1$ that refutes this?",
        answer=Number(n),
        slips=[
            Slip("example-for-it", n - 1,
                 f"At $n = {n - 1}$ {told(n - 1)}, so there the claim holds. An example in its favour does not refute it: what happens further up?"),
            Slip("not-the-first", later, f"${later}$ does refute the claim. Asked is the smallest: is there one below it?"),
            Slip("outside-the-domain", 0, "The claim speaks of whole numbers from 1 on, so nothing that happens at 0 can refute it. Where do you have to begin?"),
        ],
        work=[
            step("holds", "For $n = 1$ to ${last}$ the claim holds; at ${last}$ {told}.", None, last=n - 1, told=told(n - 1)),
            step("fails", "At $n = {n}$ {told}: the claim is false there.", n, n=n, told=told(n)),
        ],
    )  # fmt: skip


class Formula(NamedTuple):
    sum: str
    right: str
    first: int
    next: str
    added: str
    after: str


FORMULAS = (
    Formula("1 + 2 + \\dots + n", "\\frac{n(n+1)}{2}", 1, "n + 1", "\\frac{n(n+1)}{2} + (n+1)", "\\frac{(n+1)(n+2)}{2}"),
    Formula("1 + 3 + \\dots + (2n-1)", "n^2", 1, "2n + 1", "n^2 + 2n + 1", "(n+1)^2"),
    Formula("2 + 4 + \\dots + 2n", "n(n+1)", 2, "2(n+1)", "n(n+1) + 2(n+1)", "(n+1)(n+2)"),
    Formula("1 + 2 + 4 + \\dots + 2^{n-1}", "2^n - 1", 1, "2^n", "2^n - 1 + 2^n", "2^{n+1} - 1"),
    Formula("1 + 5 + 9 + \\dots + (4n-3)", "n(2n-1)", 1, "4n + 1", "n(2n-1) + 4n + 1", "(n+1)(2n+1)"),
    Formula("1 \\cdot 2 + 2 \\cdot 3 + \\dots + n(n+1)", "\\frac{n(n+1)(n+2)}{3}", 2, "(n+1)(n+2)", "\\frac{n(n+1)(n+2)}{3} + (n+1)(n+2)", "\\frac{(n+1)(n+2)(n+3)}{3}"),
    Formula("3 + 9 + \\dots + 3^n", "\\frac{3^{n+1} - 3}{2}", 3, "3^{n+1}", "\\frac{3^{n+1} - 3}{2} + 3^{n+1}", "\\frac{3^{n+2} - 3}{2}"),
)  # fmt: skip


@problem(understanding=True)
def induction_steps(pick):
    """A proof by induction in order

    First the start. Then from an assumption about n to the claim about n + 1. The claim about all comes last.
    """
    f = pick.one(FORMULAS)
    lines = (
        f"For $n = 1$ both sides are ${f.first}$.",
        f"Assume that ${f.sum} = {f.right}$ for some $n \\ge 1$.",
        f"Add ${f.next}$ on both sides: the right side becomes ${f.added}$.",
        f"That is ${f.after}$, the claimed right side for $n + 1$.",
        "So the claim passes on from each $n$ to $n + 1$, and with the start it holds for every $n \\ge 1$.",
    )
    at = pick.places(5)
    return Problem(
        f"The lines of a proof that ${f.sum} = {f.right}$ for every whole $n \\ge 1$, in no order:\n\n{at.listed(lines)}\n\n"
        "Put them in order. Begin with the start of the induction.",
        answer=Ordering(at.order()),
        slips=[
            Slip("concluded-too-early", at.order(0, 4, 1, 2, 3),
                 f"Line {at[4]} says that the claim passes on from $n$ to $n + 1$. Which lines show that, and do they stand above it?"),
            Slip("start-at-the-end", at.order(1, 2, 3, 4, 0),
                 f"Line {at[4]} uses the start, and in your order that comes after it. Without a start, for which $n$ would anything be known?"),
            Slip("assumed-what-is-to-be-shown", at.order(0, 3, 1, 2, 4),
                 f"Line {at[3]} speaks of the right side for $n + 1$ as if it were already there. From which line does it come?"),
            Slip("assumed-after-use", at.order(0, 2, 1, 3, 4),
                 f"Line {at[2]} adds on both sides of an equation. Which equation, and does it stand above?"),
        ],
        work=[
            step("start", "Line {a} is the start.", None, a=at[0]),
            step("pass", "Then the assumption, line {a}; add, line {b}; rewrite, line {c}.", None, a=at[1], b=at[2], c=at[3]),
            step("all", "Line {a} uses both halves, so it comes last.", at.order(), a=at[4]),
        ],
    )  # fmt: skip
