"""What figure.ts works out, by the library: determinant and trace of the matrix with two given columns."""

from eigenway.course import cases
from eigenway.maths import linalg


@cases(((1, 0), (0, 1)), ((3, 2), (1, 2)), ((3, 2), (3, 2)), ((3, 2), (3, 1)), ((3, 2), (-3, -2)), ((3, 2), (-2, 3)), ((-1.5, 0.5), (2.5, -3)), ((0, 0), (1, 4)))  # fmt: skip
def measured(one, two):
    rows = linalg.transpose((one, two))
    return {"determinant": linalg.determinant(rows), "trace": linalg.trace(rows)}
