"""Backpropagation against PyTorch."""

import numpy as np
import pytest

from eigenway.maths import nn


@pytest.mark.parametrize(
    ("last", "loss"),
    [("identity", "squared"), ("tanh", "squared"), ("softmax", "cross-entropy"), ("sigmoid", "cross-entropy")],
)
@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid"])
def test_every_gradient_is_pytorchs(hidden, last, loss):
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(0)
    sizes = [3, 4, 2]
    layers = [
        (rng.normal(size=(n, m)), rng.normal(size=n), a)
        for m, n, a in zip(sizes, sizes[1:], (hidden, last), strict=False)
    ]
    x, t = rng.normal(size=(5, 3)), np.eye(2)[rng.integers(0, 2, 5)]
    weights = [(torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True)) for w, b, _ in layers]
    bend = {
        "identity": lambda z: z,
        "tanh": torch.tanh,
        "relu": torch.relu,
        "sigmoid": torch.sigmoid,
        "softmax": lambda z: torch.softmax(z, -1),
    }
    a = torch.tensor(x)
    for (w, b), (_, _, name) in zip(weights, layers, strict=True):
        a = bend[name](a @ w.T + b)
    want = torch.tensor(t)
    height = {
        ("squared", True): lambda: ((a - want) ** 2).sum() / 2 / 5,
        ("cross-entropy", True): lambda: -(want * a.log()).sum() / 5,
        ("cross-entropy", False): lambda: -(want * a.log() + (1 - want) * (1 - a).log()).sum() / 5,
    }[loss, last != "sigmoid" or loss == "squared"]()
    height.backward()
    ours = nn.backward([(w.tolist(), b.tolist(), n) for w, b, n in layers], x.tolist(), t.tolist(), loss)
    assert ours.loss == pytest.approx(height.item())
    for found, (w, b) in zip(ours.layers, weights, strict=True):
        assert np.array(found.weights) == pytest.approx(w.grad.numpy(), abs=1e-10)
        assert np.array(found.bias) == pytest.approx(b.grad.numpy(), abs=1e-10)


def test_whole_numbers_stay_exact():
    found = nn.backward([(((1, -1), (2, 1)), (0, 1), "relu"), (((1, 2),), (1,), "identity")], (1, 2), (3,))
    assert found.layers[0].weights == ((0, 0), (16, 32)) and found.loss == 32


def test_shapes_are_named_at_every_layer():
    says = [s for s in nn.forward.steps([(((1, 2),), (0,))], (1, 1)) if s.rule == "affine"]
    assert says[0].facts["shape"] == "1 × 2"
