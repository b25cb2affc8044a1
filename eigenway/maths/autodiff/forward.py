"""Forward mode: carry each value together with its rate of change along one direction."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from eigenway.maths.autodiff.graph import computed, graph, partials, plus, point, times
from eigenway.maths.expression import Expression
from eigenway.maths.steps import Work, step, worked


class Dual(NamedTuple):
    value: Any
    tangent: Any


@worked
def forward(tree: Expression, at: Mapping[str, Any], direction: Mapping[str, Any]) -> Work[Dual]:
    """Value and directional derivative in one pass. `direction` holds the rate of each input; what it leaves out is 0."""
    nodes = graph(tree)
    known = point(nodes, at)
    if strange := set(direction) - set(known):
        raise ValueError(f"The direction names {min(strange)}, which the expression does not hold.")
    rate: dict[str, Any] = {name: direction.get(name, 0) for name in known}
    last = Dual(0, 0)
    for node in nodes:
        name = node.label.name
        if not node.inputs:
            last = Dual(known[name], rate[name])
            says = "The input ${label}$ has the value ${value}$ and moves at the rate ${tangent}$."
            yield step("seed", says, last, label=node.label, value=last.value, tangent=last.tangent)
            continue
        inputs = [nodes[i].label.name for i in node.inputs]
        slopes = partials(node, nodes, known)
        before = {n: Dual(known[n], rate[n]) for n in inputs}
        known[name] = computed(node.rule, {n: known[n] for n in inputs})
        rate[name] = 0
        for n, slope in zip(inputs, slopes):
            rate[name] = plus(rate[name], times(slope, rate[n]))
        last = Dual(known[name], rate[name])
        says = "${label} = {rule}$ has the value ${value}$; its rate is the slope by each input times that input's rate, ${tangent}$."
        facts = {"label": node.label, "rule": node.rule, "value": last.value, "tangent": last.tangent}
        yield step("node", says, last, inputs=before, slopes=slopes, **facts)
    return last
