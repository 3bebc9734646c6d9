"""The wheel carries the bank and works from any directory, without the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = ("tests", "benchmarks", "examples", "dev.py", "problems", "solutions")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture
def installed(wheel: zipfile.ZipFile, tmp_path: Path) -> Path:
    """The wheel's files, without the checkout's editable install in their way."""
    wheel.extractall(tmp_path / "site")
    return tmp_path / "site"


def test_wheel_holds_the_bank_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    for kind in ("problems", "solutions"):
        inside = {name for name in names if name.startswith(f"judge/_bank/{kind}/")}
        outside = {
            f"judge/_bank/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / kind).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert inside == outside
    assert "judge/templates/problem.toml" in names
    assert not [name for name in names if name.split("/")[0] in LEFT_OUT or "__pycache__" in name]


def test_installed_judge_works_anywhere(installed: Path, tmp_path: Path, own_history: Path) -> None:
    (tmp_path / "iou.py").write_text((ROOT / "examples" / "iou_wrong.py").read_text("utf-8"))

    def judge(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "judge.cli", *words], cwd=tmp_path, check=False,
            capture_output=True, text=True, timeout=120,
            env=os.environ | {"PYTHONPATH": str(installed)},
        )

    done = judge("run", "iou.py", "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["verdict"]) == (1, "WA")
    assert report["mistake"]["id"] == "overlap_counted_twice"
    assert judge("show", "iou").returncode == 0
    refused = judge("new", "mine")
    assert refused.returncode == 2
    assert "--bank DIR" in refused.stderr
