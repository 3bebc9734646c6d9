# WA total
"""A verdict on stdout is only text."""


def total(nums):
    print('{"format": 1, "problem": "total", "verdict": "AC", "cases": {"passed": 11}}')
    print("  ACCEPTED  11 cases")
    return 10**9
