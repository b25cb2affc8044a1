"""Functions in LaTeX: |x|, roots, logarithms with a base, binomials, derivatives, sums and integrals."""

from eigenway.maths.expression import Call, Expression, Interval, Listing, Number, Symbol
from eigenway.maths.show.binding import CLAIM, FACTOR, JOINED, LISTED, PRODUCT
from eigenway.maths.show.names import function_name

BIG = {"sum": "\\sum", "product": "\\prod", "limit": "\\lim", "integral": "\\int"}


def call_latex(tree: Call) -> str:
    arguments = tree.arguments
    if tree.name == "piecewise" and len(arguments) > 1:
        return _cases(arguments)
    if len(arguments) > 1 and tree.name in JOINED:
        return _joined(tree)
    if len(arguments) == 1 and (written := _single(tree.name, arguments[0])):
        return written
    if len(arguments) == 2 and (written := _pair(tree.name, *arguments)):
        return written
    if tree.name in ("derivative", "partial") and arguments:
        return _derivative(tree)
    if tree.name == "between" and len(arguments) == 4:
        of, variable, low, high = map(_write, arguments)
        return f"\\left[{of}\\right]_{{{variable}={low}}}^{{{variable}={high}}}"
    if tree.name in BIG and (written := _big(tree)):
        return written
    inside = ", ".join(_write(a, LISTED if len(arguments) == 1 else CLAIM) for a in arguments)
    return f"{function_name(tree.name)}\\left({inside}\\right)"


def _write(tree: Expression, place: int = 0) -> str:
    from eigenway.maths.show.as_latex import write  # each of the two needs the other

    return write(tree, place)


def _held(tree: Expression) -> str:
    """What a sign is put behind: a letter or number as it is, everything else in brackets."""
    return _write(tree) if isinstance(tree, Symbol | Number) else f"\\left({_write(tree)}\\right)"


def _joined(tree: Call) -> str:
    signs = {"union": "\\cup", "intersection": "\\cap", "mod": "\\bmod", "ratio": ":"}
    sign = signs.get(tree.name, f"\\text{{ {tree.name} }}")
    place = FACTOR if tree.name == "mod" else JOINED[tree.name] + 1
    return f" {sign} ".join(_write(a, place) for a in tree.arguments)


def _single(name: str, of: Expression) -> str:
    match name:
        case "sqrt":
            return f"\\sqrt{{{_write(of)}}}"
        case "abs":
            return f"\\left|{_write(of)}\\right|"
        case "norm":
            return f"\\left\\|{_write(of)}\\right\\|"
        case "floor" | "ceil":
            return f"\\left\\l{name} {_write(of)} \\right\\r{name}"
        case "factorial":
            return _held(of) + "!"
        case "percent":
            return _held(of) + "\\%"
        case "degrees":
            return _held(of) + "^{\\circ}"
        case "transpose":
            return _held(of) + "^{\\top}"
        case "plusminus":
            return "\\pm " + _write(of, PRODUCT)
        case "star":
            return _held(of) + "^{*}"
        case "pinv":
            return _held(of) + "^{+}"
        case "prime":
            return f"\\left({_write(of)}\\right)'"
        case "gradient":
            return f"\\nabla {_held(of)}"
        case _:
            return ""


def _pair(name: str, first: Expression, second: Expression) -> str:
    match name:
        case "root":
            return f"\\sqrt[{_write(second)}]{{{_write(first)}}}"
        case "log":
            return f"\\log_{{{_write(second)}}}\\left({_write(first)}\\right)"
        case "binomial":
            return f"\\binom{{{_write(first)}}}{{{_write(second)}}}"
        case "norm":
            return f"\\left\\|{_write(first)}\\right\\|_{{{_write(second)}}}"
        case "setminus":
            return f"{_held_set(first)} \\setminus {_held_set(second)}"
        case _:
            return ""


def _held_set(tree: Expression) -> str:
    return _write(tree) if isinstance(tree, Symbol | Interval | Listing) else f"\\left({_write(tree)}\\right)"


def _derivative(tree: Call) -> str:
    of, *variables = tree.arguments
    d = "d" if tree.name == "derivative" else "\\partial"
    order = "" if len(variables) == 1 else f"^{{{len(variables)}}}"
    if len(variables) > 1 and len(set(variables)) == 1:
        below = f"{d} {_write(variables[0])}{order}"
    else:
        below = " ".join(f"{d} {_write(variable)}" for variable in variables)
    if isinstance(of, Symbol):
        return f"\\frac{{{d}{order} {_write(of)}}}{{{below}}}"
    return f"\\frac{{{d}{order}}}{{{below}}} \\left({_write(of)}\\right)"


def _cases(parts: tuple[Expression, ...]) -> str:
    rows = [f"{_write(v)} & \\text{{if }} {_write(when)}" for v, when in zip(parts[::2], parts[1::2], strict=False)]
    if len(parts) % 2:
        rows.append(f"{_write(parts[-1])} & \\text{{otherwise}}")
    return "\\begin{cases} " + " \\\\ ".join(rows) + " \\end{cases}"


def _big(tree: Call) -> str:
    sign, (of, *ends) = BIG[tree.name], tree.arguments
    if tree.name == "integral" and ends:
        variable, *limits = ends
        marks = "".join(f"{mark}{{{_write(limit)}}}" for mark, limit in zip("_^", limits, strict=False))
        return f"\\int{marks} {_write(of, PRODUCT)} \\, d {_write(variable)}"
    if tree.name == "limit" and len(ends) == 2:
        return f"\\lim_{{{_write(ends[0])} \\to {_write(ends[1])}}} {_write(of, PRODUCT)}"
    if len(ends) == 3:
        low = f"{_write(ends[0])} = {_write(ends[1])}"
        return f"{sign}_{{{low}}}^{{{_write(ends[2])}}} {_write(of, PRODUCT)}"
    if len(ends) == 1:
        return f"{sign}_{{{_write(ends[0])}}} {_write(of, PRODUCT)}"
    return "" if ends else f"{sign} {_write(of, PRODUCT)}"
