"""A very small Git: commits with parents, branches, HEAD, and one file in three places."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace


class Refused(Exception):
    """What Git would not do, and why."""


@dataclass(frozen=True)
class Commit:
    parents: tuple[str, ...]
    file: str


@dataclass(frozen=True)
class Repository:
    head: str = "main"  # the name of a branch, or of a commit when detached
    branches: dict[str, str] = field(default_factory=lambda: {"main": ""})
    commits: dict[str, Commit] = field(default_factory=dict[str, Commit])
    staged: str = ""
    working: str = ""

    def at(self) -> str:
        """The commit that HEAD stands on; "" before the first."""
        return self.branches.get(self.head, self.head)

    def committed(self) -> str:
        return self.commits[self.at()].file if self.at() in self.commits else ""

    def find(self, name: str) -> str:
        """A commit by its branch, its name, HEAD, or HEAD~2."""
        base, _, back = name.partition("~")
        commit = self.at() if base == "HEAD" else self.branches.get(base, base)
        for _ in range(int(back) if back.isdigit() else (1 if "~" in name else 0)):
            parents = self.commits[commit].parents if commit in self.commits else ()
            if not parents:
                raise Refused(f"{name} reaches behind the first commit")
            commit = parents[0]
        if commit not in self.commits:
            raise Refused(f"there is no commit {name}")
        return commit

    def behind(self, commit: str) -> list[str]:
        """A commit and all that it grew from, newest first."""
        out: list[str] = []
        waiting = [commit]
        while waiting:
            one = waiting.pop(0)
            if one in self.commits and one not in out:
                out.append(one)
                waiting.extend(self.commits[one].parents)
        return out

    def moved(self, commit: str, clean: bool = True) -> "Repository":
        """HEAD's branch (or a detached HEAD) goes to a commit; `clean` takes the file along."""
        file = self.commits[commit].file
        places = {"staged": file, "working": file} if clean else {}
        if self.head in self.branches:
            return replace(self, branches={**self.branches, self.head: commit}, **places)
        return replace(self, head=commit, **places)

    def clean(self) -> bool:
        return self.working == self.staged == self.committed()


Outcome = tuple[Repository, str]


def start() -> Repository:
    return Repository()


def write(now: Repository, rest: list[str]) -> Outcome:
    text = " ".join(rest)
    return replace(now, working=text), f"the file now reads {text!r} in the working tree, and nowhere else"


def add(now: Repository, rest: list[str]) -> Outcome:
    return replace(now, staged=now.working), "what lies in the working tree is staged for the next commit"


def commit(now: Repository, rest: list[str]) -> Outcome:
    name = one(rest, "a name for the commit")
    if name in now.commits or name in now.branches:
        raise Refused(f"the name {name} is taken")
    if now.staged == now.committed():
        raise Refused("nothing is staged that is not committed already" if now.at() else "nothing is staged yet")
    made = Commit((now.at(),) if now.at() else (), now.staged)
    then = replace(now, commits={**now.commits, name: made})
    where = f"{now.head} moves to it" if now.head in now.branches else "HEAD is detached, so no branch moves to it"
    return then.moved(name, clean=False), f"what is staged becomes commit {name}; {where}"


def branch(now: Repository, rest: list[str]) -> Outcome:
    name = one(rest, "a name for the branch")
    if name in now.branches or name in now.commits:
        raise Refused(f"the name {name} is taken")
    if not now.at():
        raise Refused("there is no commit yet for a branch to point to")
    return replace(
        now, branches={**now.branches, name: now.at()}
    ), f"{name} points to {now.at()}; HEAD stays on {now.head}"


def switch(now: Repository, rest: list[str]) -> Outcome:
    name = one(rest, "a branch")
    if name not in now.branches:
        raise Refused(f"there is no branch {name}")
    return checkout(now, rest)


