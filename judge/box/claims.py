"""What a child says, checked field by field before anyone believes it.

Once a stranger's code runs, it can write anything to the channel. Each function here turns
a decoded message into facts of fixed types, or raises Stop("protocol"); no later code
meets a surprise.
"""

from __future__ import annotations

from judge.hints import Any
from judge.record import NamedTuple

NAME_LIMIT = 400
TEXT_LIMIT = 2000
LIST_LIMIT = 20


class Stop(Exception):
    """The session is over, and why; the facts, not yet a verdict.

    ``kind`` is time, total, idle, memory, output, answer, died, protocol or broken.
    """

    def __init__(self, kind: str, detail: Any = None) -> None:
        super().__init__(kind, detail)
        self.kind, self.detail = kind, detail


class Outcome(NamedTuple):
    """What one call did. ``kind`` is value, error, memory, unsendable or forbidden."""

    kind: str
    value: Any = None
    changed: tuple[int, ...] = ()
    gradients: Any = None
    cpu_s: float = 0.0


def confined(message: Any) -> None:
    """The first message: no stranger's code has run, so that a fault here is the judge's."""
    if _is(message, "confined", 1):
        return
    if _is(message, "broken", 2):
        raise Stop("broken", str(message[1])[:TEXT_LIMIT])
    raise Stop("broken", "the child began with another message")


def ready(message: Any) -> tuple[str, Any]:
    """After loading: ("ready", {entry: (least, most) or None}) or (refusal's kind, details)."""
    if _is(message, "ready", 2) and type(message[1]) is dict:
        if all(type(name) is str and _is_arity(value) for name, value in message[1].items()):
            return "ready", message[1]
    elif _is(message, "failed", 3):
        kind, details = message[1:]
        if type(kind) is str and type(details) is dict:
            return kind, _refusal(kind, details)
    raise unexpected(message)


def outcome(message: Any, number: int, spent: float) -> Outcome:
    """The answer to call ``number``, which took ``spent`` seconds of the child's time.

    Two items are a value and nothing else: no changed inputs, no gradients.
    """
    if type(message) is not tuple or len(message) < 2 or type(message[0]) is not int:
        raise unexpected(message)
    if len(message) == 2 and message[0] == number:
        return Outcome._make(("value", message[1], (), None, spent))
    if len(message) < 3:
        raise Stop("protocol")
    kind, value = message[1], message[2]
    if message[0] != number or type(kind) is not str:
        raise Stop("protocol")
    if kind == "value" and len(message) == 5:
        changed = message[3]
        if type(changed) is tuple and all(type(place) is int for place in changed):
            return Outcome("value", value, changed, message[4], spent)
    elif kind in ("error", "memory") and len(message) == 3:
        return Outcome(kind, _fault(value), cpu_s=spent)
    elif kind == "forbidden" and len(message) == 3:
        return Outcome(kind, _found(value), cpu_s=spent)
    elif kind == "unsendable" and len(message) == 4 and _are(str, message[2:]):
        return Outcome(kind, (value, message[3][:NAME_LIMIT]), cpu_s=spent)
    raise Stop("protocol")


def unexpected(message: Any) -> Stop:
    """Why a message is none of those that were due."""
    if _is(message, "broken", 2) and type(message[1]) is str:
        if message[1].startswith("MemoryError"):
            return Stop("memory")  # the submission left too little to read the next case
        return Stop("protocol", message[1][:TEXT_LIMIT])
    return Stop("protocol")


def _refusal(kind: str, details: dict[Any, Any]) -> dict[str, Any]:
    if kind == "import":
        return _fault(details)
    if kind == "forbidden":
        return {"found": _found(details.get("found"))}
    name, defined, of = details.get("name"), details.get("defined", []), details.get("type", "")
    if kind not in ("no-entry", "not-callable", "coroutine") or type(defined) is not list:
        raise Stop("protocol")
    if not _are(str, (name, of, *defined)):
        raise Stop("protocol")
    short = [one[:NAME_LIMIT] for one in defined[:LIST_LIMIT]]
    return {"name": str(name)[:NAME_LIMIT], "defined": short, "type": of[:NAME_LIMIT]}


def _fault(details: Any) -> dict[str, Any]:
    """An exception as ``judge.box.loading.describe`` tells it."""
    if type(details) is not dict:
        raise Stop("protocol")
    name, message, frames = (details.get(key) for key in ("type", "message", "frames"))
    if not _are(str, (name, message)) or type(frames) is not list:
        raise Stop("protocol")
    if not all(_is_pair(frame, int, str) for frame in frames):
        raise Stop("protocol")
    short = [(line, function[:NAME_LIMIT]) for line, function in frames[:LIST_LIMIT]]
    return {"type": str(name)[:NAME_LIMIT], "message": str(message)[:TEXT_LIMIT], "frames": short}


def _found(value: Any) -> list[tuple[str, int | None]]:
    """Forbidden calls: (name, line or None)."""
    if type(value) is not list or not value:
        raise Stop("protocol")
    if not all(_is_pair(item, str, int) or _is_pair(item, str, type(None)) for item in value):
        raise Stop("protocol")
    return [(name[:NAME_LIMIT], line) for name, line in value[:LIST_LIMIT]]


def _is(message: Any, word: str, size: int) -> bool:
    if type(message) is not tuple or len(message) != size:
        return False
    return type(message[0]) is str and message[0] == word  # an array would compare by element


def _is_pair(value: Any, first: type, second: type) -> bool:
    if type(value) not in (tuple, list) or len(value) != 2:
        return False
    return type(value[0]) is first and type(value[1]) is second


def _is_arity(value: Any) -> bool:
    return value is None or _is_pair(value, int, int)


def _are(kind: type, values: Any) -> bool:
    return all(type(value) is kind for value in values)
