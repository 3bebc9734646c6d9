"""``judge doctor``: which protections and libraries this machine gives."""

from __future__ import annotations

import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

import click

from judge.box import confine
from judge.commands.shared import language
from judge.grading.engine import forks

EXPLAINED = {
    "no_new_privs": ("no privileges can be gained", "不能获得新权限"),
    "landlock": ("files: only the libraries can be read", "文件：只能读取库文件"),
    "seccomp": ("system calls: no network, processes, signals", "系统调用：禁网络、进程、信号"),
    "rlimits": ("memory, stack and descriptors are bounded", "限制内存、栈和描述符"),
    "pdeathsig": ("no child outlives the judge", "子进程随评测机一起结束"),
}


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@language
def command(as_json: bool, lang: str) -> int:
    """Say which protections this machine gives, and which libraries are installed.

    Exit code 0 when every protection is there, 1 when one is missing.
    """
    layers = confine.probe()
    libraries = {name: _version(name) for name in ("numpy", "torch", "hypothesis")}
    way = "fork" if forks() else "spawn"
    complete = all(layer.active for layer in layers)
    if as_json:
        click.echo(json.dumps({
            "protections": [
                {"name": layer.name, "active": layer.active, "detail": layer.detail}
                for layer in layers
            ],
            "children": way,
            "libraries": libraries,
            "python": platform.python_version(),
            "platform": sys.platform,
        }))
        return 0 if complete else 1
    zh = lang == "zh"
    click.echo(f"Python {platform.python_version()} · {platform.system()} {platform.machine()}")
    for layer in layers:
        mark = click.style("✓", fg="green") if layer.active else click.style("✗", fg="red")
        about = EXPLAINED[layer.name][zh] if layer.name in EXPLAINED else ""
        click.echo(f"  {mark} {layer.name:<13} {about}  ({layer.detail})")
    click.echo(f"  {'子进程方式' if zh else 'children'}: {way}")
    for name, found in libraries.items():
        click.echo(f"  {name}: {found or ('未安装' if zh else 'not installed')}")
    return 0 if complete else 1


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
