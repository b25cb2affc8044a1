"""A session from its card to its end. The address /session/ always leads to what is next."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_GET, require_POST

from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.practice import sitting as sittings
from eigenway.site.progress.plans import MINUTES, planned


@require_POST
def start(request):
    learner = learner_of(request)
    usual = float(learner.tastes.get("minutes", MINUTES))
    minutes = usual / 2 if request.POST.get("size") == "half" else usual
    sittings.start(learner, minutes, at=now())
    return redirect("go-on")


@require_GET
def go_on(request):
    """To the item that is next: its lesson, its lab or its question; to the end card when nothing is left."""
    learner = learner_of(request)
    sitting = sittings.open_sitting(learner)
    if sitting is None:
        last = learner.sittings.first()
        return redirect("session", last.pk) if last else redirect("home")
    place = sittings.current(sitting)
    if place is None:
        return redirect("session", sitting.pk)
    item = sitting.items[place]
    unread = (
        item["kind"] == "new"
        and not learner.attempts.filter(concept=item["concept"]).exists()
        and "read" not in request.GET
    )
    if item["concept"] not in atlas().concepts:
        sittings.finish(sitting, place, "skipped", now())
        return redirect("go-on")
    if item["kind"] == "lab":
        return redirect("lab", item["concept"])
    if unread:
        return redirect("concept", item["concept"])
    asked = sittings.question(sitting, place, now())
    if asked is None:
        sittings.finish(sitting, place, "skipped", now())
        return redirect("go-on")
    return redirect("problem", asked.pk)


@require_POST
def skip(request):
    """Something else: this item is put aside, nothing is lost."""
    if sitting := sittings.open_sitting(learner_of(request)):
        sittings.skip(sitting, now())
    return redirect("go-on")


@require_GET
def end(request, pk):
    """The end card: what was done, what rose, what fell, what is next."""
    sitting = get_object_or_404(learner_of(request).sittings, pk=pk)
    if sittings.current(sitting) is not None:
        return redirect("go-on")
    change = sittings.change(sitting, now())
    named = {
        key: [(atlas().concepts[slug], before, after) for slug, before, after in rows if slug in atlas().concepts]
        for key, rows in change.items()
    }
    done = sum(item["state"] == "done" for item in sitting.items)
    after = planned(request.user, MINUTES, now())
    page = {"sitting": sitting, "done": done, "next": after, "at": localtime(now()), **named}
    return render(request, "practice/session.html", page)
