"""A wheel holds everything: installed in a fresh environment, without the repository and without a network, it serves the course."""

import os
import subprocess
import sys
import sysconfig
import urllib.request
from pathlib import Path

import pytest

from bench.running import free_port, wait_for
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Path:
    """A fresh environment with the wheel in it; its dependencies are lent by ours, Eigenway itself is not."""
    home = tmp_path_factory.mktemp("elsewhere")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home / "venv")], check=True)
    (wheel,) = (home / "dist").glob("*.whl")
    inside = next((home / "venv" / "lib").glob("python*")) / "site-packages"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(inside),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    (inside / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home


def quiet_environment(home: Path) -> dict[str, str]:
    """No repository on the path, and a network that answers nobody."""
    nowhere = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "no_proxy": "127.0.0.1"}
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("EIGENWAY_", "PYTHON", "DJANGO_"))
    }
    return {**kept, **nowhere, "EIGENWAY_DATA": str(home / "data"), "HOME": str(home)}


def test_the_wheel_serves_the_course_with_its_assets(elsewhere):
    port = free_port()
    words = [elsewhere / "venv/bin/python", "-m", "eigenway", "start", "--no-browser", "--port", str(port)]
    running = subprocess.Popen(
        words, cwd=elsewhere, env=quiet_environment(elsewhere), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        address = wait_for(f"http://127.0.0.1:{port}", running)
        page = urllib.request.urlopen(f"{address}/concepts/dot-product/").read().decode()
        style = page.split('rel="stylesheet" href="')[1].split('"')[0]
        assert "<math" in page
        assert b"--paper" in urllib.request.urlopen(address + style).read()
        figure = style.replace("site.css", "figures/linear-algebra/dot-product/figure.js")
        assert b"kit.js" in urllib.request.urlopen(address + figure).read()
    finally:
        running.terminate()
        running.wait(10)


def test_the_wheel_carries_the_licences(elsewhere):
    inside = next((elsewhere / "venv/lib").glob("python*/site-packages/eigenway-*.dist-info"))
    assert {"LICENSE"} <= {file.name for file in inside.rglob("*") if file.is_file()}
