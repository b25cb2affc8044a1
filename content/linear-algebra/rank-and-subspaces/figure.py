"""What figure.ts works out, by the library: how many settings give b, and the one whose free entry is 0."""

from eigenway.course import cases
from eigenway.maths import linalg

MATRICES = [((1, 2), (0.5, 1)), ((1, 2), (0.5, -1))]
WANTED = [(2, 1), (-1, -0.5), (0, 0), (2, 2), (-3.5, 1), (4, 2), (0, 1.5)]


@cases(*[(rows, b) for rows in MATRICES for b in WANTED])
def settings(rows, b):
    found = linalg.solve(rows, b)
    if found.point is None:
        return {"many": 0, "point": None}
    return {"many": -1 if found.directions else 1, "point": found.point}
