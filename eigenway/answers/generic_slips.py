"""Slips that people make everywhere."""


def generic_slips(answer, given):
    return ()
