"""Which files a submission may read: the libraries it may import, by their own directories.

Never a directory above the judge's own package, the bank or another ``site-packages``: the
references lie there. Such a directory is granted entry by entry, without them.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import FileFinder

from judge.hints import Any

NEVER = ("site-packages", "dist-packages")
"""Entries of the standard library's directory that are not part of it."""
DEVICES = ("/dev/null", "/dev/zero", "/dev/full")
ALWAYS = (
    "/dev/urandom", "/dev/random", "/etc/ld.so.cache", "/usr/share/zoneinfo",
    "/proc/cpuinfo", "/sys/devices/system/cpu",
)  # fmt: skip
COMPANIONS = {
    "numpy": ("scipy", "sklearn", "scikit_learn", "joblib", "threadpoolctl", "pandas", "dateutil"),
    "torch": (
        "functorch", "torchgen", "typing_extensions", "sympy", "mpmath", "gmpy2", "networkx",
        "jinja2", "markupsafe", "filelock", "fsspec", "opt_einsum", "packaging", "yaml", "tqdm",
        "triton", "nvidia", "torchvision", "PIL", "pillow", "einops",
    ),
}  # fmt: skip
"""What a library imports only when it is first needed, and what people use beside it."""


def with_companions(packages: tuple[str, ...]) -> tuple[str, ...]:
    """The packages and what belongs to them, by top-level name."""
    more = (name for package in packages for name in COMPANIONS.get(package, ()))
    return (*packages, *more)


def readable_paths(packages: tuple[str, ...]) -> list[str]:
    """The standard library, the C libraries, and the packages with companions if installed."""
    paths = [*ALWAYS, *_c_libraries()]
    for name in standard_libraries():
        paths += _standard_library(name)
    return [*paths, *_installed(with_companions(packages))]


def standard_libraries() -> set[str]:
    """What sysconfig calls stdlib and platstdlib, without the milliseconds that it takes."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    platform = os.path.join(sys.exec_prefix, sys.platlibdir, version)
    return {os.path.dirname(os.__file__), platform}


def _standard_library(folder: str) -> list[str]:
    if not os.path.isfile(os.path.join(folder, "os.py")):
        return []  # a virtual environment's own, which holds nothing but site-packages
    return [os.path.join(folder, name) for name in os.listdir(folder) if name not in NEVER]


def _installed(packages: tuple[str, ...]) -> list[str]:
    """Where the packages lie, with their shared libraries (``numpy.libs``)."""
    wanted = {form for name in packages for form in (name, f"{name}.py", f"{name}.libs")}
    found = [
        os.path.join(folder, name)
        for folder in _search_path()
        for name in os.listdir(folder)
        if name in wanted or (name.endswith(".so") and name.partition(".")[0] in packages)
    ]
    for name in packages:
        origin = getattr(sys.modules.get(name), "__file__", None)
        if origin and os.path.basename(origin) == "__init__.py":
            found.append(os.path.dirname(origin))
    return found


def _search_path() -> list[str]:
    standard = standard_libraries()
    entries = dict.fromkeys(sys.path)
    return [entry for entry in entries if os.path.isdir(entry) and entry not in standard]


def _c_libraries() -> list[str]:
    """The directories of the shared libraries in use, for extension modules still to be loaded."""
    folders = {os.path.join(sys.base_prefix, "lib"), "/lib64", "/usr/lib64"}
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="surrogateescape") as maps:
            files = {line.split(maxsplit=5)[-1].rstrip() for line in maps if ".so" in line}
    except OSError:
        files = set()
    folders |= {os.path.dirname(file) for file in files if "packages" not in file}
    return [path for folder in sorted(folders) for path in _shared(folder)]


def _shared(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    if any(name.startswith("python") for name in names):  # site-packages lie below
        return [os.path.join(folder, name) for name in names if ".so" in name]
    return [folder]


def warm_import_caches(packages: tuple[str, ...]) -> None:
    """Fix what imports can find, as directories with hidden parts cannot be listed later.

    Names that are not granted are not found at all, so that importing one raises
    ModuleNotFoundError, as if it were not installed.
    """
    granted = {os.path.basename(path) for path in _installed(with_companions(packages))}
    standard = standard_libraries()
    for entry in sys.path:
        finder = _finder(entry)
        if finder is None:
            continue
        names = set(os.listdir(entry)) if os.path.isdir(entry) else set()
        if entry not in standard and "lib-dynload" not in entry:
            names &= granted
        finder._path_cache = names
        finder._fill_cache = lambda: None  # also when the directory's time changes


def _finder(entry: str) -> Any:
    """A new finder for an entry of sys.path, put where the import system looks for it."""
    for hook in sys.path_hooks:
        try:
            finder = hook(entry)
        except ImportError:
            continue
        sys.path_importer_cache[entry] = finder
        return finder if isinstance(finder, FileFinder) else None
    return None
