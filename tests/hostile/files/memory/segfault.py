# RE total
"""Reads address 0."""
import ctypes


def total(nums):
    return ctypes.string_at(0)
