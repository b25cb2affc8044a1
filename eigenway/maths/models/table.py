"""Reading a data matrix and a target: NumPy arrays of doubles, refused in a sentence where they do not fit."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def data(x: Any, y: Any) -> "tuple[Floats, Floats]":
    import numpy as np

    table, target = array(x, "X"), array(y, "y")
    if table.ndim == 1:
        table = table[:, None]
    if table.ndim != 2 or target.ndim != 1:
        raise ValueError(f"X has shape {table.shape} and y has shape {target.shape}; X needs two axes and y one.")
    if len(table) != len(target):
        raise ValueError(f"X has shape {table.shape} and y has shape {target.shape}: one row of X for each entry of y.")
    if not len(table) or not table.shape[1]:
        raise ValueError(f"X has shape {table.shape}: there is nothing to learn from.")
    return np.ascontiguousarray(table), target


def array(values: Any, name: str) -> "Floats":
    import numpy as np

    try:
        read = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a table of numbers with rows of one length.") from None
    if not np.isfinite(read).all():
        place = [int(i) + 1 for i in np.argwhere(~np.isfinite(read)).reshape(-1, read.ndim).tolist()[0]]
        where = f" at {', '.join(map(str, place))}" if place else ""
        raise ValueError(f"{name} holds NaN or infinity{where}: fill or drop such entries first.")
    return read
