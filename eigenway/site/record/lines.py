"""A learner's whole record as JSON lines: the model's own lines, and beside each attempt what only a site knows.

{"is": "question", ...}  a question as it was asked;  {"is": "answered", "id": ...}  what the verdict on an attempt said;
{"is": "tastes", ...}    settings. Written in one order, so that the same record is the same bytes.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_datetime

from eigenway import learner as model
from eigenway.site.practice.models import Asked
from eigenway.site.progress import knowing
from eigenway.site.progress.models import Attempt

MOST = 200_000  # lines of one record: a lifetime's, not an attack's


def written(learner: Any) -> Iterator[str]:
    yield from model.to_lines(knowing.history(learner))
    for row in learner.attempts.order_by("at", "key"):
        yield plain(
            {
                "is": "answered",
                "id": row.key,
                "when": row.at.astimezone(UTC).isoformat(),
                "slip": row.slip,
                "details": row.details,
            }
        )
    for asked in learner.asked.order_by("at", "id"):
        kept = {
            "why": asked.why,
            "draft": asked.draft,
            "hints": asked.hints,
            "done": asked.done,
            "answered": asked.answered,
            "given_up": asked.given_up,
        }
        yield plain(
            {
                "is": "question",
                "id": str(asked.pk),
                "at": asked.at.astimezone(UTC).isoformat(),
                "name": asked.name,
                "frozen": asked.frozen,
                **kept,
            }
        )
    yield plain({"is": "tastes", "tastes": learner.tastes})


def plain(said: dict[str, Any]) -> str:
    return json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@transaction.atomic
def brought(learner: Any, lines: Iterable[str]) -> int:
    """Read a record in; what is there already stays. Nothing is stored unless every line can be read."""
    lines = [line for line in lines if line.strip()][: MOST + 1]
    if len(lines) > MOST:
        raise model.Unreadable(f"This record has more than {MOST:,} lines.")
    entries, own = list(model.from_lines(lines)), [said for line in lines if (said := json.loads(line))["is"] in OWN]
    beside = {said["id"]: said for said in own if said["is"] == "answered"}
    for said in own:
        if said["is"] != "answered":
            OWN[said["is"]](learner, said)
    new = sum(
        attempt(learner, entry, beside.get(entry.id, {})) for entry in entries if isinstance(entry, model.Attempt)
    )
    for entry in entries:
        if isinstance(entry, model.Placed) and not learner.placements.filter(at=entry.at).exists():
            learner.placements.create(at=entry.at, strengths=dict(entry.strengths), settled=True)
    knowing.rebuild(learner)
    return new


def attempt(learner: Any, done: model.Attempt, beside: dict[str, Any]) -> bool:
    from dataclasses import asdict

    at = parse_datetime(beside.get("when", "")) or model.attempt.EPOCH + model.attempt.timedelta(days=done.at)
    fields = {
        "at": at, "concept": done.concept, "problem": done.problem.partition("/")[2], "question": done.question, "typed": done.typed,
        "outcome": done.outcome, "counts": done.counts, "slip": beside.get("slip", ""), "seconds": done.seconds, "facts": asdict(done),
        "details": beside.get("details", {}),
    }  # fmt: skip
    return Attempt.objects.get_or_create(learner=learner, key=done.id, defaults=fields)[1]


def question(learner: Any, said: dict[str, Any]) -> None:
    fields = {name: said[name] for name in ("name", "frozen", "why", "draft", "hints", "done", "given_up", "answered")}
    at = parse_datetime(said["at"]) or datetime.now(UTC)
    Asked.objects.get_or_create(
        pk=said["id"], defaults={"learner": learner, "concept": said["frozen"]["concept"], "at": at, **fields}
    )


def tastes(learner: Any, said: dict[str, Any]) -> None:
    learner.tastes = {**said["tastes"], **learner.tastes}
    learner.save(update_fields=["tastes"])


OWN = {"question": question, "tastes": tastes, "answered": None}
