"""The page on reading tells the truth, and what cannot be read is refused in a sentence, at a place, with a repair that reads."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from eigenway.answers import Number as NumberAnswer
from eigenway.answers import judge
from eigenway.answers.grammar import read
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import Call, Number, Product, Symbol
from eigenway.maths.show.expression import text

PAGE = Path(__file__).resolve().parents[2] / "eigenway" / "answers" / "reading.md"


def rows() -> Iterator[tuple[str, str, str]]:
    """Each row of the page: the locale of its heading, what was typed, and the cell beside it."""
    locale = "en"
    for line in PAGE.read_text().splitlines():
        if line.startswith("## "):
            locale = found[1] if (found := re.search(r"\(locale (\w+)\)", line)) else "en"
        if line.startswith("| `"):
            yield (locale, *cells(line))


def cells(line: str) -> tuple[str, str]:
    """The two cells of a row; a bar inside one is written with a backslash before it."""
    middle = re.search(r"(`|``) \| ", line)
    assert middle, line
    left, right = line[2 : middle.end(1)], line[middle.end() : -2]
    return bare(left), bare(right)


def bare(cell: str) -> str:
    marks = "``" if cell.startswith("``") else "`"
    if cell.startswith("`"):
        cell = cell.removeprefix(marks).removesuffix(marks)
    return cell.replace("\\|", "|")


def test_the_page_has_hundreds_of_rows():
    assert len(list(rows())) >= 400


@pytest.mark.parametrize(("locale", "typed", "cell"), list(rows()))
def test_the_page_tells_the_truth(locale: str, typed: str, cell: str):
    if cell.startswith("unreadable: "):
        with pytest.raises(Unreadable, match=re.escape(cell.removeprefix("unreadable: "))):
            read(typed, locale=locale)
    else:
        assert text(read(typed, locale=locale)) == cell


@pytest.mark.parametrize(("locale", "typed", "cell"), [row for row in rows() if "unreadable" in row[2]])
def test_a_place_lies_in_the_text_and_a_repair_can_be_read(locale: str, typed: str, cell: str):
    with pytest.raises(Unreadable) as caught:
        read(typed, locale=locale)
    why = caught.value
    assert 0 <= why.place <= len(typed)
    assert why.says.endswith(".")
    assert not why.repair or read(why.repair, locale=locale)


@pytest.mark.parametrize(("locale", "typed", "cell"), [row for row in rows() if "unreadable" not in row[2]])
def test_every_node_knows_where_it_stood(locale: str, typed: str, cell: str):
    for node in read(typed, locale=locale).walk():
        if node.at is not None:
            assert 0 <= node.at[0] <= node.at[1] <= len(typed)


def test_a_node_stands_where_it_was_typed():
    tree = read("2 + sin(x)/y")
    sine = next(node for node in tree.walk() if isinstance(node, Call))
    assert "2 + sin(x)/y"[slice(*sine.at or (0, 0))] == "sin(x)"


@pytest.mark.parametrize(
    ("typed", "place", "repair"),
    [
        ("2 + (x", 4, "2 + (x)"),
        ("x + 1)", 5, "x + 1"),
        ("2 2", 2, "2*2"),
        ("1 000", 2, "1000"),
        ("3 + sin", 7, "3 + sin(x)"),
        ("ln*x", 2, "ln x"),
        ("x^", 2, "x^2"),
        ("[1, 2", 0, "[1, 2]"),
        ("2x + banana", 5, ""),
    ],
)
def test_a_caret_and_one_repair(typed: str, place: int, repair: str):
    with pytest.raises(Unreadable) as why:
        read(typed)
    assert (why.value.place, why.value.repair) == (place, repair)


def test_a_declared_name_is_read_whole():
    assert read("2mu0 x", symbols=["mu0"]) == Product((Number(2), Symbol("mu0"), Symbol("x")))  # type: ignore[arg-type]
    assert read("abc*xyz", symbols=["abc", "xyz"]) == Product((Symbol("abc"), Symbol("xyz")))


def test_a_declared_letter_is_no_function():
    assert text(read("f(x+1)", symbols=["f", "x"])) == "f*(x + 1)"


def test_a_declared_function_is_applied():
    assert text(read("u(x)", functions=["u"])) == "u(x)"


def test_an_alias_is_read_as_what_it_stands_for():
    assert text(read("m + I*n", symbols={"I": "i"})) == "m + i*n"


def test_many_letters_may_be_one_name():
    assert read("rate", multi_letter=True) == Symbol("rate")


@pytest.mark.parametrize("typed", ["{1, 2}", "$${1,2}$$"])
def test_bare_braces_group_where_all_is_latex(typed: str):
    assert text(read(typed, "latex")) == "1, 2"


def test_a_locale_travels_with_the_syntax():
    assert text(read("3,5x", "plain/de")) == text(read("3.5x", "plain"))
    assert judge("3,5", NumberAnswer(Fraction(7, 2)), syntax="auto/de").outcome == "right"
