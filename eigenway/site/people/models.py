"""A learner is a user. On one's own machine there is exactly one, without a password."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    guest = models.BooleanField(default=False)  # learns before signing up; becomes a full account, keeping the work
    tastes = models.JSONField(default=dict, blank=True)  # theme, text size, how answers are typed, weekly goal, ...
