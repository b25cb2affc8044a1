"""What I know, how surely, what fades when, how much I worked, and which slips I am mending."""

from django.shortcuts import render
from django.utils.timezone import localtime, now

from eigenway import learner as model
from eigenway.site.atlas import atlas
from eigenway.site.people.guests import learner_of
from eigenway.site.progress import crowd, knowing
from eigenway.site.progress.plans import calendar, goal_of

WORDS = ("held", "familiar", "fading", "ready", "later", "coming")


def progress(request):
    learner, at = learner_of(request), localtime(now())
    state = knowing.know(learner)
    standing = model.standing(state, knowing.the_map(), model.days(at), crowd.of_concepts())
    page = {
        "modules": [(module, rows_of(module, standing, state)) for module in atlas().modules],
        "fading": fading(state, model.days(at)), **habits(state), "calendar": calendar(learner, at), "goal": goal_of(learner),
        "counts": {word: sum(m.word == word for m in standing.values()) for word in WORDS}, "attempts": state.tally.counted,
    }  # fmt: skip
    return render(request, "progress/progress.html", page)


def rows_of(module, standing, state):
    """The concepts of this module that were met, with what is known of them."""
    concepts = [c for c in atlas().concepts.values() if c.module.slug == module.slug]
    return [
        {"concept": c, "known": standing[c.slug], "due": due(state, c.slug)}
        for c in concepts
        if standing[c.slug].word in WORDS[:3]
    ]


def due(state, slug):
    known = state.concepts.get(slug)
    return model.attempt.EPOCH + model.attempt.timedelta(days=known.card.due) if known and known.card else None


def fading(state, at):
    """What is due in the next fortnight, soonest first."""
    soon = [
        (due(state, slug), atlas().concepts[slug])
        for slug, known in state.concepts.items()
        if known.card and known.card.due < at + 14 and slug in atlas().concepts
    ]
    return sorted(soon, key=lambda row: row[0])[:12]


def habits(state):
    """Slips to mend, the most frequent first; and those that are mended, which the page keeps folded."""
    rows = [(family, habit, atlas().find(habit.concept)) for family, habit in state.habits.items()]
    rows = sorted((row for row in rows if row[2]), key=lambda row: -row[1].times)
    return {"habits": [row for row in rows if not row[1].repaired], "mended": [row for row in rows if row[1].repaired]}
