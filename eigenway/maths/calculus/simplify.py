"""An expression in the form that a teacher would write: tidy, cancelled, and no longer than it must be."""

from eigenway.maths.calculus.algebra import add, mul, neg, pieces, power
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.terms import value_of
from eigenway.maths.calculus.tidy import checked, rebuilt, tidied
from eigenway.maths.expression import Call, Expression, Quotient, Sum, rational
from eigenway.maths.steps import Work, step, worked


@worked
def simplify(tree: Expression) -> Work[Expression]:
    """Tidy up; use sin² + cos² = 1; cancel; multiply out or factor where that is shorter."""
    page = checked(tree)
    tidy = tidied(page)
    if tidy != page:
        page = tidy
        yield step("tidy", "Put numbers, like terms and powers of the same base together.", page)
    known = known_forms(page)
    if known != page:
        page = known
        yield step("identity", "Use an identity that makes a part shorter, such as $\\sin^2 u + \\cos^2 u = 1$.", page)
    best = min([page, *over_one(page)], key=size)
    if size(best) < size(page):
        rule, says = how(page, best)
        page = best
        yield step(rule, says, page)
    return page


def how(before: Expression, after: Expression) -> tuple[str, str]:
    below = [isinstance(node, Quotient) and value_of(node.bottom) is None for node in before.walk()]
    if any(below):
        return "cancel", "Write it over one denominator and cancel what above and below have in common."
    if any(isinstance(base, Sum) for base in pieces(after)[1]) and not isinstance(after, Sum):
        return "factor", "Write it as a product: the terms have a factor in common."
    return "expand", "Multiply out; like terms go together."


def known_forms(tree: Expression) -> Expression:
    """Identities from the leaves up, each only where it shortens."""
    parts = tuple(known_forms(part) for part in tree.parts)
    if parts != tree.parts:
        tree = tidied(rebuilt(tree, parts))
    if isinstance(tree, Sum):
        return squares(tree)
    if isinstance(tree, Quotient):
        return ratios(tree)
    return tree


def squares(tree: Sum) -> Expression:
    """k sin² u + k cos² u = k, and k - k sin² u = k cos² u."""
    terms = list(tree.terms)
    for i, a in enumerate(terms):
        if (found := square_of(a)) is None:
            continue
        k, name, u = found
        for j, b in enumerate(terms):
            rest = [term for n, term in enumerate(terms) if n not in (i, j)]
            if j != i and square_of(b) == (k, OTHER[name], u):
                return known_forms(add(*rest, k))
            if j != i and b == neg(k):
                return add(*rest, neg(mul(k, power(call(OTHER[name], u), rational(2)))))
    return tree


OTHER = {"sin": "cos", "cos": "sin"}


def square_of(term: Expression) -> tuple[Expression, str, Expression] | None:
    """k, name and u where the term is k sin² u or k cos² u."""
    number, powers = pieces(term)
    for base, exponent in powers.items():
        if isinstance(base, Call) and base.name in OTHER and exponent == 2:
            rest = {b: e for b, e in powers.items() if b != base}
            k = mul(
                rational(number),
                *(power(b, rational(e) if not isinstance(e, Expression) else e) for b, e in rest.items()),
            )
            return k, base.name, base.arguments[0]
    return None


def ratios(tree: Quotient) -> Expression:
    """sin u / cos u = tan u."""
    number, powers = pieces(tree)
    for base, exponent in list(powers.items()):
        if isinstance(base, Call) and base.name == "sin" and not isinstance(exponent, Expression):
            below = Call("cos", base.arguments)
            if powers.get(below) == -exponent and exponent > 0:
                rest = {b: e for b, e in powers.items() if b not in (base, below)}
                made = power(call("tan", *base.arguments), rational(exponent))
                return mul(
                    rational(number),
                    made,
                    *(power(b, rational(e) if not isinstance(e, Expression) else e) for b, e in rest.items()),
                )
    return tree
