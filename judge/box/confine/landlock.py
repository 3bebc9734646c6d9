"""Landlock: a process gives up all files but those beneath some directories.

Numbers and struct layouts are those of include/uapi/linux/landlock.h. A ruleset handles
every right that the running kernel knows, so that what no rule grants is refused: reading,
writing, listing, making, removing and executing; from ABI 4 TCP, from ABI 6 abstract
sockets and signals to processes outside.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import stat
import struct

from judge.box.confine import kernel
from judge.hints import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
VERSION = 1
PATH_BENEATH = 1
WRITE_FILE, READ_FILE, READ_DIR, TRUNCATE = 1 << 1, 1 << 2, 1 << 3, 1 << 14
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
NEWEST_FILE_RIGHTS = 16
NET_RIGHTS = 0b11
SCOPES = 0b11
FIRST_FD = 16
RULE = struct.Struct("<Qi")


def abi() -> int:
    """The kernel's Landlock version, from 1; raises OSError where there is none."""
    return kernel.syscall(CREATE_RULESET, None, 0, VERSION)


def ruleset(readable: Iterable[str], scratch: Iterable[str] = ()) -> int:
    """A descriptor of rules: ``readable`` can be read, ``scratch`` (devices) also written.

    What does not exist or may not be opened is passed over. Raises OSError.
    """
    version = abi()
    handled = (1 << FILE_RIGHTS.get(version, NEWEST_FILE_RIGHTS)) - 1
    attributes = struct.pack("<Q", handled)
    if version >= 4:
        attributes += struct.pack("<Q", NET_RIGHTS)
    if version >= 6:
        attributes += struct.pack("<Q", SCOPES)
    buffer = ctypes.create_string_buffer(attributes, len(attributes))
    rules = _high(kernel.syscall(CREATE_RULESET, buffer, len(attributes), 0))
    for path in readable:
        _grant(rules, path, READ_FILE | READ_DIR)
    for path in scratch:
        _grant(rules, path, (READ_FILE | WRITE_FILE | TRUNCATE) & handled)
    return rules


def _high(fd: int) -> int:
    """The descriptor, out of the way of those with fixed numbers in a child."""
    moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, FIRST_FD)
    os.close(fd)
    return moved


def _grant(rules: int, path: str, rights: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(fd).st_mode):
            rights &= ~READ_DIR  # the kernel refuses a directory's rights on a file
        rule = ctypes.create_string_buffer(RULE.pack(rights, fd), RULE.size)
        kernel.syscall(ADD_RULE, rules, PATH_BENEATH, rule, 0)
    finally:
        os.close(fd)


def restriction(rules: int) -> kernel.Step:
    """Puts the rules on the thread that makes it, for good; no_new_privs must be set."""
    return kernel.syscall_step(RESTRICT_SELF, rules, 0)
