"""The table of the bank: what is counted afresh, what is noted, what a change makes stale."""

import shutil

import pytest

from judge import bank
from judge.errors import BankError
from judge.verify import table

SLUG = "hamming_loss"


@pytest.fixture
def small_bank(tmp_path, monkeypatch):
    root = bank.root()
    for path in (f"solutions/{SLUG}.py", f"tests/second_opinion/{SLUG}.py"):
        (tmp_path / path).parent.mkdir(parents=True)
        shutil.copy(root / path, tmp_path / path)
    shutil.copytree(root / "problems" / SLUG, tmp_path / "problems" / SLUG)
    (tmp_path / "docs").mkdir()
    monkeypatch.setenv("JUDGE_BANK", str(tmp_path))
    return tmp_path


def line(root) -> str:
    text = (root / "docs" / "problems.md").read_text(encoding="utf-8")
    return next(one for one in text.splitlines() if one.startswith(f"| [{SLUG}]"))


def test_what_was_never_run_is_not_measured(small_bank):
    table.write()
    assert f"| {table.NOT_MEASURED} |" in line(small_bank)
    assert "| sklearn.metrics.hamming_loss | numpy | en, zh |" in line(small_bank)


def test_a_record_shows_until_the_reference_changes(small_bank):
    table.record({SLUG: 4})
    assert "| 4 / 4 |" in line(small_bank)
    reference = small_bank / "solutions" / f"{SLUG}.py"
    source = reference.read_text(encoding="utf-8")
    reference.write_text(source.replace("y_true != y_pred", "y_pred != y_true"), encoding="utf-8")
    table.write()
    assert f"| {table.NOT_MEASURED} |" in line(small_bank)


def test_a_record_keeps_the_others_and_forgets_what_is_gone(small_bank):
    path = small_bank / "docs" / "strength.toml"
    path.write_text('[gone]\nrefused = 1\nof = "0"\n', encoding="utf-8")
    table.record({SLUG: 3})
    assert "gone" not in path.read_text(encoding="utf-8")
    assert "3 of 4 mutants refused" in (small_bank / "docs" / "problems.md").read_text("utf-8")


def test_what_is_missing_shows(small_bank):
    (small_bank / "tests" / "second_opinion" / f"{SLUG}.py").unlink()
    (small_bank / "problems" / SLUG / "editorial.zh.md").unlink()
    table.write()
    assert line(small_bank).endswith("| none | numpy | en |")


def test_malformed_files_are_named(small_bank):
    (small_bank / "docs" / "strength.toml").write_text(f"[{SLUG}]\n", encoding="utf-8")
    with pytest.raises(BankError, match=r"strength\.toml"):
        table.rows()
    (small_bank / "docs" / "strength.toml").unlink()
    opinion = small_bank / "tests" / "second_opinion" / f"{SLUG}.py"
    opinion.write_text("from sklearn.metrics import hamming_loss\n", encoding="utf-8")
    with pytest.raises(BankError, match="says no SOURCE"):
        table.rows()
