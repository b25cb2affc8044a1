"""The LaTeX of a sentence as plain characters, for a terminal: \\lambda becomes λ, \\frac{a}{b} becomes a/b."""

import re

COMMANDS = {
    "cdot": "·", "times": "×", "lambda": "λ", "mu": "μ", "sigma": "σ", "Sigma": "Σ", "Lambda": "Λ", "alpha": "α", "beta": "β", "theta": "θ",
    "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "varepsilon": "ε", "kappa": "κ", "rho": "ρ", "pi": "π", "phi": "φ",
    "tau": "τ", "eta": "η", "omega": "ω", "ell": "ℓ", "nabla": "∇", "partial": "∂", "sum": "Σ", "prod": "Π", "int": "∫",
    "infty": "∞", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "to": "→", "in": "∈",
    "notin": "∉", "cup": "∪", "cap": "∩", "setminus": "∖", "subset": "⊂", "varnothing": "∅", "emptyset": "∅", "pm": "±",
    "lVert": "‖", "rVert": "‖", "|": "‖", "lvert": "|", "rvert": "|", "quad": "  ", "ldots": "…", "dots": "…", "cdots": "…",
    "land": "∧", "lor": "∨", "neg": "¬", "Rightarrow": "⇒", "Leftrightarrow": "⇔", "equiv": "≡", "odot": "⊙", "circ": "∘",
    "mapsto": "↦", "perp": "⊥", "oplus": "⊕", "mid": "|", "colon": ":", "propto": "∝", "bar": "",
    "left": "", "right": "", "displaystyle": "", ",": " ", ";": " ", ":": " ", "!": "", "{": "{", "}": "}", " ": " ", "%": "%",
}  # fmt: skip
GREEK = {
    "lambda",
    "mu",
    "sigma",
    "Sigma",
    "Lambda",
    "alpha",
    "beta",
    "theta",
    "gamma",
    "delta",
    "Delta",
    "rho",
    "kappa",
}
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
WORDS = {"ln", "log", "det", "sin", "cos", "tan", "exp", "max", "min"}
WRAPPERS = re.compile(
    r"\\(?:text|mathrm|operatorname|mathbf|boldsymbol|mathit|underline|vec|hat|bar|tilde)\{([^{}]*)\}"
)
FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
SCRIPT = re.compile(r"([_^])\{([^{}]*)\}")
COMMAND = re.compile(r"\\([A-Za-z]+|.)\s?")
SUPERSCRIPT = str.maketrans("0123456789-+nkT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵏᵀ")


SIZES = re.compile(r"\\(?:left|right|mathbf)(?![A-Za-z])\s?")  # what a terminal cannot show
DIFFERENTIAL = re.compile(r"\s*\\,\s*d ?(?=[A-Za-z\\])")
SMALL = re.compile(r"(d|∂) (?=\\?[A-Za-z]+(?:\^?\S+)?$)")


def plain(latex: str) -> str:
    latex = DIFFERENTIAL.sub(" d", SIZES.sub("", latex)).replace("^{\\top}", "^T").replace("\\partial ", "∂ ")
    previous = None
    while latex != previous:  # from the inside out
        previous = latex
        latex = WRAPPERS.sub(r"\1", latex)
        latex = FRACTION.sub(_fraction, latex)
        latex = ROOT.sub(lambda m: f"√{_grouped(m[1])}", latex)
        latex = SCRIPT.sub(_script, latex)
    latex = re.sub(r"\^([0-9+nkT])", lambda m: m[1].translate(SUPERSCRIPT), latex)
    latex = COMMAND.sub(_command, latex)
    return re.sub(r" {3,}", "  ", latex).strip()


def _command(found: re.Match[str]) -> str:
    name, after = found[1], found.string[found.end() : found.end() + 1]
    tail = " " if found[0].endswith(" ") else ""
    if (name in GREEK and after.isalpha()) or (name in WORDS and after in SUPERSCRIPTS and after):
        tail = ""  # the space ended LaTeX's command: \\lambda I, \\cos ^2
    tail = tail or (
        " "
        if name in WORDS and found.string[found.end() : found.end() + 1] not in ("", "(", "_", "^", *SUPERSCRIPTS)
        else ""
    )
    return COMMANDS.get(name, name) + tail


def _fraction(found: re.Match[str]) -> str:
    """5/2, and (5/2)x where something follows at once."""
    top, bottom = (SMALL.sub(r"\1", part) for part in found.groups())
    written = f"{_grouped(top)}/{_grouped(bottom)}"
    return f"({written})" if re.match(r"[A-Za-z\\^(]", found.string[found.end() :]) else written


def _script(found: re.Match[str]) -> str:
    mark, inside = found[1], found[2]
    if mark == "^" and re.fullmatch(r"[0-9+nkT-]+", inside):
        return inside.translate(SUPERSCRIPT)
    return f"{mark}{_grouped(inside)}"


def _grouped(inside: str) -> str:
    alone = re.fullmatch(r"-?(?:(?:\w|[.√²³∂])+|\\[A-Za-z]+)", inside)
    return inside if alone else f"({inside})"
