"""The words that mathematics is typed in: Greek letters, functions under all their names, and how run-together letters
are cut into them ("xsin" is x and sin, "2pir" has a pi in it)."""

from functools import lru_cache
from typing import NamedTuple

GREEK = [
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
    "omicron",
    "pi",
    "rho",
    "sigma",
    "tau",
    "upsilon",
    "phi",
    "chi",
    "psi",
    "omega",
]
CAPITALS = [letter.capitalize() for letter in GREEK]
GREEK_LETTERS = dict(zip("αβγδεζηθικλμνξοπρστυφχψω", GREEK, strict=True)) | dict(
    zip("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", CAPITALS, strict=True)
)
GREEK_LETTERS.update({"ϵ": "epsilon", "ϑ": "theta", "ϕ": "phi", "ς": "sigma", "ϱ": "rho", "µ": "mu", "ϖ": "pi"})

_TRIG = ["sin", "cos", "tan", "sec", "csc", "cot"]
_HYPERBOLIC = [name + "h" for name in _TRIG]

FUNCTIONS: dict[str, str] = {name: name for name in _TRIG + _HYPERBOLIC}
"""Every name of a function, and the name it has in the tree."""
for _name in _TRIG:
    FUNCTIONS.update({"arc" + _name: "arc" + _name, "a" + _name: "arc" + _name})
for _name in _HYPERBOLIC:
    FUNCTIONS.update({prefix + _name: "arc" + _name for prefix in ("arc", "ar", "a", "arg")})
_ALIASES = """
    tan: tg; cot: ctg cotg; csc: cosec; arctan: arctg; sinh: sh; cosh: ch; tanh: th; arctan2: atan2
    ln; log; lg; lb; exp; pow; sqrt; cbrt: cuberoot; root; abs: Abs; sign: sgn signum; floor; ceil: ceiling; round
    min: Min; max: Max; argmin; argmax; gcd: gcf hcf; lcm; mod; factorial; binomial: binom comb choose nCr
    det; tr: trace Tr; rank; transpose; inverse: inv; pinv; adjoint; diag; span; dim; kernel: ker null; proj; norm; inner; vec
    matrix: Matrix array; vector: Vector; erf; erfc; gamma: Gamma; sigmoid: logistic; logit; softmax; relu: ReLU; softplus
    logsumexp; Var: var; Cov: cov; Corr: corr; std; mean; median; KL: D_KL; Pr: Prob
    Normal; Bernoulli: Bern; Binomial: Bin; Poisson: Pois; Uniform: Unif; Exponential: Exp; Geometric: Geom; Dirichlet
    Re: re; Im: im; arg; conj; derivative: diff; partial; gradient: grad; hessian; jacobian
    piecewise; integral; sum; product: prod; limit; sup; plusminus; percent; degrees; prime; star; hat; bar; tilde; setminus
"""
for _entry in _ALIASES.replace("\n", ";").split(";"):
    _canonical, _, _others = _entry.strip().partition(":")
    if _canonical:
        FUNCTIONS.update(dict.fromkeys((_canonical, *_others.split()), _canonical))
del FUNCTIONS["gamma"], FUNCTIONS["Gamma"]  # letters, unless a bracket follows the capital
FUNCTIONS.update({"Pr": "P", "Prob": "P", "union": "union", "intersection": "intersection"})

_SHORT = frozenset(
    [
        "ln",
        "log",
        "lg",
        "exp",
        "sqrt",
        "cbrt",
        "abs",
        "Abs",
        "sign",
        "sgn",
        "floor",
        "ceil",
        "ceiling",
        "det",
        "min",
        "max",
        "erf",
    ]
)
ELEMENTARY = frozenset(
    {name for name in FUNCTIONS if FUNCTIONS[name].removeprefix("arc") in (*_TRIG, *_HYPERBOLIC)}
    - {"sh", "ch", "th", "tg"}
    | _SHORT
)
"""Functions whose argument may stand without brackets, and that are found inside run-together letters."""

LETTER_FUNCTIONS = frozenset(("f", "g", "h", "F", "G", "H", "phi", "psi", "Phi", "Psi", "sigma", "Gamma"))
"""Letters that are functions when a bracket follows at once; other letters multiply it."""
OPERATORS = frozenset(["P", "E", "N"])
"""Probability, expectation, the normal distribution: functions before a round or, for P and E, a square bracket."""

