"""What every kind of answer has in common: its value, the options of a problem, and the questions a judge asks it.

A kind is a frozen dataclass whose first field is `value`, as an author gives it: a number, a tuple, a tree, or text as a
learner could type it. What a learner typed is an answer of the same kind whose value is the tree that was read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar, Self

from eigenway.answers.alike import Measure, alike, fraction
from eigenway.answers.decision import Decision
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree, as_tree, symbols
from eigenway.maths.expression import Negative


@dataclass(frozen=True)
class Answer:
    """The base of all kinds. A kind says `asks` ("one number") and checks what was read; the rest may stay as it is."""

    kind: ClassVar[str] = ""
    asks: ClassVar[str] = "an answer"

    value: Any
    _: KW_ONLY
    form: str = ""  # simplified, expanded, factored, lowest-terms, single-fraction, decimal, coefficients
    tolerance: Any = None  # |typed - right| may be this large
    relative: Any = None  # ... or this share of |right|
    figures: int | None = None  # significant figures
    up_to: str = ""  # sign, scale, order, span: what may differ
    domains: Mapping[str, Any] = field(default_factory=dict[str, Any])  # {"x": "positive"}; real where nothing is said
    key: str = field(default="", repr=False, compare=False)  # names the question: the random points hang on it
    prove: Callable[..., Any] | None = field(default=None, repr=False, compare=False)  # a second opinion

    # the face

    def read(self, typed: str, syntax: str = "auto") -> Self:
        """What was typed, as an answer of this kind; raises Unreadable with the place and one repair."""
        from eigenway.answers.grammar import read

        given = self.with_value(read(typed, syntax, symbols=long_names(self.symbols())))
        given.check(self, typed)
        return given

    def decide(self, given: Answer) -> Decision:
        """Is it as good as this answer?"""
        decision = alike(given.tree, self.tree, self.measure)
        if self.up_to != "sign" or decision.same:
            return decision
        turned = alike(Negative(given.tree), self.tree, self.measure)
        return turned if turned.same is not False else decision

    def with_value(self, value: Any) -> Self:
        return replace(self, value=value)

    def typed(self) -> str:
        """As a learner would type it."""
        from eigenway.maths import show

        return self.value if isinstance(self.value, str) else show.text(self.tree)

    def latex(self) -> str:
        from eigenway.maths import show

        return show.latex(self.tree)

    def words(self) -> str:
        from eigenway.maths import show

        return show.words(self.tree)

    def form_amiss(self, given: Answer) -> str:
        """What is wanted of the form, in a sentence; "" where nothing is amiss."""
        from eigenway.answers.forms import amiss

        return amiss(self, given)

    def heed(self, value: Any) -> None:
        """Raise Unreadable where the value itself is not what this kind lets a learner type."""
        if not isinstance(value, str):
            _ = self.tree
        elif type(self).read is Answer.read:
            self.check(self, value)  # read once, checked as it stands
        else:
            self.read(value)

    # what a kind may say otherwise

    def check(self, wanted: Answer, typed: str) -> None:
        """Raise Unreadable where what was read is not of this kind."""

    def tells(self, decision: Decision, given: Answer) -> str:
        """What a learner reads about a wrong answer: what differs, never the right value."""
        return getattr(decision, "says", "") or self.wrong(decision)

    def wrong(self, decision: Decision) -> str:
        return "That is not equal to the answer."

    def remark(self, decision: Decision) -> str:
        """What to say beside "right", where something must be said."""
        return getattr(decision, "says", "")

    # what the kinds work with

    @cached_property
    def tree(self) -> Tree:
        return as_tree(self.value, long_names(self.domains))

    @cached_property
    def measure(self) -> Measure:
        return Measure(
            fraction(self.tolerance), fraction(self.relative), self.figures, self.domains, self.key, self.prove
        )

    @cached_property
    def glance(self) -> complex | None:
        """Its value at one fixed point, where it has one: what differs there need not be compared any further."""
        from eigenway.answers.near import at_a_point

        return at_a_point(self.tree)

    def keyed(self, key: str, prove: Callable[..., Any] | None) -> Self:
        return replace(self, key=key or self.key, prove=prove or self.prove) if key or prove else self

    def refuse(self, typed: str, node: Tree | None = None, repair: str = "", says: str = "") -> Unreadable:
        """Not the kind asked for: said with the place in the text."""
        place = node.at[0] if node is not None and node.at else 0
        return Unreadable(says or f"Type {self.asks}.", place, repair)

    def symbols(self) -> set[str]:
        return set(self.names)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(symbols(self.tree))


def long_names(names: Collection[str]) -> frozenset[str]:
    """Names of several letters that a question declares are read whole: mu0 is no product."""
    return frozenset(name for name in names if len(name) > 1)
