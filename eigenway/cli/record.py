"""`eigenway export` and `eigenway import`: a learner's whole record as JSON lines, out and in."""

import argparse
import sys
from pathlib import Path

from eigenway.cli import Stop


def main(arguments: list[str]) -> int:
    command, *rest = arguments
    parser = argparse.ArgumentParser(
        f"eigenway {command}", description="Everything a learner did, as plain JSON lines."
    )
    parser.add_argument("file", nargs="?", type=Path, help="the file (default: the terminal)")
    parser.add_argument(
        "--learner", default="learner", metavar="NAME", help="on a server: the user name (local: the one learner)"
    )
    say = parser.parse_args(rest)
    learner = found(say.learner)
    return export(learner, say.file) if command == "export" else bring(learner, say.file)


def found(name: str):
    from eigenway.cli.prepare import database, setup
    from eigenway.cli.start import writable
    from eigenway.site import environment

    if not environment.get("EIGENWAY_DATABASE_URL"):
        writable(environment.data_folder())
    setup()
    database()
    from eigenway.site.people.middleware import the_learner
    from eigenway.site.people.models import User

    if name == "learner":
        return the_learner()
    if (learner := User.objects.filter(username=name).first()) is None:
        raise Stop(f"there is no learner '{name}' here.")
    return learner


def export(learner, file: Path | None) -> int:
    from eigenway.site.record.lines import written

    try:
        out = file.open("w", encoding="utf-8") if file else sys.stdout
    except OSError:
        raise Stop(f"{file} cannot be written; name a file in a folder that is there and yours.") from None
    count = 0
    for line in written(learner):
        out.write(line + "\n")
        count += 1
    if file:
        out.close()
        print(f"{count} lines are in {file}.", file=sys.stderr)
    return 0


def bring(learner, file: Path | None) -> int:
    from eigenway import learner as model
    from eigenway.site.record.lines import brought

    try:
        text = file.read_text("utf-8") if file else sys.stdin.read()
        new = brought(learner, text.splitlines())
    except OSError:
        raise Stop(f"{file} cannot be read.") from None
    except (model.Unreadable, UnicodeDecodeError, KeyError, TypeError, ValueError) as why:
        said = str(why) if isinstance(why, model.Unreadable) else "a line of it is not as Eigenway writes it."
        raise Stop(f"{said} Nothing was changed.") from None
    print(f"{new} attempts were new and are here now.")
    return 0
