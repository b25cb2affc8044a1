r"""The macros of every formula. A symbol is coloured by what it is (\v is an eigen thing, \x goes in), never by a colour."""

MACROS = {
    r"\inp": r"\class{n-in}{#1}",  # what goes in
    r"\outp": r"\class{n-out}{#1}",  # what comes out
    r"\eig": r"\class{n-eig}{#1}",  # where both share a line
    r"\res": r"\class{n-res}{#1}",  # residual, error, gap
    r"\oth": r"\class{n-oth}{#1}",  # a second series or class
    r"\x": r"\class{n-in}{\mathbf{x}}",
    r"\Ax": r"\class{n-out}{A\mathbf{x}}",
    r"\v": r"\class{n-eig}{\mathbf{v}}",
    r"\l": r"\class{n-eig}{\lambda}",
    r"\R": r"\mathbb{R}",
    r"\E": r"\operatorname{E}",
    r"\Var": r"\operatorname{Var}",
    r"\Cov": r"\operatorname{Cov}",
    r"\tr": r"\operatorname{tr}",
    r"\rank": r"\operatorname{rank}",
    r"\diag": r"\operatorname{diag}",
    r"\argmin": r"\operatorname*{arg\,min}",
    r"\argmax": r"\operatorname*{arg\,max}",
}
