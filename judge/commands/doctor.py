"""``judge doctor``: which protections and libraries this machine gives."""

from __future__ import annotations

import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

import click

from judge.box import confine
from judge.commands.shared import language
from judge.grading.engine import Engine, forks

EXPLAINED = {
    "no_new_privs": ("no privileges can be gained", "不能获得新权限"),
    "landlock": ("files: only the libraries can be read", "文件：只能读取库文件"),
    "seccomp": ("system calls: no network, processes, signals", "系统调用：禁网络、进程、信号"),
    "rlimits": ("memory, stack and descriptors are bounded", "限制内存、栈和描述符"),
    "pdeathsig": ("no child outlives the judge", "子进程随评测机一起结束"),
}
TRIED = {
    "read": ("read /etc/passwd", "读 /etc/passwd"),
    "write": ("write to /tmp", "写 /tmp"),
    "connect": ("make a socket", "创建套接字"),
    "fork": ("make a process", "创建进程"),
    "signal": ("signal another process", "给别的进程发信号"),
    "limits": ("raise a limit", "提高资源上限"),
}


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@language
def command(as_json: bool, lang: str) -> int:
    """Say which protections this machine gives, and which libraries are installed.

    A child tries what a submission must not do. Exit code 0 when every protection is
    there and everything was refused, else 1.
    """
    layers = confine.probe()
    libraries = {name: _version(name) for name in ("numpy", "torch", "hypothesis")}
    way = "fork" if forks() else "spawn"
    refused = _trial()
    complete = all(layer.active for layer in layers) and all(refused.values()) and bool(refused)
    if as_json:
        click.echo(json.dumps({
            "protections": [
                {"name": layer.name, "active": layer.active, "detail": layer.detail}
                for layer in layers
            ],
            "refused": refused,
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
    for name, was in refused.items():
        mark = click.style("✓", fg="green") if was else click.style("✗", fg="red")
        en, zh_said = ("refused", "已拒绝") if was else ("it worked!", "成功了！")
        said = f"在沙箱内尝试：{zh_said}" if zh else f"tried inside: {en}"
        click.echo(f"  {mark} {name:<13} {TRIED[name][zh]}  ({said})")
    click.echo(f"  {'子进程方式' if zh else 'children'}: {way}")
    for name, found in libraries.items():
        click.echo(f"  {name}: {found or ('未安装' if zh else 'not installed')}")
    return 0 if complete else 1


def _trial() -> dict[str, bool]:
    """What a child like a submission's was refused, by trying."""
    from judge.box import trial
    from judge.box.meter import kernel_limits

    with Engine() as engine:
        engine.prepare("python")
        return trial.run(engine.open("python", kernel_limits(trial.LIMITS)))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
