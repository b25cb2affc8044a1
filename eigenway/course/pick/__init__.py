"""Dice with a vocabulary for teaching: what a generator draws its numbers with. `pick` is the only chance a problem has."""

from eigenway.course.pick.data import DataPicks
from eigenway.course.pick.dice import Dice
from eigenway.course.pick.functions import FunctionPicks
from eigenway.course.pick.matrices import MatrixPicks

__all__ = ["Dice", "Pick"]


class Pick(MatrixPicks, DataPicks, FunctionPicks):
    """All that can be drawn; `where` is always a test that what is drawn must pass."""
