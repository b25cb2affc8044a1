"""Identities and equations between matrices, decided by random matrices modulo primes: exactly, and with the shapes checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from eigenway.answers.decision import IDENTICAL, Decision, different, undecided
from eigenway.answers.dice import Dice, fingerprint
from eigenway.answers.field import NoValue, primes
from eigenway.answers.shaped.evaluate import Unknown, World
from eigenway.answers.shaped.jets import Jet, Misfit, is_zero, matched
from eigenway.answers.shaped.shapes import Shape, declared
from eigenway.maths.expression import Expression

TRIES = 24
ROUNDS = 3


def worlds(shapes: Mapping[str, Shape], key: str, seed: object, layout: str) -> Iterator[Callable[[int], World]]:
    """Choices of all the matrices; each can be opened again with other stand-ins for its functions."""
    modulo = primes(key)
    for turn in range(TRIES):
        text = f"matrices {key} {fingerprint(seed)} {turn}"

        def opened(salt: int, text: str = text, turn: int = turn) -> World:
            return World(shapes, modulo[turn % ROUNDS], Dice(text), salt, layout=layout)

        yield opened


def same_matrices(
    left: Expression, right: Expression, domains: Mapping[str, Any] | None, key: str, layout: str = "column"
) -> Decision:
    """Are two expressions over matrices the same, whatever the matrices?"""
    shapes = declared(domains)
    met = 0
    for opened in worlds(shapes, key, (left, right), layout):
        try:
            found = one_look(opened, left, right)
        except NoValue:
            continue
        except Unknown as why:
            return undecided(f"this cannot be decided: {why}")
        if found is not None:
            return found
        met += 1
        if met == ROUNDS:
            return IDENTICAL
    return undecided("no matrices were found for which both can be worked out")


def one_look(opened: Callable[[int], World], left: Expression, right: Expression) -> Decision | None:
    """None where the two are equal for one choice of the matrices."""
    world = opened(0)
    # Symbols are drawn in the order of the names, so that both sides and every salt meet the same matrices.
    draw_all(world, left, right)
    given = attempt(world, left)
    wanted = attempt(world, right)
    if isinstance(given, Misfit) or isinstance(wanted, Misfit):
        if isinstance(given, Misfit) and isinstance(wanted, Misfit):
            return undecided(f"on both sides the shapes do not fit: {given}")
        return different(f"the shapes do not fit: {given if isinstance(given, Misfit) else wanted}")
    one, two = matched(given, wanted)
    if one.size != two.size:
        return different(f"shape {one.said()} against {two.said()}")
    apart = one + -two
    if len(world.kernels) > 1 and not stays(opened, left, right, apart):
        return undecided("the functions in it could hide that the two are equal")
    return None if is_zero(apart) else different(place(apart))


def draw_all(world: World, *of: Expression) -> None:
    from eigenway.answers.value import symbols

    for name in sorted(set[str]().union(*(symbols(node) for node in of)) - {"e"}):
        world.symbol(name)


def attempt(world: World, node: Expression) -> Jet | Misfit:
    try:
        return world.value(node)
    except Misfit as why:
        return why


def stays(opened: Callable[[int], World], left: Expression, right: Expression, apart: Jet) -> bool:
    """Is the difference the same whatever stands for the functions? Then it does not hang on them."""
    for salt in range(1, 5):
        world = opened(salt)
        draw_all(world, left, right)
        one, two = matched(world.value(left), world.value(right))
        again = one + -two
        if again.parts[0] != apart.parts[0]:
            return False
    return True


def place(apart: Jet) -> str:
    rows, columns = apart.size
    if apart.number:
        return "for random matrices of these shapes the two numbers differ"
    for i in range(rows):
        for j in range(columns):
            if apart.parts[0][i, j]:
                return f"for random matrices of these shapes entry ({i + 1}, {j + 1}) differs"
    return "for random matrices of these shapes the two differ"
