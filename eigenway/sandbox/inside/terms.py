"""What both sides of EWP/1 agree on: how much may cross, which numbers, and the two ways in which something may not."""

import math
from dataclasses import dataclass

MOST_HEADER, MOST_BODY = 256 * 1024, 4 * 1024 * 1024
MOST_NODES, MOST_DEPTH, MOST_BITS, MOST_DIMS = 50_000, 12, 2048, 8
DTYPES = {"b1": 1, "i1": 1, "i2": 2, "i4": 4, "i8": 8, "u1": 1, "u2": 2, "u4": 4, "u8": 8, "f4": 4, "f8": 8, "c8": 8, "c16": 16}  # fmt: skip
LONGEST = 10**17  # a whole number beyond it is written as hex
STRANGE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


class ProtocolError(Exception):
    """What arrived is not a frame of EWP/1."""


class Unsendable(Exception):
    """A value that may not cross: the sentence says why, in the learner's words."""


@dataclass(frozen=True)
class Function:
    """A @given helper: it crosses by its name alone."""

    name: str
