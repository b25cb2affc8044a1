"""Search: concepts, words, problems and symbols. "lambda", "λ" and "\\lambda" find the same."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.urls import reverse

from eigenway.course import Words
from eigenway.site.atlas import atlas

SYMBOLS = {
    "∇": "gradient", "λ": "lambda", "σ": "sigma", "μ": "mu", "θ": "theta", "Σ": "sum covariance", "∫": "integral", "∂": "partial derivative",
    "√": "square root", "‖": "norm", "·": "dot product", "⊤": "transpose", "ᵀ": "transpose", "∈": "element set", "∞": "infinity limit", "π": "pi",
    "β": "beta", "α": "alpha", "ε": "epsilon", "η": "eta learning rate", "|": "conditional given determinant",
}  # fmt: skip


@dataclass(frozen=True)
class Find:
    title: str
    kind: str
    url: str
    note: str = ""
    says: str = ""


def found(words: str, most: int = 30) -> list[Find]:
    """Title first, then the text; every word must be there."""
    wanted, sign = tokens(words), words.strip()
    scored = [(score(wanted, entry) + 100 * means(entry[0], sign), entry[0]) for entry in _index(id(atlas()))]
    return [find for points, find in sorted(scored, key=lambda row: -row[0]) if points][:most]


def means(find: Find, sign: str) -> bool:
    """Whoever looks for a sign is told first what it means."""
    return (
        find.kind == "sign" and sign in SYMBOLS and bool(set(tokens(sign)) <= set(tokens(f"{find.title} {find.says}")))
    )


def tokens(text: str) -> list[str]:
    for sign, name in SYMBOLS.items():
        text = text.replace(sign, f" {name} ")
    return re.findall(r"[a-z0-9]+", text.lower())


def score(wanted: list[str], entry: tuple[Find, str, str]) -> int:
    _, title, text = entry
    if not wanted or not all(word in title or word in text for word in wanted):
        return 0
    return sum(10 * (f" {word}" in f" {title}") + (word in text) for word in wanted)


@lru_cache(maxsize=2)
def _index(course: int) -> list[tuple[Find, str, str]]:
    return (
        [entry for concept in atlas().concepts.values() for entry in _entries(concept)]
        + signs()
        + [
            (Find(planned.title, "coming", reverse("course"), "not written yet"), " ".join(tokens(planned.title)), "")
            for planned in atlas().planned.values()
        ]
    )


def signs() -> list[tuple[Find, str, str]]:
    """The rows of the course's notation: a sign is found by itself, by how it is read and by what it means."""
    file = settings.CONTENT / "notation.md"
    rows = re.findall(r"^\| (\$.+?) \| (.+?) \| (.+?) \|$", file.read_text("utf-8"), re.M) if file.exists() else []
    return [
        (Find(read, "sign", reverse("notation"), says=Words(f"{sign}: {means}")), " ".join(tokens(f"{sign} {read}")), " ".join(tokens(means)))
        for sign, read, means in rows
    ]  # fmt: skip


def _entries(concept: Any) -> list[tuple[Find, str, str]]:
    text = " ".join(tokens(concept.lesson.body))
    rows = [
        (
            Find(concept.title, "concept", reverse("concept", args=[concept.slug]), concept.module.title),
            " ".join(tokens(concept.title)),
            text,
        )
    ]
    for term in concept.lesson.terms:
        find = Find(term.name, "word", reverse("concept", args=[concept.slug]), concept.title, term.says)
        rows.append((find, " ".join(tokens(term.name)), " ".join(tokens(term.says))))
    for problem in concept.problems.values():
        find = Find(problem.title, "problem", reverse("ask", args=[concept.slug, problem.name]), concept.title)
        rows.append((find, " ".join(tokens(problem.title)), " ".join(tokens(problem.name))))
    return rows
