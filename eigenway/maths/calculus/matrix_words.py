"""Matrix expressions as sums of words: a number times scalars times a product of matrices, each perhaps transposed or inverted.

Shapes are pairs of numbers or letters, (2, "n"); two letters are the same size only where they are the same letter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, neg
from eigenway.maths.calculus.terms import ONE, value_of
from eigenway.maths.calculus.tidy import tidied
from eigenway.maths.expression import (
    Call,
    Expression,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    rational,
)

Size = int | str
Shape = tuple[Size, Size]


@dataclass(frozen=True)
class Letter:
    name: str
    transposed: bool = False
    inverse: bool = False

    def turned(self) -> "Letter":
        return Letter(self.name, not self.transposed, self.inverse)

    def tree(self) -> Expression:
        made: Expression = Symbol(self.name)
        if self.inverse:
            made = Power(made, rational(-1))
        return Call("transpose", (made,)) if self.transposed else made


@dataclass(frozen=True)
class Word:
    factor: Expression  # a scalar
    letters: tuple[Letter, ...]  # their product; none for a scalar alone

    def turned(self) -> "Word":
        return Word(self.factor, tuple(letter.turned() for letter in reversed(self.letters)))

    def tree(self) -> Expression:
        factors = [] if self.factor == ONE and self.letters else [self.factor]
        parts = [*factors, *(letter.tree() for letter in self.letters)]
        return parts[0] if len(parts) == 1 else Product(tuple(parts))


Words = tuple[Word, ...]


class Shapes:
    def __init__(self, shapes: Mapping[str, Any]):
        self.known: dict[str, Shape] = {}
        for name, shape in shapes.items():
            pair = (shape, 1) if isinstance(shape, int | str) else tuple(shape)
            if len(pair) == 1:
                pair = (pair[0], 1)
            if len(pair) != 2:
                raise ValueError(f"The shape of {name} is {shape}; give rows and columns, ('m', 'n').")
            self.known[name] = (pair[0], pair[1])

    def of(self, letter: Letter) -> Shape:
        rows, columns = self.known[letter.name]
        return (columns, rows) if letter.transposed else (rows, columns)

    def word(self, word: Word) -> Shape:
        if not word.letters:
            return (1, 1)
        for left, right in zip(word.letters, word.letters[1:]):
            a, b = self.of(left), self.of(right)
            if a[1] != b[0]:
                raise ValueError(
                    f"The product of {spoken(left)}, {written(a)}, and {spoken(right)}, {written(b)}, does not exist."
                )
        return self.of(word.letters[0])[0], self.of(word.letters[-1])[1]

    def words(self, words: Words) -> Shape:
        shapes = {self.word(word) for word in words} or {(1, 1)}
        if len(shapes) > 1:
            one, two, *_ = sorted(map(written, shapes))
            raise ValueError(f"A term is {one} and another {two}: they cannot be added.")
        return next(iter(shapes))


def written(shape: Shape) -> str:
    return f"{shape[0]} × {shape[1]}"


def spoken(letter: Letter) -> str:
    return f"{letter.name}{'^-1' if letter.inverse else ''}{'^T' if letter.transposed else ''}"


def words_of(tree: Expression, shapes: Shapes) -> Words:
    """A tree multiplied out into words."""
    if isinstance(tree, Symbol):
        return (Word(ONE, (Letter(tree.name),)),) if tree.name in shapes.known else (Word(tree, ()),)
    if isinstance(tree, Number) or value_of(tree) is not None:
        return (Word(tree, ()),)
    if isinstance(tree, Sum):
        return tuple(word for term in tree.terms for word in words_of(term, shapes))
    if isinstance(tree, Negative):
        return tuple(Word(neg(w.factor), w.letters) for w in words_of(tree.of, shapes))
    if isinstance(tree, Product):
        return multiplied([words_of(factor, shapes) for factor in tree.factors])
    if isinstance(tree, Quotient) and not any(
        isinstance(n, Symbol) and n.name in shapes.known for n in tree.bottom.walk()
    ):
        return tuple(Word(div(w.factor, tidied(tree.bottom)), w.letters) for w in words_of(tree.top, shapes))
    if isinstance(tree, Power) and tree.exponent == Symbol("T"):
        return tuple(w.turned() for w in words_of(tree.base, shapes))
    if isinstance(tree, Power) and value_of(tree.exponent) == -1:
        return inverted(words_of(tree.base, shapes))
    if isinstance(tree, Power) and (k := value_of(tree.exponent)) is not None and k.denominator == 1 and 1 <= k <= 4:
        return (
            norm_square(tree.base, shapes)
            if is_norm(tree.base) and k == 2
            else multiplied([words_of(tree.base, shapes)] * int(k))
        )
    if isinstance(tree, Call) and len(tree.arguments) == 1:
        inner = tree.arguments[0]
        if tree.name == "transpose":
            return tuple(w.turned() for w in words_of(inner, shapes))
        if tree.name == "inverse":
            return inverted(words_of(inner, shapes))
    raise ValueError(
        "This matrix expression is not known here: use sums, products, transposes, inverses, tr, det, ln det and squared norms."
    )


def is_norm(tree: Expression) -> bool:
    return isinstance(tree, Call) and tree.name in ("norm", "abs")


def norm_square(tree: Expression, shapes: Shapes) -> Words:
    """The squared norm of a vector u is uᵀu."""
    inner = words_of(tree.parts[0], shapes)
    return multiplied([tuple(w.turned() for w in inner), inner])


def inverted(words: Words) -> Words:
    if len(words) != 1 or words[0].factor != ONE or any(letter.inverse for letter in words[0].letters):
        raise ValueError("Only the inverse of a product of matrices is known here, not that of a sum.")
    return (Word(ONE, tuple(Letter(x.name, x.transposed, True) for x in reversed(words[0].letters))),)


def multiplied(factors: list[Words]) -> Words:
    made: Words = (Word(ONE, ()),)
    for words in factors:
        made = tuple(Word(mul(a.factor, b.factor), (*a.letters, *b.letters)) for a in made for b in words)
    return made


def summed(words: Words, shapes: Shapes) -> Words:
    """Equal words together; a scalar word and its transpose are equal."""
    counts: dict[tuple[Letter, ...], Expression] = {}
    for word in words:
        counts[word.letters] = add(counts[word.letters], word.factor) if word.letters in counts else word.factor
    return tuple(Word(k, letters) for letters, k in counts.items() if value_of(k) != 0)


def tree_of(words: Words) -> Expression:
    parts: list[Expression] = []
    for word in words:
        negative = value_of(word.factor) is not None and (value_of(word.factor) or 0) < 0
        parts.append(Negative(Word(neg(word.factor), word.letters).tree()) if negative else word.tree())
    return rational(0) if not parts else parts[0] if len(parts) == 1 else Sum(tuple(parts))
