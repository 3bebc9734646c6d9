"""A Report as the terminal shows it: what passed, what failed, the input that shows it."""

from __future__ import annotations

from judge.grading.report import Counterexample, GroupResult, Growth, Report
from judge.hints import Any
from judge.problem import Problem
from judge.report.columns import cells, pad, wrap
from judge.report.style import style
from judge.report.values import clean, cut, show

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
REASON_LINES = 6


def text(report: Report, problem: Problem, lang: str, *, full: bool = False) -> str:
    """The whole report in lines of at most 80 columns (``full`` shows values uncut)."""
    return "\n".join(_Page(report, problem, lang, full).lines())


def heading(problem: Problem, lang: str, width: int = WIDTH) -> str:
    """The problem's name at the left, its difficulty and frequency at the right."""
    left = f"{problem.slug} · {problem.title.in_(lang)}"
    level = DIFFICULTIES[problem.difficulty] if lang == "zh" else problem.difficulty
    right = f"{level} · {problem.asked_text(lang)}"
    gap = max(2, width - cells(left) - cells(right))
    return style(left, bold=True) + " " * gap + style(right, dim=True)


class _Page:
    def __init__(self, report: Report, problem: Problem, lang: str, full: bool) -> None:
        self.report, self.problem, self.lang, self.full = report, problem, lang, full
        self.zh = lang == "zh"

    def say(self, en: str, zh: str) -> str:
        return zh if self.zh else en

    def lines(self) -> list[str]:
        report = self.report
        lines = [heading(self.problem, self.lang), *self.groups(), "", *self.verdict()]
        if report.counterexample:
            lines += self.counterexample(report.counterexample)
        lines += self.frames()
        if report.mistake:
            title = report.mistake.title.in_(self.lang)
            lines += self.field(self.say("looks like", "很像"), title)
        if report.sign:
            lines += self.field(self.say("sign", "迹象"), report.sign.in_(self.lang))
        if report.unprotected:
            missing = f"{', '.join(report.unprotected)} (judge doctor)"
            lines += self.field(self.say("unprotected", "缺少保护"), missing)
        if report.accepted:
            solution = f"judge solution {report.problem}"
            lines += self.field(self.say("compare", "对照题解"), solution)
        elif report.verdict != "CE":
            if "--seed" not in report.replay:
                lines += self.field(self.say("seed", "种子"), str(report.seed))
            lines += self.field(self.say("replay", "重放"), report.replay, fold=False)
        lines += self.printed()
        if report.trace:
            lines += ["", *report.trace.rstrip().splitlines()]
        return lines

    def groups(self) -> list[str]:
        groups = self.report.groups
        if not any(group.run for group in groups):
            return []
        names = [group.name for group in groups] + [one.name for one in self.report.growth]
        width = max(map(cells, names))
        count = max(len(str(group.total)) for group in groups)
        telling = any(group.passed for group in groups)
        lines = [line for group in groups for line in self.group(group, width, count, telling)]
        return lines + [self.growth(growth, width) for growth in self.report.growth]

    def growth(self, growth: Growth, width: int) -> str:
        """One measured claim: the exponent of the size that CPU time grew with."""
        mark = style("✓", fg="green") if growth.passed else style("✗", fg="red")
        limit = self.say(f" (at most n^{growth.at_most:g})", f"（至多 n^{growth.at_most:g}）")
        measured = self.say("too quick to measure", "太快，无法测量")
        if growth.slope is not None:
            measured = f"CPU ~ n^{growth.slope:.2f}"
        return f"  {mark} {pad(growth.name, width)}  {measured}{limit}"

    def group(self, group: GroupResult, width: int, count: int, telling: bool) -> list[str]:
        """What a group is about stands beside it where it failed and others did not."""
        failed = group.passed < group.run
        if group.passed == group.total:
            mark = style("✓", fg="green")
        else:
            mark = style("✗", fg="red") if failed else style("·", dim=True)
        head = f"{pad(group.name, width)}  {group.passed:>{count}}/{group.total:<{count}}"
        if not failed or not telling:
            return [f"  {mark} {head.rstrip()}"]
        indent = 4 + cells(head) + 3
        first, *rest = wrap(group.about.in_(self.lang), WIDTH - indent)
        return [f"  {mark} {head}   {first}", *(" " * indent + line for line in rest)]

    def verdict(self) -> list[str]:
        report = self.report
        name = VERDICTS[report.verdict][self.zh]
        colour = {"AC": "green", "JE": "magenta"}.get(report.verdict, "red")
        head = f"  {style(name, fg=colour, bold=True)}"
        if report.accepted:
            cases = self.say(f"{report.passed} cases", f"{report.passed} 个用例")
            seed = self.say(f"seed {report.seed}", f"种子 {report.seed}")
            return [f"{head}  {cases} · CPU {_time(report.cpu_s)} · {seed}"]
        if report.reason is None:
            return [head]
        reason = clean(report.reason.in_(self.lang))
        indent = 4 + cells(name)
        lines = wrap(reason, WIDTH - indent)
        if len(lines) <= 2:
            return [f"{head}  {lines[0]}", *(" " * indent + line for line in lines[1:])]
        lines = wrap(reason, WIDTH - 6)
        if len(lines) > REASON_LINES and not self.full:
            lines = [*lines[: REASON_LINES - 1], "..."]
        return [head, *(f"      {line}" for line in lines)]

    def counterexample(self, found: Counterexample) -> list[str]:
        if found.smallest:
            label = self.say("smallest failing input", "最小的出错输入")
        else:
            label = self.say(f"failing case {found.case}", f"出错用例 {found.case}")
        lines = [f"  {style(label, dim=True)}", *self.call(found)]
        if self.report.verdict == "RV":
            return lines  # the answer is beside the point: the reason says what was seen
        lines += self.block(self.say("expected", "应为"), self.shown(found.expected))
        if found.answered:
            lines += self.block(self.say("got", "得到"), self.shown(found.got))
        return lines

    def shown(self, value: Any) -> list[str]:
        return show(value, WIDTH - 16, full=self.full)

    def call(self, found: Counterexample) -> list[str]:
        values = found.inputs.items()
        flat = {name: show(value, 10**6, full=self.full, rows=0) for name, value in values}
        inside = ", ".join(f"{name}={lines[0]}" for name, lines in flat.items())
        line = f"      {found.entry}({inside})"
        if cells(line) <= WIDTH and "#" not in inside:
            return [line]
        lines = [f"      {found.entry}("]
        for name, value in values:
            first, *rest = show(value, WIDTH - 10 - len(name), full=self.full)
            lines.append(f"        {name}={first}")
            lines += [" " * (9 + len(name)) + line for line in rest]
        return [*lines, "      )"]

    def block(self, label: str, value: list[str]) -> list[str]:
        head = f"      {pad(label, 8)}  "
        return [head + value[0], *(" " * cells(head) + line for line in value[1:])]

    def frames(self) -> list[str]:
        """The candidate's own frames of an exception, the innermost last."""
        fault = self.report.fault
        if not fault or not fault.frames:
            return []
        name = clean(self.report.path.rpartition("/")[2])
        lines = [f"{name}:{line} {function}: {code}" for line, function, code in fault.frames]
        width = 10**6 if self.full else WIDTH - 16
        lines = [cut(clean(line), width, tail=False) for line in lines]
        return self.block(self.say("at", "位置"), lines)

    def printed(self) -> list[str]:
        if not self.report.output.strip():
            return []
        lines = self.report.output.rstrip("\n").split("\n")
        shown = lines if self.full else lines[:OUTPUT_LINES]
        title = style(self.say("your output", "你的输出"), dim=True)
        result = ["", f"  {title}"]
        width = 10**6 if self.full else WIDTH - 4
        result += [f"  │ {cut(clean(line), width, tail=False)}" for line in shown]
        if self.report.output_cut:
            result.append(self.say("  │ ... the rest was not kept", "  │ …… 其余未保留"))
        elif len(shown) < len(lines):
            more = len(lines) - len(shown)
            result.append(self.say(
                f"  │ ... {more} more lines: --full", f"  │ …… 还有 {more} 行：--full"))
        return result

    def field(self, label: str, value: str, *, fold: bool = True) -> list[str]:
        head = f"  {pad(label, 12)}  "
        lines = wrap(clean(value), WIDTH - cells(head)) if fold else [clean(value)]
        return [head + lines[0], *(" " * cells(head) + line for line in lines[1:])]


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
