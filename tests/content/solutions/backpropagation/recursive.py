import numpy as np


def forward(layers, x):
    x = np.asarray(x, float)
    (w, b), *others = layers
    z = x @ w.T + b
    if not others:
        return z, [x]
    outputs, inputs = forward(others, np.where(z > 0, z, 0))
    return outputs, [x, *inputs]


def back(layers, x, target):
    (w, b), *others = layers
    z = x @ w.T + b
    if others:
        loss, slopes, d = back(others, np.where(z > 0, z, 0), target)
        d = np.where(z > 0, d, 0)
    else:
        if z.shape != target.shape:
            raise ValueError("target")
        loss, slopes, d = ((z - target) ** 2).sum() / 2 / len(z), [], (z - target) / len(z)
    return loss, [(d.T @ x, d.sum(0)), *slopes], d @ w


def gradients(layers, x, target):
    loss, slopes, _ = back(list(layers), np.asarray(x, float), np.asarray(target, float))
    return loss, slopes
