from django.apps import AppConfig


class Site(AppConfig):
    name = "eigenway.site"
    label = "site"
