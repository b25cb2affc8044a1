"""Sets, functions, sums, statements, proofs, equations, and a repository."""

import os
import shutil
import subprocess
from copy import deepcopy
from fractions import Fraction
from itertools import combinations, product
from math import isclose
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import sympy
from hypothesis import strategies as st

from eigenway.maths.core.arithmetic import value_of
from eigenway.maths.expression import (
    Call,
    Expression,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    rational,
)
from eigenway.maths.surd import number
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import matrices, vectors, whole
from tests.maths.examples.draws import rational as rationals
from tests.maths.examples.linalg_vectors import decimals as now_in_decimals

X, Y, I = Symbol("x"), Symbol("y"), Symbol("i")
SYMPY = {"ln": sympy.log, "exp": sympy.exp, "sqrt": sympy.sqrt, "log": sympy.log, "root": sympy.real_root}


def symbolic(tree: Expression):
    """The same expression in SymPy: an engine that shares no code with ours."""
    match tree:
        case Number(value=v):
            return sympy.Rational(v.numerator, v.denominator)
        case Symbol(name="e"):
            return sympy.E
        case Symbol(name=name):
            return sympy.Symbol(name)
        case Negative(of=of):
            return -symbolic(of)
        case Sum(terms=terms):
            return sympy.Add(*map(symbolic, terms))
        case Product(factors=factors):
            return sympy.Mul(*map(symbolic, factors))
        case Quotient(top=top, bottom=bottom):
            return symbolic(top) / symbolic(bottom)
        case Power(base=base, exponent=exponent):
            return symbolic(base) ** symbolic(exponent)
        case Call(name=name, arguments=arguments):
            return SYMPY[name](*map(symbolic, arguments))
        case _:
            raise TypeError(tree)


def times(k, tree):
    return tree if k == 1 else Product((rational(k), tree))


def plus(tree, k):
    return tree if k == 0 else Sum((tree, rational(k)))


nonzero = st.integers(-5, 5).filter(bool)
positive = st.integers(1, 5)
affine = st.builds(lambda a, b: plus(times(a, X), b), nonzero, whole)
squares = st.builds(lambda a, b: plus(times(a, Power(X, rational(2))), b), nonzero, whole)
fractional = st.builds(
    lambda a, b, c, d: Quotient(plus(times(a, X), b), plus(times(c, X), d)), nonzero, whole, nonzero, whole
)
reciprocal = st.builds(lambda a: Quotient(rational(a), X), nonzero)
cubes = st.builds(lambda a, b: plus(times(a, Power(X, rational(3))), b), positive, whole)
simple = st.one_of(affine, squares, reciprocal)


def constant_free(f):
    """A fraction whose top is no multiple of its bottom."""
    a = symbolic(f)
    return sympy.diff(a, sympy.Symbol("x")).simplify() != 0


def same_function(one, two):
    return sympy.simplify(symbolic(one) - two) == 0


def same_tree_value(before, after):
    return sympy.simplify(symbolic(before) - symbolic(after)) == 0


def equation_holds(relation, solution):
    """Put a number into both sides."""
    left, right = (complex(symbolic(side).subs(solution).evalf()) for side in relation.sides)
    return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))


def solved_value(relation):
    return symbolic(relation.sides[1])


FAR = {sympy.Symbol("x"): sympy.Rational(503, 10)}  # here every logarithm of the examples has a positive inside


def gap(relation):
    left, right = (complex(symbolic(side).subs(FAR).evalf()) for side in relation.sides)
    return left - right


def same_gap(before, after, facts):
    """The laws change how the two sides are written; what is brought over changes both alike, and a turn their order."""
    was = Relation(("=",), facts["was"]) if not isinstance(before, Relation) else before
    return min(abs(gap(was) - gap(after)), abs(gap(was) + gap(after))) < 1e-9


def insides_alone(before, after, facts):
    """Base to the power of each old side is the new one."""
    base = complex(symbolic(facts["base"]).evalf()).real
    old = before if isinstance(before, Relation) else Relation(("=",), facts["was"])
    return all(
        isclose(base ** complex(symbolic(a).subs(FAR).evalf()).real, complex(symbolic(b).subs(FAR).evalf()).real, rel_tol=1e-9)
        for a, b in zip(old.sides, after.sides)
    )  # fmt: skip


