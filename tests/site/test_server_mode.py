"""Server mode, in a process of its own: accounts, guests who keep their work, and Django's own list of what a server must not do."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

SECRET = "kQ3vXz81LmN0pRs7TuV2wYaB4cDeF6gHiJ9kLmNoPqRsTuVwXyZ5a"

WALK = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.test import Client
from eigenway.site.people.models import User

browse = Client(SERVER_NAME="learn.example.org", headers={"X-Forwarded-Proto": "https"})
get = lambda path, **more: browse.get(path, secure=True, **more)
post = lambda path, form, **more: browse.post(path, form, secure=True, **more)

assert get("/").status_code == 200
assert not User.objects.exists(), "looking makes nobody"
assert get("/practise/dot-product/by-hand/", follow=True).status_code == 200
guest = User.objects.get()
assert guest.guest
asked = guest.asked.get()
post(f"/questions/{asked.pk}/", {"typed": "12345", "key": "one"})
assert guest.attempts.count() == 1

page = get("/account/signup/")
assert page.status_code == 200 and b"Eigenway" in page.content
post("/account/signup/", {"email": "eva@example.org", "password1": "a-long-word-71", "password2": "a-long-word-71"})
account = User.objects.get()
assert account.pk == guest.pk and not account.guest and account.email == "eva@example.org", "the guest became the account"
assert account.attempts.count() == 1

stranger = Client(SERVER_NAME="learn.example.org", headers={"X-Forwarded-Proto": "https"})
assert stranger.get(f"/questions/{asked.pk}/", secure=True).status_code == 404
post("/account/logout/", {})
assert get(f"/questions/{asked.pk}/").status_code == 404
post("/account/login/", {"login": "eva@example.org", "password": "a-long-word-71"})
assert get(f"/questions/{asked.pk}/").status_code == 200
answer = browse.get("/", secure=True)
assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]
assert post("/settings/delete", {"sure": "yes"}).status_code == 302
assert not User.objects.filter(email="eva@example.org").exists()
print("well")
"""


@pytest.fixture
def server(tmp_path):
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("EIGENWAY_", "PYTEST_", "DJANGO_"))
    }
    settings = {
        "EIGENWAY_MODE": "server",
        "EIGENWAY_SECRET": SECRET,
        "EIGENWAY_HOSTS": "learn.example.org",
        "EIGENWAY_DATA": str(tmp_path),
    }
    return {**kept, **settings, "DJANGO_SETTINGS_MODULE": "eigenway.site.settings"}


def run(environment, *words):
    return subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True)


def test_a_guest_keeps_the_work_signs_up_signs_in_and_goes(server):
    said = run(server, "-c", WALK)
    assert said.stdout.strip().endswith("well"), said.stderr[-2000:]


def test_django_finds_nothing_that_a_server_must_not_do(server):
    said = run(server, "-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert said.returncode == 0, said.stderr
