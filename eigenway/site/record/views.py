"""Take the record away as a file; bring one in."""

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from eigenway import learner as model
from eigenway.site.people.guests import learner_of
from eigenway.site.record import lines

LARGEST = 50_000_000  # bytes of an uploaded record


def export(request):
    learner = learner_of(request)
    if "file" not in request.GET:
        return render(request, "record/record.html", {"attempts": learner.attempts.count()})
    body = (line + "\n" for line in lines.written(learner))
    return StreamingHttpResponse(
        body,
        content_type="application/x-ndjson",
        headers={"Content-Disposition": 'attachment; filename="eigenway-record.jsonl"'},
    )


@require_POST
def bring(request):
    """What could not be read is said; then nothing was stored."""
    sent = request.FILES.get("record")
    try:
        if sent is None or sent.size > LARGEST:
            raise model.Unreadable("Choose the file of a record, of at most 50 MB.")
        new = lines.brought(learner_of(request), sent.read().decode("utf-8").split("\n"))
        messages.success(request, f"{new} attempt{'' if new == 1 else 's'} brought in; what was here already stays.")
    except UnicodeDecodeError:
        messages.error(request, "This file is no text, so it is no record. Nothing was changed.")
    except (model.Unreadable, KeyError, TypeError, ValueError) as why:
        said = str(why) if isinstance(why, model.Unreadable) else "A line of it is not as Eigenway writes it."
        messages.error(request, f"{said} Nothing was changed.")
    return redirect("export")
