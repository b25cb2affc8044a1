from django.apps import AppConfig


class Practice(AppConfig):
    name = "eigenway.site.practice"
    label = "practice"
