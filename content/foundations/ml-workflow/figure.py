"""What figure.ts works out: the leaks by the library's own pipeline, and what a step lacks by walking the order."""

from eigenway.course import cases
from eigenway.maths import data

QUESTION, METRIC, ROWS, SPLIT, SCALER, MODEL, TEST, WATCH = range(8)
NEEDS = ((), (QUESTION,), (QUESTION,), (ROWS,), (ROWS,), (SCALER, METRIC), (MODEL, SPLIT, METRIC), (TEST,))
ORDERS = (
    (0, 1, 2, 3, 4, 5, 6, 7),
    (2, 4, 5, 3, 6, 1, 0, 7),
    (0, 1, 2, 4, 3, 5, 6, 7),
    (0, 2, 3, 4, 5, 6, 1, 7),
    (2, 0, 1, 3, 4, 5, 6, 7),
    (0, 1, 2, 3, 4, 5, 7, 6),
    (7, 6, 5, 4, 3, 2, 1, 0),
    (0, 2, 3, 1, 4, 5, 6, 7),
    (5, 3, 4, 6, 0, 1, 2, 7),
)


@cases(*[(order,) for order in ORDERS])
def leaks(order):
    seen, stages = set(), []
    for each in order:
        rows = "train" if SPLIT in seen else "all"
        fitted = {
            SPLIT: ("split", "all"),
            SCALER: ("fit", rows),
            MODEL: ("fit", rows),
            METRIC: ("select", "test") if TEST in seen else ("apply", "train"),
            TEST: ("score", "test"),
        }
        stages.append((str(each), *fitted.get(each, ("apply", "train"))))
        seen.add(each)
    return data.pipeline(stages)


@cases(*[(order,) for order in ORDERS])
def lacking(order):
    done, found = set(), []
    for each in order:
        found.append([needed for needed in NEEDS[each] if needed not in done])
        done.add(each)
    return found
