"""`judge run` from its order to its exit code, without the command line's library.

This is the path that a person waits for on every save, so nothing is imported here that a
run does not use: the report's text before there is a report, the history before the
verdict is on the screen.
"""

from __future__ import annotations

import gc
import sys

from judge.hints import TYPE_CHECKING
from judge.record import NamedTuple
from judge.text import LANGUAGES, default_language

if TYPE_CHECKING:
    from judge.grading.engine import Engine
    from judge.grading.report import Report
    from judge.grading.submission import Submission
    from judge.problem import Problem

LARGEST_SEED = 2**63 - 1  # what the history can hold
FLAGS = {
    "--full": "full",
    "--json": "as_json",
    "--no-history": "no_history",
    "--require-confinement": "require_confinement",
}
VALUES = ("--seed", "--case", "--lang")
SELDOM = 100_000
"""Containers between two looks for garbage: one grading makes little, and looking for it costs
up to a tenth."""


class Order(NamedTuple):
    """What `judge run` was asked to do; ``words`` are [SLUG] FILE."""

    words: tuple[str, ...]
    seed: int | None = None
    case: str | None = None
    full: bool = False
    as_json: bool = False
    no_history: bool = False
    require_confinement: bool = False
    lang: str = "en"


def parse(args: list[str]) -> Order | None:
    """The order, or None for whatever is not plainly right: then click parses and explains."""
    words: list[str] = []
    chosen: dict[str, object] = {"lang": default_language()}
    rest = iter(args)
    for word in rest:
        name, equals, value = word.partition("=")
        if name in VALUES:
            value = value if equals else next(rest, "")
            accepted = _value(name, value)
            if accepted is None:
                return None
            chosen[name[2:]] = accepted
        elif word in FLAGS:
            chosen[FLAGS[word]] = True
        elif word.startswith("-"):
            return None
        else:
            words.append(word)
    if not words:
        return None
    return Order(tuple(words), **chosen)  # type: ignore[arg-type]


def _value(name: str, value: str) -> object:
    if name == "--seed":
        right = value.isascii() and value.isdigit() and int(value) <= LARGEST_SEED
        return int(value) if right else None
    if name == "--lang":
        return value if value in LANGUAGES else None
    return value or None


def run(order: Order) -> int:
    """Grade, show, record; the exit code. Raises JudgeError for what the user can mend."""
    from judge.grading.engine import Engine
    from judge.grading.submission import read
    from judge.guess import problem_of

    if order.require_confinement:
        from judge.box.confine import require

        require()
    problem = problem_of(order.words)
    submission = read(problem, order.words[-1])
    engine, usual = Engine(once=True), gc.get_threshold()
    try:
        if not submission.unreadable:
            _prepare(engine, submission)
        gc.set_threshold(SELDOM)  # not before: submissions are collected as anywhere else
        from judge.grading.grade import grade  # while the zygote imports what it needs
        from judge.grading.run import Settings

        settings = Settings(meanwhile=lambda: _import_the_rest(order))
        report = grade(
            engine, problem, submission, seed=order.seed, case=order.case, settings=settings)
        _show(report, problem, order)
        if not order.no_history:
            _record(report, submission.source)
    finally:
        engine.close()
        gc.set_threshold(*usual)
    return report.exit_code


def _prepare(engine: Engine, submission: Submission) -> None:
    """Have the child made while this process imports what grading needs."""
    framework = submission.zygote
    engine.prepare(framework)
    from judge.box.meter import default_limits, kernel_limits

    limits = kernel_limits(default_limits(framework))
    engine.expect(framework, limits, more=not submission.pure)  # a second one to ask afresh


def _import_the_rest(order: Order) -> None:
    """What is needed after the verdict, while the child is at work."""
    import judge.report.style

    if order.as_json:
        import judge.report.json
    else:
        import judge.report.text
    if not order.no_history:
        import judge.practice.record  # noqa: F401


def _show(report: Report, problem: Problem, order: Order) -> None:
    from judge.report.style import echo

    if order.as_json:
        from judge.report.json import dumps

        echo(dumps(report, order.lang))
        return
    from judge.report.text import text

    echo(text(report, problem, order.lang, full=order.full))


def _record(report: Report, source: str) -> None:
    from judge.practice.record import record
    from judge.report.style import echo

    warning = record(report, source)
    if warning:
        echo(f"judge: {warning}", sys.stderr)
