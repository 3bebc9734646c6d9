"""What looks like a forbidden call and is none must pass."""

import pytest
from guard_table import Row, body, cached_run

PYTHON = (
    body("variable-named-sorted", "python", "@sorting", """
        def f(x):
            sorted = list(x)
            return sorted[0]
    """),
    body("parameter-named-sorted", "python", "@sorting", """
        def f(x, sorted=None, sort=None, heapq=None):
            return sorted or x
    """),
    body("own-sorted", "python", "@sorting", """
        def sorted(values):
            return list(values)
        def f(x):
            return sorted(x)
    """),
    body("own-class-sort", "python", "@sorting", """
        class Quick:
            def sort(self, values):
                return self.partition(values)
            def partition(self, values):
                return values
        def f(x):
            return Quick().sort(x)
    """),
    body("own-sort-as-attribute", "python", "@sorting", """
        class Quick:
            def __init__(self, how):
                self.sort = how
        def f(x):
            return Quick(list).sort(x)
    """),
    body("own-sort-by-getattr", "python", "@sorting", """
        class Quick:
            def sort(self):
                return 1
        def f(x):
            return getattr(Quick(), "sort")()
    """),
    body("own-methodcaller", "python", "@power", """
        import operator
        class Powers:
            def pow(self):
                return 1
        def f(x):
            return operator.methodcaller("pow")(Powers())
    """),
    body("caught-recursion", "python", "@sorting", """
        def f(x):
            try:
                return deep(x)
            except RecursionError:
                return x
        def deep(x):
            return [deep(x)]
    """),
    body("suppressed-recursion", "python", "@sorting", """
        import contextlib
        def f(x):
            with contextlib.suppress(Exception):
                return deep(x)
            return x
        def deep(x):
            return [deep(x)]
    """),
    body("comment-and-docstring", "python", "@sorting", '''
        """Does not use sorted(x) or x.sort(), nor heapq."""
        def f(x):
            """As sorted(x) would; never x.sort()."""
            # return sorted(x)
            return ["sorted", "x.sort()", "sort"]
    '''),
    body("imported-and-unused", "python", "@sorting", """
        import heapq, bisect, queue
        from heapq import heappush
        def f(x):
            return x
    """),
    body("mentioned-and-uncalled", "python", "@sorting", """
        ways = {"library": sorted}
        def f(x):
            return x
    """),
    body("test-under-main", "python", "@sorting **", """
        def f(x):
            return x
        if __name__ == "__main__":
            values = [2 ** k for k in range(5)]
            values.sort()
            assert f(values) == sorted(values)
    """),
    body("helper-for-ones-own-tests", "python", "@sorting **", """
        def check():
            data = [3, 1, 2 ** len("ab")]
            data.sort()
            assert f(data) == sorted(data)
        def f(x):
            return x
    """),
    body("libraries-that-sort", "python", "@sorting", """
        import re, dataclasses, typing, statistics, collections, enum, textwrap, pprint
        @dataclasses.dataclass(order=True)
        class Pair:
            a: int
            b: int = 0
        class Colour(enum.Flag):
            RED = 1
        Point = collections.namedtuple("Point", "x y")
        def f(x):
            re.compile("b|a").sub("", "abc")
            pprint.pformat({"b": 1, "a": 2})
            collections.Counter(x).most_common(1)
            statistics.median(x)
            return Pair(1) < Pair(2), Point(1, 2)
    """),
    body("str-partition", "python", "@sorting", """
        def f(x):
            return "a,b".partition(",")
    """),
    body("other-builtins", "python", "@sorting @power", """
        def f(x):
            return min(x), max(x), sum(x), list(reversed(x)), abs(-1), round(1.5), divmod(7, 2)
    """),
    body("double-star-arguments", "python", "@power", """
        def g(**options):
            return options
        def f(x):
            return g(**{"a": 1}), {**{"b": 2}}, "{:{w}}".format(1, **{"w": 3})
    """),
    body("power-of-literals", "python", "@power", """
        LIMIT = -2 ** 31
        def f(x):
            return x[0] < 2 ** 31 - 1 and LIMIT < 0 and 10 ** -9 < 1
    """),
    body("own-power-method", "python", "@power", """
        class Matrix:
            def __pow__(self, n):
                return self
            def pow(self, n):
                return self
        def pow(a, n):
            return a
        def f(x):
            return Matrix().pow(2), pow(x[0], 2)
    """),
    body("math-without-powers", "python", "@power", """
        import math
        def f(x):
            return math.floor(x[0]), math.isnan(x[0]), math.inf, 1 << 3
    """),
    body("shallow-copies", "python", "@copying", """
        import functools, types
        def f(x):
            return x.copy(), x[:], list(x), {"a": 1}.copy(), set(x), type(x)(x)
    """),
    body("own-copy-function", "python", "@copying", """
        def deepcopy(x, memo=None):
            return list(x)
        def copy(x):
            return deepcopy(x)
        def f(x):
            return copy(x)
    """),
    body("library-copies-inside", "python", "@copying", """
        import dataclasses
        @dataclasses.dataclass
        class Box:
            inner: list
        def f(x):
            return dataclasses.asdict(Box([1]))
    """),
    body("eval-of-the-innocent", "python", "@sorting **", """
        def f(x):
            y = 2
            names = {}
            exec("def twice(a): return 2 * a", names)
            return eval("y + 1"), names["twice"](3), eval("a", {"a": 1})
    """),
    body("getattr-of-the-innocent", "python", "@sorting", """
        def f(x):
            return getattr(x, "append")(1), getattr(x, "nothing", None), getattr(f, "__name__")
    """),
    body("threads-of-the-innocent", "python", "@sorting", """
        import threading
        from concurrent.futures import ThreadPoolExecutor
        def f(x):
            with ThreadPoolExecutor(2) as pool:
                return list(pool.map(abs, x))
    """),
    body("generators-and-recursion", "python", "@sorting **", """
        from functools import lru_cache, cmp_to_key
        @lru_cache(None)
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        def f(x):
            return fib(20), [a for a in (b for b in x)]
    """),
    body("raises-of-its-own", "python", "@sorting", """
        import traceback, warnings
        def f(x):
            try:
                raise ValueError("x")
            except ValueError:
                return traceback.format_exc()
    """),
)  # fmt: skip

