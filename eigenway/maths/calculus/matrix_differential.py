"""The gradient of a scalar by a vector or a matrix: take the differential, bring dX to the end under a trace, read off.

From df = tr(Gᵀ dX) follows that the gradient is G; it has the shape of X.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eigenway.maths.calculus.algebra import mul, neg
from eigenway.maths.calculus.matrix_words import Letter, Shapes, Word, Words, summed, tree_of, words_of, written
from eigenway.maths.calculus.terms import ONE
from eigenway.maths.calculus.tidy import checked, named
from eigenway.maths.expression import Call, Expression, Negative, Power, Product, Quotient, Sum, Symbol, rational
from eigenway.maths.steps import Work, step, worked


@worked
def matrix_differential(
    tree: Expression, variable: str | Symbol, shapes: Mapping[str, Any], symmetric: tuple[str, ...] = ()
) -> Work[Expression]:
    """The gradient of a scalar expression. `shapes` gives each matrix its (rows, columns); what it leaves out is a number."""
    tree, name, known = checked(tree), named(variable), Shapes(shapes)
    if name not in known.known:
        raise ValueError(f"There is no shape for {name}: the derivative is by a vector or a matrix of known shape.")
    parts = [differential(term, name, known) for term in (tree.terms if isinstance(tree, Sum) else (tree,))]
    d = tuple(word for part in parts for word in part)
    page = tree_of(d)
    says = "Differentiate each place where ${x}$ stands, the rest held: $d f = {df}$."
    yield step("differential", says, page, f=tree, x=Symbol(name), df=page, shapes=dict(known.known))
    moved = summed(tuple(at_end(word, name) for word in d), known)
    page = tree_of(moved)
    says = "A scalar is its own trace and its own transpose, and a trace lets factors go round: bring ${dx}$ to the end. $d f$ is the trace of ${df}$."
    yield step("go-round", says, page, f=tree, x=Symbol(name), df=page, dx=Symbol(f"d{name}"))
    held = tuple(plain(Word(w.factor, w.letters[:-1]).turned(), symmetric) for w in moved)
    gradient = summed(held, known)
    shape = known.words(gradient) if gradient else known.known[name]
    answer = tree_of(gradient)
    says = (
        "What stands before ${dx}$, transposed, is the gradient: ${gradient}$. Its shape is {shape}, as that of ${x}$."
    )
    yield step(
        "read-off", says, answer, f=tree, x=Symbol(name), dx=Symbol(f"d{name}"), gradient=answer, shape=written(shape)
    )
    if shape != known.known[name]:
        raise ValueError(
            f"The gradient is {written(shape)} and {name} is {written(known.known[name])}: check the shapes."
        )
    return answer


def differential(term: Expression, name: str, shapes: Shapes) -> Words:
    """The differential of one scalar term, as words that hold d(name) once."""
    if isinstance(term, Negative):
        return tuple(replace(w, factor=neg(w.factor)) for w in differential(term.of, name, shapes))
    scalar, inner = apart(term)
    if isinstance(inner, Call) and inner.name in ("tr", "trace"):
        words = words_of(inner.arguments[0], shapes)
        square(words, shapes, "trace")
    elif determinant := log_det(inner):
        words = words_of(determinant, shapes)
        square(words, shapes, "determinant")
        if len(words) != 1 or words[0].factor != ONE or len(words[0].letters) != 1:
            raise ValueError("The logarithm of a determinant is known here for a single matrix.")
        letter = words[0].letters[0]
        if letter.name != name:
            return ()
        return (Word(scalar, (Letter(name, letter.transposed, True), Letter(f"d{name}", letter.transposed))),)
    else:
        words = words_of(inner, shapes)
        if (shape := shapes.words(words)) != (1, 1):
            raise ValueError(
                f"A term is {written(shape)}; the gradient is that of a scalar, 1 × 1. Take a trace or a norm."
            )
    found: list[Word] = []
    for word in words:
        for i, letter in enumerate(word.letters):
            if letter.name == name:
                found.append(moved_one(Word(mul(scalar, word.factor), word.letters), i, name))
    return tuple(found)


def moved_one(word: Word, i: int, name: str) -> Word:
    """One place of the variable made d(name); d(X⁻¹) is -X⁻¹ dX X⁻¹."""
    letter = word.letters[i]
    d = Letter(f"d{name}", letter.transposed)
    if letter.inverse:
        return Word(neg(word.factor), (*word.letters[:i], letter, d, letter, *word.letters[i + 1 :]))
    return Word(word.factor, (*word.letters[:i], d, *word.letters[i + 1 :]))


def at_end(word: Word, name: str) -> Word:
    """The word turned round under the trace until d(name), not transposed, stands last."""
    i = next(k for k, letter in enumerate(word.letters) if letter.name == f"d{name}")
    if word.letters[i].transposed:
        return at_end(word.turned(), name)
    return Word(word.factor, (*word.letters[i + 1 :], *word.letters[: i + 1]))


def plain(word: Word, symmetric: tuple[str, ...]) -> Word:
    """Symmetric matrices need no transpose."""
    return Word(word.factor, tuple(replace(x, transposed=False) if x.name in symmetric else x for x in word.letters))


def apart(term: Expression) -> tuple[Expression, Expression]:
    """The scalar in front of tr(...) or ln det(...), and that."""
    if isinstance(term, Quotient):
        scalar, inner = apart(term.top)
        return mul(scalar, Power(term.bottom, rational(-1))), inner
    if isinstance(term, Product):
        special = [u for u in term.factors if isinstance(u, Call) and u.name in ("tr", "trace", "ln", "log")]
        if len(special) == 1:
            return mul(*(u for u in term.factors if u is not special[0])), special[0]
    return ONE, term


def log_det(tree: Expression) -> Expression | None:
    if (
        isinstance(tree, Call)
        and tree.name in ("ln", "log")
        and isinstance(tree.arguments[0], Call)
        and tree.arguments[0].name in ("det", "abs")
    ):
        return tree.arguments[0].arguments[0]
    return tree.arguments[0] if isinstance(tree, Call) and tree.name == "logdet" else None


def square(words: Words, shapes: Shapes, what: str) -> None:
    shape = shapes.words(words)
    if shape[0] != shape[1]:
        raise ValueError(f"The {what} is that of a square matrix; this one is {written(shape)}.")
