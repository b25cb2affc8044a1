"""The engines of `make bench-answers`, each behind the same question: are these two answers the same?"""
