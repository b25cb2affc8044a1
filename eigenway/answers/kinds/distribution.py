"""A distribution by name and parameters: `N(0, 4)`, `Bernoulli(0.3)`, `Exp(rate = 2)`, `X ~ Bin(10, 1/2)`.

What the second number of a normal distribution is, and whether an exponential is given by its rate, is told by the problem:
`spread="variance"` or `"deviation"`, `by="rate"` or `"scale"`. A name (`sd = 2`, `scale = 3`) always says it itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

from eigenway.answers.alike import alike
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, every, placed, same
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Family:
    """A distribution's name as we say it, all names it goes by, and what its parameters are."""

    name: str
    short: str
    names: str
    parameters: tuple[str, ...]


FAMILIES = (
    Family("normal", "N", "n normal gaussian gauss norm", ("mean", "spread")),
    Family("Bernoulli", "Bernoulli", "bernoulli bern ber", ("probability",)),
    Family("binomial", "Binomial", "binomial bin binom b", ("number of trials", "probability")),
    Family("Poisson", "Poisson", "poisson pois poi po", ("rate",)),
    Family("geometric", "Geometric", "geometric geom geo", ("probability",)),
    Family("exponential", "Exponential", "exponential exp expo expon", ("rate",)),
    Family("uniform", "Uniform", "uniform unif u", ("lower end", "upper end")),
    Family("beta", "Beta", "beta", ("first parameter", "second parameter")),
    Family("gamma", "Gamma", "gamma ga", ("shape", "rate")),
    Family("t", "t", "t student studentt", ("degrees of freedom",)),
    Family("chi-squared", "chi2", "chi2 chisquared chisquare chi^2 χ2 χ^2 χ²", ("degrees of freedom",)),
    Family("F", "F", "f fisher", ("degrees of freedom above", "degrees of freedom below")),
    Family("Laplace", "Laplace", "laplace", ("location", "scale")),
    Family("categorical", "Categorical", "categorical cat", ()),
    Family("Dirichlet", "Dirichlet", "dirichlet dir", ()),
    Family("multinomial", "Multinomial", "multinomial mult", ()),
)
BY_NAME = {name: family for family in FAMILIES for name in family.names.split()}
NAMED = re.compile(r"^\s*([A-Za-zμσλαβθχν_]+[²2]?(?:\^\{?2\}?)?)\s*=(?!=)\s*")
DEVIATIONS = frozenset({"sd", "std", "sigma", "σ", "deviation", "s"})
VARIANCES = frozenset({"var", "variance", "sigma2", "sigma^2", "σ²", "σ^2", "σ2"})
RATES = frozenset({"rate", "lambda", "λ", "lam", "beta", "β"})
SCALES = frozenset({"scale", "theta", "θ"})
LONGEST = 300  # characters: a name and a few parameters
HEAD = re.compile(
    r"^\s*(?:[A-Za-z]\w*(?:\s*\|\s*[^~]*)?\s*(?:~|∼|\\sim)\s*)?(.*?)\s*[(\[]\s*(.*)\s*[)\]]\s*$", re.DOTALL
)
DRESS = re.compile(r"\\(?:mathcal|mathrm|text|operatorname|mathbf|textrm)\*?\s*\{([^{}]*)\}|\\left|\\right|\\[,;! ]|\$")


@dataclass(frozen=True)
class Law:
    """A distribution in one fixed writing: a normal by its variance, an exponential or gamma by its rate."""

    family: Family
    parameters: tuple[Tree, ...]


