"""SymPy's step-by-step integrator as an engine for `calculus.integrate`, in a process that can be killed.

It is asked only where our own rules find nothing, and what it answers is checked by differentiating before it is shown.
"""

import subprocess
import sys
from collections.abc import Callable

from eigenway.answers import Unreadable
from eigenway.answers.grammar import read
from eigenway.maths import show
from eigenway.maths.expression import Expression

SECONDS = 5.0
NAMES = {"arcsin": "asin", "arccos": "acos", "arctan": "atan", "arsinh": "asinh", "arcosh": "acosh", "artanh": "atanh"}
BACK = {ours: theirs for theirs, ours in NAMES.items()} | {"log": "ln", "Abs": "abs"}
CHILD = """
import sys
import sympy
from sympy.integrals.manualintegrate import manualintegrate
names, f, x = sys.stdin.read().split("\\n")
letters = {n: sympy.Symbol(n) for n in names.split()}
functions = {"e": sympy.E, "pi": sympy.pi, "ln": sympy.log, "abs": sympy.Abs}
f = sympy.parse_expr(f, {**letters, **functions}, evaluate=True)
F = manualintegrate(f, letters[x])
sys.stdout.write("" if F.has(sympy.Integral, sympy.Piecewise) else str(F))
"""


def integrator(seconds: float = SECONDS) -> Callable[[Expression, str], Expression | None]:
    """An engine for `calculus.integrate(..., engine=...)`."""

    def engine(f: Expression, x: str) -> Expression | None:
        return asked(f, x, seconds)

    return engine


def asked(f: Expression, x: str, seconds: float) -> Expression | None:
    from eigenway.maths.calculus.tidy import symbols

    question = "\n".join([" ".join(symbols(f)), python_text(f), x])
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", CHILD],
            input=question,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    if done.returncode or not done.stdout:
        return None
    try:
        return read(our_text(done.stdout))
    except Unreadable:
        return None


def python_text(f: Expression) -> str:
    """The tree as SymPy reads it: every product and power with its sign."""
    from eigenway.maths.expression import Call, Negative, Number, Power, Product, Quotient, Sum, Symbol

    match f:
        case Number():
            return f"Rational({f.value.numerator}, {f.value.denominator})"
        case Symbol():
            return f.name
        case Sum():
            return "(" + " + ".join(map(python_text, f.terms)) + ")"
        case Product():
            return "(" + "*".join(map(python_text, f.factors)) + ")"
        case Negative():
            return f"(-{python_text(f.of)})"
        case Quotient():
            return f"({python_text(f.top)}/{python_text(f.bottom)})"
        case Power():
            return f"({python_text(f.base)})**({python_text(f.exponent)})"
        case Call():
            return f"{NAMES.get(f.name, f.name)}({', '.join(map(python_text, f.arguments))})"
    raise ValueError(f"{show.text(f)} is no expression that can be integrated.")


def our_text(found: str) -> str:
    """SymPy's answer in our grammar."""
    import re

    names = re.compile(r"[A-Za-z_]\w*(?=\()")
    return names.sub(lambda name: BACK.get(name.group(), name.group()), found.strip()).replace("**", "^")
