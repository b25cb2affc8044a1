"""What is amiss in content, as a sentence with its place. Authors read faults; a learner never meets one."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    file: str  # relative to the content folder: "linear-algebra/dot-product/lesson.md"
    line: int  # from 1; 0 where no line is meant
    says: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.says}" if self.line else f"{self.file}: {self.says}"


class Amiss(Exception):
    """Raised while content is read; the loader turns it into a Fault. `line` counts within the text at hand."""

    def __init__(self, says: str, line: int = 0):
        super().__init__(says)
        self.says, self.line = says, line
