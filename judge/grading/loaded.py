"""A problem's secrets, loaded by path only after every child's ancestor has been forked."""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import SourceFileLoader
from types import ModuleType

from judge.authoring.suite import Suite
from judge.box.loading import load_driver
from judge.errors import BankError
from judge.hints import Any, Callable, Mapping
from judge.problem import Problem
from judge.record import NamedTuple


class Signature(NamedTuple):
    """An entry's parameters by name; the first ``required`` have no default."""

    names: tuple[str, ...]
    required: int


class Loaded(NamedTuple):
    """What the judge's side of a grading needs of a problem."""

    problem: Problem
    suite: Suite
    reference: Mapping[str, Callable[..., Any]]
    signatures: Mapping[str, Signature]
    driver_code: bytes | None
    driver: Callable[..., Any]
    mistakes: dict[str, list[Any]]
    """The known mistakes by the zygote that can run them (judge.grading.diagnose), once read."""

    def expected(self, entry: str, inputs: tuple[Any, ...], mode: str = "") -> Any:
        """The reference's answer, by way of the driver."""
        mode = self.suite.reference_modes.get(mode, mode)
        return self.driver(self.reference, entry, inputs, mode)

    def named(self, entry: str, inputs: tuple[Any, ...]) -> dict[str, Any]:
        """The inputs by the parameters' names, or by the suite's own where the driver's differ."""
        own = self.suite.inputs.get(entry) or self.suite.inputs.get(None)
        return dict(zip(own or self.signatures[entry].names, inputs, strict=False))


def load(problem: Problem) -> Loaded:
    """Run cases.py, the reference and the driver. BankError names the file that is at fault."""
    suite = getattr(run_file(problem.cases_file, problem.slug), "suite", None)
    if not isinstance(suite, Suite):
        raise BankError(f"{problem.cases_file}: defines no `suite = Suite(...)`")
    suite.bind(problem.entry, arrays="numpy" in problem.frameworks)
    reference = run_file(problem.reference_file, problem.slug)
    functions = {}
    for name in problem.entry:
        if not callable(getattr(reference, name, None)):
            raise BankError(f"{problem.reference_file}: does not define {name}")
        functions[name] = getattr(reference, name)
    code = None
    if os.path.isfile(problem.driver_file):
        with open(problem.driver_file, encoding="utf-8") as file:
            source = file.read()
        code = marshal.dumps(compile(source, "driver.py", "exec", dont_inherit=True))
    return Loaded(
        problem,
        suite,
        functions,
        {name: _signature(function) for name, function in functions.items()},
        code,
        load_driver(code),
        {},
    )


def run_file(path: str | os.PathLike[str], slug: str) -> ModuleType:
    """Execute a file of the bank under a name of its own, using its cached bytecode if any."""
    file = os.fspath(path)
    name = f"_bank_{slug}_{os.path.splitext(os.path.basename(file))[0]}"
    loader = SourceFileLoader(name, file)
    module = ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    try:
        code = loader.get_code(name)
        assert code is not None
        exec(code, module.__dict__)
    except BankError:
        raise
    except Exception as error:
        raise BankError(f"{path}: {type(error).__name__}: {error}") from error
    return module


def _signature(function: Callable[..., Any]) -> Signature:
    """An entry's positional parameters; of a class those of ``__init__`` without self."""
    made = getattr(function, "__init__", None) if isinstance(function, type) else function
    code = getattr(made, "__code__", None)
    if code is None or hasattr(made, "__wrapped__"):
        return _inspected(function)
    names = code.co_varnames[: code.co_argcount][isinstance(function, type) :]
    return Signature(tuple(names), len(names) - len(made.__defaults__ or ()))  # type: ignore[union-attr]


def _inspected(function: Callable[..., Any]) -> Signature:
    import inspect  # 4 ms, for the rare entry that is no plain function or class

    parameters = inspect.signature(function).parameters.values()
    required = sum(parameter.default is parameter.empty for parameter in parameters)
    return Signature(tuple(parameter.name for parameter in parameters), required)
