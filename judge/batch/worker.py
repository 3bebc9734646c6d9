"""A worker: reads tasks from its stdin, answers reports on its stdout, one JSON line each.

It ends at the end of its stdin, or with the judge where the kernel can see to that; its
zygotes end with it.
"""

from __future__ import annotations

import json
import os
import sys

from judge.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from judge.grading.engine import Engine

SEARCH_S = 3.0
"""A search for a smaller input tries all that it has, within so much."""


def serve(judge: int) -> None:
    """Grade task after task with one engine, for the process ``judge``."""
    from judge.grading.engine import Engine

    if sys.platform == "linux":
        from judge.box.confine import die_with_parent

        die_with_parent(judge)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    with Engine(fresh=True) as engine:
        for line in sys.stdin:
            answers.write(json.dumps(_answer(engine, json.loads(line)), allow_nan=False) + "\n")


def _answer(engine: Engine, task: dict[str, Any]) -> dict[str, Any]:
    """The task's report, or ``stop`` with a sentence: then no task can be graded."""
    from judge import bank
    from judge.errors import MissingLibrary, UsageError
    from judge.grading.grade import grade
    from judge.grading.report import Report
    from judge.grading.run import Settings
    from judge.grading.submission import read
    from judge.report.json import as_object
    from judge.text import Text

    problem = bank.find(task["problem"])
    try:
        submission = read(problem, task["path"])
    except MissingLibrary as error:
        return {"stop": str(error)}
    except UsageError as error:
        report = Report(problem.slug, problem.title, "CE", task["path"], "", task["seed"], 0, 0, ())
        return as_object(report._replace(reason=Text(str(error), str(error))), task["lang"])
    # a search that ends by the clock would show what depends on the machine's load
    unhurried = Settings(enough_s=SEARCH_S, in_vain_s=SEARCH_S)
    report = grade(engine, problem, submission, seed=task["seed"], settings=unhurried)
    return as_object(report, task["lang"])
