"""Which files are taken for submissions to which problems."""

from pathlib import Path

import pytest

from judge.batch.layout import tasks
from judge.errors import UsageError


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n")
    return path


def found(*paths: Path, manifest: Path | None = None) -> list[tuple[str, str]]:
    return [(task.problem, task.path.name) for task in tasks(paths, manifest)]


def test_a_folder_by_problem(tmp_path: Path) -> None:
    touch(tmp_path / "iou" / "ann.py")
    touch(tmp_path / "iou" / "bob.py")
    touch(tmp_path / "quicksort" / "ann.py")
    assert found(tmp_path) == [("iou", "ann.py"), ("iou", "bob.py"), ("quicksort", "ann.py")]


def test_a_folder_by_student_with_dashes(tmp_path: Path) -> None:
    touch(tmp_path / "ann" / "hamming-loss.py")
    touch(tmp_path / "bob" / "iou.py")
    assert found(tmp_path) == [("hamming_loss", "hamming-loss.py"), ("iou", "iou.py")]


def test_what_is_no_submission_is_passed_over(tmp_path: Path) -> None:
    touch(tmp_path / "ann" / "iou.py")
    touch(tmp_path / "ann" / "notes.py")
    touch(tmp_path / ".git" / "iou.py")
    touch(tmp_path / "iou" / "__pycache__" / "x.py")
    assert found(tmp_path) == [("iou", "iou.py")]


def test_the_problems_own_folder_given_as_path(tmp_path: Path) -> None:
    touch(tmp_path / "iou" / "ann.py")
    assert found(tmp_path / "iou") == [("iou", "ann.py")]


def test_a_manifest(tmp_path: Path) -> None:
    touch(tmp_path / "a b.py")
    touch(tmp_path / "sub" / "x.py")
    manifest = tmp_path / "list.csv"
    manifest.write_text(
        '# problem, file\n\niou,"a b.py"\nhamming-loss, sub/x.py\n', encoding="utf-8"
    )
    assert found(manifest=manifest) == [("iou", "a b.py"), ("hamming_loss", "x.py")]


def test_the_same_file_twice_is_one_submission(tmp_path: Path) -> None:
    file = touch(tmp_path / "iou.py")
    assert found(file, tmp_path) == [("iou", "iou.py")]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("iou\n", ":1: a line is PROBLEM,FILE"),
        ("iou,gone.py\n", ":1: .*gone.py does not exist"),
        ("# fine\nuoi,a.py\n", "no problem called 'uoi'"),
    ],
)
def test_a_bad_manifest_is_refused_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    touch(tmp_path / "a.py")
    manifest = tmp_path / "list.csv"
    manifest.write_text(text)
    with pytest.raises(UsageError, match=complaint):
        tasks([], manifest)


def test_an_empty_folder_a_missing_path_and_a_nameless_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no submissions found"):
        tasks([tmp_path])
    with pytest.raises(UsageError, match="does not exist"):
        tasks([tmp_path / "gone"])
    with pytest.raises(UsageError, match="neither the file nor its folder"):
        tasks([touch(tmp_path / "answer.py")])
