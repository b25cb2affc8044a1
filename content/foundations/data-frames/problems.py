"""Problems on tables: how many rows a join or a group makes, what a sum becomes after it, and what a gap does to a mean."""

import re
from fractions import Fraction

from eigenway.course import Number, Problem, Slip, Vector, problem, step
from eigenway.maths import data

KEYS = "ABCD"


def keys_of(pick, many):
    return tuple(sorted(pick.one(KEYS) for _ in range(many)))


def listed(keys):
    return ", ".join(keys)


def read_keys(words):
    return [found.split(", ") for found in re.findall(r"keys ([A-D](?:, [A-D])*)", words)]


def by_pairing(words):
    left, right = read_keys(words)
    pairs = sum(a == b for a in left for b in right)
    return pairs + ("left join" in words) * sum(a not in right for a in left)


@problem(verify=by_pairing)
def rows_after_join(pick):
    """The rows of a join

    Go key by key: how often does it stand on the left, and how often on the right?
    """
    kind = pick.one(("inner", "left"))
    left, right = pick.until(
        lambda: (keys_of(pick, pick.integer(4, 6)), keys_of(pick, pick.integer(4, 6))),
        lambda both: set(both[0]) - set(both[1]) and any(both[0].count(k) > 1 and both[1].count(k) > 1 for k in KEYS),
    )
    pairs = sum(left.count(k) * right.count(k) for k in KEYS)
    alone = sum(k not in right for k in left)
    answer, other = (pairs, pairs + alone) if kind == "inner" else (pairs + alone, pairs)
    often = next(k for k in KEYS if left.count(k) > 1 and right.count(k) > 1)
    lost = next(k for k in left if k not in right)
    shared = len(set(left) & set(right)) if kind == "inner" else len(set(left))
    return Problem(
        f"The left table has rows with the keys {listed(left)}; the right one has rows with the keys {listed(right)}. How many rows has the "
        f"{kind} join on that key?",
        answer=Number(answer),
        slips=[
            Slip("each-key-once", shared,
                 f"You counted each key once. {often} stands ${left.count(often)}$ times on the left and ${right.count(often)}$ times on the right, and each "
                 "row on the left meets each one on the right: how many rows does that make?"),
            Slip("size-of-the-left-table", len(left),
                 f"That is the size of the left table. Its rows of {often} find ${right.count(often)}$ partners each: are they not repeated?"),
            Slip("other-join", other,
                 f"{lost} has no partner on the right. " + ("An inner join drops such rows, and you kept them. What is left?" if kind == "inner" else
                 "A left join keeps such rows, with gaps, and you dropped them. How many are there?")),
            Slip("every-pair", len(left) * len(right),
                 f"You paired every row with every row, whatever its key. A row of {often} meets only rows of {often}: how many pairs are that?"),
        ],
        work=[
            *data.join.steps([{"key": k, "l": i} for i, k in enumerate(left, 1)], [{"key": k, "r": i} for i, k in enumerate(right, 1)], "key", kind)[:-1],
            step("count", "Counted together: ${answer}$ rows.", answer, answer=answer),
        ],
    )  # fmt: skip


def by_walking(words):
    (left, right) = read_keys(words)
    paid = [int(n) for n in re.findall(r"amounts ([\d, ]+), in", words)[0].split(", ")]
    return sum(p * max(right.count(k), int("left join" in words)) for k, p in zip(left, paid))


@problem(understanding=True, verify=by_walking)
def total_after_join(pick):
    """A sum after a join

    Each amount stands in the joined table as often as its key stands on the right.
    """
    kind = pick.one(("inner", "left"))
    left, right = pick.until(
        lambda: (("A", "A", "B", "C", "D")[pick.integer(0, 1) :], keys_of(pick, pick.integer(3, 5))),
        lambda both: set(both[0]) - set(both[1]) and any(both[1].count(k) > 1 for k in both[0]),
    )
    paid = pick.some(len(left), range(2, 20))
    times = [right.count(k) for k in left]
    inner = sum(p * t for p, t in zip(paid, times))
    alone = sum(p for p, t in zip(paid, times) if t == 0)
    answer, other = (inner, inner + alone) if kind == "inner" else (inner + alone, inner)
    at = next(i for i, t in enumerate(times) if t > 1)
    gap = next(i for i, t in enumerate(times) if t == 0)
    once = sum(p for p, t in zip(paid, times) if t) if kind == "inner" else sum(paid)
    without = "once, with a gap beside it" if kind == "left" else "nowhere"
    often = {0: without, 1: "once", 2: "twice"}
    says = [
        f"Key {k}: in the joined table the amount ${p}$ stands {often.get(t, f'{t} times')}."
        for k, p, t in zip(left, paid, times)
    ]
    return Problem(
        f"Orders have the keys {listed(left)} and the amounts {', '.join(map(str, paid))}, in this order. A table of contacts has rows with the keys "
        f"{listed(right)}. After the {kind} join on the key, what is the sum of the amounts?",
        answer=Number(answer),
        slips=[
            Slip("counted-once", once,
                 f"You added each amount at most once. {left[at]} stands ${times[at]}$ times on the right: how often does its ${paid[at]}$ stand in the joined "
                 "table?"),
            Slip("other-join", other,
                 f"{left[gap]} stands nowhere on the right. " + ("An inner join drops its row; does your sum still hold its" if kind == "inner" else
                 "A left join keeps its row; does your sum hold its") + f" ${paid[gap]}$?"),
            Slip("repeated-everything", sum(paid) * max(times),
                 f"You took every amount ${max(times)}$ times, as is right for {left[times.index(max(times))]}. How often does {left[gap]}, say, stand on the right?"),
        ],
        work=[*(step("key", line, None) for line in says), step("sum", "Together that is ${answer}$.", answer, answer=answer)],
    )  # fmt: skip


