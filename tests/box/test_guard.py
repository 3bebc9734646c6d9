"""The guard as a whole: its table of families, and its verdicts through the engine."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from judge import bank
from judge.box.guard.families import FAMILIES, UnknownFamily, expand
from judge.box.guard.skim import may_hold
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.submission import read

ELSEWHERE = {"cv2", "skimage", "pandas", "torchvision", "sklearn", "_queue"}
OLD_OR_NEW = {
    *("heapq.heappush_max", "heapq.heappop_max", "heapq.heapify_max", "heapq.heappushpop_max"),
    *("heapq.heapreplace_max", "heapq._heapreplace_max", "heapq._heappop_max"),
    *("heapq._heapify_max", "copy.replace", "numpy.msort", "numpy.row_stack"),
    *("torch.nn.functional.nll_loss2d", "torch.nn.functional.linear_cross_entropy"),
    *("json.scanner.c_make_scanner", "torch.nn.NLLLoss2d"),
}


def exists(entry: str) -> bool:
    parts = entry.split(".")
    for cut in range(len(parts) - 1, -1, -1):
        try:
            value = importlib.import_module(".".join(parts[:cut]) or "builtins")
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            value = getattr(value, name, None)
        return value is not None
    return False


def names(family: str) -> list[str]:
    plain = [e for e in FAMILIES[family] if "::" not in e and e != "**" and e[-2:] != ".*"]
    return [e for e in plain if e.split(".")[0] not in ELSEWHERE and e not in OLD_OR_NEW]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_name_of_the_family_exists(family: str) -> None:
    assert [name for name in names(family) if not exists(name)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_every_operation_of_the_family_exists(family: str) -> None:
    import torch

    operations = [e.partition("::")[2] for e in FAMILIES[family] if e.startswith("aten::")]
    assert [name for name in operations if not hasattr(torch.ops.aten, name)] == []


def test_an_unknown_family_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownFamily, match=r"@sortin .*did you mean @sorting"):
        expand(["@sortin"])


def test_plain_entries_and_families_mix_without_doubles() -> None:
    entries = expand(["sorted", "@sorting", "mine.own"])
    assert entries[0] == "sorted"
    assert entries[-1] == "mine.own"
    assert len(entries) == len(set(entries))


# ---- through the engine ----------------------------------------------------------------


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(fresh=True) as engine:
        yield engine


QUICKSORT = {
    "sorted": ("def quicksort(nums):\n    return sorted(nums)\n", "sorted (line 2)"),
    "entry-is-sorted": ("quicksort = sorted\n", "sorted (line 1)"),
    "entry-is-partial": (
        "from functools import partial\nquicksort = partial(sorted)\n",
        "sorted (line 2)",
    ),
    "entry-is-list-sort": ("quicksort = list.sort\n", "list.sort (line 1)"),
    "computed-method": (
        'def quicksort(nums):\n    getattr(nums, "so" + "rt")()\n',
        "list.sort (line 2)",
    ),
    "only-when-long": (
        "def quicksort(nums):\n"
        "    if len(nums) < 9:\n"
        "        return sorted(nums)\n"
        "    return nums.sort()\n",
        "list.sort (line 4)",
    ),
    "guard-removed": (
        "import sys\ndef quicksort(nums):\n    sys.setprofile(None)\n    return sorted(nums)\n",
        "sys.setprofile (line 3)",
    ),
}


@pytest.mark.parametrize("name", QUICKSORT)
def test_forbidden_sorting_is_refused(engine: Engine, tmp_path: Path, name: str) -> None:
    source, said = QUICKSORT[name]
    report = graded(engine, tmp_path, "quicksort", source)
    assert report.verdict == "RV", report
    assert said in report.reason.en
    assert report.reason.zh.startswith("使用了本题禁止的")


CONV = "def conv2d(image, kernel, stride=1, padding=0):\n    return {}\n"
LIBRARY = {
    "conv2d/functional": "import torch.nn.functional as F\n"
    + CONV.format("F.conv2d(image[None, None], kernel[None, None], None, stride, padding)[0, 0]"),
    "conv2d/aten": "import torch\n"
    + CONV.format(
        "torch.ops.aten.conv2d(image[None, None], kernel[None, None], None, stride, padding)[0, 0]"
    ),
    "attention/library": "import torch.nn.functional as F\ndef attention(q, k, v, mask=None):\n"
    "    return F.scaled_dot_product_attention(q, k, v, mask)\n",
    "iou/tampering": "import gc\ndef iou(box_a, box_b):\n    return len(gc.get_objects())\n",
}


@pytest.mark.parametrize("name", LIBRARY)
def test_forbidden_library_is_refused(engine: Engine, tmp_path: Path, name: str) -> None:
    report = graded(engine, tmp_path, name.partition("/")[0], LIBRARY[name])
    assert report.verdict == "RV", report
    assert "(line 3)" in report.reason.en


def test_own_functions_of_forbidden_names_are_accepted(engine: Engine, tmp_path: Path) -> None:
    source = """
