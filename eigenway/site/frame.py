"""What every page needs for its frame: the way it was built, the tastes of who reads it, where in the site it stands."""

from django.conf import settings


def page(request):
    user = getattr(request, "user", None)
    return {
        "nonce": getattr(request, "nonce", ""),
        "local": settings.LOCAL,
        "author": settings.AUTHOR,
        "own_figures": settings.OWN_FIGURES,
        "tastes": user.tastes if user is not None and user.is_authenticated else {},
        "here": request.resolver_match.url_name if request.resolver_match else "",
    }
