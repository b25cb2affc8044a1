from django.urls import path

from eigenway.site.record import views

urlpatterns = [
    path("record/", views.export, name="export"),
    path("record/bring", views.bring, name="bring"),
]
