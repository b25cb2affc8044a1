"""Dice whose throws hang on the question alone: the same answer to the same question meets the same points."""

from hashlib import blake2b

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
    return int.from_bytes(blake2b(repr(of).encode("utf-8", "surrogatepass"), digest_size=16).digest(), "little")
