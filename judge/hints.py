"""What annotations need, without what it takes to import ``typing`` and ``collections``.

Those two take longer than the interpreter's start. Type checkers see typing's own names; no
annotation is evaluated at run time, so that names which stand for nothing are enough there.
The abstract containers are the real ones, from where the interpreter itself has them.
"""

from __future__ import annotations

from _collections_abc import Callable as Callable
from _collections_abc import Iterable as Iterable
from _collections_abc import Iterator as Iterator
from _collections_abc import Mapping as Mapping
from _collections_abc import Sequence as Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any as Any
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TextIO as TextIO
    from typing import TypeVar as TypeVar
else:
    Any = NoReturn = Protocol = TextIO = object

    def TypeVar(name):
        return name
