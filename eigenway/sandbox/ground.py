"""The best place this machine has for running code, and a sentence that says which."""

import os
import threading
from typing import Any

from .box import NoBox
from .conduct import conduct
from .local import SAYS, Local
from .pool import Pool
from .proof import Proof
from .report import Report
from .selftest import Found, selftest

NO_BOX = "There is no box to run code in here, so your code is kept but not checked. Whoever runs this: eigenway doctor says what is missing."
SOON = 1.0  # seconds after which a remembered self-test is run again: those who waited for this start come first


class Nowhere:
    """Server mode without a box: nobody's code runs."""

    tier = "none"

    def run(self, source: str, checks: str, **_: Any) -> Report:
        return Report("unavailable", says=NO_BOX, tier="none")

    def close(self) -> None:
        return


class Here(Local):
    """This machine with limits, in the pool's words."""

    def run(self, source: str, checks: str, **how: Any) -> Report:
        return conduct(source, checks, how.pop("visit", self), **how)

    def close(self) -> None:
        return


Place = Pool | Here | Nowhere


def ground(server: bool, proof: Proof | None = None) -> tuple[Place, Found | None, str]:
    """The place, what its self-test saw, and a sentence. EIGENWAY_SANDBOX=local asks for no box."""
    why = "EIGENWAY_SANDBOX=local asks for none"
    if os.environ.get("EIGENWAY_SANDBOX") != "local":
        recalled = proof.recall() if proof else None
        try:
            pool = Pool()
        except NoBox as no:
            why = str(no)
        else:
            if (found := tested(pool, proof, recalled)).holds:
                says = f"{found.stopped} attacks stopped, {found.passed} honest programs passed"
                return pool, found, f"Code runs in a box ({pool.tier}): {says}."
            pool.close()
            why = f"the box does not hold: {'; '.join(found.amiss)}"
    if os.name == "nt":
        return Nowhere(), None, "On Windows labs run within WSL2: start Eigenway there. Code is kept and not run here."
    if server:
        return Nowhere(), None, f"There is no box here, so no code is run: {why}."
    return Here(), None, f"{SAYS} ({why[:1].upper()}{why[1:]}.)"


def tested(pool: Pool, proof: Proof | None, recalled: tuple[str, Found] | None) -> Found:
    """A test that is remembered of this very tier is run again beside the first runs; any other comes before them."""
    if proof and recalled and recalled[0] == pool.tier:
        later = threading.Timer(SOON, again, args=(pool, proof))
        later.daemon = True
        later.start()
        return recalled[1]
    found = selftest(pool)
    if proof and found.holds:
        proof.keep(pool.tier, found)
    elif proof:
        proof.forget()
    return found


def again(pool: Pool, proof: Proof) -> None:
    """One attack after the other, so that learners are not kept waiting. What gets through closes the box for good."""
    found = selftest(pool, at_once=1)
    told = found.stopped + found.passed > 0  # a box that was lost meanwhile says nothing either way
    if told and not found.holds:
        proof.forget()
    if found.breached:
        pool.close()
