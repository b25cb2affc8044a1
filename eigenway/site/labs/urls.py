from django.urls import path

from eigenway.site.labs import views

urlpatterns = [
    path("labs/", views.labs, name="labs"),
    path("labs/<slug:slug>/", views.lab, name="lab"),
    path("labs/<slug:slug>/draft", views.draft, name="lab-draft"),
    path("labs/<slug:slug>/versions/", views.versions, name="lab-versions"),
    path("labs/runs/<int:pk>", views.run, name="lab-run"),
    path("labs/runs/<int:pk>/cancel", views.cancel, name="lab-cancel"),
]
