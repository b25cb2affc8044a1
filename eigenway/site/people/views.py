"""Settings: how the pages look, how answers are typed, how much a week wants."""

from django.contrib import messages
from django.shortcuts import redirect, render

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
