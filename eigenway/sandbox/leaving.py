"""How children are let go: killed at once, and taken down by nobody who has a learner waiting.

Taking a process with its namespaces down takes longer than a check.
"""

import threading
from contextlib import suppress
from queue import SimpleQueue

from .talk import Child, Lost

LEAVING: "SimpleQueue[Child]" = SimpleQueue()


def let_go(child: Child) -> None:
    child.stop()
    child.close()
    LEAVING.put(child)


def take_down() -> None:
    while True:
        child = LEAVING.get()
        with suppress(Lost, OSError):
            child.ended()


threading.Thread(target=take_down, name="leaving", daemon=True).start()
