"""Low roots have their bars at one height and say how low they are; nothing else about a formula changes."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.formulas import mathml

INSIDE = st.recursive(
    st.sampled_from(
        ["x", "3", "x_1", "y^2", "2\\pi", "\\lambda_k^2", "f(x)", "\\hat{v}", "\\frac{1}{2}", "\\sum_i x_i"]
    ),
    lambda inner: st.builds("\\sqrt{{{}}}".format, inner) | st.builds("{}+{}".format, inner, inner),
    max_leaves=5,
)


def roots(latex: str):
    return list(ElementTree.fromstring(re.sub("&[a-z]+;", "", mathml(latex))).iter("msqrt"))


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("x", "low"),
        ("x^2 + y^2", "low"),
        ("\\lambda_1", "low"),
        ("f(x)", "raised"),
        ("\\sigma_{k+1}^2", "raised"),
        ("\\hat{v}", "raised"),
        ("\\frac{1}{2}", None),
        ("\\sum_i x_i", None),
    ],
)
def test_a_root_says_how_high_it_is(inside, kind):
    (root,) = roots(f"\\sqrt{{{inside}}}")
    assert root.get("class") == kind


def test_a_root_over_a_root_is_high_and_the_one_inside_is_low():
    outer, inner = roots("\\sqrt{1 + \\sqrt{2}}")
    assert (outer.get("class"), inner.get("class")) == (None, "low")


def test_a_root_in_an_index_is_low_too():
    assert [root.get("class") for root in roots("x^{\\sqrt{2}}")] == ["low"]


@given(INSIDE, INSIDE)
def test_every_root_is_kept_with_all_that_stands_in_it(one, two):
    latex = f"\\sqrt{{{one}}} + \\sqrt{{{two}}}"
    tree = ElementTree.fromstring(mathml(latex))
    assert len(list(tree.iter("msqrt"))) == latex.count("\\sqrt")
    without = mathml(latex.replace("\\sqrt", ""))
    assert "".join(tree.itertext()) == "".join(ElementTree.fromstring(without).itertext())


@given(INSIDE)
def test_low_roots_have_one_strut_and_high_ones_none(inside):
    for root in roots(f"\\sqrt{{{inside}}}"):
        struts = [space for space in root.iter("mspace") if space.get("height") == "0.7em"]
        inner = [one for one in root.iter("msqrt") if one.get("class") == "low"]
        assert len(struts) == len(inner)
