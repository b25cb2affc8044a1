"""The site as a WSGI application, for gunicorn and waitress."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "eigenway.site.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()


def warm() -> None:
    """Fetch what the first answer would have to wait for: the engine of exact arithmetic, the renderer of formulas."""
    from eigenway.answers import Number, judge
    from eigenway.formulas import mathml

    judge("2", Number(1))
    mathml("x")


warm()