def multiplied_out(before, after, facts):
    """What is claimed to solve the polynomial does, and it is the numerator of the difference."""
    x, polynomial = sympy.Symbol("x"), symbolic(after.sides[0])
    top = sympy.numer(sympy.together(symbolic(before.sides[0]) - symbolic(before.sides[1])))
    values = facts["values"] if isinstance(facts["values"], tuple) else (facts["values"],)
    ratio = sympy.cancel(top / polynomial)
    return ratio.is_number and {symbolic(v) for v in values} == set(sympy.solve(polynomial, x))


def same_solutions(before, after, facts):
    """Undoing an operation on both sides keeps what solves the equation: the solution of the new one solves the old one."""
    name = sympy.Symbol(str(facts.get("letter", "x")))
    old = before if isinstance(before, Relation) else Relation(("=",), facts["was"])
    new = sympy.Eq(*(symbolic(side) for side in after.sides))
    for y in (sympy.Rational(7, 3), sympy.Rational(5, 2)):
        known = {sympy.Symbol("y"): y} if name != sympy.Symbol("y") else {}
        for root in sympy.solve(new.subs(known), name)[:1]:
            if not equation_holds(old, {**known, name: root}):
                return False
    return True


EQUATIONS = {
    "exponential": st.builds(lambda a, b, c, d: Relation(("=",), (plus(times(a, Power(Symbol("e"), times(b, X))), c), rational(c + a * d))), positive, nonzero, whole, positive),
    "powers": st.builds(lambda b, k, c: Relation(("=",), (Power(rational(b), plus(X, c)), rational(Fraction(b) ** k))), st.integers(2, 5), st.integers(-3, 4), whole),
    "logarithm": st.builds(lambda a, b, c, d: Relation(("=",), (times(a, Call("ln", (plus(times(b, X), c),))), rational(d))), nonzero, positive, whole, st.integers(-3, 3)),
    "linear": st.builds(lambda a, b, c, d: Relation(("=",), (plus(times(a, X), b), plus(times(c, X), d))), positive, whole, st.integers(-5, -1), whole),
    "root": st.builds(lambda a, b, c: Relation(("=",), (Call("sqrt", (plus(times(a, X), b),)), rational(c))), positive, whole, positive),
    "cube": st.builds(lambda a, b, c: Relation(("=",), (rational(c), plus(times(a, Power(X, rational(3))), b))), positive, whole, whole),
    "below": st.builds(lambda a, b, c: Relation(("=",), (rational(c), Quotient(rational(a), plus(X, b)))), nonzero, whole, nonzero),
    "two logarithms": st.builds(lambda a, b: Relation(("=",), (Sum((Call("ln", (X,)), Call("ln", (plus(X, -a),)))), Call("ln", (rational(b * (b + a)),)))), positive, positive),
    "quotient of logarithms": st.builds(lambda a, k: Relation(("=",), (Sum((Call("ln", (plus(X, a),)), Negative(Call("ln", (X,))))), Call("ln", (rational(k + 1),)))), positive, positive),
    "times logarithms": st.builds(lambda k, a, c: Relation(("=",), (rational(c), Sum((times(k, Call("log", (X, rational(2)))), Negative(Call("log", (rational(2**a), rational(2)))))))), st.integers(1, 3), positive, st.integers(-2, 3)),
    "minus a logarithm": st.builds(lambda a: Relation(("=",), (Call("ln", (X,)), Negative(Call("ln", (rational(a),))))), positive),
    "signs": st.builds(lambda a, b: Relation(("=",), (Negative(Quotient(X, rational(a))), rational(b))), positive, whole),
}  # fmt: skip

OPERATORS = {
    "union": frozenset.union,
    "intersection": frozenset.intersection,
    "difference": frozenset.difference,
    "symmetric difference": frozenset.symmetric_difference,
}


def a_member(before, after, facts):
    inside = {
        "union": facts["in_a"] or facts["in_b"], "intersection": facts["in_a"] and facts["in_b"], "difference": facts["in_a"] and not facts["in_b"],
        "symmetric difference": facts["in_a"] != facts["in_b"], "complement": not facts["in_a"],
    }[facts["operation"]]  # fmt: skip
    return after == (before | {facts["element"]} if inside else before)


