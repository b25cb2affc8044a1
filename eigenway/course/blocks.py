"""The blocks of a lesson: steps, figure, problem, python and output, fold, aside, links; and links to concepts."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from eigenway.course import call
from eigenway.course.fault import Amiss
from eigenway.course.freezing import lines
from eigenway.course.markdown import display, html, parser

BLOCKS = ("steps", "figure", "problem", "python", "output", "text")


@dataclass
class Page:
    """What became of a lesson: pieces of HTML and problems between them, headings, and what is amiss (line in the body, sentence)."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    sections: list[tuple[str, str]] = field(default_factory=list)
    amiss: list[tuple[int, str]] = field(default_factory=list)
    figures: int = 0
    line: int = 0

    def complain(self, says: str) -> None:
        self.amiss.append((self.line, says))


@lru_cache(maxsize=1)
def reader() -> MarkdownIt:
    md = parser()
    for name in ("fold", "aside", "links"):
        container_plugin(md, name, validate=lambda params, *_, name=name: params.strip().split(" ")[0] == name)
        md.add_render_rule(f"container_{name}_open", OPENERS[name])
        md.add_render_rule(f"container_{name}_close", lambda *_, tag=CLOSERS[name]: f"</{tag}>\n")
    md.add_render_rule("fence", fence)
    md.add_render_rule("link_open", link)
    md.add_render_rule("heading_open", heading)
    return md


def fold_open(renderer: Any, tokens: list[Token], i: int, options: Any, env: Any) -> str:
    title = tokens[i].info.strip().removeprefix("fold").strip()
    if not title:
        env["page"].complain("A fold wants a title: :::fold Why it is true")
    return f'<details class="fold"><summary>{html(title)}</summary>\n'


OPENERS = {
    "fold": fold_open,
    "aside": lambda *_: '<aside class="side">\n',
    "links": lambda *_: '<nav class="onward" aria-label="Where it leads">\n',
}
CLOSERS = {"fold": "details", "aside": "aside", "links": "nav"}


def render(lesson: Any) -> Page:
    """Token by token of the top level, so that each complaint knows its line; a problem ends a piece."""
    md, page = reader(), Page()
    env = {"page": page, "lesson": lesson, "complain": page.complain}
    tokens = md.parse(lesson.body, env)
    run: list[str] = []
    for group in top_level(tokens):
        page.line = group[0].map[0] + 1 if group[0].map else page.line
        if group[0].type == "fence" and group[0].info.strip() == "problem":
            page.pieces += [("html", "".join(run)), ("problem", group[0].content.strip())]
            run = []
        else:
            run.append(md.renderer.render(group, md.options, env))
    page.pieces = [piece for piece in [*page.pieces, ("html", "".join(run))] if piece[1].strip()]
    for found in re.finditer(r"^:::(\w+)", lesson.body, re.M):
        if found[1] not in OPENERS:
            page.amiss.append(
                (
                    lesson.body[: found.start()].count("\n") + 1,
                    f"There is no block :::{found[1]}; there are {', '.join(OPENERS)}.",
                )
            )
    return page


def top_level(tokens: list[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if depth == 0:
            groups.append([])
        groups[-1].append(token)
        depth += token.nesting
    return groups


def heading(renderer: Any, tokens: list[Token], i: int, options: Any, env: Any) -> str:
    title = tokens[i + 1].content
    slug = (
        "-".join(re.findall(r"[a-z0-9]+", re.sub(r"\$[^$]*\$", "", title).lower()))
        or f"part-{len(env['page'].sections) + 1}"
    )
    if tokens[i].tag == "h1":
        env["page"].complain("The title stands in the head; headings in the text start with ##.")
    if tokens[i].tag == "h2":
        env["page"].sections.append((slug, html(title)))
    return f'<{tokens[i].tag} id="{slug}">'


def link(renderer: Any, tokens: list[Token], i: int, options: Any, env: Any) -> str:
    href = str(tokens[i].attrs.get("href", ""))
    if href.startswith("concept:"):
        return concept_link(href.removeprefix("concept:"), env)
    if not re.match(r"https?://|#|mailto:", href):
        env["page"].complain(f"The link {href!r} leads nowhere: write https://..., #heading or concept:slug.")
    return f'<a href="{escape(href)}" rel="noopener">'


def concept_link(slug: str, env: Any) -> str:
    state = env["lesson"].known(slug)
    if not state:
        env["page"].complain(f"There is no concept {slug!r}; it is neither written nor planned.")
        return "<a>"
    mark = ' class="coming" title="not written yet"' if state == "coming" else ""
    return f'<a href="{escape(env["lesson"].href(slug))}"{mark}>'


def fence(renderer: Any, tokens: list[Token], i: int, options: Any, env: Any) -> str:
    token, page = tokens[i], env["page"]
    kind, _, rest = token.info.strip().partition(" ")
    if kind == "problem":
        page.complain("A problem stands at the top level, not inside another block.")
        return ""
    if kind == "steps":
        return steps_block(token, page)
    if kind == "figure":
        return figure_block(token, rest.strip() or "figure", env)
    if kind not in BLOCKS:
        page.complain(f"There is no block {kind!r}; there are {', '.join(BLOCKS)}.")
    content = escape(token.content)
    if kind == "output":
        return f'<pre class="output"><samp>{content}</samp></pre>\n'
    return f'<pre class="code" tabindex="0"><code data-language="{escape(kind)}">{content}</code></pre>\n'


def steps_block(token: Token, page: Page) -> str:
    try:
        return work_html(token.content)
    except Amiss as why:
        page.amiss.append((page.line + why.line, why.says))
    except Exception as why:
        page.complain(f"The steps cannot be shown: {why}")
    return ""


@lru_cache(maxsize=1024)
def work_html(source: str) -> str:
    """The work of a call, run once per text: formula first, its reason under it."""
    rows = "".join(
        f'<li data-depth="{line["depth"]}">{display(line["latex"]) if line["latex"] else ""}<p class="why">{html(line["says"])}</p></li>\n'
        for line in lines(call.steps(source))
    )
    return f'<ew-steps><ol class="steps">\n{rows}</ol></ew-steps>\n'


def figure_block(token: Token, name: str, env: Any) -> str:
    """A place for the figure; the body is its caption, then a table that stands there until (and unless) it is drawn."""
    page, lesson = env["page"], env["lesson"]
    page.figures += 1
    caption, table = halves(token.content)
    label = f"<b>Figure {page.figures}.</b>"
    twin = f'<details class="twin"><summary>The same as a table</summary>\n{html(table)}</details>\n' if table else ""
    module = escape(f"{lesson.folder}/{name}")
    said = f"{label} {html(caption)}" if caption else label
    return f'<figure class="fig"><ew-figure module="{module}">{twin}</ew-figure>\n<figcaption>{said}</figcaption></figure>\n'


def halves(body: str) -> tuple[str, str]:
    """A figure block's caption and its table."""
    lines = body.strip().split("\n")
    first = next((i for i, line in enumerate(lines) if line.lstrip().startswith("|")), len(lines))
    return "\n".join(lines[:first]).strip(), "\n".join(lines[first:]).strip()
