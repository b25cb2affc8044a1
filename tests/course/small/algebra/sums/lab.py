"""Add up a list of prices."""

from eigenway.course import same, visible, wrong, yours


@yours
def total(prices):
    """The sum of a list of numbers; 0 for an empty one."""
    answer = 0
    for price in prices:
        answer += price
    return answer


@visible
def check_two_prices_are_added():
    """What are 2 and 3 together?"""
    same(total([2, 3]), 5)


def check_an_empty_basket_costs_nothing():
    """No prices, no cost."""
    same(total([]), 0)


def check_a_price_may_stand_twice():
    """Two of the same item are paid twice."""
    same(total([4, 4]), 8)


@wrong(total, fails=check_two_prices_are_added)
def takes_the_last(prices):
    return prices[-1] if prices else 0


@wrong(total, fails=check_an_empty_basket_costs_nothing)
def needs_a_first_one(prices):
    answer = prices[0]
    for price in prices[1:]:
        answer += price
    return answer


@wrong(total, fails=check_a_price_may_stand_twice)
def pays_each_price_once(prices):
    return sum(set(prices))


AFTER = """
**The same in Python.** `sum(prices)`.
"""
