"""What was done: one row for each answer, lab or review that a learner gave. The attempts are the truth; all else is a view of them."""

from django.conf import settings
from django.db import models


class Attempt(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="attempts")
    key = models.CharField(max_length=64)  # made by the page: sent twice, recorded once
    at = models.DateTimeField()
    concept = models.CharField(max_length=100)
    problem = models.CharField(max_length=200)
    question = models.CharField(max_length=64, blank=True)  # which question it answers, by its id
    typed = models.TextField(blank=True)
    outcome = models.CharField(max_length=20)
    counts = models.BooleanField()
    slip = models.CharField(max_length=100, blank=True)
    seconds = models.FloatField(default=0)
    facts = models.JSONField()  # all that the model of the learner needs, as `eigenway.learner.Attempt` has it
    details = models.JSONField(default=dict, blank=True)  # what the verdict said, so that history shows it as it was

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "key"], name="sent_twice_recorded_once")]
        indexes = [models.Index(fields=["learner", one]) for one in ("at", "concept", "question")]
        ordering = ["at", "id"]


class Placement(models.Model):
    """A placement: under way while `settled` is empty, then an event among the attempts."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="placements")
    at = models.FloatField()  # days since 1970, as the model counts
    placing = models.JSONField(default=dict)
    strengths = models.JSONField(default=dict)
    settled = models.BooleanField(default=False)

    class Meta:
        ordering = ["at", "id"]


class Knowledge(models.Model):
    """The state that the attempts fold to, kept so that a page need not fold them again; dropped and rebuilt at will."""

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="knowledge")
    state = models.JSONField(default=dict)


class Hardness(models.Model):
    """How hard a concept or a problem is, learnt from everyone on this instance: a row for each that somebody answered."""

    name = models.CharField(max_length=300, primary_key=True)  # of a concept, or concept/problem
    concept = models.BooleanField()
    learnt = models.FloatField(default=0)
    tries = models.PositiveIntegerField(default=0)
    learners = models.PositiveIntegerField(default=0)
