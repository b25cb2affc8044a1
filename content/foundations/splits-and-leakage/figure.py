"""What figure.ts works out: the cuts by the library's own split, and the two alarms by sets."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import data

SPEAKERS = ("A", "B", "A", "C", "B", "D", "A", "C", "D", "B", "D", "C")
SHUFFLED = (5, 9, 2, 12, 7, 1, 10, 4, 8, 11, 6, 3)
KINDS = ("rows at random", "speakers", "days")


@cases(*[(kind, k) for kind in KINDS for k in range(1, 7)])
def tested(kind, k):
    share = Fraction(k, 12)
    if kind == "speakers":
        return sorted(data.split(SPEAKERS, share, "groups").test)
    if kind == "days":
        return sorted(data.split(range(1, 13), share, "time").test)
    return sorted(SHUFFLED[i - 1] for i in data.split(12, share).test)


@cases(*[(days,) for days in ((10, 11, 12), (4, 8, 12), (1,), (3, 6, 11), (12,), (4, 6, 8, 9, 11, 12), (2, 5, 10))])
def alarms(test):
    train = set(range(1, 13)) - set(test)
    heard = {SPEAKERS[day - 1] for day in train}
    return {
        "known": [day for day in test if SPEAKERS[day - 1] in heard],
        "later": sorted(day for day in train if day > min(test)),
    }
