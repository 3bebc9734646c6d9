"""Which texts show that an answer stands alone, and that only those are not asked afresh."""

import importlib
from pathlib import Path

import pytest

from judge import bank
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.harmless import ATTRIBUTES, BUILTINS, IMPORTED, MODULES
from judge.grading.purity import LONGEST, is_pure
from judge.grading.submission import of_bytes

ROOT = Path(__file__).parents[2]
REACHED = {"linalg", "nn", "functional"}
"""Modules behind a dot, which the test of attributes looks into as well."""
RANDOM = set(
    "bernoulli bernoulli_ cauchy_ choice dropout dropout_ empty empty_like exponential_ "
    "feature_dropout geometric_ gumbel_softmax log_normal_ multinomial ndarray new_empty normal "
    "normal_ poisson rand rand_like randint randint_like randn randn_like random random_ "
    "randperm resize resize_ resize_as_ rrelu rrelu_ shuffle uniform uniform_".split()
)
KEEPING = set(
    "cache cached_property data data_ptr ctypes errstate lru_cache manual_seed partial seed "
    "set_default_dtype set_printoptions seterr setattr vectorize frompyfunc no_grad".split()
)


def pure(text: str) -> bool:
    return is_pure(text, compile(text, "x.py", "exec", 0x400, dont_inherit=True))


PURE = {
    "plain": "def f(a, b=2, *rest, key=None):\n    return max(a, b) + len(rest)",
    "loops": (
        "def f(a):\n    out = []\n    for i, x in enumerate(a):\n        while x:\n"
        "            x -= 1\n            out.append((i, x))\n    return out or None"
    ),
    "recursion": "def f(n):\n    return 1 if n < 2 else n * f(n - 1)",
    "helpers": "LIMIT = (1, -2.5e-3, 'x')\ndef g(x): return x[LIMIT[0]]\ndef f(x): return g(x)",
    "closure": (
        "def f(a):\n    best = 0\n    def go(i):\n        nonlocal best\n"
        "        best = max(best, i)\n        return go(i - 1) if i else best\n"
        "    return go(len(a))"
    ),
    "memo of one call": (
        "def f(n):\n    memo = {}\n    def go(n):\n        if n not in memo:\n"
        "            memo[n] = n if n < 2 else go(n - 1) + go(n - 2)\n        return memo[n]\n"
        "    return go(n)"
    ),
    "numpy": (
        "import numpy as np\nEPS = np.inf\n"
        "def f(x: np.ndarray, axis: int | None = None) -> np.ndarray:\n"
        "    y = np.zeros_like(x)\n    y[0, ...] = x.T.max(axis=axis, keepdims=True)\n"
        "    return np.add.reduce(y) @ np.linalg.norm(x)"
    ),
    "torch": (
        "import math\nimport torch\nimport torch.nn.functional as F\n"
        "def f(q, k):\n    s = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))\n"
        "    return F.softmax(s.masked_fill(s < 0, -torch.inf), dim=-1)"
    ),
    "queues": (
        "from collections import deque, defaultdict\nimport heapq\nfrom typing import List\n"
        "def f(a: 'List[int]') -> List[int]:\n    d = defaultdict(list)\n    q = deque(a)\n"
        "    while q:\n        d[q.popleft()].append(1)\n    heapq.heapify(a)\n"
        "    return [x for x in sorted(d, key=lambda x: -x) if x not in {1, 2}]"
    ),
    "errors": (
        "def f(a):\n    try:\n        return a[0]\n    except (IndexError, TypeError) as e:\n"
        "        raise ValueError(f'{a!r:>10}') from e\n    finally:\n        assert True"
    ),
    "main": 'def f(a):\n    """Doc."""\n    return a\nif __name__ == "__main__":\n    import os',
    "lambda": "f = lambda a, b=1: a + b",
    "starred": "def f(a):\n    one, *rest = a\n    return [*rest, (n := 3), *map(str, range(n))]",
}


@pytest.mark.parametrize("name", PURE)
def test_answers_that_stand_alone(name: str):
    assert pure(PURE[name])


