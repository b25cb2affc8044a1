"""A conversation with one child: frames out, frames in, its prints beside, and a clock that ends it.

Whatever ends a conversation before its time is an Over, which names the outcome of the run.
"""

import os
import select
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

from .inside import codec

MOST_RECEIVED = 32 * 1024 * 1024


class Over(Exception):
    """The run has come to its outcome: time, output, died, protocol or lost."""

    def __init__(self, outcome: str, line: int | None = None, unread: bool = False):
        super().__init__(outcome)
        self.outcome, self.line = outcome, line
        self.unread = unread  # it died with a word of ours on the wire


class Lost(Exception):
    """The place where the code ran is gone, through no fault of the code."""


@dataclass(frozen=True)
class Ending:
    """How a child ended: the signal that killed it (0: none), processor seconds, peak memory in bytes."""

    signal: int
    cpu: float
    peak: int
    slain: bool = False  # killed, and not by us: code in a box cannot do that to itself


@dataclass
class Child:
    """One process that a place has started: the channel, what it prints, how to end it and how it ended."""

    channel: socket.socket
    printed: int  # descriptor to read from, -1 when nobody listens
    stop: Callable[[], None]  # kills it, without waiting
    ended: Callable[[], Ending]  # kills it and waits; raises Lost when nobody can say
    home: object = None  # the box it lives in

    def close(self) -> None:
        self.channel.close()
        if self.printed >= 0:
            os.close(self.printed)
            self.printed = -1


class Talk:
    def __init__(self, child: Child, deadline: float, most_output: int):
        self.child, self.deadline, self.most_output = child, deadline, most_output
        self.inbox = bytearray()
        self.output = bytearray()
        self.received = self.events = 0
        child.channel.setblocking(False)
        if child.printed >= 0:
            os.set_blocking(child.printed, False)
        self.poll = select.poll()
        if child.printed >= 0:
            self.poll.register(child.printed, select.POLLIN)

    def send(self, frame: bytes) -> None:
        left = memoryview(frame)
        while left:
            try:
                left = left[self.child.channel.send(left) :]
            except BlockingIOError:
                self.wait(select.POLLIN | select.POLLOUT)
                if len(self.inbox) > codec.MOST_BODY:
                    raise Over("protocol") from None
            except OSError:
                raise Over("died") from None

    def quiet(self) -> None:
        """Nothing may be on its way before a question is put."""
        self.take()
        if self.inbox:
            raise Over("protocol")

    def receive(self) -> codec.Frame:
        while (frame := self.next()) is None:
            self.wait(select.POLLIN)
        return frame

    def next(self) -> codec.Frame | None:
        """The first whole frame that has arrived."""
        size = codec.HEAD.size
        try:
            if len(self.inbox) < size:
                return None
            kind, header, body = codec.measure(bytes(self.inbox[:size]))
            if len(self.inbox) < (whole := size + header + body):
                return None
            raw = bytes(self.inbox[:whole])
            del self.inbox[:whole]
            return codec.parse(kind, raw[size : size + header], raw[size + header :], self.trusts_functions, raw)
        except codec.ProtocolError:
            raise Over("protocol") from None

    trusts_functions = False

    def wait(self, events: int) -> None:
        """Until something happens on the channel or among the prints; the clock ends it."""
        if events != self.events:
            self.poll.register(self.child.channel, events)
            self.events = events
        left = self.deadline - time.monotonic()
        ready = self.poll.poll(max(0, left * 1000)) if left > 0 else []
        if not ready:
            raise Over("time")
        for fd, _ in ready:
            if fd == self.child.printed:
                self.listen()
            else:
                self.take()

    def take(self) -> None:
        """What stands in the channel, without waiting."""
        while True:
            part, unread = b"", False
            try:
                part = self.child.channel.recv(1 << 18)
            except BlockingIOError:
                return
            except OSError as why:
                unread = isinstance(why, ConnectionResetError)
            if not part:
                self.listen()
                raise Over("died", unread=unread)
            self.inbox += part
            self.received += len(part)
            if self.received > MOST_RECEIVED:
                raise Over("protocol")
            if len(part) < 1 << 18:
                return

    def listen(self) -> None:
        """What has been printed so far, without waiting."""
        while self.child.printed >= 0:
            try:
                part = os.read(self.child.printed, 1 << 18)
            except BlockingIOError:
                return
            except OSError:
                part = b""
            if not part:
                self.poll.unregister(self.child.printed)
                os.close(self.child.printed)
                self.child.printed = -1
                return
            self.output += part
            if len(self.output) > self.most_output:
                raise Over("output")

    def said(self) -> bytes:
        """What was printed since the last time this was asked."""
        self.listen()
        found, self.output = bytes(self.output), bytearray()
        return found


class Examiner(Talk):
    """The conversation with the grader's child, whose questions may hold @given functions."""

    trusts_functions = True


def settled(talk: Talk) -> None:
    """A child says END when it is confined, before it reads a word: one that dies before is the place's fault."""
    try:
        if talk.receive().kind != codec.END:
            raise Lost
    except Over as over:
        raise Lost from over
