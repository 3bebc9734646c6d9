"""WA
en: divides by the labels set in either array (Jaccard distance)
zh: 除以了两者标签的并集（Jaccard 距离）
"""

def hamming_loss(y_true, y_pred):
    union = ((y_true == 1) | (y_pred == 1)).sum()
    return float((y_true != y_pred).sum() / union) if union else 0.0
