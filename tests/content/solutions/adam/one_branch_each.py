import numpy as np

METHODS = ("momentum", "nesterov", "rmsprop", "adam", "adamw")


def begin(weights):
    return {"t": 0, "m": np.zeros(np.shape(weights)), "v": np.zeros(np.shape(weights))}


def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    w, g = np.array(weights, float), np.array(gradient, float)
    if w.shape != g.shape:
        raise ValueError("shapes")
    t, m, v = state["t"] + 1, state["m"], state["v"]
    if method == "momentum":
        m = 0.9 * m + g + decay * w
        new = w - rate * m
    elif method == "nesterov":
        g = g + decay * w
        m = 0.9 * m + g
        new = w - rate * (g + 0.9 * m)
    elif method == "rmsprop":
        g = g + decay * w
        v = 0.99 * v + 0.01 * g * g
        new = w - rate * g / (np.sqrt(v) + 1e-8)
    elif method in ("adam", "adamw"):
        if method == "adam":
            g = g + decay * w
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        new = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        if method == "adamw":
            new = new - rate * decay * w
    else:
        raise ValueError("method")
    return new, {"t": t, "m": m, "v": v}


def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    path, state = [np.array(weights, float)], begin(weights)
    for _ in range(turns):
        new, state = turn(method, path[-1], slope(path[-1]), state, rate, decay)
        path.append(new)
    return np.array(path)
