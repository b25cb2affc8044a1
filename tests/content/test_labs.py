"""What labs teach beside the libraries people use, where those are installed."""

import numpy as np
import pytest

from tests.conftest import ROOT


def solution(place):
    """The names of a lab's own solution."""
    from eigenway.course import Lab

    space = {}
    exec(Lab((ROOT / "content" / place / "lab.py").read_text("utf-8")).solution, space)
    return space


TORCH = {
    "momentum": ("SGD", {"momentum": 0.9}),
    "nesterov": ("SGD", {"momentum": 0.9, "nesterov": True}),
    "rmsprop": ("RMSprop", {"alpha": 0.99, "eps": 1e-8}),
    "adam": ("Adam", {}),
    "adamw": ("AdamW", {}),
}


@pytest.mark.parametrize("decay", [0.0, 0.1])
@pytest.mark.parametrize("method", TORCH)
def test_the_optimiser_zoo_walks_as_torch_does_for_fifty_steps(method, decay):
    torch = pytest.importorskip("torch")
    name, options = TORCH[method]
    steep = np.array([10.0, 1.0, 0.1])
    walked = solution("optimization/adam")["walk"](method, lambda w: steep * w, np.ones(3), 50, 0.05, decay)
    weights = torch.ones(3, dtype=torch.float64, requires_grad=True)
    optimiser = getattr(torch.optim, name)([weights], lr=0.05, weight_decay=decay, **options)
    for point in walked[1:]:
        optimiser.zero_grad()
        (torch.tensor(steep) * weights**2 / 2).sum().backward()
        optimiser.step()
        assert np.abs(weights.detach().numpy() - point).max() < 1e-10
