"""The plain part of TOML, read without ``tomllib``, which takes as long to import as a grading.

A line is a comment, ``[[table]]`` or ``key = value`` with a string, a whole number, a list
of strings or an inline table of strings. Whatever is not plainly that is left to tomllib,
which also has the better words for what is wrong.
"""

from __future__ import annotations

from judge.hints import Any

BARE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"


class _Unplain(Exception):
    """Something for tomllib."""


def loads(text: str) -> dict[str, Any]:
    """The document as ``tomllib.loads`` gives it; raises tomllib.TOMLDecodeError as that does."""
    try:
        return _document(text)
    except _Unplain:
        import tomllib

        return tomllib.loads(text)


def _document(text: str) -> dict[str, Any]:
    if not text.replace("\n", "").replace("\t", "").isprintable():
        raise _Unplain  # control characters, which TOML refuses, also in comments
    facts: dict[str, Any] = {}
    table = facts
    for line in text.split("\n"):
        line = line.strip(" \t")
        if not line or line[0] == "#":
            continue
        if line.startswith("[[") and line.endswith("]]"):
            table = {}
            tables = facts.setdefault(_key(line[2:-2]), [])
            if type(tables) is not list or not all(type(one) is dict for one in tables):
                raise _Unplain
            tables.append(table)
            continue
        key, equals, rest = line.partition("=")
        key, rest = _key(key), rest.strip(" \t")
        if not equals or key in table:
            raise _Unplain
        value, end = _value(rest, 0)
        if end != len(rest):
            raise _Unplain
        table[key] = value
    return facts


def _key(text: str) -> str:
    key = text.strip(" \t")
    if not key or key.strip(BARE):
        raise _Unplain
    return key


def _value(text: str, at: int) -> tuple[Any, int]:
    """The value that begins at ``at``, and where it ends."""
    first = text[at : at + 1]
    if first == '"':
        return _string(text, at)
    if first == "[":
        items, end = _items(text, at + 1, "]", _string)
        return items, end
    if first == "{":
        pairs, end = _items(text, at + 1, "}", _pair)
        table = dict(pairs)
        if len(table) != len(pairs):
            raise _Unplain
        return table, end
    number = text[at:]
    if not (number.isascii() and number.isdigit()) or (number[0] == "0" and number != "0"):
        raise _Unplain
    return int(number), len(text)


def _string(text: str, at: int) -> tuple[str, int]:
    """A basic string on one line; of the escapes only those of quotes and backslashes."""
    if text[at : at + 1] != '"' or text[at : at + 3] == '"""':
        raise _Unplain
    parts = []
    at += 1
    while True:
        quote, slash = text.find('"', at), text.find("\\", at)
        if quote < 0:
            raise _Unplain
        if not 0 <= slash < quote:
            parts.append(text[at:quote])
            break
        if text[slash + 1] not in '"\\':
            raise _Unplain
        parts += [text[at:slash], text[slash + 1]]
        at = slash + 2
    return "".join(parts), quote + 1


def _pair(text: str, at: int) -> tuple[tuple[str, Any], int]:
    key, equals, _ = text[at:].partition("=")
    if not equals:
        raise _Unplain
    begin = _skip(text, at + len(key) + 1)
    value, end = _string(text, begin) if text[begin : begin + 1] == '"' else _value(text, begin)
    return (_key(key), value), end


def _items(text: str, at: int, closing: str, read: Any) -> tuple[list[Any], int]:
    items: list[Any] = []
    at = _skip(text, at)
    while text[at : at + 1] != closing:
        item, at = read(text, at)
        items.append(item)
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
            if text[at : at + 1] == closing:
                raise _Unplain  # a list may end with a comma, a table may not: tomllib knows
        elif text[at : at + 1] != closing:
            raise _Unplain
    return items, at + 1


def _skip(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    return at
