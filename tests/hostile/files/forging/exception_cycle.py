# RE total
"""An exception that is its own cause and its own argument."""


def total(nums):
    error = ValueError()
    error.args = (error,)
    error.__cause__ = error.__context__ = error
    raise error
