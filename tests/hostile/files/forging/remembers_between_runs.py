# RE total
"""Keeps its answers in a file for the next run."""
import os
import shelve


def total(nums):
    with shelve.open(os.path.join(os.path.expanduser("~"), "hostile_answers")) as answers:
        key = repr(nums)
        if key not in answers:
            answers[key] = sum(nums)
        return answers[key]
