"""The derivative of an expression, with the rule that a teacher names at each piece."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, power
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.derivative_words import INSIDE, OF, pending, said
from eigenway.maths.calculus.derivatives import SLOPES, says
from eigenway.maths.calculus.functions import canonical
from eigenway.maths.calculus.rational import shorter
from eigenway.maths.calculus.terms import ONE, ZERO, E, value_of
from eigenway.maths.calculus.tidy import checked, has, has_decimals, in_decimals, named, tidied
from eigenway.maths.expression import Call, Expression, Negative, Power, Product, Quotient, Sum, Symbol, rational
from eigenway.maths.steps import Work, step, worked


@worked
def differentiate(tree: Expression, variable: str | Symbol = "x", order: int = 1) -> Work[Expression]:
    """Differentiate with respect to a variable, once or several times."""
    tree, name = checked(tree), named(variable)
    given_in_decimals = has_decimals(tree)
    if order < 0:
        raise ValueError(f"A derivative is taken 0, 1, 2, ... times; {order} is none of these.")
    for turn in range(order):
        if turn:
            says = "Differentiate again: this is derivative {n} of {order}."
            yield step("again", says, pending(tree, name), n=turn + 1, order=order)
        tree = yield from derivative(tree, name)
        if (short := shorter(tree)) != tree:
            says = "Shorter, over one denominator and with common factors taken out."
            yield step("simplify", says, short, before=tree)
            tree = short
    if given_in_decimals and (decimal := in_decimals(tree)) != tree:
        yield step("decimals", "In decimals, as it was given: ${tree}$.", decimal, tree=decimal)
        return decimal
    return tree


def derivative(tree: Expression, name: str) -> Work[Expression]:
    """The steps of one piece; the last of them leaves its derivative on the page."""
    if not has(tree, name):
        return (yield from said("constant", f"Without ${name}$, a constant: {OF}.", tree, name, ZERO))
    if isinstance(tree, Symbol):
        return (yield from said("variable", f"The variable itself grows at rate 1: {OF}.", tree, name, ONE))
    if isinstance(tree, Negative):
        k, rest = rational(-1), tree.of
        if isinstance(rest, Product):  # -3x: one factor, not two
            fixed, moving = apart(rest, name)
            k, rest = mul(k, *map(tidied, fixed)), moving[0] if len(moving) == 1 else Product(tuple(moving))
        return (yield from constant_factor(k, rest, tree, name))
    if isinstance(tree, Sum):
        return (yield from sum_rule(tree, name))
    if isinstance(tree, Product):
        return (yield from product_or_factor(tree, name))
    if isinstance(tree, Quotient):
        return (yield from quotient_rule(tree, name))
    if isinstance(tree, Power):
        return (yield from power_rule(tree, name))
    if isinstance(tree, Call):
        return (yield from function_rule(tree, name))
    raise ValueError(f"{type(tree).__name__} has no derivative here: give a sum, product, power or function.")


def inside(tree: Expression, name: str) -> Work[Expression]:
    """The derivative of a part, one level deeper."""
    from eigenway.maths.steps import Lent

    return (yield from Lent(derivative(tree, name), 1))


def sum_rule(tree: Sum, name: str) -> Work[Expression]:
    waiting = Sum(tuple(pending(term, name) for term in tree.terms))
    yield step("sum", "Differentiate a sum term by term.", waiting, u=tree, x=Symbol(name))
    slopes: list[Expression] = []
    for term in tree.terms:
        slopes.append((yield from inside(term, name)))
    answer = add(*slopes)
    return (yield from said("put-together", f"Add the derivatives of the terms: {OF}.", tree, name, answer))


def product_or_factor(tree: Product, name: str) -> Work[Expression]:
    fixed, moving = apart(tree, name)
    if fixed:
        rest = moving[0] if len(moving) == 1 else Product(tuple(moving))
        return (yield from constant_factor(mul(*map(tidied, fixed)), rest, tree, name))
    first, rest = moving[0], moving[1] if len(moving) == 2 else Product(tuple(moving[1:]))
    waiting = Sum((Product((pending(first, name), rest)), Product((first, pending(rest, name)))))
    words = "The product rule, with $u = {first}$ and $v = {rest}$: $(uv)' = u'v + uv'$."
    yield step("product", words, waiting, u=tree, x=Symbol(name), first=first, rest=rest)
    df = yield from inside(first, name)
    dr = yield from inside(rest, name)
    answer = add(mul(df, tidied(rest)), mul(tidied(first), dr))
    return (
        yield from said(
            "put-together", f"Put $u' = {{df}}$ and $v' = {{dr}}$ in: {OF}.", tree, name, answer, df=df, dr=dr
        )
    )


def apart(tree: Product, name: str) -> tuple[list[Expression], list[Expression]]:
    """The factors that stay, and those that move."""
    return [u for u in tree.factors if not has(u, name)], [u for u in tree.factors if has(u, name)]


def constant_factor(k: Expression, rest: Expression, tree: Expression, name: str) -> Work[Expression]:
    if isinstance(rest, Symbol):
        return (
            yield from said(
                "constant-factor", f"A multiple of ${name}$ has the factor as its slope: {OF}.", tree, name, k
            )
        )
    if isinstance(rest, Power) and rest.base == Symbol(name) and (n := value_of(rest.exponent)) is not None:
        answer = mul(k, rational(n), power(rest.base, rational(n - 1)))
        words = f"The power rule; the constant factor stays: {OF}."
        return (yield from said("power", words, tree, name, answer, n=rational(n)))
    words = "The constant factor ${k}$ stays; differentiate what it multiplies."
    if k == rational(-1):
        words = "The minus sign stays; differentiate what stands behind it."
    yield step("constant-factor", words, mul(k, pending(rest, name)), u=tree, x=Symbol(name), k=k)
    slope = yield from inside(rest, name)
    return (yield from said("put-together", f"Multiply by the factor again: {OF}.", tree, name, mul(k, slope)))


def quotient_rule(tree: Quotient, name: str) -> Work[Expression]:
    top, bottom = tree.top, tree.bottom
    if not has(bottom, name):
        return (yield from constant_factor(div(ONE, tidied(bottom)), top, tree, name))
    if not has(top, name):
        return (yield from constant_over(tree, name))
    waiting = Quotient(
        Sum((Product((pending(top, name), bottom)), Negative(Product((top, pending(bottom, name)))))),
        Power(bottom, rational(2)),
    )
    words = "The quotient rule, with $u = {top}$ above and $v = {bottom}$ below: $(u/v)' = (u'v - uv')/v^2$."
    yield step("quotient", words, waiting, u=tree, x=Symbol(name), top=top, bottom=bottom)
    dt = yield from inside(top, name)
    db = yield from inside(bottom, name)
    below = tidied(bottom)
    answer = div(add(mul(dt, below), mul(rational(-1), tidied(top), db)), power(below, rational(2)))
    return (
        yield from said(
            "put-together", f"Put $u' = {{dt}}$ and $v' = {{db}}$ in: {OF}.", tree, name, answer, dt=dt, db=db
        )
    )


def constant_over(tree: Quotient, name: str) -> Work[Expression]:
    """c/v is c times a power with a negative exponent."""
    bottom, n = tree.bottom, Fraction(-1)
    if isinstance(bottom, Power) and (m := value_of(bottom.exponent)) is not None:
        bottom, n = bottom.base, -m
    rewritten = Power(bottom, rational(n))
    if tree.top != ONE:
        rewritten = Product((tree.top, rewritten))
    yield step(
        "rewrite", "Write the division as a negative exponent.", pending(rewritten, name), u=tree, x=Symbol(name)
    )
    return (yield from derivative(rewritten, name))


def power_rule(tree: Power, name: str) -> Work[Expression]:
    base, exponent = tree.base, tree.exponent
    if not has(exponent, name):
        n = tidied(exponent)
        down = power(tidied(base), add(n, rational(-1)))
        if base == Symbol(name):
            words = "The power rule: the exponent ${n}$ comes down as a factor and falls by one: " + OF + "."
            return (yield from said("power", words, tree, name, mul(n, down), n=n))
        outer = Power(INSIDE, n)
        return (
            yield from chain(
                tree, outer, base, mul(n, down), mul(n, power(INSIDE, add(n, rational(-1)))), "power", name
            )
        )
    if not has(base, name):
        return (yield from exponential(tree, name))
    words = "Base and exponent both hold ${x}$: write the power with $e$ and $\\ln$."
    rewritten = Power(E, Product((exponent, Call("ln", (base,)))))
    yield step("rewrite", words, pending(rewritten, name), u=tree, x=Symbol(name))
    return (yield from derivative(rewritten, name))


def exponential(tree: Power, name: str) -> Work[Expression]:
    base, exponent = tidied(tree.base), tree.exponent
    same = power(base, tidied(exponent))
    factor = ONE if base == E else call("ln", base)
    if exponent == Symbol(name):
        words = (
            f"The exponential function is its own derivative: {OF}."
            if base == E
            else f"An exponential is its own derivative times the logarithm of its base: {OF}."
        )
        return (yield from said("exp", words, tree, name, mul(same, factor)))
    return (
        yield from chain(
            tree, Power(base, INSIDE), exponent, mul(same, factor), mul(power(base, INSIDE), factor), "exp", name
        )
    )


def function_rule(tree: Call, name: str) -> Work[Expression]:
    known, arguments = canonical(tree.name, tree.arguments)
    u = arguments[0]
    if known == "exp":
        return (yield from exponential(Power(E, u), name))
    if known in ("sqrt", "root"):
        exponent = Fraction(1, 2) if known == "sqrt" else 1 / (value_of(arguments[1]) or Fraction(1))
        return (yield from root_rule(tree, u, exponent, name))
    if known == "log":
        rewritten = Quotient(Call("ln", (u,)), Call("ln", (arguments[1],)))
        yield step("rewrite", "Write the logarithm with $\\ln$.", pending(rewritten, name), u=tree, x=Symbol(name))
        return (yield from derivative(rewritten, name))
    if known not in SLOPES or len(arguments) != 1:
        raise ValueError(f"The derivative of {tree.name} is not known here; write it with functions that are.")
    slope = SLOPES[known](tidied(u))
    if u == Symbol(name):
        words = f"From the table, {says(known)}: {OF}."
        return (yield from said(known, words, tree, name, slope))
    return (yield from chain(tree, Call(known, (INSIDE,)), u, slope, SLOPES[known](INSIDE), known, name))


def root_rule(tree: Call, u: Expression, exponent: Fraction, name: str) -> Work[Expression]:
    slope = mul(rational(exponent), power(tidied(u), rational(exponent - 1)))
    if u == Symbol(name):
        words = f"A root is the power ${{n}}$; by the power rule {OF}."
        return (yield from said("root", words, tree, name, slope, n=rational(exponent)))
    shown = mul(rational(exponent), power(INSIDE, rational(exponent - 1)))
    return (yield from chain(tree, Call(tree.name, (INSIDE, *tree.arguments[1:])), u, slope, shown, "root", name))


def chain(
    tree: Expression, outer: Expression, u: Expression, slope: Expression, shown: Expression, rule: str, name: str
) -> Work[Expression]:
    """Outside first, at the inside; times the derivative of the inside."""
    words = "The chain rule, with the inside $u = {inner}$: the outside gives $\\frac{d}{du}\\left[{outer}\\right] = {shown}$; multiply by $u'$."
    waiting = Product((slope, pending(u, name)))
    yield step("chain", words, waiting, u=tree, x=Symbol(name), inner=u, outer=outer, shown=shown, outside=rule)
    inner = yield from inside(u, name)
    answer = mul(slope, inner)
    return (yield from said("put-together", f"Multiply by $u' = {{inner}}$: {OF}.", tree, name, answer, inner=inner))
