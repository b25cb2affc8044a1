"""Placement: some twenty questions with free answers. It may be stopped at any time and gone on with later."""

from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST

from eigenway import learner as model
from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.practice import placing
from eigenway.site.practice.limits import paced
from eigenway.site.practice.reading import syntax_of


@require_http_methods(["GET", "POST"])
@paced
def placement(request):
    """GET shows the question that tells most; POST takes its answer, or "I don't know"."""
    learner = learner_of(request)
    if request.method == "POST":
        placing.answered(learner, request.POST, syntax_of(request), at=now())
        return redirect("placement")
    row = placing.under_way(learner, at=now())
    asked = placing.question(learner, row, at=now())
    if asked is None:
        return finish(request, learner, row)
    page = {
        "row": row,
        "asked": asked,
        "question": placing.thawed(asked),
        "number": len(row.placing["answers"]) + 1,
        "most": model.placement.BUDGET,
    }
    return render(request, "practice/placement.html", page)


@require_POST
def stop(request):
    learner = learner_of(request)
    return finish(request, learner, placing.under_way(learner, at=now()))


def finish(request, learner, row):
    """The map is coloured, the first lesson chosen; what was found is provisional."""
    found = placing.settle(learner, row, at=now())
    known = [atlas().concepts[slug] for slug in found["known"] if slug in atlas().concepts]
    return render(
        request,
        "practice/placed.html",
        {"known": known, "first": atlas().concepts.get(found["first"]), "asked": found["asked"]},
    )
