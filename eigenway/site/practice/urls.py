from django.urls import path

from eigenway.site.practice import views

urlpatterns = [
    path("practise/<slug:concept>/<slug:name>/", views.ask, name="ask"),
    path("questions/<uuid:pk>/", views.problem, name="problem"),
    path("questions/<uuid:pk>/hint", views.hint, name="hint"),
    path("questions/<uuid:pk>/draft", views.draft, name="draft"),
    path("read", views.reading, name="reading"),
]
