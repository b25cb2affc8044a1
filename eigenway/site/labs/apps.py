from django.apps import AppConfig


class Labs(AppConfig):
    name = "eigenway.site.labs"
    label = "labs"
