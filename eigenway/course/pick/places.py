"""Lines to be put in order: which line stands where on the page, and what a learner would type for an order of them."""

from collections.abc import Sequence


class Places:
    """Line i of the right order stands on the page under the number `at[i]`."""

    def __init__(self, shown: Sequence[int]):
        self.shown = tuple(shown)

    def __getitem__(self, line: int) -> int:
        return self.shown.index(line) + 1

    def order(self, *lines: int) -> tuple[int, ...]:
        """The numbers on the page of these lines; without lines: of all, in the right order."""
        return tuple(self[line] for line in lines or range(len(self.shown)))

    def listed(self, lines: Sequence[str]) -> str:
        """A numbered list of the lines, given in the right order."""
        return "\n".join(f"{number}. {lines[line]}" for number, line in enumerate(self.shown, 1))
