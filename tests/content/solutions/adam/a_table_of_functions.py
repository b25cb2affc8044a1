import numpy as np


def begin(weights):
    return {"t": 0, "m": np.zeros(np.shape(weights)), "v": np.zeros(np.shape(weights))}


def momentum(g, m, v, t):
    m = 0.9 * m + g
    return m, m, v


def nesterov(g, m, v, t):
    m = 0.9 * m + g
    return g + 0.9 * m, m, v


def rmsprop(g, m, v, t):
    v = v + 0.01 * (g**2 - v)
    return g / (v**0.5 + 1e-8), m, v


def adam(g, m, v, t):
    m, v = m + 0.1 * (g - m), v + 0.001 * (g**2 - v)
    return m / (1 - 0.9**t) / ((v / (1 - 0.999**t)) ** 0.5 + 1e-8), m, v


STEPS = {"momentum": momentum, "nesterov": nesterov, "rmsprop": rmsprop, "adam": adam, "adamw": adam}


def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    if method not in STEPS:
        raise ValueError(method)
    w, g = np.asarray(weights, float), np.asarray(gradient, float)
    if np.shape(w) != np.shape(g):
        raise ValueError("a gradient has the shape of its weights")
    before, inside = (1 - rate * decay, 0.0) if method == "adamw" else (1.0, decay)
    step, m, v = STEPS[method](g + inside * w, state["m"], state["v"], state["t"] + 1)
    return before * w - rate * step, {"t": state["t"] + 1, "m": m, "v": v}


def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    path, state = [np.array(weights, float)], begin(weights)
    for _ in range(turns):
        new, state = turn(method, path[-1], slope(path[-1]), state, rate, decay)
        path.append(new)
    return np.array(path)
