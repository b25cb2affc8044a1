from django.urls import path

from eigenway.site.people import views

urlpatterns = [
    path("settings/", views.settings, name="settings"),
    path("settings/delete", views.delete, name="delete"),
]
