"""Which database: SQLite in the data folder, or PostgreSQL by its address."""

import os
import tempfile
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


def database(url: str, folder: Path, testing: bool) -> dict:
    return postgres(url) if url else sqlite(folder, testing)


def sqlite(folder: Path, testing: bool) -> dict:
    """WAL lets readers and one writer work side by side; FULL keeps what a person typed through a power cut."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "eigenway.sqlite3",
        # a file of each test process: the site's threads then have connections of their own, as they do when it runs
        **({"TEST": {"NAME": f"{tempfile.gettempdir()}/eigenway-test-{os.getpid()}.sqlite3"}} if testing else {}),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous={'OFF' if testing else 'FULL'}; PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728",
        },
    }


def postgres(url: str) -> dict:
    at = urlsplit(url)
    if at.scheme not in {"postgres", "postgresql"}:
        raise ValueError(f"EIGENWAY_DATABASE_URL begins with {at.scheme}://, it must begin with postgres://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(at.path.lstrip("/")),
        "USER": unquote(at.username or ""),
        "PASSWORD": unquote(at.password or ""),
        "HOST": dict(parse_qsl(at.query)).get("host", at.hostname or ""),
        "PORT": str(at.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
