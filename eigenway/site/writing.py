"""One writer at a time. SQLite lets one in and makes the others sleep and look again; a queue in this process is fair and wakes at
once. PostgreSQL lets many in: there the learner's own row is the queue, so that two tabs never fold into the same state at once."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection, transaction

_door = Lock()


@contextmanager
def writing(learner: Any) -> Iterator[None]:
    """All that is written inside reaches the disk together, or not at all; inside another one it is part of that."""
    if connection.in_atomic_block:
        yield
        return
    with _door if connection.vendor == "sqlite" else nullcontext(), transaction.atomic():
        if connection.features.has_select_for_update:
            get_user_model().objects.select_for_update().only("pk").get(pk=learner.pk)
        yield
