import numpy as np


def forward(layers, x):
    outputs, inputs, _ = walked(layers, x)
    return outputs, inputs


def walked(layers, x):
    a, inputs, gates = np.asarray(x, float), [], []
    for number, (w, b) in enumerate(layers, 1):
        inputs.append(a)
        sums = a @ np.transpose(w) + b
        gate = np.ones_like(sums) if number == len(layers) else (sums > 0).astype(float)
        gates.append(gate)
        a = sums * gate
    return a, inputs, gates


def gradients(layers, x, target):
    outputs, inputs, gates = walked(layers, x)
    target = np.array(target, float)
    if target.shape != outputs.shape:
        raise ValueError("one target for each output")
    back = (outputs - target) / outputs.shape[0]
    loss = np.sum((outputs - target) ** 2) / outputs.shape[0] / 2
    slopes = []
    for k in range(len(layers))[::-1]:
        back = back * gates[k]
        slopes = [(back.T @ inputs[k], np.sum(back, axis=0)), *slopes]
        back = back @ layers[k][0]
    return loss, slopes
