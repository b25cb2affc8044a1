"""Every setting that the environment can give, with its default and what it is for. docs/settings.md is held to this list."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Setting:
    name: str
    default: str
    says: str


SETTINGS = [
    Setting(
        "EIGENWAY_MODE",
        "local",
        "`local`: one learner, no account, this machine only. `server`: accounts, behind HTTPS.",
    ),
    Setting(
        "EIGENWAY_DATA",
        "",
        "Folder of the database and of what a machine must keep; empty: the platform's data folder.",
    ),
    Setting(
        "EIGENWAY_DATABASE_URL", "", "`postgres://user:password@host:port/name`; empty: SQLite in the data folder."
    ),
    Setting("EIGENWAY_CONTENT", "", "Folder of a course to serve; empty: the course that comes with Eigenway."),
    Setting(
        "EIGENWAY_AUTHOR",
        "",
        "`1`: author mode: pages reload at each save, faults are shown, the living design page is there.",
    ),
    Setting(
        "EIGENWAY_SECRET", "", "Server mode: 50 characters or more that sign sessions. Local mode makes its own once."
    ),
    Setting("EIGENWAY_HOSTS", "", "Server mode: the names under which the site is reached, separated by commas."),
    Setting("EIGENWAY_DEBUG", "", "`1`: Django's debug pages, for contributors; refused in server mode."),
    Setting(
        "EIGENWAY_MAIL_URL",
        "",
        "Server mode: `smtp://user:password@host:port` for letters that reset a password; empty: no letters.",
    ),
    Setting(
        "EIGENWAY_SANDBOX",
        "auto",
        "Where labs run: `auto` takes the strongest box this machine has; `local` says that code runs with your rights.",
    ),
    Setting(
        "EIGENWAY_SANDBOX_SOCKET",
        "",
        "Path of the socket of a sandbox that runs already, shared by several web processes; empty: one is started here.",
    ),
    Setting(
        "EIGENWAY_SANDBOX_START",
        "",
        "`no`: never start a sandbox from here, only ask the one at the socket (it runs as another user).",
    ),
    Setting(
        "EIGENWAY_CACHE",
        ".eigenway",
        "Folder where `eigenway check` keeps what it found, so that it looks only at what changed.",
    ),
    Setting("EIGENWAY_THREADS", "8", "Threads of the web process."),
]
NAMES = {setting.name: setting for setting in SETTINGS}


def get(name: str) -> str:
    return os.environ.get(name) or NAMES[name].default


def data_folder() -> Path:
    """Where this platform keeps a program's data, unless EIGENWAY_DATA says otherwise."""
    if chosen := get("EIGENWAY_DATA"):
        return Path(chosen).expanduser()
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Eigenway"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Eigenway"
    return Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "eigenway"


def content_folder() -> Path:
    """The course: EIGENWAY_CONTENT, else the one beside the code (a checkout) or inside the package (a wheel)."""
    if chosen := get("EIGENWAY_CONTENT"):
        return Path(chosen).expanduser().resolve()
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "content"
    return beside if (beside / "modules.toml").exists() else package / "content"
