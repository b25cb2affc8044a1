"""Two equations or inequalities: do they say the same?"""

import pytest

from eigenway.answers.decide import decide_relation
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

x, y, a = (Symbol(name) for name in "xya")


def says(left: Expression | int, sign: str, right: Expression | int) -> Relation:
    return Relation((sign,), (_tree(left), _tree(right)))


def _tree(value: Expression | int) -> Expression:
    return integer(value) if isinstance(value, int) else value


def less(left: Expression, right: Expression | int) -> Expression:
    return Sum((left, Negative(_tree(right))))


def squared(of: Expression, exponent: int = 2) -> Expression:
    return Power(of, integer(exponent))


def twice(of: Expression) -> Expression:
    return Product((integer(2), of))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(x, "=", 1), says(1, "=", x)),
        (says(twice(x), "=", 4), says(x, "=", 2)),
        (says(Quotient(x, y), "=", 1), says(x, "=", y)),
        (says(Quotient(less(squared(x), 1), less(x, 1)), "=", 0), says(Sum((x, integer(1))), "=", 0)),
        (says(y, "=", Quotient(integer(1), Sum((x, integer(1))))), says(Product((y, Sum((x, integer(1))))), "=", 1)),
        (says(x, "=", x), says(y, "=", y)),
        (says(Negative(x), "<", 1), says(x, ">", -1)),
        (says(squared(x, 4), ">=", 16), says(squared(x), ">=", 4)),
        (says(x, "!=", 1), says(1, "!=", x)),
        (says(squared(x), "<", 9), says(Call("abs", (x,)), "<", 3)),
    ],
)
def test_the_same_thing_said_otherwise_is_accepted(left: Relation, right: Relation):
    assert decide_relation(left, right).same is True


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(x, "=", 1), says(squared(less(x, 1), 3), "=", 0)),
        (says(Product((a, x)), "=", Product((a, y))), says(x, "=", y)),
        (says(x, "=", y), says(squared(x), "=", squared(y))),
        (says(x, "<", 1), says(x, "<=", 1)),
        (says(y, "<", x), says(y, "<=", x)),
        (says(x, "<", 1), says(x, ">", 1)),
        (says(squared(x), "<=", 9), says(Call("abs", (x,)), "<", 3)),
        (says(x, "=", 1), says(x, "<", 1)),
        (says(Negative(x), "<", 0), says(x, "<", 0)),
        (says(1, "=", 2), says(x, "=", x)),
        (says(Quotient(integer(1), x), ">", 0), says(integer(1), ">", 0)),
    ],
)
def test_what_says_something_else_is_refused_with_a_witness(left: Relation, right: Relation):
    decision = decide_relation(left, right)
    assert decision.same is False and decision.witness


def test_an_inequality_is_told_apart_at_a_number():
    decision = decide_relation(says(x, ">", 2), says(x, ">", 1))
    assert decision.witness == "at x = 3/2 only the right one holds"


def test_a_border_at_an_irrational_root_is_seen():
    assert decide_relation(says(squared(x), "<", 2), says(squared(x), "<=", 2)).same is False
    assert decide_relation(says(squared(x, 3), "<", 2), says(less(squared(x, 3), 2), "<", 0)).how == "identical"


def test_a_chain_is_its_claims_in_any_order():
    inside = Relation(("<", "<="), (integer(0), x, integer(1)))
    turned = Relation((">=", ">"), (integer(1), x, integer(0)))
    assert decide_relation(inside, turned).same is True
    assert decide_relation(inside, Relation(("<", "<"), (integer(0), x, integer(1)))).same is False


def test_letters_that_are_functions_are_not_constants():
    def at(n: int) -> Expression:
        return Call("f", (integer(n),))

    assert decide_relation(says(at(5), "=", at(7)), says(at(2), "=", at(3))).same is False
    assert decide_relation(says(at(5), "=", at(7)), says(less(at(5), at(7)), "=", 0)).same is True
