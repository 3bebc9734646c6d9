"""Print one table: `table.py [--quick] [--only A,B] [--markdown FILE]`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from measure import Row

SECTIONS = ("cold", "failing", "warm", "throughput", "memory", "layers", "scaling")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the rounds")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, separated by commas")
    parser.add_argument("--markdown", type=Path, help="write the table to this file as well")
    options = parser.parse_args()
    rows: list[Row] = []
    for section in options.only.split(","):
        if section not in SECTIONS:
            parser.error(f"no section {section!r}; there are {', '.join(SECTIONS)}")
        print(f"{section} ...", file=sys.stderr)
        rows += import_module(section).rows(3 if options.quick else 25)
    table = _table(rows)
    print(_machine(), "", *table, sep="\n")
    if options.markdown:
        options.markdown.write_text("\n".join([_machine(), "", *table, ""]), encoding="utf-8")
    return 0


def _machine() -> str:
    libraries = ", ".join(
        f"{name} {_version(name)}" for name in ("numpy", "torch", "hypothesis", "pytest")
    )
    return (
        f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}, "
        f"{os.cpu_count()} cores, CPython {platform.python_version()}, {libraries}"
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _table(rows: list[Row]) -> list[str]:
    lines = ["| section | what | measured | bar | |", "|---|---|---:|---:|---|"]
    for row in rows:
        value = f"{row.value:.3g}" if row.value < 100 else f"{row.value:.0f}"
        mark = "" if row.met is None else "met" if row.met else "**missed**"
        lines.append(f"| {row.section} | {row.what} | {value} {row.unit} | {row.bar} | {mark} |")
    return lines


if __name__ == "__main__":
    raise SystemExit(main())
