"""Is it well? For operators and for whoever watches the machine."""

from django.db import connection
from django.http import JsonResponse

from eigenway import __version__, sandbox


def health(request):
    with connection.cursor() as cursor:
        cursor.execute("select 1")
    box = sandbox.health()
    return JsonResponse(
        {"well": True, "version": __version__, "database": connection.vendor, "labs": box.tier, "labs_say": box.says}
    )
