"""The course that this site serves, loaded once; in author mode again whenever a file of it was saved."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from eigenway.course import Course, load


def atlas() -> Course:
    return _loaded(settings.CONTENT, last_save() if settings.AUTHOR else 0.0)


def last_save() -> float:
    return _saved(settings.CONTENT)


@lru_cache(maxsize=2)
def _loaded(folder: Path, saved: float) -> Course:
    return load(folder, strict=False)


def _saved(folder: Path) -> float:
    return max(
        (file.stat().st_mtime for file in folder.rglob("*") if file.suffix in {".md", ".py", ".toml", ".ts"}),
        default=0.0,
    )
