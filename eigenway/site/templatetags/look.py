"""What every template may say: an icon by its name, a formula, a state with its glyph and its word."""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from eigenway.formulas import FormulaError, mathml
from eigenway.site.icons import ICONS, LOGO

register = template.Library()


@register.simple_tag
def icon(name: str):
    """Always beside a word, so hidden from screen readers."""
    return mark_safe(f'<svg class="i" viewBox="0 0 24 24" aria-hidden="true">{ICONS[name]}</svg>')


@register.simple_tag
def logo():
    return mark_safe(LOGO)


@register.filter
def formula(latex: str):
    try:
        return mark_safe(mathml(str(latex)))
    except FormulaError:
        return format_html("<code>{}</code>", latex)


@register.filter
def display(latex: str):
    try:
        return mark_safe(f'<div class="display">{mathml(str(latex), True)}</div>')
    except FormulaError:
        return format_html("<pre>{}</pre>", latex)


@register.filter
def words(markdown: str):
    """A sentence with formulas, as an author or a verdict says it."""
    from eigenway.course.markdown import html

    return mark_safe(html(str(markdown)))


@register.filter
def spoken(slug: str) -> str:
    """lost-signs -> lost signs"""
    return str(slug).replace("-", " ")


@register.filter
def proof(how: str) -> str:
    """How a right answer is known, in a word."""
    return {"identical": "proved", "agrees": "agrees at every point tried"}.get(how, "")


@register.filter
def caret(typed: str, at: int):
    """The typed text with a caret under the place."""
    start = max(0, int(at) - 60)
    return format_html("{}\n{}^", typed[start : start + 120].replace("\n", " "), " " * (int(at) - start))


@register.filter
def last_line(work):
    return work[-1].says


@register.filter
def total(numbers) -> int:
    return sum(numbers)


@register.filter
def glyph(outcome: str) -> str:
    return outcome if outcome in ICONS else "right" if outcome == "pass" else "wrong"


@register.filter
def concept_title(slug: str) -> str:
    from eigenway.site.atlas import atlas

    found = atlas().find(slug)
    return found.title if found else spoken(slug)


@register.filter
def named(kind: str, items) -> str:
    plural = {"review": "reviews", "repair": "repairs", "check": "checks", "lab": "labs"}
    return kind if len(items) == 1 else plural.get(kind, kind)


SHAPES = {
    "review": '<circle cx="{x}" cy="8" r="6"/>',
    "new": '<circle class="solid" cx="{x}" cy="8" r="6"/>',
    "repair": '<path d="M{x} 2l7 12h-14z"/>',
    "check": '<path d="M{x} 2l7 6-7 6-7-6z"/>',
    "lab": '<path d="M{l} 2h12v12h-12z"/>',
}


@register.simple_tag
def beads(kind: str, count: int):
    """A bead for each item; the word stands beside them."""
    shapes = "".join(SHAPES[kind].format(x=8 + 19 * i, l=2 + 19 * i) for i in range(min(count, 12)))
    return mark_safe(f'<svg viewBox="0 0 {19 * min(count, 12)} 16" aria-hidden="true">{shapes}</svg>')


@register.filter
def per_cent(share: float) -> str:
    return f"{round(100 * share)} %"


@register.filter
def get(table, name: str):
    return table.get(name, "")


@register.filter
def words_of(text: str) -> list[str]:
    return text.split()


@register.filter
def heading(title: str) -> str:
    """A title has no full stop."""
    return str(title).removesuffix(".")


@register.filter
def labels(part):
    """The options of a choice; where the question already lists them by number, their numbers are enough."""
    options, lines = list(part.answer.options), str(part.words).splitlines()
    listed = {line.partition(". ")[0]: line for line in lines if line[:1].isdigit()}
    if all(str(option).strip() in listed.get(str(place), "") for place, option in enumerate(options, 1)):
        return [f"Number {place}" for place in range(1, len(options) + 1)]
    return options


@register.filter
def after_title(task: str) -> str:
    """What follows the first line, which stands above as the title."""
    return str(task).partition("\n")[2].strip()


@register.filter
def letters(question, part) -> str:
    """The letters that the question writes in its formulas, for the first keys of a phone's keypad."""
    formulas = " ".join(re.findall(r"\$(.+?)\$", f"{question.words} {part.words}", re.S))
    alone = re.findall(r"(?<![\\A-Za-z])[A-Za-z](?![A-Za-z(])", formulas)
    return " ".join(sorted({letter for letter in alone if letter not in "xe"})[:6])
