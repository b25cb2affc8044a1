"""The broker: one local process that owns the boxes, asked over a Unix socket by any number of web workers.

    python -m eigenway.sandbox.broker SOCKET [--server] [--stay]

A request is a line of JSON, so is its answer. Whoever may open the socket may ask; its folder is its owner's alone.
One broker serves a socket: a second one sees the lock and leaves. Without --stay it leaves after ten idle minutes.
"""

import argparse
import fcntl
import json
import os
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

from .desk import Desk

LONGEST = 8 * 1024 * 1024
IDLE = 600.0


class Broker:
    def __init__(self, path: Path, server: bool, stay: bool):
        self.path, self.stay, self.asked = path, stay, time.monotonic()
        self.desk = Desk(server, proof=Path(f"{path}.proof"))
        path.unlink(missing_ok=True)
        self.listener = socket.socket(socket.AF_UNIX)
        mask = os.umask(0o117)  # its owner and group: the web processes
        self.listener.bind(str(path))
        os.umask(mask)
        self.listener.listen(256)
        self.listener.settimeout(5.0)
        threading.Thread(target=self.desk.warm, daemon=True).start()

    def serve(self) -> None:
        while self.stay or time.monotonic() - self.asked < IDLE or self.desk.lines.length():
            try:
                connection, _ = self.listener.accept()
            except TimeoutError:
                continue
            self.asked = time.monotonic()
            threading.Thread(target=self.converse, args=(connection,), daemon=True).start()

    def converse(self, connection: socket.socket) -> None:
        connection.settimeout(None)
        with connection, connection.makefile("rwb") as lines:
            while line := lines.readline(LONGEST):
                try:
                    answer = self.answer(json.loads(line))
                except Exception as error:  # one bad request is one bad answer
                    answer = {"error": f"{type(error).__name__}: {error}"[:500]}
                try:
                    lines.write(json.dumps(answer).encode() + b"\n")
                    lines.flush()
                except OSError:
                    return

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        self.asked = time.monotonic()
        do, key = asked.pop("do"), asked.get("key", "")
        if do == "submit":
            self.desk.submit(**asked)
            return {}
        if do == "report":
            return self.report(key, min(float(asked.get("seconds", 0)), 30.0))
        if do == "place":
            return {"place": self.desk.place_of(key)}
        if do == "cancel":
            return {"cancelled": self.desk.cancel(key)}
        if do == "health":
            return self.desk.health().plain()
        if do == "stop":
            self.path.unlink(missing_ok=True)
            os._exit(0)  # the boxes see their control socket close, and go
        raise ValueError(f"no such request: {do}")

    def report(self, key: str, seconds: float) -> dict[str, Any]:
        try:
            found = self.desk.report(key, seconds)
        except KeyError:
            return {"unknown": True}
        return {"report": found.plain() if found else None}


def main() -> int:
    parser = argparse.ArgumentParser("eigenway.sandbox.broker", description="Owns the boxes in which labs run.")
    parser.add_argument("socket", type=Path)
    parser.add_argument("--server", action="store_true", help="strangers' code: refuse to run any without a box")
    parser.add_argument("--stay", action="store_true", help="do not leave when idle (for a service manager)")
    say = parser.parse_args()
    lock = os.open(f"{say.socket}.lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return 0  # another one serves already
    Broker(say.socket, say.server, say.stay).serve()
    say.socket.unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
