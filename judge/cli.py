"""The way in: one clear line and the right exit code, whatever happens.

`judge run` with nothing unusual about its arguments goes straight to ``judge.running``;
everything else is parsed by click (``judge.commands.group``), which alone takes as long to
import as a small grading takes in all.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from judge.errors import INTERRUPTED, JUDGE_FAULT, JudgeError


def main(args: list[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code."""
    words = sys.argv[1:] if args is None else args
    try:
        _speak_unicode()
        code = _call(words)
    except JudgeError as error:
        _complain(f"judge: {error}")
        code = error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = JUDGE_FAULT
    except Exception as error:
        _complain(_told(error))
        code = JUDGE_FAULT
    _end(code)


def _call(words: list[str]) -> int:
    if words[:1] == ["run"] and "_JUDGE_COMPLETE" not in os.environ:
        from judge.running import parse, run

        order = parse(words[1:])
        if order:
            return run(order)
    from judge.commands.group import call

    return call(words)


def _told(error: Exception) -> str:
    from errno import ENOSPC

    if isinstance(error, OSError) and error.errno == ENOSPC:
        return f"judge: cannot write the output: {error.strerror}"
    import traceback

    return traceback.format_exc()


def _speak_unicode() -> None:
    """A terminal that cannot show a character shows a question mark instead of our traceback."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and (stream.encoding or "").lower() != "utf-8":
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:
                reconfigure(errors="replace")


def _complain(text: str) -> None:
    try:
        print(text, file=sys.stderr)
    except (OSError, ValueError):
        return  # nobody can be told


def _end(code: int) -> NoReturn:
    """Leave without the interpreter's teardown, which alone costs 300 ms once torch is loaded."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        code = code or JUDGE_FAULT
    os._exit(code)


if __name__ == "__main__":
    main()
