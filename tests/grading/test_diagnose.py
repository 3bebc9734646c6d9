"""Listed mistakes, rewritten by another hand, are named; whatever is wrong otherwise is not.

``rewrites/SLUG/NAME.py`` makes the mistake NAME of SLUG with other names and another
structure. ``unnamed/SLUG/*.py`` are wrong in ways that are listed nowhere.
"""

from pathlib import Path

import pytest

from judge import bank
from judge.grading.diagnose import Suspects
from judge.grading.report import Mistake
from judge.grading.run import Run, Settings
from judge.grading.submission import read

HERE = Path(__file__).parent
SEED = 5
OTHER_BEHAVIOUR = {
    "attention/overflow": "multiplying by the mask turns an overflow that is masked into NaN",
    "bn_vs_ln/mean_of_squares": "what cancellation leaves depends on the order of the operations",
    "channel_shuffle/random_permutation": "a random order is not drawn twice",
    "dropout/global_random_state": "nobody seeds the global state: no two runs draw alike",
    "early_stopping/shared_state": "what the class remembers depends on the runs before",
    "iou/no_clamp": "a negative union gives 0 here, a ratio there",
    "pca/projects_uncentred": "eigh's components have other signs than svd's",
}


def files(folder: str) -> list[str]:
    return sorted(
        f"{path.parent.name}/{path.stem}" for path in (HERE / folder).glob("*/*.py"))


def name_of(engine, folder: str, name: str) -> Mistake | None:
    """What the diagnosis says, without the shrinking before it."""
    problem = bank.find(name.partition("/")[0])
    submission = read(problem, HERE / folder / f"{name}.py")
    engine.prepare(submission.zygote)
    loaded = engine.load(problem)
    with Run(engine, problem, submission, Settings()) as run:
        assert run.start(loaded, engine.exam(loaded, SEED, None, single=submission.tensors)) is None
        run.judge()
        assert run.failed()
        with Suspects(run) as suspects:
            suspects.narrow(SEED)
            return suspects.named(SEED)


@pytest.mark.parametrize("name", files("rewrites"))
def test_a_rewritten_mistake_is_named(engine, name):
    named = name_of(engine, "rewrites", name)
    if name in OTHER_BEHAVIOUR:
        assert named is None
    else:
        assert named is not None
        assert named.id == name.partition("/")[2]
        assert named.title.en
        assert named.title.zh


def test_nine_in_ten_rewrites_are_named():
    rewritten = files("rewrites")
    assert len(rewritten) >= 60
    assert len(OTHER_BEHAVIOUR) <= len(rewritten) / 10
    for name in rewritten:
        slug, _, mistake = name.partition("/")
        assert mistake in {path.stem for path in bank.find(slug).wrong_answers()}


@pytest.mark.parametrize("name", files("unnamed"))
def test_another_wrong_answer_gets_no_name(engine, name):
    assert name_of(engine, "unnamed", name) is None


def test_a_right_answer_is_not_diagnosed(graded):
    report = graded("iou", bank.find("iou").reference_path)
    assert (report.verdict, report.mistake, report.sign) == ("AC", None, None)
