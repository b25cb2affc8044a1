"""What was read from what is being typed: the formula, its words, or where it cannot be read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Read:
    latex: str = ""
    words: str = ""
    says: str = ""


def read_back(typed: str) -> Read:
    from eigenway.answers import Unreadable
    from eigenway.answers.grammar import read
    from eigenway.maths import show

    if not typed.strip():
        return Read()
    try:
        tree = read(typed[:10_000])
    except Unreadable as why:
        return Read(says=str(why))
    return Read(show.latex(tree), show.words(tree))
