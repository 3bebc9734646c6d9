"""The cold judge seldom looks for garbage; submissions are collected as in any Python."""

import subprocess
import sys

ANSWER = """
import gc

def hamming_loss(y_true, y_pred):
    return gc.get_threshold()
"""


def test_the_judge_and_the_submission(tmp_path):
    path = tmp_path / "hamming_loss.py"
    path.write_text(ANSWER)
    program = (
        "import gc, judge.cli\n"
        "import judge.running as running\n"
        "running._record = lambda *a: print(gc.get_threshold()[0])\n"
        "judge.cli._end = lambda code: print(code, gc.get_threshold()[0])\n"
        f"judge.cli.main(['run', {str(path)!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True)
    usual = subprocess.run(
        [sys.executable, "-c", "import gc; print(gc.get_threshold()[0])"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()
    assert done.stdout.splitlines()[-2:] == ["100000", f"1 {usual}"]
    assert f"got       ({usual}, " in done.stdout, "what the submission saw"
