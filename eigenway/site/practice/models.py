"""A question put to a learner: the problem as it was when it was asked, as plain data that no edit of the course changes."""

import uuid

from django.conf import settings
from django.db import models


class Sitting(models.Model):
    """One session of practice: its items as they were planned, each with its reason, and how far it went."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sittings")
    at = models.DateTimeField()
    items = models.JSONField()  # [{kind, concept, minutes, reason, problem, slip, state}], state: "" done skipped
    words = models.JSONField(default=dict)  # what each concept was when it began: held, familiar, ...
    ended = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at"]


class Asked(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="asked")
    concept = models.CharField(max_length=100)
    name = models.CharField(max_length=100)  # of the problem
    frozen = models.JSONField()
    at = models.DateTimeField()
    sitting = models.ForeignKey(Sitting, models.SET_NULL, null=True, related_name="asked")
    item = models.PositiveSmallIntegerField(default=0)  # which item of the sitting
    why = models.CharField(max_length=300, blank=True)
    answered = models.JSONField(default=list)  # of a question in parts: what was typed in the parts that are closed
    draft = models.TextField(blank=True)  # what was typed and not yet checked
    hints = models.PositiveSmallIntegerField(default=0)  # how far the ladder was opened
    done = models.BooleanField(default=False)  # answered right, or given up
    given_up = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["learner", "concept", "done"])]


class Report(models.Model):
    """ "This problem is wrong": what a learner says of a question, and what its author answered."""

    asked = models.ForeignKey(Asked, models.CASCADE, related_name="reports")
    says = models.TextField(blank=True)
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)
    seen = models.BooleanField(default=False)  # the answer, by the learner

    class Meta:
        ordering = ["at"]
