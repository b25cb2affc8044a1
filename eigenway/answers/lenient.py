"""Characters as people type them, made ordinary, one for one, so that places stay true: a Unicode minus, full-width
digits, curly quotes, bold and italic mathematical letters. What is worth more than one character is read in tokens.py."""

import re
from unicodedata import normalize

SAME = {
    "*": "×·⋅∙•∗⨯⋆✕✖",
    "-": "−‐‑‒–—﹣－⁻",
    "+": "＋﬩",
    "/": "÷∕⁄／",
    "'": "′’‘´`ʹ＇",
    "|": "∣❘｜",
    "‖": "∥",
    "~": "∼～",
    ",": "،，、",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u200c\u200d\u2060\ufeff\u2061\u2062\u2063\u00ad\t\r\n",
    "⟨": "〈〈",
    "⟩": "〉〉",
    "<": "＜",
    ">": "＞",
    "≤": "⩽≦",
    "≥": "⩾≧",
    "°": "º˚",
    "⊤": "ᵀᵗ",
    "∅": "⌀⦰",
}
TABLE: dict[int, str] = {ord(c): plain for plain, odd in SAME.items() for c in odd}
DIGITS_ABOVE = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣʸᵏᵐᵃᵇᶜᵈᵉᵗᵀ⁄", "0123456789+-()nixykmabcdetT/", strict=True))
DIGITS_BELOW = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₘₜₓₐₑ", "0123456789+-ijknmtxae", strict=True))
FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5)}
FRACTIONS.update({"⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)})
del TABLE[ord("⁻")], TABLE[ord("ᵗ")], TABLE[ord("ᵀ")]
KEPT = frozenset(map(ord, [*DIGITS_ABOVE, *DIGITS_BELOW, *FRACTIONS, *"ℝℕℤℚℂϵϑϕςϱϖ…″"]))


class _Ordinary(dict[int, str]):
    """str.translate asks here for each character; a letter in fancy dress becomes the letter."""

    def __missing__(self, code: int) -> str:
        plain = chr(code)
        if code >= 128 and code not in KEPT and len(normal := normalize("NFKC", plain)) == 1:
            plain = normal
        if code < 0x3000:  # what is typed often is remembered; the rest of Unicode is not let in
            self[code] = plain
        return plain


_ORDINARY = _Ordinary(TABLE)


_ARRAY = re.compile(r"\b(?:np|numpy|jnp|torch)\.(?:as)?(?:array|tensor)(?=\s*\()")  # pasted from a notebook


def ordinary(text: str) -> str:
    """The same length, character for character; `np.array(` is `array(`, with room before it."""
    text = text if text.isascii() else text.translate(_ORDINARY)
    return _ARRAY.sub(lambda found: "array".rjust(len(found[0])), text)
