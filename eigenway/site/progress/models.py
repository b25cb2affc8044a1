"""What was done: one row for each answer, lab or review that a learner gave. The attempts are the truth; all else is a view of them."""

from django.conf import settings
from django.db import models


class Attempt(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="attempts")
    key = models.CharField(max_length=64)  # made by the page: sent twice, recorded once
    at = models.DateTimeField()
    concept = models.CharField(max_length=100)
    problem = models.CharField(max_length=200)
    version = models.CharField(max_length=40, blank=True)
    question = models.CharField(max_length=64, blank=True)  # which question it answers, by its id
    typed = models.TextField(blank=True)
    outcome = models.CharField(max_length=20)
    counts = models.BooleanField()
    slip = models.CharField(max_length=100, blank=True)
    lowers = models.CharField(max_length=100, blank=True)  # the concept that the slip speaks of, where it is another
    hints = models.PositiveSmallIntegerField(default=0)
    seconds = models.FloatField(default=0)
    details = models.JSONField(default=dict, blank=True)  # what the verdict said, so that history shows it as it was

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "key"], name="sent_twice_recorded_once")]
        indexes = [models.Index(fields=["learner", "at"]), models.Index(fields=["learner", "concept"])]
        ordering = ["at", "id"]


class Knowledge(models.Model):
    """The state that the attempts fold to, kept so that a page need not fold them again; dropped and rebuilt at will."""

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="knowledge")
    state = models.JSONField(default=dict)
    attempts = models.PositiveIntegerField(default=0)  # how many are folded in


class Population(models.Model):
    """How hard concepts and problems are, learned from everyone on this instance."""

    state = models.JSONField(default=dict)
