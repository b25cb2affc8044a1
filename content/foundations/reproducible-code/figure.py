"""What figure.ts works out, by the library's account of the draws, and by NumPy's own digits."""

import numpy as np

from eigenway.course import cases
from eigenway.maths import core

ALL = [(look, own) for look in range(6) for own in (False, True)]


@cases(())
def streams():
    first = np.random.default_rng(7)
    return [[int(digit) for digit in rng.integers(0, 10, 10)] for rng in (first, np.random.default_rng(7).spawn(1)[0])]


@cases(*ALL)
def held(look, own):
    lines = [
        "rng = seed 7",
        "mine = spawn from rng" if own else "mine = rng",
        *([f"look = draw {look} from mine"] if look else []),
        "split = draw 4 from rng",
    ]
    names = dict(entry.split(": ") for entry in core.experiment(lines).names.split("; "))
    return {"look": names.get("look", "nothing"), "split": names["split"]}


@cases(*ALL)
def digits(look, own):
    rng = np.random.default_rng(7)
    mine = rng.spawn(1)[0] if own else rng
    looked = mine.integers(0, 10, look) if look else []
    return {"look": [int(digit) for digit in looked], "split": [int(digit) for digit in rng.integers(0, 10, 4)]}
