"""The rules: refuse what a problem forbids, by whatever road the submission reaches it.

Theory of operation. Four parts, from cheap to dear; a finding of any of them is final.
  1. ``reading`` reads the source once for what leaves no trace at run time (``**``) and for
     the lines that words stand on.
  2. ``patch`` puts stand-ins into the modules (and ``namespace`` into the candidate's own
     built-ins) that note a call made by the candidate's code and pass on everybody else's.
     They work on every case and cost only those who call what is forbidden.
  3. ``profile`` and, where torch is imported, ``torch_modes`` watch the calls themselves, for
     methods of built-in types, aliases taken early and torch's many names for one thing.
     They slow the call down, hence only the first cases of every group are watched, and
     every thread that the submission starts.
  4. On leaving a watched call the guard checks that its hook and its stand-ins are still
     there. Taking them away, or looking behind them (frames, gc, ctypes, the judge's own
     modules), is a finding like any other.
     CPython itself drops a hook that finds no stack left, hence a missing one counts only
     where nothing in the text could have caught the RecursionError.
Nothing here is imported for a problem that forbids nothing.

What is a call of the candidate's is said in ``ledger``: a library may sort inside of
``numpy.median``. What was never called is not refused, ``import heapq`` is free, and neither
is code that the entries cannot reach. Executed when the file is loaded counts as used.

The limit. The guard lives in the process that it watches, so it is a rule for candidates,
not a wall for attackers: one who forges code objects, walks from an exception's traceback
by computed attribute names, or calls C through C (``map(type([]).__dict__["so" + "rt"], x)``)
can get past it, if only on purpose and at some length. The walls are elsewhere: answers
never enter the child, and comparisons, multiplications and growth are counted by the judge.
"""

from __future__ import annotations

import operator
import sys
from sys import getprofile, setprofile
from types import ModuleType

from judge.box.guard import profile, reading, targets
from judge.box.guard.families import TAMPERING, expand
from judge.box.guard.ledger import Ledger
from judge.box.guard.namespace import lookers, make_builtins
from judge.box.guard.patch import Latecomers, Patches
from judge.hints import Any, Callable, Iterable

UNPATCHED = frozenset({"sys._getframe", "inspect.currentframe"})
"""namedtuple and torch.fx.wrap count their callers, where a stand-in would be one more."""


REHEARSALS = 24
"""CPython 3.11 specialises what has run some sixteen times; a child need not do it again."""
RECOVERING = ("except", "suppress")
KEPT = 8
"""So many problems' guards lie ready in a zygote."""


