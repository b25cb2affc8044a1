"""A figure.ts outside a browser: its types taken out, and the functions it exports called."""

import json
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from shutil import which
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2] / "web" / "node_modules"
SECONDS = 20
STRIP = (
    'const {stripTypeScriptTypes: strip} = require("node:module"); let text = ""; process.stdin.on("data", d => text += d)'
    '.on("end", () => process.stdout.write(strip(text, {mode: "transform"})));'
)
FINITE = (
    "(key, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)"  # JSON has no NaN
)


class CannotBuild(Exception):
    """One sentence that says why, and what to do."""


def javascript(file: Path) -> str:
    """The file without its types; it still imports "eigenway/kit"."""
    return _javascript(file, file.stat().st_mtime)


@lru_cache(maxsize=64)
def _javascript(file: Path, saved: float) -> str:
    return ran(tool(), file.read_text("utf-8"), f"{file.name} cannot be built")


def tool() -> list[str]:
    """esbuild in a checkout; elsewhere Node 22.13 or newer, which takes types out by itself."""
    for esbuild in CHECKOUT.glob("@esbuild/*/bin/esbuild"):
        return [str(esbuild), "--loader=ts", "--format=esm"]
    if strips(node()):
        return [node(), "--no-warnings", "-e", STRIP]
    raise CannotBuild("Figures need Node 22.13 or newer to be built: pip install eigenway[author], or npm ci in web/.")


def node() -> str:
    if found := which("node"):
        return found
    raise CannotBuild("Figures need Node to be built: pip install eigenway[author].")


@lru_cache(maxsize=4)
def strips(node: str) -> bool:
    """Can this Node take types out?"""
    asked = [node, "-p", "typeof require('node:module').stripTypeScriptTypes"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() == "function"


def called(file: Path, kit: Path, calls: Sequence[tuple[str, Sequence[Any]]]) -> list[Any]:
    """What the file's exported functions return, each call a name with its arguments. `kit` is the built one."""
    names = ", ".join(sorted({name for name, _ in calls}))
    script = javascript(file).replace('"eigenway/kit"', json.dumps(kit.resolve().as_uri()))
    script += f"\n;console.log(JSON.stringify({json.dumps(calls)}.map(([name, given]) => ({{{names}}})[name](...given)), {FINITE}));"
    return json.loads(ran([node(), "--input-type=module", "-"], script, f"{file.name} cannot be run"))


def ran(command: list[str], script: str, amiss: str) -> str:
    """What a program prints for this script; its own first complaint where it fails."""
    done = subprocess.run(command, input=script, capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if "rror" in line), "it is not TypeScript")
        raise CannotBuild(f"{amiss}: {said.strip()[:300]}")
    return done.stdout
