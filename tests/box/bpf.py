"""An interpreter for the classic BPF that seccomp programs are written in."""

from __future__ import annotations

import struct

from judge.box.confine.seccomp import ALLOW, ERRNO, KILL, Block

LOAD, JEQ, JGE, JSET, RET = 0x20, 0x15, 0x35, 0x45, 0x06
WORDS = 4096


def run(program: Block, number: int, arguments: tuple[int, ...], arch: int) -> int:
    """The program's answer to one call, as the kernel would compute it."""
    words = [argument & 0xFFFFFFFFFFFFFFFF for argument in (*arguments, *[0] * 6)][:6]
    data = struct.pack("<IIQ6Q", number & 0xFFFFFFFF, arch, 0, *words)
    at = accumulator = 0
    for _ in range(WORDS):
        code, yes, no, value = program[at]
        at += 1
        if code == LOAD:
            (accumulator,) = struct.unpack_from("<I", data, value)
        elif code == RET:
            return value
        else:
            test = {
                JEQ: accumulator == value,
                JGE: accumulator >= value,
                JSET: bool(accumulator & value),
            }[code]
            at += yes if test else no
    raise AssertionError("a program without an end")


def said(answer: int) -> str | int:
    """``allow``, ``kill`` or the errno."""
    if answer == ALLOW:
        return "allow"
    if answer == KILL:
        return "kill"
    assert answer & 0xFFFF0000 == ERRNO
    return answer & 0xFFFF