class Watch:
    """What ``Guard.watching`` puts on a call and takes off again."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self.modes = guard.modes() if guard.modes else ()

    def __enter__(self) -> None:
        for mode in self.modes:
            mode.__enter__()
        setprofile(self.guard.hook)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        guard = self.guard
        still = getprofile() is guard.hook
        setprofile(None)
        for mode in reversed(self.modes):
            mode.__exit__(None, None, None)
        too_deep = guard.recovers or (kind is not None and issubclass(kind, RecursionError))
        if not still and not too_deep:  # CPython drops a hook that it has no stack left to call
            guard.ledger.note("sys.setprofile", None)
        for entry in guard.patches.torn():
            guard.ledger.note(entry, None)


class Guard:
    """The rules of one problem, which change nothing before ``install``.

    For one submission, and for one child's life from then on; a zygote makes it beforehand.
    """

    def __init__(self, forbid: Iterable[str]) -> None:
        """UnknownFamily if ``forbid`` names one that is not there."""
        self.entries = (*expand(forbid), *TAMPERING)
        names = tuple(e for e in self.entries if "::" not in e and e != "**" and e[-2:] != ".*")
        targets.import_cheap_ones(names)
        wanted = self.wanted = reading.sought(self.entries)
        self.ledger = Ledger(frozenset(TAMPERING))
        self.watched = profile.Watched(tuple(set(wanted.packages) - {"judge", "ctypes"}))
        self.patches = Patches(self.ledger)
        self.builtins = make_builtins(
            self.ledger, self.watched, lambda text: reading.read(text, (), wanted))
        self.lookers = lookers(self.ledger, wanted.methods)
        self.hook = profile.make_hook(self.watched, self.ledger)
        self.waiting = set(names)
        self.awaited: set[str] = set()
        self.recovers = False
        """Whether the submission may catch a RecursionError, which costs us the hook."""
        self.modes: Callable[[], tuple[Any, Any]] | None = None
        self._prepare(sorted(self.waiting))
        self._prepare_torch()
        self.absent = {name for name in self.awaited if name not in sys.modules}

    @property
    def found(self) -> list[tuple[str, int | None]]:
        """The forbidden calls so far, each (name, line or None)."""
        return self.ledger.found

    def read(self, filename: str, source: str, entry: Iterable[str]) -> None:
        """Read the submission's text, and know its code by this file name from now on."""
        self.ledger.filename = filename
        self.recovers = any(word in source for word in RECOVERING)
        self.ledger.first_line = lambda word: reading.first_line(source, word)
        for hit in reading.read(source, entry, self.wanted):
            self.ledger.note(*hit)

    def install(self, module: ModuleType) -> None:
        """Take up position, before the submission's ``module`` runs."""
        module.__dict__["__builtins__"] = self.builtins.__dict__
        sys.modules["builtins"] = self.builtins
        operator.__dict__.update(self.lookers)
        if any(name in sys.modules for name in self.absent):  # loaded since the guard was made
            self._prepare(sorted(self.waiting))
        self._prepare_torch()
        self.patches.put()
        finder: Any = Latecomers(lambda: self.awaited, self._arrived)
        sys.meta_path.insert(0, finder)
        profile.watch_new_threads(self.hook, self._enter_modes)

    def watching(self) -> Watch:
        """A context that watches the calls in it with everything there is."""
        return Watch(self)

    # ---- taking up position --------------------------------------------------------------

    def _prepare_torch(self) -> None:
        if self.modes is not None or "torch" not in sys.modules:
            return
        entries = tuple(e for e in self.entries if e.startswith("torch.") or "::" in e)
        if entries:
            from judge.box.guard import torch_modes

            self.modes = torch_modes.modes(entries, self.ledger)

    def _enter_modes(self) -> None:
        for mode in self.modes() if self.modes else ():
            mode.__enter__()

    def _prepare(self, entries: Iterable[str]) -> None:
        """Watch what is loaded of the entries, and have stand-ins for it ready to be put."""
        for entry in entries:
            target = targets.resolve(entry, self.builtins)
            if target is None:
                continue
            self.waiting.discard(entry)
            self.watched.add(target)
            if entry not in UNPATCHED:
                self.patches.prepare(target)
        self.awaited = {name for entry in self.waiting for name in targets.modules_of(entry)}

    def _arrived(self, module: str) -> None:
        """A module has been imported that waiting entries belong to."""
        self._prepare([entry for entry in self.waiting if entry.startswith(f"{module}.")])
        self.patches.put()
        self._prepare_torch()


_ready: dict[tuple[str, ...], Guard] = {}


def make_ready(forbid: tuple[str, ...], play: Callable[[], object]) -> None:
    """In a zygote: have a guard for these rules, which its children will inherit.

    ``play`` calls what a submission might; it is watched as that would be.
    """
    guard = _ready[forbid] = Guard(forbid)
    for _ in range(REHEARSALS):
        guard.read("", "def f(x):\n    return x\n", ["f"])
        with guard.watching():
            play()
    guard.ledger.found.clear()  # whatever we have called is not a submission's doing
    while len(_ready) > KEPT:
        del _ready[next(iter(_ready))]


def guard_for(forbid: Iterable[str]) -> Guard:
    """In a child: the guard that its zygote had ready, or a new one."""
    return _ready.pop(tuple(forbid), None) or Guard(forbid)
