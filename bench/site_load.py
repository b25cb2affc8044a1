"""A steady stream of requests from plain threads, each with a connection of its own, and what it found."""

import gzip
import http.client
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import monotonic, perf_counter, sleep, thread_time
from urllib.parse import urlencode, urlsplit

THREADS = 8
LATE = 0.05  # seconds after its time at which a request no longer tells of the rate


@dataclass
class Visitor:
    """Whoever asks: the one learner of a site in local mode."""

    host: str
    cookie: str = ""
    token: str = ""
    question: str = ""
    here: threading.local = field(default_factory=threading.local)
    keys: count = field(default_factory=count)

    def send(self, method: str, path: str, form: dict | None = None, **headers: str) -> tuple[int, bytes, dict]:
        if not hasattr(self.here, "line"):
            self.here.line = http.client.HTTPConnection(self.host, timeout=30)
        body = urlencode({"csrfmiddlewaretoken": self.token, **form}) if form is not None else None
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        self.here.line.request(method, path, body, {"Cookie": self.cookie, **kind, **headers})
        answer = self.here.line.getresponse()
        return answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}

    def begin(self) -> None:
        """Past the welcome, and a question open."""
        _, page, headers = self.send("GET", "/")
        self.cookie = headers.get("set-cookie", "").partition(";")[0]
        self.token = found(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page) or found(
            rb'X-CSRFToken": "([^"]+)"', page
        )
        self.send("POST", "/begin", {"how": "new"})
        self.question = self.send("GET", "/practise/dot-product/by-hand/")[2]["location"]

    def page(self, path: str) -> Callable[[], int]:
        """The page at this address; a redirect is part of it."""

        def asked() -> int:
            status, _, headers = self.send("GET", path)
            return self.send("GET", headers["location"])[0] if status in {301, 302} else status

        return asked

    def answer(self) -> int:
        """A wrong number, another one each time: read, judged, recorded, and the learner's model moved."""
        number = next(self.keys)
        form = {"typed": str(10_000 + number), "key": f"bench-{id(self)}-{number}"}
        return self.send("POST", self.question, form, **{"HX-Request": "true"})[0]


def visitor(address: str) -> Visitor:
    return Visitor(urlsplit(address).netloc)


def found(pattern: bytes, page: bytes) -> str:
    match = re.search(pattern, page)
    return match[1].decode() if match else ""


class Load:
    """`rate` calls a second for so many seconds. What a call took counts from when it was due, so a queue is not hidden."""

    def __init__(self, call: Callable[[], int], rate: float, seconds: float):
        self.call, self.rate, self.total = call, rate, max(1, round(rate * seconds))
        self.next, self.lock = count(), threading.Lock()
        self.took: list[float] = []
        self.failed = self.late = 0
        self.own = 0.0

    def run(self) -> dict:
        self.call()
        began = self.start = monotonic() + 0.1
        threads = [threading.Thread(target=self.work) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        lasted, took = monotonic() - began, sorted(self.took)
        return {
            "n": len(took), "p50": at(took, 0.5), "p95": at(took, 0.95), "failed": self.failed, "late": self.late,
            "generator": self.own / lasted, "rate": len(took) / lasted,
        }  # fmt: skip

    def work(self) -> None:
        while (number := next(self.next)) < self.total:
            due = self.start + number / self.rate
            sleep(max(0.0, due - monotonic()))
            self.one(due)
        with self.lock:
            self.own += thread_time()

    def one(self, due: float) -> None:
        waited = monotonic() - due
        before = perf_counter()
        status = self.call()
        took = perf_counter() - before + waited
        with self.lock:
            self.took.append(1e3 * took)
            self.failed += status not in {200, 204}
            self.late += waited > LATE


def at(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(share * len(values)))]


def bytes_of(caller: Visitor, path: str) -> dict:
    """What travels before anyone interacts, gzipped, in kB: the page with its styles, and every script it names."""
    status, page, headers = caller.send("GET", path)
    if status in {301, 302}:
        page = caller.send("GET", headers["location"])[1]
    scripts = {*re.findall(rb'<script[^>]+src="([^"]+)"', page), *re.findall(rb'"(/static/[^"]+\.js)"', page)}
    scripts |= {base(page) + b"/figures/" + name + b".js" for name in re.findall(rb'<ew-figure module="([^"]+)"', page)}
    styles = re.findall(rb'<link rel="stylesheet" href="([^"]+)"', page)
    fetched = with_imports(caller, {script.decode() for script in scripts})
    return {
        "scripts": sum(map(packed, fetched.values())) / 1e3,
        "page and styles": (packed(page) + sum(packed(caller.send("GET", style.decode())[1]) for style in styles))
        / 1e3,
    }


def base(page: bytes) -> bytes:
    """The folder of what is built, as this page names it."""
    return found(rb'src="([^"]+)/site\.js"', page).encode()


def with_imports(caller: Visitor, wanted: set[str]) -> dict[str, bytes]:
    """Scripts and what they cannot run without; what is fetched later, on demand, is not among them."""
    got: dict[str, bytes] = {}
    while wanted - got.keys():
        path = (wanted - got.keys()).pop()
        got[path] = caller.send("GET", path)[1]
        beside = path.rpartition("/")[0]
        for name in re.findall(rb'(?:import|from)"((?:\.{1,2}/)+[\w-]+\.js)"', got[path]):
            wanted.add(joined(beside, name.decode()))
    return got


def joined(folder: str, name: str) -> str:
    while name.startswith("../"):
        folder, name = folder.rpartition("/")[0], name[3:]
    return f"{folder}/{name.removeprefix('./')}"


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 6))
