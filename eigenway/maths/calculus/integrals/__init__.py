"""Antiderivatives by the rules that one learns: a search that keeps the steps of what succeeds."""
