from eigenway.course import cases


@cases(([2, 3],), ([],), ([1.5, -1.5, 7],))
def total(prices):
    return sum(prices)
