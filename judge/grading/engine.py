"""Where children come from and where loaded problems stay: one engine under every command.

The first zygote is forked while this process holds no secret; when a later submission
needs more imported, that zygote's own branch does the import. A library's caller may have
threads and secrets of its own, so ``Engine(fresh=True)`` starts the first zygote as a new
interpreter. Where fork is unsafe (macOS, Windows, or JUDGE_SPAWN=1) every submission gets
a new interpreter.
"""

from __future__ import annotations

import os
import sys

from judge.box.confine import Limits
from judge.box.fork_transport import ForkTransport
from judge.box.transport import Transport
from judge.box.zygote import SINGLE_THREAD, Zygote, ZygoteDied
from judge.hints import TYPE_CHECKING, Protocol
from judge.problem import Problem

if TYPE_CHECKING:
    from judge.grading.exam import Exam
    from judge.grading.loaded import Loaded


EXAMS_KEPT = 2


def forks() -> bool:
    """Whether children are forked here, rather than spawned."""
    return sys.platform == "linux" and os.environ.get("JUDGE_SPAWN", "") in ("", "0")


class Companion(Protocol):
    """Something else that ends with the engine."""

    def close(self) -> None: ...


class Engine:
    """Opens children and loads problems, each once. Use as a context manager."""

    def __init__(self, *, fresh: bool = False, once: bool = False) -> None:
        """``once`` says that a single submission will be graded: no child is made in reserve."""
        self.fresh, self.once = fresh, once
        self.zygotes: dict[str, Zygote] = {}
        self.ordered: dict[str, list[Limits]] = {}
        self.companions: list[Companion] = []
        self.problems: dict[str, Loaded] = {}
        self.exams: dict[tuple[str, int, str | None, bool], Exam] = {}
        for name in SINGLE_THREAD:  # a fork of a threaded BLAS or OpenMP hangs (pytorch #17199)
            os.environ[name] = "1"

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self, framework: str) -> None:
        """Have the zygote for ``framework`` ready; call it before anything secret is loaded."""
        if not forks() or framework in self.zygotes:
            return
        if self.zygotes:
            first = next(iter(self.zygotes.values()))
            self.zygotes[framework] = first.branch(framework)
        elif self.fresh:
            base = Zygote.start("python")
            self.zygotes["python"] = base
            if framework != "python":
                self.zygotes[framework] = base.branch(framework)
        else:
            if self.problems:
                raise RuntimeError("a zygote must be forked before a problem is loaded")
            if framework != "python":
                import numpy  # noqa: F401  # once, here, for the zygote and the judge
            self.zygotes[framework] = Zygote.fork(framework)

    def expect(
        self, framework: str, limits: Limits, children: int = 1, *, more: bool = True
    ) -> None:
        """``open`` will be called with these, so many times; the children are made meanwhile.

        ``more`` has yet another made, to lie in reserve behind a single one. Raises ZygoteDied.
        """
        if forks():
            self.prepare(framework)
            ordered = self.ordered.setdefault(framework, [])
            while len(ordered) < children:
                self.zygotes[framework].order(limits, more=more and children == 1)
                ordered.append(limits)

    def answers(self, framework: str) -> bool:
        """Whether ``open`` would not have to wait for a zygote that still imports."""
        return not self.ordered.get(framework) or self.zygotes[framework].answers()

    def expect_another(self, framework: str, limits: Limits, forbid: tuple[str, ...] = ()) -> None:
        """A submission is done; where more are to come, have the next one's child made.

        ``forbid`` are the rules that the next ones will have too.
        """
        if self.once or framework not in self.zygotes or self.ordered.get(framework):
            return
        try:
            if forbid:
                self.zygotes[framework].expect_rules(forbid)
            self.expect(framework, limits)
        except ZygoteDied:
            self._give_up(framework)

    def open(self, framework: str, limits: Limits, *, last: bool = False) -> Transport:
        """A new child that has ``framework`` imported, within the kernel's limits.

        ``last`` says that this submission needs no more.
        """
        if not forks():
            from judge.box.spawn import SpawnTransport

            return SpawnTransport(framework, limits)
        self.prepare(framework)
        zygote = self.zygotes[framework]
        try:
            ordered = self.ordered.get(framework, [])
            if ordered and ordered[0] != limits:
                self._dismiss(framework)
            if ordered:
                del ordered[0]
            else:
                zygote.order(limits, more=not (last and self.once))
            return ForkTransport(zygote)
        except ZygoteDied:
            self._give_up(framework)
            raise

    def rest(self) -> None:
        """Keep no child in reserve until the next submission."""
        for framework in self.ordered:
            self._dismiss(framework)
        for zygote in self.zygotes.values():
            zygote.rest()

    def _dismiss(self, framework: str) -> None:
        """End the children that were ordered and not yet asked for."""
        ordered = self.ordered[framework]
        while ordered:
            del ordered[0]
            ForkTransport(self.zygotes[framework]).dismiss()

    def _give_up(self, framework: str) -> None:
        """This zygote is gone; the next submission gets a new one."""
        self.ordered.pop(framework, None)
        self.zygotes.pop(framework).close()

    def load(self, problem: Problem) -> Loaded:
        """The problem's secrets, read once."""
        key = problem.home
        if key not in self.problems:
            from judge.grading.loaded import load  # not before the first zygote is forked

            self.problems[key] = load(problem)
        return self.problems[key]

    def exam(self, loaded: Loaded, seed: int, case: str | None, *, single: bool) -> Exam:
        """The cases of a grading; those of the last few are kept. UsageError for a wrong case."""
        from judge.grading.cases import plan
        from judge.grading.exam import Exam

        key = (loaded.problem.home, seed, case, single)
        exam = self.exams.pop(key, None) or Exam(loaded, plan(loaded, seed, case), single=single)
        self.exams[key] = exam
        while len(self.exams) > EXAMS_KEPT:
            del self.exams[next(iter(self.exams))]
        return exam

    def close(self) -> None:
        """End every zygote and child."""
        while self.companions:
            self.companions.pop().close()
        for zygote in reversed(self.zygotes.values()):
            zygote.close()
        self.zygotes.clear()
