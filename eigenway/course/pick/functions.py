"""Functions to differentiate, integrate or minimise: as text, the way a learner would type them."""

from collections.abc import Sequence

from eigenway.course.fault import Amiss
from eigenway.course.pick.simple import SimplePicks, Test

# The families: each a way to write a function of x with small numbers in the holes (a, b never 0, n a power).
FAMILIES = {
    "power": ("{a}x^{n}",),
    "exponential": ("{a}e^({k}x)", "e^({k}x + {c})"),
    "logarithm": ("{a}ln({p}x + {q})", "ln(x^2 + {p})"),
    "trigonometric": ("{a}sin({k}x)", "{a}cos({k}x)", "sin(x^{n})", "cos({k}x + {c})"),
    "root": ("sqrt({p}x + {q})", "sqrt(x^2 + {p})"),
    "rational": ("1/({p}x + {q})", "{a}/(x^2 + {p})"),
    "logistic": ("1/(1 + e^(-{k}x))",),
}


class FunctionPicks(SimplePicks):
    def coefficients(self, degree: int, most: int = 6, where: Test | None = None) -> tuple[int, ...]:
        """A polynomial's whole coefficients, highest power first; the first is not 0."""
        return self.until(lambda: (self.nonzero(most), *(self.integer(-most, most) for _ in range(degree))), where)

    def polynomial(self, degree: int | None = None, *, roots: Sequence[int] | None = None, most: int = 6,
                   where: Test | None = None) -> tuple[int, ...]:  # fmt: skip
        """Coefficients, highest power first: drawn, or multiplied out from the roots."""
        if roots is None:
            if degree is None:
                raise Amiss("pick.polynomial wants a degree or roots.")
            return self.coefficients(degree, most, where)
        expanded = [1]
        for r in roots:
            expanded = [high - r * low for high, low in zip([*expanded, 0], [0, *expanded])]
        return tuple(expanded)

    def function(self, *families: str, most: int = 5) -> str:
        """A function of x from one of the families named (all of them where none is)."""
        unknown = [name for name in families if name not in FAMILIES]
        if unknown:
            raise Amiss(f"pick.function knows {', '.join(FAMILIES)}; there is no {unknown[0]!r}.")
        form = self.one(FAMILIES[self.one(families or FAMILIES)])
        a = self.integer(-most, most, without=(0, 1, -1))
        return form.format(a=a, n=self.integer(2, 5), k=self.integer(2, most), c=self.integer(1, most),
                           p=self.integer(2, most), q=self.integer(1, most))  # fmt: skip
