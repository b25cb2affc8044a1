"""The `eigenway` command: quick to start, plain when something is wrong."""

import socket
import subprocess
import sys

import pytest

from eigenway import __version__
from eigenway.cli import COMMANDS, main, start
from tests.conftest import ROOT

HEAVY = {"django", "sympy", "scipy", "numpy", "flint", "rich", "sklearn"}


def eigenway(*words: str, **environment: str) -> subprocess.CompletedProcess:
    import os

    return subprocess.run(
        [sys.executable, "-m", "eigenway", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_the_version_is_said_without_loading_anything_heavy():
    code = "import sys; from eigenway.cli import main; main(['--version']); print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert said[:2] == ["eigenway", __version__]
    assert not HEAVY & set(said)


def test_help_lists_every_command(capsys):
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)


def test_an_unknown_command_is_a_sentence_and_two(capsys):
    assert main(["lern"]) == 2
    assert capsys.readouterr().err == "eigenway: there is no command 'lern'; eigenway --help lists them.\n"


def test_a_port_in_use_is_a_sentence_that_offers_another():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = eigenway("start", "--no-browser", "--port", str(port))
    assert said.returncode == 2
    assert (
        said.stderr
        == f"eigenway: port {port} is taken by another program; end it, or choose another: eigenway start --port {port + 1}.\n"
    )


def test_a_data_folder_that_cannot_be_written_is_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    said = eigenway("start", "--no-browser", "--port", "0", EIGENWAY_DATA=str(tmp_path / "file" / "data"))
    assert said.returncode == 2
    assert "cannot be written" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_database_from_a_newer_version_is_a_sentence(tmp_path):
    import sqlite3

    with sqlite3.connect(tmp_path / "eigenway.sqlite3") as base:
        base.execute("create table django_migrations (id integer primary key, app text, name text, applied text)")
        base.execute(
            "insert into django_migrations (app, name, applied) values ('progress', '9999_from_the_future', '2030-01-01')"
        )
    said = eigenway("start", "--no-browser", "--port", "0", EIGENWAY_DATA=str(tmp_path))
    assert said.returncode == 2
    assert said.stderr.startswith("eigenway: the database was made by a newer Eigenway")


def test_a_file_that_is_no_database_is_a_sentence(tmp_path):
    (tmp_path / "eigenway.sqlite3").write_text("this is a letter, not a database" * 100)
    said = eigenway("start", "--no-browser", "--port", "0", EIGENWAY_DATA=str(tmp_path))
    assert (said.returncode, said.stderr.count("\n")) == (2, 1)
    assert "cannot be opened" in said.stderr


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":0", "CI": "true"}])
def test_no_browser_is_opened_where_nobody_looks(monkeypatch, screen):
    import webbrowser

    monkeypatch.setattr(webbrowser, "open", lambda _: pytest.fail("a browser was opened"))
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screen.items():
        monkeypatch.setenv(name, value)
    start.open_browser("http://127.0.0.1:8000")


def test_a_course_that_is_not_there_is_a_sentence(tmp_path):
    said = eigenway(
        "start",
        "--no-browser",
        "--port",
        "0",
        "--content",
        str(tmp_path / "nowhere"),
        EIGENWAY_DATA=str(tmp_path / "data"),
    )
    assert said.returncode == 2
    assert "there is no folder" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_record_that_cannot_be_written_is_a_sentence(tmp_path):
    said = eigenway("export", str(tmp_path / "nowhere" / "record.jsonl"), EIGENWAY_DATA=str(tmp_path / "data"))
    assert said.returncode == 2
    assert "cannot be written" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_record_goes_out_and_comes_in_from_the_command_line(tmp_path):
    out = eigenway("export", str(tmp_path / "one.jsonl"), EIGENWAY_DATA=str(tmp_path / "here"))
    back = eigenway("import", str(tmp_path / "one.jsonl"), EIGENWAY_DATA=str(tmp_path / "there"))
    again = eigenway("export", str(tmp_path / "two.jsonl"), EIGENWAY_DATA=str(tmp_path / "there"))
    assert (out.returncode, back.returncode, again.returncode) == (0, 0, 0)
    assert (tmp_path / "one.jsonl").read_text() == (tmp_path / "two.jsonl").read_text()
