"""The site as an author has it: with the desk."""

from django.urls import include, path

from eigenway.site.urls import urlpatterns as everyone

urlpatterns = [
    *everyone,
    path("", include("eigenway.site.author.urls")),
    path("", include("eigenway.site.author.figure_urls")),
]
