"""What figure.ts works out, by the library: score and signed distance, and the nearest point as the projection of a way into the line."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import linalg

RULES = (((2, 0), -1), ((1.5, 2), -2), ((3, 4), -4), ((5, 12), -30), ((-2, 1), 0), ((0, -3), 8))
POINTS = ((4, 3), (-4, -1), (0, 0))


@cases(*[(w, b, x) for w, b in RULES for x in POINTS])
def measured(w, b, x):
    w, b, x = tuple(map(Fraction, w)), Fraction(b), tuple(map(Fraction, x))
    start = tuple(-b / linalg.dot(w, w) * c for c in w)  # a point of the line
    along = linalg.project(tuple(p - q for p, q in zip(x, start)), [(-w[1], w[0])])
    foot = tuple(p + q for p, q in zip(start, along))
    return {"score": linalg.dot(w, x) + b, "distance": linalg.signed_distance(w, b, x), "foot": foot}
