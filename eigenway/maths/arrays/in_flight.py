"""Little's law: how many requests are in a system at once."""

from typing import Any

from eigenway.maths.linalg.matrix import entry, tidied
from eigenway.maths.steps import Work, step, worked


@worked
def in_flight(rate: Any, waiting: Any, service: Any) -> Work[Any]:
    """Arrivals per second times the seconds that each stays: waiting and being served."""
    r, w, s = entry(rate, "The rate"), entry(waiting, "The waiting time"), entry(service, "The service time")
    if min(r, w, s) < 0:
        raise ValueError("A rate and a time cannot be negative.")
    stay = tidied(w + s)
    yield step(
        "stay",
        "A request stays while it waits and while it is served: ${w} + {s} = {stay}$.",
        stay,
        w=w,
        s=s,
        stay=stay,
    )
    answer = tidied(r * stay)
    yield step(
        "little",
        "Little's law: the rate times the stay, ${r} \\cdot {stay} = {answer}$ at once.",
        answer,
        r=r,
        stay=stay,
        answer=answer,
    )
    return answer
