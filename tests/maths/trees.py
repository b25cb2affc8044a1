"""For the tests: trees from Python's own syntax, and trees for SymPy."""

import ast
from fractions import Fraction
from typing import Any

from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol


def tree(text: str) -> Expression:
    """x**2*sin(x) as a tree, as written."""
    return _read(ast.parse(text, mode="eval").body)


def _read(node: Any) -> Expression:
    if isinstance(node, ast.BinOp):
        left, right = _read(node.left), _read(node.right)
        if isinstance(node.op, ast.Add | ast.Sub):
            last = Negative(right) if isinstance(node.op, ast.Sub) else right
            return Sum((*(left.terms if isinstance(left, Sum) else (left,)), last))
        if isinstance(node.op, ast.Mult):
            return Product((*(left.factors if isinstance(left, Product) else (left,)), right))
        return Quotient(left, right) if isinstance(node.op, ast.Div) else Power(left, right)
    if isinstance(node, ast.UnaryOp):
        return Negative(_read(node.operand))
    if isinstance(node, ast.Call):
        name = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "log": "ln"}.get(node.func.id, node.func.id)
        if name == "ln" and len(node.args) == 2:
            name = "log"
        return Call(name, tuple(map(_read, node.args)))
    if isinstance(node, ast.Name):
        return Symbol({"E": "e", "I": "i", "oo": "infinity"}.get(node.id, node.id))
    assert isinstance(node, ast.Constant)
    written = "" if isinstance(node.value, int) else str(node.value)
    return Number(Fraction(str(node.value)), written)


def sympy_of(tree: Expression, **assumptions: Any) -> Any:
    import sympy

    def go(node: Expression) -> Any:
        parts = [go(part) for part in node.parts]
        match node:
            case Number():
                return sympy.Rational(node.value.numerator, node.value.denominator)
            case Symbol():
                known = {"e": sympy.E, "pi": sympy.pi, "i": sympy.I, "infinity": sympy.oo}
                return known.get(node.name) or sympy.Symbol(node.name, **assumptions)
            case Sum():
                return sympy.Add(*parts)
            case Product():
                return sympy.Mul(*parts)
            case Negative():
                return -parts[0]
            case Quotient():
                return parts[0] / parts[1]
            case Power():
                return parts[0] ** parts[1]
            case Call(name="integral"):
                return (
                    sympy.Integral(parts[0], parts[1])
                    if len(parts) == 2
                    else sympy.Integral(parts[0], tuple(parts[1:]))
                )
            case Call(name="derivative" | "partial"):
                return sympy.diff(*parts)
            case Call():
                names = {"arcsin": "asin", "arccos": "acos", "arctan": "atan", "ln": "log", "abs": "Abs", "arsinh": "asinh",
                         "arcosh": "acosh", "artanh": "atanh", "arcsec": "asec", "arccot": "acot"}  # fmt: skip
                if node.name == "sigmoid":
                    return 1 / (1 + sympy.exp(-parts[0]))
                if node.name == "abs":  # as a root, since SymPy's letters are complex
                    return sympy.sqrt(parts[0] ** 2)
                if node.name == "sign":
                    return parts[0] / sympy.sqrt(parts[0] ** 2)
                if node.name == "step":
                    return sympy.Heaviside(parts[0])
                if node.name == "softplus":
                    return sympy.log(1 + sympy.exp(parts[0]))
                return getattr(sympy, names.get(node.name, node.name))(*parts)
        raise TypeError(node)

    return go(tree)


def show(tree: Expression) -> str:
    """Short text for a failing test's eyes (Python's syntax)."""
    match tree:
        case Number():
            return str(tree.value)
        case Symbol():
            return tree.name
        case Sum():
            return "(" + " + ".join(map(show, tree.terms)) + ")"
        case Product():
            return "*".join(map(show, tree.factors))
        case Negative():
            return f"-{show(tree.of)}"
        case Quotient():
            return f"({show(tree.top)})/({show(tree.bottom)})"
        case Power():
            return f"({show(tree.base)})**({show(tree.exponent)})"
        case Call():
            return f"{tree.name}({', '.join(map(show, tree.arguments))})"
    return repr(tree)


PLACES = (
    0.37,
    1.31,
    0.83,
)  # where two expressions are compared; letters other than the variable get values of their own
LETTERS = {"x": 0.73, "a": 1.7, "b": 0.6, "c": 2.3, "n": 3.0, "y": 0.9, "z": 1.1, "w": 0.7, "h": 0.21}


def agree(one: Any, two: Any, x: str = "x") -> bool:
    """Do two SymPy expressions have the same value wherever both are real numbers? At least at one place of three."""
    import cmath

    seen = 0
    for place in PLACES:
        here = {str(s): LETTERS.get(str(s), 0.5) for s in one.free_symbols | two.free_symbols} | {x: place}
        a, b = (complex(e.subs({s: here[str(s)] for s in e.free_symbols}).evalf()) for e in (one, two))
        if any(map(cmath.isnan, (a, b))) or max(abs(a.imag), abs(b.imag)) > 1e-12:
            continue
        seen += 1
        if abs(a - b) > 1e-8 * max(1.0, abs(a), abs(b)):
            return False
    return seen > 0
