"""Set up and run, from a bare clone, with any Python from 3.11 on and nothing else.

    python3 dev.py run iou examples/iou.py    any judge command, installed into .venv
    python3 dev.py test                       lint, types and tests, in .venv-test
    python3 dev.py test tests/cli -k hint     the same with arguments for pytest

A virtual environment is made once and again when pyproject.toml, constraints.txt or the
interpreter changes. This file must stay readable for older Pythons: it looks for a newer one.
"""

import hashlib
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OLDEST = (3, 11)
NEWEST = 14
WINDOWS = os.name == "nt"


def main(words):
    python = sys.executable if sys.version_info >= OLDEST else newer_python()
    if words[:1] == ["test"]:
        venv = environment(python, ".venv-test", ".[torch,dev]")
        return test(venv, words[1:])
    venv = environment(python, ".venv", ".")
    return subprocess.call([program(venv, "judge"), *words])


def test(venv, words):
    """Lint, types, tests; stops at the first that fails."""
    python = program(venv, "python")
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "mypy"],
        [python, "-m", "pytest", "-n", "2", "--dist", "loadfile", *words],
    ]
    for step in steps:
        say("$ " + " ".join(step[1:]))
        code = subprocess.call(step, cwd=HERE)
        if code:
            return code
    return 0


def environment(python, name, what):
    """The folder of a virtual environment with ``what`` installed; exits if that fails."""
    venv = os.path.join(HERE, name)
    stamp = os.path.join(venv, "installed")
    wanted = fingerprint(python, what)
    if read(stamp) == wanted:
        return venv
    say(f"setting up {name}, once (pip installs {what}) ...")
    shutil.rmtree(venv, ignore_errors=True)
    if subprocess.call([python, "-m", "venv", venv]):
        sys.exit("python3 -m venv failed; on Debian and Ubuntu: apt-get install python3-venv")
    install = [program(venv, "python"), "-m", "pip", "install", "--quiet", "--no-input"]
    install += ["--disable-pip-version-check", "-c", os.path.join(HERE, "constraints.txt")]
    environ = dict(os.environ, PIP_ROOT_USER_ACTION="ignore")
    if subprocess.call([*install, "-e", what], cwd=HERE, env=environ):
        sys.exit("pip could not install the packages; the lines above say why")
    with open(stamp, "w") as file:
        file.write(wanted)
    return venv


def fingerprint(python, what):
    """What the environment depends on."""
    known = hashlib.sha256()
    for part in (HERE, os.path.realpath(python), what):
        known.update(part.encode("utf-8") + b"\0")
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(HERE, name), "rb") as file:
            known.update(file.read())
    return known.hexdigest()


def newer_python():
    """A working Python that is new enough, by its usual names; exits if there is none."""
    check = f"import sys, venv, ensurepip; sys.exit(sys.version_info < {OLDEST})"
    minors = range(OLDEST[1], NEWEST + 1)
    for name in [*(f"python3.{minor}" for minor in minors), "python3", "python"]:
        path = shutil.which(name)
        if path and not subprocess.call([path, "-c", check], stderr=subprocess.DEVNULL):
            return path
    sys.exit(f"this needs Python 3.11 or later; found only {sys.version.split()[0]}")


def program(venv, name):
    """An executable of the environment."""
    folder, ending = ("Scripts", ".exe") if WINDOWS else ("bin", "")
    return os.path.join(venv, folder, name + ending)


def read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def say(line):
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
