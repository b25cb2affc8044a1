"""`eigenway start`: learn on this machine, alone. Looks first whether it can, says in one sentence why not, then serves."""

import argparse
import os
import sys
from pathlib import Path

from eigenway.cli import Stop


def main(arguments: list[str]) -> int:
    say = options().parse_args(arguments)
    os.environ["EIGENWAY_MODE"] = "local"
    if say.content:
        os.environ["EIGENWAY_CONTENT"] = say.content
    serve("127.0.0.1", say.port, browser=not say.no_browser)
    return 0


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("eigenway start", description="Learn on this machine, alone, without an account.")
    parser.add_argument("--port", type=int, default=8000, help="where the browser finds it (8000)")
    parser.add_argument("--content", metavar="DIR", help="another course than the one that comes with Eigenway")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    return parser


def serve(host: str, port: int, browser: bool = False) -> None:
    from eigenway.cli.prepare import prepare

    free(host, port)
    prepare()
    address = f"http://{host}:{port}"
    print(f"Eigenway is ready at {address} (Ctrl+C ends it).", flush=True)
    if browser:
        open_browser(address)
    from eigenway import sandbox
    from eigenway.cli.server import run

    sandbox.start()
    try:
        run(host, port)
    finally:
        sandbox.stop()


def free(host: str, port: int) -> None:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise Stop(
                f"port {port} is taken by another program; end it, or choose another: eigenway start --port {port + 1}."
            ) from None


def open_browser(address: str) -> None:
    """Once the server listens; a machine without a screen gets no browser and no complaint."""
    screen = sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not screen or os.environ.get("CI"):
        return
    import threading
    import webbrowser

    threading.Timer(1.0, webbrowser.open, [address]).start()


def writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.write_text("")
        probe.unlink()
    except OSError:
        raise Stop(
            f"the data folder {folder} cannot be written; make it yours, or set EIGENWAY_DATA to a folder that is."
        ) from None
    return folder
