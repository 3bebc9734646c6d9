# CE total
"""Imports a package that is installed for others, not for answers."""
import pytest


def total(nums):
    return pytest and sum(nums)
