def softmax(x, axis=-1):
    hot = (x == x.max(axis=axis, keepdims=True)).astype(float)
    return hot / hot.sum(axis=axis, keepdims=True)
