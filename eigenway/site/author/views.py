"""For whoever writes: what is amiss, five variants side by side, figures as they are saved, and the living page of the design."""

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render

from eigenway.course.author import preview
from eigenway.course.typescript import CannotBuild
from eigenway.site.atlas import atlas, last_save
from eigenway.site.author.figures import javascript
from eigenway.site.icons import ICONS

MOST = 20  # variants on one page


def desk(request):
    """Every fault as a sentence with its file and line, and every problem with its variants a click away."""
    concepts = atlas().concepts.values()
    faults = [*atlas().faults, *(fault for concept in concepts for fault in concept.lesson.faults)]
    return render(request, "author/desk.html", {"faults": faults, "concepts": concepts})


def saved(request):
    """When a file of the course was last saved: the page asks, and reloads when that has changed."""
    return JsonResponse({"saved": last_save()})


def variants(request, concept, name):
    generator = atlas().generator(concept, name)
    if generator is None:
        raise Http404
    size = min(int(number), MOST) if (number := request.GET.get("n", "5")).isascii() and number.isdigit() else 5
    return render(
        request,
        "author/variants.html",
        {"seen": preview(generator, size=size), "generator": generator, "concept": atlas().concepts[concept]},
    )


def drawing(request, module, concept, name):
    """A figure as it was last saved, ready for the browser."""
    file = settings.CONTENT / module / concept / f"{name}.ts"
    if not file.is_file():
        raise Http404
    try:
        return HttpResponse(javascript(file), content_type="text/javascript")
    except CannotBuild as why:
        return HttpResponse(f"throw new Error({str(why)!r});", content_type="text/javascript")


FORMULAS = (
    r"\x \mapsto \Ax, \qquad A\v = \l\v, \qquad \begin{bmatrix} 2 & 1 \\ 1 & 2 \end{bmatrix}, \qquad \underset{n \times n}{A}",
    r"\int_0^1 \sqrt{x}\,dx = \tfrac23, \qquad \sum_{i=1}^n x_i, \qquad \nabla f = \left(\frac{\partial f}{\partial x_1}, \dots\right)",
    r"P(A \mid B) = \frac{P(B \mid A)\,P(A)}{P(B)}, \qquad \lVert \mathbf{v} \rVert = \sqrt{v_1^2 + v_2^2}, \qquad \hat{\beta} = (X^TX)^{-1}X^Ty",
)


def design(request):
    outcomes = ("right", "form", "slip", "wrong", "unreadable", "undecided")
    roles = ("input", "output", "eigen", "basis", "residual", "other")
    return render(
        request, "author/design.html", {"icons": ICONS, "outcomes": outcomes, "roles": roles, "formulas": FORMULAS}
    )
