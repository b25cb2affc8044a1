"""Sentences with their holes filled, and work as a page."""

import json

from eigenway.maths import linalg, show
from eigenway.maths.steps import Steps, step


def said(says, /, **facts):
    return show.sentence(step("rule", says, None, **facts))


def plainly(says, /, **facts):
    return show.plain_sentence(step("rule", says, None, **facts))


def test_a_hole_outside_a_formula_takes_words_counts_and_formulas():
    assert said("Swap rows {a} and {b}: {why}.", a=1, b=2, why="so it is") == "Swap rows 1 and 2: so it is."
    assert said("It is {k}.", k=-2) == "It is $-2$."
    assert said("{nothing} stays.", other=1) == "{nothing} stays."


def test_a_hole_inside_a_formula_takes_latex_and_parentheses_where_they_are_due():
    assert said("${a} \\cdot {b}$", a=2, b=-3) == "$2 \\cdot (-3)$"
    assert said("${a} - {b}$", a=2, b=-3) == "$2 - (-3)$"
    assert said("$x^{k}$", k=12) == "$x^{12}$"
    assert said("$\\frac{a}{b}$", a=1, b=20) == "$\\frac{1}{20}$"
    assert said("$x = {a}$", a=-3) == "$x = -3$"


def test_a_terminal_gets_characters_for_latex():
    assert plainly("$\\lambda^2 \\le \\frac{a}{b}$", a=1, b=2) == "λ² ≤ 1/2"
    assert plainly("$\\sqrt{k}$", k=5) == "√5"
    assert plainly("{pairs}.", pairs="$1 \\cdot 2 = 2$") == "1 · 2 = 2."


def test_a_page_that_does_not_change_is_drawn_once():
    work = [step("a", "One.", ((1, 2),)), step("b", "Two.", ((1, 2),)), step("c", "Three.", ((3, 4),))]
    assert [bool(page) for _, _, page in show.paged(work)] == [True, False, True]


def test_what_the_sentence_has_said_is_not_written_twice():
    assert show.lines([step("a", "The sum is ${total}$.", 7, total=7)])[0]["after"] == ""


def test_work_is_a_nested_list_in_html_and_escapes_what_is_no_formula():
    work = linalg.svd.steps([[3, 0], [4, 5]])
    html = show.work_html(work)
    assert html.count("<ol") == html.count("</ol>") > 2
    assert (
        show.work_html([step("a", "2 < 3 & so on.", None)])
        == '<ol class="work"><li data-rule="a">2 &lt; 3 &amp; so on.</li></ol>'
    )


def test_work_in_latex_closes_what_it_opens():
    latex = show.work_latex(linalg.eigen.steps([[2, 1], [1, 2]]))
    assert latex.count("\\begin{enumerate}") == latex.count("\\end{enumerate}") > 1
    assert show.work_latex([step("a", "90 % of it.", None)]).count("\\%") == 1


def test_a_notebook_shows_the_work_in_three_ways():
    work = linalg.dot.steps([1, 2], [3, 4])
    assert isinstance(work, Steps)
    assert work._repr_markdown_().startswith("1. Multiply")
    assert "<ol" in work._repr_html_()
    assert "\\item" in work._repr_latex_()
    assert work.result == 11


def test_work_is_plain_data_for_a_page():
    lines = show.lines(linalg.inverse.steps([[2, 1], [5, 3]]))
    assert json.loads(json.dumps(lines)) == lines
    assert set(lines[0]) == {"rule", "says", "after", "text", "depth"}


def test_one_solution_is_not_written_twice():
    last = show.lines(linalg.solve.steps([[1, 1], [2, 3]], [4, 11]))[-1]
    assert "(1, 3)" in last["says"] and last["after"] == ""
    many = show.lines(linalg.solve.steps([[1, 1]], [4]))[-1]
    assert "directions" in many["after"]
