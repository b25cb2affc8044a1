"""The work of an algorithm as a page: a sentence for each step, and under it what stands on the page then."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from eigenway.maths.show.plain import plain
from eigenway.maths.show.values import block, fields, glyph, is_matrix, latex, unwrap
from eigenway.maths.steps import Step

HOLE = re.compile(r"\{([A-Za-z_]\w*)\}")
MATHS = re.compile(r"(?<!\\)\$(.+?)(?<!\\)\$", re.DOTALL)
SIGN_BEFORE = re.compile(r"(?:[-+/^]|\\cdot|\\times)\s*$")
TIMES_AFTER = re.compile(r"^\s*(?:\\cdot|\\times|\^)")


def sentence(step: Step) -> str:
    """The sentence with its holes filled: words, with LaTeX between dollar signs."""
    return _filled(step, latex, lambda inside: f"${inside}$")


def plain_sentence(step: Step) -> str:
    """The same for a terminal or a screen without LaTeX."""
    return _filled(step, glyph, plain)


def lines(steps: Iterable[Step]) -> list[dict[str, Any]]:
    """The work as plain data: what a page, a frozen question or another program needs of each step."""
    return [
        {"rule": s.rule, "says": sentence(s), "after": page or "", "text": plain_sentence(s), "depth": s.depth}
        for _, s, page in paged(steps)
    ]


def paged(steps: Iterable[Step]) -> Iterable[tuple[int, Step, str | None]]:
    """Each step with its number in its own level and what is drawn under it: nothing where the page did not change."""
    drawn: list[str | None] = []
    for number, step in _numbered(steps):
        page = pictured(step)
        drawn = [*drawn[: step.depth + 1], *[None] * (step.depth + 1 - len(drawn))]
        yield number, step, None if page == drawn[step.depth] else page
        drawn[step.depth] = page or drawn[step.depth]


def pictured(step: Step) -> str | None:
    """LaTeX of what stands on the page, unless there is nothing or the sentence has just said it."""
    if step.after is None or step.after == ():
        return None
    page = latex(step.after)
    return None if not page or page == "\\text{none}" or page in sentence(step) or _said(step) else page


def work_markdown(steps: Sequence[Step]) -> str:
    out: list[str] = []
    for number, step, page in paged(steps):
        indent = "   " * step.depth
        out.append(f"{indent}{number}. {sentence(step)}")
        if page:
            out.append(f"\n{indent}   $${page}$$\n")
    return "\n".join(out)


def work_html(steps: Sequence[Step]) -> str:
    """Nested lists; the formulas stay LaTeX between dollar signs, which a notebook (or eigenway.formulas) sets."""
    out, depth = ['<ol class="work">'], 0
    for _, step, page in paged(steps):
        out.append("<ol>" * (step.depth - depth) + "</ol>" * (depth - step.depth))
        depth = step.depth
        shown = f"<div>$${escape(page)}$$</div>" if page else ""
        out.append(f'<li data-rule="{escape(step.rule)}">{escape(sentence(step), quote=False)}{shown}</li>')
    return "".join([*out, "</ol>" * (depth + 1)])


def work_latex(steps: Sequence[Step]) -> str:
    """A list to paste into a document."""
    out, depth = ["\\begin{enumerate}"], 0
    for _, step, page in paged(steps):
        out.extend(["\\begin{enumerate}"] * (step.depth - depth) + ["\\end{enumerate}"] * (depth - step.depth))
        depth = step.depth
        out.append(f"\\item {_document(sentence(step))}")
        if page:
            out.append(f"\\[ {page} \\]")
    return "\n".join([*out, *["\\end{enumerate}"] * (depth + 1)])


def work_text(steps: Sequence[Step]) -> str:
    """The work for a terminal."""
    out: list[str] = []
    for number, step, page in paged(steps):
        indent = "   " * step.depth
        out.append(f"{indent}{number:>2}. {plain_sentence(step)}")
        if page:
            out.extend(f"{indent}      {line}" for line in block(step.after).split("\n"))
    return "\n".join(out)


def _said(step: Step) -> bool:
    """A number or a vector that is one of the step's facts and is named in its sentence needs no second line."""
    if is_matrix(unwrap(step.after)):
        return False
    stands = alone(step.after)
    return any(f"{{{name}}}" in step.says and fact is stands for name, fact in step.facts.items())


def is_empty(value: Any) -> bool:
    return isinstance(value, tuple) and value == ()


def alone(value: Any) -> Any:
    """What a named tuple holds where all its other fields are empty: one solution, and no directions."""
    if not fields(value):
        return value
    held: list[Any] = [part for part in value if part is not None and not is_empty(part)]
    return held[0] if len(held) == 1 else value


def _numbered(steps: Iterable[Step]) -> Iterable[tuple[int, Step]]:
    counts: list[int] = []
    for step in steps:
        counts = [*counts[: step.depth + 1], *[0] * (step.depth + 1 - len(counts))]
        counts[step.depth] += 1
        yield counts[step.depth], step


def _filled(step: Step, write: Callable[[Any], str], maths: Callable[[str], str]) -> str:
    says, out, end = step.says, "", 0
    for found in MATHS.finditer(says):
        out += _outside(says[end : found.start()], step.facts, write, maths)
        out += maths(_inside(found.group(1), step.facts, write))
        end = found.end()
    return out + _outside(says[end:], step.facts, write, maths)


def _outside(words: str, facts: dict[str, Any], write: Callable[[Any], str], maths: Callable[[str], str]) -> str:
    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in facts:
            return found.group()
        fact = facts[name]
        if isinstance(fact, str):  # it may hold formulas of its own
            return MATHS.sub(lambda formula: maths(formula.group(1)), fact)
        counts = isinstance(fact, int) and not isinstance(fact, bool) and 0 <= fact < 10**9
        return str(fact) if counts else maths(write(fact))

    return HOLE.sub(fill, words)


def _inside(formula: str, facts: dict[str, Any], write: Callable[[Any], str]) -> str:
    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in facts:
            return found.group()
        fact = facts[name]
        written = fact if isinstance(fact, str) else write(fact)
        before, after = formula[: found.start()], formula[found.end() :]
        if re.search(r"(?:[_^]|\\[a-zA-Z]+|(?<=\})\s*)$", before) and not re.search(
            r"\\(?:cdot|times|to|le|ge)$", before
        ):
            return f"{{{written}}}"  # the braces are LaTeX's own: x^{k}, \frac{a}{b}
        return f"({written})" if _needs_parentheses(fact, written, before, after) else written

    return HOLE.sub(fill, formula)


def _needs_parentheses(fact: Any, written: str, before: str, after: str) -> bool:
    """-3 after a sign, a sum beside a product, a fraction under an exponent."""
    if isinstance(fact, str) and not written.startswith("-"):
        return False
    if written.startswith("-") and (SIGN_BEFORE.search(before) or after.lstrip().startswith("^")):
        return True
    if written.startswith("\\frac") or "/" in written:
        return after.lstrip().startswith("^")
    is_sum = re.search(r"\w [-+] ", written) is not None and "begin" not in written and not written.startswith("(")
    beside = re.search(r"(?:-|\\cdot|\\times)\s*$", before) is not None or TIMES_AFTER.search(after) is not None
    return is_sum and beside


def _document(words: str) -> str:
    """Outside the formulas, what LaTeX would take for a command."""
    pieces = re.split(r"(\$[^$]*\$)", words)
    return "".join(p if p.startswith("$") else re.sub(r"([%&#_])", r"\\\1", p) for p in pieces)
