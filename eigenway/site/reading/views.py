"""A lesson is read here; the questions inside it are asked by practice, which the page fetches."""

from django.http import Http404
from django.shortcuts import render

from eigenway.site.atlas import atlas


def course(request):
    return render(request, "reading/course.html", {"course": atlas()})


def concept(request, slug):
    found = atlas().concepts.get(slug)
    if found is None:
        raise Http404
    return render(request, "reading/concept.html", {"concept": found, "course": atlas()})
