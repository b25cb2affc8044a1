"""What figure.ts works out, by Python's own all and any: two statements of the same words."""

from eigenway.course import cases

TABLES = (
    ((0, 0, 0, 0),) * 3,
    ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0)),
    ((1, 0, 0, 0),) * 3,
    ((1, 1, 1, 1), (0, 0, 0, 0), (0, 0, 0, 0)),
    ((1, 1, 1, 1),) * 3,
    ((1, 0, 0, 1), (0, 0, 0, 1), (0, 1, 0, 1)),
    ((0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 0, 0)),
)


@cases(*[(table,) for table in TABLES])
def judged(fooled):
    spared = [i for i, row in enumerate(fooled, 1) if not any(row)]
    masters = [j for j, column in enumerate(zip(*fooled), 1) if all(column)]
    return {
        "everyBySome": all(any(row) for row in fooled),
        "someFoolsEvery": any(all(column) for column in zip(*fooled)),
        "spared": min(spared, default=None),
        "master": min(masters, default=None),
    }
