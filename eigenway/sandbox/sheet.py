"""A lab's checks as the broker reads them, without running a line: which functions are asked for, which helpers travel,
which checks there are. The contract stands in the package's docstring."""

import ast
from dataclasses import dataclass
from functools import lru_cache

from .report import Check


class Unreadable(Exception):
    """The checks are not what a lab's checks must be: one sentence for the author."""


@dataclass(frozen=True)
class Sheet:
    source: str
    yours: tuple[str, ...]
    given: tuple[str, ...]
    helpers: str  # the source of imports and @given functions: it runs before the learner's own
    checks: tuple[tuple[str, str, bool], ...]  # name, hint, visible

    def blank(self, visible_only: bool) -> list[Check]:
        """Every check, not yet run."""
        return [
            Check(name, title(name), hint, visible)
            for name, hint, visible in self.checks
            if visible or not visible_only
        ]


def title(name: str) -> str:
    """check_the_first_is_largest: The first is largest."""
    words = name.removeprefix("check_").replace("_", " ")
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=256)
def read(source: str) -> Sheet:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as why:
        raise Unreadable(f"the checks are not Python: {why}") from why
    named = {key: names(tree, key) for key in ("YOURS", "GIVEN", "VISIBLE")}
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    checks = [name for name in functions if name.startswith("check_")]
    if not checks or not named["YOURS"]:
        raise Unreadable("checks hold YOURS, a list of the learner's functions, and at least one function check_...")
    if unknown := [name for name in (*(named["GIVEN"] or ()), *(named["VISIBLE"] or ())) if name not in functions]:
        raise Unreadable(f"{unknown[0]} is named in GIVEN or VISIBLE, but there is no such function")
    visible = named["VISIBLE"] if named["VISIBLE"] is not None else checks
    given = named["GIVEN"] or ()
    helpers = "\n\n".join(ast.unparse(node) for node in needed(tree, set(given)))
    rows = tuple((name, hint(functions[name]), name in visible) for name in checks)
    return Sheet(source, tuple(named["YOURS"]), tuple(given), helpers, rows)


def names(tree: ast.Module, key: str) -> list[str] | None:
    """The list of names that is assigned to `key` at the top level; None where it is not."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == key for t in node.targets):
            try:
                found = ast.literal_eval(node.value)
            except ValueError:
                found = None
            if not isinstance(found, list | tuple) or not all(isinstance(name, str) for name in found):
                raise Unreadable(f"{key} is a list of names, written out")
            return list(found)
    return None


def needed(tree: ast.Module, wanted: set[str]) -> list[ast.stmt]:
    """The imports, the @given functions, and the helpers and constants that those use: nothing else of the checks."""
    size = -1
    kept: list[ast.stmt] = []
    while len(wanted) > size:
        size = len(wanted)
        kept = [node for node in tree.body if defines(node) & wanted]
        wanted |= {name.id for node in kept for name in ast.walk(node) if isinstance(name, ast.Name)}
    return [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom) or node in kept]


def defines(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}


def hint(function: ast.FunctionDef) -> str:
    """The first paragraph of the docstring."""
    return " ".join((ast.get_docstring(function) or "").split("\n\n")[0].split())
