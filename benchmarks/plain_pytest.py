"""The baseline: a problem's groups as pytest + Hypothesis tests would run them, unconfined."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judge import bank
from judge.authoring import Context, Draw
from judge.grading.cases import round_to_single, to_double
from judge.grading.loaded import load, run_file


class PlainDraw(Draw):
    """The groups' draws as the strategies that one would write for them by hand."""

    def __init__(self, data, arrays):
        self.data, self.arrays = data, arrays

    def _values(self, dtype, element, shape):
        if not self.arrays:
            return self.data.draw(st.lists(element, min_size=shape, max_size=shape))
        from hypothesis.extra.numpy import arrays

        return self.data.draw(arrays(dtype, shape, elements=element, fill=st.nothing()))

    def size(self, low, high):
        return self.integer(low, high)

    def integer(self, low, high):
        return self.data.draw(st.integers(low, high))

    def float(self, low, high):
        return self.data.draw(st.floats(low, high))

    def integers(self, low, high, shape):
        return self._values("int64", st.integers(low, high), shape)

    def floats(self, low, high, shape):
        return self._values("float64", st.floats(low, high), shape)

    def normal(self, shape, scale=1.0):
        return self._values("float64", st.floats(-4 * scale, 4 * scale), shape)

    def booleans(self, shape, probability=0.5):
        return self._values("bool", st.booleans(), shape)

    def permutation(self, n):
        order = self.data.draw(st.permutations(range(n)))
        if not self.arrays:
            return order
        import numpy as np

        return np.array(order, dtype=np.int64)


def pytest_generate_tests(metafunc):
    loaded = load(bank.find(metafunc.config.getoption("--slug")))
    module = run_file(Path(metafunc.config.getoption("--answer")), "answer")
    metafunc.parametrize("group", loaded.suite.groups.values(), ids=lambda group: group.name)
    metafunc.parametrize("answer", [(loaded, module)], ids=["answer"])


def test_group(group, answer):
    loaded, module = answer
    tensors = "torch" in vars(module)

    @settings(
        max_examples=group.count,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def agrees(data):
        case = group.case(1, PlainDraw(data, loaded.suite.arrays))
        assert loaded.suite.valid(case.entry, case.inputs) is None
        inputs = round_to_single(case.inputs) if tensors else case.inputs
        expected = loaded.expected(case.entry, to_double(inputs), case.mode)
        got = loaded.driver(
            vars(module), case.entry, _tensors(inputs) if tensors else inputs, case.mode
        )
        assert (
            group.check(expected, _array(got), Context(case.entry, inputs, tensors, case.mode))
            is None
        )

    agrees()


def _tensors(inputs):
    import torch

    return tuple(torch.from_numpy(x.copy()) if hasattr(x, "dtype") else x for x in inputs)


def _array(got):
    return got.numpy() if hasattr(got, "numpy") else got
