"""The key that signs sessions on one's own machine: made once, kept beside the database, readable by its owner alone."""

import os
import secrets
from pathlib import Path


def local_secret(folder: Path, keep: bool) -> str:
    if not keep:
        return secrets.token_urlsafe(50)
    file = folder / "secret"
    try:
        return file.read_text()
    except OSError:
        return _write(file, secrets.token_urlsafe(50))


def _write(file: Path, secret: str) -> str:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secret)
    except OSError:  # another process was first, or the folder cannot be written: `eigenway start` says so by itself
        return file.read_text() if file.exists() else secret
    return secret
