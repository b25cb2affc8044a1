import numpy as np


def forward(layers, x):
    inputs, a = [], np.array(x, float)
    *hidden, last = layers
    for w, b in hidden:
        inputs.append(a)
        a = np.clip(np.einsum("ni,oi->no", a, w) + b, 0, None)
    inputs.append(a)
    return np.einsum("ni,oi->no", a, last[0]) + last[1], inputs


def gradients(layers, x, target):
    outputs, inputs = forward(layers, x)
    if outputs.shape != np.asarray(target).shape:
        raise ValueError("shapes")
    n = len(outputs)
    delta, slopes = outputs - target, [None] * len(layers)
    loss = float(np.einsum("no,no->", delta, delta) / (2 * n))
    for k in range(len(layers) - 1, -1, -1):
        slopes[k] = np.einsum("no,ni->oi", delta, inputs[k]) / n, np.einsum("no->o", delta) / n
        delta = np.einsum("no,oi->ni", delta, layers[k][0])
        delta[inputs[k] <= 0] = 0
    return loss, slopes
