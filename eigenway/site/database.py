"""Which database: SQLite in the data folder, or PostgreSQL by its address."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


def database(url: str, folder: Path, testing: bool) -> dict:
    return postgres(url) if url else sqlite(folder, testing)


def sqlite(folder: Path, testing: bool) -> dict:
    """WAL lets readers and one writer work side by side; FULL keeps what a person typed through a power cut."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ":memory:" if testing else folder / "eigenway.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728",
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
