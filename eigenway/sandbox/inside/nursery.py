"""Without a box: Python with NumPy, warm, that starts a child for each run and says how it ended.

Started by sandbox/nursery.py as `python -I nursery.py CONTROL`. It never sees code, inputs or answers.
"""

import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import alone
import codec
import examine
import numpy
import solve
import warm


def serve(control: socket.socket) -> None:
    while True:
        message, fds, _, _ = socket.recv_fds(control, 4096, 2)
        if not message:
            os._exit(0)  # who asked is gone
        asked = json.loads(message)
        control.send(json.dumps(ending(asked["pid"]) if "pid" in asked else started(asked, *fds)).encode())
        for fd in fds:
            os.close(fd)


def started(asked: dict[str, Any], channel: int, printed: int) -> int:
    pid = os.fork()
    if pid == 0:
        child(asked, channel, printed)
    return pid


def ending(pid: int) -> dict[str, Any]:
    _, status, used = os.wait4(pid, 0)
    signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return {"signal": signal, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)}  # fmt: skip


def child(asked: dict[str, Any], channel: int, printed: int) -> None:
    """Never returns."""
    try:
        os.setsid()
        for place, fd in ((1, printed), (2, printed), (3, channel)):
            os.dup2(fd, place)
        os.closerange(4, 256)
        numpy.random.seed()  # else every child would throw the same dice
        alone.limit(asked["seconds"], asked["megabytes"] + alone.size())
        os.write(3, codec.join(codec.END, {}))
        (solve if asked["role"] == "learner" else examine).serve(3, asked["megabytes"])
    finally:
        os._exit(0)


if __name__ == "__main__":
    end = os.dup(int(sys.argv[1]))
    while end < 4:  # 1 to 3 are the children's own
        end = os.dup(end)
    sys.argv[:] = [""]
    warm.warm()
    serve(socket.socket(fileno=end))
