"""What figure.ts works out, by the library: the images of u and v, their lengths, their dot product and the area factor."""

from itertools import product
from math import cos, radians, sin

from eigenway.course import cases
from eigenway.maths import linalg

U, V = (2, 1), (1, 3)


@cases(*product((0, 1, 2), (0, 30, 45, 53.13, 90, 135, 180, -60, -120)))
def taken(kind, angle):
    c, s = cos(radians(angle)), sin(radians(angle))
    turned = ((c, -s), (s, c))
    after = ((1, 0), (0, (1, -1, 1.5)[kind]))  # first flip or stretch the second axis, then turn
    m = linalg.matmul(turned, after)
    u, v = linalg.times(m, U), linalg.times(m, V)
    return {
        "u": u,
        "v": v,
        "lengths": (linalg.norm(u), linalg.norm(v)),
        "product": linalg.dot(u, v),
        "determinant": linalg.determinant(m),
    }
