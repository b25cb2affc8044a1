"""What went wrong, in the learner's words: the line of the learner's own file, and a sentence without a traceback."""

import re
from types import TracebackType

YOURS = "<your code>"
LONGEST = 2000


class OutOfTime(BaseException):
    """The clock of a run: not an Exception, so that `except Exception` lets it through."""


SENTENCES = {
    "EOFError": "input() has nobody to ask here: take what you need as arguments",
    "KeyboardInterrupt": "it stopped itself with KeyboardInterrupt",
    "RecursionError": "the function calls itself without coming to an end (maximum recursion depth exceeded)",
    "SystemExit": "it ended the program (exit): return a value instead",
    "GeneratorExit": "it stopped itself with GeneratorExit",
}
REFUSED = "this is not possible here: a lab has no files, no network, no threads and no other processes"


def line_of(traceback: TracebackType | None) -> int | None:
    """The innermost line of the learner's own file."""
    line = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename == YOURS:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def names_of(error: BaseException) -> list[str]:
    """The class and what it descends from, most derived first: NumPy's LinAlgError arrives as itself, and as ValueError."""
    return [str(c.__name__)[:200] for c in type(error).__mro__[:-1]][:16]


def sentence(error: BaseException, megabytes: int) -> str:
    name = str(type(error).__name__)[:60]
    if isinstance(error, SyntaxError):
        return f"{name}: {cut(error.msg)}" + (f' in "{cut(error.text.strip(), 80)}"' if error.text else "")
    if isinstance(error, MemoryError):
        return f"it needed more than the {megabytes} MiB a lab has"
    if isinstance(error, ModuleNotFoundError):
        return f"there is no module {cut(repr(error.name), 60)} here; NumPy, SciPy and the standard library are"
    if isinstance(error, OSError) and (isinstance(error, (PermissionError, FileNotFoundError)) or error.errno == 38):
        return f"{name}: {REFUSED}"
    if isinstance(error, RuntimeError) and "start new thread" in str(error):
        return f"{name}: {REFUSED}"
    if name in SENTENCES:
        return f"{name}: {SENTENCES[name]}"
    says = plainer(cut(str(error)))
    return f"{name}: {says}" if says else name


def plainer(says: str) -> str:
    """What NumPy says of a product that does not fit is the commonest of all errors, and the hardest to read."""
    if fit := re.match(r"matmul: .*\(size (\d+) is different from (\d+)\)", says):
        return f"the two do not multiply: rows of {fit[2]} numbers meet columns of {fit[1]}"
    if says.startswith("matmul: ") and "not have enough dimensions" in says:
        return "the two do not multiply: one of them is a single number, not an array"
    return says


def cut(text: object, most: int = LONGEST) -> str:
    """Any text made harmless to send: short, and whole characters only."""
    return str(text)[:most].encode("utf-8", "replace").decode()
