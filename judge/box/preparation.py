"""What a zygote does once so that its children need not.

``preload`` comes before the first child; ``chores`` are steps for idle moments, once it is
clear that many children will come.
"""

from __future__ import annotations

import gc
import sys
from itertools import chain

from judge.box.fork_hooks import LeftOut
from judge.box.zygote import PACKAGES
from judge.hints import Iterator

FOR_CHILDREN = (
    "judge.box.guard",
    *(f"judge.box.confine.{part}" for part in ("kernel", "landlock", "limits", "seccomp")),
    "cmath",  # which the guard patches, and would import in every child
)
FOR_TORCH = ("judge.box.guard.torch_modes",)
OFTEN_IMPORTED = (
    "typing", "collections", "functools", "itertools", "math", "heapq", "bisect", "re", "enum",
    "dataclasses", "contextlib", "operator", "copy", "unicodedata",
)  # fmt: skip
"""By submissions. Not random and not threading, which run code of theirs after every fork."""


def preload(framework: str) -> None:
    """Import what the framework's submissions will use, cheaply and without threads."""
    sys.path_importer_cache.clear()  # a branch's own zygote may have narrowed what is found
    gc.disable()
    ours = FOR_CHILDREN + (FOR_TORCH if framework == "torch" else ())
    with LeftOut():
        for package in (*PACKAGES[framework], *ours):
            __import__(package)
    if "tempfile" in sys.modules:  # torch's parts ask for its name, which it finds by writing
        sys.modules["tempfile"].tempdir = "/tmp"  # type: ignore[attr-defined]
    forget_names()
    gc.freeze()
    gc.enable()


def forget_names() -> None:
    """Empty CPython's cache of looked-up attributes, where every entry holds on to a name.

    Names count their references up to Python 3.11: a child that looks up another would write
    into the page of each name that was there.
    """
    if sys.version_info < (3, 12):
        sys._clear_type_cache()


def chores() -> Iterator[bool]:
    """What makes later children cheaper, in steps of a few milliseconds; True after each."""
    from judge.box.hugepages import collapse
    from judge.box.rehearsal import rehearse

    for name in OFTEN_IMPORTED:
        __import__(name)
        yield True
    forget_names()
    for step in chain(rehearse(), collapse()):
        yield step is None
    gc.freeze()
