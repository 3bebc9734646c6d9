"""What is forbidden is refused by every route, with the line that says it."""

import pytest
from guard_table import Row, body, cached_run

PYTHON = (
    # ---- sorting ----
    body("sorted", "python", "@sorting", "sorted(x)"),
    body("sorted-unwatched", "python", "@sorting", "sorted(x)", watched=False),
    body("sorted-alias", "python", "@sorting", """
        order = sorted
        def f(x):
            return order(x)  #!
    """),
    body("sorted-in-lambda", "python", "@sorting", "f = lambda x: sorted(x)  #!"),
    body("sorted-default-argument", "python", "@sorting", """
        def f(x, by=sorted):
            return by(x)  #!
    """),
    body("sorted-in-map", "python", "@sorting", "list(map(sorted, [x]))"),
    body("sorted-as-key", "python", "@sorting", "max([x, x], key=sorted)"),
    body("sorted-in-partial", "python", "@sorting", """
        from functools import partial
        def f(x):
            return partial(sorted, reverse=True)(x)  #!
    """),
    body("sorted-in-reduce", "python", "@sorting", """
        from functools import reduce
        def f(x):
            return reduce(lambda a, b: sorted(a), [x, x])  #!
    """),
    body("sorted-lru-cache", "python", "@sorting", """
        from functools import lru_cache
        def f(x):
            return lru_cache(sorted)(tuple(x))  #!
    """),
    body("sorted-singledispatch", "python", "@sorting", """
        from functools import singledispatch
        def f(x):
            return singledispatch(sorted)(x)  #!
    """),
    body("sorted-from-builtins", "python", "@sorting", """
        from builtins import sorted as s
        def f(x):
            return s(x)  #!
    """),
    body("sorted-getattr-of-pieces", "python", "@sorting", """
        import builtins
        def f(x):
            return getattr(builtins, "sor" + "ted")(x)  #!
    """),
    body("sorted-from-dict-of-builtins", "python", "@sorting", """
        import builtins
        def f(x):
            return vars(builtins)["sor" + "ted"](x)  #!
    """),
    body("sorted-import-dunder", "python", "@sorting", '__import__("builtins").sorted(x)'),
    body("sorted-importlib", "python", "@sorting", """
        import importlib
        def f(x):
            return importlib.import_module("builtins").sorted(x)  #!
    """),
    body("sorted-sys-modules", "python", "@sorting", """
        import sys
        def f(x):
            return sys.modules["built" + "ins"].sorted(x)  #!
    """),
    body("sorted-dunder-builtins", "python", "@sorting", '__builtins__["sorted"](x)'),
    body("sorted-eval", "python", "@sorting", 'eval("sor" + "ted(x)")'),
    body("sorted-exec", "python", "@sorting", """
        def f(x):
            names = {"x": x}
            exec("y = sor" + "ted(x)", names)  #!
            return names["y"]
    """),
    body("sorted-compile", "python", "@sorting", """
        code = compile("sor" + "ted(x)", "/usr/lib/typing.py", "eval")
        def f(x):
            return eval(code, {"x": x})  #!
    """),
    body("sorted-in-thread", "python", "@sorting", """
        import threading
        def f(x):
            t = threading.Thread(target=lambda: sorted(x))  #!
            t.start()
            t.join()
    """),
    body("sorted-thread-target", "python", "@sorting", """
        import threading
        def f(x):
            t = threading.Thread(target=sorted, args=(x,))  #!
            t.start()
            t.join()
    """),
    body("sorted-executor", "python", "@sorting", """
        from concurrent.futures import ThreadPoolExecutor
        def f(x):
            with ThreadPoolExecutor(1) as pool:
                return pool.submit(sorted, x).result()  #!
    """),
    body("sorted-at-import", "python", "@sorting", """
        TABLE = sorted([3, 1])  #!
        def f(x):
            return x
    """),
    body("sorted-in-except", "python", "@sorting", """
        def f(x):
            try:
                raise ValueError
            except ValueError:
                return sorted(x)  #!
    """),
    body("list-sort", "python", "@sorting", "x.sort()"),
    body("list-sort-unbound", "python", "@sorting", "list.sort(x)"),
    body("list-sort-literal", "python", "@sorting", "[3, 1].sort()"),
    body("list-sort-in-map", "python", "@sorting", "list(map(list.sort, [x]))"),
    body("list-sort-type", "python", "@sorting", "type(x).sort(x)"),
    body("list-sort-getattr", "python", "@sorting", 'getattr(x, "so" + "rt")()'),
    body("list-sort-vars", "python", "@sorting", 'vars(list)["so" + "rt"](x)'),
    body("list-sort-methodcaller", "python", "@sorting", """
        from operator import methodcaller
        def f(x):
            return methodcaller("so" + "rt")(x)  #!
    """),
    body("list-sort-attrgetter", "python", "@sorting", """
        import operator
        def f(x):
            return operator.attrgetter("so" + "rt")(x)()  #!
    """),
    body("list-sort-beside-own-sort", "python", "@sorting", """
        class Mine:
            def sort(self):
                return 1
        def f(x):
            return x.sort()  #!
    """),
    body("list-sort-super", "python", "@sorting", """
        class Mine(list):
            def order(self):
                super().sort()  #!
        def f(x):
            Mine(x).order()
    """),
    body("list-sort-eval", "python", "@sorting", 'eval("x.so" + "rt()")'),
    body("list-sort-in-raw-thread", "python", "@sorting", """
        import _thread, time
        def f(x):
            _thread.start_new_thread(lambda: vars(list)["so" + "rt"](x), ())  #!
            time.sleep(0.05)
    """),
    body("list-sort-in-thread", "python", "@sorting", """
        import threading
        def f(x):
            t = threading.Thread(target=lambda: vars(list)["so" + "rt"](x))  #!
            t.start()
            t.join()
    """),
    body("list-sort-in-older-thread-unwatched", "python", "@sorting", """
        from concurrent.futures import ThreadPoolExecutor
        pool = ThreadPoolExecutor(1)
        pool.submit(abs, 1).result()
        def f(x):
            return pool.submit(lambda: vars(list)["so" + "rt"](x)).result()  #!
    """, watched=False),
    body("heapq", "python", "@sorting", """
        import heapq
        def f(x):
            heapq.heapify(x)  #!
    """),
    body("heapq-from-alias-unwatched", "python", "@sorting", """
        from heapq import heappush as put
        def f(x):
            put(x, 1)  #!
    """, watched=False),
    body("heapq-importlib", "python", "@sorting", """
        def f(x):
            import importlib
            return importlib.import_module("hea" + "pq").nsmallest(2, x)  #!
    """),
    body("heapq-c-twin", "python", "@sorting", """
        import _heapq
        def f(x):
            _heapq.heapify(x)  #!
    """),
    body("bisect", "python", "@sorting", """
        import bisect
        def f(x):
            bisect.insort([], 1)  #!
    """),
    body("priority-queue", "python", "@sorting", """
        import queue
        def f(x):
            return queue.PriorityQueue()  #!
    """),
    body("priority-queue-subclass", "python", "@sorting", """
        import queue
        class Mine(queue.PriorityQueue):
            pass
        def f(x):
            return Mine()  #!
    """),
    # ---- power ----
    body("power-operator", "python", "@power", "x[0] ** 2"),
    body("power-augmented", "python", "@power", """
        def f(x):
            y = x[0]
            y **= 3  #!
            return y
    """),
    body("power-in-lambda-at-top", "python", "**", """
        raised = lambda a, n: a ** n  #!
        def f(x):
            return raised(x[0], 2)
    """),
    body("power-in-helper", "python", "**", """
        def helper(a):
            return a ** 2  #!
        def f(x):
            return helper(x[0])
    """),
    body("power-in-nested", "python", "**", """
        def f(x):
            def inner(a):
                return a ** 2  #!
            return x
    """),
    body("power-in-method", "python", "**", """
        class Powers:
            def of(self, a):
                return a ** 2  #!
        def f(x):
            return Powers().of(x[0])
    """),
    body("power-helper-by-globals", "python", "**", """
        def helper(a):
            return a ** 2  #!
        def f(x):
            return globals()["hel" + "per"](x[0])
    """),
    body("power-eval", "python", "**", 'eval("x[0] *" + "* 2")'),
    body("power-exec", "python", "**", """
        def f(x):
            exec("y = 2.5 *" + "* a", {"a": 2})  #!
    """),
    body("power-compile", "python", "**", """
        code = compile("a *" + "* 2", "<mine>", "eval")  #!
        def f(x):
            return eval(code, {"a": x[0]})
    """),
    body("pow", "python", "@power", "pow(x[0], 2)"),
    body("pow-in-map", "python", "@power", "list(map(pow, x, x))"),
    body("math-pow", "python", "@power", """
        import math
        def f(x):
            return math.pow(x[0], 2)  #!
    """),
    body("math-exp-log", "python", "@power", """
        from math import exp as e, log as l
        def f(x):
            return e(2 * l(x[0]))  #!
    """),
    body("operator-pow", "python", "@power", """
        import operator
        def f(x):
            return operator.pow(x[0], 2)  #!
    """),
    body("operator-c-twin", "python", "@power", """
        import _operator
        def f(x):
            return _operator.pow(x[0], 2)  #!
    """),
    body("cmath", "python", "@power", """
        import cmath
        def f(x):
            return cmath.exp(x[0])  #!
    """),
    body("dunder-pow", "python", "@power", "x[0].__pow__(2)"),
    body("dunder-pow-unbound", "python", "@power", "float.__pow__(x[0], 2)"),
    body("dunder-pow-getattr", "python", "@power", 'getattr(x[0], "__po" + "w__")(2)'),
    body("dunder-pow-string", "python", "@power", 'vars(float)["__pow__"](x[0], 2)'),
    # ---- copying ----
    body("deepcopy", "python", "@copying", """
        import copy
        def f(x):
            return copy.deepcopy(x)  #!
    """),
    body("deepcopy-alias", "python", "@copying", """
        from copy import deepcopy as clone
        def f(x):
            return clone(x)  #!
    """),
    body("pickle", "python", "@copying", """
        import pickle
        def f(x):
            return pickle.loads(pickle.dumps(x))  #!
    """),
    body("pickle-c-twin", "python", "@copying", """
        import _pickle
        def f(x):
            return _pickle.dumps(x)  #!
    """),
    body("pickler-class", "python", "@copying", """
        import io, pickle
        def f(x):
            return pickle.Pickler(io.BytesIO())  #!
    """),
    body("marshal", "python", "@copying", """
        import marshal
        def f(x):
            return marshal.dumps(x)  #!
    """),
    body("json", "python", "@copying", """
        import json
        def f(x):
            return json.loads(json.dumps(x))  #!
    """),
    body("json-encoder", "python", "@copying", """
        import json
        def f(x):
            return json.JSONEncoder().encode(x)  #!
    """),
    # ---- taking the guard off ----
    body("setprofile", "python", "@sorting", """
        import sys
        def f(x):
            sys.setprofile(None)  #!
            return x
    """),
    body("setprofile-alias-unwatched", "python", "@sorting", """
        from sys import setprofile as quiet
        def f(x):
            quiet(None)  #!
    """, watched=False),
    body("profile-elsewhere", "python", "@sorting", """
        import cProfile
        def f(x):
            cProfile.Profile().enable()
    """),
    body("is-it-watched", "python", "@sorting", """
        import sys
        def f(x):
            return x if sys.getprofile() else x  #!
    """),
    body("guard-module", "python", "@sorting", """
        import sys
        def f(x):
            return sys.modules["judge.box.guard"]  #!
    """),
    body("frames", "python", "@sorting", """
        import sys
        def f(x):
            return sys._getframe(1)  #!
    """),
    body("traceback-frames", "python", "@sorting", """
        def f(x):
            try:
                raise ValueError
            except ValueError as error:
                return error.__traceback__.tb_frame  #!
    """),
    body("gc-walk", "python", "@sorting", """
        import gc
        def f(x):
            return len(gc.get_objects())  #!
    """),
    body("stand-in-replaced", "python", "@sorting", """
        import heapq
        def f(x):
            heapq.heapify = list  #!
    """),
    body("behind-the-stand-in", "python", "@sorting", "getattr(sorted, '_va' + 'lue')(x)"),
    body("ctypes", "python", "@sorting", """
        import ctypes
        def f(x):
            return ctypes.CDLL(None)  #!
    """),
)  # fmt: skip


