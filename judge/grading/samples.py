"""The statement's examples are its first cases: ``>>> call`` lines inside python fences.

Each line (with ``...`` continuations) is one call of an entry; the text below it, up to
the next prompt or the fence's end, is the answer as a Python literal.
"""

from __future__ import annotations

from judge.authoring.suite import Case
from judge.errors import BankError
from judge.grading.loaded import Loaded
from judge.hints import Any, Iterator
from judge.record import NamedTuple

SAMPLES = "samples"


class Sample(NamedTuple):
    """One example: its call and its answer as text, and the line it stands on."""

    call: str
    answer: str
    line: int


def parse(markdown: str) -> list[Sample]:
    """The examples of a statement, in order."""
    found: list[Sample] = []
    for line, block in _fences(markdown):
        call: list[str] = []
        answer: list[str] = []
        start = line
        for offset, text in enumerate([*block, ">>> "]):
            if text.startswith(">>> "):
                if call:
                    found.append(Sample("\n".join(call), "\n".join(answer).strip(), start))
                call, answer, start = [text[4:]], [], line + offset
            elif text.startswith("... ") and call and not answer:
                call.append(text[4:])
            elif call:
                answer.append(text)
    return found


def _fences(markdown: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] | None = None
    start = 0
    for number, line in enumerate(markdown.splitlines(), 1):
        if line.startswith("```"):
            if block is not None:
                yield start, block
                block = None
            elif line.strip() == "```python":
                block, start = [], number + 1
            else:
                block, start = [], number + 1
        elif block is not None:
            block.append(line)


def samples(loaded: Loaded) -> list[Case]:
    """The examples of the English statement as cases; read once."""
    suite = loaded.suite
    if suite.examples is None:
        path = loaded.problem.prose_file("statement", "en")
        suite.examples = [
            Case(SAMPLES, number, *_evaluate(loaded, path, sample))
            for number, sample in enumerate(parse(loaded.problem.prose("statement", "en")), 1)
        ]
    return suite.examples


def _evaluate(loaded: Loaded, path: str, sample: Sample) -> tuple[str, tuple[Any, ...]]:
    """The entry and the arguments that the example's call names."""
    calls: list[tuple[str, tuple[Any, ...]]] = []
    namespace: dict[str, Any] = {
        name: lambda *inputs, name=name: calls.append((name, inputs))
        for name in loaded.problem.entry
    }
    if "numpy" in loaded.problem.frameworks:
        import numpy

        namespace["np"] = numpy
    try:
        eval(sample.call, namespace)
    except Exception as error:
        raise BankError(f"{path}:{sample.line}: the example does not run: {error}") from None
    if len(calls) != 1:
        raise BankError(f"{path}:{sample.line}: an example is one call of {loaded.problem.entry}")
    entry, inputs = calls[0]
    complaint = loaded.suite.valid(entry, inputs)
    if complaint:
        raise BankError(f"{path}:{sample.line}: the validator refuses the example: {complaint}")
    return entry, inputs


def literal(sample: Sample, path: str) -> Any:
    """The example's answer as a value."""
    import ast

    try:
        return ast.literal_eval(sample.answer)
    except (ValueError, SyntaxError):
        raise BankError(f"{path}:{sample.line}: the answer is not a Python literal") from None
