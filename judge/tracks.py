"""Orders to work through the problems: ``problems/tracks.toml``, read and checked."""

from __future__ import annotations

import tomllib

from judge import bank
from judge.errors import BankError, UsageError
from judge.record import NamedTuple
from judge.text import Text


class Track(NamedTuple):
    """Slugs in the order in which to work through them."""

    name: str
    title: Text
    order: tuple[str, ...]


def tracks() -> dict[str, Track]:
    """Every track by name. BankError names the file and the key that is malformed."""
    path = bank.problems_dir() / "tracks.toml"
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BankError(f"{path}: {error}") from None
    found = {}
    for name, table in facts.items():
        if not isinstance(table, dict) or set(table) != {"title", "order"}:
            raise BankError(f"{path}: [{name}] must have the keys title and order, and no other")
        if not isinstance(table["title"], dict) or set(table["title"]) != {"en", "zh"}:
            raise BankError(f"{path}: [{name}] title must be a table with the keys en and zh")
        order = tuple(map(str, table["order"]))
        if len(set(order)) < len(order):
            raise BankError(f"{path}: [{name}] names a problem twice")
        found[name] = Track(name, Text(table["title"]["en"], table["title"]["zh"]), order)
    return found


def find(name: str) -> Track:
    """The track called ``name``; UsageError with a suggestion."""
    known = tracks()
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"no track called {name!r} ({hint})")
    return known[name]
