"""Reverse mode: compute all values, then send the derivative of the result back along every edge."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from eigenway.maths.autodiff.graph import Node, computed, graph, partials, plus, point, times
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.steps import Work, step, worked


class Reverse(NamedTuple):
    value: Any
    gradient: tuple[Any, ...]  # by each input, in the order of the alphabet


@worked
def backward(tree: Expression, at: Mapping[str, Any], seed: Any = 1) -> Work[Reverse]:
    """The value and all partial derivatives at a point (numbers, or trees) from one pass back."""
    nodes = graph(tree)
    known = yield from values(nodes, point(nodes, at))
    top = nodes[-1]
    adjoint: dict[str, Any] = {node.label.name: 0 for node in nodes}
    adjoint[top.label.name] = seed
    yield step(
        "seed",
        "The result's derivative by itself is ${seed}$.",
        adjoint_page(nodes, adjoint),
        label=top.label,
        seed=seed,
    )
    for node in reversed(nodes):
        for i, slope in zip(node.inputs, partials(node, nodes, known) if node.inputs else ()):
            yield message(nodes, node, nodes[i].label, slope, adjoint)
    inputs = tuple(node.label for node in nodes if not node.inputs)
    result = Reverse(known[top.label.name], tuple(adjoint[label.name] for label in inputs))
    says = "What has arrived at the inputs is the gradient."
    yield step("gradient", says, result, names=tuple(label.name for label in inputs), at=dict(at), tree=tree, seed=seed)
    return result


def values(nodes: tuple[Node, ...], known: dict[str, Any]) -> Work[dict[str, Any]]:
    for node in nodes:
        if node.inputs:
            inputs = {nodes[i].label.name: known[nodes[i].label.name] for i in node.inputs}
            known[node.label.name] = computed(node.rule, inputs)
            says = "Forward: ${label} = {rule} = {value}$."
            yield step(
                "value",
                says,
                known[node.label.name],
                label=node.label,
                rule=node.rule,
                value=known[node.label.name],
                inputs=inputs,
            )
    return known


def message(nodes: tuple[Node, ...], node: Node, to: Symbol, slope: Any, adjoint: dict[str, Any]) -> Any:
    """What a node sends to one of its inputs; it adds to what other nodes have sent."""
    sent = times(adjoint[node.label.name], slope)
    old = adjoint[to.name]
    adjoint[to.name] = plus(old, sent)
    says = "Back from ${label}$ to ${to}$, times the slope: ${own} \\cdot {slope} = {sent}$."
    if old != 0:
        says = says[:-1] + "; with the ${old}$ already there, ${now}$."
    facts = {
        "label": node.label,
        "to": to,
        "own": adjoint[node.label.name],
        "slope": slope,
        "sent": sent,
        "old": old,
        "now": adjoint[to.name],
    }
    return step("message", says, adjoint_page(nodes, adjoint), rule=node.rule, **facts)


def adjoint_page(nodes: tuple[Node, ...], adjoint: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(adjoint[node.label.name] for node in nodes)
