# RE total
"""A temporary file, the ordinary way."""
import tempfile


def total(nums):
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
    return sum(nums)
