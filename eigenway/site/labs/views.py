"""The lab: the task, the code, and what came of it. Without a script it is a form with a text area."""

import difflib
import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from eigenway import sandbox
from eigenway.site.atlas import atlas
from eigenway.site.labs import actions, results
from eigenway.site.labs.models import Draft, Submission
from eigenway.site.people.guests import learner_of
from eigenway.site.practice.limits import paced

PATIENCE = 2.5  # seconds that a page waits for a report before it shows the place in the line


@require_GET
def labs(request):
    learner = learner_of(request)
    done = set(learner.submissions.filter(outcome="pass", visible_only=False).values_list("concept", flat=True))
    rows = [{"concept": c, "done": c.slug in done} for c in atlas().concepts.values() if c.lab]
    return render(request, "labs/labs.html", {"rows": rows})


@paced
def lab(request, slug):
    """GET shows the lab; POST runs it (`do=run`, the visible checks) or submits it (all of them)."""
    concept, learner = concept_with_lab(slug), learner_of(request)
    if request.method != "POST":
        return render(request, "labs/lab.html", page_of(concept, learner))
    visible_only = request.POST.get("do", "submit") == "run"
    key = request.POST.get("key", "")[:50] or secrets.token_hex(16)
    submission = actions.submit(learner, concept, request.POST.get("source", ""), key, visible_only, at=now())
    actions.settle(submission, PATIENCE, at=now())
    return told(request, submission, fresh=True)


def told(request, submission, fresh=False):
    """The report alone, for the page that stands there; or the whole page."""
    concept = concept_with_lab(submission.concept)
    if alone(request):
        page = {"concept": concept, "key": secrets.token_hex(16), "fresh": fresh}
        return render(request, "labs/_report.html", page | shown(submission))
    page = page_of(concept, submission.learner) | shown(submission)
    return render(request, "labs/lab.html", page | ({"source": submission.source} if fresh else {}))


@require_GET
def run(request, pk):
    """What became of a run that took longer: its report, or its place in the line."""
    submission = get_object_or_404(Submission, pk=pk, learner=learner_of(request))
    actions.settle(submission, PATIENCE, at=now())
    return told(request, submission)


@require_POST
def cancel(request, pk):
    submission = get_object_or_404(Submission, pk=pk, learner=learner_of(request))
    actions.end(submission)
    return told(request, submission) if alone(request) else redirect("lab", submission.concept)


@require_POST
def draft(request, slug):
    actions.keep_draft(learner_of(request), concept_with_lab(slug).slug, request.POST.get("source", ""), at=now())
    return HttpResponse(status=204)


@require_GET
def versions(request, slug):
    """Every version that was submitted, and what changed from the one before."""
    concept = concept_with_lab(slug)
    kept = list(learner_of(request).submissions.filter(concept=slug)[:50])
    older = [*kept[1:], None][: len(kept)]
    rows = [
        (new, difference(old.source if old else concept.lab.starter, new.source))
        for new, old in zip(kept, older, strict=True)
    ]
    return render(request, "labs/versions.html", {"concept": concept, "rows": rows})


def difference(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=2)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def concept_with_lab(slug):
    concept = atlas().concepts.get(slug)
    if concept is None or concept.lab is None:
        raise Http404
    return concept


def page_of(concept, learner):
    kept = Draft.objects.filter(learner=learner, concept=concept.slug).first()
    tests = concept.lab.tests
    return {
        "concept": concept, "lab": concept.lab, "source": kept.source if kept else concept.lab.starter, "saved": kept, "key": secrets.token_hex(16),
        "visible": sum(test.visible for test in tests), "hidden": sum(not test.visible for test in tests), "limits": sandbox.Limits(),
        "passed": actions.passed(learner, concept.slug), "health": sandbox.health(),
    }  # fmt: skip


def shown(submission):
    if submission.outcome:
        return {"submission": submission, "report": results.told(submission)}
    return {
        "submission": submission,
        "waiting": sandbox.place(submission.ticket) or {"ahead": 0, "seconds": 1, "running": True},
    }


def alone(request):
    return "HX-Request" in request.headers
