"""A Report as one JSON object; docs/report.md explains every key."""

from __future__ import annotations

import json
import math

from judge.box.wire import Foreign
from judge.grading.report import FORMAT, Report
from judge.hints import Any

LARGEST_BITS = 4096  # Python itself refuses to print or read ints of more than 4,300 digits


def dumps(report: Report, lang: str) -> str:
    """The report on one line of valid JSON (no NaN, no lone surrogates)."""
    return json.dumps(as_object(report, lang), allow_nan=False)


def as_object(report: Report, lang: str) -> dict[str, Any]:
    """The report as plain JSON values; sentences in the chosen language."""
    found, mistake, fault = report.counterexample, report.mistake, report.fault
    return {
        "format": FORMAT,
        "problem": report.problem,
        "verdict": report.verdict,
        "seed": report.seed,
        "cases": {"passed": report.passed, "total": report.total},
        "groups": [
            {
                "name": group.name,
                "about": group.about.in_(lang),
                "passed": group.passed,
                "run": group.run,
                "total": group.total,
            }
            for group in report.groups
        ],
        "reason": plain(report.reason.in_(lang)) if report.reason else None,
        "counterexample": {
            "case": found.case,
            "entry": found.entry,
            "inputs": {name: plain(value) for name, value in found.inputs.items()},
            "expected": plain(found.expected),
            "got": plain(found.got),
            "answered": found.answered,
            "smallest": found.smallest,
        }
        if found
        else None,
        "error": {
            "type": plain(fault.type),
            "message": plain(fault.message),
            "frames": [
                {"line": line, "function": plain(function), "text": plain(text)}
                for line, function, text in fault.frames
            ],
        }
        if fault
        else None,
        "mistake": {"id": mistake.id, "title": mistake.title.in_(lang)} if mistake else None,
        "sign": report.sign.in_(lang) if report.sign else None,
        "growth": [
            {
                "name": growth.name,
                "about": growth.about.in_(lang),
                "slope": growth.slope,
                "at_most": growth.at_most,
                "sizes": list(growth.sizes),
                "cpu_s": [round(spent, 6) for spent in growth.cpu_s],
            }
            for growth in report.growth
        ],
        "output": plain(report.output),
        "output_cut": report.output_cut,
        "framework": report.framework,
        "replay": plain(report.replay) or None,
        "cpu_s": round(report.cpu_s, 6),
        "wall_s": round(report.wall_s, 6),
        "unprotected": list(report.unprotected),
        "trace": plain(report.trace) or None,
    }


def plain(value: Any) -> Any:
    """A value for JSON: arrays and tuples as lists, what JSON lacks as a tagged object."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    kind = type(value)
    if kind is float and not math.isfinite(value):
        return {"float": str(value)}
    if kind in (list, tuple):
        return [plain(item) for item in value]
    if kind in (set, frozenset):
        return {"set": [plain(item) for item in value]}
    if kind is dict:
        if all(type(key) is str for key in value):
            return {key: plain(item) for key, item in value.items()}
        return {"dict": [[plain(key), plain(item)] for key, item in value.items()]}
    if kind in (bytes, bytearray):
        return {"bytes": bytes(value).hex()}
    if kind is complex:
        return {"complex": [plain(value.real), plain(value.imag)]}
    if kind is Foreign:
        return {"foreign": value.name}
    if kind is int and value.bit_length() > LARGEST_BITS:
        return {"int": hex(value)}
    if kind is str:
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return value