NUMPY = (
    body("median-partitions-inside", "numpy", "@sorting", """
        import numpy as np
        def f(x):
            return np.median(x), np.percentile(x, 30), np.isin(x, [1]), np.argmax(x)
    """),
    body("own-sort-next-to-numpy", "numpy", "@sorting", """
        import numpy as np
        def sort(x):
            return x
        def f(x):
            return sort(np.asarray(x)), np.where(x > 1)
    """),
    body("cumsum-by-hand", "numpy", "@cumsum", """
        import numpy as np
        def cumsum(x):
            out = x.copy()
            for k in range(1, len(x)):
                out[k] += out[k - 1]
            return out
        def f(x):
            return cumsum(x), np.tril(np.ones((2, 2))) @ x, np.add.reduce(x), np.cumprod(x)
    """),
    body("sliding-windows", "numpy", "@convolution", """
        import numpy as np
        def convolve(x, k):
            return np.einsum("ij,ij", x, k)
        def f(x):
            windows = np.lib.stride_tricks.sliding_window_view(x, (2, 2))
            return convolve(x, x), np.fft.ifft(np.fft.fft(x[0])), np.pad(x, 1), windows.sum()
    """),
    body("stack-by-hand", "numpy", "@concatenation", """
        import numpy as np
        def stack(parts):
            out = np.empty((len(parts), *parts[0].shape))
            for k, part in enumerate(parts):
                out[k] = part
            return out
        def f(x):
            rows = []
            rows.append(x)
            return stack(rows), np.pad(x, 1), np.array([[1, 2], [3, 4]]), print(x), repr(x)
    """),
    body("softmax-by-hand", "numpy", "@softmax", """
        import numpy as np
        def softmax(x, axis=-1):
            e = np.exp(x - np.maximum.reduce(x, axis=axis, keepdims=True))
            return e / np.add.reduce(e, axis=axis, keepdims=True)
        def f(x):
            return softmax(x), np.logaddexp(x, x)
    """),
    body("mean-and-var", "numpy", "@norms", """
        def f(x):
            return (x - x.mean(0)) / (x.var(0) + 1e-5) ** 0.5
    """),
    body("sklearn-elsewhere", "sklearn", "@sorting", """
        from sklearn.metrics import roc_auc_score
        def f(x):
            return roc_auc_score([0, 1], [0.1, 0.2])
    """),
)  # fmt: skip

