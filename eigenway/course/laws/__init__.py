"""The laws of content: what an author would forget, said in sentences. A law yields one for each thing amiss; all are shown.

`examine(concept, course, run=...)` holds a concept against every law; `run` is the sandbox and
`figures` calls what a figure.ts exports, both handed in by whoever calls.
"""

from eigenway.course.laws.frame import LAWS, Look, Rate, Seen, examine, law

from eigenway.course.laws import figure, lab, lesson, problems, sentences  # noqa: F401  isort: skip  (a law is known once its file is read)

__all__ = ["LAWS", "Look", "Rate", "Seen", "examine", "law"]
