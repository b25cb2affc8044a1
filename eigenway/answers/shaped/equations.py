"""Equations between matrices: the same up to a number, or one following from the other by solving it, modulo primes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flint import nmod_mat

from eigenway.answers.decision import IDENTICAL, Decision, different, undecided
from eigenway.answers.field import NoValue
from eigenway.answers.shaped.decide import ROUNDS, draw_all, place, same_matrices, worlds
from eigenway.answers.shaped.evaluate import Unknown, World
from eigenway.answers.shaped.jets import Jet, Misfit, is_zero, matched
from eigenway.answers.shaped.shapes import declared
from eigenway.answers.value import symbols
from eigenway.maths.expression import Expression, Relation, Symbol

Sides = tuple[Expression, Expression]


def same_matrix_equation(left: Relation, right: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision:
    if set(left.signs) | set(right.signs) != {"="} or len(left.sides) != 2 or len(right.sides) != 2:
        return undecided("of relations between matrices only equations are compared")
    one, two = _two(left), _two(right)
    for ours in (one, one[::-1]):
        decisions = [same_matrices(a, b, domains, key) for a, b in zip(ours, two)]
        if all(decision.same for decision in decisions):
            return IDENTICAL
    return in_one_ratio(one, two, domains, key)


def _two(relation: Relation) -> Sides:
    left, right = relation.sides
    return left, right


def apart(world: World, sides: Sides) -> Jet:
    one, two = matched(world.value(sides[0]), world.value(sides[1]))
    return one + -two


def in_one_ratio(one: Sides, two: Sides, domains: Mapping[str, Any] | None, key: str) -> Decision:
    """Is left minus right of one always the same multiple of that of the other?"""
    ratios: set[tuple[int, int]] = set()
    met = 0
    for opened in worlds(declared(domains), key, (one, two), "column"):
        world = opened(0)
        draw_all(world, *one, *two)
        try:
            ours, theirs = apart(world, one), apart(world, two)
        except NoValue:
            continue
        except Misfit as why:
            return different(f"the shapes do not fit: {why}")
        except Unknown as why:
            return undecided(f"this cannot be decided: {why}")
        if ours.size != theirs.size:
            return different(f"an equation of shape {ours.said()} against one of {theirs.said()}")
        ratio = proportion(ours, theirs)
        if ratio is None:
            return different("left minus right is not a multiple of left minus right")
        ratios.add((world.prime, ratio))
        met += 1
        if met == 2 * ROUNDS:
            break
    if len(ratios) > ROUNDS:
        return different("left minus right is no constant multiple of left minus right")
    return IDENTICAL if met == 2 * ROUNDS else undecided("no matrices were found for which both can be worked out")


def proportion(ours: Jet, theirs: Jet) -> int | None:
    one, two = ours.parts[0].entries(), theirs.parts[0].entries()
    pair = next(((a, b) for a, b in zip(one, two) if a and b), None)
    if pair is None:
        return 0 if is_zero(ours) and is_zero(theirs) else None
    ratio = pair[0] / pair[1]
    return int(ratio) if all(a == ratio * b for a, b in zip(one, two)) else None


def implied(before: Sides, after: Sides, domains: Mapping[str, Any] | None, key: str) -> Decision:
    """Solve the line before for one of its unknowns, put that in: does the line after hold?"""
    for name in unknowns(before):
        met = 0
        for opened in worlds(declared(domains), key, (before, after), "column"):
            world = opened(0)
            draw_all(world, *before, *after)
            try:
                if not solved(world, before, name):
                    break
                rest = apart(world, after)
            except NoValue:
                continue
            except Misfit as why:
                return different(f"the shapes do not fit: {why}")
            except Unknown as why:
                return undecided(f"this cannot be decided: {why}")
            if not is_zero(rest):
                return different(f"the line before holds and this one does not: {place(rest)}")
            met += 1
            if met == ROUNDS:
                return IDENTICAL
    return undecided("the line before could not be solved for anything")


def unknowns(before: Sides) -> Iterator[str]:
    """What stands alone on a side first."""
    names = sorted(symbols(before[0]) | symbols(before[1]))
    alone = [side.name for side in before if isinstance(side, Symbol) and side.name in names]
    yield from dict.fromkeys([*alone, *names])


def solved(world: World, before: Sides, name: str) -> bool:
    """Set the unknown so that the line before holds, where it stands there linearly and can be solved for."""
    drawn = world.held[name]
    rows, columns = drawn.size
    count = rows * columns
    constant = at(world, before, name, [0] * count, drawn)
    if len(constant) != count:
        return False
    columns_of = [at(world, before, name, [int(i == j) for i in range(count)], drawn) for j in range(count)]
    matrix = [[columns_of[j][i] - constant[i] for j in range(count)] for i in range(count)]
    check = at(world, before, name, [int(e) for e in drawn.parts[0].entries()], drawn)
    system = nmod_mat(count, count, [int(e) for row in matrix for e in row], world.prime)
    vector = nmod_mat(count, 1, [int(e) for e in drawn.parts[0].entries()], world.prime)
    shift = nmod_mat(count, 1, [int(e) for e in constant], world.prime)
    if (system * vector + shift).entries() != check or not system.det():
        world.held[name] = drawn
        return False
    solution = system.inv() * (shift * -1)
    world.held[name] = Jet({0: nmod_mat(rows, columns, [int(e) for e in solution.entries()], world.prime)}, world.prime)
    return True


def at(world: World, before: Sides, name: str, entries: list[int], like: Jet) -> list[Any]:
    rows, columns = like.size
    world.held[name] = Jet({0: nmod_mat(rows, columns, entries, world.prime)}, world.prime)
    return apart(world, before).parts[0].entries()
