"""PageRank: follow links, and now and then jump anywhere."""

from typing import Any

from eigenway.maths.prob.bayes import share, tidy_product
from eigenway.maths.prob.chances import chance, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

Law = tuple[Any, ...]


@worked
def pagerank(links: Any, damping: Any = "0.85", turns: int = 1, start: Any = None) -> Work[Law]:
    """Ranks after so many steps. links[i] lists the pages that page i links to, counted from 1; without links, to all."""
    from eigenway.maths.prob.chances import exact, law

    damping = chance(exact(damping, "The damping"), "The damping")
    n = len(links)
    out = [tuple(targets) or tuple(range(1, n + 1)) for targets in links]
    if not n or any(not 1 <= j <= n for targets in out for j in targets):
        raise ValueError(f"A link leads to a page that is not there: pages are counted from 1 to {n}.")
    ranks = law(start, "the start") if start is not None else (ratio(1, n),) * n
    for turn in range(1, turns + 1):
        shares = [share(r, len(targets)) for r, targets in zip(ranks, out)]
        inflow = tuple(total([shares[i] for i in range(n) if j + 1 in out[i]] or [0]) for j in range(n))
        yield step(
            "flow",
            "Step {turn}: every page gives its rank in equal parts to the pages it links to.",
            inflow,
            turn=turn,
            before=ranks,
            out=tuple(out),
        )
        jump = share(1 - damping, n)
        ranks = tuple(total((tidy_product(damping, x), jump)) for x in inflow)
        says = "Follow a link with chance ${d}$, else jump anywhere: ${d}$ times that, plus $(1 - {d}) / {n}$."
        yield step("jump", says, ranks, d=damping, n=n, inflow=inflow)
    return ranks