def expression(framework: str, forbid: str, *expressions: str) -> tuple[Row, ...]:
    return tuple(body(f"{forbid} {text}", framework, forbid, text) for text in expressions)


NUMPY = (
    *expression("numpy", "@sorting",
        "np.sort(x)", "x.sort()", "x[0].sort()", "np.argsort(x)", "x.argsort()", "np.unique(x)",
        "np.partition(x, 1)", "x[0].partition(1)", "np.lexsort(x)",
        "np.ndarray.sort(x)",
        "np.apply_along_axis(np.sort, 0, x)", "np.vectorize(np.sort, signature='(n)->(n)')(x)",
        "list(map(np.sort, x))", "getattr(np, 'so' + 'rt')(x)", "sorted(x[0])",
        "x[0].tolist().sort()",
        "np._core.fromnumeric.sort(x)", "np.searchsorted(x[0], 1)"),
    *expression("numpy", "@power",
        "np.power(x, 2)", "np.float_power(x, 2)", "np.exp(x)", "np.power.outer(x, x)", "x ** 2",
        "np.linalg.matrix_power(x[:, :2], 2)", "list(map(np.power, x, x))"),
    *expression("numpy", "@cumsum",
        "np.cumsum(x)", "x.cumsum()", "np.add.accumulate(x)", "np.nancumsum(x)",
        "getattr(np.add, 'accum' + 'ulate')(x)", "np.ndarray.cumsum(x)",
        "list(map(np.add.accumulate, x))", "__import__('itertools').accumulate(x[0])"),
    *expression("numpy", "@convolution",
        "np.convolve(x[0], x[1])", "np.correlate(x[0], x[1])",
        "np._core.multiarray.correlate(x[0], x[1])"),
    *expression("numpy", "@concatenation",
        "np.concatenate([x, x])", "np.stack([x, x])", "np.hstack([x, x])", "np.vstack([x, x])",
        "np.dstack([x, x])", "np.column_stack([x, x])", "np.block([x, x])", "np.r_[x, x]",
        "np.c_[x, x]", "np.append(x, x)", "np._core.multiarray.concatenate([x, x])"),
    *expression("numpy", "@softmax", "np.logaddexp.reduce(x)"),
    body("scipy-softmax-imported-late", "numpy", "@softmax", """
        def f(x):
            from scipy.special import softmax
            return softmax(x)  #!
    """),
    body("scipy-signal", "sklearn", "@convolution", """
        from scipy import signal
        def f(x):
            return signal.convolve2d(x, x)  #!
    """),
    body("scipy-ndimage", "sklearn", "@convolution", """
        from scipy.ndimage import correlate
        def f(x):
            return correlate(x, x)  #!
    """),
    body("sklearn", "sklearn", "@sklearn", """
        from sklearn.metrics import accuracy_score
        def f(x):
            return accuracy_score([1], [1])  #!
    """),
    body("sklearn-importlib", "sklearn", "@sklearn", """
        import importlib
        def f(x):
            return importlib.import_module("sk" + "learn.metrics").accuracy_score([1], [1])  #!
    """),
)  # fmt: skip

