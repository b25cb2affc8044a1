"""Random inputs: small whole numbers and fractions, now and then decimals, and the degenerate ones that break things."""

from fractions import Fraction

from hypothesis import strategies as st

whole = st.integers(-6, 6)
fractions = st.builds(Fraction, st.integers(-6, 6), st.integers(1, 4))
rational = st.one_of(whole, whole, fractions)
decimals = st.integers(-40, 40).map(lambda k: k / 8)


def vectors(
    n: int | None = None, entries: st.SearchStrategy = rational, low: int = 1, high: int = 5
) -> st.SearchStrategy:
    sizes = st.just(n) if n else st.integers(low, high)
    return sizes.flatmap(lambda n: st.tuples(*[entries] * n))


def pairs(entries: st.SearchStrategy = rational, high: int = 5) -> st.SearchStrategy:
    """Two vectors of one length."""
    return st.integers(1, high).flatmap(lambda n: st.tuples(vectors(n, entries), vectors(n, entries)))


def matrices(
    rows: int | None = None, columns: int | None = None, entries: st.SearchStrategy = rational, high: int = 4
) -> st.SearchStrategy:
    """Any shape up to 4 by 4, a third of them of low rank, with zero rows and repeated columns among them."""

    def of(m: int, n: int) -> st.SearchStrategy:
        full = st.tuples(*[st.tuples(*[entries] * n)] * m)
        thin = st.tuples(st.tuples(*[entries] * m), st.tuples(*[entries] * n)).map(
            lambda uv: tuple(tuple(a * b for b in uv[1]) for a in uv[0])
        )
        return st.one_of(full, full, thin)

    sizes = st.tuples(
        st.just(rows) if rows else st.integers(1, high), st.just(columns) if columns else st.integers(1, high)
    )
    return sizes.flatmap(lambda mn: of(*mn))


def squares(n: int | None = None, entries: st.SearchStrategy = rational, high: int = 4) -> st.SearchStrategy:
    return (st.just(n) if n else st.integers(1, high)).flatmap(lambda n: matrices(n, n, entries))


def symmetric(high: int = 3, entries: st.SearchStrategy = whole) -> st.SearchStrategy:
    return squares(None, entries, high).map(
        lambda a: tuple(tuple(a[min(i, j)][max(i, j)] for j in range(len(a))) for i in range(len(a)))
    )


def with_decimals(exact: st.SearchStrategy) -> st.SearchStrategy:
    """Now and then the same input in decimals."""

    def as_floats(value):
        if isinstance(value, tuple):
            return tuple(as_floats(part) for part in value)
        return float(value) if isinstance(value, (int, Fraction)) and not isinstance(value, bool) else value

    return st.tuples(exact, st.integers(0, 3)).map(lambda pair: as_floats(pair[0]) if pair[1] == 3 else pair[0])


def dependent_free(rows: int | None = None, high: int = 3, entries: st.SearchStrategy = whole) -> st.SearchStrategy:
    """Square matrices that have an inverse."""
    from flint import fmpq, fmpq_mat

    def invertible(a):
        n = len(a)
        return (
            fmpq_mat(n, n, [fmpq(Fraction(x).numerator, Fraction(x).denominator) for row in a for x in row]).det() != 0
        )

    return squares(rows, entries, high).filter(invertible)


def tall(high: int = 4, entries: st.SearchStrategy = whole) -> st.SearchStrategy:
    """At least as many rows as columns, columns independent: an identity with rows added and mixed."""

    def full(a):
        return flint_rank(a) == len(a[0])

    shapes = st.integers(1, 3).flatmap(lambda n: st.tuples(st.integers(n, high), st.just(n)))
    return shapes.flatmap(lambda mn: matrices(mn[0], mn[1], entries)).filter(full)


def flint_rank(a) -> int:
    from flint import fmpq, fmpq_mat

    flat = [fmpq(Fraction(x).numerator, Fraction(x).denominator) for row in a for x in row]
    return fmpq_mat(len(a), len(a[0]), flat).rank()


def positive_definite(high: int = 3) -> st.SearchStrategy:
    """LLᵀ for a lower triangle with a positive diagonal."""

    def product(lower):
        n = len(lower)
        l = [[abs(x) + 1 if i == j else x if j < i else 0 for j, x in enumerate(row)] for i, row in enumerate(lower)]
        return tuple(tuple(sum(l[i][k] * l[j][k] for k in range(n)) for j in range(n)) for i in range(n))

    return squares(None, st.integers(-3, 3), high).map(product)
