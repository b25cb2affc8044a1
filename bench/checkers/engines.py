"""The engines: each is shown the expected answer of a pair and gives a function that says whether a typed one is the same.

What an engine can do to the expected answer alone, it does when it is shown it: in a class it is asked about the same one
again and again. Both halves are timed, from outside. The function says None where the engine cannot tell.
"""

import subprocess
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from eigenway.answers.grammar import read
from eigenway.cli.prover import in_sympy
from eigenway.maths import expression as tree

Same = Callable[[str], bool | None]  # what was typed -> the same, or not
Engine = Callable[[dict], Same]  # the pair, of which only the expected side is looked at


def eigenway() -> Engine:
    from eigenway.answers.asked import asked
    from eigenway.answers.judge import judge
    from eigenway.answers.value import read_once

    def shown(pair: dict) -> Same:
        read_once.cache_clear()  # an expected answer that two pairs share is read anew: no pair profits from another
        expected = pair["expected latex"]
        domains = positive(pair["options"].get("symbol_assumptions", ""))
        try:
            answer = asked(pair["kind"], expected, {}, domains)
        except ValueError:  # the expected side is of another kind: asked as what it is
            answer = asked("expression", expected, {}, domains)

        def same(typed: str) -> bool | None:
            outcome = judge(typed, answer, syntax="latex").outcome
            if outcome == "undecided":
                return None
            return outcome in ("right", "form")  # what is of another kind is as good as wrong

        return same

    return shown


def positive(said: str) -> dict[str, str]:
    """('x', 'positive') ('y', 'positive') in the corpus's own words."""
    words = [part.strip(" '()") for part in said.replace(") (", ",").split(",") if part.strip()]
    return dict(zip(words[::2], words[1::2], strict=False))


value = lru_cache(maxsize=None)(in_sympy)


def by_difference(zero: Callable[[Any], bool | None]) -> Engine:
    """SymPy on scalars by their difference, on equations by the ratio of left minus right, on lists part by part."""

    def shown(pair: dict) -> Same:
        value.cache_clear()
        right = read(pair["expected latex"], "latex")
        for part in right.parts if whole(right) else (right,):
            if not whole(part):
                value(part)
        return lambda typed: alike(read(typed, "latex"), right)

    def alike(left: Any, right: Any) -> bool | None:
        if type(left) is not type(right) and (whole(left) or whole(right)):
            return False
        if isinstance(left, tree.Relation):
            return relations(left, right)
        if whole(left):
            ones, twos = left.parts, right.parts
            if isinstance(left, tree.Listing) and left.bracket == "{}":
                return all(any(alike(a, b) for b in twos) for a in ones) and all(
                    any(alike(a, b) for a in ones) for b in twos
                )
            return len(ones) == len(twos) and all(alike(a, b) for a, b in zip(ones, twos, strict=True))
        return zero(value(left) - value(right))

    def relations(left: tree.Relation, right: tree.Relation) -> bool | None:
        import sympy

        if len(left.signs) != 1 or len(right.signs) != 1:
            return None
        if left.signs == right.signs == ("=",):
            one, two = (value(r.sides[0]) - value(r.sides[1]) for r in (left, right))
            if zero(one) or zero(two):
                return bool(zero(one) and zero(two))
            return bool(sympy.simplify(one / two).is_number)
        names = {"<": sympy.Lt, "<=": sympy.Le, ">": sympy.Gt, ">=": sympy.Ge, "!=": sympy.Ne, "=": sympy.Eq}
        one, two = (names[r.signs[0]](value(r.sides[0]), value(r.sides[1])) for r in (left, right))
        real = {s: sympy.Symbol(s.name, real=True) for s in one.free_symbols | two.free_symbols}
        return bool(sympy.simplify(one.subs(real)) == sympy.simplify(two.subs(real)))

    return shown


def whole(node: Any) -> bool:
    return isinstance(node, tree.Relation | tree.Listing | tree.Matrix | tree.Interval)


def sympy_simplify() -> Engine:
    import sympy

    return by_difference(lambda apart: bool(sympy.simplify(apart) == 0))


def sympy_equals() -> Engine:
    return by_difference(lambda apart: apart.equals(0))


def math_verify() -> Engine:
    from math_verify import parse, verify

    def shown(pair: dict) -> Same:
        expected = parse(f"${pair['expected latex']}$")

        def same(text: str) -> bool | None:
            typed = parse(f"${text}$")
            return bool(verify(expected, typed)) if typed and expected else None

        return same

    return shown


def maxima() -> Engine:
    """One warm Maxima, asked whether the difference is zero after ratsimp, trigsimp and radcan."""
    process = subprocess.Popen(
        ["maxima", "--very-quiet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )

    def ask(apart: Any) -> bool | None:
        from sympy.printing.maple import maple_code

        text = maple_code(apart).replace("**", "^").replace("Pi", "%pi").replace("ln(", "log(")
        process.stdin.write(f'print(if is(radcan(trigreduce(ratsimp({text})))=0) then "@yes" else "@no")$\n')
        process.stdin.flush()
        for line in process.stdout:
            if "@" in line:
                return "@yes" in line
        return None

    return by_difference(ask)


ENGINES: dict[str, Callable[[], Engine]] = {
    "eigenway": eigenway,
    "sympy-simplify": sympy_simplify,
    "sympy-equals": sympy_equals,
    "math-verify": math_verify,
    "maxima": maxima,
}
