"""What must hold before the site may serve: a folder to write in, assets that are built, a database as new as the code, a course that loads."""

import os
import sqlite3

from eigenway.cli import Stop
from eigenway.site import environment


def prepare(author: bool = False) -> None:
    from eigenway.cli.start import writable

    if not environment.get("EIGENWAY_DATABASE_URL"):
        writable(environment.data_folder())
    setup()
    assets()
    database()
    course(author)


def setup() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "eigenway.site.settings")
    try:
        django.setup()
    except ValueError as why:
        raise Stop(f"{why}.") from None


def assets() -> None:
    from django.conf import settings

    if not (settings.BUILT / "version").exists():
        raise Stop("the pages are not built yet; in a checkout, `make build` does it.")


def database() -> None:
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except (DatabaseError, sqlite3.Error) as why:
        raise Stop(
            f"the database cannot be opened ({str(why).strip().splitlines()[0]}); see docs/operate.md."
        ) from None
    known = set(executor.loader.graph.nodes)
    ours = {app for app, _ in known}
    newer = [name for name in executor.loader.applied_migrations if name not in known and name[0] in ours]
    if newer:
        raise Stop(
            "the database was made by a newer Eigenway than this one; update Eigenway, or set EIGENWAY_DATA to another folder."
        )
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Preparing the database.", flush=True)
        call_command("migrate", verbosity=0, interactive=False)


def course(author: bool) -> None:
    from django.conf import settings

    from eigenway.site.atlas import atlas

    if not settings.CONTENT.is_dir():
        raise Stop(f"there is no folder {settings.CONTENT}; --content names the folder of a course.")
    faults = list(atlas().faults)
    if faults and not author:
        first = f"{faults[0]}"
        raise Stop(
            f"the course has {len(faults)} fault{'s' * (len(faults) > 1)}, the first: {first} (eigenway check lists them all)."
        )
