from django.urls import path

from eigenway.site.home import views

urlpatterns = [
    path("", views.home, name="home"),
    path("source", views.source, name="source"),
]
