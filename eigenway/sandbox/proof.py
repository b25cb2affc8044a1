"""What the last self-test found on this machine, kept in a file, so that a broker that was killed serves again at once.

Why a remembered self-test is as good as one just run: it never proved a box, for boxes are made and replaced all day without
one; it proves the recipe on its ground. The recipe is our own code, bwrap, Python, its packages and the filters that
libseccomp builds; the ground is this boot of this kernel, who we are on it, and what confines ourselves. The key below
holds all of them: where one byte differs nothing is remembered, and nobody's code runs before the test is passed anew.
A step of a child's own set-up that fails ends the child, with or without a test. And the test is run again beside the
first runs: should an attack get through after all, the box is closed, its runs with it, and the file forgotten.
"""

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from . import filter, libraries
from .selftest import Found

GROUND = (
    "/proc/sys/kernel/random/boot_id",
    "/proc/version",
    "/proc/self/attr/current",  # the AppArmor or SELinux profile we are under
    "/proc/sys/user/max_user_namespaces",
    "/proc/sys/kernel/unprivileged_userns_clone",
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
)
OURS = ("CapEff", "CapBnd", "NoNewPrivs", "Seccomp")  # of /proc/self/status: what we may do ourselves
SPACES = ("user", "mnt", "pid", "net", "ipc")


class Proof:
    """The file of one broker. `recall` before the first box, `keep` after a test that held, `forget` when one did not."""

    def __init__(self, path: Path):
        self.path, self.key = path, key()

    def recall(self) -> tuple[str, Found] | None:
        """The tier and the self-test of this very recipe on this very ground."""
        try:
            seen = self.path.lstat()
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            if seen.st_uid != os.getuid() or seen.st_mode & 0o022 or not self.key or kept["key"] != self.key:
                return None
            libraries.remembered[:] = map(Path, kept["libraries"])
            return kept["tier"], Found(**kept["found"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, tier: str, found: Found) -> None:
        kept = {"key": self.key, "tier": tier, "found": asdict(found), "libraries": [*map(str, libraries.libraries())]}
        with suppress(OSError):  # without it the next start takes the longer way
            fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}")
            fresh.write_text(json.dumps(kept), encoding="utf-8")
            fresh.chmod(0o600)
            fresh.replace(self.path)

    def forget(self) -> None:
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def key() -> str:
    """ "" where it cannot be told on what ground we stand: then nothing is ever remembered."""
    if not (bwrap := shutil.which("bwrap")) or not said(GROUND[0]):
        return ""
    digest = sha256(repr((os.getuid(), os.getgid(), os.getgroups())).encode())
    try:
        for path in GROUND:
            digest.update(f"{path}={said(path)}\n".encode())
        digest.update(repr([line for line in said("/proc/self/status").splitlines() if line.startswith(OURS)]).encode())
        digest.update(repr([str(Path(f"/proc/self/ns/{space}").readlink()) for space in SPACES]).encode())
        for path in sorted(Path(__file__).parent.rglob("*.py")):
            digest.update(path.read_bytes())
        for path in (Path(bwrap), libraries.python(), *libraries.packages()):
            seen = path.resolve().stat()
            digest.update(f"{path} {seen.st_ino} {seen.st_size} {seen.st_mtime_ns}\n".encode())
        digest.update(filter.inner() + filter.outer())
    except OSError:
        return ""
    return digest.hexdigest()


def said(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
