"""The results file: one line a submission, appended as it comes, read back to go on.

JSON Lines hold the whole report, CSV the columns of COLUMNS; the file's ending decides.
Each line carries the SHA-256 of the source it is about: a submission is done while its
last line's digest is its file's. A last line that was cut short is dropped.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from pathlib import Path

from judge.batch.layout import Task
from judge.errors import UsageError
from judge.hints import Any

COLUMNS = (
    "problem", "path", "verdict", "passed", "total", "reason", "mistake",
    "seed", "cpu_s", "wall_s", "sha256",
)  # fmt: skip
Row = dict[str, Any]


def digest(path: Path) -> str:
    """The file's SHA-256 in hexadecimal; of nothing where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    return hashlib.sha256(data).hexdigest()


def row(name: str, sha256: str, report: Row) -> Row:
    """A report, as ``--json`` gives it, with the columns a table needs."""
    cases = report["cases"]
    return report | {
        "path": name,
        "sha256": sha256,
        "passed": cases["passed"],
        "total": cases["total"],
        "mistake_id": report["mistake"]["id"] if report["mistake"] else None,
    }


class Results:
    """The rows of earlier runs by submission, and where new ones go. Use as a context manager."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.rows: dict[tuple[str, str], Row] = {}
        self._stream: io.BufferedWriter | None = None
        if path is not None and path.suffix not in (".jsonl", ".csv"):
            raise UsageError(f"--out {path}: the ending must be .jsonl or .csv")

    def __enter__(self) -> Results:
        if self.path is not None:
            self._open(self.path)
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream:
            self._stream.close()

    def _open(self, path: Path) -> None:
        try:
            old = path.read_bytes() if path.exists() else b""
            whole = old[: old.rfind(b"\n") + 1]
            self._read(path, whole.decode("utf-8"))
            self._stream = path.open("ab", buffering=0)  # type: ignore[assignment]
            if len(whole) < len(old):
                os.truncate(path, len(whole))
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"cannot use {path} for the results: {error}") from None
        if path.suffix == ".csv" and not whole:
            self._write(_csv_line(COLUMNS))

    def _read(self, path: Path, text: str) -> None:
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), 1):
                self._keep(path, number, _json_row(line))
            return
        reader = csv.DictReader(io.StringIO(text))
        for row in reader:
            self._keep(path, reader.line_num, dict(row) if set(COLUMNS) <= set(row) else None)

    def _keep(self, path: Path, number: int, row: Row | None) -> None:
        if row is None:
            raise UsageError(f"{path}:{number}: not a result of judge batch; name another --out")
        self.rows[row["problem"], row["path"]] = row

    def of(self, task: Task, sha256: str) -> Row | None:
        """What an earlier run said of this very file; a judge's fault does not count."""
        known = self.rows.get((task.problem, task.name))
        if known is None or known["verdict"] == "JE" or known["sha256"] != sha256:
            return None
        return known

    def seed(self) -> int | None:
        """The seed of the earlier run, so that all submissions get the same cases."""
        seeds = {int(row["seed"]) for row in self.rows.values()}
        return seeds.pop() if len(seeds) == 1 else None

    def add(self, row: Row) -> None:
        """Append one result as one whole line."""
        self.rows[row["problem"], row["path"]] = row
        if self.path is None:
            return
        if self.path.suffix == ".jsonl":
            self._write(json.dumps(row, allow_nan=False) + "\n")
        else:
            cells = row | {"mistake": row["mistake_id"]}
            self._write(_csv_line([cells[column] for column in COLUMNS]))

    def _write(self, line: str) -> None:
        assert self._stream is not None
        data = memoryview(line.encode("utf-8"))
        try:
            while data:
                data = data[self._stream.write(data) :]
        except OSError as error:
            raise UsageError(f"cannot write to {self.path}: {error.strerror}") from None


def _json_row(line: str) -> Row | None:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        return None
    needed = ("problem", "path", "verdict", "sha256")
    return row if type(row) is dict and all(type(row.get(key)) is str for key in needed) else None


def _csv_line(cells: Any) -> str:
    """One CSV line; a cell that a spreadsheet would run as a formula gets a quote in front."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(
        f"'{cell}" if type(cell) is str and cell[:1] in ("=", "+", "-", "@") else cell
        for cell in (" ".join(c.split()) if type(c) is str else c for c in cells)
    )
    return stream.getvalue()