@dataclass(frozen=True)
class Distribution(Answer):
    kind: ClassVar[str] = "distribution"
    asks: ClassVar[str] = "a distribution with its parameters, such as N(0, 4)"

    spread: str = "variance"  # what the second number of N(0, 4) is: variance or deviation
    by: str = "rate"  # what the number of Exp(2), and the second of Gamma(3, 2), is: rate or scale

    def read(self, typed: str, syntax: str = "auto") -> Self:
        self.law_of(typed, syntax)
        return self.with_value(typed)

    @property
    def law(self) -> Law:
        return self.law_of(self.value if isinstance(self.value, str) else written(self.value))

    def law_of(self, typed: str, syntax: str = "auto") -> Law:
        if len(typed) > LONGEST:
            raise self.refuse(typed, says=f"That is longer than {LONGEST} characters: shorten it.")
        text = DRESS.sub(lambda m: m[1] or "", typed).replace("𝒩", "N")
        found = HEAD.match(" ".join(text.split()))  # white space in one way only: the pattern tries each way
        name = re.sub(r"[\s_{}\\-]|distribution", "", found[1]).lower() if found else ""
        if not found or (name not in BY_NAME and not re.fullmatch(r"(t|chi2|chi\^2|χ²|χ2|χ\^2)\d+", name)):
            raise self.refuse(typed, says=self.help(name))
        if name not in BY_NAME:
            raise self.refuse(typed, says=f"Write the degrees of freedom in brackets, as in {BY_NAME[name.rstrip('0123456789') or 't'].short}(5).")  # fmt: skip
        return self.with_parameters(typed, BY_NAME[name], found[2], syntax)

    def help(self, name: str) -> str:
        known = re.fullmatch(r"\w{2,}", name)
        return f"I know no distribution called {name}. Type {self.asks}." if known else f"Type {self.asks}."

    def with_parameters(self, typed: str, family: Family, inside: str, syntax: str) -> Law:
        from eigenway.answers.grammar import read

        try:
            pieces = [piece for piece in split(inside) if piece.strip()]
            held = [read(NAMED.sub("", piece), syntax) for piece in pieces]
        except Unreadable as why:
            raise Unreadable(why.says, typed.find(inside) if inside in typed else 0) from why
        count = len(family.parameters)
        if not held or (count and len(held) != count):
            raise self.refuse(
                typed, says=f"{family.short} takes {' and '.join(family.parameters) or 'probabilities'} here."
            )
        names = [m[1].lower() if (m := NAMED.match(piece)) else "" for piece in pieces]
        return simplest(Law(family, tuple(self.fixed(family, held, names))))

    def fixed(self, family: Family, held: Sequence[Tree], names: Sequence[str]) -> list[Tree]:
        """Each parameter in the fixed writing."""
        *start, last = held
        name = names[-1]
        if family.name == "normal" and (name in DEVIATIONS or (name not in VARIANCES and self.spread == "deviation")):
            return [*start, tree.Power(last, tree.integer(2))]
        if family.name in ("exponential", "gamma") and (name in SCALES or (name not in RATES and self.by == "scale")):
            return [*start, tree.Quotient(tree.integer(1), last)]
        return list(held)

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Distribution)
        mine, right = given.law, self.law
        if mine.family != right.family and self.same_at_large(mine, right):
            return same()
        if mine.family != right.family:
            return differs(f"Not a {mine.family.name} distribution." if mine.family.name != "exponential" else "Not an exponential distribution.", f"{mine.family.name} against {right.family.name}")  # fmt: skip
        if len(mine.parameters) != len(right.parameters):
            return differs(f"Yours has {len(mine.parameters)} parameters; that is not as many as there are.")
        names = right.family.parameters or tuple(f"parameter {i}" for i in range(1, len(right.parameters) + 1))
        return every(
            placed(alike(one, two, self.measure), f"the {self.called(right.family, name)}")
            for name, one, two in zip(names, mine.parameters, right.parameters, strict=True)
        )

    def same_at_large(self, mine: Law, right: Law) -> bool:
        """Is one a chi-squared, say, and the other that same distribution written as a gamma?"""
        one, two = at_large(mine), at_large(right)
        if one.family != two.family or one.family == mine.family == right.family:
            return False
        pairs = zip(one.parameters, two.parameters, strict=True)
        return every(alike(a, b, self.measure) for a, b in pairs).same is True

    def called(self, family: Family, name: str) -> str:
        """The name of a parameter in the writing that was asked for."""
        if name == "spread":
            return "variance" if self.spread == "variance" else "standard deviation"
        return self.by if name == "rate" and family.name in ("exponential", "gamma") else name

    @cached_property
    def tree(self) -> Tree:
        return tree.Call(self.law.family.short, self.law.parameters)

    def typed(self) -> str:
        return self.value if isinstance(self.value, str) else written(self.value)

    def latex(self) -> str:
        from eigenway.maths import show

        law = self.law
        inside = ", ".join(map(show.latex, law.parameters))
        head = "\\mathcal{N}" if law.family.short == "N" else f"\\text{{{law.family.short}}}"
        return f"{head}({inside})"

    def words(self) -> str:
        from eigenway.maths import show

        law = self.law
        names = law.family.parameters or [f"parameter {i}" for i in range(1, len(law.parameters) + 1)]
        told = (
            f"{'variance' if n == 'spread' else n} {show.words(p)}" for n, p in zip(names, law.parameters, strict=False)
        )
        return f"{law.family.name} with {', '.join(told)}"

    def form_amiss(self, given: Answer) -> str:
        return ""


def written(value: Sequence[Any]) -> str:
    """("N", 0, 4) as N(0, 4)."""
    from eigenway.maths import show

    name, *parameters = value
    return f"{name}({', '.join(p if isinstance(p, str) else show.text(p) for p in parameters)})"


def split(inside: str) -> list[str]:
    """At the commas that stand in no bracket; a single list inside, [0.2, 0.8], is taken apart."""
    text = inside.strip()
    while text[:1] + text[-1:] in ("[]", "()", "{}") and balanced(text[1:-1]):
        text = text[1:-1]
    depth, pieces = 0, [""]
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if letter in ",;" and not depth:
            pieces.append("")
        else:
            pieces[-1] += letter
    return pieces


def balanced(text: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0:
            return False
    return depth == 0


def simplest(law: Law) -> Law:
    """The same distribution under its simplest name: Bin(1, p) is Bernoulli(p), Gamma(1, r) exponential, Beta(1, 1) uniform."""
    one = tree.integer(1)
    match law.family.name, law.parameters:
        case "binomial", (n, p) if n == one:
            return Law(BY_NAME["bernoulli"], (p,))
        case "gamma", (k, rate) if k == one:
            return Law(BY_NAME["exponential"], (rate,))
        case "beta", (a, b) if a == one == b:
            return Law(BY_NAME["uniform"], (tree.integer(0), one))
        case _:
            return law


def at_large(law: Law) -> Law:
    """As a member of the family that holds it: chi2(k) is Gamma(k/2, 1/2), Exp(r) is Gamma(1, r), Bernoulli(p) is Bin(1, p)."""
    one, two = tree.integer(1), tree.integer(2)
    match law.family.name, law.parameters:
        case "chi-squared", (k,):
            return Law(BY_NAME["gamma"], (tree.Quotient(k, two), tree.Quotient(one, two)))
        case "exponential", (rate,):
            return Law(BY_NAME["gamma"], (one, rate))
        case "Bernoulli", (p,):
            return Law(BY_NAME["binomial"], (one, p))
        case _:
            return law
