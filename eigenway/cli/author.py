"""`eigenway author EMAIL`: that account of this server may answer what learners call wrong; `--no-more` takes it back."""

import argparse

from eigenway.cli import Stop
from eigenway.cli.prepare import database, setup


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("eigenway author", description=__doc__)
    parser.add_argument("email", help="with which the account signs in")
    parser.add_argument("--no-more", action="store_true", help="take it back")
    wanted = parser.parse_args(arguments)
    setup()
    database()
    return name(wanted.email, not wanted.no_more)


def name(email: str, may: bool) -> int:
    from django.contrib.auth import get_user_model

    if not get_user_model().objects.filter(email__iexact=email.strip()).update(is_staff=may):
        raise Stop(f"there is no account with the address {email}; it must sign up first.")
    print(f"{email} {'answers' if may else 'no longer answers'} reports, at /reports/.")
    return 0
