"""Letters go by EIGENWAY_MAIL_URL; without one they are not sent, and the log says that somebody waited for one."""

import logging
from urllib.parse import unquote, urlsplit

from django.core.mail.backends.smtp import EmailBackend

from eigenway.site import environment


class Backend(EmailBackend):
    def __init__(self, **options):
        at = urlsplit(environment.get("EIGENWAY_MAIL_URL"))
        self.on = bool(at.hostname)
        super().__init__(
            host=at.hostname,
            port=at.port or 587,
            username=unquote(at.username or ""),
            password=unquote(at.password or ""),
            use_tls=True,
            **options,
        )

    def send_messages(self, messages):
        if self.on:
            return super().send_messages(messages)
        logging.getLogger(__name__).warning("a letter was not sent: EIGENWAY_MAIL_URL is not set")
        return 0
