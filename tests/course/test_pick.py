"""The dice fall the same everywhere, and what they draw is what its name says."""

from fractions import Fraction

import numpy as np
import pytest

from eigenway.course import Amiss, Pick
from eigenway.course.pick import Dice

SEEDS = range(60)


def test_the_same_seed_falls_the_same_for_ever():
    dice = Dice("dot-product", "by-hand", 1, 7)
    assert [dice.below(100) for _ in range(8)] == [7, 61, 87, 16, 79, 5, 39, 93]


def test_each_face_comes_about_equally_often():
    dice = Dice("fair")
    counts = np.bincount([dice.below(6) for _ in range(6000)], minlength=6)
    assert ((counts - 1000) ** 2 / 1000).sum() < 20.5  # chi-squared, 5 degrees of freedom, one in a thousand


def test_a_vector_has_no_zero_unless_it_may():
    assert all(0 not in Pick(seed).vector(5) for seed in SEEDS)
    assert any(0 in Pick(seed).vector(5, zeros=True) for seed in SEEDS)


def test_lines_stand_where_their_numbers_say():
    for seed in range(20):
        at = Pick(seed).places(4)
        lines = at.listed(["first", "second", "third", "last"]).splitlines()
        assert lines[at[2] - 1] == f"{at[2]}. third"
        assert [lines[number - 1].split()[1] for number in at.order()] == ["first", "second", "third", "last"]
        assert at.order(3, 0) == (at[3], at[0])


def test_some_are_different_and_shuffled_keeps_all():
    for seed in SEEDS:
        assert len(set(Pick(seed).some(4, range(6)))) == 4
        assert sorted(Pick(seed).shuffled(range(6))) == list(range(6))


@pytest.mark.parametrize("values", [(3, -2), (1, 2, 5), (4, 4, -1)])
def test_a_matrix_has_the_eigenvalues_that_were_asked(values):
    for seed in SEEDS:
        a = Pick(seed).matrix(len(values), eigenvalues=values)
        assert np.allclose(np.poly(np.array(a, float)), np.poly(values), atol=1e-6)


def test_an_invertible_matrix_has_one_of_the_determinants_asked():
    for seed in SEEDS:
        assert abs(round(np.linalg.det(np.array(Pick(seed).invertible(3, det=(1, -1)))))) == 1


def test_symmetric_and_positive_definite_are_what_they_say():
    for seed in SEEDS:
        s = np.array(Pick(seed).symmetric(2, eigenvalues=(6, 1)))
        assert (s == s.T).all() and np.allclose(np.linalg.eigvalsh(s), [1, 6])
        p = np.array(Pick(seed).positive_definite(3))
        assert (p == p.T).all() and np.linalg.eigvalsh(p).min() > 0


@pytest.mark.parametrize("k", [0, 1, 2])
def test_a_matrix_of_rank_k_has_rank_k(k):
    assert all(np.linalg.matrix_rank(np.array(Pick(seed).rank(k, 3, 4))) == k for seed in SEEDS)


@pytest.mark.parametrize("r", [Fraction(3, 5), Fraction(-12, 13), Fraction(0), Fraction(1)])
def test_two_columns_have_exactly_the_correlation_asked(r):
    for seed in SEEDS:
        x, y = Pick(seed).correlated(9, r)
        assert abs(np.corrcoef(x, y)[0, 1] - float(r)) < 1e-12


def test_probabilities_add_up_to_one_and_a_sample_has_its_mean():
    for seed in SEEDS:
        assert sum(Pick(seed).probabilities(4)) == 1
        assert Fraction(sum(Pick(seed).sample(6, mean=3)), 6) == 3


def test_a_polynomial_vanishes_at_its_roots():
    assert Pick(0).polynomial(roots=(1, 2, -3)) == (1, 0, -7, 6)


@pytest.mark.parametrize("ask", [
    lambda pick: pick.one([]),
    lambda pick: pick.some(3, [1, 2]),
    lambda pick: pick.vector(2, where=lambda v: False),
    lambda pick: pick.matrix(2, eigenvalues=(1, 2), where=lambda a: False),
    lambda pick: pick.correlated(7, Fraction(3, 5)),
    lambda pick: pick.function("cubist"),
])  # fmt: skip
def test_what_cannot_be_drawn_is_said_in_a_sentence(ask):
    with pytest.raises(Amiss, match=r"[a-z ]{10}"):
        ask(Pick(1))
