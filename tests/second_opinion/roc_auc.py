from sklearn.metrics import roc_auc_score as roc_auc

SOURCE = "sklearn.metrics.roc_auc_score (trapezoids under the curve)"
__all__ = ["SOURCE", "roc_auc"]
