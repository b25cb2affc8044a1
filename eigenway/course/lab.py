"""A lab is one file with three readings: what the learner starts from, the author's solution, and the checks.

It is cut apart as text and never imported; what comes out imports nothing of Eigenway and runs wherever NumPy is.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from eigenway.course.fault import Amiss, Fault

MARKS = ("yours", "given", "visible", "wrong")


@dataclass(frozen=True)
class Check:
    name: str  # check_the_vector_never_overflows
    hint: str  # the first paragraph of its docstring: public
    visible: bool  # runs on Run; the others only on Submit
    line: int

    @property
    def title(self) -> str:
        """The name as a sentence: what a learner reads in the list of checks."""
        said = self.name.removeprefix("check_").replace("_", " ")
        return said[:1].upper() + said[1:]


@dataclass(frozen=True)
class Wrong:
    """A popular wrong solution of one function and the check that it must fail first."""

    name: str
    of: str
    fails: str
    source: str  # the whole solution with this function in place of the right one
    line: int


@dataclass
class Lab:
    source: str
    file: str = "lab.py"
    tree: ast.Module = field(init=False, repr=False)

    def __post_init__(self) -> None:
        try:
            self.tree = ast.parse(self.source)
        except SyntaxError as why:
            raise Amiss(f"lab.py is not Python: {why.msg}.", why.lineno or 0) from None

    @property
    def title(self) -> str:
        return (ast.get_docstring(self.tree) or "").split("\n")[0].strip()

    @property
    def task(self) -> str:
        """The opening words of the file, in Markdown."""
        return ast.get_docstring(self.tree) or ""

    @cached_property
    def yours(self) -> list[str]:
        return [f.name for f in self.functions("yours")]

    @cached_property
    def given(self) -> list[str]:
        """Functions that the learner sees and that cross the wall by name."""
        return [f.name for f in self.functions("given")]

    @cached_property
    def starter(self) -> str:
        return self.program(blank=True)

    @cached_property
    def solution(self) -> str:
        return self.program()

    @cached_property
    def checks(self) -> str:
        """What sandbox.run wants beside the learner's file: lists of names, given functions, helpers and checks."""
        visible = [test.name for test in self.tests if test.visible]
        lists = f"YOURS = {self.yours}\nGIVEN = {self.given}\nVISIBLE = {visible}"
        kept = [node for node in self.tree.body if self.belongs_to_checks(node)]
        return self.joined([*self.imports(), lists, *(self.text(node) for node in kept)])

    @cached_property
    def tests(self) -> list[Check]:
        return [
            Check(f.name, hint(f), "visible" in marks(f), f.lineno)
            for f in self.functions()
            if f.name.startswith("check_")
        ]

    @cached_property
    def wrongs(self) -> list[Wrong]:
        return [self.wrong(f) for f in self.functions("wrong")]

    @cached_property
    def after(self) -> str:
        """What is shown once the lab is passed, in Markdown."""
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and names_of(node) == ["AFTER"] and isinstance(node.value, ast.Constant):
                return str(node.value.value).strip()
        return ""

    def functions(self, mark: str = "") -> list[ast.FunctionDef]:
        found = [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]
        return [f for f in found if not mark or mark in marks(f)]

    def imports(self) -> list[str]:
        found = [node for node in self.tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        return ["\n".join(self.text(node) for node in found if not of_eigenway(node))]

    def program(self, blank: bool = False, instead: dict[str, str] | None = None) -> str:
        """Imports, given functions, constants they use, and the learner's own: whole, blank, or one in place of another."""
        pieces = self.imports()
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef) and "yours" in marks(node):
                pieces.append((instead or {}).get(node.name) or (starter_of(self, node) if blank else self.text(node)))
            elif (isinstance(node, ast.FunctionDef) and "given" in marks(node)) or (
                isinstance(node, ast.Assign) and names_of(node) != ["AFTER"] and self.shared(node)
            ):
                pieces.append(self.text(node))
        return self.joined(pieces)

    def shared(self, constant: ast.Assign) -> bool:
        """Is the constant used by a given function or by the learner's?"""
        used = {
            name.id
            for f in [*self.functions("yours"), *self.functions("given")]
            for name in ast.walk(f)
            if isinstance(name, ast.Name)
        }
        return bool(used & set(names_of(constant)))

    def belongs_to_checks(self, node: ast.stmt) -> bool:
        if isinstance(node, ast.FunctionDef):
            return not {"yours", "wrong"} & set(marks(node))
        return isinstance(node, ast.Assign | ast.AnnAssign) and names_of(node) != ["AFTER"]

    def wrong(self, f: ast.FunctionDef) -> Wrong:
        call = next(d for d in f.decorator_list if isinstance(d, ast.Call) and name_of(d) == "wrong")
        of = ast.unparse(call.args[0]) if call.args else ""
        fails = next((ast.unparse(k.value) for k in call.keywords if k.arg == "fails"), "")
        if of not in self.yours:
            raise Amiss(f"@wrong({of or '...'}) names no function marked @yours.", f.lineno)
        if fails not in [test.name for test in self.tests]:
            raise Amiss(f"@wrong(..., fails={fails or '...'}) names no check of this lab.", f.lineno)
        text = self.text(f).replace(f"def {f.name}(", f"def {of}(", 1)
        return Wrong(f.name, of, fails, self.program(instead={of: text}), f.lineno)

    def text(self, node: ast.stmt) -> str:
        """The lines of a node as written, comments above a function left out, our marks taken off."""
        lines = self.source.split("\n")
        decorators = [d for d in getattr(node, "decorator_list", []) if name_of(d) not in MARKS]
        kept = [f"@{ast.unparse(d)}" for d in decorators]
        return "\n".join([*kept, *lines[node.lineno - 1 : node.end_lineno]])

    def joined(self, pieces: list[str]) -> str:
        return "\n\n\n".join(piece.strip("\n") for piece in pieces if piece.strip()) + "\n"

    def faults(self) -> Iterator[Fault]:
        """What is amiss in the shape of the file, before anything is run."""
        for says, line in self.amiss():
            yield Fault(self.file, line, says)

    def amiss(self) -> Iterator[tuple[str, int]]:
        if not self.yours:
            yield "lab.py has no function marked @yours: there is nothing to write.", 0
        if not self.tests:
            yield "lab.py has no check_ function: nothing tells whether it works.", 0
        elif not any(test.visible for test in self.tests):
            yield "No check is marked @visible: at least one must run on Run.", self.tests[0].line
        for test in self.tests:
            if not test.hint:
                yield f"{test.name} has no docstring: it is the hint that the learner reads.", test.line
        for f in self.functions("yours"):
            if not ast.get_docstring(f):
                yield f"{f.name} has no docstring: say shapes, result and errors.", f.lineno
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom) and (module := foreign(node)):
                yield f"lab.py imports {module}: a lab uses the standard library, NumPy and SciPy only.", node.lineno
        try:
            _ = self.wrongs
        except Amiss as why:
            yield why.says, why.line


def starter_of(lab: Lab, f: ast.FunctionDef) -> str:
    """The signature and the docstring as written, then three dots."""
    lines = lab.source.split("\n")
    documented = ast.get_docstring(f) is not None
    end = (f.body[0].end_lineno if documented else f.body[0].lineno - 1) or f.lineno
    return "\n".join([*lines[f.lineno - 1 : end], "    ..."])


def marks(f: ast.FunctionDef) -> list[str]:
    return [name_of(d) for d in f.decorator_list]


def name_of(decorator: ast.expr) -> str:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return target.id if isinstance(target, ast.Name) else ast.unparse(target)


def names_of(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]


def hint(f: ast.FunctionDef) -> str:
    return " ".join((ast.get_docstring(f) or "").split("\n\n")[0].split())


def of_eigenway(node: ast.Import | ast.ImportFrom) -> bool:
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
    return any(module.split(".")[0] == "eigenway" for module in modules)


def foreign(node: ast.Import | ast.ImportFrom) -> str:
    """The first package imported that a lab may not use."""
    from sys import stdlib_module_names

    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
    allowed = {"numpy", "scipy", "eigenway", *stdlib_module_names}
    return next((module for module in modules if module.split(".")[0] not in allowed), "")
