"""What figure.ts works out, by the library: where an entry lies, and which entries share an index."""

from eigenway.course import cases
from eigenway.maths import arrays

A = arrays.reshape(list(range(24)), [2, 3, 4])


@cases(*[([i, j, k],) for i in range(2) for j in range(3) for k in range(4)])
def place(index):
    i, j, k = index
    return A[i][j][k]


@cases(*[(axis, at) for axis, size in enumerate((2, 3, 4)) for at in range(size)])
def cut(axis, at):
    if axis == 0:
        found = A[at]
    elif axis == 1:
        found = [picture[at] for picture in A]
    else:
        found = [[row[at] for row in picture] for picture in A]
    return [n for row in found for n in row]
