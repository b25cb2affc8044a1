"""The first page, and the page that says whose work this is."""

from django.shortcuts import render

from eigenway.site.atlas import atlas


def home(request):
    written = [concept for concept in atlas().concepts.values() if concept.problems]
    return render(request, "home/home.html", {"ready": written})


def source(request):
    return render(request, "home/source.html")
