import numpy as np

METHODS = ("momentum", "nesterov", "rmsprop", "adam", "adamw")


def begin(weights):
    return {"t": 0, "m": np.zeros(np.shape(weights)), "v": np.zeros(np.shape(weights))}


def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    w, g = np.asarray(weights, dtype=np.float64), np.asarray(gradient, dtype=np.float64)
    if not (method in METHODS and w.shape == g.shape):
        raise ValueError("method or shape")
    kept = {"t": state["t"] + 1, "m": state["m"], "v": state["v"]}
    coupled = g if method == "adamw" else g + decay * w
    match method:
        case "momentum" | "nesterov":
            kept["m"] = 0.9 * kept["m"] + coupled
            step = kept["m"] if method == "momentum" else coupled + 0.9 * kept["m"]
        case "rmsprop":
            kept["v"] = 0.99 * kept["v"] + 0.01 * coupled * coupled
            step = coupled / (np.sqrt(kept["v"]) + 1e-8)
        case _:
            kept["m"] = 0.9 * kept["m"] + 0.1 * coupled
            kept["v"] = 0.999 * kept["v"] + 0.001 * coupled * coupled
            mean, square = kept["m"] / (1 - 0.9 ** kept["t"]), kept["v"] / (1 - 0.999 ** kept["t"])
            step = mean / (np.sqrt(square) + 1e-8)
    shrunk = w - rate * decay * w if method == "adamw" else w
    return shrunk - rate * step, kept


def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    path = np.empty((turns + 1, len(weights)))
    path[0], state = weights, begin(weights)
    for i in range(turns):
        path[i + 1], state = turn(method, path[i], slope(path[i]), state, rate, decay)
    return path
