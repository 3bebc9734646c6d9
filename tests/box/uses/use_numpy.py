"""Ordinary uses of NumPy and what stands beside it. Each returns a true value where all is well."""

import numpy as np


def linear_algebra():
    a = np.random.default_rng(0).normal(size=(20, 20))
    a = a @ a.T + np.eye(20)
    u, s, v = np.linalg.svd(a)
    return (
        np.allclose(np.linalg.inv(a) @ a, np.eye(20))
        and np.linalg.eigh(a)[0][0] > 0
        and np.allclose(u * s @ v, a)
        and np.linalg.qr(a)
        and np.linalg.lstsq(a, a[0], rcond=None)
    )


def large_matmul():
    a = np.ones((400, 400))
    return (a @ a)[0, 0] == 400


def fft():
    x = np.arange(64.0)
    return np.allclose(np.fft.ifft(np.fft.fft(x)).real, x)


def einsum_windows_strides():
    x = np.arange(16.0).reshape(4, 4)
    w = np.lib.stride_tricks.sliding_window_view(x, (2, 2))
    return np.einsum("ijkl,kl->ij", w, np.ones((2, 2))).shape == (3, 3)


def random():
    rng = np.random.default_rng(1)
    np.random.seed(0)
    return (
        rng.permutation(5).sum() == 10
        and np.random.rand(3).shape == (3,)
        and rng.normal(size=3).std() > 0
    )


def sort_unique_masked():
    x = np.array([3, 1, 2, 1])
    return (
        np.unique(x, return_counts=True)[1][0] == 2
        and np.argsort(x, kind="stable")[0] == 1
        and np.ma.array(x, mask=x > 2).sum() == 4
    )


def testing_polynomial():
    np.testing.assert_allclose(np.polynomial.polynomial.polyval(2, [1, 1]), 3)
    return np.polyfit([0, 1, 2], [0, 1, 2], 1)[0] > 0.99


def io_in_memory():
    import io

    buffer = io.BytesIO()
    np.savez(buffer, a=np.arange(3))
    buffer.seek(0)
    return np.load(buffer)["a"][2] == 2


def scipy_if_installed():
    try:
        import scipy.linalg
        import scipy.optimize
        import scipy.signal
        import scipy.special
    except ModuleNotFoundError:
        return True
    return (
        abs(scipy.special.softmax(np.zeros(2))[0] - 0.5) < 1e-9
        and scipy.signal.convolve2d(np.ones((3, 3)), np.ones((2, 2))).sum() == 36
    )


def sklearn_if_installed():
    try:
        from sklearn.metrics import roc_auc_score
    except ModuleNotFoundError:
        return True
    return roc_auc_score([0, 1], [0.1, 0.9]) == 1.0
