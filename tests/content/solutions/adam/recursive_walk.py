import numpy as np

METHODS = ("momentum", "nesterov", "rmsprop", "adam", "adamw")


def begin(weights):
    nothing = np.zeros_like(np.asarray(weights, float))
    return {"t": 0, "m": nothing, "v": nothing.copy()}


def turn(method, weights, gradient, state, rate=0.001, decay=0.0):
    w, g = np.asarray(weights, float), np.asarray(gradient, float)
    if w.shape != g.shape or method not in METHODS:
        raise ValueError("wanted a known method and equal shapes")
    adams = method.startswith("adam")
    g = g if method == "adamw" else g + decay * w
    t = state["t"] + 1
    m = state["m"] if method == "rmsprop" else 0.9 * state["m"] + (0.1 if adams else 1.0) * g
    share = {"rmsprop": 0.01, "adam": 0.001, "adamw": 0.001}.get(method, 0.0)
    v = (1 - share) * state["v"] + share * np.square(g)
    if adams:
        step = (m / -np.expm1(t * np.log(0.9))) / (np.sqrt(v / -np.expm1(t * np.log(0.999))) + 1e-8)
    else:
        step = {"momentum": m, "nesterov": g + 0.9 * m}.get(method, g / (np.sqrt(v) + 1e-8))
    lost = rate * step + (rate * decay * w if method == "adamw" else 0)
    return w - lost, {"t": t, "m": m, "v": v}


def walk(method, slope, weights, turns, rate=0.001, decay=0.0):
    def on(w, state, left):
        if left == 0:
            return [w]
        new, after = turn(method, w, slope(w), state, rate, decay)
        return [w, *on(new, after, left - 1)]

    w, found = np.asarray(weights, float), []
    state = begin(w)
    while turns > 400:  # not too deep
        found.append(w)
        w, state = turn(method, w, slope(w), state, rate, decay)
        turns -= 1
    return np.stack([*found, *on(w, state, turns)])
