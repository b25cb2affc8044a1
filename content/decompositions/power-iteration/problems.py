"""Problems on power iteration: a click of the random reader, the quotient, the number of turns, a tie."""

from fractions import Fraction

from eigenway.course import Choice, Number, Problem, Slip, Vector, about, number, problem, step, tex
from eigenway.maths import linalg

PAGES = "ABCD"


def spaced(n):
    """16,384: the zeros of a large number need not be counted."""
    return f"{n:,}".replace(",", "{,}")


def times(a, v):
    return tuple(sum(x * y for x, y in zip(row, v)) for row in a)


def product(u, v):
    return sum(x * y for x, y in zip(u, v))


def arriving(links, page):
    """Who comes to this page, in words."""
    sources = [f"{'half' if len(to) == 2 else 'all'} of {PAGES[i]}" for i, to in enumerate(links) if page in to]
    return " and ".join([", ".join(sources[:-1]), sources[-1]] if len(sources) > 1 else sources)


def arrivals(links, shares, page):
    terms = [share / len(to) for share, to in zip(shares, links) if page in to]
    total = number(sum(terms))
    return total if len(terms) == 1 else f"{' + '.join(map(number, terms))} = {total}"


@problem
def one_power_step(pick):
    """One click of a random reader

    Ask of each page where its readers come from: which pages link to it, and what share of their readers takes that link?
    """
    pages = range(4)
    links = pick.until(
        lambda: [pick.some(pick.integer(1, 2), [p for p in pages if p != page]) for page in pages],
        lambda links: any(len(to) == 2 for to in links) and len({p for to in links for p in to}) == 4,
    )
    shares = pick.probabilities(4, where=lambda p: len(set(p)) > 2)
    table = tuple(tuple(Fraction(row in links[column], len(links[column])) for column in pages) for row in pages)
    after = times(table, shares)
    flat = tuple(zip(*table))
    said = "; ".join(f"{PAGES[i]} links to {' and '.join(PAGES[j] for j in sorted(to))}" for i, to in enumerate(links))
    copied = tuple(sum(shares[c] for c in pages if r in links[c]) for r in pages)
    crowded = max(pages, key=lambda i: len(links[i]))
    return Problem(
        f"Of four pages, {said}. Now these shares of the readers are on A, B, C and D: ${', '.join(map(number, shares))}$. "
        "Each follows a random link of the page. Which shares are on the four pages after the click? Give a vector in this order.",
        answer=Vector(after),
        slips=[
            Slip("transposed", times(flat, shares),
                 "You spread along the rows: these shares went against the links. A reader on a page goes *to* the pages it links to. "
                 "Which pages send readers to A?"),
            Slip("did-not-split", copied,
                 f"You sent all readers of a page along each of its links. {PAGES[crowded]} has two links: how many of its readers take each?"),
            Slip("stood-still", tuple(shares),
                 "These are the shares before the click. Nobody stays: where do the readers of A go?"),
            Slip("two-clicks", times(table, after),
                 "You clicked twice. Where are the readers after the first click?"),
        ],
        work=[
            *(step("arrive", f"To {PAGES[row]} come {{those}}: ${{sum}}$.", None, those=arriving(links, row), sum=arrivals(links, shares, row)) for row in pages),
            step("together", "In the order A, B, C, D: ${after}$.", after, after=after),
        ],
    )  # fmt: skip


@problem
def rayleigh_quotient(pick):
    """The Rayleigh quotient of a vector

    Multiply by the matrix, then by the vector again; the length of the vector must not count.
    """
    a = pick.symmetric(2, most=6, where=lambda a: a[0][1] and a[0][0] != a[1][1])
    v = pick.vector(
        2,
        3,
        where=lambda v: (
            product(v, v) in (2, 5, 10) and Fraction(product(v, times(a, v)), product(v, v)).denominator <= 10
        ),
    )
    image, square = times(a, v), product(v, v)
    top = product(v, image)
    root = "\\sqrt{" + str(square) + "}"
    return Problem(
        f"Compute the Rayleigh quotient of $A = {tex(a)}$ at $\\mathbf v = {tex(v)}$. Type a whole number or a fraction.",
        answer=Number(Fraction(top, square)),
        slips=[
            Slip("unnormalised", top,
                 f"${top}$ is $\\mathbf v \\cdot A\\mathbf v$. For a vector of another length it would be another number. What makes up for the length of $\\mathbf v$?"),
            Slip("divided-by-the-length", f"{top}/sqrt({square})",
                 f"You divided by the length, ${root}$. The top holds $\\mathbf v$ twice: by how much does it grow when $\\mathbf v$ is doubled?"),
            Slip("read-the-diagonal", Fraction(product(v, (a[0][0] * v[0], a[1][1] * v[1])), square),
                 f"You used the diagonal alone. The product $A\\mathbf v$ also meets the ${a[0][1]}$ beside it: what is the first entry of $A\\mathbf v$?"),
            Slip("compared-one-entry", Fraction(image[0], v[0]),
                 f"You compared the first entries of $A\\mathbf v$ and $\\mathbf v$. That is the factor of an eigenvector; here the second entries would give "
                 f"${tex(Fraction(image[1], v[1]))}$. How does the quotient weigh both?"),
        ],
        work=[
            *linalg.times.steps(a, v),
            step("top", "Multiply by $\\mathbf v$ again: $\\mathbf v \\cdot A\\mathbf v = {top}$.", top, top=top),
            step("divide", "Divide by $\\mathbf v \\cdot \\mathbf v = {square}$: the quotient is ${answer}$.", Fraction(top, square), square=square,
                 answer=about(Fraction(top, square))),
        ],
    )  # fmt: skip


