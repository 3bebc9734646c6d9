"""What can go wrong on the user's or the author's side, each with its exit code."""

from __future__ import annotations

ACCEPTED, NOT_ACCEPTED, USAGE, JUDGE_FAULT = 0, 1, 2, 3
INTERRUPTED = 130


class JudgeError(Exception):
    """One clear line for the terminal; ``exit_code`` says whose fault it was."""

    exit_code = JUDGE_FAULT


class UsageError(JudgeError):
    """The user's words or files are off: what, where, and what to do next."""

    exit_code = USAGE


class MissingLibrary(UsageError):
    """The answer needs a library that is not installed; the message has the install command."""


class BankError(JudgeError):
    """A problem's files are malformed; the message names the file."""
