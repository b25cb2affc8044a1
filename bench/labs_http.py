"""Submit to verdict as a browser sees it: a real site with a course of one lab, asked over HTTP until the report is in the page."""

import secrets
import tempfile
from pathlib import Path
from time import perf_counter, sleep

from bench.running import site
from bench.site_load import Visitor, found, visitor

SUBMITS = 100  # no more: one learner may send 120 in a minute
MODULES = '[[module]]\nslug = "bench"\ntitle = "Measured"\npurpose = "To be measured."\n'
LESSON = '+++\ntitle = "Six checks"\nneeds = []\nexercises = []\nminutes = 5\n+++\n\nA line through points.\n'
MARKS = "from eigenway.course import raises, same, visible, yours\n"


def course(folder: Path, solution: str, checks: str) -> Path:
    """The lab of this bench as an author would have written it."""
    functions = solution.replace("import numpy as np", "").replace("def ", "@yours\ndef ")
    tests = checks.split("\n\n\n", 1)[1].replace("def check", "@visible\ndef check", 1)
    home = folder / "bench" / "six-checks"
    home.mkdir(parents=True)
    (folder / "modules.toml").write_text(MODULES)
    (home / "lesson.md").write_text(LESSON)
    (home / "lab.py").write_text(
        f'"""Project and fit.\n\nTwo functions.\n"""\n\nimport numpy as np\n\n{MARKS}{functions}\n\n{tests}'
    )
    return folder


def over_http(solution: str, checks: str) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        socket = str(Path(folder) / "sandbox.sock")
        content = course(Path(folder) / "content", solution, checks)
        with site(EIGENWAY_CONTENT=str(content), EIGENWAY_SANDBOX_SOCKET=socket) as address:
            caller = visitor(address)
            page = caller.send("GET", "/labs/six-checks/")
            caller.cookie = page[2].get("set-cookie", "").partition(";")[0]
            caller.token = found(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page[1])
            for _ in range(10):
                submit(caller, solution)
            sleep(8)  # the boxes with SciPy come up behind the first runs
            return [submit(caller, solution) for _ in range(SUBMITS)]


def submit(caller: Visitor, solution: str) -> float:
    began = perf_counter()
    form = {"source": solution, "do": "submit", "key": secrets.token_hex(8)}
    status, page, _ = caller.send("POST", "/labs/six-checks/", form, **{"HX-Request": "true"})
    if status != 200 or b"All checks hold" not in page:
        raise SystemExit(f"the lab did not pass ({status}): {page[:500].decode()}")
    return perf_counter() - began
