"""Which shared libraries Python and NumPy need: only those are seen in the box, not a whole system's."""

import mmap
import struct
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

# Extensions of the standard library that no lab has use for, and whose libraries are large.
LEFT_OUT = (
    "_ssl",
    "_sqlite3",
    "_tkinter",
    "_curses",
    "readline",
    "_dbm",
    "_gdbm",
    "_crypt",
    "_test",
    "_xxtest",
    "nis",
    "ossaudiodev",
)
LOAD, DYNAMIC, INTERPRETER = 1, 2, 3
NEEDED, STRINGS = 1, 5


class Elf:
    """A 64-bit little-endian object file: its loader, and the libraries it names."""

    def __init__(self, path: Path):
        with path.open("rb") as file:
            self.raw = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.raw[:6] != b"\x7fELF\x02\x01":
            raise OSError(f"{path} is not a 64-bit program")
        start, size, count = *struct.unpack_from("<Q", self.raw, 32), *struct.unpack_from("<HH", self.raw, 54)
        self.parts = [struct.unpack_from("<IIQQQQQQ", self.raw, start + i * size) for i in range(count)]

    def interpreter(self) -> str:
        return next(self.text(p[2]) for p in self.parts if p[0] == INTERPRETER)

    def needed(self) -> list[str]:
        rows = [
            row
            for p in self.parts
            if p[0] == DYNAMIC
            for row in struct.iter_unpack("<QQ", self.raw[p[2] : p[2] + p[5]])
        ]
        strings = self.place(next(value for tag, value in rows if tag == STRINGS))
        return [self.text(strings + value) for tag, value in rows if tag == NEEDED]

    def place(self, address: int) -> int:
        """Where in the file stands what is loaded at this address."""
        return next(address - p[3] + p[2] for p in self.parts if p[0] == LOAD and p[3] <= address < p[3] + p[5])

    def text(self, place: int) -> str:
        return self.raw[place : self.raw.find(b"\0", place)].decode()


def python() -> Path:
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()


def standard_library() -> Path:
    return Path(sysconfig.get_path("stdlib")).resolve()


def packages() -> list[Path]:
    """NumPy and SciPy with the libraries they bring."""
    import importlib.util

    found = []
    for name in ("numpy", "scipy"):
        if spec := importlib.util.find_spec(name):
            home = Path(str(spec.origin)).parent
            found += [p for p in (home, home.with_name(f"{name}.libs")) if p.is_dir()]
    return found


def where() -> list[Path]:
    here = sysconfig.get_config_var("MULTIARCH") or "none"
    names = [
        Path(sys.base_prefix) / "lib",
        *(
            Path(p)
            for p in (f"/lib/{here}", f"/usr/lib/{here}", "/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib")
        ),
    ]
    return [p for p in names if p.is_dir()]


def objects() -> Iterator[Path]:
    yield python()
    for path in (standard_library() / "lib-dynload").glob("*.so"):
        if not path.name.startswith(LEFT_OUT):
            yield path
    for home in packages():
        yield from home.rglob("*.so*")


remembered: list[Path] = []  # what was found before in the same packages: looking takes longer than a box to come up


@cache
def libraries() -> tuple[Path, ...]:
    """Each library by its name in the system's directories, and those it needs in turn."""
    if remembered and all(path.exists() for path in remembered):
        return tuple(remembered)
    found: dict[str, Path] = {}
    waiting, places = set(names(objects())), where()
    while waiting:
        name = waiting.pop()
        path = next((p / name for p in places if (p / name).exists()), None)
        if path is not None and name not in found:
            found[name] = path
            waiting |= set(names([path.resolve()])) - found.keys()
    return tuple(found.values())


def names(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        try:
            yield from Elf(path).needed()
        except (OSError, struct.error, StopIteration, ValueError):
            continue


def loader() -> str:
    return Elf(python()).interpreter()
