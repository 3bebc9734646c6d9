"""The loop: notice a save, grade, show; answer keys meanwhile."""

from __future__ import annotations

from pathlib import Path

import click

from judge.errors import JudgeError
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.report import Report
from judge.grading.submission import Submission, read
from judge.hints import Callable
from judge.problem import Problem
from judge.record import NamedTuple
from judge.report.text import text
from judge.report.values import clean
from judge.watching.ahead import Ahead
from judge.watching.changes import changes
from judge.watching.files import Watched
from judge.watching.keys import Keys

TICK_S = 0.025
AHEAD_S = 0.005
"""For so long at a time the next run's cases are made, between two looks at the files."""
FOOTER = {
    "en": "r rerun · h hint · s statement · f full input · q quit",
    "zh": "r 重跑 · h 提示 · s 题面 · f 完整输入 · q 退出",
}


class Graded(NamedTuple):
    """The last run: what was graded and what came of it."""

    path: Path
    problem: Problem
    report: Report


class Loop:
    """Watches until ``q`` or Ctrl-C.

    ``find`` tells a file's problem, ``record`` keeps a run in the history, ``pages`` shows
    the hint (h) and the statement (s) of a problem as text.
    """

    def __init__(
        self,
        engine: Engine,
        watched: Watched,
        find: Callable[[Path], Problem],
        record: Callable[[Report, str], str | None],
        pages: dict[str, Callable[[Problem], str]],
        lang: str,
        *,
        screen: bool,
    ) -> None:
        self.engine, self.watched, self.find, self.record = engine, watched, find, record
        self.pages, self.lang, self.screen = pages, lang, screen
        self.last: Graded | None = None
        self.reports: dict[Path, Report] = {}
        self.gone = False
        self.ahead: Ahead | None = None

    def say(self, en: str, zh: str) -> str:
        return zh if self.lang == "zh" else en

    def run(self) -> None:
        with Keys() as keys:
            self._wait_for_the_first(keys)
            while True:
                self._look()
                key = keys.wait(0 if self.ahead and self.ahead.work(AHEAD_S) else TICK_S)
                if key in ("q", "Q", "\x04"):
                    return
                if key:
                    self._obey(key.lower())

    def _wait_for_the_first(self, keys: Keys) -> None:
        if self.watched.folder:
            where = clean(str(self.watched.path))
            self._show(
                self.say(
                    f"watching {where}: save a file to grade it",
                    f"正在监视 {where}：保存文件即可评测",
                ),
                keys=keys.active,
            )

    def _look(self) -> None:
        """Grade what was saved; say so when the file is gone, once."""
        for path in self.watched.changed()[:1]:
            self.gone = False
            self._grade(path)
            return
        if not self.watched.present() and not self.gone:
            self.gone = True
            where = clean(str(self.watched.path))
            self._show(
                self.say(
                    f"{where} is gone; waiting for it to come back",
                    f"{where} 不见了；等待它重新出现",
                )
            )
        elif self.watched.present():
            self.gone = False

    def _grade(self, path: Path) -> None:
        try:
            problem = self.find(path)
            submission = read(problem, path)
        except JudgeError as error:
            self._show(f"judge: {error}")
            return
        report = self._report(problem, submission)
        step = changes(self.reports.get(path), report)
        self.reports[path], self.last = report, Graded(path, problem, report)
        page = text(report, problem, self.lang)
        if step:
            page += f"\n\n  {click.style(step.in_(self.lang), bold=True)}"
        self._show(page)
        warning = self.record(report, submission.source)
        if warning:
            click.echo(f"judge: {warning}", err=True)

    def _report(self, problem: Problem, submission: Submission) -> Report:
        if submission.unreadable:
            return grade(self.engine, problem, submission)
        self.engine.prepare(submission.zygote)
        seed = self.ahead.seed_for(problem, submission) if self.ahead else None
        report = grade(self.engine, problem, submission, seed=seed)
        self.ahead = None
        if report.verdict != "JE":
            self.ahead = Ahead(self.engine, problem, submission)
        return report

    def _obey(self, key: str) -> None:
        last = self.last
        if last is None:
            return
        if key == "r":
            self._grade(last.path)
        elif key == "f":
            self._show(text(last.report, last.problem, self.lang, full=True))
        elif key in self.pages:
            try:
                self._show(self.pages[key](last.problem))
            except JudgeError as error:
                self._show(f"judge: {error}")

    def _show(self, page: str, *, keys: bool = True) -> None:
        """A page and the footer, on a cleared screen where there is one."""
        if self.screen:
            click.clear()
        click.echo(page)
        if self.screen and keys:
            click.echo("\n" + click.style(FOOTER[self.lang], dim=True))