def looked(before, after, facts):
    old = before if hasattr(before, "at") else None
    best = facts["y"] if old is None else min(old.value, facts["y"])
    kept = old.at if old and old.value == best else ()
    return after.value == best and after.at == (*kept, *((facts["x"],) if facts["y"] == best else ()))


def a_case(before, after, facts):
    *values, answer = after.lines[-1]
    return (
        after.lines[:-1] == before.lines
        and judged(facts["statement"], dict(zip(after.letters, values, strict=True))) == answer
    )


def judged(statement, known):
    """SymPy's logic as the other engine."""
    text = statement.replace("not ", "~").replace("and", "&").replace("or", "|")
    halves = text.split("<->")
    if len(halves) == 2:
        return judged(halves[0], known) == judged(halves[1], known)
    halves = text.split("->")
    if len(halves) == 2:
        return not judged(halves[0], known) or judged(halves[1], known)
    return bool(sympy.sympify(text, locals={name: sympy.Symbol(name) for name in known}).subs(known))


STATEMENTS = ["p", "not p", "p and q", "p or not q", "p -> q", "p <-> q", "p and not p", "p or not p", "p and q -> p", "(p or q) and r", "not (p or q) <-> r"]  # fmt: skip


def verdict(statement):
    letters = sorted({c for c in statement if c in "pqr"})
    values = {
        judged(statement, dict(zip(letters, case, strict=True))) for case in product((True, False), repeat=len(letters))
    }
    return "always true" if values == {True} else "never true" if values == {False} else "sometimes true"


def proofs():
    """Lines 1 to n, each needing some earlier ones; shuffled now and then."""
    needs = st.tuples(
        *[st.sets(st.integers(1, i - 1), max_size=2).map(tuple) if i > 1 else st.just(()) for i in range(1, 5)]
    )
    return st.tuples(st.permutations([1, 2, 3, 4]), needs).map(lambda t: (tuple(t[0]), dict(enumerate(t[1], 1))))


def first_fault(order, needs):
    places = {line: i for i, line in enumerate(order, 1)}
    return next((i for i, line in enumerate(order, 1) if any(places[n] > i for n in needs[line])), None)


def squared(before, after, facts):
    a, at, value = after
    b, c = facts["was"][1:]
    return facts["was"][0] == a and alike(-2 * a * at, b) and alike(a * at * at + value, c)


def wrote_out(before, after, facts):
    terms = [
        symbolic(facts["term"]).subs(sympy.Symbol(facts["index"]), i) for i in range(facts["low"], facts["high"] + 1)
    ]
    return len(after) == facts["many"] == len(terms) and all(
        isclose(float(number(v)), float(t)) for v, t in zip(after, terms, strict=True)
    )


def totalled(before, after, facts):
    total = 1 if facts["product"] else 0
    for x in before:
        total = total * x if facts["product"] else total + x
    return alike(after, total)


def by_sympy(term, low, high, index, is_product):
    expression = symbolic(term)
    values = [expression.subs(sympy.Symbol(index), i) for i in range(low, high + 1)]
    return float(sympy.Mul(*values) if is_product else sympy.Add(*values))


def wrote(before, after, facts):
    return (after.HEAD, after.committed, after.staged) == (
        before_of(before).HEAD,
        before_of(before).committed,
        before_of(before).staged,
    )


def before_of(page):
    from eigenway.maths.core.replay import State

    return page if isinstance(page, State) else State("main", "main at nothing yet", "nothing", "nothing", "nothing")