def checkout(now: Repository, rest: list[str]) -> Outcome:
    name = one(rest, "a branch or a commit")
    if name not in now.branches:
        name = now.find(name)
    file = now.commits[now.branches.get(name, name)].file if now.branches.get(name, name) else ""
    told = f"HEAD moves to {name}" if name in now.branches else f"HEAD is now detached at {name}: it is on no branch"
    if file == now.committed():
        return replace(now, head=name), told + "; the file is the same there, so it stays as it is"
    if not now.clean():
        raise Refused("changes that are not committed would be lost")
    return replace(now, head=name, staged=file, working=file), told + ", and the file follows"


def merge(now: Repository, rest: list[str]) -> Outcome:
    other = now.find(one(rest, "a branch"))
    if not now.clean():
        raise Refused("changes that are not committed stand in the way")
    if other in now.behind(now.at()):
        return now, "there is nothing to merge: it is part of this history already"
    if now.at() in now.behind(other) or not now.at():
        return now.moved(other), f"{now.head} has nothing of its own, so it moves forward to {other} (fast-forward)"
    base = next(c for c in now.behind(now.at()) if c in now.behind(other))
    name = f"merge-of-{now.at()}-and-{other}"
    made = Commit((now.at(), other), joined(now, (base,), now.committed(), now.commits[other].file))
    then = replace(now, commits={**now.commits, name: made}).moved(name)
    return then, f"a commit with two parents, {now.at()} and {other}, joins the histories"


def rebase(now: Repository, rest: list[str]) -> Outcome:
    onto = now.find(one(rest, "a branch"))
    if not now.clean():
        raise Refused("changes that are not committed stand in the way")
    if onto in now.behind(now.at()):
        return now, "it already builds on that commit: nothing changes"
    mine = [c for c in reversed(now.behind(now.at())) if c not in now.behind(onto) and len(now.commits[c].parents) < 2]
    commits, last, kept = dict(now.commits), onto, list[str]()
    for c in mine:
        file = joined(now, now.commits[c].parents, commits[last].file, now.commits[c].file)
        if file == commits[last].file:
            continue  # its change is there already, so there is nothing to write anew
        commits[f"{c}'"] = Commit((last,), file)
        last = f"{c}'"
        kept.append(c)
    if not kept:
        return now.moved(onto), f"it has no changes of its own, so it moves to {onto}"
    told = f"{', '.join(kept)} written anew on top of {onto}, as new commits with new names"
    return replace(now, commits=commits).moved(last), told


def joined(now: Repository, base: tuple[str, ...], ours: str, theirs: str) -> str:
    """The file after both sides' changes since `base`; two different changes are a conflict."""
    was = now.commits[base[0]].file if base else ""
    if was not in (ours, theirs) and ours != theirs:
        raise Refused("both sides changed the file since they parted: a conflict, to be settled by hand")
    return theirs if ours == was else ours


def reset(now: Repository, rest: list[str]) -> Outcome:
    how = rest[0] if rest and rest[0].startswith("--") else "--mixed"
    to = now.find(one([r for r in rest if not r.startswith("--")], "a commit"))
    if how not in ("--soft", "--mixed", "--hard"):
        raise Refused(f"reset knows --soft, --mixed and --hard, not {how}")
    file = now.commits[to].file
    then = now.moved(to, clean=False)
    if how != "--soft":
        then = replace(then, staged=file)
    if how == "--hard":
        then = replace(then, working=file)
    kept = {
        "--soft": "what is staged and the working tree stay",
        "--mixed": "the working tree stays",
        "--hard": "the file follows, and changes are lost",
    }
    return then, f"{now.head} moves to {to}; {kept[how]}"


def restore(now: Repository, rest: list[str]) -> Outcome:
    if "--staged" in rest:
        return replace(
            now, staged=now.committed()
        ), "what was staged is put back to the last commit; the working tree stays"
    return replace(now, working=now.staged), "the working tree is put back to what is staged"


def one(rest: list[str], what: str) -> str:
    if len(rest) != 1:
        raise Refused(f"give {what}")
    return rest[0]


COMMANDS: dict[str, Callable[[Repository, list[str]], Outcome]] = {
    "write": write, "add": add, "commit": commit, "branch": branch, "switch": switch, "checkout": checkout, "merge": merge,
    "rebase": rebase, "reset": reset, "restore": restore,
}  # fmt: skip
