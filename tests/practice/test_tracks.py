"""The orders to work through: every problem has its place."""

from pathlib import Path

import pytest

from judge import bank, tracks
from judge.errors import BankError, UsageError

NAMES = ["core", "cv", "transformers", "training", "metrics"]


def test_every_problem_stands_in_a_track() -> None:
    known = tracks.tracks()
    assert list(known) == NAMES
    placed = {slug for track in known.values() for slug in track.order}
    assert set(bank.slugs()) - placed == set()


def test_unknown_track_gets_a_suggestion() -> None:
    with pytest.raises(UsageError, match="did you mean 'cv'"):
        tracks.find("cvv")
    with pytest.raises(UsageError, match="there are core, cv"):
        tracks.find("zzzzz")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[cv", "tracks.toml"),
        ("cv = 1", "must have the keys"),
        ('[cv]\ntitle = "x"\norder = []', "title must be a table"),
        ('[cv]\ntitle = {en = "x", zh = "x"}\norder = ["iou", "iou"]', "twice"),
    ],
)
def test_malformed_file_is_named(
    text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "problems").mkdir()
    (tmp_path / "problems" / "tracks.toml").write_text(text)
    monkeypatch.setenv("JUDGE_BANK", str(tmp_path))
    with pytest.raises(BankError, match=complaint):
        tracks.tracks()
