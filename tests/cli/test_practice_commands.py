"""show, start, list, hint, solution, new: what they print, write and refuse."""

import ast
import json
from pathlib import Path

import pytest

from judge import bank
from judge.commands.start import stub
from judge.practice.history import Attempt, append, attempts, hints_seen
from judge.report.columns import cells

SOLVED = Attempt(0, "iou", "AC", 1, 1.0, "", "iou.py", 0.1, 0.1, 5, 5, 0, "numpy")
COLUMNS = 80


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ["show", "hint", "solution"])
def test_pages_fit_the_terminal(judge_here, command: str, lang: str) -> None:
    append(SOLVED)
    done = judge_here(command, "iou", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("交并比" in done.stdout) == (lang == "zh")
    prose = done.stdout.partition("solutions/iou.py")[0]
    assert max(map(cells, prose.splitlines())) <= COLUMNS


def test_dashes_count_as_underscores(judge_here) -> None:
    slug = next(slug for slug in bank.slugs() if "_" in slug)
    assert judge_here("show", slug.replace("_", "-")).stdout.startswith(slug)


def test_hints_come_one_by_one_and_are_counted(judge_here) -> None:
    hints = bank.find("iou").hints
    shown = [judge_here("hint", "iou").stdout for _ in hints]
    for number, text in enumerate(shown, 1):
        assert f"hint {number} of {len(hints)}" in text
    assert len(set(shown)) == len(hints)
    assert hints_seen("iou") == len(hints)
    assert "seen them all" in judge_here("hint", "iou").stdout
    again = judge_here("hint", "iou", "--again").stdout
    assert all(f"hint {number} of" in again for number in range(1, len(hints) + 1))
    append(SOLVED)
    assert attempts()[0].hints == len(hints)


def test_again_gives_nothing_new_away(judge_here) -> None:
    assert "no hints seen yet" in judge_here("hint", "iou", "--again").stdout
    assert hints_seen("iou") == 0


def test_solution_waits_for_the_verdict(judge_here) -> None:
    done = judge_here("solution", "iou")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--give-up" in done.stderr
    append(SOLVED._replace(verdict="WA"))
    assert judge_here("solution", "iou").returncode == 2
    given_up = judge_here("solution", "iou", "--give-up").stdout
    append(SOLVED)
    assert judge_here("solution", "iou").stdout == given_up
    for path in ("solutions/iou.py", "solutions/torch/iou.py"):
        assert path in given_up
        assert (bank.root() / path).read_text(encoding="utf-8").rstrip() in given_up


def test_list_shows_how_far_one_is(judge_here) -> None:
    append(SOLVED)
    append(SOLVED._replace(problem="hamming_loss", verdict="WA"))
    rows = {row["slug"]: row for row in json.loads(judge_here("list", "--json").stdout)}
    assert set(rows) == set(bank.slugs())
    assert (rows["iou"]["status"], rows["iou"]["attempts"]) == ("solved", 1)
    assert (rows["hamming_loss"]["status"], rows["hamming_loss"]["attempts"]) == ("tried", 1)
    assert {row["status"] for slug, row in rows.items() if slug not in ("iou", "hamming_loss")} <= {
        "untouched"
    }
    table = judge_here("list").stdout
    assert "✓ iou" in table
    assert "• hamming_loss" in table
    assert max(map(cells, table.splitlines())) <= COLUMNS


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        (("--topic", "vision"), lambda one: one["topic"] == "vision"),
        (("--difficulty", "easy"), lambda one: one["difficulty"] == "easy"),
        (("--status", "solved"), lambda one: one["slug"] == "iou"),
        (("--asked",), lambda one: one["asked"] != "listed"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_list_filters(judge_here, words: tuple[str, ...], fits) -> None:
    append(SOLVED)
    everything = json.loads(judge_here("list", "--json").stdout)
    chosen = json.loads(judge_here("list", "--json", *words).stdout)
    assert [one["slug"] for one in chosen] == [one["slug"] for one in everything if fits(one)]


def test_what_is_asked_most_comes_first(judge_here) -> None:
    rows = json.loads(judge_here("list", "--json").stdout)
    ranks = [bank.find(row["slug"]).asked_rank() for row in rows]
    assert ranks == sorted(ranks, reverse=True)


def test_track_keeps_its_order(judge_here) -> None:
    from judge import tracks

    order = tracks.find("cv").order
    rows = json.loads(judge_here("list", "--track", "cv", "--json").stdout)
    assert [row["slug"] for row in rows] == [slug for slug in order if slug in bank.slugs()]
    lines = judge_here("list", "--track", "cv", "--lang", "zh").stdout.splitlines()
    assert lines[0].startswith("计算机视觉")
    assert [line.split()[:2] for line in lines[1:]] == [
        [str(number), row["slug"]] for number, row in enumerate(rows, 1)
    ]


def test_list_writes_no_history(judge_here, own_history: Path) -> None:
    done = judge_here("list")
    assert (done.returncode, done.stderr) == (0, "")
    assert not own_history.exists()


def test_broken_history_costs_list_one_line(judge_here, own_history: Path) -> None:
    own_history.mkdir()
    (own_history / "history.sqlite3").write_bytes(b"garbage" * 1000)
    done = judge_here("list")
    assert done.returncode == 0
    assert "iou" in done.stdout
    assert len(done.stderr.splitlines()) == 1


STUBS = [(slug, False) for slug in bank.slugs()] + [
    (slug, True) for slug in bank.slugs() if "torch" in bank.find(slug).frameworks
]


@pytest.mark.parametrize(("slug", "torch"), STUBS)
def test_stub_has_the_signature_and_gives_nothing_away(slug: str, torch: bool) -> None:
    problem = bank.find(slug)
    text = stub(problem, torch=torch)
    path = problem.torch_path if torch else problem.reference_path
    reference = {
        node.name: node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    written = {
        node.name: node
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    assert list(written) == list(problem.entry)
    for name, node in written.items():
        assert ast.get_docstring(node) == ast.get_docstring(reference[name])
        if isinstance(node, ast.FunctionDef):
            assert ast.unparse(node.args) == ast.unparse(reference[name].args)
            assert ast.get_docstring(node), f"{path}: {name} needs a docstring for the stub"
            assert [type(one) for one in node.body] == [ast.Expr, ast.Raise]
    compile(text, "stub.py", "exec")


def test_start_never_overwrites(judge_here, tmp_path: Path) -> None:
    done = judge_here("start", "iou")
    assert (done.returncode, done.stdout) == (0, "wrote iou.py: judge run iou iou.py\n")
    before = (tmp_path / "iou.py").read_text()
    again = judge_here("start", "iou", "iou.py")
    assert again.returncode == 2
    assert "stays as it is" in again.stderr
    assert (tmp_path / "iou.py").read_text() == before
    (tmp_path / "folder").mkdir()
    assert judge_here("start", "iou", "folder", "--torch").returncode == 0
    assert "import torch" in (tmp_path / "folder" / "iou.py").read_text()
    assert judge_here("start", "iou", "nowhere/iou.py").returncode == 2


def test_new_problem_is_refused_until_filled_in(judge_here, tmp_path: Path, monkeypatch) -> None:
    home = tmp_path / "bank"
    done = judge_here("new", "my-first", "--bank", str(home), "--framework", "torch")
    assert done.returncode == 0
    monkeypatch.setenv("JUDGE_BANK", str(home))
    refused = judge_here("verify", "my_first", "--jobs", "1")
    assert refused.returncode == 1
    files = [path.relative_to(home) for path in home.rglob("*") if path.is_file()]
    assert len(files) == 10
    for file in files:
        assert f"{file}: still says 'FILL IN'" in refused.stdout
        if file.suffix == ".py":
            ast.parse((home / file).read_text(encoding="utf-8"))
    assert judge_here("new", "my_first", "--bank", str(home)).returncode == 2


@pytest.mark.parametrize("slug", ["", "Two Words", "../x", "UPPER", "1st", "é"])
def test_new_wants_a_slug(judge_here, tmp_path: Path, slug: str) -> None:
    done = judge_here("new", slug, "--bank", str(tmp_path / "bank"))
    assert done.returncode == 2
    assert not (tmp_path / "bank").exists()


def test_new_without_a_checkout_asks_where(judge_here, tmp_path: Path, monkeypatch) -> None:
    inside = tmp_path / "judge" / "_bank"
    (inside / "problems").mkdir(parents=True)
    monkeypatch.setenv("JUDGE_BANK", str(inside))
    done = judge_here("new", "mine")
    assert done.returncode == 2
    assert "--bank DIR" in done.stderr


def test_every_command_has_help(judge_here) -> None:
    from judge.commands.group import COMMANDS

    overview = judge_here("--help").stdout
    for name in COMMANDS:
        assert name in overview
        assert judge_here(name, "--help").returncode == 0
