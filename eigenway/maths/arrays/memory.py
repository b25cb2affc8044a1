"""How many bytes an array takes."""

from collections.abc import Sequence
from math import prod

from eigenway.maths.arrays.array import shape_from
from eigenway.maths.steps import Work, step, worked

BYTES = {"int8": 1, "float16": 2, "bfloat16": 2, "float32": 4, "int32": 4, "float64": 8, "int64": 8}


@worked
def memory(shape: Sequence[int], kind: str = "float32") -> Work[int]:
    """The number of entries times the bytes of one."""
    sizes = shape_from(shape)
    if kind not in BYTES:
        raise ValueError(f"The kind of number is one of {', '.join(BYTES)}; {kind!r} is none of them.")
    many = prod(sizes)
    told = " \\cdot ".join(map(str, sizes)) or "1"
    yield step("count-entries", f"The shape holds ${told} = {{many}}$ entries.", many, many=many, sizes=sizes)
    answer = many * BYTES[kind]
    says = "Each {kind} takes {bytes} bytes: {answer} bytes in all{larger}."
    yield step("in-bytes", says, answer, kind=kind, bytes=BYTES[kind], answer=answer, larger=_larger(answer))
    return answer


def _larger(many: int) -> str:
    for power, name in ((3, "GiB"), (2, "MiB"), (1, "KiB")):
        if many >= 1024**power:
            return f", which is {many / 1024**power:.3g} {name}"
    return ""
