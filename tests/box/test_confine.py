"""The layers: what is probed, what is granted, what is named as missing."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from judge.box import confine
from judge.box.confine import kernel, landlock, paths, seccomp
from judge.commands import doctor
from judge.grading.engine import Engine

ROOT = Path(__file__).parents[2]


def test_every_layer_is_here():
    assert [layer.name for layer in confine.probe()] == list(confine.LAYERS)
    assert confine.missing() == (), "this machine lacks a layer: the suite cannot test it"


@pytest.mark.parametrize("framework", [(), ("numpy",), ("numpy", "torch")])
def test_nothing_of_the_judge_is_granted(framework: tuple[str, ...]):
    granted = [Path(path).resolve() for path in confine.readable_paths(framework)]
    secret = [ROOT, ROOT / "problems", ROOT / "solutions", ROOT / ".git", ROOT / "judge"]
    site = [Path(entry) for entry in sys.path if entry.endswith("-packages")]
    for path in granted:
        for hidden in (*secret, *site, Path("/etc"), Path("/proc"), Path.home(), Path("/")):
            assert path != hidden.resolve()
            assert path not in hidden.resolve().parents, (path, hidden)


def test_an_installed_bank_in_the_standard_library_is_not_granted(tmp_path, monkeypatch):
    """Where site-packages lie below the standard library, as without a virtual environment."""
    for name in ("os.py", "json/__init__.py", "site-packages/judge/_bank/solutions/iou.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr(os, "__file__", str(tmp_path / "os.py"))
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "site-packages")])
    granted = confine.readable_paths(("numpy",))
    assert str(tmp_path / "json") in granted
    assert str(tmp_path / "os.py") in granted
    hidden = str(tmp_path / "site-packages")
    assert not any(path.startswith(hidden) for path in granted)


def test_c_libraries_beside_python_are_granted_one_by_one(tmp_path):
    (tmp_path / "python3.99" / "site-packages").mkdir(parents=True)
    (tmp_path / "libssl.so.3").touch()
    assert paths._shared(str(tmp_path)) == [str(tmp_path / "libssl.so.3")]
    (tmp_path / "alone").mkdir()
    assert paths._shared(str(tmp_path / "alone")) == [str(tmp_path / "alone")]
    assert paths._shared(str(tmp_path / "none")) == []


def refused(code: int):
    def call(*args: object) -> int:
        raise OSError(code, os.strerror(code))

    return call


WITHOUT = {
    "landlock": (landlock, "abi", refused(errno.EOPNOTSUPP)),
    "seccomp": (seccomp, "available", refused(errno.EINVAL)),
    "no_new_privs": (kernel, "prctl", refused(errno.ENOSYS)),
}


@pytest.mark.parametrize("layer", WITHOUT)
def test_a_missing_layer_is_named(layer: str, monkeypatch: pytest.MonkeyPatch):
    module, name, function = WITHOUT[layer]
    monkeypatch.setattr(module, name, function)
    assert layer in confine.missing()
    lacking = next(one for one in confine.probe() if one.name == layer)
    assert lacking.detail.startswith("the kernel answers: ")


def test_an_unknown_machine_has_no_table(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(confine, "machine", lambda: "riscv64")
    assert "seccomp" in confine.missing()


def test_another_system_names_all_but_the_limits(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(confine, "LINUX", False)
    assert confine.missing() == ("no_new_privs", "landlock", "seccomp", "pdeathsig")
    plan = confine.plan([])
    assert (plan.ruleset, plan.filter, plan.rlimits, plan.steps) == (-1, None, True, ())


def test_doctor_names_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    runner = CliRunner()
    whole = runner.invoke(doctor.command, ["--json"], standalone_mode=False)
    assert whole.return_value == 0
    assert all(json.loads(whole.output)["refused"].values())
    assert len(json.loads(whole.output)["refused"]) == 6
    monkeypatch.setattr(landlock, "abi", refused(errno.ENOSYS))
    found = runner.invoke(doctor.command, ["--json"], standalone_mode=False)
    assert found.return_value == 1
    assert not json.loads(found.output)["refused"]["read"]
    assert json.loads(found.output)["refused"]["connect"]
    layers = {one["name"]: one["active"] for one in json.loads(found.output)["protections"]}
    assert layers == {name: name != "landlock" for name in confine.LAYERS}
    for lang in ("en", "zh"):
        shown = runner.invoke(doctor.command, ["--lang", lang], standalone_mode=False)
        assert "landlock" in shown.output


def test_the_report_names_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(landlock, "abi", refused(errno.ENOSYS))
    with Engine() as engine:
        child = engine.open("python", confine.Limits(1 << 30, 9))
        try:
            assert child.unprotected == ("landlock",)
        finally:
            child.kill()
            child.close()


def test_a_layer_that_then_fails_is_an_error():
    """What the machine has but refuses to put on is no silent gap."""
    code = (
        "import os, sys; from judge.box import confine\n"
        "plan = confine.plan([]); os.dup2(os.open('/dev/null', os.O_RDONLY), plan.ruleset)\n"
        "steps = confine.steps(plan, confine.Limits(1 << 30, 9, 1 << 20))\n"
        "try: confine.carry_out(steps)\n"
        "except OSError as error: print(error.errno)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == errno.EBADFD  # no ruleset, but a descriptor that can be closed


def test_a_process_with_threads_is_not_confined():
    code = (
        "import threading; from judge.box import confine\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "try: confine.carry_out(confine.steps(confine.plan([]), confine.Limits(1 << 30, 9)))\n"
        "except OSError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "threads" in done.stdout


def test_the_environment_is_wiped_from_memory():
    code = (
        "import ctypes, os; from judge.box import confine\n"
        "fields = open('/proc/self/stat').read().rpartition(')')[2].split()\n"
        "start, end = int(fields[47]), int(fields[48])\n"
        "assert b'hunter2' in ctypes.string_at(start, end - start)\n"
        "os.environ.clear(); confine.wipe_environment()\n"
        "assert ctypes.string_at(start, end - start).strip(b'\\0') == b''\n"
        "os.environ['A'] = 'b'; assert os.getenv('A') == 'b'; print('wiped')"
    )
    env = {"TOKEN": "hunter2"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True
    )
    assert done.stdout == "wiped\n"


def test_capabilities_are_gone():
    code = (
        "from judge.box import confine\n"
        "limits = confine.Limits(1 << 30, 9, 1 << 20)\n"
        "confine.carry_out(confine.steps(confine.plan(['/proc']), limits))\n"
        "print(open('/proc/self/status').read())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    status = dict(line.split(":\t", 1) for line in done.stdout.splitlines() if ":\t" in line)
    assert int(status["CapEff"], 16) == int(status["CapPrm"], 16) == 0
    assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")
