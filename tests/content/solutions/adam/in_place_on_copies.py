import numpy as np

METHODS = ("momentum", "nesterov", "rmsprop", "adam", "adamw")


def begin(weights):
    return {"t": 0, "m": np.zeros(np.shape(weights)), "v": np.zeros(np.shape(weights))}


def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    if method not in METHODS or np.shape(weights) != np.shape(gradient):
        raise ValueError("input")
    w, g = np.array(weights, float), np.array(gradient, float)
    m, v, t = np.array(state["m"]), np.array(state["v"]), state["t"] + 1
    if method != "adamw":
        g += decay * w
    else:
        w *= 1 - rate * decay
    if method in METHODS[:2]:
        m *= 0.9
        m += g
        w -= rate * (m if method == "momentum" else 0.9 * m + g)
    else:
        kept = 0.99 if method == "rmsprop" else 0.999
        v *= kept
        v += (1 - kept) * g**2
        if method == "rmsprop":
            w -= rate * g / (np.sqrt(v) + 1e-8)
        else:
            m *= 0.9
            m += 0.1 * g
            w -= rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w, {"t": t, "m": m, "v": v}


def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    path, state = [np.array(weights, float)], begin(weights)
    for _ in range(turns):
        new, state = turn(method, path[-1], slope(path[-1]), state, rate, decay)
        path.append(new)
    return np.array(path)
