"""A real Chromium, headless, driven by Playwright. Where there is none, these tests are skipped and the last lines say how to get one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from eigenway.cli.doctor import browser as chromium

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
    "true"  # Playwright keeps an event loop in the test's thread; the site's own threads have none
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chrome() -> Iterator:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine: `make browser` says how to get it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


class Leak(AssertionError):
    pass


@pytest.fixture
def visit(chrome, live_server):
    """`with visit(width=360) as page:` a page of the site in a window of its own; nothing leaves the machine, no script fails."""

    @contextmanager
    def opened(
        path: str = "/",
        width: int = 1280,
        height: int = 900,
        scripts: bool = True,
        dark: bool = False,
        expects: str = "",
    ):
        context = chrome.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, java_script_enabled=scripts,
            color_scheme="dark" if dark else "light", reduced_motion="reduce",
        )  # fmt: skip
        away: list[str] = []
        said: list[str] = []
        context.route(
            lambda url: not url.startswith((live_server.url, "data:", "blob:")),
            lambda route: (away.append(route.request.url), route.abort()),
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda line: line.type == "error" and line.text != expects and said.append(line.text))
        page.goto(path)
        yield page
        context.close()
        assert not away, f"requests left the machine: {away}"
        assert not said, f"the page complained: {said}"

    return opened
