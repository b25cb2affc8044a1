from django.apps import AppConfig


class Author(AppConfig):
    name = "eigenway.site.author"
    label = "author"
