"""What every test shares: deterministic Hypothesis, and where the reference data stands."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("house", derandomize=True, max_examples=40, deadline=None, database=None,
                          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("EIGENWAY_SHARED", ROOT.parent / "shared"))
REFS = Path(os.environ.get("EIGENWAY_REFS", SHARED / "refs"))


def data(path: Path) -> Path:
    """A file of reference data, or a skip that says where it was looked for."""
    if not path.exists():
        pytest.skip(f"reference data is not here: {path} (set EIGENWAY_SHARED or EIGENWAY_REFS)")
    return path


@pytest.fixture(scope="session")
def corpora() -> Path:
    return data(SHARED / "corpora")


@pytest.fixture(scope="session")
def refs() -> Path:
    return data(REFS)


def pytest_terminal_summary(terminalreporter):
    """The last lines say what was not run for want of a browser, and how to get one."""
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if "make browser" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(
            f"{len(skipped)} browser tests were skipped: no Chromium or Chrome here. `make browser` says how to get it."
        )


@pytest.fixture
def learner(db):
    """The one learner of this machine."""
    from eigenway.site.people.middleware import the_learner

    return the_learner()
