"""How a check looks at what came back: `same` says the first thing that differs, `raises` whether an error came.

np.allclose holds for an empty array, for a masked one and for any shape that broadcasts: these two do not.
"""

from typing import Any

KINDS = {"b": "truth values", "i": "whole numbers", "u": "whole numbers", "f": "floats", "c": "complex numbers"}


class Different(AssertionError):
    """The sentence says where two values part."""


def same(got: Any, wanted: Any, within: float = 1e-9, says: str = "") -> bool:
    """True, or Different: type, shape, kind of numbers, finite, then |got - wanted| <= within * max(1, |wanted|)."""
    if amiss := difference(got, wanted, within, ""):
        raise Different(f"{says} {amiss}".strip())
    return True


def raises(error: Any, function: Any, *args: Any, **named: Any) -> bool:
    """Did the call raise this error? Any other error goes on its way."""
    try:
        function(*args, **named)
    except error:
        return True
    return False


def difference(got: Any, wanted: Any, within: float, where: str) -> str:
    """One sentence on the first thing that differs, "" when nothing does."""
    import numpy as np

    if isinstance(wanted, np.ndarray):
        return arrays(got, wanted, within, where)
    if isinstance(wanted, (bool, np.bool_, str)) or wanted is None:
        return plain(got, wanted, where)
    if isinstance(wanted, (int, float, complex, np.number)):
        return numbers(got, wanted, within, where)
    if isinstance(wanted, (list, tuple)):
        return sequences(got, wanted, within, where)
    if isinstance(wanted, dict):
        return dicts(got, wanted, within, where)
    raise TypeError(f"same() cannot compare with a {type(wanted).__name__}")


def at(where: str) -> str:
    return f"{where}: " if where else ""


def named(value: Any) -> str:
    """What a value is, in a few words."""
    import numpy as np

    if type(value) is np.ndarray:
        return f"an array of shape {value.shape} and dtype {value.dtype}"
    if value is None:
        return "None (does the function return at its end?)"
    kind = type(value).__name__
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" + (f" ({short(value)})" if np.isscalar(value) else "")


def short(value: Any) -> str:
    import numpy as np

    if isinstance(value, (float, np.floating)):
        return f"{float(value):.10g}"
    words = " ".join(repr(value.tolist() if isinstance(value, np.generic) else value).split())
    return words if len(words) <= 120 else words[:117] + "..."


def plain(got: Any, wanted: Any, where: str) -> str:
    import numpy as np

    got = bool(got) if isinstance(got, np.bool_) else got
    if type(got) is not type(wanted if not isinstance(wanted, np.bool_) else True):
        return f"{at(where)}expected {short(wanted)}, you returned {named(got)}."
    return "" if got == wanted else f"{at(where)}expected {short(wanted)}, you returned {short(got)}."


def numbers(got: Any, wanted: Any, within: float, where: str) -> str:
    import numpy as np

    sorts = {"i": (int, np.integer), "f": (int, float, np.integer, np.floating), "c": (int, float, complex, np.number)}
    kind = "i" if isinstance(wanted, int) else np.asarray(wanted).dtype.kind.replace("u", "i")
    if isinstance(got, (bool, np.bool_)) or not isinstance(got, sorts[kind]):
        sort = {"i": "a whole number", "f": "a number", "c": "a number"}[kind]
        taken = f": {'int' if kind == 'i' else 'float'}(...) takes the number out of it"
        out = taken if type(got) is np.ndarray and got.size == 1 and got.dtype.kind != "c" else ""
        return f"{at(where)}expected {sort}, you returned {named(got)}{out}."
    if not (isinstance(got, int) or np.isfinite(got)) and not (np.isinf(wanted) and got == wanted):
        return f"{at(where)}you returned {short(got)}, which is not a number one can go on with."
    if got == wanted or near(got, wanted, within):
        return ""
    expected, returned = apart(wanted, got)
    return f"{at(where)}expected {expected}, you returned {returned}{tolerance(within)}."


def near(got: Any, wanted: Any, within: float) -> bool:
    try:
        return bool(abs(got - wanted) <= within * max(1, abs(wanted)))
    except OverflowError:  # a whole number longer than any float
        return False


def apart(wanted: Any, got: Any) -> tuple[str, str]:
    """The two in words, with as many digits as it takes to tell them apart."""
    words = short(wanted), short(got)
    return (
        words
        if words[0] != words[1]
        else (repr(getattr(wanted, "item", lambda: wanted)()), repr(getattr(got, "item", lambda: got)()))
    )


def tolerance(within: float) -> str:
    return f" (within {within:g})" if within else ""


def arrays(got: Any, wanted: Any, within: float, where: str) -> str:
    import numpy as np

    if type(got) is not np.ndarray:
        made = ": np.array(...) makes an array of it" if isinstance(got, (list, tuple)) else ""
        return f"{at(where)}expected an array of shape {wanted.shape}, you returned {named(got)}{made}."
    if got.shape != wanted.shape:
        return f"{at(where)}expected the shape {wanted.shape}, you returned the shape {got.shape}."
    kinds = [a.dtype.kind.replace("u", "i") for a in (got, wanted)]
    if kinds[0] != kinds[1]:
        made = ": .astype(float) makes floats of them" if kinds == ["i", "f"] else ""
        return f"{at(where)}expected an array of {KINDS[kinds[1]]}, you returned one of {KINDS[kinds[0]]} (dtype {got.dtype}){made}."
    if kinds[0] in "bi":
        differ = got != wanted
    else:
        with np.errstate(all="ignore"):
            near = np.abs(got - wanted) <= within * np.maximum(1, np.abs(wanted))
        differ = ~(np.isfinite(got) & near) & ~(np.isinf(wanted) & (got == wanted))
    if not differ.any():
        return ""
    first = tuple(int(i) for i in np.argwhere(differ)[0])
    said = entry(got[first], wanted[first], first, int(differ.sum()), got.size, within, where)
    return said + (
        " Your array is float32, which keeps 7 digits." if got.dtype == "f4" and wanted.dtype == "f8" else ""
    )


def entry(got: Any, wanted: Any, place: tuple[int, ...], bad: int, size: int, within: float, where: str) -> str:
    spot = f"entry [{', '.join(map(str, place))}]" if place else "the value"
    many = f"; {bad} of {size} entries differ" if bad > 1 else ""
    if got != got and wanted != wanted:
        return f"{at(where)}{spot} is nan, which is not a number one can go on with{many}."
    expected, returned = apart(wanted, got)
    return f"{at(where)}{spot} should be {expected}, you returned {returned}{tolerance(within)}{many}."


def sequences(got: Any, wanted: Any, within: float, where: str) -> str:
    kind = type(wanted).__name__
    if type(got) is not type(wanted):
        return f"{at(where)}expected a {kind} of {len(wanted)}, you returned {named(got)}."
    if len(got) != len(wanted):
        return f"{at(where)}expected a {kind} of {len(wanted)}, you returned {len(got)} of them."
    found = (difference(g, w, within, f"{where}[{i}]") for i, (g, w) in enumerate(zip(got, wanted)))
    return next(filter(None, found), "")


def dicts(got: Any, wanted: Any, within: float, where: str) -> str:
    if type(got) is not dict:
        return f"{at(where)}expected a dict, you returned {named(got)}."
    if missing := [k for k in wanted if k not in got]:
        return f"{at(where)}the key {short(missing[0])} is missing."
    if extra := [k for k in got if k not in wanted]:
        return f"{at(where)}the key {short(extra[0])} was not asked for."
    return next(filter(None, (difference(got[k], wanted[k], within, f"{where}[{short(k)}]") for k in wanted)), "")