GIT = {
    "write": wrote,
    "add": lambda before, after, facts: after.staged == after.working == before_of(before).working and after.committed == before_of(before).committed,
    "commit": lambda before, after, facts: after.committed == after.staged == before_of(before).staged and after.working == before_of(before).working,
    "branch": lambda before, after, facts: before_of(before)[2:] == after[2:] and after.HEAD == before_of(before).HEAD and len(after.branches) > len(before_of(before).branches),
    "switch": lambda before, after, facts: after.committed == after.staged == after.working and f"{after.HEAD} at " in after.branches,
    "checkout": lambda before, after, facts: after.committed == after.staged == after.working and after.branches == before_of(before).branches,
    "merge": lambda before, after, facts: after.HEAD == before_of(before).HEAD and after.committed == after.working,
    "rebase": lambda before, after, facts: after.HEAD == before_of(before).HEAD and after.committed == after.working,
    "reset": lambda before, after, facts: ("--hard" not in facts["command"] or after.working == after.committed) and ("--hard" in facts["command"] or after.working == before_of(before).working),
    "restore": lambda before, after, facts: after.HEAD == before_of(before).HEAD and (after.working == after.staged or after.staged == after.committed),
    "refused": lambda before, after, facts: after == before_of(before),
}  # fmt: skip


@st.composite
def experiments(draw):
    """Lines in which every generator that is drawn from is there."""
    lines, there = [], []
    for _ in range(draw(st.integers(0, 9))):
        kind = draw(st.sampled_from(["seed", "draw", "draw", "spawn", "same", "restart"] if there else ["seed"]))
        name, source = draw(st.sampled_from(["rng", "other"])), draw(st.sampled_from(there or [""]))
        if kind == "restart":
            lines.append("restart")
            there = []
            continue
        if kind == "draw":
            lines.append(f"{draw(st.sampled_from('xyz'))} = draw {draw(st.integers(1, 3))} from {source}")
            continue
        says = {"seed": f"seed {draw(st.integers(0, 2))}", "spawn": f"spawn from {source}", "same": source}[kind]
        lines.append(f"{name} = {says}")
        there = [*there, *([name] if name not in there else [])]
    return (lines,)


def by_numpy(lines):
    """NumPy runs them: the numbers that each name holds, and those that each generator would give next."""
    held = {}
    for line in lines:
        name, _, says = line.partition(" = ")
        match says.split():
            case []:
                held = {}
            case ["seed", seed]:
                held[name] = np.random.default_rng(int(seed))
            case ["draw", count, "from", source]:
                held[name] = tuple(held[source].random(int(count)))
            case ["spawn", "from", source]:
                held[name] = held[source].spawn(1)[0]
            case [source]:
                held[name] = held[source]
    nexts = {name: deepcopy(one).random() for name, one in held.items() if not isinstance(one, tuple)}
    return {**held, **nexts}


def same_as_numpy(state, held):
    """Two names are told to hold the same just when NumPy gave them the same numbers."""
    said = dict(part.split(": ") for place in state if place != "none" for part in place.split("; "))
    return set(said) == set(held) and all(
        (said[one] == said[two]) == (held[one] == held[two]) for one, two in combinations(held, 2)
    )


def lines_of(page):
    return dict(part.split(": ") for place in page if place != "none" for part in place.split("; "))


def drawn_past(before, after, facts):
    """One generator (under all its names) is further on, one name holds something else, the rest is as it was."""
    name, _, _, count, _, source = facts["command"].strip("`").split()
    one, two = lines_of(before), lines_of(after)
    return int(two[source].split()[-2]) - int(one[source].split()[-2]) == int(count) and name in two and source in one


EXPERIMENT = {
    "seed": lambda before, after, facts: lines_of(after)[facts["command"].strip("`").split()[0]].endswith(", 0 drawn"),
    "draw": drawn_past,
    "spawn": lambda before, after, facts: "child " in lines_of(after)[facts["command"].strip("`").split()[0]],
    "same": lambda before, after, facts: (lambda name, _, source: lines_of(after)[name] == lines_of(before)[source])(*facts["command"].strip("`").split()),
    "restart": lambda before, after, facts: set(after) == {"none"},
}  # fmt: skip


