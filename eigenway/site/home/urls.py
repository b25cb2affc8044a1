from django.urls import path

from eigenway.site.home import views

urlpatterns = [
    path("", views.home, name="home"),
    path("begin", views.begin, name="begin"),
    path("source", views.source, name="source"),
    path("help/", views.help, name="help"),
    path("search/", views.search, name="search"),
]
