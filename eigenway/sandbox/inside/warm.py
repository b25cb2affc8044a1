"""What the first process does before it starts any child: the first use of everything is slow, and a fork inherits the second.

Python rewrites hot code in place and NumPy's libraries set up their buffers once: done here, children share those pages.
"""

import os

import codec
import compare
import solve
import words

SOURCE = '''
import numpy as np

def f(x, y=2):
    """A function as learners write them."""
    total = np.zeros(x.shape)
    for i in range(len(x)):
        if not np.all(np.isfinite(x)):
            raise ValueError(f"not finite: {x!r}")
        total = total + x[i] * y
    return total / np.linalg.norm(x), float(np.sum(x))
'''


def warm(times: int = 12) -> None:
    for turn in range(times):
        numbers(turn)
        travel()


def numbers(seed: int) -> None:
    import numpy as np

    rng = np.random.default_rng(list(range(32)))
    a = rng.normal(size=(4, 4))
    symmetric, right = a @ a.T + np.eye(4), rng.normal(size=4)
    np.linalg.svd(a), np.linalg.eigh(symmetric), np.linalg.eig(a), np.linalg.qr(a), np.linalg.cholesky(symmetric)
    np.linalg.solve(symmetric, right), np.linalg.lstsq(a, right, rcond=None), np.linalg.inv(symmetric), np.linalg.det(a)
    np.exp(a), np.log(symmetric.diagonal()), a.mean(0), a.std(1), a.sum(), np.argsort(right), np.maximum(a, 0)
    np.stack([right, right], 1), np.outer(right, right), np.einsum("ij,j->i", a, right), np.where(a > 0, a, 0), repr(a)
    np.random.seed(seed)
    compare.same(a, a + 0)
    compare.difference(a, a + 1, 1e-9, "")


def travel() -> None:
    """One call and its answer, through a pipe to oneself."""
    import numpy as np

    space, given = solve.load(SOURCE, "import numpy as np")
    call = codec.frame(codec.CALL, {"id": 1, "f": "f"}, args=[np.ones(3)], named={"y": 2.5})
    kind, header, _ = codec.measure(call[: codec.HEAD.size])
    heard = codec.parse(kind, call[codec.HEAD.size :][:header], call[codec.HEAD.size + header :], functions=True)
    read, write = os.pipe()
    solve.answer(solve.Wire(write), heard, space, given, 256)
    codec.frame(codec.RET, {"id": 1}, v=(np.float64(1.0), [1, 2], {"a": 1j}, None))
    try:
        space["f"](np.array([np.nan]))
    except ValueError as error:
        words.sentence(error, 256), words.line_of(error.__traceback__), words.names_of(error)
    os.close(read)
    os.close(write)
