"""The map of the site: one line for each thing a person does."""

from django.conf import settings
from django.urls import include, path

from eigenway.site import errors, health

urlpatterns = [
    path("", include("eigenway.site.home.urls")),
    path("", include("eigenway.site.reading.urls")),
    path("", include("eigenway.site.practice.urls")),
    path("", include("eigenway.site.labs.urls")),
    path("", include("eigenway.site.progress.urls")),
    path("", include("eigenway.site.people.urls")),
    path("", include("eigenway.site.record.urls")),
    path("health", health.health, name="health"),
    *([path("", include("eigenway.site.author.urls"))] if settings.AUTHOR else []),
    *([path("", include("eigenway.site.author.figure_urls"))] if settings.OWN_FIGURES else []),
    *([] if settings.LOCAL else [path("account/", include("allauth.account.urls"))]),
]

handler400, handler403, handler404, handler500 = errors.malformed, errors.refused, errors.not_found, errors.broken
