"""The next run's cases, made while the candidate types."""

from __future__ import annotations

import time

from judge.grading.engine import Engine
from judge.grading.grade import new_seed
from judge.grading.submission import Submission
from judge.hints import Iterator
from judge.problem import Problem


class Ahead:
    """Cases of a new secret seed, for answers to one problem in one precision."""

    def __init__(self, engine: Engine, problem: Problem, submission: Submission) -> None:
        self.suits = (problem.slug, submission.tensors)
        self.seed = new_seed()
        exam = engine.exam(engine.load(problem), self.seed, None, single=submission.tensors)
        self.steps: Iterator[None] = exam.prepare()

    def seed_for(self, problem: Problem, submission: Submission) -> int | None:
        """The seed of these cases if they suit the submission."""
        return self.seed if self.suits == (problem.slug, submission.tensors) else None

    def work(self, seconds: float) -> bool:
        """Make more of them; whether there is still something to do.

        What fails here fails again in the grading, which says so.
        """
        end = time.monotonic() + seconds
        try:
            return any(time.monotonic() > end for _ in self.steps)
        except Exception:
            return False
