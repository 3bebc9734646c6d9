"""Options and fixtures for all tests."""

import signal
from pathlib import Path

import pytest

# Where the tests are started with Ctrl-C ignored (a background job of a script), the commands
# under test would ignore it as well.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write tests/golden/*.txt anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare a text with a file in tests/golden/, or write the file with ``--golden``."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).parent / "golden" / f"{name}.txt"
        if request.config.getoption("--golden"):
            path.write_text(text + "\n", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text + "\n", (
            "if the new text is better, review and keep it: pytest tests/golden --golden"
        )

    return compare


@pytest.fixture(autouse=True)
def own_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the history of whoever runs it, nor depends on their language."""
    home = tmp_path / "judge-home"
    monkeypatch.setenv("JUDGE_HOME", str(home))
    monkeypatch.setenv("JUDGE_LANG", "en")
    return home
