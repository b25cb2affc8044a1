"""What a person sees when something is not there or went wrong: a sentence, and the way on. Never a traceback."""

from django.shortcuts import render


def not_found(request, exception=None):
    return render(
        request,
        "error.html",
        {"title": "Not here", "says": "There is no such page, or it is not yours to see."},
        status=404,
    )


def broken(request):
    return render(
        request,
        "error.html",
        {
            "title": "That went wrong",
            "says": "Something broke on our side. What you typed is kept; try again in a moment.",
            "again": True,
        },
        status=500,
    )


def refused(request, exception=None):
    return render(request, "error.html", {"title": "Not allowed", "says": "This page is not open to you."}, status=403)


def malformed(request, exception=None):
    return render(
        request,
        "error.html",
        {"title": "Could not read this", "says": "The address or the form could not be read. Go back and try again."},
        status=400,
    )


def stale_form(request, reason=""):
    """The page was open longer than its form is valid. Nothing typed is lost: it comes back in the field."""
    typed = request.POST.get("typed", "")[:10_000] if request.method == "POST" else ""
    page = {
        "title": "This page was open for too long",
        "says": "Nothing was recorded and nothing is lost: open the page again and send it once more.",
        "typed": typed,
        "again": True,
    }
    return render(request, "error.html", page, status=403)
