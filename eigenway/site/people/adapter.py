"""Sign-up keeps what a guest did: the guest becomes the account."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import get_user


class Adapter(DefaultAccountAdapter):
    def new_user(self, request):
        user = get_user(request)
        return user if user.is_authenticated and user.guest else super().new_user(request)

    def save_user(self, request, user, form, commit=True):
        user.guest = False
        return super().save_user(request, user, form, commit)
