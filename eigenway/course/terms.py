"""The words that a lesson explains: each bold word in a running sentence, with that sentence. The glossary is made of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eigenway.course.markdown import Words

FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1`*[ ]*$", re.M | re.S)
BOLD = re.compile(r"\*\*([^*.:?!]+)\*\*")
KEPT = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$|`[^`]+`", re.S)  # a stop inside a formula ends no sentence
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
END = re.compile(r"(?<=[.?!])\s+")
LEANS = re.compile(
    r"(This|That|It|They|These|Here|So|And|What is left|When it)\b"
)  # says nothing without the sentence before
LONGEST = 4  # words; more is a claim, not a name


@dataclass(frozen=True)
class Term:
    name: str
    says: Words


def terms(body: str) -> Iterator[Term]:
    """In the order of the lesson, each word once. Lists and headings explain nothing: their bold words are labels."""
    seen: set[str] = set()
    for block in re.split(r"\n\s*\n", FENCED.sub("\n", body)):
        if not block.strip() or block.lstrip().startswith(("#", "-", "*", "|", ">", "1.")):
            continue
        before = ""
        for sentence in sentences(block):
            for name in map(str.strip, BOLD.findall(sentence)):
                if name.lower() not in seen and len(name.split()) <= LONGEST:
                    seen.add(name.lower())
                    yield Term(
                        name, Words(plain(f"{before} {sentence}".strip() if LEANS.match(sentence) else sentence))
                    )
            before = sentence


def sentences(block: str) -> list[str]:
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return f"\x00{len(held) - 1}\x00"

    parts = END.split(" ".join(KEPT.sub(hold, block).split()))
    return [re.sub(r"\x00(\d+)\x00", lambda found: held[int(found[1])], part) for part in parts]


def plain(sentence: str) -> str:
    """It stands alone now: without its links, and what a colon led to is on the page of the concept."""
    return LINK.sub(r"\1", re.sub(r"[:;,]$", " …", sentence)).replace("**", "")
