"""What every template may say: an icon by its name, a formula, a state with its glyph and its word."""

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