def by_git(commands):
    """Git itself, in an empty folder: what stands in the last commit, in the index and in the working tree, and where HEAD is."""
    if shutil.which("git") is None:
        return None
    with TemporaryDirectory() as folder:
        place = Path(folder)
        env = {
            "HOME": folder,
            "PATH": os.environ["PATH"],
            "GIT_CONFIG_NOSYSTEM": "1",
            **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "a"),
            **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "a@b.c"),
        }

        def git(*words):
            done = subprocess.run(["git", *words], cwd=folder, env=env, capture_output=True, text=True, check=False)
            return done.stdout.strip() if done.returncode == 0 else None

        git("init", "-q", "-b", "main")
        for command in commands:
            word, *rest = command.split()
            if word == "write":
                (place / "file").write_text(" ".join(rest) + "\n")
            elif word == "add":
                git("add", "file")
            elif word == "commit":
                taken = git("rev-parse", "-q", "--verify", f"refs/tags/{rest[0]}")
                if taken is None and git("commit", "-q", "-m", rest[0]) is not None:
                    git("tag", rest[0])
            elif word in ("merge", "rebase"):
                clean = git("status", "--porcelain") == ""
                if clean and git(word, "-q", *rest) is None:
                    git(word, "--abort")
            elif word == "restore":
                git("restore", *rest, "file")
            elif word == "checkout" or word == "switch":
                git(word, "-q", *rest)
            else:
                git(word, *(["-q"] if word == "reset" else []), *rest)
        return {
            "branch": git("symbolic-ref", "-q", "--short", "HEAD"),
            "committed": git("show", "HEAD:file"),
            "staged": git("show", ":file"),
            "working": (place / "file").read_text().strip(),
        }


def same_as_git(state, theirs):
    if theirs is None:
        return True
    branch = None if state.HEAD.startswith("detached") else state.HEAD
    return (branch, state.committed, state.staged, state.working) == tuple(theirs.values())


commands = st.lists(
    st.sampled_from([
        "write a", "write b", "add", "commit c1", "commit c2", "commit c3", "branch fix", "switch fix", "switch main", "checkout c1", "merge fix",
        "rebase main", "reset --hard HEAD~1", "reset --soft c1", "reset c1", "restore", "restore --staged",
    ]), min_size=1, max_size=9,
)  # fmt: skip
begun = commands.map(lambda more: (("write start", "add", "commit c0", *more),))

TRUE = {
    "decimals": now_in_decimals,
    "rule": lambda before, after, facts: after == frozenset(),
    "member": a_member,
    "order": lambda before, after, facts: after == (facts["f"], facts["g"]),
    "write-in": lambda before, after, facts: sympy.expand(symbolic(after) - symbolic(facts["f"]).subs(sympy.Symbol(facts["letter"]), symbolic(facts["g"]))) == 0
    or sympy.simplify(symbolic(after) - symbolic(facts["f"]).subs(sympy.Symbol(facts["letter"]), symbolic(facts["g"]))) == 0,
    "simplify": lambda before, after, facts: before == facts["was"] and same_tree_value(before, after),
    "name-value": lambda before, after, facts: after.sides == (facts["y"], facts["f"]),
    "one-fraction": lambda before, after, facts: same_tree_value(before.sides[1], after.sides[1]),
    "collect-letter": same_solutions,
    "rename": lambda before, after, facts: sympy.simplify(symbolic(before.sides[1]).subs(sympy.Symbol(facts["y"]), sympy.Symbol(facts["letter"])) - symbolic(after)) == 0,
    "look": looked,
    "found": lambda before, after, facts: before == after,
    "complete-square": squared,
    "square-zero": lambda before, after, facts: after.at == (before[1],) and after.value == before[2],
    "write-out": wrote_out,
    "total-up": totalled,
    "no-terms": lambda before, after, facts: after in (0, 1),
    "relate": lambda before, after, facts: symbolic(after) == sympy.Symbol(facts["new"]) - facts["shift"],
    "inner-sums": lambda before, after, facts: near(after, numeric(facts["matrix"]) @ numeric(facts["y"])),
    "outer-terms": lambda before, after, facts: near(after, numeric(facts["x"]) * numeric(before)),
    "cases": lambda before, after, facts: facts["cases"] == 2 ** len(after.letters) and after.lines == (),
    "case": a_case,
    "verdict-table": lambda before, after, facts: after.lines == before.lines and after.verdict == facts["verdict"],
    "stands": lambda before, after, facts: after.holds,
    "breaks": lambda before, after, facts: not after.holds and after.fails_at == facts["place"],
    "holds": lambda before, after, facts: after.holds and after.fails_at is None,
    "turn-round": lambda before, after, facts: after.sides == before.sides[::-1],
    **dict.fromkeys(
        ["turn-signs", "move-term", "divide-both", "multiply-both", "upside-down", "take-logarithm", "same-base", "take-root", "square-both", "raise-both", "collect"],
        same_solutions,
    ),
    **dict.fromkeys(["power-law", "gather-logarithms", "one-logarithm"], same_gap),
    "undo-logarithm": insides_alone,
    "multiply-out": multiplied_out,
    "test-insides": lambda before, after, facts: equation_holds(Relation(("=",), facts["was"]), {sympy.Symbol(facts["letter"]): solved_value(after)}),
    "in-decimals": lambda before, after, facts: before == after and isclose(float(number(facts["about"])), float(symbolic(after.sides[1]).evalf()), rel_tol=1e-9),
    **{rule if rule == "refused" else f"git-{rule}": holds for rule, holds in GIT.items()},
    **EXPERIMENT,
}  # fmt: skip

