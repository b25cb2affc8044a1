"""What figure.ts works out, by the library: the pseudoinverse behind a cutoff, applied to b, and what is left of b."""

from eigenway.course import cases
from eigenway.maths import linalg


@cases(
    *[((3, 2), second, cutoff) for second in (1, 0.8, 0.5, 0.25, 0.15, 0.05, 0) for cutoff in (0.2, 0.1, 0)],
    *[(b, 0.3, 0.2) for b in ((0, 0), (2, 2), (-1, 3), (1.5, -1.5))],
    *[(b, 0, 0.2) for b in ((0, 0), (2, 2), (-1, 3), (1.5, -1.5))],
)
def solved(b, second, cutoff):
    one, other = (1 + second) / 2, (1 - second) / 2  # v1 v1^T + second v2 v2^T
    a = ((one, other), (other, one))
    back = linalg.pinv(a, cutoff=cutoff or 1e-12)
    x = linalg.times(back, b)
    rest = [y - z for y, z in zip(b, linalg.times(a, x))]
    return {"x": x, "length": linalg.norm(x), "left": linalg.norm(rest)}
