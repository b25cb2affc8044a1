"""How a name is set in LaTeX: Greek letters, subscripts, hats and primes; and how it is said."""

GREEK = frozenset(
    [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "pi",
        "rho",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
        "Gamma",
        "Delta",
        "Theta",
        "Lambda",
        "Xi",
        "Pi",
        "Sigma",
        "Upsilon",
        "Phi",
        "Psi",
        "Omega",
        "ell",
    ]
)
BOARD = {"RR": "R", "NN": "N", "ZZ": "Z", "QQ": "Q", "CC": "C"}
ACCENTS = {"hat": "\\hat", "bar": "\\bar", "tilde": "\\tilde", "dot": "\\dot", "ddot": "\\ddot"}
SETS = {
    "RR": "the reals",
    "NN": "the naturals",
    "ZZ": "the integers",
    "QQ": "the rationals",
    "CC": "the complex numbers",
}

TEX_FUNCTIONS = frozenset(
    [
        "sin",
        "cos",
        "tan",
        "sec",
        "csc",
        "cot",
        "sinh",
        "cosh",
        "tanh",
        "coth",
        "arcsin",
        "arccos",
        "arctan",
        "ln",
        "log",
        "exp",
        "det",
        "gcd",
        "min",
        "max",
        "arg",
        "dim",
    ]
)
"""Functions that LaTeX has a command for."""


def latex_name(name: str) -> str:
    if name == "infinity":
        return "\\infty"
    if name == "...":
        return "\\ldots"
    if name in BOARD:
        return f"\\mathbb{{{BOARD[name]}}}"
    base, primes = name.rstrip("'"), "'" * (len(name) - len(name.rstrip("'")))
    head, *below = _parts(base)
    letter = head if len(head) == 1 else f"\\{head}" if head in GREEK else f"\\text{{{head}}}"
    lowered: list[str] = []
    for part in below:
        if part in ACCENTS and not lowered:
            letter = f"{ACCENTS[part]}{{{letter}}}"
        else:
            lowered.append(part)
    for part in lowered:
        letter += f"_{{{_below(part)}}}"
    return letter + primes


def _parts(name: str) -> list[str]:
    """x_{i+1} is x and i+1; beta_hat_1 is beta, hat, 1."""
    parts: list[str] = []
    for part in name.split("_"):
        if parts and parts[-1].startswith("{") and not parts[-1].endswith("}"):
            parts[-1] += "_" + part
        else:
            parts.append(part)
    return [part.strip("{}") for part in parts]


def _below(part: str) -> str:
    if part in GREEK:
        return "\\" + part
    return f"\\text{{{part}}}" if part.isalpha() and len(part) > 2 else part


def spoken_name(name: str) -> str:
    if name in SETS:
        return SETS[name]
    if name == "...":
        return "and so on"
    base, primes = name.rstrip("'"), len(name) - len(name.rstrip("'"))
    head, *below = _parts(base)
    capital = len(head) == 1 and head.isupper()
    said = ("capital " if capital else "") + head
    for part in below:
        said += f" {part}" if part in ACCENTS or part == "star" else f" sub {part}"
    return said + " prime" * primes


UPRIGHT = {"relu": "ReLU"}  # written otherwise than typed


def function_name(name: str) -> str:
    if name in TEX_FUNCTIONS:
        return "\\" + name
    if name == "gamma":
        return "\\Gamma"
    bare = name.partition("_")[0].rstrip("'")
    return latex_name(name) if len(bare) == 1 or bare in GREEK else f"\\operatorname{{{UPRIGHT.get(name, name)}}}"
