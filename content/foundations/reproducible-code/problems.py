"""Problems on code that can be rerun: which numbers repeat, which test notices a fault, what Git holds where, and in which order one works."""

from collections.abc import Callable
from fractions import Fraction
from itertools import permutations, product
from math import exp
from statistics import fmean, median, pstdev

from eigenway.course import Choice, Number, Ordering, Problem, Set, Slip, number, problem, read, step, tex
from eigenway.maths import core


def code(line):
    """A line of core.experiment as it stands in Python."""
    name, _, rest = line.partition(" = ")
    match rest.split():
        case ["seed", value]:
            return f"{name} = default_rng({value})"
        case ["draw", count, "from", source]:
            return f"{name} = {source}.random({count})"
        case _:
            return line


def by_counting(words):
    """Reads the Python lines and counts, for each generator object, how many numbers it has given."""
    made, held = {}, {}
    for line in (row.split("`")[1] for row in words.splitlines() if row[:1].isdigit()):
        name, _, rest = line.partition(" = ")
        if "default_rng" in rest:
            made[name] = [rest, 0]
        elif "(" in rest:
            source, many = made[rest.partition(".")[0]], int(rest.partition("(")[2].rstrip(")"))
            held[name] = (source[0], source[1], many)
            source[1] += many
        else:
            made[name] = made[rest]
    return read("{" + ", ".join(name for name in held if name != "x" and held[name] == held["x"]) + "}")


def script(order, same_gen, look, same_rng, seed, other, many):
    """The lines of an experiment: `x` first, then four blocks in some order."""
    draw = f"draw {many} from"
    blocks = {
        "a": [f"a = {draw} rng"],
        "b": [
            f"gen = seed {seed if same_gen else other}",
            *(["m = draw 1 from gen"] if look else []),
            f"b = {draw} gen",
        ],
        "c": ["two = rng", f"c = {draw} two"],
        "d": [f"rng = seed {seed if same_rng else other}", f"d = {draw} rng"],
    }
    return [f"rng = seed {seed}", f"x = {draw} rng", *(line for name in order for line in blocks[name])]


def held(lines):
    """What each name holds, by the library."""
    return dict(entry.split(": ") for entry in core.experiment(lines).names.split("; "))


def repeats(lines):
    found = held(lines)
    return {name for name in "abcd" if found[name] == found["x"]}


PLANS = tuple(
    plan
    for plan in product(permutations("abcd"), (True, False), (True, False), (True, False))
    if repeats(script(*plan, 1, 2, 2))
)


def names(found):
    return read("{" + ", ".join(sorted(found)) + "}")


@problem(understanding=True, verify=by_counting)
def same_numbers(pick):
    """Which numbers are the same?

    A seed fixes a stream, and each draw goes on from where its generator stands. Ask of each line: which stream, and from which place on?
    """
    seed, many = pick.integer(1, 99), pick.integer(2, 6)
    plan = pick.one(PLANS)
    lines = script(*plan, seed, pick.integer(1, 99, without=(seed,)), many)
    found, right = held(lines), repeats(lines)
    wrong = {
        "seed-anywhere": ({name for name in "abcd" if found[name].endswith(f" of seed {seed}")},
            f"You took all that comes from a generator with the seed ${seed}$. After it has given ${many}$ numbers, does it begin again, or does it go on?"),
        "same-name": ({"a", "d"},
            "You went by the name `rng`. Two things decide: the seed, and how many numbers were drawn since. How many had been drawn before `a`?"),
        "any-beginning": ({name for name in "abcd" if found[name].startswith("draws 1 to")},
            "You took whatever comes first from a new generator. Look at the seeds: does every new generator begin the same stream?"),
        "new-generator-new-numbers": ({"d"} if right == {"b", "d"} else right,
            "A seed decides, and the place in its stream; the name of the generator does not. Where does `gen` stand when `b` is drawn, and with which seed?"),
        "none": (set(), f"You found none. A generator that is made anew with the seed ${seed}$ stands at the beginning again. Is there one?"),
    }  # fmt: skip
    slips = {
        frozenset(values): Slip(name, names(values), says)
        for name, (values, says) in reversed(wrong.items())
        if values != right
    }
    listed = "\n".join(f"{i}. `{code(line)}`" for i, line in enumerate(lines, 1))
    return Problem(
        "Which of `a`, `b`, `c`, `d` hold the same numbers as `x`, when these lines run from top to bottom? Type a set, such as `{a, c}`.\n\n"
        + listed,
        answer=Set(names(right)),
        slips=list(slips.values()),
        work=[
            *(step("holds", "`{name}` holds {what}.", None, name=name, what=found[name]) for name in "xabcd"),
            step("compare", "The same as `x`: ${answer}$.", names(right), answer=tex(names(right))),
        ],
    )