@problem
def turns_needed(pick):
    """How many turns of power iteration

    Each turn multiplies every direction by its own eigenvalue. Compare the two that are largest in size.
    """
    base = pick.one((2, 3, 4, 5, 10))
    second = pick.nonzero(9)
    first = base * second * pick.one((1, -1))
    third = pick.one(x for x in range(-abs(second), abs(second) + 1) if abs(x) < abs(second))
    turns = pick.integer(3, 9)
    goal = base**turns
    gap = abs(first) - abs(second)
    values = pick.shuffled([first, second, third])
    return Problem(
        f"A symmetric matrix has the eigenvalues ${values[0]}$, ${values[1]}$ and ${values[2]}$. How many turns of power iteration make what is left "
        f"of the second strongest direction ${spaced(goal)}$ times smaller, compared with the strongest?",
        answer=Number(turns),
        slips=[
            Slip("difference-for-ratio", Fraction(goal, gap),
                 f"You divided by the gap ${gap}$ between the sizes. Each turn *multiplies* what is left by a factor. Which factor, and how "
                 f"often until ${spaced(goal)}$?"),
            Slip("squared-ratio", Fraction(turns, 2),
                 f"You squared the factor ${base}$: that is the pace of the Rayleigh quotient. The vector itself gains ${base}$ a turn: how many of "
                 f"them multiply to ${spaced(goal)}$?"),
            Slip("divided-once", Fraction(goal, base),
                 f"You divided ${spaced(goal)}$ by ${base}$ once, as if each turn took away the same amount. How often can you divide by ${base}$ "
                 "until 1 is left?"),
            Slip("off-by-one", turns + 1,
                 f"One turn too many: ${base}$ to the power ${turns + 1}$ is ${spaced(base ** (turns + 1))}$. Is that what was asked?"),
        ],
        work=[
            step("ratio", "The two largest sizes are ${a}$ and ${b}$: each turn makes what is left ${base}$ times smaller.", None, a=abs(first),
                 b=abs(second), base=base),
            step("count", "${base}^{turns} = {goal}$, so it takes {turns} turns.", turns, base=base, turns=turns, goal=spaced(goal)),
        ],
    )  # fmt: skip


@problem(understanding=True)
def what_happens(pick):
    """What power iteration will do

    Find the eigenvalues. Which is the largest in size, is it alone, and what is its sign?
    """
    k = pick.integer(2, 9)
    small = pick.one(x for x in range(-k + 1, k) if x)
    kind = pick.one(("settles", "flips", "tie"))
    first, second = {"settles": (k, small), "flips": (-k, small), "tie": (k, -k)}[kind]
    a = pick.matrix(2, eigenvalues=pick.shuffled((first, second)), most=14)
    options = (
        "It settles: the vector comes to rest.",
        "It settles on a line, but the vector turns round at every turn.",
        "It never settles on a line.",
        "It fades to 0.",
    )
    right = {"settles": 1, "flips": 2, "tie": 3}[kind]
    says = {
        1: f"The vector comes to rest where the strongest eigenvalue is positive and alone. Here they are ${first}$ and ${second}$: is the largest "
           "in size positive, and is it alone?",
        2: f"It turns round at every turn where the largest in size is negative and alone. Look at ${first}$ and ${second}$: which is the larger in "
           "size, and what is its sign?",
        3: f"It never settles where two eigenvalues share the largest size. Here the sizes are ${abs(first)}$ and ${abs(second)}$: do they?",
        4: "It is brought back to length 1 after every turn, so it cannot fade. What happens to its direction?",
    }  # fmt: skip
    names = {1: "overlooked-the-sign", 2: "saw-a-sign", 3: "saw-a-tie", 4: "forgot-to-normalise"}
    why = {
        "settles": f"The larger in size, ${first}$, is positive and alone: the vector comes to rest on its line.",
        "flips": f"The larger in size, ${first}$, is alone, so the line settles. It is negative, so the vector turns round on it.",
        "tie": f"${first}$ and ${second}$ have one size: neither part dies out.",
    }[kind]
    return Problem(
        f"Power iteration runs on $A = {tex(a)}$ from a random start, and brings the vector back to length 1 after every turn. What happens to "
        "the vector?\n\n" + "\n".join(f"{i}. {option}" for i, option in enumerate(options, 1)),
        answer=Choice(right, options),
        slips=[Slip(names[i], i, says[i]) for i in range(1, 5) if i != right],
        work=[*linalg.eigenvalues.steps(a), step("compare", "{why}", right, why=why)],
    )  # fmt: skip
