"""A figure.ts as JavaScript, while its author works on it: types are taken out, the kit is named by its address."""

from pathlib import Path

from django.templatetags.static import static

from eigenway.course import typescript


def javascript(file: Path) -> str:
    return typescript.javascript(file).replace('"eigenway/kit"', f'"{static("built/kit.js")}"')
