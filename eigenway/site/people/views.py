"""Settings: how the pages look, how answers are typed, how much a week wants."""

from django.conf import settings as site
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.people.tastes import CHOICES, cleaned


def settings(request):
    learner = learner_of(request)
    if request.method == "POST":
        learner.tastes = {**learner.tastes, **cleaned(request.POST, atlas())}
        learner.save(update_fields=["tastes"])
        messages.success(request, "Saved.")
        return redirect("settings")
    goals = [("track", atlas().tracks), ("module", atlas().modules), ("concept", list(atlas().concepts.values()))]
    goal = learner.tastes.get("goal", {})
    page = {
        "choices": CHOICES,
        "now": learner.tastes,
        "goals": goals,
        "goal": f"{goal.get('towards', '')}:{goal.get('slug', '')}",
    }
    return render(request, "people/settings.html", page)


@require_POST
def delete(request):
    """The account with all that was done in it. On one's own machine: the record, and a fresh start."""
    if request.POST.get("sure") != "yes" or not request.user.is_authenticated:
        messages.error(request, "Nothing was deleted: tick the box that says you are sure.")
        return redirect("settings")
    learner = learner_of(request)
    if not site.LOCAL:
        logout(request)
    learner.delete()
    return redirect("home")
