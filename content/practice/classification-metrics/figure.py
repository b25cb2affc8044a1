"""What figure.ts works out, by the library: counts behind a threshold, and the scores of the four counts."""

from itertools import product
from math import erfc, floor, nan, sqrt

from eigenway.course import cases
from eigenway.maths import metrics

STAY, LEAVE = (30, 11), (54, 12)


def above(threshold, mean, spread):
    return erfc((threshold - mean) / spread / sqrt(2)) / 2


@cases(*product(range(0, 101, 2), (1, 4, 10, 25, 50)))
def counted(threshold, among):
    leavers = 10 * among
    hit = floor(leavers * above(threshold, *LEAVE) + 0.5)
    wrong = floor((1000 - leavers) * above(threshold, *STAY) + 0.5)
    return {"hit": hit, "miss": leavers - hit, "wrong": wrong, "left": 1000 - leavers - wrong}


@cases(*[(counted(*at),) for at in ((46, 4), (30, 50), (60, 10), (100, 1))])
def scored(counts):
    table = ((counts["hit"], counts["miss"]), (counts["wrong"], counts["left"]))
    accuracy, precision, recall, f1 = metrics.classification(table)
    called = counts["hit"] + counts["wrong"]  # of nobody called there is no share that leaves
    return {"accuracy": accuracy, "precision": precision if called else nan, "recall": recall, "F1": f1}
