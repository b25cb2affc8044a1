"""What a box sees and who it is there: bwrap's own words, from the programs and libraries of this machine."""

import os
import shutil
from pathlib import Path

from . import libraries

INSIDE = Path(__file__).parent / "inside"
RUN_USER = "eigenway-run"


def unprivileged() -> tuple[int | None, int | None]:
    """Who the box runs as, when root starts it; None for everyone else, who stay who they are."""
    if os.geteuid() != 0:
        return None, None
    import pwd

    try:
        user = pwd.getpwnam(RUN_USER)
        return user.pw_uid, user.pw_gid
    except KeyError:
        return 65534, 65534


def command() -> list[str]:
    """bwrap with its namespaces and mounts: everything read-only, no /proc /sys /dev /etc /tmp."""
    if not (bwrap := shutil.which("bwrap")):
        raise OSError("bwrap is not installed")
    words = [
        bwrap,
        "--unshare-pid",
        "--unshare-ipc",
        "--unshare-net",
        "--unshare-uts",
        "--unshare-cgroup-try",
        "--as-pid-1",
        "--new-session",
        "--clearenv",
    ]
    words += ["--cap-drop", "ALL"]
    # Root needs no user namespace; it only becomes nobody, for limits on processes do not hold for root.
    words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if os.geteuid() == 0 else ["--unshare-user"]
    for name, value in (
        ("OPENBLAS_NUM_THREADS", "1"),
        ("OMP_NUM_THREADS", "1"),
        ("LD_LIBRARY_PATH", "/usr/lib/box"),
        ("LANG", "C.UTF-8"),
    ):
        words += ["--setenv", name, value]
    return [*words, *mounts(), "--remount-ro", "/", "--chdir", "/"]


def mounts() -> list[str]:
    standard, loader = libraries.standard_library(), libraries.loader()
    words = []
    for folder in ("/usr", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/lib/box", "/site"):
        words += ["--perms", "0755", "--dir", folder]  # bwrap's own would be its owner's alone
    words += ["--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"]
    words += ["--ro-bind", os.path.realpath(loader), "/usr" + loader.removeprefix("/usr")]
    words += [
        "--ro-bind",
        str(libraries.python()),
        "/usr/bin/python",
        "--ro-bind",
        str(standard),
        f"/usr/lib/{standard.name}",
    ]
    for path in libraries.libraries():
        words += ["--ro-bind", str(path.resolve()), f"/usr/lib/box/{path.name}"]
    for home in libraries.packages():
        words += ["--ro-bind", str(home), f"/site/{home.name}"]
    return [*words, "--ro-bind", str(INSIDE), "/ew"]
