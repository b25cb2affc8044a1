"""Recording what was done. Sent twice, recorded once."""

from datetime import datetime
from typing import Any

from django.db import transaction

from eigenway.site.progress.models import Attempt


@transaction.atomic
def record(learner: Any, key: str, at: datetime, **done: Any) -> Attempt:
    """The row of this attempt: the one that is there when the same key came before, else a new one."""
    return Attempt.objects.get_or_create(learner=learner, key=key, defaults={"at": at, **done})[0]
