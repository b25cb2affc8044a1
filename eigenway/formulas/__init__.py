"""LaTeX to MathML: Temml, running in QuickJS inside Python. One thread-safe, cached door; the only renderer of formulas."""

from functools import lru_cache
from importlib.resources import files
from threading import Lock

from eigenway.formulas.macros import MACROS
from eigenway.formulas.roots import even

_door = Lock()  # one JavaScript context, one caller at a time; the cache answers most calls without it


class FormulaError(ValueError):
    """The LaTeX does not parse; the message is Temml's reason in one sentence."""


@lru_cache(maxsize=1)
def _render():
    import json

    import quickjs

    context = quickjs.Context()
    context.eval(files(__package__).joinpath("temml.js").read_text("utf-8") + "\n;0")
    # join: a long string comes back in pieces that the binding cannot read
    context.eval(
        f"const macros = {json.dumps(MACROS)};"
        "globalThis.render = (latex, display) => [temml.renderToString(latex, "
        "{displayMode: display, throwOnError: true, trust: context => context.command === '\\\\class', macros: {...macros}})].join('');0"
    )
    return context.get("render")


@lru_cache(maxsize=20_000)
def mathml(latex: str, display: bool = False) -> str:
    """The formula as a <math> element, ready to stand in a page."""
    import quickjs

    try:
        with _door:
            made = _render()(latex, display)
    except quickjs.JSException as why:
        said = str(why).split("\n", 1)[0].removeprefix("ParseError:").strip()
        raise FormulaError(f"This formula does not parse: {said}") from None
    return even(made)
