"""The real site, started for a while in an empty data folder: for pictures, for the demo, for measurements."""

import os
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def site(**environment: str) -> Iterator[str]:
    """The address of a site of its own; it ends with the block."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        settings = {"EIGENWAY_DATA": folder, **environment}
        words = [sys.executable, "-m", "eigenway", "start", "--no-browser", "--port", str(port)]
        running = subprocess.Popen(words, cwd=ROOT, env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
        try:
            yield wait_for(f"http://127.0.0.1:{port}", running)
        finally:
            running.terminate()
            running.wait(10)


def wait_for(address: str, running: subprocess.Popen, seconds: float = 60) -> str:
    until = monotonic() + seconds
    while monotonic() < until and running.poll() is None:
        with suppress(OSError):
            urllib.request.urlopen(f"{address}/health", timeout=1).close()
            return address
        sleep(0.05)
    raise SystemExit("the site did not start; `make start` says why.")


@contextmanager
def chromium() -> Iterator:
    from playwright.sync_api import sync_playwright

    from eigenway.cli.doctor import browser

    if not (path := browser()):
        raise SystemExit("no Chromium or Chrome here; `make browser` says how to get it.")
    with sync_playwright() as play:
        started = play.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield started
        started.close()
