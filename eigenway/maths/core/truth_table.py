"""A statement of logic, judged in every case."""

import re
from itertools import product
from typing import Any, NamedTuple

from eigenway.maths.steps import Work, step, worked

TOKEN = re.compile(r"\s*(<->|->|[A-Za-z]\w*|[()¬~!∧&∨|→↔⇒⇔])")
SAME = {
    "¬": "not",
    "~": "not",
    "!": "not",
    "∧": "and",
    "&": "and",
    "∨": "or",
    "|": "or",
    "→": "->",
    "⇒": "->",
    "↔": "<->",
    "⇔": "<->",
}
STRENGTH = {"<->": 1, "->": 2, "or": 3, "and": 4}
MOST = 5  # letters: 32 cases are the most that one would write down

Statement = str | tuple[Any, ...]  # a letter, or (connective, parts...)


class Table(NamedTuple):
    """The letters, a case for each line with the value of the statement at its end, and what that makes of it."""

    letters: tuple[str, ...]
    lines: tuple[tuple[bool, ...], ...]
    verdict: str

    def as_table(self) -> tuple[tuple[Any, ...], ...]:
        """How it is drawn: the letters and the statement at the head, then a line for each case."""
        return (*self.letters, "statement"), *self.lines


@worked
def truth_table(statement: str) -> Work[Table]:
    """For p, q, r and not, and, or, ->, <-> (or their signs): always true, never true, or sometimes."""
    tree = read(statement)
    letters = tuple(sorted(letters_of(tree)))
    if len(letters) > MOST:
        raise ValueError(f"The statement has {len(letters)} letters; a table of at most {MOST} is written out here.")
    now = Table(letters, (), "")
    says = "There are {n} letters, each true or false: {cases} cases."
    if len(letters) == 1:
        says = "There is one letter, true or false: {cases} cases."
    yield step("cases", says, now, n=len(letters), cases=2 ** len(letters))
    for case in product((True, False), repeat=len(letters)):
        value = holds(tree, dict(zip(letters, case)))
        now = Table(letters, (*now.lines, (*case, value)), "")
        told = ", ".join(f"${letter}$ {'true' if x else 'false'}" for letter, x in zip(letters, case))
        says = "{told}: the statement is {value}{why}."
        yield step(
            "case",
            says,
            now,
            told=told,
            value=_word(value),
            why=reason(tree, dict(zip(letters, case))),
            statement=statement,
        )
    values = {line[-1] for line in now.lines}
    verdict = "always true" if values == {True} else "never true" if values == {False} else "sometimes true"
    now = Table(letters, now.lines, verdict)
    yield step("verdict-table", "Over all cases the statement is {verdict}.", now, verdict=verdict)
    return now


def holds(tree: Statement, known: dict[str, bool]) -> bool:
    if isinstance(tree, str):
        return known[tree]
    values = [holds(part, known) for part in tree[1:]]
    match tree[0]:
        case "not":
            return not values[0]
        case "and":
            return all(values)
        case "or":
            return any(values)
        case "->":
            return not values[0] or values[1]
        case _:
            return values[0] == values[1]


def reason(tree: Statement, known: dict[str, bool]) -> str:
    """For an implication, the line that people get wrong."""
    if isinstance(tree, tuple) and tree[0] == "->":
        if not holds(tree[1], known):
            return ", since a false premise promises nothing"
        if not holds(tree[2], known):
            return ", since the premise holds and the conclusion does not"
    return ""


def letters_of(tree: Statement) -> set[str]:
    return {tree} if isinstance(tree, str) else set[str]().union(*(letters_of(part) for part in tree[1:]))


def read(statement: str) -> Statement:
    """Precedence climbing: not binds strongest, then and, or, ->, <->; -> groups to the right."""
    tokens: list[str] = []
    at = 0
    text = statement.rstrip()[:500]
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise ValueError(
                f"Character {at + 1}, {text[at]!r}, is not understood: use letters, not, and, or, ->, <-> and parentheses."
            )
        tokens.append(SAME.get(found[1], found[1]))
        at = found.end()
    tree, rest = _binary(tokens, 0)
    if rest:
        raise ValueError(
            f"Nothing was expected after {' '.join(tokens[: len(tokens) - len(rest)])}, but {rest[0]} follows."
        )
    return tree


def _binary(tokens: list[str], least: int) -> tuple[Statement, list[str]]:
    left, tokens = _unary(tokens)
    while tokens and STRENGTH.get(tokens[0], -1) >= least:
        sign = tokens[0]
        right, tokens = _binary(tokens[1:], STRENGTH[sign] + (sign != "->"))
        left = (sign, left, right)
    return left, tokens


def _unary(tokens: list[str]) -> tuple[Statement, list[str]]:
    if not tokens:
        raise ValueError("The statement ends too early: a letter is missing.")
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        inside, rest = _unary(rest)
        return ("not", inside), rest
    if first == "(":
        inside, rest = _binary(rest, 0)
        if not rest or rest[0] != ")":
            raise ValueError("A parenthesis is not closed.")
        return inside, rest[1:]
    if first in STRENGTH or first == ")":
        raise ValueError(f"A letter was expected where {first} stands.")
    return first, rest


def _word(value: bool) -> str:
    return "true" if value else "false"
