"""Who is asking. Local mode: the one learner of this machine. Server mode: whoever is signed in, or a guest once they do something."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from eigenway.site.people.models import User


def learner(get_response):
    def middleware(request):
        if settings.LOCAL:
            request.user = SimpleLazyObject(the_learner)
        return get_response(request)

    return middleware


def the_learner() -> User:
    return User.objects.get_or_create(username="learner")[0]
