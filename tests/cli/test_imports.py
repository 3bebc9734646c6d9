"""`judge run` imports nothing that the verdict does not need."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

NEVER = {
    "rich", "markdown_it", "pygments", "platformdirs", "pytest", "hypothesis", "asyncio",
    "importlib.metadata", "multiprocessing", "urllib.request", "judge.report.prose",
    "judge.report.json", "judge.verify", "judge.grading.shrink", "judge.grading.diagnose",
}
AFTER = ("sqlite3", "judge.practice.history")


def imported(folder: Path, *words: str) -> list[str]:
    """Every module that a command imports, in the order in which the imports end."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "judge.cli", *words],
        cwd=folder, capture_output=True, text=True, timeout=120, check=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert "ACCEPTED" in done.stdout
    return re.findall(r"^import time: +\d+ \| +\d+ \| +(\S+)$", done.stderr, re.MULTILINE)


@pytest.mark.parametrize(
    ("slug", "absent"), [("fast_power", {"numpy", "torch"}), ("iou", {"torch"})]
)
def test_run_imports_only_what_it_uses(tmp_path: Path, slug: str, absent: set[str]) -> None:
    from judge import bank

    path = bank.find(slug).right_answers()[0]
    names = imported(tmp_path, "run", slug, str(path))
    assert not (NEVER | absent) & set(names)
    for name in AFTER:
        assert names.index(name) > names.index("judge.report.text"), "history before the verdict"


def test_listing_needs_no_library(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "judge.cli", "list"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True,
    )
    assert not re.search(r"\| +(numpy|torch|rich|hypothesis)$", done.stderr, re.MULTILINE)
