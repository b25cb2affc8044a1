from django.urls import path

from eigenway.site.reading import views

urlpatterns = [
    path("map/", views.course, name="course"),
    path("concepts/<slug:slug>/", views.concept, name="concept"),
]
