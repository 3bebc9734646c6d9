"""Interview questions, graded offline by a confined judge.

``judge.grade(problem, path)`` is the library call behind ``judge run``; everything
else is found by the commands in ``judge.commands``. Nothing is imported here: a verdict
has to be on the screen before the eye has moved.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without the 6 ms
if TYPE_CHECKING:
    from os import PathLike

    from judge.grading.report import Report

__version__ = "0.1.0"
__all__ = ["__version__", "grade"]


def grade(
    problem: str,
    path: str | PathLike[str],
    *,
    seed: int | None = None,
    case: str | None = None,
) -> Report:
    """Grade the file at ``path`` as an answer to ``problem`` and return the Report.

    ``seed`` and ``case`` replay a run, as the command's options do. Nothing is printed
    and nothing is written to the history. Raises ``judge.errors.UsageError`` for an
    unknown problem, an unreadable file or an unknown case.
    """
    from judge.grading.grade import grade_file

    return grade_file(problem, path, seed=seed, case=case)