NAMED_CALLS = {"Gamma": "gamma", "D_KL": "KL"}

SYMBOLS: dict[str, str] = {name: name for name in (*GREEK, *CAPITALS)}
SYMBOLS.update({"varepsilon": "epsilon", "vartheta": "theta", "varphi": "phi", "varrho": "rho", "varsigma": "sigma"})
SYMBOLS.update(
    {"infinity": "infinity", "infty": "infinity", "inf": "infinity", "Infinity": "infinity", "oo": "infinity"}
)
SYMBOLS.update(
    {"Inf": "infinity", "ell": "ell", "hbar": "hbar", "RR": "RR", "NN": "NN", "ZZ": "ZZ", "QQ": "QQ", "CC": "CC"}
)
INSIDE = frozenset({"pi"} | {name for name in GREEK if len(name) > 3})
"""Letters' names that are found inside run-together letters (2pir, nalpha): not the short ones, x and i are no xi there."""

WORDS = {"and": "and", "or": "or", "in": "in", "union": "union", "intersect": "intersection", "cap": "intersection"}
WORDS.update(
    {"cup": "union", "choose": "choose", "if": "given", "given": "given", "minus": "-", "plus": "+", "times": "*"}
)
WORDS.update({"for": "given", "when": "given", "mod": "mod"})
ENGLISH = frozenset(
    [
        "a",
        "none",
        "no",
        "yes",
        "true",
        "false",
        "undefined",
        "dne",
        "nothing",
        "answer",
        "the",
        "is",
        "not",
        "do",
        "does",
        "know",
        "idk",
        "solution",
        "solutions",
        "real",
        "empty",
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "hundred",
        "thousand",
        "half",
        "third",
        "quarter",
        "wrong",
        "right",
        "unknown",
        "nan",
        "null",
        "maybe",
        "help",
        "hello",
        "equals",
        "equal",
        "squared",
        "cubed",
        "divided",
        "over",
        "power",
        "to",
        "by",
        "of",
        "all",
        "any",
    ]
) - {"a", "to", "by", "of"}
DRESS = {"hat", "bar", "tilde", "star", "dot", "ddot", "prime"}
"""What may sit on a letter and makes it another letter: x_hat, x_bar."""


LONGEST_WORD = 40


class Piece(NamedTuple):
    kind: str  # "name", "function" or a word of WORDS
    value: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def pieces(word: str, declared: frozenset[str] = frozenset(), whole: bool = False) -> tuple[Piece, ...]:
    """The names that a run of letters is made of; nothing when it is a word of no mathematics."""
    if len(word) > LONGEST_WORD:
        return ()
    if known := _known(word, declared):
        return (Piece(*known, 0, len(word)),)
    if whole:
        return (Piece("name", word, 0, len(word)),)
    if word.lower() in ENGLISH and (word.islower() or word.istitle()):
        return ()
    found: list[Piece] = []
    at = 0
    while at < len(word):
        size = _longest(word, at, declared)
        part = word[at : at + size]
        kind, value = _known(part, declared) or ("name", part)
        found.append(Piece(kind, value, at, at + size))
        at += size
    return () if _is_prose([piece.value for piece in found if piece.end - piece.start == 1]) else tuple(found)


def _known(word: str, declared: frozenset[str]) -> tuple[str, str] | None:
    if word in declared:
        return ("name", word)
    if word in WORDS:
        return (WORDS[word], word)
    if word in FUNCTIONS:
        return ("function", FUNCTIONS[word])
    if word in SYMBOLS:
        return ("name", SYMBOLS[word])
    return None


def _longest(word: str, at: int, declared: frozenset[str]) -> int:
    for size in range(min(len(word) - at, 12), 1, -1):
        part = word[at : at + size]
        if part in declared or part in ELEMENTARY or part in INSIDE:
            return size
    return 1


def _is_prose(letters: list[str]) -> bool:
    """Many letters, or many with repetition, are a word and no product: "banana"."""
    return len(letters) > 8 or (len(letters) > 4 and len(set(letters)) < len(letters) - 1)
