"""`eigenway show "inverse [[2,1],[5,3]]"`: a computation with its work, in the terminal or as LaTeX, HTML, JSON."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

USAGE = """eigenway show "linalg.eigen([[2,1],[1,2]])"     any algorithm by its name, with its arguments
eigenway show "inverse [[2,1],[5,3]]"            or in plain words: eigen, inverse, determinant, rank, solve, ...
eigenway show "d/dx x^2 sin x"                   derivatives, and: integrate x e^x, integrate x^2 from 0 to 1
eigenway show "limit sin(x)/x as x -> 0"         and: taylor cos x order 4, gradient x^2 y, hessian x^2 y, simplify, jacobian
eigenway show "solve x^2 - 5x + 6 = 0"           equations; and systems: solve [[2,1],[1,3]] [3,5]
  --latex, --html, --json   the work in that form
  --steps N                 the first N steps only
  --list                    every algorithm there is"""


@dataclass(frozen=True)
class Wish:
    what: str
    form: str = "terminal"
    steps: int | None = None


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if "--list" in arguments:
        return names()
    try:
        wish = read_wish(arguments)
        return answer(wish)
    except ValueError as why:
        print(f"eigenway: {why}", file=sys.stderr)
        return 2
    except RecursionError:
        print("eigenway: That is nested too deeply to be worked out.", file=sys.stderr)
        return 2


def read_wish(arguments: Sequence[str]) -> Wish:
    words: list[str] = []
    form, steps = "terminal", None
    rest = iter(arguments)
    for word in rest:
        if word in ("--latex", "--html", "--json"):
            form = word[2:]
        elif word == "--steps":
            count = next(rest, "")
            if not count.isdigit() or int(count) < 1:
                raise ValueError("--steps needs a whole number of at least 1 after it.")
            steps = int(count)
        elif word.startswith("--") and word[2:3].isalpha():
            raise ValueError(f"{word} is not an option of show; eigenway show --help lists them.")
        else:
            words.append(word)
    if not words:
        raise ValueError("Say what to show; eigenway show --help has examples.")
    return Wish(" ".join(words), form, steps)


def answer(wish: Wish) -> int:
    from eigenway.cli.wish import understood
    from eigenway.maths import show

    algorithm, given = understood(wish.what)
    try:
        work = algorithm.steps(*given)
    except (TypeError, AttributeError, LookupError, ArithmeticError):  # a value of a kind nobody thought of
        raise ValueError(
            f"{algorithm.name} cannot work with these arguments; docs/maths.md has an example of it."
        ) from None
    result = work.result
    if wish.steps is not None:
        del work[wish.steps :]
    if wish.form == "json":
        data = {
            "algorithm": algorithm.name,
            "steps": show.lines(work),
            "result": show.latex(result),
            "text": show.text(result),
        }
        print(json.dumps(data, ensure_ascii=False, indent=2))
    elif wish.form == "latex":
        print(show.work_latex(work))
    elif wish.form == "html":
        print(show.work_html(work))
    else:
        in_terminal(algorithm.name, work, result)
    return 0


def in_terminal(name: str, work: Any, result: Any) -> None:
    """The steps numbered, what stands on the page under each, the result at the end."""
    from rich.console import Console
    from rich.text import Text

    from eigenway.maths import show

    console = Console(highlight=False)

    def line(words: str, margin: int = 0, style: str = "") -> None:
        console.print(Text(" " * margin + words, style=style), soft_wrap=True)

    line(name, style="bold")
    for number, step, page in show.paged(work):
        margin = 4 * step.depth
        width = max(40, min(console.width, 100) - margin - 4)
        first, *more = wrap(show.plain_sentence(step), width, break_long_words=False, break_on_hyphens=False)
        line(f"{number:>2}. {first}", margin)
        for words in more:
            line(words, margin + 4)
        if page:
            for row in show.block(step.after).split("\n"):
                line(row, margin + 7, "cyan")
    if not work:
        line(" Nothing has to be done.")
    line("Result", style="bold")
    for row in ("none" if result == () else show.block(result)).split("\n"):
        line(row, 7, "bold cyan")


def names() -> int:
    """Every algorithm, with the sentence that says what it does."""
    from eigenway.cli.wish import every

    for name, algorithm in every().items():
        print(f"{name:34} {(algorithm.__doc__ or '').strip().splitlines()[0]}")
    return 0
