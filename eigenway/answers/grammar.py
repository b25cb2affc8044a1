"""Reading what was typed, LaTeX or plain, into the tree of an expression. The rules, with examples, are in reading.md.

One precedence climb over the tokens: relations, unions, sums, products (a sign or none between), powers, single things.
The levels stand in reading/. Nothing is evaluated. Anything that cannot be read raises Unreadable, and nothing else is ever raised.
"""

from collections.abc import Collection, Mapping
from typing import Any, cast

from eigenway.answers.reading import vocabulary
from eigenway.answers.reading.bars import pair_bars
from eigenway.answers.reading.claims import Reader
from eigenway.answers.reading.cursor import DEEPEST
from eigenway.answers.reading.rename import renamed
from eigenway.answers.reading.sizes import check_sizes
from eigenway.answers.reading.tokens import Tokens
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import (
    Expression,
)

LONGEST_REPAIR = 200


def read(
    text: str,
    syntax: str = "auto",
    *,
    symbols: Collection[str] | Mapping[str, str] | None = None,
    functions: Collection[str] | None = None,
    locale: str = "en",
    multi_letter: bool = False,
) -> Expression:
    """The tree of what was typed.

    `syntax` is auto, latex or plain; "plain/de" adds a locale, so that it travels wherever a syntax does. `symbols` are names that are read whole ("mu0"), never as functions; as a mapping, what each stands for. `functions`
    are names that are applied to a bracket after them. `multi_letter` reads unknown words as one name.
    """
    names, applied = frozenset(symbols or ()), frozenset(functions or ())
    syntax, _, said = syntax.partition("/")
    locale = said or locale
    try:
        tree = _read(text, syntax, names, applied, locale, multi_letter)
    except Unreadable as why:
        why.repair = _mended(why.repair, syntax, names, applied, locale, multi_letter)
        raise
    return renamed(tree, cast("Mapping[str, str]", symbols)) if isinstance(symbols, Mapping) else tree


def _read(
    text: str, syntax: str, names: frozenset[str], functions: frozenset[str], locale: str, multi_letter: bool
) -> Expression:
    tex = syntax == "latex" or (syntax == "auto" and "\\" in text)
    whole = names | functions
    if whole:
        whole = frozenset(name for name in whole if len(name) > 1 or name in vocabulary.WORDS)
    try:
        tokens = Tokens(text, tex, whole, multi_letter, locale).scan()
        reader = Reader(text, pair_bars(tokens), tex, names, functions)
        reader.strict = syntax == "latex"
        tree = reader.everything()
    except RecursionError:
        raise Unreadable("Too many things inside one another: simplify it.", 0) from None
    check_sizes(tree, DEEPEST, len(tokens))
    return tree


def _mended(repair: str, *how: Any) -> str:
    """A repair is offered only if it can be read, after some more repairs at most."""
    for _ in range(3):
        if not repair or len(repair) > LONGEST_REPAIR:
            return ""
        try:
            _read(repair, *how)
            return repair
        except Unreadable as why:
            repair = why.repair
    return ""
