"""Sets, functions, equations, proofs and a small repository: what people know about them."""

from fractions import Fraction

import pytest

from eigenway.answers.grammar import read
from eigenway.maths import core, show


def words(work):
    return " ".join(show.plain_sentence(step) for step in work)


def test_a_complement_is_taken_in_the_whole_universe():
    assert core.sets("complement", {1, 2}, (), range(1, 6)) == {3, 4, 5}


def test_f_of_g_is_not_g_of_f():
    f, g = read("x^2"), read("x+1")
    assert show.text(core.compose(f, g)) == "x^2 + 2x + 1"
    assert show.text(core.compose(g, f)) == "x^2 + 1"


def test_an_inverse_undoes_the_last_operation_first():
    assert show.text(core.invert(read("3x+2"))) == "(x - 2)/3"
    assert show.text(core.invert(read("(2x+1)/(x-3)"))) == "(3x + 1)/(x - 2)"


def test_multiplying_both_sides_puts_the_number_first():
    assert show.text(core.invert(read("(x-20)/5"))) == "5x + 20"


def test_argmin_is_where_and_min_is_what():
    assert core.minimize({0: 3, 1: 2, 4: 2}) == ((1, 4), 2)
    assert core.minimize((2, -8, 3)) == ((2,), -5)


def test_both_limits_of_a_sum_count_and_an_empty_sum_is_zero():
    assert core.sums(read("i"), 1, 4) == 10
    assert core.sums(read("i"), 1, 4, "i", True) == 24
    assert core.sums(read("i"), 3, 2) == 0
    assert core.sums(read("i"), 3, 2, "i", True) == 1
    assert core.sums(read("1/i"), 1, 3) == Fraction(11, 6)
    assert "5 - 2 + 1 = 4 terms" in words(core.sums.steps(read("i"), 2, 5))


def test_the_term_moves_against_the_index():
    assert show.text(core.reindex(read("i^2"), 1)) == "j^2 - 2j + 1"


def test_a_false_premise_promises_nothing():
    assert core.truth_table("p -> q").lines == (
        (True, True, True),
        (True, False, False),
        (False, True, True),
        (False, False, True),
    )
    assert core.truth_table("(p -> q) <-> (not q -> not p)").verdict == "always true"
    assert core.truth_table("(p -> q) <-> (q -> p)").verdict == "sometimes true"
    assert core.truth_table("p ∧ ¬p").verdict == "never true"


def test_a_line_that_is_used_before_it_is_shown_breaks_the_proof():
    assert core.proof([1, 2, 3], {2: [1], 3: [1, 2]}) == (True, None)
    assert core.proof([1, 3, 2], {2: [1], 3: [1, 2]}) == (False, 2)


@pytest.mark.parametrize(
    ("equation", "solution"),
    [
        ("3e^(2x)+1=13", "x = ln(4)/2"),
        ("2^x=32", "x = 5"),
        ("2 ln(x-1) = 6", "x = e^3 + 1"),
        ("3x+2=x-5", "x = -7/2"),
        ("ln(x)+ln(2)=ln(6)", "x = 3"),
        ("2 ln(x)-ln(3)=ln(12)", "x = 6"),
        ("ln(x+1)-ln(x)=ln(3)", "x = 1/2"),
        ("log(x,2)+log(x-2,2)=3", "x = 4"),
        ("3=ln(x)-ln(2)", "x = 2*e^3"),
        ("ln(x)=-ln(3)", "x = 1/3"),
        ("5=7/(x+1)", "x = 2/5"),
        ("x^3 = -8", "x = -2"),
        ("sqrt(x+1)=3", "x = 8"),
    ],
)
def test_an_equation_is_undone_from_the_outside_in(equation, solution):
    assert show.text(core.solve(read(equation))) == solution


def test_a_number_without_a_logarithm_does_not_solve_the_equation():
    last = core.solve.steps(read("ln(x)+ln(x-3)=ln(4)"))[-1]
    assert last.rule == "test-insides" and show.text(last.after) == "x = 4" and show.text(last.facts["lost"]) == "-1"


@pytest.mark.parametrize(
    ("equation", "says"),
    [
        ("ln(x)=ln(2x+1)", "no solution"),
        ("ln(x)+ln(3-x)=ln(2)", "2 and 1 both solve"),
        ("ln(x)+1=ln(x-1)", "not solved here"),
        ("ln(x)+ln(x+1)=ln(5)", "no fractions"),
    ],
)
def test_an_equation_of_logarithms_without_one_fraction_is_refused(equation, says):
    with pytest.raises(ValueError, match=says):
        core.solve(read(equation))


def test_git_moves_a_branch_forward_when_it_has_nothing_of_its_own():
    state = core.replay(
        [
            "write a",
            "add",
            "commit one",
            "branch fix",
            "switch fix",
            "write b",
            "add",
            "commit two",
            "switch main",
            "merge fix",
        ]
    )
    assert (state.HEAD, state.working) == ("main", "b") and "main at two" in state.branches


def test_a_detached_head_leaves_every_branch_where_it_is():
    state = core.replay(["write a", "add", "commit one", "write b", "add", "commit two", "checkout one"])
    assert state.HEAD == "detached at one" and state.working == "a" and state.branches == "main at two"


def test_a_conflict_is_refused_and_changes_nothing():
    work = core.replay.steps(
        [
            "write a",
            "add",
            "commit one",
            "branch fix",
            "write b",
            "add",
            "commit two",
            "switch fix",
            "write c",
            "add",
            "commit three",
            "merge main",
        ]
    )
    assert work[-1].rule == "refused" and "conflict" in words(work)
    assert work.result.working == "c"


def test_rebase_writes_commits_anew_and_refuses_a_conflict():
    begun = ["write a", "add", "commit one", "branch fix", "write b", "add", "commit two"]
    mine = ["switch fix", "write c", "add", "commit three", "rebase main"]
    assert core.replay.steps([*begun, *mine])[-1].rule == "refused"
    assert "fix at three'" in core.replay([*begun, "write a", "add", "commit back", *mine]).branches


def test_reset_keeps_what_it_says():
    begun = ["write a", "add", "commit one", "write b", "add", "commit two"]
    assert core.replay([*begun, "reset --hard one"])[2:] == ("a", "a", "a")
    assert core.replay([*begun, "reset one"])[2:] == ("a", "a", "b")
    assert core.replay([*begun, "reset --soft one"])[2:] == ("a", "b", "b")


def test_git_commits_nothing_where_nothing_is_staged():
    (refused,) = core.replay.steps(["commit a"])
    assert "nothing is staged yet" in show.plain_sentence(refused)


def test_a_truth_table_is_drawn_with_its_letters_at_the_head():
    table = core.truth_table("p -> q")
    assert show.block(table).splitlines()[0].split() == ["p", "q", "statement"]
    assert show.block(table).splitlines()[2].split() == ["true", "false", "false"]
    assert "\\hline" in show.latex(table)


def test_a_sum_of_several_terms_stands_in_parentheses_under_its_sign():
    assert "(2 i + 1)" in show.plain_sentence(core.sums.steps(read("2i+1"), 1, 3)[0])
