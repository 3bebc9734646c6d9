"""WA
en: returns the number of wrong labels, not their share
zh: 返回的是错误标签的个数，没有除以总数
"""

def hamming_loss(y_true, y_pred):
    return int((y_true != y_pred).sum())
