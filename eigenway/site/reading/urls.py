from django.urls import path

from eigenway.site.reading import views

urlpatterns = [
    path("map/", views.course, name="course"),
    path("map/<slug:slug>/", views.module, name="module"),
    path("concepts/<slug:slug>/", views.concept, name="concept"),
    path("notation/", views.notation, name="notation"),
    path("glossary/", views.glossary, name="glossary"),
]
