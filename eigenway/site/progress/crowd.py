"""How hard things are for everybody here. A page asks for the concepts, an answer for its own few rows: nobody waits for all of them."""

from eigenway import learner as model
from eigenway.learner.population import Difficulty
from eigenway.site.atlas import atlas
from eigenway.site.progress.models import Hardness

STEP = 0.7  # logits from one band of difficulty to the next, before anybody answered


def of_concepts() -> model.Population:
    """What a page needs to say who knows what."""
    rows = Hardness.objects.filter(concept=True).values_list("name", "learnt", "tries", "learners")
    return model.Population({name: Difficulty(0.0, *row) for name, *row in rows})


def around(attempt: model.Attempt) -> model.Population:
    """The rows of one attempt: its concepts and its problem. Nobody else changes them until this answer is kept."""
    names = {attempt.problem, *(slug for slug, _ in attempt.concepts)}
    rows = Hardness.objects.select_for_update().filter(name__in=names).order_by("name")
    known = {row.name: row for row in rows}
    found = model.Population()
    for name in names:
        row = known.get(name) or Hardness()
        half, shipped = (found.problems, prior(name)) if name == attempt.problem else (found.concepts, 0.0)
        half[name] = Difficulty(shipped, row.learnt, row.tries, row.learners)
    return found


def prior(problem: str) -> float:
    """What is thought of a problem before anybody answered: the band its author gave it, 2 being the usual one."""
    concept, _, name = problem.partition("/")
    found = atlas().concepts.get(concept)
    generator = found.problems.get(name) if found else None
    return STEP * (generator.nearest() - 2) if generator else 0.0


def keep(found: model.Population) -> None:
    rows = [
        Hardness(name=name, concept=half is found.concepts, learnt=d.learnt, tries=d.tries, learners=d.learners)
        for half in (found.concepts, found.problems)
        for name, d in half.items()
    ]
    fields = ["learnt", "tries", "learners"]
    Hardness.objects.bulk_create(rows, update_conflicts=True, unique_fields=["name"], update_fields=fields)
