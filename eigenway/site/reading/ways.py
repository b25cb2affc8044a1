"""Ways through the course: what leads to a goal, what a concept waits for, and the picture of a module."""

from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from eigenway.site.atlas import atlas
from eigenway.site.icons import ICONS
from eigenway.site.progress import knowing
from eigenway.site.templatetags.look import icon


def everything() -> list[Any]:
    return [*atlas().concepts.values(), *atlas().planned.values()]


def entry(concept: Any, known: dict[str, Any]) -> dict[str, Any]:
    """A concept with its state, and why it is or is not ready."""
    word = known[concept.slug].word
    return {"concept": concept, "word": word, "why": why(concept, word, known)}


def shelf(concepts: list[Any], known: dict[str, Any]) -> dict[str, Any]:
    """What can be read, row by row, and what is still to be written, which the map keeps folded."""
    rows = [entry(concept, known) for concept in concepts]
    coming = [unwritten(row["concept"].title) for row in rows if not row["concept"].written]
    written = [(row["concept"], row["word"], row["why"]) for row in rows if row["concept"].written]
    return {
        "rows": mark_safe("".join(line(c.slug, c.title, word, why) for c, word, why in written)),
        "coming": mark_safe("".join(coming)),
        "count": len(coming),
    }


# The map has a line for each concept, and few different ones: each is written once, not at every visit.


@lru_cache(maxsize=4096)
def line(slug: str, title: str, word: str, why: str) -> str:
    href = reverse("concept", args=[slug])
    return format_html(
        '<li class="{}"><a href="{}">{}<span>{}</span></a><small>{}</small></li>', word, href, icon(word), title, why
    )


@lru_cache(maxsize=1024)
def unwritten(title: str) -> str:
    return format_html(
        '<li class="coming"><span class="unwritten">{}<span>{}</span></span></li>', icon("coming"), title
    )


def options(goal: str) -> str:
    """What can be asked the way to, with the one that was asked."""
    return mark_safe(_options(id(atlas())).replace(f'value="{goal}"', f'value="{goal}" selected', 1))


@lru_cache(maxsize=2)
def _options(course: int) -> str:
    named = sorted(((c.slug, c.title) for c in everything()), key=lambda row: row[1])
    return format_html_join("", '<option value="{}">{}</option>', [("", "everything"), *named])


def why(concept: Any, word: str, known: dict[str, Any]) -> str:
    if word == "coming":
        return "not written yet"
    if word == "later":
        needs = knowing.the_map().needs.get(concept.slug, ())
        waits = [atlas().concepts[slug].title for slug in needs if known[slug].word in {"later", "ready"}]
        return f"first {', '.join(waits)}" if waits else "later"
    return {"ready": "ready to begin", "fading": "due for review"}.get(word, word)


def to(slug: str) -> list[str]:
    """The goal and all that it stands on."""
    graph = atlas().atlas
    return [slug, *graph.ways(slug, lambda s: graph.needs.get(s, ()))]


COLUMN, ROW, TOP = 190, 62, 26


def picture(module: Any, known: dict[str, Any]) -> Any:
    """The concepts of one module in columns by depth within it; edges to other modules are left to the list."""
    mine = {c.slug: c for c in module.concepts}
    depth: dict[str, int] = {}

    def measure(slug: str) -> int:
        if slug not in depth:
            depth[slug] = 0
            depth[slug] = 1 + max((measure(n) for n in mine[slug].needs if n in mine), default=-1)
        return depth[slug]

    columns: dict[int, list[str]] = {}
    for slug in mine:
        columns.setdefault(measure(slug), []).append(slug)
    place = {
        slug: (24 + COLUMN * d, TOP + ROW * i)
        for d, column in columns.items()
        for i, slug in enumerate(ordered(column, columns.get(d - 1, []), mine))
    }
    width, height = 24 + COLUMN * len(columns), TOP + ROW * max(map(len, columns.values()), default=1)
    edges = "".join(
        edge(place[need], place[slug], need, slug) for slug, c in mine.items() for need in c.needs if need in mine
    )
    nodes = "".join(node(c, place[slug], known[slug].word) for slug, c in mine.items())
    head = f'<svg class="atlas" viewBox="0 0 {width} {height}" role="group" aria-label="{escape(module.title)}: what needs what" style="min-width:{width}px">'
    return mark_safe(f"{head}{edges}{nodes}</svg>")


def ordered(column: list[str], before: list[str], mine: dict[str, Any]) -> list[str]:
    """Near to what they need, so that fewer edges cross."""
    height = {slug: i for i, slug in enumerate(before)}

    def middle(slug: str) -> float:
        rows = [height[need] for need in mine[slug].needs if need in height]
        return sum(rows) / len(rows) if rows else len(before)

    return sorted(column, key=middle)


def edge(a: tuple[int, int], b: tuple[int, int], need: str, slug: str) -> str:
    middle = (a[0] + b[0]) // 2
    return f'<path data-from="{need}" data-to="{slug}" d="M{a[0] + 9} {a[1]}C{middle} {a[1]} {middle} {b[1]} {b[0] - 9} {b[1]}"/>'


def node(concept: Any, at: tuple[int, int], word: str) -> str:
    x, y = at
    mark = f'<svg class="i" x="{x - 10}" y="{y - 10}" width="20" height="20" viewBox="0 0 24 24">{ICONS[word]}</svg>'
    text = "".join(
        f'<text x="{x - 8}" y="{y + 25 + 15 * i}">{escape(line)}</text>' for i, line in enumerate(lines(concept.title))
    )
    inside = f"<title>{escape(concept.title)}, {word}</title>{mark}{text}"
    if not concept.written:
        return f'<g class="{word}" data-slug="{concept.slug}">{inside}</g>'
    return f'<a class="{word}" data-slug="{concept.slug}" href="{reverse("concept", args=[concept.slug])}">{inside}</a>'


def lines(title: str, width: int = 24) -> list[str]:
    """A title in at most two lines."""
    if len(title) <= width:
        return [title]
    cut = title.rfind(" ", 0, width + 1)
    return [title[:cut], title[cut + 1 :]] if cut > 0 else [title]
