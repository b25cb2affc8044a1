"""The site as a WSGI application, for gunicorn and waitress."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "eigenway.site.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
