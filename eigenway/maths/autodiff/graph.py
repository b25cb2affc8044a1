"""A computation as a graph: one node for each operation, in the order in which they can be computed.

The same piece written twice is one node, as a program would reuse it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eigenway.maths.calculus.algebra import add, mul
from eigenway.maths.calculus.slope import slopes
from eigenway.maths.calculus.terms import value_of
from eigenway.maths.calculus.tidy import checked, put, rebuilt, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.linalg.matrix import entry
from eigenway.maths.surd import tidy

CONSTANTS = {"pi", "e"}


@dataclass(frozen=True)
class Node:
    label: Symbol  # x for an input, v_1, v_2, ... for what is computed
    rule: Expression  # the operation on the labels of its inputs
    inputs: tuple[int, ...]  # where they stand in the graph


def graph(tree: Expression) -> tuple[Node, ...]:
    """Inputs and operations; the last node is the result."""
    nodes: list[Node] = []
    places: dict[Expression, int] = {}
    for name in sorted({n.name for n in checked(tree).walk() if isinstance(n, Symbol) and n.name not in CONSTANTS}):
        places[Symbol(name)] = len(nodes)
        nodes.append(Node(Symbol(name), Symbol(name), ()))
    taken = {node.label.name for node in nodes}
    letter = next(c for c in "vwuzab" if not any(name == c or name.startswith(f"{c}_") for name in taken))
    made = 0
    for node in in_computing_order(tree):
        if node in places or value_of(node) is not None or not node.parts:
            continue
        parts = tuple(nodes[places[p]].label if p in places else p for p in node.parts)
        inputs = tuple(dict.fromkeys(places[p] for p in node.parts if p in places))
        if not inputs:
            continue
        made += 1
        places[node] = len(nodes)
        nodes.append(Node(Symbol(f"{letter}_{made}"), rebuilt(node, parts), inputs))
    if not nodes:
        raise ValueError("This expression holds no variable: there is nothing to differentiate.")
    return tuple(nodes)


def in_computing_order(tree: Expression) -> list[Expression]:
    """Every node after its parts."""
    out: list[Expression] = []
    waiting = [(tree, False)]
    while waiting:
        node, ready = waiting.pop()
        if ready:
            out.append(node)
        else:
            waiting.append((node, True))
            waiting.extend((part, False) for part in reversed(node.parts))
    return out


def computed(rule: Expression, known: Mapping[str, Any]) -> Any:
    """The rule with its inputs put in: a number, or a tree where an input is one."""
    if not any(isinstance(x, Expression) for x in known.values()):
        return value(rule, known)
    for name, x in known.items():
        rule = put(rule, name, as_tree(x))
    return tidied(rule)


def as_tree(x: Any) -> Expression:
    from fractions import Fraction

    from eigenway.maths.expression import Negative, Number, rational

    if isinstance(x, Expression):
        return x
    if isinstance(x, float):
        size = Number(Fraction(repr(abs(x))), repr(abs(x)))
        return Negative(size) if x < 0 else size
    return rational(x)


def times(a: Any, b: Any) -> Any:
    if isinstance(a, Expression) or isinstance(b, Expression):
        return mul(tidied(as_tree(a)), tidied(as_tree(b)))
    return tidy(a * b) if not isinstance(a * b, float | int) else a * b


def plus(a: Any, b: Any) -> Any:
    if isinstance(a, Expression) or isinstance(b, Expression):
        return add(tidied(as_tree(a)), tidied(as_tree(b)))
    return tidy(a + b) if not isinstance(a + b, float | int) else a + b


def partials(node: Node, nodes: tuple[Node, ...], known: Mapping[str, Any]) -> tuple[Any, ...]:
    """The derivative of a node by each of its inputs, at this point."""
    names = [nodes[i].label.name for i in node.inputs]
    here = {name: known[name] for name in names}
    return tuple(computed(slope, here) for slope in slopes(node.rule, names))


def point(nodes: tuple[Node, ...], at: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the inputs; a tree is left a tree."""
    names = [node.label.name for node in nodes if not node.inputs]
    if missing := [name for name in names if name not in at]:
        raise ValueError(f"There is no value for {missing[0]}; give one for each of {', '.join(names)}.")
    return {n: at[n] if isinstance(at[n], Expression) else entry(at[n], f"The value of {n}") for n in names}
