"""Values as plain JSON data and back: exact numbers, tuples, sets, and the dataclasses of the library.

Thawing looks a class up by name in the few modules that may hold one; nothing else is ever made, and no code is run.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from typing import Any

from eigenway.course.fault import Amiss

HOMES = ("eigenway.answers.", "eigenway.maths.")


def freeze(value: Any) -> Any:
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"$int": str(value)}
    if isinstance(value, Fraction):
        return {"$q": f"{value.numerator}/{value.denominator}"}
    if isinstance(value, float):
        return {"$float": value.hex()}
    if isinstance(value, complex):
        return {"$complex": [value.real.hex(), value.imag.hex()]}
    if hasattr(value, "_fields") and isinstance(value, tuple):
        return {"$named": name_of(type(value)), "of": [freeze(x) for x in value]}
    if isinstance(value, tuple) and type(value) is not tuple:  # a list of vectors, say
        return {"$held": name_of(type(value)), "of": [freeze(x) for x in value]}
    if isinstance(value, tuple | list):
        listed = [freeze(x) for x in value]
        return listed if isinstance(value, tuple) else {"$list": listed}
    if isinstance(value, frozenset | set):
        return {"$set": sorted((freeze(x) for x in value), key=repr)}
    if isinstance(value, dict):
        return {"$dict": [[freeze(k), freeze(x)] for k, x in value.items()]}
    if is_dataclass(value) and not isinstance(value, type):
        held = {
            f.name: freeze(getattr(value, f.name))
            for f in fields(value)
            if f.init and getattr(value, f.name) != usual(f)
        }
        return {"$is": name_of(type(value)), "of": held}
    if hasattr(value, "tolist"):  # NumPy's numbers and arrays
        return freeze(nested(value.tolist()))
    raise Amiss(f"a {type(value).__name__} cannot be kept as plain data: {value!r:.60}")


def usual(f: Field[Any]) -> Any:
    """What a field holds where nothing is said: it need not be kept."""
    return f.default_factory() if f.default_factory is not MISSING else f.default


def nested(value: Any) -> Any:
    return tuple(map(nested, value)) if isinstance(value, list) else value


def name_of(cls: type) -> str:
    if not cls.__module__.startswith(HOMES):
        raise Amiss(
            f"a {cls.__name__} of {cls.__module__} cannot be kept as plain data; use a kind of answer or a plain value."
        )
    return f"{cls.__module__}:{cls.__qualname__}"


THAW: dict[str, Callable[[Any], Any]] = {
    "$int": int,
    "$q": lambda data: Fraction(*map(int, data.split("/"))),
    "$float": float.fromhex,
    "$complex": lambda data: complex(*map(float.fromhex, data)),
    "$list": lambda data: [thaw(x) for x in data],
    "$set": lambda data: frozenset(map(thaw, data)),
    "$dict": lambda data: {thaw(k): thaw(x) for k, x in data},
}


def thaw(data: Any) -> Any:
    if isinstance(data, list):
        return tuple(map(thaw, data))
    if not isinstance(data, dict):
        return data
    if "$is" in data:
        return found(data["$is"])(**{name: thaw(x) for name, x in data["of"].items()})
    if "$named" in data:
        return found(data["$named"])(*map(thaw, data["of"]))
    if "$held" in data:
        return found(data["$held"])(map(thaw, data["of"]))
    (mark, held), *_ = data.items()
    return THAW[mark](held)


@lru_cache(maxsize=256)
def found(name: str) -> Any:
    module, _, cls = name.partition(":")
    if not module.startswith(HOMES):
        raise ValueError(f"no such kind of value: {name}")
    made = getattr(import_module(module), cls)
    if not isinstance(made, type) or not (is_dataclass(made) or issubclass(made, tuple)):
        raise ValueError(f"no such kind of value: {name}")
    return made
