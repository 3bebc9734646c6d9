"""Which fork hooks a zygote's imports may register."""

from __future__ import annotations

import os

import pytest
from boxed import call, loaded

from judge.box.fork_hooks import LeftOut
from judge.grading.engine import Engine


@pytest.mark.parametrize(("module", "heard"), [
    ("threading", False), ("logging", False), ("concurrent.futures.thread", False),
    ("random", True), ("somebody.else", True),
])  # fmt: skip
def test_only_needless_hooks_are_left_out(
    module: str, heard: bool, monkeypatch: pytest.MonkeyPatch
):
    registered: list[object] = []

    def recorder(**hooks: object) -> None:
        registered.append(hooks)

    monkeypatch.setattr(os, "register_at_fork", recorder)
    code = compile("os.register_at_fork(after_in_child=print)", module, "exec")
    with LeftOut():
        exec(code, {"__name__": module, "os": os})
    assert registered == ([{"after_in_child": print}] if heard else [])
    assert os.register_at_fork is recorder


def test_children_of_a_zygote_that_has_imported_random_draw_differently():
    body = "import random\nimport threading\n" \
        "def f(x):\n    t = threading.Thread(target=print)\n    t.start(); t.join()\n" \
        "    return random.random()"  # fmt: skip
    with Engine(fresh=True) as engine:
        drawn = []
        for _ in range(3):
            with loaded(engine, body, framework="torch") as session:
                drawn.append(call(session))
    assert len(set(drawn)) == 3
