# RE|WA total
"""A dict whose keys all have one hash: cheap to send, dear to build."""


def total(nums):
    return {key * (2**61 - 1): None for key in range(1, 3000)}
