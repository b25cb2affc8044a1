"""Bayes' theorem: weigh each cause by prior times likelihood, add, and take each one's share."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, cast

from eigenway.maths.prob.chances import chance, law, named, total, written
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import tidy


@worked
def bayes(prior: Any, likelihood: Any) -> Work[tuple[Any, ...]]:
    """The posterior of each cause, in the order of the prior. Causes may have names: {"ill": "0.01", "well": "0.99"}."""
    names, before = named(prior)
    before = law(before, "the prior")
    seen = likelihoods(names, likelihood)
    weights: list[Any] = []
    for name, p, l in zip(names, before, seen):
        weights.append(tidy_product(p, l))
        line = f"{written(p)} \\cdot {written(l)} = {written(weights[-1])}"
        says = "Weigh {cause} by prior times likelihood: ${line}$."
        yield step("weigh", says, tuple(weights), cause=name, prior=p, likelihood=l, weight=weights[-1], line=line)
    whole = total(weights)
    if whole == 0:
        raise ValueError("None of the causes can have led to this evidence: every prior times its likelihood is 0.")
    line = " + ".join(map(written, weights)) + f" = {written(whole)}"
    says = "Add up all the ways to this evidence: ${line}$."
    yield step("add", says, whole, line=line, weights=tuple(weights), total=whole)
    posterior = tuple(share(weight, whole) for weight in weights)
    line = ", ".join(
        f"{name} ${written(w)} / {written(whole)} = {near(p)}$" for name, w, p in zip(names, weights, posterior)
    )
    says = "The share of each cause is its posterior: {line}."
    yield step("divide", says, posterior, line=line, weights=tuple(weights), total=whole, posterior=posterior)
    return posterior


def likelihoods(names: tuple[str, ...], likelihood: Any) -> tuple[Any, ...]:
    if isinstance(likelihood, Mapping):
        given = {str(name): value for name, value in cast("Mapping[Any, Any]", likelihood).items()}
        if set(given) != set(names):
            raise ValueError(f"The prior names {', '.join(names)}; the likelihood names {', '.join(given)}.")
        values: tuple[Any, ...] = tuple(given[name] for name in names)
    else:
        values = named(likelihood)[1]
    if len(values) != len(names):
        raise ValueError(
            f"The prior has {len(names)} causes and the likelihood {len(values)}: they must be equally many."
        )
    return tuple(chance(value, f"The likelihood of {name}") for name, value in zip(names, values))


def tidy_product(a: Any, b: Any) -> Any:
    return float(a) * float(b) if isinstance(a, float) or isinstance(b, float) else tidy(Fraction(a) * Fraction(b))


def share(part: Any, whole: Any) -> Any:
    return float(part) / float(whole) if isinstance(whole, float) else tidy(Fraction(part) / Fraction(whole))


def near(value: Any) -> str:
    from eigenway.maths.show import about

    return about(value)
