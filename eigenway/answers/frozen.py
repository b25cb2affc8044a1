"""An answer as plain JSON data and back, exactly: `thaw(freeze(answer)) == answer`.

Whole numbers, decimals and text stay themselves; a fraction, a tuple, a set and a tree say what they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from fractions import Fraction
from typing import Any, cast

from eigenway.answers.answer import Answer
from eigenway.answers.kinds import named
from eigenway.maths import expression as tree
from eigenway.maths import surd

LEFT_OUT = frozenset({"value", "key", "prove"})
SURDS = {"Surd": surd.Surd, "Root": surd.Root}


def freeze(answer: Answer) -> dict[str, Any]:
    usual = type(answer)(None)
    options = {f.name: getattr(answer, f.name) for f in fields(answer) if f.name not in LEFT_OUT}
    kept = {name: plain(option) for name, option in options.items() if option != getattr(usual, name)}
    return {"kind": answer.kind, "value": plain(answer.value), "options": kept}


def thaw(data: Mapping[str, Any]) -> Answer:
    options = {name: full(option) for name, option in data["options"].items()}
    return named(data["kind"])(full(data["value"]), **options)


def plain(value: Any) -> Any:
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return {"float": repr(value)}
    if isinstance(value, Fraction):
        return {"fraction": str(value)}
    if isinstance(value, complex):
        return {"complex": [repr(value.real), repr(value.imag)]}
    if isinstance(value, tree.Expression):
        return {"tree": [type(value).__name__, *(plain(getattr(value, name)) for name in written(type(value)))]}
    if isinstance(value, surd.Surd | surd.Root):
        return {"number": [type(value).__name__, *(plain(getattr(value, name)) for name in value.__slots__)]}
    if isinstance(value, tuple):
        return {"tuple": [plain(item) for item in cast("tuple[Any, ...]", value)]}
    if isinstance(value, frozenset | set):
        return {"set": sorted((plain(item) for item in cast("set[Any]", value)), key=repr)}
    if isinstance(value, Mapping):
        return {"table": [[plain(k), plain(v)] for k, v in cast("Mapping[Any, Any]", value).items()]}
    if hasattr(value, "tolist"):
        return plain(as_tuples(value.tolist()))
    if isinstance(value, Sequence):
        return [plain(item) for item in cast("Sequence[Any]", value)]
    raise TypeError(f"a {type(value).__name__} cannot be kept as plain data: {value!r:.60}")


def as_tuples(value: Any) -> Any:
    return tuple(map(as_tuples, cast("list[Any]", value))) if isinstance(value, list) else value


def written(kind: type) -> list[str]:
    """The fields that make a tree what it is; where it stood in a text is left behind."""
    return [f.name for f in fields(kind) if f.name != "at"]


def full(data: Any) -> Any:
    if isinstance(data, list):
        return [full(item) for item in cast("list[Any]", data)]
    if not isinstance(data, dict):
        return data
    ((mark, held),) = cast("dict[str, Any]", data).items()
    match mark:
        case "float":
            return float(held)
        case "fraction":
            return Fraction(held)
        case "complex":
            return complex(float(held[0]), float(held[1]))
        case "tuple":
            return tuple(map(full, held))
        case "set":
            return frozenset(map(full, held))
        case "table":
            return {full(k): full(v) for k, v in held}
        case "number":
            return SURDS[held[0]](*map(full, held[1:]))
        case "tree":
            return planted(held[0], [full(item) for item in held[1:]])
        case _:
            raise ValueError(f"no such kind of value: {mark}")


def planted(name: str, parts: list[Any]) -> tree.Expression:
    kind = getattr(tree, name, None)
    if not (isinstance(kind, type) and issubclass(kind, tree.Expression)):
        raise ValueError(f"no such kind of tree: {name}")
    return kind(*parts)
