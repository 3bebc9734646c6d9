"""Workers in processes of their own, each handed its next task when it has answered."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
from pathlib import Path

from judge.batch.layout import Task
from judge.errors import JudgeError, UsageError
from judge.hints import Any, Iterator, Sequence

PACKAGE_PARENT = str(Path(__file__).parents[2])
CODE = (
    f"import sys; sys.path.insert(0, {PACKAGE_PARENT!r}); "
    "from judge.batch.worker import serve; serve({judge})"
)


class Pool:
    """``jobs`` workers that grade with one seed. Use as a context manager."""

    def __init__(self, jobs: int, seed: int, lang: str) -> None:
        self.jobs, self.seed, self.lang = jobs, seed, lang
        self.workers: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.kill()
            worker.communicate()

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, dict[str, Any]]]:
        """Grade all tasks and yield each with its report as it comes."""
        waiting = iter(tasks)
        with selectors.DefaultSelector() as selector:
            for _ in range(min(self.jobs, len(tasks))):
                worker = self._start()
                selector.register(worker.stdout, selectors.EVENT_READ, _Desk(worker))  # type: ignore[arg-type]
                self._hand(selector, worker, waiting)
            while selector.get_map():
                for key, _ in selector.select():
                    desk: _Desk = key.data
                    for report in desk.answers():
                        if "stop" in report:
                            raise UsageError(report["stop"])
                        assert desk.task is not None
                        yield desk.task, report
                        self._hand(selector, desk.worker, waiting)

    def _start(self) -> subprocess.Popen[bytes]:
        worker = subprocess.Popen(
            [sys.executable, "-c", CODE.format(judge=os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=os.name == "posix",  # Ctrl-C is the judge's affair
        )
        self.workers.append(worker)
        return worker

    def _hand(
        self,
        selector: selectors.BaseSelector,
        worker: subprocess.Popen[bytes],
        waiting: Iterator[Task],
    ) -> None:
        assert worker.stdin is not None and worker.stdout is not None  # noqa: PT018
        task = next(waiting, None)
        if task is None:
            selector.unregister(worker.stdout)
            return
        selector.get_key(worker.stdout).data.task = task
        order = {
            "problem": task.problem,
            "path": str(task.path),
            "seed": self.seed,
            "lang": self.lang,
        }
        worker.stdin.write(json.dumps(order).encode() + b"\n")
        worker.stdin.flush()


class _Desk:
    """A worker, the task it is at, and the answer as far as it has come."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        self.worker = worker
        self.task: Task | None = None
        self.buffer = bytearray()

    def answers(self) -> list[dict[str, Any]]:
        assert self.worker.stdout
        chunk = os.read(self.worker.stdout.fileno(), 1 << 20)
        if not chunk:
            where = self.task.path if self.task else "no task"
            raise JudgeError(f"a worker died at {where} (exit status {self.worker.wait()})")
        self.buffer += chunk
        *lines, rest = bytes(self.buffer).split(b"\n") if b"\n" in chunk else [bytes(self.buffer)]
        self.buffer = bytearray(rest)
        return [json.loads(line) for line in lines]
