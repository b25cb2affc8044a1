"""The `eigenway` command. Each subcommand is a file with `main(arguments) -> exit code`, imported only when asked for."""

import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "start": ("eigenway.cli.start", "learn on this machine, alone, without an account"),
    "serve": ("eigenway.cli.serve", "serve many people, or an author's own course (--author)"),
    "show": ("eigenway.cli.show", 'a computation with its work: eigenway show "inverse [[2,1],[5,3]]"'),
    "judge": ("eigenway.cli.judge", "judge answers: JSON lines in, JSON lines out"),
    "author": ("eigenway.cli.author", "let an account of this server answer what learners call wrong"),
    "check": ("eigenway.cli.check", "hold a course against the laws of content"),
    "new": ("eigenway.cli.new", "begin a concept: eigenway new optimization/nesterov"),
    "lab": ("eigenway.cli.lab", "run a lab from your own editor"),
    "sandbox": ("eigenway.cli.sandbox", "try code in the sandbox"),
    "export": ("eigenway.cli.record", "write everything a learner did as JSON lines"),
    "import": ("eigenway.cli.record", "read such a record back, here or elsewhere"),
    "doctor": ("eigenway.cli.doctor", "say what is missing on this machine and how to get it"),
}


class Stop(Exception):
    """What ends a command: one sentence that says what happened and what to do."""


def usage() -> str:
    rows = "\n".join(f"  {name:8} {says}" for name, (_, says) in COMMANDS.items())
    return f"eigenway: learn, teach and certify the mathematics of machine learning.\n\n{rows}\n\n  eigenway COMMAND --help says more; eigenway --version names the version."


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if words[0] in {"-V", "--version"}:
        from eigenway import __version__

        print(f"eigenway {__version__}")
        return 0
    return run(words[0], words[1:])


def run(command: str, rest: list[str]) -> int:
    if command not in COMMANDS:
        return complain(f"there is no command '{command}'; eigenway --help lists them.")
    try:
        module = import_module(COMMANDS[command][0])
        return module.main([command, *rest] if COMMANDS[command][0].endswith(".record") else rest) or 0
    except Stop as why:
        return complain(str(why))
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def complain(sentence: str) -> int:
    print(f"eigenway: {sentence}", file=sys.stderr)
    return 2
