# CE total
"""Imports a package that is installed for others, not for answers."""
import markdown_it


def total(nums):
    return markdown_it and sum(nums)
