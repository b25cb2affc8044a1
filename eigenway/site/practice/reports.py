""" "This problem is wrong": a learner says so, an author answers, the learner hears back. Authors see the question, never the learner."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from eigenway.course import thaw
from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.practice.models import Report

LONGEST = 2000  # characters, of what is said and of its answer


@require_POST
def report(request, pk):
    """Kept with the question as it is; said twice of one question, it is one report with the later words."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    says = request.POST.get("says", "").strip()[:LONGEST]
    Report.objects.update_or_create(asked=asked, answered=None, defaults={"says": says, "at": now()})
    if "HX-Request" in request.headers:
        return render(request, "practice/_thanks.html")
    return redirect("problem", pk)


def answers_reports(user):
    """In author mode whoever sits here; on a server the accounts that `eigenway author` named."""
    return settings.AUTHOR or (user.is_authenticated and user.is_staff)


@require_GET
def reports(request):
    """What waits for an answer, the oldest first; below it what was answered lately."""
    if not answers_reports(request.user):
        raise Http404
    told = Report.objects.select_related("asked")
    waiting = Paginator(told.filter(answered=None), 20).get_page(request.GET.get("page"))
    page = {"waiting": [shown(r) for r in waiting], "page": waiting}
    return render(request, "practice/reports.html", page | {"answered": [shown(r) for r in told.exclude(answered=None).order_by("-answered")[:10]]})  # fmt: skip


def shown(report):
    """A report with its question as it was put, what was typed, and what the course expected."""
    asked, question = report.asked, thaw(report.asked.frozen)
    typed = asked.learner.attempts.filter(question__startswith=str(asked.pk)).values_list("typed", "outcome")
    return {
        "report": report, "question": question, "concept": atlas().concepts.get(asked.concept), "name": asked.name,
        "typed": [row for row in typed if row[0]][-5:], "generator": atlas().generator(asked.concept, asked.name),
    }  # fmt: skip


@require_POST
def answer(request, pk):
    """One answer; the learner meets it on the day's page and in the history."""
    if not answers_reports(request.user):
        raise Http404
    found = get_object_or_404(Report, pk=pk)
    if says := request.POST.get("answer", "").strip()[:LONGEST]:
        found.answer, found.answered, found.seen = says, now(), False
        found.save()
    return redirect("reports")


def unread(learner):
    """How many answers this learner has not seen."""
    return Report.objects.filter(asked__learner=learner, seen=False).exclude(answered=None).count()