IMPURE = {
    "a counter": "n = 0\ndef f(a):\n    global n\n    n += 1\n    return n",
    "a list of the module": "seen = []\ndef f(a):\n    seen.append(a)\n    return seen",
    "a list in a tuple of the module": "seen = ([],)\ndef f(a):\n    seen[0].append(a)",
    "a made list of the module": "seen = list()\ndef f(a):\n    seen.append(a)",
    "an iterator": "import itertools\nn = itertools.count()\ndef f(a): return next(n)",
    "a mutable default": "def f(a, seen=[]):\n    seen.append(a)\n    return seen",
    "a default made by a call": "def f(a, seen=dict()): return seen.setdefault(0, a)",
    "a keyword's default": "def f(a, *, seen={}): return seen.setdefault(0, a)",
    "a lambda's default": "f = lambda a, seen=[]: seen.append(a) or seen",
    "a lambda as a default": "def g(h=(lambda s=[]: s)): return h()\ndef f(a): return g()",
    "an attribute": "def f(a):\n    f.n = a\n    return f.n",
    "an attribute in a loop": "def f(a):\n    for f.n in a: pass",
    "a deleted attribute": "def f(a):\n    del f.n",
    "an attribute with an allowed name": "def f(a):\n    f.shape = a\n    return f.shape",
    "an allowed name in a loop": "def f(a):\n    for f.shape in a: pass",
    "an allowed name, deleted": "def f(a):\n    del f.shape",
    "an attribute by name": "def f(a):\n    setattr(f, 'n', a)",
    "a hidden built-in": "def g(setattr): return setattr\ndef f(a):\n    setattr(f, 'n', a)",
    "a hidden built-in, imported": "from typing import List as vars\ndef f(a): return vars(f)",
    "a hidden built-in, caught": (
        "def g():\n    try: pass\n    except ValueError as eval: pass\ndef f(a): return eval('a')"
    ),
    "its own dictionary": "def f(a):\n    f.__dict__['n'] = a",
    "its globals": "def f(a):\n    globals()['n'] = a",
    "the built-ins": "def f(a): return __builtins__",
    "a class": "class S:\n    n = 0\ndef f(a):\n    S.n += 1\n    return S.n",
    "a decorator": "from functools import lru_cache\n@lru_cache\ndef f(a): return a",
    "its own decorator": "def d(g):\n    s = []\n    return lambda a: s\n@d\ndef f(a): return a",
    "a call in the module": "def g():\n    s = []\n    return lambda a: s\nf = g()",
    "a loop in the module": "for i in []: pass\ndef f(a): return a",
    "an annotation that calls": "def g(): return []\ndef f(a: g()): return a",
    "a result's annotation that calls": "def g(): return []\ndef f(a) -> g(): return a",
    "a variable's annotation that calls": "def g(): return []\nn: g() = 1\ndef f(a): return a",
    "another condition": "def f(a): return a\nif __name__ != '__main__':\n    f.n = 0",
    "what follows the main part": (
        "def f(a): return a\nif __name__ == '__main__': pass\nelse:\n    f.n = 0"
    ),
    "random": "import random\ndef f(a): return random.random()",
    "random from": "from random import random\ndef f(a): return random()",
    "numpy's random": "import numpy as np\ndef f(a): return np.random.rand()",
    "numpy's random, imported": "from numpy import random\ndef f(a): return random.rand()",
    "numpy's random, as a module": "import numpy.random as r\ndef f(a): return r.rand()",
    "torch's random": "import torch\ndef f(a): return torch.rand(3)",
    "a tensor's random": "def f(a): return a.uniform_()",
    "dropout": "import torch.nn.functional as F\ndef f(a): return F.dropout(a)",
    "unset memory": "import numpy as np\ndef f(a): return np.empty(3)",
    "unset memory, torch": "import torch\ndef f(a): return torch.empty(3)",
    "time": "import time\ndef f(a): return time.time()",
    "an address": "def f(a): return id(a)",
    "a hash": "def f(a): return hash(a)",
    "numpy's settings": "import numpy as np\ndef f(a):\n    np.seterr(all='raise')\n    return a",
    "torch's settings": "import torch\ndef f(a):\n    torch.set_default_dtype(torch.float64)",
    "a context": "import torch\ndef f(a):\n    with torch.no_grad(): return a",
    "a library": "import os\ndef f(a): return os",
    "a library inside": "def f(a):\n    import os\n    return os",
    "a library by a call": "def f(a): return __import__('os')",
    "everything": "from math import *\ndef f(a): return sqrt(a)",
    "something relative": "from . import x\ndef f(a): return x",
    "attributes by a format": "def f(a): return '{0.__globals__}'.format(f)",
    "a coroutine": "async def f(a): return a",
    "a match": "def f(a):\n    match a:\n        case f.n: return 1",
    "an unknown name": "def f(a): return nobody(a)",
    "something long": "def f(a): return a\n" + "#" * LONGEST,
}


