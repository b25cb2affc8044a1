"""Whoever does something is a learner: signed in, the one of this machine, or a guest whose work waits for an account."""

import secrets

from django.contrib.auth import login
from django.http import HttpRequest

from eigenway.site.people.models import User


def learner_of(request: HttpRequest) -> User:
    if request.user.is_authenticated:
        return request.user
    guest = User(username=f"guest-{secrets.token_hex(12)}", guest=True)
    guest.set_unusable_password()
    guest.save()
    login(request, guest, backend="django.contrib.auth.backends.ModelBackend")
    return guest
