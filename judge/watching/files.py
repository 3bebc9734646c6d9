"""Noticing saves: which of the watched files changed since the last look."""

from __future__ import annotations

from pathlib import Path

from judge.record import NamedTuple


class Stamp(NamedTuple):
    """What changes with a save, whether the editor writes in place or replaces the file."""

    inode: int
    size: int
    modified_ns: int


class Watched:
    """A file, or every Python file directly in a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = path.is_dir()
        self.stamps: dict[Path, Stamp] = {}
        if self.folder:
            self.changed()  # only what is saved from now on counts

    def changed(self) -> list[Path]:
        """Files saved since the last call, newest first. An empty file is one half written."""
        now = {path: stamp for path in self._files() if (stamp := _stamp(path)) and stamp.size}
        fresh = [path for path, stamp in now.items() if self.stamps.get(path) != stamp]
        self.stamps = now if self.folder else self.stamps | now
        return sorted(fresh, key=lambda path: -now[path].modified_ns)

    def present(self) -> bool:
        return self.path.exists()

    def _files(self) -> list[Path]:
        if not self.folder:
            return [self.path]
        try:
            return [path for path in self.path.glob("*.py") if not path.name.startswith(".")]
        except OSError:
            return []  # the folder is being replaced


def _stamp(path: Path) -> Stamp | None:
    try:
        facts = path.stat()
    except OSError:
        return None  # an editor may remove a file for a moment before it puts the new one there
    return Stamp(facts.st_ino, facts.st_size, facts.st_mtime_ns)
