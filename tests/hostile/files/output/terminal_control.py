# WA total
"""Escape sequences: title, clear, colours, bell, backspace, C1 controls, right-to-left."""
CONTROLS = "\x1b]0;owned\x07\x1b[2J\x1b[31m\b\b\x9b31m\u202eabc\r\v\f"


def total(nums):
    print(CONTROLS)
    return CONTROLS
