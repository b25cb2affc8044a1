from django.urls import path

from eigenway.site.author import views

urlpatterns = [
    path("author/", views.desk, name="desk"),
    path("author/saved", views.saved, name="saved"),
    path("author/<slug:concept>/<slug:name>/", views.variants, name="variants"),
    path("design/", views.design, name="design"),
]
