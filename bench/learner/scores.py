"""How good predictions are: AUC, log loss and calibration error."""

import numpy as np
from sklearn.metrics import log_loss, roc_auc_score


def scores(y: np.ndarray, p: np.ndarray) -> tuple[float, float, float]:
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return float(roc_auc_score(y, p)), float(log_loss(y, p)), calibration(y, p)


def calibration(y: np.ndarray, p: np.ndarray, bins: int = 10) -> float:
    """Mean distance between what was promised and what came, over tenths of the predictions."""
    parts = np.array_split(np.argsort(p), bins)
    return float(sum(len(part) * abs(p[part].mean() - y[part].mean()) for part in parts if len(part)) / len(p))
