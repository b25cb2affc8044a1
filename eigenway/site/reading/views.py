"""The map and the lessons. A lesson is read here; the questions inside it are asked by practice, which the page fetches."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import now

from eigenway import learner as model
from eigenway.site.atlas import atlas
from eigenway.site.progress import crowd, knowing
from eigenway.site.reading import ways


def standing(request):
    """What each concept is for whoever reads: held, familiar, ..., coming."""
    state = knowing.know(request.user) if request.user.is_authenticated else model.State()
    return model.standing(state, knowing.the_map(), model.days(now()), crowd.of_concepts())


def course(request):
    """Every module with its concepts; with ?goal=pca only what leads there, in order."""
    known, goal = standing(request), atlas().find(request.GET.get("goal", ""))
    path = ways.to(goal.slug) if goal else None
    modules = [
        {"module": module, **ways.shelf([c for c in module.concepts if path is None or c.slug in path], known)}
        for module in atlas().modules
    ]
    missing = [slug for slug in path or () if known[slug].word not in {"held", "familiar", "fading"}]
    page = {
        "modules": modules,
        "goal": goal,
        "missing": missing,
        "options": ways.options(goal.slug if goal else ""),
        "course": atlas(),
    }
    return render(request, "reading/map.html", page)


def module(request, slug):
    """One module as a picture, layered by what needs what, and the same as a list."""
    found = next((m for m in atlas().modules if m.slug == slug), None)
    if found is None:
        raise Http404
    known = standing(request)
    page = {
        "module": found,
        "rows": [ways.entry(c, known) for c in found.concepts],
        "picture": ways.picture(found, known),
        "modules": atlas().modules,
    }
    return render(request, "reading/module.html", page)


def concept(request, slug):
    found = atlas().concepts.get(slug)
    if found is None:
        if (other := atlas().find(slug)) and other.written:
            return redirect("concept", other.slug, permanent=True)
        raise Http404
    known = standing(request)
    page = {
        "concept": found, "known": known[slug], "needs": [ways.entry(c, known) for c in map(atlas().find, found.needs) if c],
        "opens": [ways.entry(c, known) for c in map(atlas().find, atlas().atlas.opens.get(slug, [])) if c][:6], "minutes": 2 * len(found.problems),
    }  # fmt: skip
    return render(request, "reading/concept.html", page)


def glossary(request):
    """Every word that a lesson explains, with what it says of it, by name."""
    words = [(term, concept) for concept in atlas().concepts.values() for term in concept.lesson.terms]
    return render(request, "reading/glossary.html", {"words": sorted(words, key=lambda row: row[0].name.lower())})


def notation(request):
    """The signs of this course, from its notation.md."""
    file = settings.CONTENT / "notation.md"
    if not file.exists():
        raise Http404
    return render(request, "reading/notation.html", {"text": file.read_text("utf-8").partition("\n")[2].strip()})
