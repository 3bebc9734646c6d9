"""The cold judge seldom looks for garbage; submissions are collected as in any Python."""

import gc
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
        "judge.cli._end = lambda code: print(code, gc.get_threshold()[0])\n"
        f"judge.cli.main(['run', {str(path)!r}, '--no-history'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "1 100000"
    first, *_ = gc.get_threshold()
    assert f"got       ({first}, " in done.stdout, "what the submission saw"
