"""The page of settings says what the code reads, and weak settings are refused."""

import re

import pytest

from eigenway.cli import serve
from eigenway.site.database import database
from eigenway.site.environment import SETTINGS, data_folder
from tests.conftest import ROOT

ROW = re.compile(r"^\| `(EIGENWAY_\w+)` \| (?:`(.*?)`|empty) \| (.*) \|$", re.M)
STRONG = {
    "EIGENWAY_SECRET": "kQ3vXz81LmN0pRs7TuV2wYaB4cDeF6gHiJ9kLmNoPqRsTuVwXyZ5a",
    "EIGENWAY_HOSTS": "learn.example.org",
}


def test_the_page_lists_every_setting_with_its_default_and_its_words():
    listed = ROW.findall((ROOT / "docs/settings.md").read_text("utf-8"))
    assert listed == [(setting.name, setting.default, setting.says) for setting in SETTINGS]


def test_no_code_reads_a_setting_that_the_page_does_not_list():
    known = {setting.name for setting in SETTINGS} | {"EIGENWAY_SHARED", "EIGENWAY_REFS"}
    for file in (ROOT / "eigenway").rglob("*.py"):
        assert set(re.findall(r"\bEIGENWAY_[A-Z_]+\b", file.read_text("utf-8"))) <= known, file


@pytest.mark.parametrize(
    ("weak", "named"),
    [
        ({"EIGENWAY_SECRET": "short"}, "EIGENWAY_SECRET"),
        ({"EIGENWAY_SECRET": "a" * 60}, "EIGENWAY_SECRET"),
        ({"EIGENWAY_DEBUG": "1"}, "EIGENWAY_DEBUG"),
        ({"EIGENWAY_HOSTS": ""}, "EIGENWAY_HOSTS"),
        ({"EIGENWAY_HOSTS": "*"}, "EIGENWAY_HOSTS"),
        ({"EIGENWAY_SANDBOX": "local"}, "no box"),
    ],
)
def test_a_server_with_a_weak_setting_says_which(monkeypatch, weak, named):
    monkeypatch.setattr(serve, "box", lambda: True)
    for name, value in {**STRONG, **weak}.items():
        monkeypatch.setenv(name, value)
    (said,) = serve.weaknesses()
    assert named in said
    assert said.endswith(".")


def test_a_server_with_strong_settings_starts(monkeypatch):
    monkeypatch.setattr(serve, "box", lambda: True)
    for name, value in STRONG.items():
        monkeypatch.setenv(name, value)
    assert serve.weaknesses() == []


def test_what_a_person_typed_survives_a_power_cut():
    said = database("", data_folder(), testing=False)["OPTIONS"]
    assert "journal_mode=WAL" in said["init_command"]
    assert "synchronous=FULL" in said["init_command"]
    assert said["transaction_mode"] == "IMMEDIATE"


def test_the_address_of_a_database_may_hold_escaped_signs():
    at = database("postgres://eva:p%40ss@db.example.org:5433/eigenway", data_folder(), testing=False)
    assert (at["USER"], at["PASSWORD"], at["HOST"], at["PORT"], at["NAME"]) == (
        "eva",
        "p@ss",
        "db.example.org",
        "5433",
        "eigenway",
    )
