"""Reading under fire: N strings that nobody would type (mutated answers, Unicode, nesting, huge numbers, 100 kB), each of
which must be read or refused with a sentence. `python bench/fuzz_reading.py 100000` reports exceptions, times, memory."""

import contextlib
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from eigenway.answers.grammar import read
from eigenway.answers.unreadable import Unreadable

PIECES = [
    "x",
    "y",
    "z",
    "a",
    "b",
    "n",
    "A",
    "B",
    "T",
    "e",
    "i",
    "pi",
    "0",
    "1",
    "2",
    "10",
    "3.14",
    ".5",
    "1e5",
    "1e-5",
    "1e9999999",
    "+",
    "-",
    "*",
    "/",
    "^",
    "_",
    "!",
    "'",
    "%",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "|",
    "||",
    ",",
    ";",
    ":",
    "=",
    "<",
    ">",
    "<=",
    ">=",
    "!=",
    "~",
    ".",
    "...",
    "\\frac",
    "\\sqrt",
    "\\sin",
    "\\log",
    "\\left(",
    "\\right)",
    "\\left|",
    "\\right|",
    "\\begin{bmatrix}",
    "\\end{bmatrix}",
    "&",
    "\\\\",
    "\\hat",
    "\\bar{x}",
    "\\text{ab}",
    "\\cdot",
    "\\{",
    "\\}",
    "\\|",
    "\\mid",
    "\\int",
    "\\sum",
    "\\lim",
    "\\partial",
    "\\operatorname{foo}",
    "\\binom",
    "\\mathbf",
    "\\mathbb{R}",
    "\\infty",
    "$",
    "\\,",
    "\\",
    "\\",
    "sin",
    "cos",
    "ln",
    "log",
    "sqrt",
    "sin^2",
    "d/dx",
    "dx",
    "dy",
    "alpha",
    "beta",
    "mod",
    "or",
    "and",
    "in",
    "union",
    "U",
    "not",
    "inf",
    "f(x)",
    "P(A|B)",
    "E[X]",
    "[[1,2],[3,4]]",
    "[1",
    "2;3",
    "4]",
    "²",
    "³",
    "⁻¹",
    "₁",
    "₂",
    "½",
    "√",
    "π",
    "θ",
    "∞",
    "∂",
    "∫",
    "∑",
    "∈",
    "≤",
    "≥",
    "≠",
    "−",
    "×",
    "÷",
    "·",
    "±",
    "∪",
    "‖",
    "⟨",
    "⟩",
    "⌊",
    "⌋",
    "２",
    "ｘ",
    "𝑥",
    "𝟐",
    "x̂",
    "é",
    "中",
    "🙂",
    "\u202e",
    "\u200b",
    "\x00",
    "�",
    "\uffff",
    "#",
    "@",
    "~",
    "`",
    '"',
    "?",
    "\\placeholder{}",
    "x_1",
    "x_{i+1}",
    "x_",
    "x^",
    "^",
    "^^",
    "**",
    "_",
    "__",
    "9^9^9^9",
    "99999999!",
    "2",
    "2",
    "3",
    "1/2",
    "1,000",
    "3,5",
    "{}",
    "()",
    "[]",
]


def strings(dice: random.Random, answers: list[str]) -> Iterator[str]:
    while True:
        kind = dice.random()
        if kind < 0.45 and answers:
            yield mutated(dice.choice(answers), dice)
        elif kind < 0.85:
            yield dice.choice(["", " "]).join(dice.choices(PIECES, k=dice.randint(1, 25)))
        elif kind < 0.95:
            yield "".join(
                chr(dice.choice([dice.randint(0, 255), dice.randint(0, 0x10FFFF)])) for _ in range(dice.randint(1, 30))
            )
        elif kind < 0.99:
            piece = dice.choice(PIECES)
            yield piece * dice.randint(2, 60) + "1" + dice.choice(PIECES) * dice.randint(0, 60)
        else:
            yield (dice.choice(PIECES) + dice.choice(["", " ", "1"])) * dice.choice([400, 1000, 20000])


def mutated(text: str, dice: random.Random) -> str:
    for _ in range(dice.choice((1, 1, 2, 4))):
        at = dice.randint(0, len(text))
        match dice.randint(0, 3):
            case 0:
                text = text[:at] + dice.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[at + dice.randint(1, 5) :]
            case 2:
                end = at + dice.randint(1, 8)
                text = text[:at] + text[at:end] * dice.randint(2, 4) + text[end:]
            case _:
                text = text[at:] + text[:at]
    return text


def corpus() -> list[str]:
    path = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "equivalence.jsonl"
    if not path.exists():
        return ["x^2 + 3x - 1", "\\frac{1}{2}", "[[1,2],[3,4]]", "P(A|B)"]
    rows = map(json.loads, path.read_text().splitlines())
    return [text for row in rows for text in (row["response"], row["answer"], *row["latex"])]


def again(text: str) -> float:
    """Milliseconds of processor time, at the best of three: on a busy machine one run says more about the machine."""
    times: list[float] = []
    for _ in range(3):
        before = time.process_time()
        with contextlib.suppress(Unreadable):
            read(text)
        times.append((time.process_time() - before) * 1000)
    return min(times)


def main(count: int) -> int:
    import resource

    dice, answers = random.Random(count), corpus()
    times: list[tuple[float, str]] = []
    read_well = failed = 0
    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for turn, text in zip(range(count), strings(dice, answers), strict=False):
        if turn == count // 10:  # by then every table is built and every buffer has its size
            start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        before = time.process_time()
        try:
            read(text, dice.choice(["auto", "latex", "plain"]))
            read_well += 1
        except Unreadable as why:
            if not why.says or not 0 <= why.place <= max(len(text), 4000):
                failed += 1
                print("no sentence or no place:", repr(text[:200]), why.says, why.place)
        except Exception as why:
            failed += 1
            print(f"{type(why).__name__}: {why}", repr(text[:200]))
        times.append(((time.process_time() - before) * 1000, text))
        if len(times) > 500:
            times = sorted(times, reverse=True)[:20]
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start
    print(
        f"{count} strings: {read_well} read, {failed} failed, memory grew by {grown / 1024:.1f} MiB after the first tenth"
    )
    slowest = sorted(((again(text), text) for _, text in sorted(times, reverse=True)[:20]), reverse=True)
    for took, text in slowest[:5]:
        print(f"{took:8.2f} ms  {len(text):7} characters  {text[:70]!r}")
    return failed


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20000) > 0)
