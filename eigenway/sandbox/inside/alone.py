"""A run without a box: this process is the learner's or the grader's, with limits but with its owner's rights.

Started by sandbox/local.py as `python -I alone.py ROLE DESCRIPTOR CPU-SECONDS MEBIBYTES`.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))


def limit(seconds: int, megabytes: int) -> None:
    try:
        import resource
        import signal
    except ImportError:  # Windows: the runner's clock is the only limit
        return
    signal.signal(signal.SIGXCPU, out_of_time)
    for name, soft, hard in (
        ("CPU", seconds, seconds + 1),
        ("FSIZE", 0, 0),
        ("CORE", 0, 0),
        ("AS", megabytes << 20, megabytes << 20),
    ):
        try:
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (soft, hard))
        except (ValueError, OSError):
            continue  # macOS knows no limit on addresses


def out_of_time(*_: object) -> None:
    from words import OutOfTime

    raise OutOfTime


def size() -> int:
    """How much address space NumPy has already taken, in MiB."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * 4096 >> 20
    except OSError:
        return 0


def main() -> None:
    role, fd, seconds, megabytes = sys.argv[1], *map(int, sys.argv[2:])
    import codec
    import numpy  # noqa: F401  the learner's import is then free
    from examine import serve as examine
    from solve import serve as solve

    limit(seconds, megabytes + size())
    sys.argv[:] = [""]
    os.write(fd, codec.join(codec.END, {}))
    (solve if role == "learner" else examine)(fd, megabytes)


if __name__ == "__main__":
    main()
