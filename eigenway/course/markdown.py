"""Markdown with formulas to safe HTML: the words of questions, hints and slips; lessons build on it.

No HTML of an author passes through: what looks like a tag is shown as text.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from eigenway.course.fault import Amiss

Complain = Callable[[str], None]


def formula(latex: str, display: bool = False, complain: Complain | None = None) -> str:
    """MathML; where the LaTeX does not parse, its source as text and a complaint for the author."""
    from eigenway.formulas import FormulaError, mathml

    try:
        return mathml(latex, display)
    except FormulaError as why:
        if complain:
            complain(f"The formula ${latex}$ does not parse: {getattr(why, 'says', why)}")
        return f'<code class="tex">{escape(latex)}</code>'


def parser() -> MarkdownIt:
    """CommonMark with tables and $formulas$; `env["complain"]` hears of formulas that do not parse."""
    md = (
        MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    )  # a picture that cannot be moved or read is no figure
    dollarmath_plugin(md, allow_space=False, allow_digits=False, allow_labels=False, double_inline=True)
    md.add_render_rule("math_inline", lambda _, tokens, i, options, env: in_line(tokens, i, env.get("complain")))
    for name in ("math_inline_double", "math_block"):
        md.add_render_rule(name, lambda _, tokens, i, options, env: display(tokens[i].content, env.get("complain")))
    md.add_render_rule("text", lambda _, tokens, i, options, env: bound(escape(tokens[i].content, quote=False)))
    md.add_render_rule("table_open", lambda *_: '<div class="wide" tabindex="0"><table>\n')
    md.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return md


def in_line(tokens: Sequence[Token], i: int, complain: Complain | None) -> str:
    """A formula with the full stop, comma or bracket after it: no line begins with those."""
    made = formula(tokens[i].content, False, complain)
    after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].type == "text" else None
    marks = re.match(r"[.,;:!?)\]]+", after.content) if after else None
    if not after or not marks:
        return made
    after.content = after.content[marks.end() :]
    return f'<span class="whole">{made}{marks.group()}</span>'


def bound(text: str) -> str:
    """A number is not parted from its percent sign at the end of a line."""
    return re.sub(r"(\d) %", "\\1\u00a0%", text)


def display(latex: str, complain: Complain | None = None) -> str:
    """A formula on a line of its own. Parts with a gap between them may stand below each other where the page is narrow."""
    made = "".join(formula(part, True, complain) for part in parted(latex.strip()))
    return f'<div class="display">{made}</div>\n'


GAP = re.compile(r"\\quad (?=\\?\w+(?:\{\w+\})? = )|[{}]|\\(?:[{}]|begin\b|end\b|left\b|right\b)")


def parted(latex: str) -> list[str]:
    """U = ... \\quad S = ...: cut before each name that stands outside all brackets."""
    cuts, depth = [0], 0
    for found in GAP.finditer(latex):
        if found[0] in ("{", "\\begin", "\\left"):
            depth += 1
        elif found[0] in ("}", "\\end", "\\right"):
            depth -= 1
        elif depth == 0 and found[0].startswith("\\quad"):
            cuts.append(found.end())
    return [latex[start:end].removesuffix("\\quad ").strip() for start, end in zip(cuts, [*cuts[1:], len(latex)])]


@lru_cache(maxsize=1)
def shared() -> MarkdownIt:
    return parser()


@lru_cache(maxsize=4096)
def html(markdown: str) -> str:
    """One paragraph becomes a phrase (no <p> around it), so that it can stand inside any element; more become blocks."""
    md = shared()
    tokens = md.parse(markdown)
    if [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]:
        tokens = tokens[1:2]
    return md.renderer.render(tokens, md.options, {}).strip()


def check(markdown: str) -> list[str]:
    """What is amiss with the formulas of a text, as sentences."""
    said: list[str] = []
    shared().render(markdown, {"complain": said.append})
    return said


class Words(str):
    """A text for people, in Markdown with formulas; `html` is how it is shown (templates find it by themselves)."""

    __slots__ = ()

    @property
    def html(self) -> str:
        return html(str(self))

    def __html__(self) -> str:
        return self.html


def words(text: Any, what: str) -> str:
    """The text of an author, trimmed; anything else is refused by name."""
    if not isinstance(text, str) or not text.strip():
        raise Amiss(f"{what} is {text!r}; it must be a text.")
    return text.strip()
