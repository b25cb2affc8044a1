"""Laws of deciding: rewriting by an identity changes nothing, and what was different stays so under the same change."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from eigenway.answers.decide import decide, decide_relation
from eigenway.maths.expression import (
    Call,
    Expression,
    Negative,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    integer,
)

x, y = Symbol("x"), Symbol("y")
ONE, TWO, ZERO = integer(1), integer(2), integer(0)
PI, E = Symbol("pi"), Symbol("e")


def fn(name: str, *of: Expression) -> Expression:
    return Call(name, of)


def squared(u: Expression) -> Expression:
    return Power(u, TWO)


def half(u: Expression) -> Expression:
    return Quotient(u, TWO)


def wave(u: Expression) -> Expression:
    """Between -1 and 1, and never a pole."""
    return fn("sin", u)


def bump(u: Expression) -> Expression:
    """Positive wherever u has a value."""
    return Sum((ONE, squared(u)))


# Each takes u and gives something that equals it wherever u has a value.
REWRITINGS: list[Callable[[Expression], Expression]] = [
    lambda u: Sum((u, ZERO)),
    lambda u: Product((u, ONE)),
    lambda u: Negative(Negative(u)),
    lambda u: Quotient(u, ONE),
    lambda u: Power(u, ONE),
    lambda u: half(Sum((u, u))),
    lambda u: Sum((u, x, Negative(x))),
    lambda u: Sum((ONE, u, integer(-1))),
    lambda u: Product((TWO, half(u))),
    lambda u: Sum((Product((TWO, u)), Negative(u))),
    lambda u: Quotient(Product((u, bump(x))), bump(x)),
    lambda u: Sum((squared(half(Sum((u, ONE)))), Negative(squared(half(Sum((u, integer(-1)))))))),
    lambda u: Quotient(Sum((squared(Sum((u, y))), Negative(squared(Sum((u, Negative(y))))))), Product((integer(4), y))),
    lambda u: Product((u, Sum((squared(fn("sin", x)), squared(fn("cos", x)))))),
    lambda u: Product((u, Sum((squared(fn("cosh", x)), Negative(squared(fn("sinh", x))))))),
    lambda u: Product((u, Sum((squared(fn("sec", x)), Negative(squared(fn("tan", x))))))),
    lambda u: Product((u, Power(E, x), Power(E, Negative(x)))),
    lambda u: Sum((u, fn("sin", x), fn("sin", Negative(x)))),
    lambda u: Sum((u, fn("cos", x), Negative(fn("cos", Negative(x))))),
    lambda u: Sum((u, fn("sin", Sum((x, PI))), fn("sin", x))),
    lambda u: Sum((u, fn("sin", Product((TWO, x))), Negative(Product((TWO, fn("sin", x), fn("cos", x)))))),
    lambda u: Sum((u, fn("cos", Product((TWO, x))), ONE, Negative(Product((TWO, squared(fn("cos", x))))))),
    lambda u: Sum((u, fn("tanh", x), Negative(Quotient(fn("sinh", x), fn("cosh", x))))),
    lambda u: Sum((u, fn("abs", x), Negative(fn("abs", Negative(x))))),
    lambda u: Sum((u, squared(fn("abs", x)), Negative(squared(x)))),
    lambda u: Sum((u, fn("sqrt", squared(x)), Negative(fn("abs", x)))),
    lambda u: Sum((u, fn("ln", bump(x)), Negative(half(fn("ln", squared(bump(x))))))),
    lambda u: fn("ln", Power(E, u)),
    lambda u: Sum((u, fn("ln", Product((TWO, bump(x)))), Negative(fn("ln", TWO)), Negative(fn("ln", bump(x))))),
    lambda u: Product((u, Power(TWO, x), Power(TWO, Negative(x)))),
    lambda u: Sum((u, Power(integer(4), x), Negative(Power(TWO, Product((TWO, x)))))),
    lambda u: Sum((u, fn("sigmoid", x), fn("sigmoid", Negative(x)), integer(-1))),
    lambda u: Sum((u, fn("arctan", x), fn("arctan", Negative(x)))),
    lambda u: Sum((u, fn("max", x, y), fn("min", x, y), Negative(x), Negative(y))),
    lambda u: Sum((u, fn("relu", x), Negative(fn("relu", Negative(x))), Negative(x))),
    lambda u: Sum((u, fn("f", Sum((x, ONE))), Negative(fn("f", Sum((ONE, x)))))),
    lambda u: Sum((u, fn("root", Power(x, integer(3)), integer(3)), Negative(x))),
    lambda u: Sum((u, fn("sqrt", TWO), Negative(Quotient(TWO, fn("sqrt", TWO))))),
    lambda u: Sum((u, fn("softplus", x), Negative(fn("softplus", Negative(x))), Negative(x))),
    lambda u: Sum((u, fn("cbrt", integer(-8)), TWO)),
]

numbers = st.integers(-9, 9).map(integer) | st.fractions(0, 9, max_denominator=12).map(
    lambda value: Quotient(integer(value.numerator), integer(value.denominator))
)
leaves = numbers | st.sampled_from([x, y, PI])
trees = st.recursive(
    leaves,
    lambda inner: (
        st.tuples(inner, inner).map(Sum)
        | st.tuples(inner, inner).map(Product)
        | inner.map(Negative)
        | inner.map(lambda u: squared(u))
        | st.tuples(inner, inner).map(lambda pair: Quotient(pair[0], bump(pair[1])))
        | inner.map(wave)
        | inner.map(lambda u: fn("exp", wave(u)))
        | inner.map(lambda u: fn("ln", bump(u)))
        | inner.map(lambda u: fn("sqrt", bump(u)))
        | inner.map(lambda u: fn("abs", u))
    ),
    max_leaves=6,
)


def test_there_are_forty_identities():
    assert len(REWRITINGS) == 40


@pytest.mark.parametrize("rewriting", REWRITINGS)
def test_an_identity_holds_by_itself(rewriting: Callable[[Expression], Expression]):
    assert decide(rewriting(x), x).same is True
    assert decide(rewriting(x), Sum((x, ONE))).same is False


@given(trees, st.sampled_from(REWRITINGS), st.sampled_from(REWRITINGS))
@settings(max_examples=80, deadline=None)
def test_an_expression_is_itself_rewritten(u: Expression, first: Callable, second: Callable):
    assert decide(second(first(u)), u).same is True


@given(trees, trees, st.sampled_from(REWRITINGS))
@settings(max_examples=60, deadline=None)
def test_what_is_different_stays_so_under_the_same_change(u: Expression, v: Expression, rewriting: Callable):
    assume(decide(u, v).same is False)
    changes: list[Callable[[Expression], Expression]] = [
        rewriting,
        Negative,
        lambda w: Sum((w, x)),
        lambda w: Product((w, bump(y))),
        lambda w: fn("exp", w),
    ]
    for change in changes:
        decision = decide(change(u), change(v))
        assert decision.same is not True, change


@given(trees, trees)
@settings(max_examples=50, deadline=None)
def test_the_order_of_the_two_does_not_matter(u: Expression, v: Expression):
    assert decide(u, v).same is decide(v, u).same


@given(trees, trees, st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_an_equation_times_a_number_is_the_same_equation(u: Expression, v: Expression, k: int):
    scaled = Relation(("=",), (Product((integer(k), u)), Product((integer(k), v))))
    assert decide_relation(scaled, Relation(("=",), (u, v))).same is True


def test_eight_threads_decide_as_one_does():
    pairs = [(rewriting(fn("exp", wave(x))), fn("exp", wave(x))) for rewriting in REWRITINGS]
    pairs += [
        (rewriting(x), Sum((x, Quotient(fn("sin", x), Power(integer(10), integer(90)))))) for rewriting in REWRITINGS
    ]
    alone = [decide(*pair) for pair in pairs]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda pair: decide(*pair), pairs * 2))
    assert together == alone * 2
    assert all(d.same for d in alone[:40]) and not any(d.same for d in alone[40:])
