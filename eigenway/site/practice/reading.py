"""The live echo: how we read what is being typed, set, in words, and as each way of typing would write it."""

from eigenway.formulas import FormulaError, mathml

LONGEST = 2_000


def read_back(typed: str, syntax: str) -> dict[str, str]:
    from eigenway.answers import Unreadable
    from eigenway.answers.grammar import read
    from eigenway.maths import show

    silent = {"latex": "", "text": "", "words": "", "html": "", "says": ""}
    if not typed.strip() or len(typed) > LONGEST:
        return silent
    try:
        tree = read(typed, syntax)
        latex = show.latex(tree)
        return {"latex": latex, "text": show.text(tree), "words": show.words(tree), "html": mathml(latex), "says": ""}
    except Unreadable as why:
        return {**silent, "says": str(why)}
    except FormulaError:
        return silent
