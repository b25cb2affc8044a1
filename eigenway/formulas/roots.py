"""Roots, evened out: bars of low roots stand at one height, and the page's style can take away the room that Chromium leaves behind them.

Chromium makes each root as wide as its font's largest root sign would need. How much is too much hangs on the sign that is
used: the smallest over letters and powers, the next over brackets and double indices, a larger one over fractions.
"""

import re

OPEN, CLOSE = "<msqrt>", "</msqrt>"
ANY = re.compile(r"<msqrt\b[^>]*>")
STRUT = '<mspace width="0pt" height="0.7em" depth="0.15em"></mspace>'
SHORT = re.compile(r'<mspace width="0pt" height="0\.5em"></mspace>')
HIGH = re.compile(r"<m(frac|table|sqrt|root|under|underover|padded)\b|[∑∏∫⋃⋂]")
RAISED = re.compile(r"<m(subsup|over)\b|<mo[^>]*>[()\[\]{}‖]</mo>")


def even(mathml: str) -> str:
    """Each <msqrt> with a class that says how high it is, if it is low."""
    head, *rest = ANY.split(mathml)
    done = ""
    for part in reversed(rest):  # the last first, so that one inside another is done before it
        content, after = closed(part + done)
        done = opened(content) + after
    return head + done


def closed(text: str) -> tuple[str, str]:
    """What stands up to the end of this root, which holds only roots that have been done."""
    depth, at = 1, 0
    while depth:
        found = re.search(r"<msqrt\b|</msqrt>", text[at:])
        assert found, "a root that is not closed"
        depth += -1 if found.group() == CLOSE else 1
        at += found.end()
    return text[: at - len(CLOSE)], text[at:]


def opened(content: str) -> str:
    if HIGH.search(content):
        return f"{OPEN}{content}{CLOSE}"
    if RAISED.search(content):
        return f'<msqrt class="raised">{content}{CLOSE}'
    return f'<msqrt class="low">{strutted(content)}{CLOSE}'


def strutted(content: str) -> str:
    plain = SHORT.sub("", content)
    if plain.endswith("</mrow>"):
        return plain.removesuffix("</mrow>") + STRUT + "</mrow>"
    return f"<mrow>{plain}{STRUT}</mrow>"
