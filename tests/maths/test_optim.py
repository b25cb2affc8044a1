"""The optimisers against PyTorch, and on test functions whose minima are known."""

import numpy as np
import pytest

from eigenway.maths import optim
from eigenway.maths.optim.adam import Moments
from tests.maths.trees import tree


@pytest.mark.parametrize("decay", [0.0, 0.1])
def test_fifty_steps_of_adam_are_pytorchs(decay):
    torch = pytest.importorskip("torch")
    x = torch.tensor([3.0, -2.0], dtype=torch.float64, requires_grad=True)
    make = torch.optim.AdamW if decay else torch.optim.Adam
    theirs = make([x], lr=0.05, weight_decay=decay)
    for _ in range(50):
        theirs.zero_grad()
        (x[0] ** 2 + 4 * x[1] ** 2).backward()
        theirs.step()
    ours = optim.adam(tree("x**2+4*y**2"), (3, -2), 0.05, decay=decay, turns=50)
    assert ours == pytest.approx(x.detach().tolist(), abs=1e-10)


def test_adam_goes_on_from_where_it_stood():
    whole = optim.adam(None, (1.0,), 0.1, turns=2, gradient=[(0.5,), (-1.0,)])
    first = optim.adam(None, (1.0,), 0.1, turns=1, gradient=[(0.5,)])
    state = Moments((0.1 * 0.5,), (0.001 * 0.25,), 1)
    assert optim.adam(None, first, 0.1, turns=1, gradient=[(-1.0,)], state=state) == pytest.approx(whole)


def test_the_first_step_is_as_long_as_the_rate_whatever_the_gradient():
    for g in (1e-3, 1.0, 1e6):
        assert optim.adam(None, (0.0,), 0.1, turns=1, gradient=[(g,)])[0] == pytest.approx(-0.1, rel=1e-4)


def test_gradient_descent_goes_down_a_bowl_at_every_step():
    steps = optim.gradient_descent.steps(tree("x**2+4*y**2"), (3, 1), 0.1, 30)
    assert all(s.facts["loss"] <= s.facts["before"] for s in steps)
    assert np.abs(steps.result).max() < 1e-2


def test_too_large_a_rate_is_named_when_the_loss_rises():
    assert "too large" in optim.gradient_descent.steps(tree("x**2"), (1,), 1.5, 1)[0].says


def test_a_gradient_that_is_no_longer_finite_is_refused():
    with pytest.raises(ValueError, match="no longer finite"):
        optim.adam(None, (1.0,), gradient=lambda x: (float("nan"),))


def test_known_minima_are_reached(refs):
    """Booth's and Matyas' functions of the reference set, by descent from their corners."""
    import json

    known = {f["name"]: f for f in json.loads((refs / "optimisation" / "functions.json").read_text())}
    for name, text in (("Matyas", "0.26*(x**2+y**2)-0.48*x*y"), ("Sphere", "x**2+y**2")):
        if name in known:
            found = optim.gradient_descent(tree(text), (2.0, -1.5), 0.5 if name == "Matyas" else 0.1, 2000)
            assert np.abs(np.array(found) - known[name]["argmin"][0]).max() < 1e-4
