"""The first process in a box: Python with NumPy, warm. It starts a child for each run, passes it its descriptors, and says
how it ended. It never sees code, inputs or answers, so no child can inherit anybody's.

Started as `python -I -S -B /ew/zygote.py CONTROL`; the first message on CONTROL says how this box is made.
"""

import fcntl
import gc
import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

sys.path[:0] = ["/ew", "/site"]

import codec  # noqa: E402
import confine  # noqa: E402
import examine  # noqa: E402
import solve  # noqa: E402
import warm  # noqa: E402

PRELOAD = {
    "numpy": ["ctypes", "numpy", "numpy.linalg", "numpy.random", "numpy.fft", "numpy.ma", "numpy.polynomial", "dataclasses", "decimal", "inspect"],
    "scipy": ["scipy.linalg", "scipy.special", "scipy.optimize", "scipy.stats", "scipy.sparse.linalg", "scipy.integrate"],
}  # fmt: skip


class Zygote:
    def __init__(self, control: socket.socket, made: dict[str, Any]):
        self.control = control
        code = bytes.fromhex(made["filter"])
        self.filter = confine.Program.of(code) if code else None
        self.leashes: dict[int, socket.socket] = {}  # of each child: what the broker holds it by
        self.namespaces = made["namespaces"] and self.can_unshare()
        self.poll = select.poll()
        self.poll.register(control, select.POLLIN)
        self.wake = self.on_child()

    def can_unshare(self) -> bool:
        try:
            pid = confine.fork(True)
        except OSError:
            return False
        if pid == 0:
            os._exit(0)
        return os.waitpid(pid, 0)[1] == 0

    def on_child(self) -> int:
        """A descriptor that can be read when a child has ended."""
        read, write = os.pipe()
        os.set_blocking(read, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.poll.register(read, select.POLLIN)
        return read

    def serve(self) -> None:
        """Leashes first, new runs last: a descriptor that is closed here must not come back as another in the same round."""
        while True:
            ready = {fd for fd, _ in self.poll.poll()}
            for fd in ready - {self.control.fileno(), self.wake}:
                self.kill(fd)
            if self.wake in ready:
                self.reap()
            if self.control.fileno() in ready:
                self.listen()

    def listen(self) -> None:
        message, fds, _, _ = socket.recv_fds(self.control, 4096, 3)
        if not message:
            os._exit(0)  # the broker is gone, and everything in this box goes with its first process
        channel, printed, leash = fds
        try:
            self.start(json.loads(message), channel, printed, leash)
        except OSError:
            os.close(leash)  # no room for one more process: the broker sees that this run is lost
        os.close(channel)
        os.close(printed)

    def start(self, asked: dict[str, Any], channel: int, printed: int, leash: int) -> None:
        pid = confine.fork(self.namespaces)
        if pid == 0:
            child(asked, channel, printed, self.filter)
        self.leashes[pid] = socket.socket(fileno=leash)
        self.poll.register(leash, select.POLLIN)

    def kill(self, fd: int) -> None:
        """The broker has let go of a leash, or pulled it."""
        self.poll.unregister(fd)
        for pid, leash in self.leashes.items():
            if leash.fileno() == fd:
                os.kill(pid, signal.SIGKILL)

    def reap(self) -> None:
        with suppress(BlockingIOError):
            os.read(self.wake, 4096)
        while self.leashes:
            pid, status, used = os.wait4(-1, os.WNOHANG)
            if not pid:
                return
            self.told(self.leashes.pop(pid), status, used)

    def told(self, leash: socket.socket, status: int, used: Any) -> None:
        with suppress(KeyError):
            self.poll.unregister(leash)
        said = {
            "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
            "cpu": used.ru_utime + used.ru_stime,
            "peak": used.ru_maxrss << 10,
        }
        with suppress(OSError):  # perhaps nobody waits for it any more
            leash.send(json.dumps(said).encode())
        leash.close()


def child(asked: dict[str, Any], channel: int, printed: int, filter: Any) -> None:
    """Never returns. It is made ahead of its run: nearly all of its set-up is behind it when the first word arrives."""
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        bounds = confine.Bounds(asked["seconds"], asked["wall"], asked["room"])
        confine.prepare(channel, printed, bounds)
        sys.path.remove("/ew")
        wait(3)
        confine.seal(bounds, filter)
        os.write(3, codec.join(codec.END, {}))
        (solve if asked["role"] == "learner" else examine).serve(3, asked["megabytes"])
    finally:
        os._exit(0)


def wait(fd: int) -> None:
    """Until there is something to read; not a byte of it is read."""
    look = select.poll()
    look.register(fd, select.POLLIN)
    look.poll()


def leaves_when_alone(control: socket.socket) -> int:
    """While it loads, a second of work for nobody is saved when the broker ends: the control socket has nothing else to say."""
    signal.signal(signal.SIGIO, lambda *_: os._exit(0))
    fcntl.fcntl(control, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(control, fcntl.F_GETFL)
    fcntl.fcntl(control, fcntl.F_SETFL, flags | os.O_ASYNC)
    return flags


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    made = json.loads(control.recv(65536))
    if made["uid"] is not None:  # started by root: become nobody before anything else
        os.setgroups([])
        os.setresgid(made["gid"], made["gid"], made["gid"])
        os.setresuid(made["uid"], made["uid"], made["uid"])
    flags = leaves_when_alone(control)
    for kit in made["preload"]:
        for name in PRELOAD[kit]:
            __import__(name)
    fcntl.fcntl(control, fcntl.F_SETFL, flags)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    os.umask(0o777)
    warm.warm()
    zygote = Zygote(control, made)
    gc.collect()
    gc.freeze()
    control.send(json.dumps({"namespaces": zygote.namespaces}).encode())
    sys.argv[:] = [""]
    zygote.serve()


main()
