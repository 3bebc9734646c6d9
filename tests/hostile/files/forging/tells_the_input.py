# RE total
"""Puts the hidden input into an exception's text, at length."""


def total(nums):
    raise ValueError(repr(nums) * 10_000)
