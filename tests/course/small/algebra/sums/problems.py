"""Problems of the small course that the laws are tried on: every law holds here."""

import re

from eigenway.course import Choice, Number, Problem, Slip, problem, step


def read_and_add(words):
    return sum(map(int, re.findall(r"\d+", words)))


@problem(verify=read_and_add)
def add_up(pick):
    """Add two prices

    Put the two together.
    """
    a, b = pick.integer(20, 60), pick.integer(101, 160)
    return Problem(
        f"Two items cost ${a}$ and ${b}$. What do they cost together?",
        answer=Number(a + b),
        slips=[
            Slip(
                "took-the-difference",
                b - a,
                f"You subtracted ${a}$ from ${b}$. Does a basket with both cost less than one item?",
            ),
            Slip("lost-a-carry", a + b - 10, "One ten is missing. What became of the ten that the ones made?"),
        ],
        work=[step("add", "Add the prices: ${a} + {b} = {total}$.", a + b, a=a, b=b, total=a + b)],
    )


@problem
def give_change(pick):
    """Give change

    What is left of the note once the price is taken from it?
    """
    price, note = pick.integer(101, 480), pick.one((500, 1000))
    return Problem(
        f"An item costs ${price}$ cents. How much change is given on a note of ${note}$?",
        answer=Number(note - price),
        slips=[
            Slip("sign", price - note, f"You took the note from the price. Which of ${price}$ and ${note}$ is larger?"),
            Slip("added", price + note, f"You added ${price}$ and ${note}$. Does anyone get more back than was paid?"),
        ],
        work=[step("subtract", "Take the price from the note: ${note} - {price} = {left}$.", note - price, note=note, price=price,
                   left=note - price)],
    )  # fmt: skip


@problem
def first_wrong_line(pick):
    """Find the error in a bill

    Add again, line by line.
    """
    a, b, c = pick.integer(11, 49), pick.integer(11, 49), pick.integer(11, 49)
    where = pick.integer(1, 3)
    off = [10 if line == where else 0 for line in (1, 2, 3)]
    two = a + b + off[0]
    three = two + c + off[1]
    shown = three + off[2]
    lines = (f"${a} + {b} = {two}$", f"${two} + {c} = {three}$", f"The total is ${shown}$.")
    return Problem(
        "Someone adds three prices and writes\n\n"
        + "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))
        + "\n\nWhich line is wrong?",
        answer=Choice(where, lines),
        holds=(a + b == two, two + c == three, shown == three),
        slips=[
            Slip("blamed-a-sound-line", i, f"Line {i} holds: add once more and compare. Which line does not?")
            for i in (1, 2, 3)
            if i != where
        ],
        work=[step("found", "Line {where} does not hold.", where, where=where)],
    )
