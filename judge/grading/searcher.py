"""A search for a smaller input in a process of its own, beside the rest of a grading.

A judge that grades one submission forks when it meets the first wrong answer. The fork has
all that the judge has loaded and a zygote of its own. It imports Hypothesis while the run
goes on, and searches while known mistakes are compared; it tells which group and token it
found, and the judge asks that case again itself. It ends with the judge.
"""

from __future__ import annotations

import marshal
import os
import sys
import traceback
from contextlib import suppress
from io import FileIO

from judge.box import confine, unix
from judge.box.session import kernel_limits
from judge.box.zygote import Zygote
from judge.grading.call import Call
from judge.grading.cases import chosen
from judge.grading.engine import Engine, forks
from judge.grading.run import Result, Run
from judge.grading.trial import Trial, manner
from judge.hints import Any, NoReturn, Sequence

MODULE = "judge.grading.examples"
"""What takes as long to import as a small grading takes in all."""
OTHERS = 2
"""Children besides those of the known mistakes: to ask what the search found, and a second
seed's cases."""


def get_ready(run: Run) -> None:
    """While the submission is still at work, have children made and Hypothesis imported.

    A judge that ends with this grading leaves the import, and the search, to a fork.
    """
    if any(result.call.planned.token for result in run.results.values()):
        return  # one shrunk input is asked again
    if worthwhile(run):
        run.searcher = Searcher(run)
    from judge.grading.diagnose import known

    others = len(known(run)) + OTHERS
    run.engine.expect(run.submission.zygote, kernel_limits(run.limits), others)
    if run.searcher is None:
        import judge.grading.examples  # noqa: F401


def worthwhile(run: Run) -> bool:
    """Whether a fork gains anything and is safe: this process has no threads, and ends soon."""
    return run.engine.once and forks() and MODULE not in sys.modules


class Searcher:
    """The judge's handle on its fork."""

    def __init__(self, run: Run) -> None:
        self.run = run
        framework = run.submission.zygote
        zygote = run.engine.zygotes[framework].branch(framework)
        orders, self._orders = _pipe()
        self._news, news = _pipe()
        judge = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            _live(run, zygote, orders, news, judge)
        zygote.control.close()
        orders.close()
        news.close()
        run.engine.companions.append(self)

    def begin(self, wanted: tuple[str, ...], groups: Sequence[tuple[str, bool]]) -> None:
        """Search ``groups`` (by name; whether they fail slowly) for what fails as ``wanted``."""
        self.wanted = wanted
        order = marshal.dumps((wanted, list(groups), self.run.reference_s()))
        with suppress(BrokenPipeError):  # it has ended; found() tells
            self._orders.write(order)
        self._orders.close()

    def found(self) -> Result | None:
        """Wait for the smallest failing case, and ask it again; None if none was found."""
        said = self._news.read()
        if not said:
            raise RuntimeError("the search for a smaller input ended without a word")
        what, group, token = marshal.loads(said)
        if what == "error":
            raise RuntimeError(f"the search for a smaller input failed:\n{token}")
        if what == "nothing":
            return None
        loaded = self.run.loaded
        call = Call(
            loaded, chosen(loaded, loaded.suite.groups[group], token),
            single=self.run.submission.tensors,
        )
        with Trial(self.run, self.wanted) as trial:
            result = trial.grade(call)
        return result if result and manner(result) == self.wanted else None

    def close(self) -> None:
        """End the fork, whatever it does."""
        self._orders.close()
        self._news.close()
        if self.pid:
            handle = os.pidfd_open(self.pid)
            unix.kill(handle)
            os.close(handle)
            os.waitpid(self.pid, 0)
            self.pid = 0


def _pipe() -> tuple[FileIO, FileIO]:
    reader, writer = os.pipe()
    return FileIO(reader, "rb"), FileIO(writer, "wb")


def _live(run: Run, zygote: Zygote, orders: FileIO, news: FileIO, judge: int) -> NoReturn:
    """Be the fork: get ready, wait for the order, search, tell, end."""
    try:
        unix.end_by_interrupt()
        confine.die_with_parent(judge)
        _close_all_but(zygote.control.fileno(), orders.fileno(), news.fileno())
        said = _search(run, zygote, orders)
    except BaseException:
        said = "error", "", traceback.format_exc()
    try:
        news.write(marshal.dumps(said))
    finally:
        os._exit(0)
    os._exit(1)


def _close_all_but(*kept: int) -> None:
    """What belongs to the judge's zygotes and children must end when the judge closes it."""
    for name in os.listdir("/proc/self/fd"):
        descriptor = int(name)
        if descriptor > 2 and descriptor not in kept:
            try:
                os.close(descriptor)
            except OSError:
                continue  # the listing's own


def _search(run: Run, zygote: Zygote, orders: FileIO) -> tuple[Any, ...]:
    engine = Engine(once=True)
    framework = run.submission.zygote
    engine.zygotes[framework] = zygote
    run.engine = engine
    engine.expect(framework, kernel_limits(run.limits))
    import judge.grading.examples  # noqa: F401  # while the run goes on
    from judge.grading.shrink import search

    order = orders.read()
    if not order:
        return ("nothing", "", "")
    wanted, groups, reference_s = marshal.loads(order)
    named = [(run.loaded.suite.groups[name], slowly) for name, slowly in groups]
    best = search(run, wanted, named, reference_s)
    if best is None:
        return ("nothing", "", "")
    return "found", best.call.planned.group, best.call.planned.token
