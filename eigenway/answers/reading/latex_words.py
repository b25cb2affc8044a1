"""What LaTeX commands mean: a backslash word becomes the token that plain text would have given."""

from eigenway.answers.reading.vocabulary import FUNCTIONS, SYMBOLS

IGNORED = frozenset(
    [
        "left",
        "right",
        "mleft",
        "mright",
        "big",
        "Big",
        "bigg",
        "Bigg",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "biggl",
        "biggr",
        "Biggl",
        "Biggr",
        "middle",
        "displaystyle",
        "textstyle",
        "scriptstyle",
        "limits",
        "nolimits",
        "quad",
        "qquad",
        "enspace",
        "thinspace",
        "medspace",
        "thickspace",
        "hspace",
        "vspace",
        "phantom",
        "strut",
        "cr",
        "limits",
        "rm",
        "bf",
        "it",
        "boldsymbolx",
        "allowbreak",
        "nobreak",
        "relax",
        "par",
        "hline",
        "noindent",
        "null",
    ]
)
DRESSING = frozenset(
    [
        "mathbf",
        "boldsymbol",
        "bm",
        "mathrm",
        "mathit",
        "mathsf",
        "mathtt",
        "mathcal",
        "mathscr",
        "mathfrak",
        "textbf",
        "textit",
        "textrm",
        "boxed",
        "fbox",
        "vec",
        "overrightarrow",
        "pmb",
        "bold",
        "mathnormal",
        "mbox",
        "underline",
        "displaylines",
        "ensuremath",
        "cancel",
        "operatornamewithlimits",
        "smash",
        "mathop",
        "mathord",
        "mathbin",
        "mathrel",
        "mathopen",
        "mathclose",
        "color",
    ]
) - {"mbox", "operatornamewithlimits", "color"}
"""Commands whose argument is read as if they were not there."""
WORDY = frozenset(["text", "operatorname", "mbox", "textnormal", "operatornamewithlimits", "textup"])
"""Commands whose argument is a word, whole."""
ACCENTS = {"hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde", "widetilde": "tilde"}
ACCENTS.update({"dot": "dot", "ddot": "ddot"})
BOARD = {"R": "RR", "N": "NN", "Z": "ZZ", "Q": "QQ", "C": "CC", "E": "E", "P": "P", "V": "Var"}

TOKENS: dict[str, tuple[str, str]] = {}
"""A command, and the kind and value of its token."""
for _name, _canonical in SYMBOLS.items():
    if len(_name) > 2 or _name in ("mu", "nu", "xi", "pi"):
        TOKENS[_name] = ("name", _canonical)
for _name in FUNCTIONS.keys() - DRESSING - ACCENTS.keys():
    TOKENS.setdefault(_name, ("function", FUNCTIONS[_name]))
for _kind, _names in {
    "*": "cdot times ast cdotp bullet star",
    "/": "div",
    "+-": "pm plusmn",
    "-+": "mp",
    "(": "lparen lgroup",
    ")": "rparen rgroup",
    "[": "lbrack",
    "]": "rbrack",
    "|": "vert",
    "|(": "lvert",
    ")|": "rvert",
    "||": "Vert parallel",
    "||(": "lVert",
    ")||": "rVert",
    "<(": "langle",
    ")>": "rangle",
    "floor(": "lfloor",
    ")floor": "rfloor",
    "ceil(": "lceil",
    ")ceil": "rceil",
    "given": "mid given",
    "transpose": "top intercal",
    "'": "prime",
    "union": "cup bigcup",
    "intersection": "cap bigcap",
    "%": "%",
    ",": "",
    "frac": "frac dfrac tfrac cfrac nicefrac sfrac flatfrac",
    "binom": "binom dbinom tbinom",
    "root": "sqrt",
    "dots": "ldots cdots dots vdots ddots dotsc dotsb",
    "and": "land wedge",
    "or": "lor vee",
    "empty": "emptyset varnothing",
    "degrees": "degree circ",
    "derive": "partial",
    "nabla": "nabla",
    "dagger": "dagger",
    "placeholder": "placeholder",
    ":": "colon",
    "\\": "setminus backslash",
}.items():
    for _name in _names.split():
        TOKENS[_name] = (_kind, _name)
SIGNS = {"=": "eq coloneq coloneqq triangleq equiv doteq", "!=": "ne neq", "<": "lt", "<=": "le leq leqslant leqq"}
SIGNS.update({">": "gt", ">=": "ge geq geqslant geqq", "~": "sim", "in": "in", "≈": "approx simeq approxeq cong"})
SIGNS.update({"∝": "propto", "not in": "notin", "->": "to rightarrow longrightarrow mapsto"})
SIGNS.update({"=>": "implies Rightarrow Longrightarrow", "<=>": "iff Leftrightarrow Longleftrightarrow"})
SIGNS.update({"subset": "subset subseteq", "ll": "ll", "gg": "gg"})
for _kind, _names in SIGNS.items():
    for _name in _names.split():
        TOKENS[_name] = ("sign", _kind)
TOKENS.update({"exponentialE": ("name", "e"), "imaginaryI": ("name", "i"), "imaginaryJ": ("name", "i")})
TOKENS.update({"differentialD": ("name", "d"), "lbrace": ("{", "\\{"), "rbrace": ("}", "\\}"), "mod": ("mod", "mod")})
TOKENS.update(
    {"bmod": ("mod", "mod"), "Pr": ("name", "P"), "E": ("name", "E"), "R": ("name", "RR"), "ell": ("name", "ell")}
)
TOKENS.update({"T": ("transpose", "T"), "doubleprime": ("'", "''"), "cotg": ("function", "cot"), "dd": ("name", "d")})
TOKENS.update({"infty": ("name", "infinity"), "reals": ("name", "RR"), "lim": ("big", "limit"), "sum": ("big", "sum")})
TOKENS.update({"prod": ("big", "product"), "int": ("big", "integral"), "smallint": ("big", "integral")})
TOKENS.update({"intop": ("big", "integral"), "sup": ("function", "sup"), "inf": ("function", "inf")})
