"""Today: one card that says how much and why, the week, and what is ready to begin. The first visit asks one question."""

from django.shortcuts import redirect, render
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_POST

from eigenway.site.atlas import atlas
from eigenway.site.home.keys import KEYS
from eigenway.site.home.looking import found
from eigenway.site.people.guests import learner_of
from eigenway.site.practice.reports import unread
from eigenway.site.practice.sitting import open_sitting
from eigenway.site.progress import knowing
from eigenway.site.progress.plans import MINUTES, goal_of, planned, week


def home(request):
    if not request.user.is_authenticated or not began(request.user):
        return render(
            request,
            "home/welcome.html",
            {"first": first_lesson(), "tracks": atlas().tracks, "minutes": first_lesson().minutes},
        )
    return render(request, "home/today.html", today(request.user, at=localtime(now())))


def began(learner):
    return bool(learner.tastes.get("began")) or learner.attempts.exists()


def first_lesson():
    """Of the written concepts the first that needs nothing written."""
    return next(atlas().concepts[concept.slug] for concept in knowing.the_map().order)


def today(learner, at):
    session = planned(learner, float(learner.tastes.get("minutes", MINUTES)), at)
    days, goal = week(learner, at), goal_of(learner)
    spent = sum(day["minutes"] for day in days)
    ready = [row(item.concept, session.known) for item in (*session.items, *session.others) if item.kind == "new"][:3]
    shown = {entry["concept"].slug for entry in ready}
    return {
        "at": at, "heard": unread(learner), "session": session, "sitting": open_sitting(learner), "days": days, "spent": spent, "goal": goal,
        "tallest": max([day["minutes"] for day in days] + [20]),
        "ready": ready, "others": [item for item in session.others if item.kind != "new" or item.concept not in shown],
        "kinds": {kind: [item for item in session.items if item.kind == kind] for kind in ("review", "new", "repair", "check", "lab")},
    }  # fmt: skip


def row(slug, standing):
    concept = atlas().concepts[slug]
    return {
        "concept": concept,
        "needs": [
            {"concept": need, "word": standing[need.slug].word} for need in map(atlas().find, concept.needs) if need
        ],
    }


@require_POST
def begin(request):
    """The first choice: new here, or placed; and a role, if any."""
    learner = learner_of(request)
    learner.tastes["began"] = True
    if request.POST.get("track") in {track.slug for track in atlas().tracks}:
        learner.tastes["goal"] = {"towards": "track", "slug": request.POST["track"]}
    learner.save(update_fields=["tastes"])
    if request.POST.get("how") == "place":
        return redirect("placement")
    return redirect("concept", first_lesson().slug)


def source(request):
    return render(request, "home/source.html")


def help(request):
    return render(request, "home/help.html", {"keys": KEYS})


def search(request):
    words = request.GET.get("q", "").strip()[:200]
    return render(request, "home/search.html", {"q": words, "found": found(words) if words else []})
