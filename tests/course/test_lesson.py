"""A lesson becomes safe HTML in pieces; a broken reference is a sentence with its line, and the rest is still a page."""

from fractions import Fraction

import pytest

from eigenway.course import reader
from eigenway.course.markdown import Words


def page(lesson):
    return "".join(piece.html for piece in lesson.parts)


def test_a_problem_parts_the_page(lesson):
    pieces = lesson("Read.\n\n```problem\nby-hand\n```\n\nRead on.\n").parts
    assert [(p.kind, p.name) for p in pieces] == [("html", ""), ("problem", "by-hand"), ("html", "")]


def test_worked_steps_are_computed(lesson):
    html = page(lesson("```steps\ndot([1, 2], [3, 4])\n```\n"))
    assert '<ol class="steps">' in html and "Multiply the entries in pairs" in html and html.count("<li") == 2


def test_text_after_an_equals_sign_is_a_formula(lesson):
    html = page(lesson('```steps\ndifferentiate("=(3x - 1)^4")\n```\n'))
    assert "The chain rule" in html and "12" in html


def test_markup_of_an_author_is_shown_not_run(lesson):
    assert "<script" not in page(lesson("<script>alert(1)</script> <b>x</b>\n"))


def test_links_to_concepts_lead_where_the_site_says_and_coming_ones_are_marked(lesson):
    html = page(lesson("[Limits](concept:limits) and [sums](concept:sums)\n"))
    assert '<a href="/concepts/limits/" class="coming"' in html and '<a href="/concepts/sums/">' in html


def test_a_proof_is_folded_and_an_aside_stands_aside(lesson):
    html = page(lesson(":::fold Why it is true\nBecause.\n:::\n\n:::aside\nBy the way.\n:::\n"))
    assert '<details class="fold"><summary>Why it is true</summary>' in html and '<aside class="side">' in html


def test_a_figure_has_its_module_its_caption_and_its_table(lesson):
    html = page(lesson("```figure\nTurn it.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n"))
    assert (
        '<ew-figure module="algebra/sums/figure">' in html
        and "<b>Figure 1.</b> Turn it." in html
        and "<td>2</td>" in html
    )


def test_code_and_its_output_are_set_as_printed(lesson):
    html = page(lesson('```python\nprint("a < b")\n```\n\n```output\na < b\n```\n'))
    assert "a &lt; b" in html and '<pre class="output">' in html


def test_headings_can_be_linked_and_are_listed(lesson):
    found = lesson("## Where it breaks\n\nText.\n")
    assert 'id="where-it-breaks"' in page(found) and found.sections == [("where-it-breaks", "Where it breaks")]


def test_formulas_are_set(lesson):
    assert page(lesson("So $x^2$ and\n\n$$\\frac12$$\n")).count("<math") == 2


def test_money_is_no_formula(lesson):
    assert "<math" not in page(lesson("It costs $5 and then $6 more.\n"))


@pytest.mark.parametrize(("body", "line", "says"), [
    ("Text.\n\n[x](concept:magic)\n", 9, "no concept 'magic'"),
    ("[x](ftp://old)\n", 6, "leads nowhere"),
    ("```steps\ndot([1, 2], [3])\n```\n", 8, "could not work on this"),
    ("```steps\nmagic([1, 2])\n```\n", 8, "The maths library has no magic"),
    ('```steps\ndifferentiate("=x^")\n```\n', 8, "The formula 'x^' cannot be read"),
    ("```steps\n__import__('os').system('x')\n```\n", 8, "no name of the maths library"),
    ("```steps\ndot([1, 2], open('x'))\n```\n", 8, "The maths library has no open"),
    ("```steps\ndot([1, 2],\n```\n", 8, "cannot be read"),
    ("```magic\nx\n```\n", 7, "no block 'magic'"),
    (":::fold\nx\n:::\n", 7, "wants a title"),
    (":::magic\nx\n:::\n", 7, "no block :::magic"),
    ("# Title\n", 7, "start with ##"),
    (":::fold A\n```problem\nx\n```\n:::\n", 7, "top level"),
    ("So $\\frac{1$ is\n", 6, "does not parse"),
])  # fmt: skip
def test_what_is_broken_is_said_with_its_line(lesson, body, line, says):
    found = lesson(body)
    assert [fault.says for fault in found.faults if says in fault.says], found.faults
    assert line in {fault.line for fault in found.faults if says in fault.says}, found.faults


def test_words_count_without_formulas_and_code(lesson):
    found = lesson("One two $x + y$ three.\n\n```problem\na\n```\n\nfour\n\n```python\nfive = 5\n```\n")
    assert (found.words, found.words_to_first_question) == (7, 6)  # "Add two numbers." stands above


def test_a_sentence_is_a_phrase_and_several_paragraphs_are_blocks():
    assert Words("one *two*").html == "one <em>two</em>"
    assert Words("one\n\ntwo").html == "<p>one</p>\n<p>two</p>"
    assert Words("a").__html__() == "a"


def test_the_numbers_of_a_question_can_be_read_back():
    words = "Of $10{,}000$ at $\\frac{1}{3}$ and $(-2, 0.5)$, $A = \\begin{bmatrix} 1 & -\\frac{1}{2} \\\\ 0 & 3 \\end{bmatrix}$, 1,200 in all."
    assert reader.vectors(words) == [(-2, Fraction(1, 2))]
    assert reader.matrices(words) == [((1, Fraction(-1, 2)), (0, 3))]
    assert reader.numbers("take 1,200 of -3 at 0.5") == [1200, -3, Fraction(1, 2)]


def test_a_picture_from_elsewhere_is_not_fetched(lesson):
    assert "<img" not in page(lesson("![a spy](https://example.org/spy.png)\n"))
