"""What a lab.py imports. The marks do nothing, so that a lab can also be read as a module; `same` and `raises` stand in the
namespace of the checks wherever they run, and are named here for editors and linters.
"""

from typing import Any


def yours(function: Any) -> Any:
    return function


given = visible = yours


def wrong(of: Any, *, fails: Any) -> Any:
    return yours


def same(got: Any, wanted: Any, within: float = 1e-9, says: str = "") -> bool:
    """True, or a sentence on the first thing that differs: type, shape, kind of numbers, finite, then the tolerance."""
    raise RuntimeError("checks run in the sandbox: eigenway check, or eigenway lab")


def raises(error: Any, function: Any, *args: Any, **named: Any) -> bool:
    """Did the call raise this error? Any other goes on its way."""
    raise RuntimeError("checks run in the sandbox: eigenway check, or eigenway lab")
