from django.urls import path

from eigenway.site.progress import views

urlpatterns = [
    path("progress/", views.progress, name="progress"),
]
