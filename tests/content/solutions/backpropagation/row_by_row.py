import numpy as np


def one(layers, x):
    inputs = []
    for k, (w, b) in enumerate(layers):
        inputs.append(x)
        x = w @ x + b
        if k + 1 < len(layers):
            x = np.maximum(x, 0)
    return x, inputs


def forward(layers, x):
    rows = [one(layers, np.asarray(row, float)) for row in x]
    return np.stack([out for out, _ in rows]), [np.stack(part) for part in zip(*(ins for _, ins in rows))]


def gradients(layers, x, target):
    n = len(x)
    if np.shape(target) != (n, len(layers[-1][1])):
        raise ValueError("target")
    sums, loss = [(np.zeros(w.shape), np.zeros(b.shape)) for w, b in layers], 0.0
    for row, wanted in zip(np.asarray(x, float), target):
        out, ins = one(layers, row)
        d = out - wanted
        loss += d @ d / 2
        for k in reversed(range(len(layers))):
            sums[k][0][:] += np.outer(d, ins[k])
            sums[k][1][:] += d
            d = layers[k][0].T @ d * (ins[k] > 0)
    return loss / n, [(dw / n, db / n) for dw, db in sums]
