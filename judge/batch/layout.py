"""Which files are submissions to which problems: SLUG/NAME.py, NAME/SLUG.py, or a manifest."""

from __future__ import annotations

import csv
from pathlib import Path

from judge import bank
from judge.errors import UsageError
from judge.hints import Iterable, Iterator
from judge.record import NamedTuple


class Task(NamedTuple):
    """One submission to grade: ``name`` is how results call it, its path as given."""

    problem: str
    name: str
    path: Path


def tasks(paths: Iterable[Path], manifest: Path | None = None) -> list[Task]:
    """All submissions under the paths and in the manifest, sorted and without duplicates.

    Raises UsageError for a path that does not exist, for a file whose problem is not to
    be told, and where nothing is found at all.
    """
    found: dict[str, Task] = {}
    known = set(bank.slugs())
    for path in paths:
        if path.is_dir():
            fresh = list(_in_folder(path, known))
            if not fresh:
                raise UsageError(
                    f"{path}: no submissions found; name them SLUG/NAME.py or NAME/SLUG.py, "
                    "or list them with --manifest"
                )
        elif path.is_file():
            fresh = [_of_file(path, known)]
        else:
            raise UsageError(f"{path} does not exist")
        found |= {task.name: task for task in fresh}
    if manifest is not None:
        found |= {task.name: task for task in _in_manifest(manifest)}
    return [found[name] for name in sorted(found)]


def problem_of(path: Path, known: set[str]) -> str | None:
    """The problem whose slug is the file's name or its folder's."""
    for name in (path.stem, path.resolve().parent.name):
        slug = name.replace("-", "_")
        if slug in known:
            return slug
    return None


def _of_file(path: Path, known: set[str]) -> Task:
    slug = problem_of(path, known)
    if slug is None:
        raise UsageError(
            f"{path}: neither the file nor its folder is called after a problem; "
            "list it in a --manifest with lines PROBLEM,FILE"
        )
    return Task(slug, str(path), path)


def _in_folder(folder: Path, known: set[str]) -> Iterator[Task]:
    """Submissions at any depth; other Python files and hidden folders are passed over."""
    for path in sorted(folder.rglob("*.py")):
        hidden = any(part.startswith((".", "__")) for part in path.relative_to(folder).parts)
        slug = None if hidden else problem_of(path, known)
        if slug and path.is_file():
            yield Task(slug, str(path), path)


def _in_manifest(manifest: Path) -> Iterator[Task]:
    """Lines PROBLEM,FILE; files relative to the manifest; blank lines and # lines are free."""
    try:
        text = manifest.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the manifest {manifest}: {error}") from None
    for number, row in enumerate(csv.reader(text.splitlines()), 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) != 2:
            raise UsageError(f"{manifest}:{number}: a line is PROBLEM,FILE")
        path = manifest.parent / cells[1]
        if not path.is_file():
            raise UsageError(f"{manifest}:{number}: {path} does not exist")
        yield Task(bank.find(cells[0]).slug, str(path), path)
