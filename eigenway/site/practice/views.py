"""The question's pages. A learner reaches only the questions that were put to them: the query is the permission."""

import secrets

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from eigenway.course import thaw
from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.practice import actions, sitting
from eigenway.site.practice.limits import paced
from eigenway.site.practice.models import Report
from eigenway.site.practice.reading import read_back, syntax_of
from eigenway.site.writing import writing


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


@require_GET
def practise(request, concept):
    """Practise one concept: the problem of it that was asked least lately."""
    found = atlas().concepts.get(concept)
    if found is None or not found.problems:
        raise Http404
    learner = learner_of(request)
    return redirect("problem", actions.ask(learner, actions.least_lately(learner, found), at=now()).pk)


@paced
def problem(request, pk):
    """GET shows the problem; POST answers it, and htmx gets the verdict alone."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    page = page_of(asked)
    page["over"] = (
        request.method == "GET" and asked.done and not asked.given_up
    )  # whoever comes back to it goes on from it
    if request.method == "POST":
        typed, key = typed_of(request), request.POST.get("key", "")[:64] or secrets.token_hex(16)
        verdict = actions.judge(asked, typed, syntax_of(request))  # before the writing, so that nobody waits for it
        with writing(asked.learner):
            before = actions.answer(asked, verdict, typed, key, now(), syntax_of(request))
            if asked.done:
                sitting.settle(asked, now())
        page |= {"verdict": verdict, "typed": typed, "fresh": alone(request)}
        page |= after(asked, page["part"], verdict, before)
        page["syntax"] = request.POST.get("syntax", "auto")
        page["in_lesson"] = "/concepts/" in request.headers.get("HX-Current-URL", "")
    return render(request, template(request, "practice/_verdict.html"), page)


@require_POST
def hint(request, pk):
    """The next hint of the ladder; of a derivation also the line that follows what is written."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    if "line" in request.POST and not asked.done:
        asked.draft = typed_of(request)[: actions.LONGEST] or asked.draft
        line = actions.next_line(asked)
        return render(
            request, template(request, "practice/_ladder.html"), page_of(asked) | {"line": line, "all_there": not line}
        )
    actions.open_hint(asked)
    if alone(request):
        return render(request, "practice/_ladder.html", page_of(asked))
    return redirect("problem", pk)


@require_POST
@paced
def carry_on(request, pk):
    """On with an answer as it is: to the next part after a wrong one, or past a right value in another form."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    typed = typed_of(request)
    as_good = not asked.done and actions.judge(asked, typed, syntax_of(request)).outcome == "form"
    with writing(asked.learner):
        actions.carry_on(asked, typed, as_good)
        if as_good and asked.done:
            sitting.settle(asked, now())
    if asked.done and not asked.given_up:
        return redirect("go-on") if asked.sitting else redirect("practise", asked.concept)
    return redirect("problem", pk)


@require_POST
def give_up(request, pk):
    """The whole solution of this one; a fresh one comes back."""
    asked = get_object_or_404(learner_of(request).asked, pk=pk)
    with writing(asked.learner):
        actions.give_up(asked, request.POST.get("key", "")[:64] or secrets.token_hex(16), at=now())
        sitting.settle(asked, now())
    return render(request, "practice/_ask.html", page_of(asked)) if alone(request) else redirect("problem", pk)


@require_GET
def history(request):
    """Every attempt, with the question as it was."""
    learner = learner_of(request)
    told = learner.attempts.defer("facts").order_by("-at", "-id")  # what the model was told is not shown
    page = Paginator(told, 15).get_page(request.GET.get("page"))
    asked = {
        str(a.pk): a
        for a in learner.asked.filter(pk__in=[question_of(row) for row in page if len(question_of(row)) == 36])
    }
    rows = [
        {
            "row": row,
            "question": thaw(asked[question_of(row)].frozen) if question_of(row) in asked else None,
            "concept": atlas().find(row.concept),
        }
        for row in page
    ]
    heard = list(Report.objects.filter(asked__in=asked.values()))
    for entry in rows:
        entry["reports"] = [r for r in heard if str(r.asked_id) == question_of(entry["row"])]
    Report.objects.filter(pk__in=[r.pk for r in heard if r.answered and not r.seen]).update(seen=True)
    return render(request, "practice/history.html", {"rows": rows, "page": page})


def question_of(row):
    """The id of the question, without its part."""
    return row.question.partition(".")[0]


@require_POST
def draft(request, pk):
    actions.keep_draft(get_object_or_404(learner_of(request).asked, pk=pk), request.POST.get("typed", ""))
    return HttpResponse(status=204)


@require_GET
def reading(request):
    """The live echo of what is being typed."""
    return JsonResponse(read_back(request.GET.get("typed", ""), syntax_of(request), request.GET.get("kind", "")))


def after(asked, part, verdict, before):
    """What stands beside a verdict: the slip's name and where it is repaired, how often it came, when this returns."""
    slip = part.slip(verdict.slip, verdict.says) if verdict.slip else None
    misses = before.misses + (verdict.counts and verdict.outcome in {"wrong", "slip"})
    return {
        "slip": slip, "repair": atlas().concepts.get(slip.repairs) if slip and slip.repairs != asked.concept else None,
        "misses": misses, "due": actions.due(asked) if asked.done else None, "enough": sitting.enough(asked, now()) if asked.done else None,
    }  # fmt: skip


def page_of(asked):
    question, index = thaw(asked.frozen), actions.part_of(asked)
    part, sitting = question.parts[index], asked.sitting
    before = (
        list(zip(question.parts[: len(asked.answered)], asked.answered, strict=False))
        if len(question.parts) > 1
        else []
    )
    return {
        "asked": asked, "question": question, "part": part, "parts": len(question.parts), "before": before[:-1] if asked.done else before,
        "index": index + 1, "concept": atlas().concepts.get(asked.concept), "key": secrets.token_hex(16), "typed": asked.draft,
        "opened": part.hints[: asked.hints], "more": len(part.hints) - asked.hints, "sitting": sitting,
        "number": asked.item + 1, "of": len(sitting.items) if sitting else 0, "turn": turn(asked), "several": several(part.answer),
    }  # fmt: skip


def turn(asked):
    """Which question of its item this is, where one item takes several: 0 elsewhere."""
    if not asked.sitting or asked.sitting.items[asked.item]["kind"] not in {"new", "check"}:
        return 0
    return asked.sitting.asked.filter(item=asked.item, at__lte=asked.at).count()


def several(answer):
    """A choice of more than one option."""
    return answer.kind == "choice" and isinstance(answer.value, (tuple, list, frozenset))


def typed_of(request):
    """What was typed; of a choice with several options, all that were ticked."""
    return ", ".join(request.POST.getlist("typed"))


def template(request, fragment):
    return fragment if alone(request) else "practice/problem.html"


def alone(request):
    """htmx sends for a fragment; everyone else for the page that includes it."""
    return "HX-Request" in request.headers and request.method == "POST"
