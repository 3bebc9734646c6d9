"""One report for each thing that a report can say."""

import numpy as np

from judge.box.wire import Foreign
from judge.grading.report import Counterexample, Fault, GroupResult, Growth, Mistake, Report
from judge.text import Text, Violation

SAMPLES = Text("the statement's examples", "题面样例")
NESTED = Text(
    "a box inside the other, or on its border: the overlap is the inner box, whatever its size",
    "一个框在另一个框内部或紧贴边界：无论大小，交集就是里面的框，并集就是外面的框。",
)


def groups(*passed: int, run: int = 20) -> tuple[GroupResult, ...]:
    names = ("samples", "apart", "nested", "a_longer_name")
    return tuple(
        GroupResult(name, SAMPLES if name == "samples" else NESTED, count, min(run, 20), 20)
        for name, count in zip(names, passed, strict=False)
    )


def report(verdict: str, **facts: object) -> Report:
    base = Report(
        "iou", Text("Intersection over Union", "交并比（IoU）"), verdict, "mysol.py", "numpy",
        8814, 44, 80, groups(20, 20, 20),
        replay="judge run iou mysol.py --seed 8814 --case nested/1", cpu_s=0.0123, wall_s=0.2,
    )
    return base._replace(**facts)


def counterexample(inputs: dict, expected: object, got: object, **facts: object) -> Counterexample:
    shown = Counterexample("nested/1", "iou", inputs, expected, got, answered=True, smallest=True)
    return shown._replace(**facts)


BOXES = {"box_a": np.array([0.0, 0, 2, 1]), "box_b": np.array([0.0, 0, 1, 1])}
GRID = [list(range(30))] * 20
IMAGE = np.arange(48.0).reshape(6, 8) / 3
GROWN = Growth(
    "almost_linear", Text("time grows like n log n", "时间按 n log n 增长"),
    1.97, 1.6, (1000, 2000, 4000), (0.01, 0.04, 0.16),
)

REPORTS = {
    "accepted": report("AC", passed=60, total=60, replay=""),
    "accepted_growth": report("AC", passed=60, total=60, growth=(GROWN._replace(slope=1.08),)),
    "wrong_named": report(
        "WA",
        groups=groups(20, 20, 1),
        reason=Text("off by 0.167 (tolerance 1e-06)", "误差 0.167（容差 1e-06）"),
        counterexample=counterexample(BOXES, 0.5, 1 / 3),
        replay="judge run iou mysol.py --case nested/@0,0,2,1,0,0,1,1",
        mistake=Mistake(
            "overlap_twice", Text("the union still counts the overlap twice", "并集把交集算了两次")
        ),
    ),
    "wrong_arrays": report(
        "WA",
        groups=groups(20, 3, 0, 20),
        reason=Text(
            "12 of 48 values differ, the first at [0, 2]: off by 0.333 (tolerance 1e-06)",
            "48 个值中有 12 个不同，第一个在 [0, 2]：误差 0.333（容差 1e-06）",
        ),
        counterexample=counterexample(
            {"image": IMAGE, "kernel": np.eye(3, dtype=np.float32), "stride": 2},
            IMAGE * 2, IMAGE, smallest=False,
        ),
        sign=Text("every answer is half of the right one", "每个答案都是正确答案的一半"),
    ),
    "wrong_type": report(
        "WA",
        groups=groups(0, 0, 0),
        reason=Text("returned a generator; return a list", "返回的是生成器；请返回列表"),
        counterexample=counterexample(
            {"nums": list(range(900)), "grid": GRID, "big": 3**900, "name": "长" * 90},
            list(range(900)),
            Foreign("generator"),
        ),
    ),
    "runtime_error": report(
        "RE",
        groups=groups(20, 20, 0),
        reason=Text(
            "raised ValueError: operands could not be broadcast together with shapes (3,) (4,)",
            "抛出 ValueError: operands could not be broadcast together with shapes (3,) (4,)",
        ),
        fault=Fault(
            "ValueError", "operands could not be broadcast together with shapes (3,) (4,)",
            ((12, "iou", "return overlap(box_a, box_b) / (area(box_a) + area(box_b))"),
             (5, "overlap", "corner = np.maximum(box_a[:3], box_b)  # \x1b[31mred\x1b[0m")),
        ),
        counterexample=counterexample(BOXES, 0.5, None, answered=False),
        output="first line\n\x1b]0;title\x07second\u202e line\n" + "more\n" * 30,
    ),
    "time_limit": report(
        "TLE",
        groups=groups(20, 20, 4)[:2] + groups(20, 20, 4, run=5)[2:],
        reason=Text("more than 2 s of CPU time on one call", "单次调用的 CPU 时间超过 2 秒"),
        counterexample=counterexample(BOXES, 0.5, None, answered=False, smallest=False),
        unprotected=("landlock", "seccomp"),
    ),
    "rule_violation": report(
        "RV",
        groups=groups(20, 20, 20),
        reason=Violation(
            "uses torchvision.ops.box_iou (line 3), which this problem forbids",
            "使用了本题禁止的 torchvision.ops.box_iou（第 3 行）",
        ),
        growth=(GROWN,),
    ),
    "cannot_be_graded": report(
        "CE",
        groups=groups(0, 0, 0, run=0),
        reason=Text("line 3: syntax error: '(' was never closed", "第 3 行：语法错误：'(' 未闭合"),
    ),
    "judge_error": report(
        "JE",
        groups=groups(0, 0, 0, run=0),
        reason=Text("problems/iou/cases.py: NameError: name 'bxo' is not defined",
                    "problems/iou/cases.py：NameError：name 'bxo' is not defined"),
        trace='Traceback (most recent call last):\n  File "cases.py", line 9, in apart\n',
    ),
}
