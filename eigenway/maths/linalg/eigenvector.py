"""An eigenvector for a known eigenvalue."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eigenspace import eigenspace
from eigenway.maths.linalg.matrix import Vector
from eigenway.maths.steps import Work, step, worked


@worked
def eigenvector(rows: Sequence[Sequence[Any]], value: Any) -> Work[Vector]:
    """One vector that A multiplies by this value: whole numbers where the value is rational."""
    basis = yield from eigenspace.trace(rows, value)
    v = basis[0]
    more = "" if len(basis) == 1 else f" (there are {len(basis)} independent ones; this is the first)"
    yield step(
        "eigenvector", f"So $\\mathbf v = {{v}}$ is an eigenvector{more}. Test: multiply it by $A$ and look.", v, v=v
    )
    return v
