"""SymPy as a second opinion, in a process of its own that is killed when it takes too long.

`prove(left, right)` is True where SymPy simplifies the difference to zero, else None: it raises "agrees" to "identical"
and never changes a verdict. Symbols carry no assumptions, so what is proved holds for all complex numbers.
"""

import atexit
import contextlib
import pickle
import select
import subprocess
import sys
from threading import Lock
from typing import Any

from eigenway.maths import expression as tree
from eigenway.maths.expression import Expression

SECONDS = 5.0
STARTING = 20.0  # importing SymPy on a busy machine
MEMORY = 2 << 30  # bytes that the process may take


class Prover:
    """One process, started when it is first asked, and again after it was killed."""

    def __init__(self, seconds: float = SECONDS):
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None
        self.one_at_a_time = Lock()
        atexit.register(self.close)

    def __call__(self, left: Expression, right: Expression) -> bool | None:
        try:
            question = pickle.dumps((left, right))
            with self.one_at_a_time:
                return True if self.asked(question) == b"yes\n" else None
        except (OSError, ValueError, pickle.PicklingError, RecursionError):
            self.close()
            return None

    def asked(self, question: bytes) -> bytes:
        process = self.process if self.process and self.process.poll() is None else self.started()
        assert process.stdin and process.stdout
        process.stdin.write(len(question).to_bytes(8, "little") + question)
        process.stdin.flush()
        return self.line(process, self.seconds)

    def started(self) -> subprocess.Popen[bytes]:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "eigenway.cli.prover"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.line(self.process, STARTING)
        return self.process

    def line(self, process: subprocess.Popen[bytes], seconds: float) -> bytes:
        assert process.stdout
        if select.select([process.stdout], [], [], seconds)[0]:
            return process.stdout.readline()
        self.close()
        return b""

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            with contextlib.suppress(OSError):
                self.process.communicate()
            self.process = None


prove = Prover()


# in the process


def main() -> None:
    limit_memory()
    import sympy  # noqa: F401  # the slow part, before the first question

    print("ready", flush=True)
    while size := sys.stdin.buffer.read(8):
        left, right = pickle.loads(sys.stdin.buffer.read(int.from_bytes(size, "little")))
        print("yes" if proved(left, right) else "no", flush=True)


def limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def proved(left: Expression, right: Expression) -> bool:
    import sympy

    try:
        apart = in_sympy(left) - in_sympy(right)
        return any(change(apart) == 0 for change in (sympy.expand, sympy.simplify))
    except Exception:  # whatever SymPy trips over is no proof
        return False


def in_sympy(node: Expression) -> Any:
    import sympy

    match node:
        case tree.Number(value):
            return sympy.Rational(value.numerator, value.denominator)
        case tree.Symbol(name):
            return {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "infinity": sympy.oo}.get(name) or sympy.Symbol(name)
        case tree.Sum(parts):
            return sympy.Add(*map(in_sympy, parts))
        case tree.Product(parts):
            return sympy.Mul(*map(in_sympy, parts))
        case tree.Negative(of):
            return -in_sympy(of)
        case tree.Quotient(top, bottom):
            return in_sympy(top) / in_sympy(bottom)
        case tree.Power(base, exponent):
            return in_sympy(base) ** in_sympy(exponent)
        case tree.Call(name, arguments):
            return called(name, [in_sympy(part) for part in arguments])
        case _:
            raise ValueError(f"SymPy is not asked about a {type(node).__name__}")


def called(name: str, of: list[Any]) -> Any:
    import sympy

    if name == "root":
        return sympy.root(*of)
    if name in ("ln", "log"):
        return sympy.log(*of)
    known = SPELLED.get(name, name)
    if known in PLAIN:
        return getattr(sympy, known)(*of)
    return sympy.Function(name)(*of)


NAMES = """sin cos tan sec csc cot asin acos atan acot atan2 sinh cosh tanh sech csch coth asinh acosh atanh exp sqrt Abs
sign floor ceiling factorial binomial gamma erf erfc Min Max re im arg conjugate"""
PLAIN = frozenset(NAMES.split())
SPELLED = {"arc" + name: "a" + name for name in ("sin", "cos", "tan", "cot", "tan2", "sinh", "cosh", "tanh")}
SPELLED |= {"abs": "Abs", "ceil": "ceiling", "min": "Min", "max": "Max", "Re": "re", "Im": "im", "conj": "conjugate"}


if __name__ == "__main__":
    main()