TORCH = (
    body("softmax-by-hand-torch", "torch", "@softmax", """
        import torch, torch.nn as nn
        def softmax(x, dim=-1):
            e = torch.exp(x - x.amax(dim, keepdim=True))
            return e / e.sum(dim, keepdim=True)
        class Softmax(nn.Module):
            def softmax(self, x):
                return softmax(x)
            def forward(self, x):
                return self.softmax(x)
        def f(x):
            return softmax(x), Softmax()(x), nn.Linear(4, 4)(x), torch.sigmoid(x)
    """),
    body("attention-with-library-softmax", "torch", "@attention", """
        import torch
        import torch.nn.functional as F
        def scaled_dot_product_attention(q, k, v):
            return F.softmax(q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5, -1) @ v
        def f(x):
            return scaled_dot_product_attention(x, x, x), torch.softmax(x, -1)
    """),
    body("convolution-by-unfold", "torch", "@convolution", """
        import torch, torch.nn.functional as F
        def conv2d(x, w):
            return torch.einsum("ncl,oc->nol", F.unfold(x, (2, 2)), w)
        def f(x):
            image = x[None, None]
            return (conv2d(image, torch.ones(1, 4)), x.unfold(0, 2, 1), F.pad(x, (1, 1)),
                    F.avg_pool2d(image, 2), torch.fft.fft(x))
    """),
    body("norm-by-hand", "torch", "@norms", """
        import torch, torch.nn.functional as F
        class LayerNorm(torch.nn.Module):
            def forward(self, x):
                return (x - x.mean(-1, keepdim=True)) / torch.sqrt(x.var(-1, keepdim=True) + 1e-5)
        def layer_norm(x):
            return LayerNorm()(x)
        def f(x):
            return layer_norm(x), torch.var_mean(x, 0), F.normalize(x), torch.linalg.norm(x)
    """),
    body("lstm-by-hand", "torch", "@lstm", """
        import torch
        class LSTMCell(torch.nn.Module):
            def forward(self, x):
                i, f, g, o = torch.chunk(torch.nn.Linear(4, 16)(x), 4, -1)
                return torch.sigmoid(o) * torch.tanh(torch.sigmoid(i) * torch.tanh(g))
        def f(x):
            return LSTMCell()(x)
    """),
    body("cat-by-hand", "torch", "@concatenation", """
        import torch
        def cat(parts):
            out = torch.empty(sum(len(p) for p in parts), *parts[0].shape[1:])
            out[: len(parts[0])] = parts[0]
            out[len(parts[0]) :] = parts[1]
            return out
        def stack(parts):
            return cat([p[None] for p in parts])
        def f(x):
            print(x.repeat(60, 60))
            return cat([x, x]), stack([x, x]), x.expand(2, 2, 4), x.repeat(2, 1), x.split(1)
    """),
    body("cross-entropy-by-hand", "torch", "@cross_entropy", """
        import torch
        def cross_entropy(x, t):
            shifted = x - x.max(1, keepdim=True).values
            return (shifted.exp().sum(1).log() - shifted[torch.arange(2), t]).mean()
        def f(x):
            x = x.clone().requires_grad_()
            loss = cross_entropy(x, torch.tensor([0, 1]))
            loss.backward()
            return loss, x.grad, torch.nn.functional.mse_loss(x, x)
    """),
    body("shuffle-by-hand", "torch", "@channel_shuffle", """
        def channel_shuffle(x, groups):
            return x.reshape(groups, -1, x.shape[-1]).transpose(0, 1).reshape(x.shape)
        def f(x):
            return channel_shuffle(x, 2)
    """),
)  # fmt: skip

ROWS = (*PYTHON, *NUMPY, *TORCH)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_innocent_code_passes(row: Row) -> None:
    assert cached_run(ROWS)[row.name] == {"found": [], "error": None}
