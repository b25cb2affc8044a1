"""What the laws walk: every algorithm there is, and its case."""

import pkgutil
from importlib import import_module
from pathlib import Path

import eigenway.maths
from eigenway.maths.steps import EVERY, Worked

EXAMPLES = {
    name: import_module(f"tests.maths.examples.{name}")
    for _, name, _ in pkgutil.iter_modules([str(Path(__file__).parent / "examples")])
    if name not in ("case", "compare", "draws")
}


def every() -> dict[str, Worked]:
    """Every worked function of every part, found by importing all files of maths."""
    for found in pkgutil.walk_packages(eigenway.maths.__path__, "eigenway.maths."):
        import_module(found.name)
    return {
        name: worked for name, worked in sorted(EVERY.items()) if worked.work.__module__.startswith("eigenway.maths.")
    }


def case(name: str):
    """The case of an algorithm and the module that it stands in, or None."""
    for module in EXAMPLES.values():
        if name in module.ALGORITHMS:
            return module.ALGORITHMS[name], module
    return None


def truth(rule: str, module):
    """The function that says whether a step by this rule is right: from its own module, its own part, any other."""
    part = module.__name__.rpartition(".")[2].partition("_")[0]
    kin = [place for name, place in EXAMPLES.items() if name.partition("_")[0] == part]
    for place in (module, *kin, *EXAMPLES.values()):
        if rule in place.TRUE:
            return place.TRUE[rule]
    return None
