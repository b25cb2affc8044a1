from django.urls import path

from eigenway.site.practice import placement_views, reports, session_views, views

urlpatterns = [
    path("practise/<slug:concept>/", views.practise, name="practise"),
    path("practise/<slug:concept>/<slug:name>/", views.ask, name="ask"),
    path("questions/<uuid:pk>/", views.problem, name="problem"),
    path("questions/<uuid:pk>/hint", views.hint, name="hint"),
    path("questions/<uuid:pk>/give-up", views.give_up, name="give-up"),
    path("questions/<uuid:pk>/carry-on", views.carry_on, name="carry-on"),
    path("questions/<uuid:pk>/draft", views.draft, name="draft"),
    path("questions/<uuid:pk>/report", reports.report, name="report"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<int:pk>/", reports.answer, name="answer-report"),
    path("read", views.reading, name="reading"),
    path("session/start", session_views.start, name="start"),
    path("session/", session_views.go_on, name="go-on"),
    path("session/skip", session_views.skip, name="skip"),
    path("session/<int:pk>/", session_views.end, name="session"),
    path("placement/", placement_views.placement, name="placement"),
    path("placement/stop", placement_views.stop, name="stop-placement"),
    path("history/", views.history, name="history"),
]
