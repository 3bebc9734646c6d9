from sklearn.metrics import hamming_loss

SOURCE = "sklearn.metrics.hamming_loss"
__all__ = ["SOURCE", "hamming_loss"]
