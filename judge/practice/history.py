"""The history of attempts: one SQLite file in the user's data directory.

Each run appends one row in one transaction, so that a run killed at any moment leaves
either its row or nothing, and two runs at once wait for each other for a moment. WAL lets
``judge list`` read meanwhile. Whatever is wrong with the place (no home, read-only, full,
locked, not a database) becomes one HistoryError; ``append`` turns that into a line of
warning, because the verdict is already on the screen and counts without it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time

from judge.errors import JudgeError
from judge.hints import Any
from judge.record import NamedTuple

SCHEMA = 1
PATIENCE_S = 2.0
TABLES = """
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, problem TEXT NOT NULL, verdict TEXT NOT NULL,
    seed INTEGER NOT NULL, "when" REAL NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL,
    cpu_s REAL NOT NULL, wall_s REAL NOT NULL, passed INTEGER NOT NULL, total INTEGER NOT NULL,
    hints INTEGER NOT NULL, framework TEXT NOT NULL
);
CREATE INDEX attempts_of ON attempts (problem, id);
CREATE TABLE shown (
    problem TEXT NOT NULL, what TEXT NOT NULL, "when" REAL NOT NULL, PRIMARY KEY (problem, what)
);
"""
HINTS_SEEN = "SELECT count(*) FROM shown WHERE problem = ? AND what LIKE 'hint %'"


class HistoryError(JudgeError):
    """The history cannot be read or written; the message says where and why."""


class Attempt(NamedTuple):
    """One run. ``when`` is in seconds since the epoch, ``hints`` how many had been seen by then."""

    id: int
    problem: str
    verdict: str
    seed: int
    when: float
    source: str
    path: str
    cpu_s: float
    wall_s: float
    passed: int
    total: int
    hints: int
    framework: str


class Status(NamedTuple):
    """How far the user is with a problem: ``solved`` or ``tried``, and the last attempt's time."""

    status: str
    attempts: int
    last: float


def directory() -> str:
    """Where the history lies: JUDGE_HOME, else the platform's directory for a user's data."""
    chosen = os.environ.get("JUDGE_HOME")
    if chosen:
        return os.path.abspath(chosen)
    if sys.platform == "linux":  # what platformdirs answers there, without its 5 ms of import
        base = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        place = os.path.join(base, "judge")
    else:
        from platformdirs import user_data_dir

        place = user_data_dir("judge", appauthor=False)
    if not os.path.isabs(place):
        raise HistoryError("no home directory to keep the history in; set JUDGE_HOME")
    return place


def append(attempt: Attempt) -> str | None:
    """Record a run, ``id`` and ``hints`` filled in here; a line of warning if that failed."""
    try:
        with _Writing() as base:
            seen = base.execute(HINTS_SEEN, (attempt.problem,)).fetchone()[0]
            columns = ", ".join(f'"{name}"' for name in Attempt._fields[1:])
            marks = ", ".join("?" * (len(Attempt._fields) - 1))
            row = attempt._replace(
                hints=seen, source=_storable(attempt.source), path=_storable(attempt.path)
            )
            base.execute(f"INSERT INTO attempts ({columns}) VALUES ({marks})", row[1:])
    except HistoryError as error:
        return f"not recorded: {error}"
    return None


def attempts(problem: str | None = None, limit: int | None = None) -> list[Attempt]:
    """The attempts at a problem, or at all, newest first."""
    where, values = ("WHERE problem = ?", [problem]) if problem else ("", [])
    columns = ", ".join(f'"{name}"' for name in Attempt._fields)
    query = f"SELECT {columns} FROM attempts {where} ORDER BY id DESC LIMIT ?"
    return [Attempt(*row) for row in _read(query, [*values, -1 if limit is None else limit])]


def statuses() -> dict[str, Status]:
    """Every problem that was tried, by slug."""
    query = """SELECT problem, max(verdict = 'AC'), count(*), max("when")
               FROM attempts GROUP BY problem"""
    return {
        problem: Status("solved" if solved else "tried", count, last)
        for problem, solved, count, last in _read(query, [])
    }


def hints_seen(problem: str) -> int:
    """How many of the problem's hints were shown."""
    rows = _read(HINTS_SEEN, [problem])
    return int(rows[0][0]) if rows else 0


def mark_shown(problem: str, what: str) -> str | None:
    """Remember that ``hint N`` or ``solution`` was shown; a line of warning if that failed."""
    try:
        with _Writing() as base:
            row = (problem, what, time.time())
            base.execute("INSERT OR IGNORE INTO shown VALUES (?, ?, ?)", row)
    except HistoryError as error:
        return f"not recorded: {error}"
    return None


def _storable(text: str) -> str:
    """Without lone surrogates, which SQLite's UTF-8 cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class _Writing:
    """One transaction on a database that exists and has this schema; a context manager."""

    def __enter__(self) -> sqlite3.Connection:
        place = directory()
        self.file = os.path.join(place, "history.sqlite3")
        try:
            os.makedirs(place, exist_ok=True)
            self.base = sqlite3.connect(self.file, timeout=PATIENCE_S, isolation_level=None)
            try:
                _use_wal(self.base)
                self.base.execute("BEGIN IMMEDIATE")
                _check_schema(self.base, self.file)
            except BaseException:
                self.base.close()
                raise
        except (sqlite3.Error, OSError) as error:
            raise _error(self.file, error) from None
        return self.base

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        try:
            try:
                if error is None:
                    self.base.execute("COMMIT")
            finally:
                self.base.close()  # which takes back what was not committed
        except (sqlite3.Error, OSError) as failure:
            raise _error(self.file, failure) from None
        if isinstance(error, (sqlite3.Error, OSError)):
            raise _error(self.file, error) from None


def _error(file: str, error: Exception) -> HistoryError:
    return HistoryError(f"{file}: {getattr(error, 'strerror', None) or error}")


def _use_wal(base: sqlite3.Connection) -> None:
    """Turn WAL on; while another process does the same SQLite says "locked" without waiting."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = NORMAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)


def _check_schema(base: sqlite3.Connection, file: str) -> None:
    """Create the tables in an empty file; refuse one that a newer judge has written."""
    if _schema(base, file) == 0:
        for statement in TABLES.split(";"):
            base.execute(statement)
        base.execute(f"PRAGMA user_version = {SCHEMA}")


def _schema(base: sqlite3.Connection, file: str) -> int:
    version = int(base.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA:
        raise HistoryError(f"{file}: schema {version} is a newer judge's; update this one")
    return version


def _read(query: str, values: list[object]) -> list[tuple[Any, ...]]:
    """The rows of a query; none where there is no history yet."""
    file = os.path.join(directory(), "history.sqlite3")
    if not os.path.exists(file):
        return []
    try:
        return _select(f"{_uri(file)}?mode=rw", query, values, file)
    except sqlite3.Error as error:
        if os.access(os.path.dirname(file), os.W_OK) and os.access(file, os.W_OK):
            raise HistoryError(f"{file}: {error}") from None
    try:  # in a read-only place WAL's index cannot be made: read the file as it is
        return _select(f"{_uri(file)}?mode=ro&immutable=1", query, values, file)
    except sqlite3.Error as error:
        raise HistoryError(f"{file}: {error}") from None


def _select(uri: str, query: str, values: list[object], file: str) -> list[tuple[Any, ...]]:
    base = sqlite3.connect(uri, uri=True, timeout=PATIENCE_S)
    try:
        return base.execute(query, values).fetchall() if _schema(base, file) else []
    finally:
        base.close()


def _uri(file: str) -> str:
    from pathlib import Path

    return Path(file).as_uri()
