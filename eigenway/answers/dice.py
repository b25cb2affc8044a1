"""Dice whose throws hang on the question alone: the same answer to the same question meets the same points."""

from collections.abc import Sequence
from fractions import Fraction
from hashlib import blake2b
from typing import cast

PRIME = (1 << 61) - 1


class Dice:
    """A stream of whole numbers drawn from a hash of some text."""

    def __init__(self, seed: str):
        self.seed = seed.encode("utf-8", "surrogatepass")
        self.thrown = 0
        self.stock: list[int] = []

    def bits(self) -> int:
        """64 random bits."""
        if not self.stock:
            digest = blake2b(self.seed, salt=self.thrown.to_bytes(16, "little")).digest()
            self.stock = [int.from_bytes(digest[k : k + 8], "little") for k in range(0, 64, 8)]
            self.thrown += 1
        return self.stock.pop()

    def below(self, size: int) -> int:
        """A whole number from 0 to size - 1; for sizes past 64 bits, as even as 64 more bits make it."""
        value = self.bits()
        for _ in range(size.bit_length() // 64 + 1):
            value = value << 64 | self.bits()
        return value % size

    def between(self, low: int, high: int) -> int:
        return low + self.bits() % (high - low + 1)


def fingerprint(*of: object) -> int:
    """A whole number that names its arguments, the same in every process."""
    try:
        said = repr(of)
    except ValueError:  # a number with more digits than Python writes out
        said = repr(in_hex(of))
    return int.from_bytes(blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest(), "little")


def in_hex(value: object) -> object:
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, Fraction):
        return hex(value.numerator), hex(value.denominator)
    return [in_hex(part) for part in cast("Sequence[object]", value)] if isinstance(value, tuple | list) else value
