from django.apps import AppConfig


class Record(AppConfig):
    name = "eigenway.site.record"
    label = "record"
