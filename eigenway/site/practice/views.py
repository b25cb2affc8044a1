"""The question's pages. A learner reaches only the questions that were put to them: the query is the permission."""

import secrets

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from eigenway.course import thaw
from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.practice import actions
from eigenway.site.practice.reading import read_back


@require_GET
def ask(request, concept, name):
    """Puts a question of this problem: the open one, or a fresh one. `inline` gives it alone, for a lesson."""
    found = atlas().concepts.get(concept)
    if found is None or name not in found.problems:
        raise Http404
    asked = actions.ask(learner_of(request), found.problems[name], at=now())
    if "inline" in request.GET:
        return render(request, "practice/_ask.html", page_of(asked))
    return redirect("problem", asked.pk)


def problem(request, pk):
    """GET shows the problem; POST answers it, and htmx gets the verdict alone."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    page = page_of(asked)
    if request.method == "POST":
        typed, key = request.POST.get("typed", ""), request.POST.get("key", "")[:64] or secrets.token_hex(16)
        page |= {
            "verdict": actions.answer(asked, typed, key, at=now(), syntax=syntax_of(request)),
            "typed": typed,
            "fresh": alone(request),
        }
    return render(request, "practice/_verdict.html" if alone(request) else "practice/problem.html", page)


@require_POST
def hint(request, pk):
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    actions.open_hint(asked)
    if alone(request):
        return render(request, "practice/_ladder.html", page_of(asked))
    return redirect("problem", pk)


@require_POST
def draft(request, pk):
    actions.keep_draft(get_object_or_404(learner_of(request).asked, pk=pk), request.POST.get("typed", ""))
    return HttpResponse(status=204)


@require_GET
def reading(request):
    """The live echo of what is being typed."""
    return JsonResponse(read_back(request.GET.get("typed", ""), syntax_of(request)))


def syntax_of(request):
    said = (request.POST or request.GET).get("syntax", "auto")
    return said if said in {"auto", "latex", "plain"} else "auto"


def page_of(asked):
    question = thaw(asked.frozen)
    concept = atlas().concepts.get(asked.concept)
    return {
        "asked": asked, "question": question, "concept": concept, "key": secrets.token_hex(16), "typed": asked.draft,
        "opened": question.hints[: asked.hints], "more": len(question.hints) - asked.hints,
    }  # fmt: skip


def alone(request):
    """htmx asks for a fragment; everyone else for the page that includes it."""
    return "HX-Request" in request.headers
