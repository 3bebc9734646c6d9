"""A Report as the terminal shows it: what passed, what failed, the input that shows it."""

from __future__ import annotations

from typing import Any

import click

from judge.grading.report import Counterexample, GroupResult, Report
from judge.problem import Problem
from judge.report.columns import cells, pad, wrap
from judge.report.values import clean, show

WIDTH = 80
VERDICTS = {
    "AC": ("ACCEPTED", "通过"),
    "WA": ("WRONG ANSWER", "答案错误"),
    "RV": ("RULE VIOLATION", "违反规则"),
    "TLE": ("TIME LIMIT EXCEEDED", "超出时间限制"),
    "MLE": ("MEMORY LIMIT EXCEEDED", "超出内存限制"),
    "OLE": ("OUTPUT LIMIT EXCEEDED", "输出超限"),
    "RE": ("RUNTIME ERROR", "运行时错误"),
    "CE": ("CANNOT BE GRADED", "无法评测"),
    "JE": ("JUDGE ERROR", "评测机错误"),
}
DIFFICULTIES = {"easy": "简单", "medium": "中等", "hard": "困难"}
OUTPUT_LINES = 20


def text(report: Report, problem: Problem, lang: str, *, full: bool = False) -> str:
    """The whole report in lines of at most 80 columns (``full`` shows values uncut)."""
    return "\n".join(_Page(report, problem, lang, full).lines())


class _Page:
    def __init__(self, report: Report, problem: Problem, lang: str, full: bool) -> None:
        self.report, self.problem, self.lang, self.full = report, problem, lang, full
        self.zh = lang == "zh"

    def say(self, en: str, zh: str) -> str:
        return zh if self.zh else en

    def lines(self) -> list[str]:
        report = self.report
        lines = [self.heading(), *self.groups(), "", self.verdict()]
        if report.counterexample:
            lines += self.counterexample(report.counterexample)
        lines += self.fault()
        if report.mistake:
            title = report.mistake.title.in_(self.lang)
            lines += self.field(self.say("looks like", "很像"), title)
        lines += self.printed()
        if report.verdict not in ("AC", "CE"):
            lines += self.field(self.say("replay", "重放"), report.replay, fold=False)
        if report.trace:
            lines += ["", *report.trace.rstrip().splitlines()]
        return lines

    def heading(self) -> str:
        left = f"{self.report.problem} · {self.report.title.in_(self.lang)}"
        difficulty = self.problem.difficulty
        level = DIFFICULTIES[difficulty] if self.zh else difficulty
        right = f"{level} · {self.problem.asked_text(self.lang)}"
        gap = max(2, WIDTH - cells(left) - cells(right))
        return click.style(left, bold=True) + " " * gap + click.style(right, dim=True)

    def groups(self) -> list[str]:
        if not any(group.run for group in self.report.groups):
            return []
        width = max(cells(group.name) for group in self.report.groups)
        count = max(len(str(group.total)) for group in self.report.groups)
        return [line for group in self.report.groups for line in self.group(group, width, count)]

    def group(self, group: GroupResult, width: int, count: int) -> list[str]:
        passed = group.passed == group.total
        if passed:
            mark = click.style("✓", fg="green")
        elif group.passed == group.run:
            mark = click.style("·", dim=True)
        else:
            mark = click.style("✗", fg="red")
        head = f"{pad(group.name, width)}  {group.passed:>{count}}/{group.total}"
        if passed or group.passed == group.run:
            return [f"  {mark} {head}"]
        indent = 4 + width + 3 + 2 * count + 3
        about = wrap(group.about.in_(self.lang), WIDTH - indent)
        head = f"{head}{' ' * (indent - 4 - cells(head))}"
        return [f"  {mark} {head}{about[0]}", *(" " * indent + line for line in about[1:])]

    def verdict(self) -> str:
        report = self.report
        name = VERDICTS[report.verdict][self.zh]
        colour = {"AC": "green", "JE": "magenta"}.get(report.verdict, "red")
        head = click.style(name, fg=colour, bold=True)
        if report.accepted:
            cases = self.say(f"{report.passed} cases", f"{report.passed} 个用例")
            return f"  {head}  {cases} · CPU {_time(report.cpu_s)}"
        if report.reason is None:
            return f"  {head}"
        lines = wrap(clean(report.reason.in_(self.lang)), WIDTH - 4 - cells(name))
        indent = " " * (4 + cells(name))
        if cells(name) > 24 or len(lines) > 3:
            lines = wrap(clean(report.reason.in_(self.lang)), WIDTH - 6)
            return "\n".join([f"  {head}", *(f"      {line}" for line in lines)])
        return "\n".join([f"  {head}  {lines[0]}", *(indent + line for line in lines[1:])])

    def counterexample(self, found: Counterexample) -> list[str]:
        label = self.say("smallest failing input", "最小的出错输入") if found.smallest else (
            self.say(f"failing case {found.case}", f"出错用例 {found.case}"))
        lines = [f"  {click.style(label, dim=True)}", *self.call(found)]
        expected = show(found.expected, WIDTH - 16, full=self.full)
        lines += self.block(self.say("expected", "应为"), expected)
        if found.answered:
            lines += self.block(self.say("got", "得到"), show(found.got, WIDTH - 16, full=self.full))
        return lines

    def call(self, found: Counterexample) -> list[str]:
        shown = {name: show(value, 10**6, full=self.full, rows=0) for name, value in found.inputs.items()}
        flat = ", ".join(f"{name}={value[0]}" for name, value in shown.items() if len(value) == 1)
        line = f"      {found.entry}({flat})"
        if all(len(value) == 1 for value in shown.values()) and cells(line) <= WIDTH:
            return [line]
        lines = [f"      {found.entry}("]
        for name, value in found.inputs.items():
            first, *rest = show(value, WIDTH - 10 - len(name), full=self.full)
            lines.append(f"        {name}={first}")
            lines += [" " * (9 + len(name)) + line for line in rest]
            lines[-1] += ","
        return [*lines, "      )"]

    def block(self, label: str, value: list[str]) -> list[str]:
        head = f"      {pad(label, 8)}  "
        return [head + value[0], *(" " * cells(head) + line for line in value[1:])]

    def fault(self) -> list[str]:
        fault = self.report.fault
        if not fault:
            return []
        where = clean(self.report.path)
        return [
            f"      {where}:{line} {self.say('in', '位于')} {clean(function)}: {clean(code)}"[:WIDTH]
            for line, function, code in fault.frames
        ]

    def printed(self) -> list[str]:
        if not self.report.output.strip():
            return []
        lines = self.report.output.rstrip("\n").split("\n")
        shown = lines if self.full else lines[:OUTPUT_LINES]
        title = self.say("your output", "你的输出")
        result = ["", f"  {click.style(title, dim=True)}"]
        result += [f"  │ {clean(line)}"[: None if self.full else WIDTH] for line in shown]
        if len(shown) < len(lines) or self.report.output_cut:
            result.append(self.say("  │ ... cut here (--full shows more)", "  │ …… 已截断（--full 查看更多）"))
        return result

    def field(self, label: str, value: str, *, fold: bool = True) -> list[str]:
        head = f"  {pad(label, 12)}  "
        lines = wrap(clean(value), WIDTH - cells(head)) if fold else [clean(value)]
        return [head + lines[0], *(" " * cells(head) + line for line in lines[1:])]


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
