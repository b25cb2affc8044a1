from django.apps import AppConfig


class Home(AppConfig):
    name = "eigenway.site.home"
    label = "home"
