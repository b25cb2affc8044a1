"""Judging is quick, not free: a learner who sends very many answers in a minute is asked to wait. Nothing is lost."""

from collections import defaultdict, deque
from functools import wraps
from threading import Lock
from time import monotonic
from typing import Any

from django.shortcuts import render

MOST, SECONDS = 120, 60.0
_sent: dict[Any, deque[float]] = defaultdict(deque)
_door = Lock()


def too_many(who: Any, now: float) -> bool:
    """Counts this one; True when it is past what a minute may hold."""
    with _door:
        sent = _sent[who]
        while sent and sent[0] <= now - SECONDS:
            sent.popleft()
        if len(sent) >= MOST:
            return True
        sent.append(now)
        if len(_sent) > 10_000:
            _sent.clear()  # a crowd: begin to count afresh rather than grow
        return False


def paced(view):
    """For a view that judges: 429 with a sentence, the typed text in the page, when it is too much."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        who = request.user.pk or request.META.get("REMOTE_ADDR")
        if request.method == "POST" and too_many(who, monotonic()):
            says = "That was very many answers in a short time. Wait a minute; what you typed is kept."
            typed = request.POST.get("typed", "")[:10_000] or request.POST.get(
                "source", ""
            )  # an answer, or a lab's file
            page = {"title": "A moment", "says": says, "typed": typed, "again": True}
            return render(request, "error.html", page, status=429)
        return view(request, *args, **kwargs)

    return guarded
