"""Whoever runs into the sandbox is told so, in both languages."""

import pytest

AT_LOAD = "import pytest\n\n\ndef fast_power(x, n):\n    return x**n\n"
IN_A_CALL = "def fast_power(x, n):\n    import pytest\n    return pytest\n"
A_FILE = "def fast_power(x, n):\n    return open('/etc/hostname').read()\n"
TOLD = {
    "at load": (AT_LOAD, "CE", "may import the standard library", "可以导入标准库"),
    "in a call": (IN_A_CALL, "RE", "may import the standard library", "可以导入标准库"),
    "a file": (A_FILE, "RE", "no files", "不能使用文件"),
}


@pytest.mark.parametrize("what", TOLD)
def test_the_sandbox_says_what_it_has_to_do_with_it(graded, what):
    source, verdict, en, zh = TOLD[what]
    report = graded("fast_power", source, case="samples")
    assert report.verdict == verdict
    assert en in report.reason.en
    assert zh in report.reason.zh
    assert report.fault.type in report.reason.en


def test_a_name_that_a_library_lacks_is_not_the_sandboxs(graded):
    source = "from math import power\n\n\ndef fast_power(x, n):\n    return power(x, n)\n"
    report = graded("fast_power", source, case="samples")
    assert report.verdict == "CE"
    assert "may import" not in report.reason.en
