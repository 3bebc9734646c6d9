"""WA
en: divides by the number of samples alone: wrong labels a sample
zh: 只除以样本数：算的是平均每个样本错几个标签
"""

def hamming_loss(y_true, y_pred):
    return float((y_true != y_pred).sum() / len(y_true))
