"""Dice that fall the same on every machine and in every Python: the digits of SHA-256, counted upwards.

The `random` module promises that for `random()` alone; what it draws with `sample` and `shuffle` has changed before.
"""

from hashlib import sha256


class Dice:
    def __init__(self, *seed: object):
        self.seed = "\x1f".join(map(str, seed)).encode()
        self.turn, self.pool = 0, b""

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1, each equally likely: a draw past the last full round is thrown again."""
        if n < 1:
            raise ValueError("there is nothing to choose from")
        size = (n.bit_length() + 7) // 8 + 1
        full = 256**size // n * n
        while (drawn := int.from_bytes(self.take(size), "big")) >= full:
            pass
        return drawn % n

    def take(self, size: int) -> bytes:
        while len(self.pool) < size:
            self.pool += sha256(self.seed + b"\x1e" + str(self.turn).encode()).digest()
            self.turn += 1
        taken, self.pool = self.pool[:size], self.pool[size:]
        return taken