TOWNS = (("Bonn", "Graz", "Lyon"), ("Bath", "Gent", "Turin"), ("Brno", "Kiel", "Porto"))


def means_by_hand(words):
    rows = re.findall(r"\| (\w+) \| (\d+) \|", words)
    names = sorted({name for name, _ in rows})
    groups = [sorted(int(v) for name, v in rows if name == town) for town in names]
    if "median" in words:
        return tuple(Fraction(g[(len(g) - 1) // 2] + g[len(g) // 2], 2) for g in groups)
    return tuple(Fraction(sum(g), len(g)) for g in groups)


@problem(verify=means_by_hand)
def group_aggregate(pick):
    """One number for each group

    Collect the rows of the first group wherever they stand, and take the mean or the median of these alone. Then the next group.
    """
    towns, how = pick.one(TOWNS), pick.one(("mean", "median"))
    sizes = pick.one(((2, 3, 1), (3, 2, 1), (3, 1, 2), (1, 3, 2), (3, 2, 2), (2, 3, 2), (3, 1, 3)))
    labels = [town for town, n in zip(towns, sizes) for _ in range(n)]

    def kind(values):
        groups = [[v for t, v in zip(labels, values) if t == town] for town in towns]
        whole = all(sum(g) % len(g) == 0 for g in groups)
        skewed = any(len(g) == 3 and sum(g) != 3 * sorted(g)[1] for g in groups)
        return whole and skewed and len(set(values)) == len(values)

    values = pick.until(lambda: tuple(pick.integer(4, 30) for _ in labels), kind)
    table = pick.shuffled([{"town": t, "rent": v} for t, v in zip(labels, values)])
    answer = tuple(a for _, a in data.group(table, "town", "rent", how))
    means, sums = (tuple(a for _, a in data.group(table, "town", "rent", way)) for way in ("mean", "sum"))
    medians = tuple(a for _, a in data.group(table, "town", "rent", "median"))
    other = medians if how == "mean" else means
    biggest = towns[max(range(3), key=lambda i: sizes[i])]
    uneven = next(town for town, n in zip(towns, sizes) if n != 3)  # there the number of towns is not its own
    rows = "\n".join(f"| {row['town']} | {row['rent']} |" for row in table)
    return Problem(
        f"What is the {how} rent of each town? Give three numbers, for {towns[0]}, {towns[1]} and {towns[2]} in this order.\n\n| town | rent |\n"
        f"|---|---|\n{rows}",
        answer=Vector(answer),
        slips=[
            Slip("mean-for-median" if how == "median" else "median-for-mean", other,
                 f"Those are the means. Put the rents of {biggest} in order: which one stands in the middle?" if how == "median" else
                 f"Those are the medians, the rents in the middle. For a mean every rent of {biggest} counts: what is their sum, shared out evenly?"),
            Slip("divided-by-the-groups", tuple(Fraction(s, 3) for s in sums),
                 f"You divided each sum by 3, the number of towns. The rents of one town are divided by how many there are in *it*: how many has {uneven}?"),
            Slip("forgot-to-divide", sums,
                 f"Those are the sums. Can the {how} rent of {biggest}, ${sums[towns.index(biggest)]}$, be larger than each of its rents?"),
            Slip("ignored-the-groups", (Fraction(sum(values), len(values)),) * 3,
                 f"You took the mean of all {len(values)} rows for each town. Which rows belong to {towns[0]}?"),
        ],
        work=[*data.group.steps(table, "town", "rent", how),
              step("collect", "In the order asked for: ${answer}$.", answer, answer=answer)],
    )  # fmt: skip


def over_what_is_there(words):
    entries = re.findall(r"entries (.*?), in this order", words)[0].split(", ")
    kept = [int(e.strip("$")) for e in entries if "NaN" not in e]
    return Fraction(sum(kept), len(kept))


@problem(verify=over_what_is_there)
def mean_with_missing(pick):
    """A mean with gaps

    What is missing is left out of the sum, and out of the count as well.
    """
    n, gaps = pick.integer(5, 7), pick.integer(1, 2)
    places = sorted(pick.some(gaps, range(1, n)))
    known = n - gaps

    def carried(values):
        rest, found = list(values), []
        for i in range(n):
            found.append(found[-1] if i in places else rest.pop(0))
        return found

    def middle(values):
        ordered = sorted(values)
        return Fraction(ordered[(known - 1) // 2] + ordered[known // 2], 2)

    def telling(values):
        mean = Fraction(sum(values), known)
        return mean.denominator == 1 and len({mean, middle(values), Fraction(sum(carried(values)), n)}) == 3

    values = pick.until(lambda: tuple(pick.integer(1, 20) for _ in range(known)), telling)
    column = [None if i in places else v for i, v in enumerate(carried(values))]
    told = ", ".join("`NaN`" if v is None else f"${v}$" for v in column)
    total = sum(values)
    return Problem(
        f"A column of a table has the {n} entries {told}, in this order. What does `mean()` return in pandas, if nothing else is set?",
        answer=Number(Fraction(total, known)),
        slips=[
            Slip("missing-as-zero", Fraction(total, n),
                 f"You divided by all {n} entries, as if the missing ones were 0. They are left out: of the sum, and of what else?"),
            Slip("carried-forward", Fraction(sum(carried(values)), n),
                 f"You put the entry before it in each gap and divided by {n}. `mean()` fills nothing in: which entries does it see?"),
            Slip("forgot-to-divide", total,
                 f"${total}$ is the sum of what is there, larger than every entry. By how many is it divided?"),
            Slip("median-for-mean", middle(values),
                 "That is the median of what is there, the value in the middle. The mean asks for a sum: which one?"),
        ],
        work=[
            step("leave-out", "{gaps} missing: {known} entries are left, and their sum is ${total}$.", None, gaps=gaps, known=known, total=total),
            step("divide", "The mean is ${total} / {known} = {answer}$.", Fraction(total, known), total=total, known=known, answer=Fraction(total, known)),
        ],
    )  # fmt: skip


@problem(understanding=True)
def rows_of_each(pick):
    """How many rows come out

    A filter keeps rows, a group makes one row of many, a transform leaves every row in its place.
    """
    n, groups, gaps = pick.integer(60, 400), pick.integer(5, 20), pick.integer(21, 40)
    over, none = pick.integer(41, n - 10), pick.integer(2, 9)
    what = pick.one(("group", "transform", "filter", "group and join back"))
    call, answer = {
        "group": ('`df.groupby("town").rent.mean()`', groups),
        "transform": ('`df.groupby("town").rent.transform("mean")`', n),
        "filter": ("`df[df.rent > 900]`", over),
        "group and join back": (
            '`df.merge(means, on="town")`, where `means` has one row for each town that occurs,',
            n - gaps,
        ),
    }[what]
    slips = {
        "group": [
            Slip("kept-the-length", n, f"You kept all {n} rows. `mean` after `groupby` leaves one row for each what?"),
            Slip("counted-known-rows", n - gaps, f"{n - gaps} rows belong to some town. They are the rows that go *in*: how many rows does each town become?"),
            Slip("missing-as-a-group", groups + 1, "You counted the missing town as a town. Rows without a key belong to no group by default: what is left?"),
        ],
        "transform": [
            Slip("as-an-aggregate", groups, "One row a town is what `mean` alone gives. `transform` writes each mean back to the rows: to how many?"),
            Slip("dropped-missing-keys", n - gaps, f"The {gaps} rows without a town get `NaN`. Do they lose their place for that?"),
            Slip("dropped-missing-values", n - none, f"The {none} rows without a rent are skipped in the mean. Do they have a town, and a place?"),
        ],
        "filter": [
            Slip("kept-missing-values", over + none, f"You kept the {none} rows without a rent. Is `NaN > 900` true?"),
            Slip("complement", n - over, "Those are the rows that are *not* over 900. Which ones does the comparison pick?"),
            Slip("kept-the-length", n, f"You kept all {n} rows. A column of true and false picks the true ones: how many?"),
        ],
        "group and join back": [
            Slip("kept-the-length", n, f"An inner join keeps a row if its key has a partner. Which partner have the {gaps} rows without a town?"),
            Slip("as-an-aggregate", groups, f"`means` has {groups} rows. But the left table goes in whole, and each of its rows looks for a partner: how many "
                 "find one?"),
            Slip("every-pair", n * groups, "You paired every row with every town. A row meets only the mean of its own town: how many partners is that?"),
        ],
    }[what]  # fmt: skip
    why = {
        "group": "Rows without a town belong to no group; each of the others goes into the mean of its town: {answer} rows, one a town.",
        "transform": "The result of each group is written back to its rows, and rows without a town get a gap: all {answer} rows stay.",
        "filter": "A comparison with a gap is false, so only the rows that are known to be over 900 stay: {answer}.",
        "group and join back": "Each row with a town meets exactly one mean; the {gaps} without one meet none and are dropped: {answer} rows.",
    }[what]
    return Problem(
        f"A table `df` has {n} rows with the columns town and rent. {groups} different towns occur; {gaps} rows have no town. {none} other rows have no rent, "
        f"and {over} rents are over 900. Missing means `NaN`. How many rows has {call} with the settings that pandas starts with?",
        answer=Number(answer),
        slips=slips,
        work=[
            step(
                "ask",
                "Ask of each row: does it stay, does it fall out, or does it go into one number with others?",
                None,
            ),
            step("count", why, answer, answer=answer, gaps=gaps),
        ],
    )
