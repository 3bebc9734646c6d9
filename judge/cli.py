"""The way in: one clear line and the right exit code, whatever happens.

`judge run` with nothing unusual about its arguments goes straight to ``judge.running``;
everything else is parsed by click (``judge.commands.group``), which alone takes as long to
import as a small grading takes in all.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


INTERRUPTED = 130


def main(args: list[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code."""
    try:  # nothing is imported before: Ctrl-C during an import ends quietly as well
        code = _guarded(sys.argv[1:] if args is None else args)
    except KeyboardInterrupt:
        code = INTERRUPTED
    _end(code)


def _guarded(words: list[str]) -> int:
    from judge.errors import JUDGE_FAULT, JudgeError

    try:
        _speak_unicode()
        return _call(words)
    except JudgeError as error:
        _complain(f"judge: {error}")
        return error.exit_code
    except BrokenPipeError:
        return JUDGE_FAULT
    except Exception as error:
        _complain(_told(error))
        return JUDGE_FAULT


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
        code = code or 3  # errors.JUDGE_FAULT
    os._exit(code)


if __name__ == "__main__":
    main()
