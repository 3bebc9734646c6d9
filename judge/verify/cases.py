"""The hidden cases: generators keep the validator's promise, the validator refuses, the
reference answers the statement's examples, deterministically and without touching its inputs."""

from __future__ import annotations

import traceback

from judge.authoring.checks import Context, close
from judge.box import wire
from judge.errors import BankError
from judge.grading.loaded import Loaded
from judge.grading.samples import literal, parse, samples
from judge.hints import Any, Iterator
from judge.verify import Fault, relative

LEAST_REFUSALS = 3
SHOWN_PRECISION = 1e-3
ANY_SIZE = wire.Caps(max_bytes=1 << 32, max_items=1 << 30, max_digits=1 << 30)


def check(loaded: Loaded, seed: int) -> Iterator[Fault]:
    """Faults of cases.py, the reference and the examples."""
    path = relative(loaded.problem.cases_path)
    if len(loaded.suite.refusals) < LEAST_REFUSALS:
        yield Fault(
            path, f"declare at least {LEAST_REFUSALS} inputs that the validator must refuse"
        )
    for entry, inputs in loaded.suite.refusals:
        name = entry or loaded.problem.entry[0]
        if loaded.suite.valid(name, inputs) is None:
            shown = ", ".join(repr(value)[:60] for value in inputs)
            yield Fault(path, f"the validator of {name} accepts what it must refuse: {shown}")
    covered = {group.entry for group in loaded.suite.groups.values()}
    for name in set(loaded.problem.entry) - covered:
        yield Fault(path, f"no group calls {name}")
    yield from _generated(loaded, seed)
    yield from _examples(loaded)


def _generated(loaded: Loaded, seed: int) -> Iterator[Fault]:
    """Every group's cases, twice: the same again, valid, and left alone by the reference."""
    for group in loaded.suite.groups.values():
        try:
            for number in range(1, group.count + 1):
                case = loaded.suite.generate(group, number, seed)
                sent = wire.join(wire.encode(case.inputs, ANY_SIZE))
                again = loaded.suite.generate(group, number, seed)
                if wire.join(wire.encode(again.inputs, ANY_SIZE)) != sent:
                    yield Fault(
                        relative(loaded.problem.cases_path),
                        f"{case.id}: not determined by the seed: draw all through `draw`",
                    )
                    break
                yield from _reference(loaded, case, sent)
        except BankError as error:
            yield Fault(relative(loaded.problem.cases_path), str(error))
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            yield Fault(
                relative(loaded.problem.cases_path),
                f"group {group.name}: {type(error).__name__}: {error} "
                f"({where.name}:{where.lineno})",
            )


def _reference(loaded: Loaded, case: Any, sent: bytes) -> Iterator[Fault]:
    path = relative(loaded.problem.reference_path)
    try:
        loaded.expected(case.entry, case.inputs, case.mode)
    except Exception as error:
        yield Fault(path, f"{case.id}: raises {type(error).__name__}: {error}")
        return
    if wire.join(wire.encode(case.inputs, ANY_SIZE)) != sent:
        yield Fault(path, f"{case.id}: the reference changes its inputs")


def _examples(loaded: Loaded) -> Iterator[Fault]:
    statement = loaded.problem.prose_path("statement", "en")
    parsed = parse(statement.read_text(encoding="utf-8"))
    for sample, case in zip(parsed, samples(loaded), strict=True):
        try:
            said = literal(sample, str(statement))
            answer = loaded.suite.shown(case.entry, loaded.expected(case.entry, case.inputs))
        except BankError:
            raise
        except Exception as error:
            yield Fault(
                relative(loaded.problem.reference_path),
                f"raises {type(error).__name__}: {error} on the example in line {sample.line}",
            )
            continue
        context = Context(case.entry, case.inputs)
        if not _says_the_same(answer, said, context) and not _accepts(
            loaded, answer, said, context
        ):
            yield Fault(
                relative(loaded.problem.reference_path),
                f"answers {_short(answer)} to the example in {relative(statement)}:{sample.line}, "
                f"which says {sample.answer[:80]}",
            )


def _says_the_same(answer: Any, said: Any, context: Context) -> bool:
    if type(answer) is type(said) and type(said) in (str, list, dict, type(None), bool, int):
        try:
            if answer == said:
                return True
        except ValueError:
            return False
    if type(said) in (str, type(None)) or answer is None:
        return bool(answer == said)
    return close(SHOWN_PRECISION, SHOWN_PRECISION)(answer, said, context) is None


def _accepts(loaded: Loaded, answer: Any, said: Any, context: Context) -> bool:
    """Whether the problem's own checker takes what the statement says for a right answer."""
    return not loaded.suite.shows and loaded.suite.check(answer, said, context) is None


def _short(answer: Any) -> str:
    return repr(answer)[:80].replace("\n", " ")
