"""docs/report.md and the JSON agree, key by key; values survive."""

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from judge.box.wire import Foreign
from judge.errors import ACCEPTED, JUDGE_FAULT, NOT_ACCEPTED
from judge.grading.report import FORMAT, Report
from judge.grading.verdict import ORDER
from judge.report.json import as_object, dumps, plain
from judge.text import Text

KINDS = {
    int: "number", float: "number", str: "string", bool: "boolean", dict: "object",
    type(None): "null",
}
VALUED = ("counterexample.inputs", "counterexample.expected", "counterexample.got")
DOCUMENT = Path(__file__).parents[2] / "docs" / "report.md"
golden = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("golden_reports", golden / "reports.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.REPORTS


def section(title: str) -> str:
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.split(f"## {title}\n")[1].split("\n## ")[0]


def documented() -> dict[str, str]:
    """Each key's path and type, as the document's table gives them."""
    return dict(re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", section("Keys"), re.MULTILINE))


def paths(found: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of an object by its path; what the document calls a value is not entered."""
    for key, value in found.items():
        path = f"{above}{key}" + "[]" * (isinstance(value, list) and above + key not in VALUED)
        yield path, value
        if above + key not in VALUED:
            for item in value if isinstance(value, list) else [value]:
                yield from paths(item, f"{path}.") if isinstance(item, dict) else ()


def test_document_and_json_have_the_same_keys(reports: dict[str, Report]) -> None:
    found = {path for one in reports.values() for path, _ in paths(as_object(one, "en"))}
    assert found - {"cases"} == set(documented())


def test_types_are_as_documented(reports: dict[str, Report]) -> None:
    types = documented()
    for one in reports.values():
        for path, value in paths(json.loads(dumps(one, "en"))):
            allowed = types.get(path, "object")
            if "value" in allowed:
                continue
            if "list" in allowed:
                assert isinstance(value, list), path
            else:
                assert KINDS[type(value)] in allowed.strip().split(" or "), path


def test_verdicts_and_exit_codes_are_as_documented() -> None:
    table = re.findall(r"^\| `(\w+)` \|.*\| (\d) \|$", section("Verdicts"), re.MULTILINE)
    assert [verdict for verdict, _ in table] == list(ORDER)
    codes = {"AC": ACCEPTED, "JE": JUDGE_FAULT}
    assert {v: int(code) for v, code in table} == {v: codes.get(v, NOT_ACCEPTED) for v in ORDER}
    assert f"version of this description: {FORMAT}" in section("Keys")


def test_language_changes_sentences_only(reports: dict[str, Report]) -> None:
    english, chinese = (as_object(reports["wrong_named"], lang) for lang in ("en", "zh"))
    assert english["reason"] != chinese["reason"]
    assert english["mistake"]["id"] == chinese["mistake"]["id"]
    assert english["counterexample"] == chinese["counterexample"]


def test_counterexample_is_whole(reports: dict[str, Report]) -> None:
    found = json.loads(dumps(reports["wrong_arrays"], "en"))["counterexample"]
    assert np.array(found["inputs"]["image"]).shape == (6, 8)
    assert len(json.loads(dumps(reports["wrong_type"], "en"))["counterexample"]["expected"]) == 900


VALUES = [
    (math.nan, {"float": "nan"}),
    (-math.inf, {"float": "-inf"}),
    (np.array([1.0, math.inf]), [1.0, {"float": "inf"}]),
    (np.array(3), 3),
    ((1, [2.5, None, True]), [1, [2.5, None, True]]),
    (1j, {"complex": [0.0, 1.0]}),
    (b"\x00\xff", {"bytes": "00ff"}),
    ({3}, {"set": [3]}),
    ({"a": 1}, {"a": 1}),
    ({1: "a"}, {"dict": [[1, "a"]]}),
    (Foreign("generator"), {"foreign": "generator"}),
    ("a\ud800", "a\\ud800"),
    (1 << 5000, {"int": hex(1 << 5000)}),
    (10**1000, 10**1000),
]


@pytest.mark.parametrize(("value", "shown"), VALUES, ids=lambda value: repr(value)[:20])
def test_values(value: object, shown: object) -> None:
    assert plain(value) == shown
    assert json.loads(json.dumps(plain(value), allow_nan=False)) == shown


def test_hostile_text_is_valid_json(reports: dict[str, Report]) -> None:
    hostile = "\x1b[2J\x00\ud800\u202e\n"
    report = reports["runtime_error"]._replace(
        reason=Text(hostile, hostile), output=hostile, replay=hostile
    )
    line = dumps(report, "en")
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["output"] == hostile.replace("\ud800", "\\ud800")
