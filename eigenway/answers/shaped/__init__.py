"""Matrices and vectors as whole things: A^T A, tr(AB), d/dx x^T A x, decided by random matrices of the declared shapes."""

from eigenway.answers.shaped.shapes import declared

__all__ = ["declared"]
