"""The plain forms of `eigenway show`: what people type before they know any name, as an algorithm's name and its arguments."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

Asked = tuple[str, list[Any]]  # the algorithm's name, and the arguments

WORDS = {
    "eigen": "linalg.eigen", "eigenvectors": "linalg.eigen", "eigenvalues": "linalg.eigenvalues", "eigenvector": "linalg.eigen",
    "inverse": "linalg.inverse", "invert": "linalg.inverse", "inv": "linalg.inverse", "det": "linalg.determinant",
    "determinant": "linalg.determinant", "rref": "linalg.rref", "reduce": "linalg.rref", "row reduce": "linalg.rref",
    "eliminate": "linalg.eliminate", "rank": "linalg.rank", "solve": "linalg.solve", "svd": "linalg.svd", "qr": "linalg.qr", "lu": "linalg.lu",
    "cholesky": "linalg.cholesky", "pinv": "linalg.pinv", "pseudoinverse": "linalg.pinv", "transpose": "linalg.transpose",
    "trace": "linalg.trace", "norm": "linalg.norm", "length": "linalg.norm", "unit": "linalg.unit", "dot": "linalg.dot",
    "dot product": "linalg.dot", "cross": "linalg.cross", "cross product": "linalg.cross", "angle": "linalg.angle",
    "cosine": "linalg.cosine", "distance": "linalg.distance", "project": "linalg.project", "nullspace": "linalg.null_space",
    "null space": "linalg.null_space", "kernel": "linalg.null_space", "column space": "linalg.column_space",
    "diagonalize": "linalg.diagonalize", "diagonalise": "linalg.diagonalize", "power": "linalg.power",
    "characteristic polynomial": "linalg.characteristic_polynomial", "singular values": "linalg.singular_values",
    "condition number": "linalg.condition_number", "least squares": "linalg.least_squares", "gram schmidt": "linalg.gram_schmidt",
    "gram-schmidt": "linalg.gram_schmidt", "definiteness": "linalg.definiteness", "multiply": "linalg.matmul", "matmul": "linalg.matmul",
    "times": "linalg.times", "mean": "stats.mean", "average": "stats.mean", "variance": "stats.variance", "interval": "stats.interval",
    "softmax": "numeric.softmax", "sigmoid": "numeric.sigmoid", "logsumexp": "numeric.logsumexp", "bayes": "prob.bayes",
    "stationary": "prob.stationary",
}  # fmt: skip
LETTER = r"([A-Za-z]\w*)"
POLITE = re.compile(r"^(?:(?:please|find|compute|calculate|show|what is|what's|the)\s+)+", re.IGNORECASE)
OF = re.compile(r"^(?:of\b)?\s*(?:the\b)?\s*(?:matrix|vectors?|function|statement|equation)?\b\s*", re.IGNORECASE)
BY = re.compile(rf"\s*,?\s+(?:with respect to|w\.?r\.?t\.?|by|in)\s+{LETTER}\s*$", re.IGNORECASE)
PROSE = re.compile(
    r"\b(?:at|from|to|over|when|where|with|and|on|between|respect|plus|minus|times|squared|cubed|divided|equals|is|as)\b",
    re.IGNORECASE,
)
ROWS = re.compile(r"\[([^\[\];]+(?:;[^\[\];]+)+)\]")  # [2 1; 5 3]
PRODUCT = re.compile(r"(\[.*\])\s*[*·×]\s*(\[.*\])", re.DOTALL)
ONE_SIDE = re.compile(r"(.*?)\s*(?:\^?\s*([+-])|from the (left|right|below|above))\s*$")


def plain(what: str) -> Asked:
    """What was asked for; a ValueError says in one sentence what to write instead."""
    what = POLITE.sub("", what.strip().rstrip("?").strip())
    for form, made in FORMS:
        if found := form.fullmatch(what):
            return made(found)
    if rows := PRODUCT.fullmatch(what):
        left, right = values(rows[1]), values(rows[2])
        return ("linalg.matmul" if is_table(right[0]) else "linalg.times"), left + right
    if "->" in what or "→" in what:
        return "core.truth_table", [what]
    word, rest = first_words(what)
    if word is None:
        raise ValueError(not_understood(what))
    return WORDS[word], values(rest)


def first_words(what: str) -> tuple[str | None, str]:
    """The longest known word (or two words) at the beginning, and what follows."""
    low = what.lower()
    for word in sorted(WORDS, key=len, reverse=True):
        if low.startswith(word) and not low[len(word) : len(word) + 1].isalnum():
            return word, OF.sub("", what[len(word) :].strip(), count=1)
    return None, what


def values(rest: str) -> list[Any]:
    """ "[[2,1],[5,3]] [1,2]": values side by side, with or without commas between, or in one pair of parentheses."""
    from eigenway.cli.wish import arguments

    rest = rest.strip()
    if rest.startswith("(") and rest.endswith(")") and "(" not in rest[1:]:
        rest = rest[1:-1]
    rest = ROWS.sub(lambda found: "[" + ",".join(f"[{bare(row)}]" for row in found[1].split(";")) + "]", rest)
    rest = re.sub(r"([\])])\s*(?:(?:and|x|=|by)\s*)*(?=[\[(])", r"\1, ", rest)
    rest = re.sub(r"([\])])\s+(?=[-\d])", r"\1, ", rest)
    if not rest:
        raise ValueError("Say of what: a matrix is written [[2,1],[5,3]], a vector [1,2].")
    try:
        return arguments(rest)
    except ValueError as why:
        if "[" in rest and rest.count("[") == rest.count("]"):
            raise
        raise ValueError(f"{rest[:60]} is not understood: a matrix is written [[2,1],[5,3]], a vector [1,2].") from why


def bare(row: str) -> str:
    return ",".join(row.replace(",", " ").split())


def is_table(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], tuple)


def tree(text: str) -> Any:
    from eigenway.cli.wish import tree

    return tree(text)


def function(text: str, letter: str | None = None) -> tuple[Any, str]:
    """An expression and its letter, which may be told at its end: "x^2 y with respect to y"."""
    from eigenway.cli.wish import letter_of

    text = OF.sub("", text.strip(), count=1)
    if letter is None and (told := BY.search(text)):
        text, letter = text[: told.start()], told[1]
    if prose := PROSE.search(text):  # the grammar would take it for a product of letters
        raise ValueError(f"The word {prose[0]!r} is not read inside a formula; eigenway show --help shows the forms.")
    read = tree(text)
    return read, letter or letter_of(read)


def derivative(found: re.Match[str]) -> Asked:
    inside = found["of"].strip()
    if inside.startswith("[") and inside.endswith("]"):
        inside = inside[1:-1]
    return "calculus.differentiate", list(function(inside, found.groupdict().get("by")))


def again(found: re.Match[str]) -> Asked:
    """A derivative of higher order."""
    orders = {"second": 2, "third": 3, "fourth": 4}
    read, letter = function(found["of"], found["by"])
    return "calculus.differentiate", [read, letter, orders.get(found["n"].lower()) or int(found["n"])]


def integral(found: re.Match[str]) -> Asked:
    read, letter = function(found["of"], found["by"])
    if found["low"] is None:
        return "calculus.integrate", [read, letter]
    return "calculus.definite", [read, letter, tree(found["low"]), tree(found["high"])]


def limit(found: re.Match[str]) -> Asked:
    letter, point = found["by"], found["to"]
    side = "both"
    if (sided := ONE_SIDE.fullmatch(point)) and sided[1].strip():
        point = sided[1]
        side = "right" if (sided[2] or sided[3]) in ("+", "right", "above") else "left"
    return "calculus.limit", [function(found["of"], letter)[0], letter, tree(point), side]


def taylor(found: re.Match[str]) -> Asked:
    read, letter = function(found["of"])
    return "calculus.taylor", [read, letter, tree(found["at"] or "0"), int(found["order"] or 4)]


def equation(found: re.Match[str]) -> Asked:
    """One that is a polynomial of degree 2 or more has several roots; every other is solved by undoing."""
    from eigenway.cli.wish import letter_of
    from eigenway.maths.core.rational_function import plus, read
    from eigenway.maths.expression import Relation

    text = found["of"] if "=" in found["of"] else found["of"] + " = 0"
    asked, letter = function(text)
    if not isinstance(asked, Relation) or len(asked.sides) != 2:
        raise ValueError("Write one equation, as in solve x^2 - 5x + 6 = 0.")
    letter = letter if letter != "x" else letter_of(asked)
    try:
        left, right = (read(side, letter) for side in asked.sides)
    except ValueError:
        return "core.solve", [asked, letter]
    line = plus(left.top, tuple(-c for c in right.top))
    if left.bottom == right.bottom == (1,) and len(line) > 2:
        return "linalg.roots", [line, letter]
    return "core.solve", [asked, letter]


def of_one(name: str) -> Callable[[re.Match[str]], Asked]:
    return lambda found: (name, [function(found["of"])[0]])


def outputs(found: re.Match[str]) -> Asked:
    return "calculus.jacobian", [tuple(tree(part) for part in found["of"].split(","))]


def total(found: re.Match[str]) -> Asked:
    from eigenway.maths.expression import Symbol

    read, letter = function(found["of"], found["by"])
    if not found["by"] and any(isinstance(node, Symbol) and node.name == "i" for node in read.walk()):
        letter = "i"
    return "core.sums", [read, int(found["low"]), int(found["high"]), letter]


def form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL | re.IGNORECASE)


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Asked]], ...] = (
    (form(r"d\s*\^\s*(?P<n>\d+)\s*/\s*d\s*(?P<by>[A-Za-z]\w*)\s*\^\s*(?P=n)\s*(?P<of>[\s(|].*)"), again),
    (form(r"(?P<n>second|third|fourth)\s+derivative\s+(?P<of>.+?)(?:\s+(?:by|with respect to)\s+(?P<by>[A-Za-z]\w*))?"), again),
    (form(rf"(?:partial\s+)?(?:d|∂)[yf]?\s*/\s*(?:d|∂)(?P<by>{LETTER})\s*(?P<of>[\s(\[|].*)"), derivative),
    (form(r"(?:differentiate|derivative|diff|derive)\s+(?P<of>.+)"), derivative),
    (form(r"(?:integrate|integral|int|∫)\s+(?P<of>.+?)(?:\s+d(?P<by>[A-Za-z]))?"
          r"(?:\s+from\s+(?P<low>.+?)\s+to\s+(?P<high>.+?))?(?:\s+d[A-Za-z])?"), integral),
    (form(r"lim(?:it)?\s+(?:of\s+)?(?P<of>.+?)(?:\s+(?:as|for|when)\s+|\s*,\s*)(?P<by>[A-Za-z]\w*)\s*(?:->|→|=|approaches|goes to|tends to|to)\s*(?P<to>.+)"), limit),
    (form(r"lim(?:it)?\s*_?\s*[({]?(?P<by>[A-Za-z]\w*)\s*(?:->|→)\s*(?P<to>\S+?)[)}]?\s+(?:of\s+)?(?P<of>.+)"), limit),
    (form(r"taylor\s+(?P<of>.+?)(?:\s*,?\s+(?:at|around|about)\s+(?:x\s*=\s*)?(?P<at>\S+?))?(?:\s*,?\s+(?:to\s+)?(?:order|degree|n\s*=)\s*(?P<order>\d+))?"), taylor),
    (form(r"(?:solve\s+(?P<of>(?:(?!\[).)*[A-Za-z](?:(?!\[).)*))"), equation),
    (form(r"(?:roots|zeros|factor)\s+(?P<of>(?:(?!\[).)+)"), equation),
    (form(r"(?:gradient|grad)\s+(?P<of>.+)"), of_one("calculus.gradient")),
    (form(r"hessian\s+(?P<of>.+)"), of_one("calculus.hessian")),
    (form(r"(?:simplify|expand)\s+(?P<of>.+)"), of_one("calculus.simplify")),
    (form(r"(?:critical points|extrema|minimize|minimise)\s+(?P<of>(?:(?!\[).)+)"), of_one("calculus.critical_points")),
    (form(r"jacobian\s+(?:of\s+)?[(\[]?(?P<of>.+?)[)\]]?"), outputs),
    (form(r"sum\s+(?P<of>.+?)\s+(?:for\s+)?(?:(?P<by>[A-Za-z])\s*)?(?:=|from)\s*(?P<low>-?\d+)\s+to\s+(?P<high>-?\d+)"), total),
    (form(r"truth table\s+(?:of\s+)?(?P<of>.+)"), lambda found: ("core.truth_table", [found["of"]])),
)  # fmt: skip


FIRST = (
    "differentiate", "derivative", "integrate", "limit", "taylor", "gradient", "hessian", "jacobian", "simplify", "roots", "truth table",
    "critical points", "sum",
)  # fmt: skip


def not_understood(what: str) -> str:
    """What to do about it: a word that was nearly written, or what to say about a bare matrix or expression."""
    from eigenway.cli.wish import PARTS

    said = what[:60]
    if what.startswith("["):
        return f"Say what to do with {said}, as in det {said} or eigen {said}; eigenway show --help has more."
    word = re.split(r"[\s(\[]", what, maxsplit=1)[0]
    if what in PARTS:
        return f"{what} is a part of the library; eigenway show --list names what it holds."
    known = (*WORDS, *FIRST)
    if word.lower() in known:
        return f"Say of what: {word} needs a function, as in {word} x^2, or see eigenway show --help."
    if near := get_close_matches(word.lower(), known, n=1, cutoff=0.7):
        return f"{word[:30]!r} is not known: did you mean {near[0]}?"
    if re.fullmatch(r"d\s*/\s*d\w+", what):
        return f"Say of what: {what} x^2, for example."
    try:
        tree("" if re.search(r"[A-Za-z]{3,}\s+[A-Za-z]{2,}", what) else what)
    except ValueError:
        return f"{said!r} is not understood: write inverse [[2,1],[5,3]], d/dx x^2, or a name with its arguments."
    return f"Say what to do with {said}: simplify, d/dx, integrate, taylor, roots, as in d/dx {said}."