import random

class Sorter:
    def sort(self, nums):
        if len(nums) < 2:
            return nums
        pivot = random.choice(nums)
        small, equal, large = [], [], []
        for value in nums:
            (small if value < pivot else large if pivot < value else equal).append(value)
        return [*self.sort(small), *equal, *self.sort(large)]

def quicksort(nums):
    sorted = Sorter().sort(nums)  # as sorted(nums) would
    return sorted

if __name__ == "__main__":
    assert quicksort([3, 1, 2]) == __builtins__.sorted([3, 1, 2])
"""
    report = graded(engine, tmp_path, "quicksort", source)
    assert report.verdict == "AC", report


def graded(engine: Engine, folder: Path, slug: str, source: str):
    path = folder / f"{slug}.py"
    path.write_text(source, encoding="utf-8")
    problem = bank.find(slug)
    return grade(engine, problem, read(problem, path))


SPELT = (
    "x.__pow__(2)",
    'f("__po" "w__")',
    'f("""__po""" "w__")',
    "f('__po'\n  r'w__')",
    'f("\\x5f_pow__")',
    "x.__ｐow__(2)",
    "# 中文\nx.__pow__(2)",
)


@pytest.mark.parametrize("source", SPELT)
def test_a_glance_overlooks_no_spelling(source: str):
    assert may_hold(source, ["__pow__"])


def test_a_glance_saves_the_reading_of_ordinary_answers():
    source = '"""求幂。"""\n\n\ndef power(x, n):\n    """Say "it"."""\n    return x * n\n'
    assert not may_hold(source, ["__pow__"])
    assert may_hold(source, ["power"])


SORTS = "def quicksort(nums):\n    nums.sort()\n    return nums\n"
IMPORTS = "import numpy as np\ndef bubble_sort(nums): return [int(x) for x in np.sort(nums)]\n"


def test_rules_that_a_zygote_has_ready_hold_and_only_for_their_problem(tmp_path: Path):
    """From the second submission on, children inherit the guard that the first one had made."""
    answer = tmp_path / "x.py"
    with Engine(fresh=True) as engine:
        for slug, text, verdict in (
            ("quicksort", SORTS, "RV"),
            ("quicksort", SORTS, "RV"),
            ("quicksort", SORTS, "RV"),
            ("bubble_sort", IMPORTS, "RV"),
            ("bubble_sort", IMPORTS, "RV"),
            ("bubble_sort", IMPORTS, "RV"),
            ("binary_metrics", "def binary_metrics(t, p): return sorted([1, 2])\n", "WA"),
        ):
            answer.write_text(text)
            problem = bank.find(slug)
            report = grade(engine, problem, read(problem, answer), seed=1)
            assert report.verdict == verdict, (slug, report.reason, report.fault)
        assert engine.zygotes["python"].rules == {bank.find("quicksort").forbid}
        assert engine.zygotes["numpy"].rules


def test_rules_that_cannot_be_made_ready_leave_the_zygote_alive(tmp_path: Path):
    answer = tmp_path / "x.py"
    answer.write_text("def fast_power(x, n): return 0.0\n")
    problem = bank.find("fast_power")
    with Engine(fresh=True) as engine:
        for _ in range(2):
            report = grade(engine, problem, read(problem, answer), seed=1)
            assert report.verdict == "WA", (report.reason, report.fault)
            engine.zygotes["python"].expect_rules(("@nonsense",))
            engine.zygotes["python"].expect_rules(("x" * 10_000,))
        assert ("@nonsense",) in engine.zygotes["python"].rules
        assert ("x" * 10_000,) not in engine.zygotes["python"].rules
