# TLE total
"""Ignores every signal that can be ignored, and blocks the rest."""
import signal

for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    if number < 32:
        signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


def total(nums):
    while True:
        pass
