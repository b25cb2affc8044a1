"""Problems on floating-point numbers: the gap, what it swallows, what cancels, and what to write instead."""

from fractions import Fraction
from itertools import product

from eigenway.course import Choice, Number, Problem, Set, Slip, number, problem, step, tex
from eigenway.course.reader import numbers
from eigenway.maths import numeric

BITS = {"half": 10, "bfloat16": 7, "single": 23, "double": 52}


def by_halving(words):
    """Halve the whole interval, from the power of two below to the one above, once for each stored bit."""
    bits, _, value = numbers(words)[:3]  # between them stands "the leading 1"
    low = 1
    while 2 * low <= value:
        low *= 2
    gap = Fraction(low)
    for _ in range(int(bits)):
        gap /= 2
    return gap


@problem(verify=by_halving)
def gap_after(pick):
    """The gap to the next number

    Find the power of two at or below the number. From it to the next power of two, the stored bits make 2 to the f equal gaps.
    """
    name = pick.one(tuple(BITS))
    bits, power = BITS[name], pick.integer(2, 9)
    gap = Fraction(2) ** (power - bits)
    unit = int(max(gap, 1))  # a whole number that the format has
    value = 2**power + unit * pick.integer(1, 2**power // unit - 1)
    shown = f"2^{{{power - bits}}}"
    return Problem(
        f"A format stores ${bits}$ bits after the leading 1, as {name} precision does. How far is it from ${value}$ to the next larger number of the "
        "format? Type it as a power of two, such as `2^-5`.".replace("bfloat16 precision", "bfloat16"),
        answer=Number(gap),
        slips=[
            Slip("epsilon-everywhere", Fraction(1, 2**bits),
                 f"You gave $2^{{-{bits}}}$, the gap at 1. ${value}$ lies beyond $2^{power}$: how often has the gap doubled on the way there?"),
            Slip("counted-the-hidden-bit", gap / 2,
                 f"You cut ${2**power}$ to ${2 ** (power + 1)}$ into $2^{{{bits + 1}}}$ pieces. The leading 1 is the same for all numbers there: "
                 f"how many bits are left that may differ?"),
            Slip("power-above", 2 * gap,
                 f"You started from $2^{{{power + 1}}} = {2 ** (power + 1)}$, which is more than ${value}$. Which power of two does ${value}$ begin with?"),
        ],
        work=[
            step("power", "${value}$ lies between $2^{power} = {low}$ and $2^{above}$.", None, value=value, power=power, low=2**power, above=power + 1),
            step("gap", "This interval has the length ${low}$ and is cut into $2^{{{bits}}}$ gaps: each is ${shown}$.", gap,
                 low=2**power, bits=bits, shown=shown),
        ],
    )  # fmt: skip


def by_adding(words):
    """Add the update to each weight and round, with the library's half precision."""
    update, *weights = numbers(words.replace("{", " ").replace("}", " "))[:6]
    return {w for w in weights if numeric.float_bits(w + update, "half").stored == w}


@problem(understanding=True, verify=by_adding)
def lost_updates(pick):
    """Which weights do not move?

    An update is lost when it is less than half the gap next to the weight, and the gap depends on the weight.
    """
    middle = pick.integer(2, 6)
    update = Fraction(int(Fraction(pick.integer(60, 92), 100) * Fraction(2) ** (middle - 10) * 100_000), 100_000)
    powers = range(middle - 2, middle + 3)
    weights = {p: pick.integer(2**p, 2 ** (p + 1) - 1) for p in powers}
    told = ", ".join(f"${w}$" for w in pick.shuffled(tuple(weights.values())))
    lost = frozenset(weights[p] for p in powers if p > middle)
    between = weights[middle]
    gap = Fraction(2) ** (middle - 10)
    u = number(update)
    return Problem(
        f"An update of ${u}$ is added to each of the weights {told}. All are kept in half precision, which stores ten bits after the "
        "leading 1. Which weights are the same afterwards? Type them as a set, such as `{3, 8}`.",
        answer=Set(lost),
        slips=[
            Slip("whole-gap", lost | {between},
                 f"You compared with the whole gap. At ${between}$ it is ${number(gap)}$, and the sum is rounded to the *nearest* number: "
                 f"how far may ${u}$ fall short of the gap and still be rounded up?"),
            Slip("the-others", frozenset(weights.values()) - lost,
                 "These are the weights that move. Does a large weight have a smaller gap beside it, or a larger one?"),
            Slip("epsilon-everywhere", frozenset(),
                 f"You compared ${u}$ with half the gap at 1, $0.00049$. Which gap stands beside ${max(weights.values())}$?"),
        ],
        work=[
            *(
                step("half-gap", "Beside ${w}$ the gap is $2^{{{p}}}$, half of it about ${half}$: ${u}$ is {word}.", None, w=weights[p], p=p - 10,
                     half=f"{2.0 ** (p - 11):.2g}", u=u, word="less, and lost" if p > middle else "more, and counts")
                for p in powers
            ),
            step("lost", "So these stay: ${lost}$.", lost, lost=tex(lost)),
        ],
    )  # fmt: skip


# three small terms, none of them and no sum of them half a step of ten, whose own sum is rounded to another number of tens than one by one
SMALL = tuple(
    terms
    for terms in product((1, 2, 3, 4, 6, 7, 8, 9), repeat=3)
    if sum(terms) % 10 not in (0, 5) and round(sum(terms), -1) != sum(round(term, -1) for term in terms)
)


@problem
def rounded_sum(pick):
    """A sum in three digits

    After each addition round to three significant digits, and only then add the next term.
    """
    first = 10 * pick.integer(101, 989)
    small = pick.one(SMALL)
    terms = [first, *small]
    inward = numeric.running_sum([*sorted(small), first])
    return Problem(
        f"A machine keeps three significant decimal digits and rounds every result to the nearest. It adds ${' + '.join(map(str, terms))}$ from left "
        "to right. What is its result?",
        answer=Number(numeric.running_sum(terms)),
        slips=[
            Slip("never-rounded", sum(terms), f"${sum(terms)}$ has four digits. How many can the machine keep after the first addition?"),
            Slip("rounded-once", inward, f"You added ${' + '.join(map(str, small))}$ before the large number met them, or rounded only at the end. "
                 f"What does the machine hold after ${first} + {small[0]}$?"),
            *([Slip("cut-off", first, f"You dropped the last digit each time. ${first} + {max(small)}$: which multiple of 10 is nearest?")]
              if max(small) > 5 and first != inward else []),
            Slip("small-ones-alone", sum(small), f"${sum(small)}$ is the sum of the small terms. What became of ${first}$?"),
        ],
        work=numeric.running_sum.steps(terms),
    )  # fmt: skip


def whole(pick, digits):
    """A whole number of so many digits."""
    return int("".join(str(pick.integer(1 if i == 0 else 0, 9)) for i in range(digits)))


@problem
def digits_left(pick):
    """What a subtraction leaves

    Digits that agree at the front cancel. Count what is left, without the zeros in front.
    """
    places = pick.integer(5, 8)
    kept = pick.integer(1, places - 2)
    gap = whole(pick, kept)
    same = places + 1 - kept
    a = whole(pick, same) * 10**kept + pick.integer(
        0, 10**kept - 1 - gap
    )  # nothing is carried into the digits that agree
    x, y = (f"{v // 10**places}.{v % 10**places:0{places}d}" for v in (a + gap, a))
    total = places + 1
    slips = {
        total: Slip("kept-all", total, f"You kept all ${total}$ digits. Write the two numbers under each other: how many zeros does the difference begin with?"),
        places: Slip("places-after-the-point", places, "You counted the places after the point, zeros too. Is a zero in front of the first other digit a significant one?"),
        same: Slip("counted-what-cancels", same, f"${same}$ digits agree, and these cancel. How many are left of ${total}$?"),
    }  # fmt: skip
    return Problem(
        f"The numbers ${x}$ and ${y}$ are each right to ${total}$ significant digits. How many significant digits has their difference, as it comes "
        "out of the subtraction?",
        answer=Number(kept),
        slips=[slip for value, slip in slips.items() if value != kept],
        work=[
            step("subtract", "${x} - {y} = {d}$.", None, x=x, y=y, d=f"{0}.{gap:0{places}d}"),
            step("count", "Without the zeros in front that is {gap}: ${kept}$ of ${total}$ digits are left.", kept, gap=str(gap), kept=kept, total=total),
        ],
    )  # fmt: skip


# what is asked, where; the form that keeps its digits; equal forms that still cancel
FORMS = (
    (r"\sqrt{x+1} - \sqrt{x}", "x = 10^{N}", r"\frac{1}{\sqrt{x+1} + \sqrt{x}}", r"\frac{(x+1) - \sqrt{x(x+1)}}{\sqrt{x+1}}", range(12, 18)),
    (r"1 - \cos x", "x = 10^{-N}", r"2 \sin^2 \frac{x}{2}", r"1 - \sqrt{1 - \sin^2 x}", range(8, 14)),
    (r"\frac1x - \frac{1}{x+1}", "x = 10^{N}", r"\frac{1}{x(x+1)}", r"\frac{1}{x} \left( 1 - \frac{x}{x+1} \right)", range(12, 18)),
    (r"(1 + x)^2 - 1", "x = 10^{-N}", r"x(2 + x)", r"(1 + 2x + x^2) - 1", range(12, 18)),
    (r"\sqrt{1 + x} - 1", "x = 10^{-N}", r"\frac{x}{\sqrt{1+x} + 1}", r"\frac{(1 + x) - \sqrt{1+x}}{\sqrt{1+x}}", range(12, 18)),
)  # fmt: skip


@problem(understanding=True)
def keeps_its_digits(pick):
    """The form that keeps its digits

    Look for a difference of two nearly equal numbers that have been rounded. The good form has none.
    """
    textbook, where, good, other, sizes = pick.one(FORMS)
    where = where.replace("N", str(pick.one(sizes)))
    order = pick.shuffled((textbook, good, other))
    place = {form: i for i, form in enumerate(order, 1)}
    shown = "\n".join(f"{i}. ${form}$" for form, i in place.items())
    return Problem(
        f"On paper these three are equal. Which one keeps its digits in double precision at ${where}$? Choose its number.\n\n{shown}",
        answer=Choice(place[good], tuple(f"${form}$" for form in order)),
        slips=[
            Slip("kept-the-textbook-form", place[textbook],
                 f"Equal on paper, but ${textbook}$ subtracts two numbers that nearly agree at ${where}$. How many of their 16 digits differ?",
                 family="cancellation"),
            Slip("cancels-in-disguise", place[other],
                 f"It looks different, and still takes a difference of two nearly equal rounded numbers. Which two, in ${other}$ at ${where}$?",
                 family="cancellation"),
        ],
        work=[
            step("textbook", f"At ${where}$ the two parts of ${textbook}$ agree in nearly all their digits, and so do those of ${other}$.", None),
            step("good", f"In ${good}$ nothing is subtracted: that is number {{i}}.", place[good], i=place[good]),
        ],
    )  # fmt: skip
