from django.apps import AppConfig


class People(AppConfig):
    name = "eigenway.site.people"
    label = "people"
