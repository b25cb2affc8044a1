"""The standing cast: the learner (tests/conftest.py), and a stranger who must see nothing of theirs."""

import pytest
from django.test import Client

from eigenway.site.people.models import User


@pytest.fixture
def stranger(db) -> User:
    return User.objects.create(username="stranger")


@pytest.fixture
def browse(db) -> Client:
    return Client()
