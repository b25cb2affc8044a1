"""Eigenway: learn, teach and certify the mathematics of machine learning by doing it."""

__version__ = "0.1.0"
