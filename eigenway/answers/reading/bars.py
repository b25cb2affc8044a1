"""Which bar opens and which closes: |x||y| is two absolute values, ||x|| a norm, P(A|B) has a bar of its own."""

from eigenway.answers.reading.scanner import Token

ENDS = frozenset({"number", "name", ")", "]", "}", ")|", ")||", ")>", "!", "'", "%", "end", "vulgar", "transpose"})
OPEN = frozenset({"(", "[", "{", "begin", "|(", "||(", "<(", "floor(", "ceil("})
CLOSE = frozenset({")", "]", "}", "end", ")|", ")||", ")>", ")floor", ")ceil", "close["})


def pair_bars(tokens: list[Token]) -> list[Token]:
    """A bar after an operand closes the bar open at its level, and is the bar of P(A|B) where none is open; any other
    bar opens. Bars left open after an operand are bars of "given"."""
    kinds = {token.kind for token in tokens}
    if "[" in kinds:
        tokens = [
            token._replace(kind="close[") if token.kind == "[" and closes(tokens, i) else token
            for i, token in enumerate(tokens)
        ]
    if not kinds & {"|", "||"}:
        return tokens
    found = list(tokens)
    levels: list[list[int]] = [[]]  # the bars open at each level of brackets
    for i, token in enumerate(found):
        kind = token.kind
        if kind in OPEN:
            levels.append([])
        elif kind in CLOSE:
            if len(levels) > 1:
                _leave(found, levels.pop())
            elif levels[0]:
                _leave(found, levels[0])
                levels[0] = []
        elif kind in ("|", "||"):
            _place(found, i, levels[-1])
    for level in levels:
        _leave(found, level)
    return _norms(found)


def closes(tokens: list[Token], i: int) -> bool:
    """]0, 1[ leaves its ends out: a square bracket with nothing to open closes; the one of \\sqrt[U]{x} opens."""
    if i and tokens[i - 1].kind in ("function", "root"):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        following is None
        or following.kind in ("union", "intersection", "and", "or", "sign")
        or (
            following.kind == "name"
            and following.value in ("U", "u")
            and i + 2 < len(tokens)
            and (
                tokens[i + 2].kind == "]" or (tokens[i + 2].kind in ("[", "(") and i > 0 and tokens[i - 1].kind in ENDS)
            )
        )
    )


def _place(found: list[Token], i: int, waiting: list[int]) -> None:
    token = found[i]
    after_operand = i > 0 and found[i - 1].kind in ENDS
    if after_operand and waiting and found[waiting[-1]].kind == token.kind + "(":
        waiting.pop()
        found[i] = token._replace(kind=")" + token.kind)
    else:
        waiting.append(i)
        found[i] = token._replace(kind=token.kind + "(")


def _leave(found: list[Token], waiting: list[int]) -> None:
    """Bars that nothing closed: the first that follows an operand says "given"."""
    for i in waiting:
        if i > 0 and found[i - 1].kind in ENDS:
            found[i] = found[i]._replace(kind="given")


def _norms(found: list[Token]) -> list[Token]:
    """Two bars side by side that close side by side are the bars of a norm."""
    stack: list[int] = []
    partner: dict[int, int] = {}
    for i, token in enumerate(found):
        if token.kind == "|(":
            stack.append(i)
        elif token.kind == ")|" and stack:
            partner[stack.pop()] = i
    merged: dict[int, str] = {}
    for i, close in partner.items():
        together = found[i].end == found[i + 1].start and found[close - 1].end == found[close].start
        if partner.get(i + 1) == close - 1 and together and i not in merged:
            merged |= {i: "||(", i + 1: "", close - 1: ")||", close: ""}
    givens = [i for i, t in enumerate(found) if t.kind == "given" and i + 1 < len(found) and found[i + 1].kind == "|("]
    for i in givens:  # KL(p || q)
        if found[i + 1].start == found[i].end and i + 1 not in partner:
            merged |= {i + 1: ""}
    kept: list[Token] = []
    for i, token in enumerate(found):
        kind = merged.get(i, token.kind)
        if kind:
            kept.append(token._replace(kind=kind) if kind != token.kind else token)
    return kept
