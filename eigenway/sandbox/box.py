"""The box: bubblewrap with every namespace, a read-only view of Python and NumPy and nothing else, and a warm zygote in it."""

import json
import os
import select
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from . import filter, libraries
from .report import Limits
from .talk import Child, Ending, Lost

INSIDE = Path(__file__).parent / "inside"
PATIENCE = 20.0  # seconds a box may take to come up on a busy machine
RUN_USER = "eigenway-run"


class NoBox(Exception):
    """This machine gives no box: one sentence why."""


class Box:
    """One box. `start` gives a confined child; a box that is gone raises Lost."""

    def __init__(self, preload: Sequence[str] = ("numpy",), *, seccomp: bool = True, namespaces: bool = True):
        self.runs, self.born, self.lock = 0, time.monotonic(), threading.Lock()
        try:
            self.control = self.launch(list(preload), seccomp, namespaces)
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as why:
            self.close()
            raise NoBox(f"no box could be made ({why})") from why

    process: "subprocess.Popen[bytes] | None" = None
    tier = "T1"

    def launch(self, preload: list[str], seccomp: bool, namespaces: bool) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        told, tell = os.pipe()
        rules = os.memfd_create("outer")
        os.write(rules, filter.outer())
        os.lseek(rules, 0, os.SEEK_SET)
        fds = [theirs.fileno(), tell, rules]
        words = [
            *command(),
            "--info-fd",
            str(tell),
            "--seccomp",
            str(rules),
            "--",
            "/usr/bin/python",
            "-I",
            "-S",
            "-B",
            "/ew/zygote.py",
            str(theirs.fileno()),
        ]
        self.process = subprocess.Popen(
            words, pass_fds=fds, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/"
        )
        theirs.close()
        os.close(tell)
        os.close(rules)
        with os.fdopen(told, "rb") as info:
            self.greet(ours, preload, seccomp, namespaces, info.read())
        return ours

    def greet(self, control: socket.socket, preload: list[str], seccomp: bool, namespaces: bool, info: bytes) -> None:
        uid, gid = unprivileged()
        made = {
            "filter": filter.inner().hex() if seccomp else "",
            "namespaces": namespaces,
            "preload": preload,
            "uid": uid,
            "gid": gid,
        }
        control.settimeout(PATIENCE)
        control.send(json.dumps(made).encode())
        if not (hello := control.recv(4096)):
            raise OSError(self.last_words())
        self.tier = "T1" if json.loads(hello)["namespaces"] else "T2"
        self.pid = json.loads(info)["child-pid"]
        self.taken = int(Path(f"/proc/{self.pid}/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        control.settimeout(1.0)

    def last_words(self) -> str:
        assert self.process and self.process.stderr
        said = self.process.stderr.read(400).decode("utf-8", "replace").strip().splitlines()
        return said[-1] if said else "it ended without a word"

    def start(self, role: str, limits: Limits) -> Child:
        channel, theirs = socket.socketpair()
        leash, collar = socket.socketpair()
        listen, speak = os.pipe()
        grader = role == "grader"
        asked = {"role": role, "seconds": limits.seconds + 8 * grader, "wall": limits.wall * (4 if grader else 1),
                 "room": self.taken + (limits.megabytes << 20), "megabytes": limits.megabytes}  # fmt: skip
        try:
            with self.lock:
                self.runs += 1
                socket.send_fds(self.control, [json.dumps(asked).encode()], [theirs.fileno(), speak, collar.fileno()])
        except OSError as why:
            channel.close(), leash.close(), os.close(listen)
            raise Lost from why
        finally:
            theirs.close(), collar.close(), os.close(speak)
        held = Leash(leash)
        return Child(channel, listen, held.pull, held.ended)

    def alive(self) -> bool:
        """Is its first process there? The control socket knows it sooner than bwrap is taken down."""
        if self.process is None or self.process.poll() is not None:
            return False
        look = select.poll()
        look.register(self.control, select.POLLIN)
        return not look.poll(0)  # after its greeting it says nothing more: what can be read is its end

    def close(self) -> None:
        """Let go of the control socket: the zygote ends, and with it everything in the box."""
        if control := getattr(self, "control", None):
            control.close()
        if self.process:
            if self.process.stderr:
                self.process.stderr.close()
            self.process.kill()
            self.process.wait()


class Leash:
    """Holds one child: pulling it kills the child, and the zygote says on it how the child ended."""

    def __init__(self, end: socket.socket):
        self.end, self.lock = end, threading.Lock()
        self.known: Ending | None = None

    def pull(self) -> None:
        with suppress(OSError):  # not a word is sent: what stays unread would reset the line and lose the answer
            self.end.shutdown(socket.SHUT_WR)

    def ended(self) -> Ending:
        with self.lock:
            if self.known is None:
                self.pull()
                self.known = self.told()
            return self.known

    def told(self) -> Ending:
        self.end.settimeout(5.0)
        try:
            said = self.end.recv(4096)
        except OSError as why:
            raise Lost from why
        finally:
            self.end.close()
        if not said:
            raise Lost
        return Ending(**json.loads(said))


def unprivileged() -> tuple[int | None, int | None]:
    """Who the box runs as, when root starts it; None for everyone else, who stay who they are."""
    if os.geteuid() != 0:
        return None, None
    import pwd

    try:
        user = pwd.getpwnam(RUN_USER)
        return user.pw_uid, user.pw_gid
    except KeyError:
        return 65534, 65534


def command() -> list[str]:
    """bwrap with its namespaces and mounts: everything read-only, no /proc /sys /dev /etc /tmp."""
    if not (bwrap := shutil.which("bwrap")):
        raise OSError("bwrap is not installed")
    words = [
        bwrap,
        "--unshare-pid",
        "--unshare-ipc",
        "--unshare-net",
        "--unshare-uts",
        "--unshare-cgroup-try",
        "--as-pid-1",
        "--new-session",
        "--clearenv",
    ]
    words += ["--cap-drop", "ALL"]
    # Root needs no user namespace; it only becomes nobody, for limits on processes do not hold for root.
    words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if os.geteuid() == 0 else ["--unshare-user"]
    for name, value in (
        ("OPENBLAS_NUM_THREADS", "1"),
        ("OMP_NUM_THREADS", "1"),
        ("LD_LIBRARY_PATH", "/usr/lib/box"),
        ("LANG", "C.UTF-8"),
    ):
        words += ["--setenv", name, value]
    return [*words, *mounts(), "--remount-ro", "/", "--chdir", "/"]


def mounts() -> list[str]:
    standard, loader = libraries.standard_library(), libraries.loader()
    words = []
    for folder in ("/usr", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/lib/box", "/site"):
        words += ["--perms", "0755", "--dir", folder]  # bwrap's own would be its owner's alone
    words += ["--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"]
    words += ["--ro-bind", os.path.realpath(loader), "/usr" + loader.removeprefix("/usr")]
    words += [
        "--ro-bind",
        str(libraries.python()),
        "/usr/bin/python",
        "--ro-bind",
        str(standard),
        f"/usr/lib/{standard.name}",
    ]
    for path in libraries.libraries():
        words += ["--ro-bind", str(path.resolve()), f"/usr/lib/box/{path.name}"]
    for home in libraries.packages():
        words += ["--ro-bind", str(home), f"/site/{home.name}"]
    return [*words, "--ro-bind", str(INSIDE), "/ew"]
