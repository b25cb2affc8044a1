"""Factor matrices by their names: `L = [[1, 0], [2, 1]], U = [[4, 2], [0, 3]]`.

Any factors are right whose product is that of the right ones, and each of which has the form of the right one of its name:
triangular, diagonal, with orthonormal columns. A permutation is compared as it stands and is no part of the product.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from eigenway.answers.alike import Measure, alike, by_entry, size
from eigenway.answers.arrays import Rows, table
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.orthonormal import orthonormal
from eigenway.answers.symbolic import ONE, multiply, zero
from eigenway.answers.told import Told, differs, every, placed
from eigenway.answers.value import Tree, exact
from eigenway.maths import expression as tree

Factors = Mapping[str, Rows]


def factors(node: Tree) -> Factors:
    """The matrices of `L = ..., U = ...`, in this order; empty for what is no such list."""
    from eigenway.maths import show

    lines = node.items if isinstance(node, tree.Listing) else (node,)
    found: dict[str, Rows] = {}
    for line in lines:
        if not isinstance(line, tree.Relation) or line.signs != ("=",) or (rows := table(line.sides[1])) is None:
            return {}
        found[show.text(line.sides[0])] = rows
    return found if len(found) == len(lines) else {}


def same_factors(given: Factors, wanted: Factors, up_to: str, measure: Measure) -> Decision:
    mine = named_alike(given, wanted)
    for name, rows in wanted.items():
        if name not in mine:
            return differs(f"The factor ${name}$ is missing.")
        if (yours := size(mine[name])) != (asked := size(rows)):
            return differs(f"Your ${name}$ is {yours}; {asked} is asked for.", f"{name}: shape {yours} against {asked}")
    forms = every(form for name in wanted for form in has_the_form(name, mine[name], wanted[name], up_to, measure))
    if forms.same is False:
        return forms
    decision = by_entry(product(mine, wanted), product(wanted, wanted), measure)
    says = f"The product ${' '.join(n for n in wanted if not fixed(n, wanted[n]))}$ is not the matrix."
    return every([forms, placed(decision, "the product", says)])


def named_alike(given: Factors, wanted: Factors) -> Factors:
    """V where V^T is asked for is turned round, and V^T where V is; P^(-1) follows from P."""
    found = dict(given)
    for name in wanted:
        if name not in found and (turned := inverse(found.get(name.removesuffix("^(-1)"), ()))):
            found[name] = turned
        other = name.removesuffix("^T") if name.endswith("^T") else f"{name}^T"
        if name not in found and other in found:
            found[name] = tuple(zip(*found[other], strict=True))
    return found


def inverse(rows: Rows) -> Rows:
    """Of a square matrix of rational numbers that has one; else nothing."""
    from flint import fmpq, fmpq_mat

    values = [exact(entry) for row in rows for entry in row]
    if not rows or len(rows) != len(rows[0]) or None in values:
        return ()
    matrix = fmpq_mat(len(rows), len(rows), [fmpq(v.numerator, v.denominator) for v in values if v is not None])
    if matrix.det() == 0:
        return ()
    turned = matrix.inv().tolist()
    return tuple(tuple(tree.rational(Fraction(int(e.p), int(e.q))) for e in row) for row in turned)


def product(of: Factors, wanted: Factors) -> Rows:
    """In the order in which the right ones stand."""
    first, *rest = [of[name] for name in wanted if not fixed(name, wanted[name])]
    for rows in rest:
        first = multiply(first, rows)
    return tuple(map(tuple, first))


def fixed(name: str, rows: Rows) -> bool:
    """A permutation of rows, called P."""
    ones = [[j for j, entry in enumerate(row) if exact(entry) == 1] for row in rows]
    zeros = sum(exact(entry) == 0 for row in rows for entry in row)
    places = [row[0] for row in ones if len(row) == 1]
    return name.startswith("P") and len(set(places)) == len(rows) and zeros == len(rows) * (len(rows[0]) - 1)


def has_the_form(name: str, mine: Rows, right: Rows, up_to: str, measure: Measure) -> Iterator[Decision]:
    if fixed(name, right):
        yield placed(by_entry(mine, right, measure), name, f"Look at ${name}$: the rows change places otherwise.")
        return
    for says, test in FORMS.items():
        if says == UNIT and up_to == "scale":
            continue  # the numbers on the diagonal may stand in either factor
        if test(right, measure).same and (found := test(mine, measure)).same is not True:
            yield Told(found.same, found.how, f"{name}: {found.witness}", f"Your ${name}$ is not as asked: {says}")


def entries_are_zero(choose: Callable[[int, int], bool]) -> Callable[[Rows, Measure], Decision]:
    def test(rows: Rows, measure: Measure) -> Decision:
        return every(
            placed(zero(entry, measure), f"entry ({i}, {j})")
            for i, row in enumerate(rows, 1)
            for j, entry in enumerate(row, 1)
            if choose(i, j)
        )

    return test


def ones_on_the_diagonal(rows: Rows, measure: Measure) -> Decision:
    return every(alike(row[i], ONE, measure) for i, row in enumerate(rows) if i < len(row))


def orthonormal_columns(rows: Rows, measure: Measure) -> Decision:
    columns: Sequence[tuple[Tree, ...]] = list(zip(*rows, strict=True))
    return every(orthonormal(tuple(columns), measure))


UNIT = "it has ones on its diagonal."
FORMS: dict[str, Callable[[Rows, Measure], Decision]] = {
    "it is lower triangular, with zeros above the diagonal.": entries_are_zero(lambda i, j: i < j),
    "it is upper triangular, with zeros below the diagonal.": entries_are_zero(lambda i, j: i > j),
    UNIT: ones_on_the_diagonal,
    "its columns are unit vectors at right angles.": orthonormal_columns,
}
