"""Calls the function and watches whether any function is entered again before it is left.

The answer travels with the facts: ``again``, the name of a function that was entered a
second time on one thread's stack, or None; and ``watched``, whether the watch was still in
place at the end. Recursion is ended at once.

A generator counts only while it runs, so a trampoline that resumes one generator after the
other passes; recursion by ``yield from`` does not. Two functions made by one ``def`` (a
decorator's wrapper around different functions) are told apart by what they close over, up to
a depth that no stack of decorators has.
"""

import os
import sys
import threading

LIBRARY = os.path.dirname(os.__file__)
DECORATORS = 8


class Again(BaseException):
    """A function was entered again; not an Exception, so that `except Exception` misses it."""


def call(functions, entry, args, mode):
    """The answer and the facts."""
    facts = {"again": None, "watched": True}
    watch = watcher(facts)
    before = sys.getprofile()
    threading.setprofile(watch)
    sys.setprofile(watch)
    try:
        answer = functions[entry](*args)
    except BaseException:
        if facts["again"] is None:
            raise
        answer = None
    finally:
        facts["watched"] = sys.getprofile() is watch or facts["again"] is not None
        sys.setprofile(before)
        threading.setprofile(None)
    return answer, facts


def watcher(facts):
    """A profile hook that keeps, by thread and code, the frames that are running."""
    ours = call.__code__.co_filename
    running = {}

    def watch(frame, event, arg):
        if event != "call" and event != "return":
            return
        code = frame.f_code
        if code.co_filename == ours or code.co_filename.startswith((LIBRARY, "<frozen")):
            return
        frames = running.setdefault((threading.get_ident(), id(code)), [])
        if event == "return":
            if frames and frames[-1] is frame:
                frames.pop()
            return
        if frames and (len(frames) >= DECORATORS or any(same(frame, one) for one in frames)):
            facts["again"] = code.co_name
            raise Again
        frames.append(frame)

    return watch


def same(one, other):
    """Whether two frames of one code run the same function: they close over the same things."""
    names = one.f_code.co_freevars
    return not names or all(
        one.f_locals.get(name) is other.f_locals.get(name) for name in names
    )
