# RE total
"""The same in an exception's text, in its type's name and in a function's name."""
CONTROLS = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\r"
Owned = type(CONTROLS, (Exception,), {})
namespace = {"Owned": Owned, "CONTROLS": CONTROLS}


def total(nums):
    raise Owned(CONTROLS)


total.__code__ = total.__code__.replace(co_name=CONTROLS)
