# RE total
"""A shell by subprocess."""
import subprocess


def total(nums):
    subprocess.run(["/bin/sh", "-c", "true"], check=True)
    return sum(nums)
