"""Every reference agrees with an implementation that shares no code with it.

``second_opinion/SLUG.py`` defines the problem's entries once more, by way of another
library or by brute force, and says in SOURCE which. Both answer the same generated cases.
"""

from pathlib import Path

import pytest

from judge import bank
from judge.authoring import Context, close, exact
from judge.grading.loaded import load, run_file

OPINIONS = Path(__file__).parent / "second_opinion"
SEEDS = (1, 2, 3)


@pytest.mark.parametrize("slug", bank.slugs())
def test_reference_agrees_with_an_independent_implementation(slug: str) -> None:
    loaded = load(bank.find(slug))
    other = run_file(OPINIONS / f"{slug}.py", f"opinion_{slug}")
    assert other.SOURCE.strip()
    functions = {name: getattr(other, name) for name in loaded.problem.entry}
    suite = loaded.suite
    for seed in SEEDS:
        for case in suite.cases(seed):
            again = suite.generate(suite.groups[case.group], case.number, seed)
            said = loaded.driver(functions, case.entry, again.inputs, case.mode)
            answer = loaded.expected(case.entry, case.inputs, case.mode)
            check = suite.groups[case.group].check
            if suite.shown(case.entry, answer) is not answer:
                said, answer = suite.shown(case.entry, said), suite.shown(case.entry, answer)
                rounded = "numpy" in loaded.problem.frameworks or isinstance(answer, float)
                check = close() if rounded else exact()
            reason = check(said, answer, Context(case.entry, case.inputs, False, case.mode))
            assert reason is None, f"seed {seed}, {case.id}: {reason.en}"


def test_no_opinion_without_a_problem() -> None:
    assert {path.stem for path in OPINIONS.glob("*.py")} <= set(bank.slugs())
