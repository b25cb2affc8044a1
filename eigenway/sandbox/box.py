"""The box: bubblewrap with every namespace, a read-only view of Python and NumPy and nothing else, and a warm zygote in it."""

import json
import os
import select
import signal
import socket
import subprocess
import threading
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from . import filter
from .leaving import let_go
from .mounts import command, unprivileged
from .report import STANDARD, Limits
from .talk import Child, Ending, Lost

BY_ITSELF = 0.03  # seconds in which a child that has hung up is perhaps told to have ended, before it is killed
PATIENCE = 20.0  # seconds a box may take to come up on a busy machine
STOCK = {"learner": 3, "grader": 1}  # how many stand ready: a run takes two of the first and one of the second


class NoBox(Exception):
    """This machine gives no box: one sentence why."""


class Box:
    """One box. `start` gives a confined child; a box that is gone raises Lost."""

    def __init__(self, preload: Sequence[str] = ("numpy",), *, seccomp: bool = True, namespaces: bool = True):
        self.runs, self.born = 0, time.monotonic()
        self.lock, self.stocking = threading.Lock(), threading.Lock()
        self.stock: dict[str, deque[Child]] = {}  # by role: confined, and nothing to do yet
        try:
            self.control = self.launch(list(preload), seccomp, namespaces)
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as why:
            self.close()
            raise NoBox(f"no box could be made ({why})") from why

    process: "subprocess.Popen[bytes] | None" = None
    tier = "T1"
    served = False  # it has done its work: its successor is there, and it goes in good order

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
        try:
            self.greet(ours, preload, seccomp, namespaces, told)
        finally:
            os.close(told)
        return ours

    def greet(self, control: socket.socket, preload: list[str], seccomp: bool, namespaces: bool, told: int) -> None:
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
        self.pid = json.loads(os.read(told, 4096))["child-pid"]  # bwrap wrote it before the zygote began: nobody waits
        self.taken = int(Path(f"/proc/{self.pid}/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        control.settimeout(1.0)

    def last_words(self) -> str:
        assert self.process and self.process.stderr
        said = self.process.stderr.read(400).decode("utf-8", "replace").strip().splitlines()
        return said[-1] if said else "it ended without a word"

    def start(self, role: str, limits: Limits) -> Child:
        """A confined child. Those with the usual limits stand ready: each that is taken makes room for its successor."""
        if limits != STANDARD:
            return self.made(role, limits)
        with self.stocking:
            stock = self.stock.setdefault(role, deque())
            while len(stock) <= STOCK[role]:
                stock.append(self.made(role, limits))
            self.runs += 1
            return stock.popleft()

    def made(self, role: str, limits: Limits) -> Child:
        channel, theirs = socket.socketpair()
        leash, collar = socket.socketpair()
        listen, speak = os.pipe()
        grader = role == "grader"
        # A grader serves many runs, each of which the broker times; a learner's process lives for one.
        asked = {"role": role, "seconds": 60 if grader else limits.seconds, "wall": 0 if grader else limits.wall,
                 "room": self.taken + (limits.megabytes << 20), "megabytes": limits.megabytes}  # fmt: skip
        try:
            with self.lock:
                socket.send_fds(self.control, [json.dumps(asked).encode()], [theirs.fileno(), speak, collar.fileno()])
        except OSError as why:
            channel.close(), leash.close(), os.close(listen)
            raise Lost from why
        finally:
            theirs.close(), collar.close(), os.close(speak)
        held = Leash(leash)
        return Child(channel, listen, held.pull, held.ended, self)

    def dismiss(self) -> None:
        """Those that stand ready go: others are made."""
        with self.stocking:
            stock, self.stock = self.stock, {}
        for child in (child for role in stock.values() for child in role):
            let_go(child)

    def alive(self) -> bool:
        """Is its first process there? The control socket knows it sooner than bwrap is taken down."""
        if self.process is None or self.process.poll() is not None:
            return False
        look = select.poll()
        try:
            look.register(self.control, select.POLLIN)
        except ValueError:
            return False  # closed, perhaps just now
        return not look.poll(0)  # after its greeting it says nothing more: what can be read is its end

    def close(self) -> None:
        """Let go of the control socket: the zygote ends, and with it everything in the box."""
        if control := getattr(self, "control", None):
            control.close()
        self.dismiss()
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
        self.pulled = False

    def pull(self) -> None:
        self.pulled = True
        with suppress(OSError):  # not a word is sent: what stays unread would reset the line and lose the answer
            self.end.shutdown(socket.SHUT_WR)

    def ended(self) -> Ending:
        with self.lock:
            if self.known is None:
                alone = not self.pulled and self.over(BY_ITSELF)
                self.pull()
                told = self.told()
                self.known = replace(told, slain=alone and told.signal == signal.SIGKILL)
            return self.known

    def over(self, seconds: float) -> bool:
        """Has the child ended by itself?"""
        look = select.poll()
        look.register(self.end, select.POLLIN)
        return bool(look.poll(seconds * 1000))

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
