"""Requests that nobody meant: every address of the site with noise in its places and its forms. None may end in a 5xx.

`python -m bench.malformed [20000]` sends them to the real application over an empty database; the tests send a few hundred.
"""

import logging
import os
import random
import string
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator

LETTERS = string.ascii_letters + "/%<>'\"\\{}[]()∑λ\x00\n -_.0123456789"
FIELDS = ["typed", "key", "syntax", "asked", "goal", "by", "weekly", "track", "how", "q", "page", "says", "line", "numbers"]  # fmt: skip
KNOWN = ["dot-product", "by-hand", "eigenvectors", "0b0e8bd0-2f41-4ac3-bd5f-c9a1e9ae9c58", "7", "999999999999999999999"]


def addresses(resolver=None, prefix: str = "/") -> Iterator[str]:
    """Every pattern that the site answers."""
    from django.urls import URLResolver, get_resolver

    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, path)
        else:
            yield path


def requests(dice: random.Random, count: int, own: str = "") -> Iterator[tuple[str, str, dict]]:
    """(method, path, form); `own` is the id of a question that the visitor really has."""
    paths, known = list(addresses()), [*KNOWN, *([own] * 4 if own else [])]
    for _ in range(count):
        path = dice.choice(paths)
        while "<" in path:
            start, end = path.index("<"), path.index(">")
            filler = dice.choice([*known, noise(dice).translate({ord(c): None for c in "/<>"})])
            path = path[:start] + filler + path[end + 1 :]
        form = {dice.choice([*FIELDS, noise(dice)]): noise(dice) for _ in range(3)}
        yield dice.choice(["get", "post", "get", "post", "put", "delete", "head", "options"]), path, form


def noise(dice: random.Random) -> str:
    return "".join(dice.choice(LETTERS) for _ in range(dice.choice([0, 1, 5, 40, 40, 400])))


def main(count: int) -> int:
    os.environ |= {"EIGENWAY_DATA": tempfile.mkdtemp(), "EIGENWAY_SANDBOX": "local"}
    from eigenway.cli.prepare import prepare

    prepare()
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS.append("testserver")
    logging.disable(logging.WARNING)  # each of them is refused, which is what they are for
    browse, seen = Client(raise_request_exception=False), Counter()
    own = browse.get("/practise/dot-product/by-hand/")["location"].strip("/").partition("/")[2]
    for method, path, form in requests(random.Random(7), count, own):
        status = getattr(browse, method)(path, form).status_code
        seen[status] += 1
        if status >= 500:
            print(f"{status}: {method} {path!r} {form!r}")
    print(f"{count} malformed requests: {', '.join(f'{n} of {status}' for status, n in sorted(seen.items()))}")
    return any(status >= 500 for status in seen)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
