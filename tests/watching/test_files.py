"""Saves are noticed however an editor makes them."""

import os
from pathlib import Path

from judge.watching.files import Watched


def test_a_file_counts_at_once_and_then_only_when_it_is_saved(tmp_path: Path) -> None:
    file = tmp_path / "iou.py"
    file.write_text("one")
    watched = Watched(file)
    assert watched.changed() == [file]
    assert watched.changed() == []
    file.write_text("other")
    assert watched.changed() == [file]


def test_a_file_replaced_by_another_of_equal_size_and_time_is_noticed(tmp_path: Path) -> None:
    file, fresh = tmp_path / "iou.py", tmp_path / "fresh"
    file.write_text("one")
    watched = Watched(file)
    watched.changed()
    fresh.write_text("two")
    stat = file.stat()
    os.utime(fresh, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    os.replace(fresh, file)
    assert watched.changed() == [file]


def test_a_file_that_vanishes_and_comes_back_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "iou.py"
    file.write_text("one")
    watched = Watched(file)
    watched.changed()
    file.unlink()
    assert watched.changed() == []
    assert not watched.present()
    file.write_text("two")
    assert watched.present()
    assert watched.changed() == [file]


def test_an_empty_file_is_one_half_written(tmp_path: Path) -> None:
    file = tmp_path / "iou.py"
    file.write_text("one")
    watched = Watched(file)
    watched.changed()
    file.write_text("")
    assert watched.changed() == []
    file.write_text("whole")
    assert watched.changed() == [file]


def test_in_a_folder_only_what_is_saved_from_now_on_counts(tmp_path: Path) -> None:
    (tmp_path / "iou.py").write_text("one")
    watched = Watched(tmp_path)
    assert watched.changed() == []
    (tmp_path / "nms.py").write_text("new")
    (tmp_path / ".nms.py.swp").write_text("an editor's")
    (tmp_path / ".hidden.py").write_text("an editor's")
    assert watched.changed() == [tmp_path / "nms.py"]
    (tmp_path / "iou.py").write_text("two")
    assert watched.changed() == [tmp_path / "iou.py"]
