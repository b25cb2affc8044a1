from django.apps import AppConfig


class Progress(AppConfig):
    name = "eigenway.site.progress"
    label = "progress"
