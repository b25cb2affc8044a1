from django.apps import AppConfig


class Reading(AppConfig):
    name = "eigenway.site.reading"
    label = "reading"
