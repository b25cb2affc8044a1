"""Are a lab's checks sharp? Every small change to its author's solution must be caught by one of them, or say why it need not be.

    python -m bench.mutants [SLUG ...]       exit 1 on a survivor without a reason, or a reason whose mutant is caught

A mutant is the solution with one thing changed in the learner's own functions: a comparison turned or moved to its edge, + and -,
* and / exchanged, a constant one up or one down, True and False, an axis, a dropped `not` or minus, `and` and `or`, a dropped
statement. Each is submitted to the sandbox with a fixed seed. Survivors stand with their reasons in bench/mutants.toml;
run over all labs, this writes docs/mutants.md.
"""

import ast
import copy
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
REASONS, PAGE = Path(__file__).with_suffix(".toml"), ROOT / "docs" / "mutants.md"
COMPARE = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
ARITHMETIC = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,), ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Mult,), ast.Pow: (ast.Mult,), ast.BitAnd: (ast.BitOr,), ast.BitOr: (ast.BitAnd,),
}  # fmt: skip
DROPPED = (ast.Expr, ast.AugAssign, ast.If, ast.For, ast.While, ast.Raise, ast.Break, ast.Continue, ast.Assign)


@dataclass(frozen=True)
class Mutant:
    name: str  # function: what the line was -> what it is now
    line: int
    source: str


def mutants(solution: str, yours: list[str]) -> list[Mutant]:
    tree, found, names = ast.parse(solution), [], Counter()
    words = {part for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.exc for part in ast.walk(node.exc)}
    for place, node in enumerate(ast.walk(tree)):
        for change in changes(node) if node not in words else ():  # what an error says is for people
            made, function, was, now = changed(tree, place, change)
            if function not in yours or was == now:
                continue
            names[name := f"{function}: {was} -> {now}"] += 1
            name += f" ({names[name]})" if names[name] > 1 else ""
            found.append(Mutant(name, getattr(node, "lineno", 0), ast.unparse(made)))
    return found


def changes(node: ast.AST) -> Iterator[Any]:
    """Each a function that changes such a node in place, or gives another to stand for it."""
    if isinstance(node, ast.Compare):
        for at, op in enumerate(node.ops):
            yield from (lambda n, at=at, other=other: n.ops.__setitem__(at, other()) for other in COMPARE[type(op)])
    elif isinstance(node, ast.BinOp | ast.AugAssign):
        yield from (lambda n, other=other: setattr(n, "op", other()) for other in ARITHMETIC.get(type(node.op), ()))
    elif isinstance(node, ast.BoolOp):
        yield lambda n: setattr(n, "op", ast.Or() if isinstance(n.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield lambda n: n.operand
    elif isinstance(node, ast.Constant):
        yield from constants(node.value)
    if isinstance(node, DROPPED) and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        yield lambda n: ast.Pass()


def constants(value: Any) -> Iterator[Any]:
    if isinstance(value, bool):
        yield lambda n: ast.Constant(not n.value)
    elif isinstance(value, int | float):
        yield from (lambda n, other=other: ast.Constant(other) for other in (value + 1, value - 1))


def changed(tree: ast.Module, place: int, change: Any) -> tuple[ast.Module, str, str, str]:
    """The program with the node at this place changed, the function it stands in, and its line before and after."""
    made = copy.deepcopy(tree)
    above = {child: parent for parent in ast.walk(made) for child in ast.iter_child_nodes(parent)}
    node = list(ast.walk(made))[place]
    line = node
    while not isinstance(line, ast.stmt):
        line = above[line]
    function = line
    while not isinstance(function, ast.FunctionDef | ast.Module) or isinstance(above.get(function), ast.FunctionDef):
        function = above[function]
    was = headline(line)
    other = change(node)
    if isinstance(other, ast.AST):
        replace(above[node], node, other)
        line = other if node is line else line
    return ast.fix_missing_locations(made), getattr(function, "name", ""), was, headline(line)


def replace(parent: ast.AST, node: ast.AST, other: ast.AST) -> None:
    for field, value in ast.iter_fields(parent):
        if value is node:
            setattr(parent, field, other)
        elif isinstance(value, list) and node in value:
            value[value.index(node)] = other


def headline(statement: ast.stmt) -> str:
    return ast.unparse(statement).splitlines()[0]


def survivors(pool: Any, lab: Any) -> tuple[int, list[Mutant]]:
    made = mutants(lab.solution, lab.yours)
    with ThreadPoolExecutor(4) as several:
        outcomes = list(several.map(lambda mutant: pool.run(mutant.source, lab.checks, seed=1).outcome, made))
    if lost := [o for o in outcomes if o in {"unavailable", "rejected", "protocol"}]:
        raise SystemExit(f"{len(lost)} mutants were not judged: is the machine too busy?")
    return len(made), [mutant for mutant, outcome in zip(made, outcomes, strict=True) if outcome == "pass"]


def main() -> int:
    from eigenway.course import load
    from eigenway.sandbox.pool import Pool

    asked, reasons = sys.argv[1:], read()
    labs = {slug: c.lab for slug, c in load(strict=False).concepts.items() if c.lab and (not asked or slug in asked)}
    pool, rows, amiss = Pool(), [], 0
    for slug, lab in labs.items():
        many, alive = survivors(pool, lab)
        known = reasons.get(slug, {})
        rows.append((slug, many, [(mutant, reason(mutant, known)) for mutant in alive]))
        print(f"{slug}: {many} mutants, {many - len(alive)} caught, {len(alive)} survive", flush=True)
        amiss += tell(alive, known)
    pool.close()
    if not asked:
        PAGE.write_text(page(rows), encoding="utf-8")
    return 1 if amiss else 0


def read() -> dict[str, dict[str, str]]:
    return tomllib.loads(REASONS.read_text(encoding="utf-8"))


def keys(mutant: Mutant) -> tuple[str, str]:
    """By itself, or by its line."""
    return mutant.name, mutant.name.partition(" -> ")[0]


def reason(mutant: Mutant, known: dict[str, str]) -> str:
    return next((known[key] for key in keys(mutant) if key in known), "")


def tell(alive: list[Mutant], known: dict[str, str]) -> int:
    bare = [mutant for mutant in alive if not reason(mutant, known)]
    stale = known.keys() - {key for mutant in alive for key in keys(mutant)}
    for mutant in bare:
        print(f"  no check catches, line {mutant.line}: {mutant.name}")
    for name in stale:
        print(f"  has a reason and is caught, or is no mutant any more: {name}")
    return len(bare) + len(stale)


def page(rows: list[tuple[str, int, list[tuple[Mutant, str]]]]) -> str:
    many, alive = sum(row[1] for row in rows), sum(len(row[2]) for row in rows)
    text = [
        "# Mutants of the labs' solutions",
        "",
        "Each lab's own solution with one small change is submitted to its checks. What no check catches stands here with the reason.",
        "`python -m bench.mutants` writes this page; the reasons are kept in `bench/mutants.toml`.",
        "",
        f"{many} mutants of {len(rows)} labs: {many - alive} caught, {alive} survive.",
    ]
    for slug, total, left in rows:
        text += ["", f"## {slug}", "", f"{total} mutants, {total - len(left)} caught."]
        if left:
            text += ["", "| function | was | now | why no check can tell |", "|---|---|---|---|"]
        for mutant, reason in left:
            function, _, change = mutant.name.partition(": ")
            was, _, now = change.partition(" -> ")
            text.append(f"| `{function}` | {code(was)} | {code(now)} | {reason or '**none given**'} |")
    return "\n".join([*text, ""])


def code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
