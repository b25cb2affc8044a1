from django.urls import path

from eigenway.site.author import views

urlpatterns = [path("figures/<slug:module>/<slug:concept>/<slug:name>.js", views.drawing, name="drawing")]
