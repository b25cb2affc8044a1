"""Algorithms that show their work. Pure: no clock, no disk, no dice of its own."""