elements = st.frozensets(st.integers(1, 6), max_size=4)

ALGORITHMS = {
    "core.sets": Case(
        st.one_of(
            st.tuples(st.sampled_from(list(OPERATORS)), elements, elements, st.sampled_from([None, frozenset(range(1, 8))])),
            elements.map(lambda a: ("complement", a, (), frozenset(range(1, 8)))),
        ),
        equal=lambda op, a, b, u: (u - a) if op == "complement" else OPERATORS[op](a, b),
        finished=lambda result, op, a, b, u: isinstance(result, frozenset),
        refused=((("complement", {1}, (), None), "universe"), (("magic", {1}, {2}, None), "magic"), (("union", {1}, {9}, {1, 2}), "9 belongs")),
    ),
    "core.compose": Case(
        st.tuples(simple, simple),
        equal=lambda f, g: symbolic(f).subs(sympy.Symbol("x"), symbolic(g)),
        same=same_function,
        finished=lambda result, f, g: isinstance(result, Expression),
        refused=(((Call("sin", (X,)), X), "built from"),),
    ),
    "core.invert": Case(
        st.one_of(affine, cubes, fractional.filter(constant_free)).map(lambda f: (f,)),
        equal=lambda f: f,
        same=lambda inverse, f: all(goes_back(f, inverse, at) for at in (Fraction(1, 3), Fraction(7, 2))),
        finished=lambda result, f: isinstance(result, Expression),
        refused=(((Sum((X, Power(X, rational(2)))),), "several places"), ((Quotient(X, X),), "constant")),
    ),
    "core.minimize": Case(
        st.one_of(
            st.dictionaries(whole, rationals, min_size=1, max_size=5).map(lambda d: (d,)),
            st.tuples(st.integers(1, 4), rationals, rationals).map(lambda c: (c,)),
        ),
        equal=lambda f: min(f.values()) if isinstance(f, dict) else Fraction(f[2]) - Fraction(f[1]) ** 2 / (4 * f[0]),
        same=lambda ours, theirs: ours.value == theirs,
        finished=lambda result, f: all((f[x] if isinstance(f, dict) else f[0] * x * x + f[1] * x + f[2]) == result.value for x in result.at),
        refused=((({},), "empty"), (((-1, 0, 0),), "positive"), (((1, 2),), "three coefficients")),
    ),
    "core.functions": Case(
        st.one_of(st.tuples(st.just("compose"), simple, simple), affine.map(lambda f: ("invert", f)), st.just(("minimize", {1: 3, 2: 1}))),
        equal=lambda task, *what: (task, what),
        same=lambda ours, asked: {
            "compose": lambda f, g=None: same_function(ours, symbolic(f).subs(sympy.Symbol("x"), symbolic(g))),
            "invert": lambda f: goes_back(f, ours, Fraction(2, 3)),
            "minimize": lambda table: ours == ((2,), 1),
        }[asked[0]](*asked[1]),
        finished=lambda result, task, *what: result is not None,
        start=lambda task, *what: what[0],
        refused=((("magic", X), "magic"),),
    ),
    "core.sums": Case(
        st.tuples(
            st.one_of(st.builds(lambda a, b: plus(times(a, I), b), nonzero, whole), st.just(Power(I, rational(2))), st.just(Power(rational(2), I)), st.just(Quotient(rational(1), Sum((I, rational(7)))))),
            st.integers(-2, 3), st.integers(-3, 7), st.just("i"), st.booleans(),
        ),
        equal=by_sympy,
        finished=lambda result, *_: isinstance(result, (int, Fraction)),
        refused=(((I, 1, 5000, "i", False), "at most 1000"), ((I, 0.5, 2, "i", False), "whole numbers"), ((Quotient(rational(1), I), -1, 1, "i", False), "not defined")),
    ),
    "core.reindex": Case(
        st.tuples(st.one_of(st.builds(lambda a, b: plus(times(a, I), b), nonzero, whole), st.just(Power(I, rational(2))), st.just(Power(rational(2), I))), st.integers(-3, 3)),
        equal=lambda term, shift: symbolic(term).subs(sympy.Symbol("i"), sympy.Symbol("j") - shift),
        same=same_function,
        finished=lambda result, term, shift: sympy.Symbol("i") not in symbolic(result).free_symbols,
        refused=(((I, 0.5), "whole number"),),
    ),
    "core.double_sum": Case(
        st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(lambda s: st.tuples(vectors(s[0]), matrices(*s), vectors(s[1]))),
        equal=lambda x, a, y: float(numeric(x) @ numeric(a) @ numeric(y)),
        finished=lambda result, x, a, y: isinstance(result, (int, Fraction)),
        refused=((((1,), ((1, 2),), (1,)), "1 × 2"),),
    ),
    "core.truth_table": Case(
        st.sampled_from(STATEMENTS).map(lambda s: (s,)),
        equal=verdict,
        same=lambda table, theirs: table.verdict == theirs,
        finished=lambda table, s: len(table.lines) == 2 ** len(table.letters),
        refused=((("p ->",), "ends too early"), (("p $ q",), "'$'"), (("(p",), "not closed"), (("p q",), "q follows"), (("a&b&c&d&f&g",), "6 letters")),
    ),
    "core.proof": Case(
        proofs(),
        equal=first_fault,
        same=lambda ours, place: ours == (place is None, place),
        finished=lambda result, order, needs: result.holds == (result.fails_at is None),
        refused=((((1, 1), {1: ()}), "twice"), (((1,), {1: (), 2: (1,)}), "Line 2 is missing")),
    ),
    "core.experiment": Case(
        experiments(),
        equal=by_numpy,
        same=same_as_numpy,
        finished=lambda state, lines: len(state) == 2 and all(state),
        start=lambda lines: ("none", "none"),
        refused=(((("draw 3",),), "not known"), ((("x = draw 1 from rng",),), "no generator rng")),
    ),
    "core.replay": Case(
        begun,
        equal=by_git,
        same=same_as_git,
        finished=lambda state, commands: state.working in {"start", "a", "b"},
        start=lambda commands: (),
        refused=(((("push",),), "not known"),),
    ),
    "core.solve": Case(
        st.one_of(*EQUATIONS.values()).map(lambda e: (e,)),
        equal=lambda e: e,
        same=lambda solved, e: equation_holds(e, {sympy.Symbol("x"): solved_value(solved)}),
        finished=lambda solved, e: solved.sides[0] == X and sympy.Symbol("x") not in solved_value(solved).free_symbols,
        refused=(
            ((Relation(("=",), (Power(Symbol("e"), X), rational(-1))),), "no solution"),
            ((Relation(("=",), (Power(X, rational(2)), rational(-1))),), "no real solution"),
            ((Relation(("=",), (X, Sum((X, rational(1))))),), "no solution"),
            ((Relation(("=",), (Sum((X, Power(X, rational(2)))), rational(1))),), "not only linearly"),
            ((Relation(("=",), (Y, rational(1))),), "does not stand"),
        ),
    ),
}  # fmt: skip


def goes_back(f, inverse, at):
    """f⁻¹(f(x)) is x, wherever both are defined."""
    try:
        return np.isclose(float(number(value_of(inverse, {"x": value_of(f, {"x": at})}))), float(at))
    except ValueError:
        return True