PLACES = {
    "working": "After these lines, what does the file read in the working tree?",
    "staged": "After these lines, what does the file read as it is staged?",
    "committed": "After these lines, what does the file read in the commit on which HEAD stands?",
}
STORIES = (  # commands, with a, b, c for three texts; the place that is asked for; why another text is tempting
    (("write a", "add", "commit one", "write b", "add", "write c"), "staged"),
    (("write a", "add", "commit one", "write b", "add", "write c"), "committed"),
    (("write a", "add", "commit one", "write b", "add", "write c", "commit two"), "committed"),
    (("write a", "add", "commit one", "write b", "add", "write c", "restore"), "working"),
    (("write a", "add", "commit one", "branch fix", "write b", "add", "commit two", "write c", "add", "commit three", "switch fix"), "working"),
    (("write a", "add", "commit one", "branch fix", "switch fix", "write b", "add", "commit two", "switch main", "write c"), "committed"),
    (("write a", "add", "commit one", "branch fix", "switch fix", "write b", "add", "commit two", "write c", "add", "commit three", "switch main"), "working"),
    (("write a", "add", "commit one", "write b", "add", "commit two", "write c", "add", "commit three", "checkout HEAD~1"), "working"),
    (("write a", "add", "commit one", "write b", "add", "commit two", "write c", "add", "commit three", "reset HEAD~2"), "working"),
    (("write a", "add", "commit one", "write b", "add", "commit two", "write c", "add", "commit three", "reset HEAD~2"), "staged"),
    (("write a", "add", "commit one", "branch fix", "switch fix", "write b", "add", "commit two", "switch main", "merge fix", "write c"), "committed"),
)  # fmt: skip
SAYS = {
    "working": "That lies in the working tree. Which command takes the working tree along, and which only what was staged?",
    "staged": "That is what is staged. Which command writes the file into the place that is asked for, and did it run after that?",
    "committed": "That is in the commit on which HEAD stands. Is the place that is asked for as old as that commit?",
}


def shown(command):
    """A command as one would type it; writing the file is said in words."""
    word, _, rest = command.partition(" ")
    typed = {"commit": f"git commit -m {rest}", "add": "git add count.txt", "restore": "git restore count.txt"}.get(
        word, f"git {command}"
    )
    return f"the file is made to read {rest}" if word == "write" else f"`{typed}`"


@problem(understanding=True)
def which_version(pick):
    """The file in its three places

    Git keeps the file in three places: the working tree, what is staged, and the commits. Follow the three, line by line.
    """
    story, place = pick.one(STORIES)
    texts = dict(zip("abc", map(str, pick.some(3, range(10, 100)))))
    commands = [f"write {texts[line[-1]]}" if line.startswith("write") else line for line in story]
    state = core.replay(commands)
    answer = int(getattr(state, place))
    slips = {}
    for other in ("committed", "staged", "working"):
        slips.setdefault(int(getattr(state, other)), Slip(f"took-{other}", int(getattr(state, other)), SAYS[other]))
    left = [text for text in map(int, texts.values()) if text not in slips]
    for name, text in zip(("version-left-behind", "version-left-elsewhere"), left):
        slips[text] = Slip(
            name,
            text,
            f"The file did read ${text}$ once. Where is that version now: on which branch, in which commit, and does HEAD stand there?",
        )
    slips.pop(answer)
    listed = "\n".join(f"{i}. {shown(command)}" for i, command in enumerate(commands, 1))
    return Problem(
        f"{PLACES[place]} The repository is new, has the one branch `main`, and holds one file, count.txt.\n\n{listed}",
        answer=Number(answer),
        slips=list(slips.values()),
        work=[
            *core.replay.steps(commands),
            step("read", "So the place that is asked for holds ${answer}$.", answer, answer=answer),
        ],
    )


