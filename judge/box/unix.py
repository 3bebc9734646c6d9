"""Unix sockets, descriptors through them, and signals by pidfd.

The modules ``socket`` and ``signal`` are thin layers over the two that are used here; the
enumerations that they build at import take as long as the interpreter's whole start.
"""

from __future__ import annotations

from array import array

from judge.hints import TYPE_CHECKING

try:
    import _signal  # type: ignore[import-not-found]
    import _socket
except ImportError:  # another Python than CPython
    import signal as _signal
    import socket as _socket  # type: ignore[no-redef]

if TYPE_CHECKING:
    from _socket import socket as Socket

DONT_WAIT = getattr(_socket, "MSG_DONTWAIT", 0)
FD_BYTES = 4
KILL: int = getattr(_signal, "SIGKILL", 9)


def packets() -> tuple[Socket, Socket]:
    """A connected pair that keeps messages apart."""
    return _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_SEQPACKET)


def streams() -> tuple[Socket, Socket]:
    """A connected pair of byte streams."""
    return _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_STREAM)


def packets_of(fd: int) -> Socket:
    """The socket behind a descriptor of ``packets``."""
    return _socket.socket(_socket.AF_UNIX, _socket.SOCK_SEQPACKET, 0, fd)


def stream_of(fd: int, buffer: int) -> Socket:
    """The non-blocking socket behind a descriptor of ``streams``, with room for so many bytes."""
    stream = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM, 0, fd)
    stream.setblocking(False)
    for option in (_socket.SO_SNDBUF, _socket.SO_RCVBUF):
        stream.setsockopt(_socket.SOL_SOCKET, option, buffer)
    return stream


def send_fds(sock: Socket, message: bytes, fds: list[int]) -> None:
    """A message with descriptors; the receiver gets duplicates."""
    sock.sendmsg([message], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, array("i", fds))])


def recv_fds(sock: Socket, size: int, most: int) -> tuple[bytes, list[int]]:
    """A message of at most ``size`` bytes and its descriptors, closed in programs run later."""
    message, ancillary, _, _ = sock.recvmsg(size, _socket.CMSG_LEN(most * FD_BYTES))
    fds = array("i")
    for level, kind, data in ancillary:
        if (level, kind) == (_socket.SOL_SOCKET, _socket.SCM_RIGHTS):
            fds.frombytes(data[: len(data) - len(data) % FD_BYTES])
    return message, list(fds)


def kill(pidfd: int) -> None:
    """End the process of this pidfd at once. Raises ProcessLookupError if it is gone."""
    _signal.pidfd_send_signal(pidfd, KILL)


def end_by_interrupt() -> None:
    """Have Ctrl-C end this process instead of raising KeyboardInterrupt."""
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