@pytest.mark.parametrize("name", IMPURE)
def test_answers_that_may_not(name: str):
    assert not pure(IMPURE[name])


@pytest.mark.parametrize("name", [
    "forging/different_every_time", "forging/first_call_differs", "forging/remembers_between_cases",
    "forging/remembers_between_runs", "forging/right_only_after_the_samples",
    "forging/patches_builtins", "forging/patches_modules", "forging/patches_numpy",
    "forging/patches_torch", "forging/replaces_stdout",
])  # fmt: skip
def test_hostile_files_that_keep_something(name: str):
    assert not pure((ROOT / "tests/hostile/files" / f"{name}.py").read_text())


def test_no_allowed_name_keeps_anything_or_draws():
    """Behind a dot from what may be imported: functions, types and numbers; no container."""
    assert not ATTRIBUTES & (RANDOM | KEEPING)
    modules = [importlib.import_module(name) for name in sorted(MODULES)]
    modules += [importlib.import_module(name) for name in ("numpy.linalg", "torch.nn")]
    for module in modules:
        for name in sorted(ATTRIBUTES):
            value = getattr(module, name, None)
            is_module = type(value) is type(importlib)
            assert not is_module or name in REACHED, (module.__name__, name)
            assert not isinstance(value, dict | list | set | bytearray), (module.__name__, name)
            lasting = getattr(value, "__dict__", {}) if not isinstance(value, type) else {}
            kept = {key for key in lasting if key in ATTRIBUTES}
            kept = {key for key in kept if isinstance(lasting[key], dict | list | set)}
            assert is_module or not kept, (module.__name__, name, kept)


def test_no_allowed_type_keeps_anything():
    """Nor do the types among the built-ins and the imported names hold a container to fill."""
    import builtins

    kinds = [getattr(builtins, name, None) for name in sorted(BUILTINS)]
    for home, names in IMPORTED.items():
        kinds += [getattr(importlib.import_module(home), name) for name in sorted(names)]
    for kind in kinds:
        for name in sorted(ATTRIBUTES):
            value = getattr(kind, name, None)
            assert not isinstance(value, dict | list | set | bytearray), (kind, name)


@pytest.fixture(scope="module")
def engine():
    with Engine(fresh=True) as engine:
        yield engine


PURE_POWER = """
def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    r = 1.0
    while n:
        if n & 1:
            r *= x
        x *= x
        n >>= 1
    return r
"""
KEEPS_A_LIST = PURE_POWER.replace("(x, n)", "(x, n, seen=[])")


@pytest.mark.parametrize(("text", "children"), [(PURE_POWER, 1), (KEEPS_A_LIST, 2)])
def test_only_a_pure_answer_is_not_asked_afresh(
    engine: Engine, text: str, children: int, monkeypatch: pytest.MonkeyPatch
):
    opened = []
    open_ = engine.open
    monkeypatch.setattr(engine, "open", lambda *a, **k: opened.append(a) or open_(*a, **k))
    problem = bank.find("fast_power")
    report = grade(engine, problem, of_bytes(problem, "x.py", text.encode()))
    assert report.accepted, report
    assert len(opened) == children + len(report.growth)
