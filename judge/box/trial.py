"""A trial of the confinement: a child that tries what it must not, for ``judge doctor``."""

from __future__ import annotations

from judge.box.session import Limits, Request, Session, Stop
from judge.box.transport import Transport

LIMITS = Limits(cpu_s=2.0, load_s=5.0, total_s=10.0, memory=256 << 20)
SOURCE = '''
import os
import resource
import socket


def attempts():
    tried = {
        "read": lambda: open("/etc/passwd").close(),
        "write": lambda: open("/tmp/judge-doctor", "w").close(),
        "connect": lambda: socket.socket().close(),
        "fork": lambda: os.fork() or os._exit(0),
        "signal": lambda: os.kill(os.getppid(), 0),
        "limits": lambda: resource.setrlimit(resource.RLIMIT_CPU, (9, 9)),
    }
    return {name: refused(attempt) for name, attempt in tried.items()}


def refused(attempt):
    try:
        attempt()
    except (OSError, ValueError):  # the latter is how setrlimit says it
        return True
    return False
'''
NAMES = ("read", "write", "connect", "fork", "signal", "limits")


def run(child: Transport) -> dict[str, bool]:
    """What a child like a submission's tried, and whether it was refused; empty if it died."""
    with Session(child, LIMITS) as session:
        try:
            session.start({
                "source": SOURCE,
                "filename": "trial.py",
                "entry": ["attempts"],
                "driver": None,
                "forbid": [],
                "tensors": False,
                "in_place": None,
                "caps": {},
            })
            session.ready()
            session.send([Request("attempts", "", ())])
            outcome = session.receive(LIMITS.cpu_s)
        except Stop:
            return {}
    if outcome.kind != "value" or type(outcome.value) is not dict:
        return {}
    return {name: outcome.value.get(name) is True for name in NAMES}
