"""``NamedTuple`` without its price: typing's takes 0.3 ms a class, and a run needs dozens.

Type checkers see typing's own. At run time the class is a tuple with named fields, built
without compiling any source: construction by position and by keyword, defaults,
``_replace``, ``_asdict``, ``_fields``, equality, hashing and pickling are the same.
"""

from __future__ import annotations

from judge.hints import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from operator import itemgetter

    class NamedTuple(tuple):
        """A tuple whose subclasses name their fields by annotations."""

        __slots__ = ()
        _fields = ()
        _field_defaults = {}  # noqa: RUF012  # replaced whole in every subclass
        _last = ()

        def __init_subclass__(cls):
            cls._fields = tuple(cls.__annotations__)
            cls._field_defaults = {n: cls.__dict__[n] for n in cls._fields if n in cls.__dict__}
            cls._last = tuple(cls._field_defaults.values())  # defaults are the last fields'
            for place, name in enumerate(cls._fields):
                setattr(cls, name, property(itemgetter(place)))

        def __new__(cls, *values, **named):
            missing = len(cls._fields) - len(values)
            if named or not 0 <= missing <= len(cls._last):
                values = cls._completed(values, named)
            elif missing:
                values += cls._last[-missing:]
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values):
            """All fields from an iterable, unchecked: for what is made by the thousand."""
            return tuple.__new__(cls, values)

        @classmethod
        def _completed(cls, values, named):
            """The values in order, from positions, names and defaults; TypeError as a call's."""
            given = dict(zip(cls._fields, values, strict=False))
            unknown = [name for name in named if name in given or name not in cls._fields]
            if unknown or len(values) > len(cls._fields):
                raise TypeError(f"{cls.__name__}() got unexpected arguments {unknown or values}")
            given = cls._field_defaults | given | named
            missing = [name for name in cls._fields if name not in given]
            if missing:
                raise TypeError(f"{cls.__name__}() misses the arguments {', '.join(missing)}")
            return [given[name] for name in cls._fields]

        def _replace(self, **named):
            return type(self)(**(self._asdict() | named))

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({fields})"
