"""The pages of the kinds, read as tables: each is documentation and test at once."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eigenway.answers.kinds as kinds

HERE = Path(kinds.__file__).parent
CELL = re.compile(r"(?<!\\)\|")


def rows() -> Iterator[tuple[str, str, dict[str, Any], str, str, str]]:
    """Kind, expected, options, typed, verdict and the words that must be told."""
    for kind in kinds.KINDS:
        for line in (HERE / f"{kind.replace('-', '_')}.md").read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in CELL.split(line)[1:-1]]
            if len(cells) == 5 and cells[0] != "expected" and not set(cells[0]) <= set("-"):
                expected, said, typed, verdict, told = map(plain, cells)
                yield kind, expected, options(said), typed, verdict, told


def plain(cell: str) -> str:
    return cell.strip("`").replace("\\|", "|").replace("⏎", "\n")


def options(said: str) -> dict[str, Any]:
    """`form=factored`, `matrix=[[2, 1], [1, 2]]`: one option a row, its value as JSON or as text."""
    if not said:
        return {}
    name, _, value = said.partition("=")
    try:
        return {name: json.loads(value)}
    except ValueError:
        return {name: value}
