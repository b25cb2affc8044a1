"""`eigenway serve`: for many people, or with --author for whoever writes a course. Refuses a weak setting, one sentence each."""

import argparse
import os

from eigenway.cli import Stop
from eigenway.site import environment


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "eigenway serve", description="Serve a course: to many people, or to its author while it is written."
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on, behind a proxy that speaks HTTPS (127.0.0.1)"
    )
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--content", metavar="DIR", help="the course (default: the one that comes with Eigenway)")
    parser.add_argument(
        "--author",
        action="store_true",
        help="on this machine, for whoever writes: pages reload at each save, faults are shown",
    )
    say = parser.parse_args(arguments)
    if say.content:
        os.environ["EIGENWAY_CONTENT"] = say.content
    if say.author:
        return for_an_author(say.port)
    os.environ["EIGENWAY_MODE"] = "server"
    if weak := weaknesses():
        raise Stop("this server would not be safe:\n  " + "\n  ".join(weak))
    from eigenway.cli.start import serve

    serve(say.host, say.port)
    return 0


def for_an_author(port: int) -> int:
    from eigenway.cli.prepare import prepare
    from eigenway.cli.server import run
    from eigenway.cli.start import free

    os.environ["EIGENWAY_MODE"], os.environ["EIGENWAY_AUTHOR"] = "local", "1"
    free("127.0.0.1", port)
    prepare(author=True)
    print(f"Your course is at http://127.0.0.1:{port} and reloads at each save (Ctrl+C ends it).", flush=True)
    run("127.0.0.1", port)
    return 0


def weaknesses() -> list[str]:
    """What makes a server unsafe, a sentence each."""
    get = environment.get
    found = []
    if len(set(get("EIGENWAY_SECRET"))) < 10 or len(get("EIGENWAY_SECRET")) < 50:
        found.append(
            "EIGENWAY_SECRET must be 50 random characters or more; `python -c 'import secrets; print(secrets.token_urlsafe(50))'` makes one."
        )
    if get("EIGENWAY_DEBUG") == "1":
        found.append("EIGENWAY_DEBUG shows the inside of the program to everyone; unset it.")
    if not get("EIGENWAY_HOSTS").strip(", ") or "*" in get("EIGENWAY_HOSTS"):
        found.append(
            "EIGENWAY_HOSTS must name the addresses of this site, for example EIGENWAY_HOSTS=learn.example.org."
        )
    if get("EIGENWAY_SANDBOX") == "local" or not box():
        found.append(
            "there is no box for strangers' code on this machine (install bubblewrap and allow user namespaces; eigenway doctor says more)."
        )
    return found


def box() -> bool:
    from eigenway.cli.doctor import sandbox_tier

    return sandbox_tier() not in {"local", "none"}
