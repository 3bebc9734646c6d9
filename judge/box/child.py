"""The child's side: run a stranger's code and report what happened.

Theory of operation. A zygote forks (or, where fork is unsafe, a fresh interpreter
starts) and calls ``main`` with the ``errands`` that it has prepared. The child then
  1. keeps few descriptors: the channel, and one pipe as stdout and stderr;
  2. confines itself for good and says ``confined``; so far it knows of no problem, which
     is why a zygote can have one waiting before it is asked for;
  3. reads the setup frame, loads the problem's driver and the rules' guard (both ours),
     runs the submission's text as a module (judge.box.loading) and answers ``ready`` or
     ``failed``;
  4. for each case frame calls the entry (judge.box.runner) and answers with an outcome
     frame: the value, or the error with the submission's own frames, and which inputs
     were changed.
It never holds an expected answer, a seed or a generator. What it says is a claim: the
judge's end checks every field and trusts none. Before ``confined`` no stranger's code has
run, so that a fault reported until then is ours, and none reported later is.
"""

from __future__ import annotations

import marshal
import os
import select
import sys

from judge.box import confine, frames, wire
from judge.box.loading import MODULE, Refused, arity, load, load_driver
from judge.box.rehearsal import rehearse_in_child
from judge.box.runner import Runner
from judge.hints import TYPE_CHECKING, Iterator, NoReturn

if TYPE_CHECKING:
    from judge.box.confine import Limits
    from judge.box.confine.kernel import Step
    from judge.box.shield import Shield

CHANNEL_IN, CHANNEL_OUT = 3, 4
IN_RESERVE_MS = 60
"""A child that waits so long for its submission makes use of the time."""
WAITING = select.poll() if hasattr(select, "poll") else None
if WAITING:
    WAITING.register(CHANNEL_IN, select.POLLIN)
MESSAGE_LIMIT = 2000
ENVIRONMENT = {
    "HOME": "/",
    "TORCHINDUCTOR_CACHE_DIR": "/",  # torch.optim makes this directory: one that exists
}


CONFINED = frames.whole(wire.encode(("confined",)))


def become_parent() -> None:
    """Once in a process whose forks are children: what every child would have to do itself.

    Its standard streams lead nowhere; a child puts its own pipe under the same objects.
    """
    null = os.open(os.devnull, os.O_RDWR)
    for fd in range(3):
        os.dup2(null, fd)
    os.close(null)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(ENVIRONMENT)
    sys.argv = [MODULE]
    sys.dont_write_bytecode = True
    sys.path[:] = [os.path.abspath(entry) for entry in sys.path]
    os.chdir("/")


def errands(
    channel: int, output: int, shield: Shield, limits: Limits, answers: int | None = None
) -> tuple[Step, ...]:
    """What a child does before it serves: keep few descriptors, be confined, and say so.

    All of it is prepared here, in the process that forks: a child that has nothing to look up
    copies fewer pages. ``answers`` is the descriptor to answer on where the channel is not one
    socket.
    """
    return (
        *_keep_descriptors(channel, channel if answers is None else answers, output, shield),
        *shield.steps(limits),
        (os.write, (CHANNEL_OUT, CONFINED)),
    )


def main(errands: tuple[Step, ...]) -> NoReturn:
    """Serve one submission, then end the process without any clean-up of its making."""
    try:
        confine.carry_out(errands)
        _serve()
    except BaseException as error:
        _last_words(error)
    finally:
        os._exit(0)
    os._exit(1)


def _keep_descriptors(channel: int, answers: int, output: int, shield: Shield) -> Iterator[Step]:
    kept, free = [], max(channel, answers, output, CHANNEL_OUT, *shield.descriptors)
    for fd in (channel, answers, output):
        if fd <= CHANNEL_OUT:  # one of the numbers about to be taken
            free += 1
            yield os.dup2, (fd, free)
            fd = free
        kept.append(fd)
    channel, answers, output = kept
    yield os.dup2, (output, 1)
    yield os.dup2, (output, 2)
    yield os.dup2, (channel, CHANNEL_IN, False)
    yield os.dup2, (answers, CHANNEL_OUT, False)
    first = CHANNEL_OUT + 1
    for fd in sorted(shield.descriptors):
        yield os.closerange, (first, fd)
        first = fd + 1
    yield os.closerange, (first, 1 << 16)


def _last_words(error: BaseException) -> None:
    """A fault outside of the submission's own calls, told while the channel still stands."""
    text = f"{wire.type_name(type(error))}: {error}"[:MESSAGE_LIMIT]
    try:
        frames.write_frame(CHANNEL_OUT, wire.encode(("broken", text)))
    except OSError:
        os._exit(1)


def _serve() -> None:
    inbox = frames.Inbox(CHANNEL_IN)
    if WAITING and not WAITING.poll(IN_RESERVE_MS):
        rehearse_in_child()
    raw = inbox.frame()
    if raw is None:
        return
    setup = marshal.loads(raw)
    driver = load_driver(setup["driver"])
    output = sys.stdout
    try:
        functions, guard = load(setup["source"], setup)
        ready = {name: arity(function) for name, function in functions.items()}
    except Refused as refused:
        frames.write_frame(CHANNEL_OUT, wire.encode(("failed", refused.kind, refused.details)))
        return
    frames.write_frame(CHANNEL_OUT, wire.encode(("ready", ready)))
    runner = Runner(setup, functions, driver, guard)
    while (raw := inbox.frame()) is not None:
        frames.write_frame(CHANNEL_OUT, runner.outcome(raw))
        try:
            output.flush()
        except (OSError, ValueError):
            continue  # the submission has closed it

