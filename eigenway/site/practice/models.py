"""A question put to a learner: the problem as it was when it was asked, as plain data that no edit of the course changes."""

import uuid

from django.conf import settings
from django.db import models


class Asked(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="asked")
    concept = models.CharField(max_length=100)
    name = models.CharField(max_length=100)  # of the problem
    frozen = models.JSONField()
    at = models.DateTimeField()
    why = models.CharField(max_length=300, blank=True)
    draft = models.TextField(blank=True)  # what was typed and not yet checked
    hints = models.PositiveSmallIntegerField(default=0)  # how far the ladder was opened
    done = models.BooleanField(default=False)  # answered right, or given up
    given_up = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["learner", "concept", "done"])]
