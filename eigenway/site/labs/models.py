"""What a learner writes in a lab: the draft as it is, and every version that was run, with what came of it."""

import hashlib

from django.conf import settings
from django.db import models


class Draft(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    concept = models.CharField(max_length=100)
    source = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "concept"], name="one_draft_a_lab")]


class Submission(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="submissions")
    key = models.CharField(max_length=64)  # made by the page: sent twice, run once
    concept = models.CharField(max_length=100)
    source = models.TextField()
    visible_only = models.BooleanField()  # Run, not Submit
    at = models.DateTimeField()
    outcome = models.CharField(max_length=20, blank=True)  # empty until its report is there
    report = models.JSONField(default=dict)
    slip = models.CharField(max_length=100, blank=True)  # the popular wrong solution that fails in just this way

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "key"], name="run_once")]
        ordering = ["-at", "-id"]

    @property
    def ticket(self) -> str:
        """Its name in the queue, which serves all learners and outlives a restart of the site."""
        what = hashlib.sha256(f"{self.visible_only} {self.source}".encode()).hexdigest()[:16]
        return f"{self.learner_id}-{self.key}-{what}"
