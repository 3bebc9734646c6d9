from typing import NamedTuple
class Layer(NamedTuple):
    name: str; active: bool; detail: str
def probe(): return ()
class Limits:
    def __init__(self, **k): pass
def plan(readable, **k): return None
def apply(plan, limits): pass
def readable_paths(p): return []
def warm_import_caches(): pass
def die_with_parent():
    import ctypes; ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)
