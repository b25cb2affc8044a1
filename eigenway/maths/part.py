"""A part of maths (linalg, calculus, ...): a name is an algorithm, found in the file of that name when first used.

`linalg.dot` is the function, never the submodule, also after somebody imported `eigenway.maths.linalg.dot`.
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any


class Part(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or find_spec(f"{self.__name__}.{name}") is None:
            raise AttributeError(f"eigenway.maths has no {self.__name__.rpartition('.')[2]}.{name}")
        import_module(f"{self.__name__}.{name}")  # the import binds the name here, through __setattr__
        return self.__dict__[name]

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, getattr(value, name, value) if isinstance(value, ModuleType) else value)


def part(name: str) -> None:
    """Called by a part's __init__ with its own __name__."""
    sys.modules[name].__class__ = Part