DOES = {
    "softmax": "make probabilities of scores: $e$ to the power of each, divided by the sum of these powers",
    "standardise": "subtract the mean of a list from each of its values and divide by the standard deviation, the root of the mean squared distance from the mean",
    "median": "put a list in order and return the value in the middle",
}
FAULTS = {  # a function, what is wrong with it, and it
    "softmax": {
        "it does not divide by the sum": lambda z: [exp(v) for v in z],
        "it returns the probabilities in reversed order": lambda z: [exp(v) / sum(map(exp, z)) for v in reversed(z)],
        "it divides by the largest power instead of the sum": lambda z: [exp(v - max(z)) for v in z],
    },
    "standardise": {
        "it subtracts the mean and divides by nothing": lambda x: [v - fmean(x) for v in x],
        "it divides by the variance, the square of the standard deviation": lambda x: [
            (v - fmean(x)) / pstdev(x) ** 2 for v in x
        ],
        "it subtracts the smallest value in place of the mean": lambda x: [(v - min(x)) / pstdev(x) for v in x],
        "it divides by the standard deviation and subtracts nothing": lambda x: [v / pstdev(x) for v in x],
    },
    "median": {
        "it takes the middle entry without sorting first": lambda x: x[len(x) // 2],
        "it sorts by size without the sign": lambda x: sorted(x, key=abs)[len(x) // 2],
        "it returns the mean": fmean,
    },
}
BASES = ((0.5, -1, 2, -3.5, 5), (-0.5, 1, -2.5, 3, 4))  # no two entries alike, not even in size
INPUTS = [list(x) for base in BASES for x in list(permutations(base))[::7]]


def near(a, b):
    return all(abs(p - q) < 1e-9 for p, q in zip(a, b, strict=True)) if isinstance(a, list) else abs(a - b) < 1e-9


def flipped(x):
    return [x[1], x[0], *x[2:]]


TESTS: dict[str, dict[str, Callable]] = {  # what a test says, and whether f keeps it on x
    "softmax": {
        "The result is as long as the input.": lambda f, x: len(f(x)) == len(x),
        "All entries are positive.": lambda f, x: min(f(x)) > 0,
        "The entries add up to 1.": lambda f, x: near(sum(f(x)), 1),
        "Adding 5 to all scores changes nothing.": lambda f, x: near(f([v + 5 for v in x]), f(x)),
        "The larger of two scores gets the larger entry.": lambda f, x: (x[0] < x[1]) == (f(x)[0] < f(x)[1]),
        "No entry is above 1.": lambda f, x: max(f(x)) <= 1,
    },
    "standardise": {
        "The result is as long as the input.": lambda f, x: len(f(x)) == len(x),
        "The larger of two values stays the larger one.": lambda f, x: (x[0] < x[1]) == (f(x)[0] < f(x)[1]),
        "The mean of the result is 0.": lambda f, x: near(fmean(f(x)), 0),
        "The standard deviation of the result is 1.": lambda f, x: near(pstdev(f(x)), 1),
        "Adding 10 to all values changes nothing.": lambda f, x: near(f([v + 10 for v in x]), f(x)),
        "Doubling all values changes nothing.": lambda f, x: near(f([2 * v for v in x]), f(x)),
        "Exchanging the first two values exchanges the first two results.": lambda f, x: near(f(flipped(x)), flipped(f(x))),
    },
    "median": {
        "The result lies between the smallest and the largest value.": lambda f, x: min(x) <= f(x) <= max(x),
        "The result is one of the values.": lambda f, x: f(x) in x,
        "Putting the values in another order changes nothing.": lambda f, x: near(f(x[::-1]), f(x)) and near(f(sorted(x)), f(x)),
        "Adding 10 to all values adds 10 to the result.": lambda f, x: near(f([v + 10 for v in x]), f(x) + 10),
        "Turning all signs round turns the sign of the result round.": lambda f, x: near(f([-v for v in x]), -f(x)),
        "As many values lie above the result as below it.": lambda f, x: sum(v > f(x) for v in x) == sum(v < f(x) for v in x),
    },
}  # fmt: skip
RIGHT = {
    "softmax": lambda z: [exp(v) / sum(map(exp, z)) for v in z],
    "standardise": lambda x: [(v - fmean(x)) / pstdev(x) for v in x],
    "median": median,
}


def passes(test, f):
    return all(test(f, x) for x in INPUTS)


@problem(understanding=True)
def which_test_notices(pick):
    """Which test notices the fault?

    A test finds a fault only when the faulty version breaks it. Try each on two or three small numbers.
    """
    name = pick.one(tuple(FAULTS))
    fault = pick.one(tuple(FAULTS[name]))
    kept = {says for says, test in TESTS[name].items() if passes(test, FAULTS[name][fault])}
    good = pick.one([says for says in TESTS[name] if says not in kept])
    order = pick.shuffled((good, *pick.some(2, sorted(kept))))
    at = order.index(good) + 1
    broken = next(x for x in INPUTS if not TESTS[name][good](FAULTS[name][fault], x))
    return Problem(
        f"Somebody wrote `{name}`, which is to {DOES[name]}. There is a fault in it: {fault}. Each of these tests would run it on a hundred random lists of five different numbers. Which one fails?",
        answer=Choice(at, order),
        slips=[
            Slip(slug, order.index(says) + 1,
                 "The faulty version passes that test as well. Take two or three small numbers and do with them what the faulty version does. Is it not still true that "
                 f"{says[0].lower()}{says[1:-1]}?", family="test-without-teeth")
            for slug, says in zip(("passes-too", "passes-as-well"), (says for says in order if says != good))
        ],
        work=[
            step("others", "The faulty version keeps what the other two ask.", None),
            step("notice", "It breaks test {at}, \"{test}\", for instance on the list ${x}$.", at, at=at, test=good.rstrip("."), x="(" + ", ".join(number(Fraction(v)) for v in broken) + ")"),
        ],
    )  # fmt: skip


TASKS = (
    ("fix-split", "split.py", "keep the last row"), ("faster-loss", "loss.py", "add up without a loop"), ("seeded-noise", "noise.py", "pass the generator"),
    ("scale-by-train", "scale.py", "take the mean of the training rows"), ("new-metric", "metric.py", "report recall"), ("tidy-plots", "plots.py", "name the axes"),
)  # fmt: skip


@problem
def a_fix_on_a_branch(pick):
    """From a branch to the merge

    What is to be merged must be committed, and what is committed on a branch needs the branch first. A merge goes into the branch on which you stand.
    """
    branch, file, message = pick.one(TASKS)
    moved = pick.yes()
    steps = [
        f"`git switch -c {branch}`",
        f"change {file}, and run the tests until they pass",
        f"`git add {file}`",
        f'`git commit -m "{message}"`',
        *(["`git rebase main`"] if moved else []),
        "`git switch main`",
        f"`git merge {branch}`",
    ]
    commit, home, merge = 3, len(steps) - 2, len(steps) - 1
    shuffled = pick.shuffled(tuple(range(len(steps))))

    def order(*lines):
        return tuple(shuffled.index(line) + 1 for line in lines)

    natural = tuple(range(len(steps)))
    early = (*range(commit), home, merge, *(i for i in natural if i >= commit and i not in (home, merge)))
    listed = "\n".join(f"{i}. {steps[line]}" for i, line in enumerate(shuffled, 1))
    told = " While you worked, a colleague's commit came to `main`; yours is to stand on top of it." if moved else ""
    at = dict(zip(natural, order(*natural)))
    return Problem(
        f"You stand on `main`, and nothing is changed. A fix is to be made on a branch of its own, called `{branch}`, which you make before you touch a file, and then to come to `main`.{told} "
        f"Put the steps in order.\n\n{listed}",
        answer=Ordering(order(*natural)),
        slips=[
            Slip("merge-before-commit", order(*early), f"At step {at[merge]} nothing is committed on the branch yet. What would the merge bring?"),
            Slip("worked-on-main", order(1, 2, 3, 0, *natural[4:]),
                 f"When step {at[commit]} runs, you still stand on `main`, so the commit lands there. Which step must come before?"),
            Slip("merged-into-itself", order(*natural[:home], merge, home),
                 f"At step {at[merge]} you stand on `{branch}`. A merge brings another branch into the one on which you stand: which one should that be?"),
            Slip("staged-too-early", order(0, 2, 1, *natural[3:]),
                 f"Step {at[2]} stages the file as it is at that moment. Is the change in it already?"),
        ],
        work=[
            step("branch", "First the branch, so that nothing lands on `main`: step {i}.", None, i=at[0]),
            step("commit", "Then change, stage and commit: steps {a}, {b}, {c}.", None, a=at[1], b=at[2], c=at[3]),
            *([step("rebase", "A colleague's commit is on `main`: put yours on top of it, step {i}.", None, i=at[4])] if moved else []),
            step("merge", "Then back to `main`, step {i}, and merge, step {j}.", order(*natural), i=at[home], j=at[merge]),
        ],
    )  # fmt: skip
