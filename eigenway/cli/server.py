"""One web process with threads: gunicorn where the machine can fork, waitress elsewhere."""

import gc
import os
import sys

from eigenway.site import environment


def run(host: str, port: int) -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small arrays: threads only get in each other's way
    if sys.platform == "win32":
        with_waitress(host, port)
    else:
        with_gunicorn(host, port)


def with_gunicorn(host: str, port: int) -> None:
    from gunicorn.app.base import BaseApplication

    class Site(BaseApplication):
        def load_config(self) -> None:
            for name, value in {
                "bind": f"{host}:{port}",
                "workers": 1,
                "worker_class": "gthread",
                "threads": int(environment.get("EIGENWAY_THREADS")),
                "timeout": 60,
                "graceful_timeout": 3,
                "keepalive": 75,
                "loglevel": "warning",
                "control_socket_disable": True,
            }.items():
                if name in self.cfg.settings:
                    self.cfg.set(name, value)

        def load(self):
            return application()

    Site().run()


def application():
    """The site, with all that is loaded by now left out of the collector's rounds: it stays, and walking it stops every page."""
    from eigenway.site.wsgi import application

    gc.collect()
    gc.freeze()
    return application


def with_waitress(host: str, port: int) -> None:
    import waitress

    waitress.serve(
        application(), host=host, port=port, threads=int(environment.get("EIGENWAY_THREADS")), ident=None, _quiet=True
    )