CELL = "(torch.zeros(2, 4), torch.zeros(2, 4)), torch.ones(16, 4), torch.ones(16, 4), None, None"
KERNEL = "torch.ones(1, 1, 2)"
TORCH = (
    *expression("torch", "@softmax",
        "F.softmax(x, -1)", "torch.softmax(x, -1)", "x.softmax(-1)",
        "torch.special.softmax(x, -1)",
        "F.log_softmax(x, -1)", "torch.logsumexp(x, -1)", "x.logsumexp(-1)", "F.softmin(x)",
        "nn.Softmax(-1)(x)", "nn.Sequential(nn.Softmax(-1))(x)", "torch.Tensor.softmax(x, -1)",
        "torch.ops.aten.softmax(x, -1)", "torch.ops.aten.softmax.int(x, -1)",
        "torch.ops.aten._softmax(x, -1, False)", "torch._C.TensorBase.softmax(x, -1)",
        "torch._C._VariableFunctions.softmax(x, -1)", "torch._softmax(x, -1, False)",
        "torch.func.vmap(lambda row: row.softmax(-1))(x)", "list(map(F.softmax, x))",
        "F.gumbel_softmax(x)", "torch.distributions.Categorical(logits=x).probs",
        "F.scaled_dot_product_attention(x, x, x)", "F.cross_entropy(x, torch.tensor([0, 1]))",
        "getattr(x, 'soft' + 'max')(-1)", "getattr(F, 'soft' + 'max')(x, -1)",
        "__import__('torch').nn.functional.softmax(x, -1)"),
    *expression("torch", "@attention",
        "F.scaled_dot_product_attention(x, x, x)", "nn.MultiheadAttention(4, 1)(x, x, x)",
        "torch._C._nn.scaled_dot_product_attention(x, x, x)",
        "torch.ops.aten.scaled_dot_product_attention(x, x, x)",
        "nn.TransformerEncoderLayer(4, 1)(x)", "nn.Transformer(4, 1, 1, 1, 4)",
        "F.multi_head_attention_forward"
        "(x, x, x, 4, 1, None, None, None, None, False, 0., torch.eye(4), None)"),
    *expression("torch", "@convolution",
        f"F.conv1d(x[:, None], {KERNEL})", f"torch.conv1d(x[:, None], {KERNEL})",
        f"torch.ops.aten.conv1d(x[:, None], {KERNEL})", "nn.Conv1d(1, 1, 2)(x[:, None])",
        "nn.LazyConv1d(1, 2)(x[:, None])", f"F.conv_transpose1d(x[:, None], {KERNEL})",
        f"torch.convolution(x[:, None], {KERNEL}, None, [1], [0], [1], False, [0], 1)",
        f"torch.ops.aten.convolution(x[:, None], {KERNEL}, None, [1], [0], [1], False, [0], 1)"),
    *expression("torch", "@norms",
        "F.layer_norm(x, (4,))", "nn.LayerNorm(4)(x)", "torch.layer_norm(x, (4,))",
        "torch.native_layer_norm(x, (4,), None, None, 1e-5)", "torch.ops.aten.layer_norm(x, [4])",
        "F.batch_norm(x, None, None, training=True)", "nn.BatchNorm1d(4)(x)",
        "F.instance_norm(x[None])", "F.group_norm(x, 2)", "nn.GroupNorm(2, 4)(x)",
        "F.rms_norm(x, (4,))", "nn.LazyBatchNorm1d()(x)"),
    *expression("torch", "@cross_entropy",
        "F.cross_entropy(x, torch.tensor([0, 1]))",
        "nn.CrossEntropyLoss()(x, torch.tensor([0, 1]))",
        "F.nll_loss(x, torch.tensor([0, 1]))", "nn.NLLLoss()(x, torch.tensor([0, 1]))",
        "torch._C._nn.cross_entropy_loss(x, torch.tensor([0, 1]))", "x.log_softmax(-1)"),
    *expression("torch", "@lstm",
        "nn.LSTM(4, 4)(x)", "nn.LSTMCell(4, 4)(x)", f"torch.lstm_cell(x, {CELL})",
        f"torch._VF.lstm_cell(x, {CELL})", f"torch.ops.aten.lstm_cell(x, {CELL})",
        "nn.GRU(4, 4)(x)"),
    *expression("torch", "@concatenation",
        "torch.cat([x, x])", "torch.stack([x, x])", "torch.concat([x, x])", "torch.hstack([x, x])",
        "torch.vstack([x, x])", "torch.ops.aten.cat([x, x])",
        "torch.ops.aten.stack.default([x, x])",
        "torch._C._VariableFunctions.stack([x, x])", "torch.dstack([x, x])",
        "nn.utils.rnn.pad_sequence([x, x])"),
    *expression("torch", "@channel_shuffle",
        "F.channel_shuffle(x[None, :, :, None], 2)", "nn.ChannelShuffle(2)(x[None, :, :, None])",
        "torch.ops.aten.channel_shuffle(x[None, :, :, None], 2)"),
    *expression("torch", "@cumsum",
        "x.cumsum(0)", "torch.cumsum(x, 0)", "torch.ops.aten.cumsum(x, 0)"),
    body("layer-subclass", "torch", "@lstm", """
        import torch.nn as nn
        class Mine(nn.LSTM):
            def __init__(self):
                super().__init__(4, 4)  #!
        def f(x):
            return Mine()(x)
    """),
    body("layer-at-import-unwatched", "torch", "@softmax", """
        import torch
        layer = torch.nn.Softmax(-1)  #!
        def f(x):
            return layer(x)
    """, watched=False),
    body("tensor-method-unwatched", "torch", "@softmax", """
        def f(x):
            return x.softmax(-1)  #!
    """, watched=False),
    body("torch-in-thread", "torch", "@softmax", """
        import threading, torch
        def f(x):
            t = threading.Thread(target=lambda: torch.ops.aten.softmax(x, -1))  #!
            t.start()
            t.join()
    """),
    body("torchscript", "torch", "@softmax", """
        import torch
        unit = torch.jit.CompilationUnit("def g(x):\\n    return x.softmax(-1)\\n")
        def f(x):
            return unit.g(x)  #!
    """),
)  # fmt: skip

ROWS = (*PYTHON, *NUMPY, *TORCH)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_route_is_refused_with_its_line(row: Row) -> None:
    result = cached_run(ROWS)[row.name]
    assert result["found"], result
    assert row.line in [line for _, line in result["found"]] or row.line is None
