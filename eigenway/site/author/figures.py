"""A figure.ts as JavaScript, while its author works on it: types are taken out, the kit is named by its address."""

import subprocess
from functools import lru_cache
from pathlib import Path
from shutil import which

from django.templatetags.static import static

CHECKOUT = Path(__file__).resolve().parents[3] / "web" / "node_modules"
STRIP = (
    'const {stripTypeScriptTypes: strip} = require("node:module"); let text = ""; process.stdin.on("data", d => text += d)'
    '.on("end", () => process.stdout.write(strip(text, {mode: "transform"})));'
)


class CannotBuild(Exception):
    """One sentence that says why, and what to do."""


def javascript(file: Path) -> str:
    return _javascript(file, file.stat().st_mtime).replace('"eigenway/kit"', f'"{static("built/kit.js")}"')


@lru_cache(maxsize=64)
def _javascript(file: Path, saved: float) -> str:
    done = subprocess.run(tool(), input=file.read_text("utf-8"), capture_output=True, text=True, timeout=20)
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if "rror" in line), "it is not TypeScript")
        raise CannotBuild(f"{file.name} cannot be built: {said.strip()[:300]}")
    return done.stdout


def tool() -> list[str]:
    """esbuild in a checkout; elsewhere Node 22.13 or newer, which takes types out by itself."""
    for esbuild in CHECKOUT.glob("@esbuild/*/bin/esbuild"):
        return [str(esbuild), "--loader=ts", "--format=esm"]
    if node := which("node"):
        return [node, "--no-warnings", "-e", STRIP]
    raise CannotBuild("Figures need Node to be built: pip install eigenway[author].")
