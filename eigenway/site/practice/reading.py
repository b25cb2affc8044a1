"""How a learner types: which signs they use, and the live echo of how we read it, set, in words, and as each way of typing would write it."""

import re
from typing import Any

from eigenway.formulas import FormulaError, mathml

LONGEST = 2_000
COMMA = "/de"  # a decimal comma


def syntax_of(request: Any) -> str:
    """What the page says of the way it was typed, and what the learner's settings say of their numbers."""
    said = (request.POST or request.GET).get("syntax", "auto")
    comma = request.user.is_authenticated and request.user.tastes.get("numbers") == "comma"
    return (said if said in {"auto", "latex", "plain"} else "auto") + (COMMA if comma else "")


def read_back(typed: str, syntax: str, kind: str = "") -> dict[str, str]:
    from eigenway.answers import Unreadable
    from eigenway.answers.grammar import read
    from eigenway.maths import show

    silent = {"latex": "", "text": "", "words": "", "html": "", "says": ""}
    if not typed.strip() or len(typed) > LONGEST:
        return silent
    try:
        tree = read(typed, syntax)
        latex, text = show.latex(tree), show.text(tree)
        if syntax.endswith(COMMA):
            text = re.sub(r"(?<=\d)\.(?=\d)", ",", text)
        return {
            "latex": latex,
            "text": text,
            "words": spoken(show.words(tree), kind, text),
            "html": mathml(latex),
            "says": "",
        }
    except Unreadable as why:
        return {**silent, "says": str(why)}
    except FormulaError:
        return silent


def spoken(words: str, kind: str, text: str) -> str:
    """In round brackets a pair is whatever the question asks for: a vector, or the ends of an interval."""
    if kind in {"vector", "eigenvector"}:
        return re.sub("^the (tuple|list) ", "the vector ", words)
    if kind == "interval" and (ends := re.fullmatch(r"the (tuple|list) ([^,]+), ([^,]+)", words)):
        how = {"(": "excluded", "[": "included", ")": "excluded", "]": "included"}
        return f"the interval from {ends[2]} {how[text[0]]} to {ends[3]} {how[text[-1]]}"
    return words
