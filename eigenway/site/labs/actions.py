"""What a learner does in a lab. The submission is stored first, then run; the author's solution and checks never meet the learner's code."""

import hashlib
from datetime import datetime
from functools import lru_cache
from typing import Any

from eigenway import learner as model
from eigenway import sandbox
from eigenway.site.atlas import atlas
from eigenway.site.labs.models import Draft, Submission
from eigenway.site.progress.actions import record
from eigenway.site.writing import writing

LONGEST = 300_000  # characters of source: more than a lab may have, so that what is too long is told and not cut
ENDED = {"outcome": "cancelled", "checks": [], "says": "You ended this run."}


def keep_draft(learner: Any, concept: str, source: str, at: datetime) -> None:
    written = {"source": source.replace("\0", "\ufffd")[:LONGEST], "at": at}
    if not Draft.objects.filter(learner=learner, concept=concept).update(**written):
        Draft.objects.update_or_create(learner=learner, concept=concept, defaults=written)


def submit(learner: Any, concept: Any, source: str, key: str, visible_only: bool, at: datetime) -> Submission:
    """Stored, then queued; the same key is the same submission."""
    source = source.replace("\r\n", "\n").replace("\0", "\ufffd")[:LONGEST]  # PostgreSQL keeps no NUL
    fields = {"concept": concept.slug, "source": source, "visible_only": visible_only, "at": at}
    with writing(learner):  # one wait for the disk, not two
        keep_draft(learner, concept.slug, source, at)
        submission, _ = Submission.objects.get_or_create(learner=learner, key=key, defaults=fields)
    if not submission.outcome:
        queue(submission)
    return submission


def queue(submission: Submission) -> None:
    lab = atlas().concepts[submission.concept].lab
    sandbox.submit(
        submission.ticket,
        str(submission.learner_id),
        submission.source,
        lab.checks,
        visible_only=submission.visible_only,
    )


def settle(submission: Submission, wait: float, at: datetime) -> Submission:
    """Take the report if it is there within `wait` seconds. A box that forgot the submission is given it again."""
    if submission.outcome:
        return submission
    try:
        report = sandbox.report(submission.ticket, wait)
    except KeyError:
        queue(submission)
        return submission
    if report is not None:
        finish(submission, report, at)
    return submission


def finish(submission: Submission, report: sandbox.Report, at: datetime) -> None:
    """Once: another tab may have taken the report already, or ended the run."""
    slip = "" if submission.visible_only else slip_of(submission, report)
    with writing(submission.learner):
        if settled(submission, outcome=report.outcome, report=report.plain(), slip=slip) and not submission.visible_only:
            remember(submission, report, at)


def end(submission: Submission) -> None:
    """Ended first and stopped then: whoever waits for its report finds it ended, and nothing of it is remembered."""
    with writing(submission.learner):
        settled(submission, outcome="cancelled", report=ENDED)
    sandbox.cancel(submission.ticket)


def settled(submission: Submission, **told: Any) -> bool:
    """Told to the one who comes first; whoever comes later reads what stands there."""
    first = Submission.objects.filter(pk=submission.pk, outcome="").update(**told)
    if not first:
        submission.refresh_from_db()
        return False
    for name, value in told.items():
        setattr(submission, name, value)
    return True


def remember(submission: Submission, report: sandbox.Report, at: datetime) -> None:
    """One attempt for each different program that was submitted."""
    slug = submission.concept
    problem, concepts = f"{slug}/lab", ((slug, 1.0),)
    done = model.Attempt(
        id=f"lab-{submission.key}"[:64], at=model.days(at), problem=problem, concepts=concepts, outcome=report.outcome, question=f"lab-{slug}",
        typed=hashlib.sha256(submission.source.encode()).hexdigest(), slip=submission.slip,
        tries=1 + submission.learner.submissions.filter(concept=slug, visible_only=False, at__lt=submission.at).count(),
    )  # fmt: skip
    record(submission.learner, done, at, {"says": report.says, "slip": submission.slip})


def slip_of(submission: Submission, report: sandbox.Report) -> str:
    """The popular wrong solution that fails the very same checks, if there is one."""
    if report.outcome != "fail":
        return ""
    failed = frozenset(check.name for check in report.checks if check.passed is False)
    lab = atlas().concepts[submission.concept].lab
    return next((name for name, pattern in patterns(submission.concept, lab.source) if pattern == failed), "")


@lru_cache(maxsize=64)
def patterns(concept: str, source: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Which checks each popular wrong solution fails: found by running it, once for each version of the lab."""
    lab = atlas().concepts[concept].lab
    reports = ((wrong.name, sandbox.run(wrong.source, lab.checks)) for wrong in lab.wrongs)
    return tuple(
        (name.replace("_", "-"), frozenset(c.name for c in report.checks if c.passed is False))
        for name, report in reports
    )


def passed(learner: Any, concept: str) -> bool:
    return learner.submissions.filter(concept=concept, visible_only=False, outcome="pass").exists()
