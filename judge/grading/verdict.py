"""From facts to verdicts: what a Stop, a refusal or an outcome means, and which one counts."""

from __future__ import annotations

from judge.box.session import Stop
from judge.grading.report import Fault
from judge.hints import Any, Iterable
from judge.record import NamedTuple
from judge.text import Text, Violation

ORDER = ("JE", "CE", "RV", "MLE", "OLE", "TLE", "RE", "WA", "AC")
MISSING = ("ModuleNotFoundError", "ImportError")
SANDBOX = {
    "PermissionError": Text(
        "answers have no files, network or processes", "提交的代码不能使用文件、网络和进程"
    ),
    "ModuleNotFoundError": Text(
        "answers may import the standard library, NumPy and PyTorch, and SciPy, pandas and "
        "scikit-learn beside NumPy if they are installed",
        "提交的代码可以导入标准库、NumPy 和 PyTorch，"
        "与 NumPy 一起还可以导入已安装的 SciPy、pandas 和 scikit-learn",
    ),
}
"""What the sandbox has to do with an exception, by its type's name."""


class Finding(NamedTuple):
    """Something wrong: the verdict it asks for, the sentence, the exception if there was one."""

    verdict: str
    reason: Text | Violation
    fault: Fault | None = None


def worst(verdicts: Iterable[str]) -> str:
    """The verdict that counts: the first of ORDER that occurs; AC if none does."""
    found = set(verdicts)
    return next((verdict for verdict in ORDER if verdict in found), "AC")


def of_stop(stop: Stop, limit_s: float) -> Finding:
    """Why a session ended before its last answer."""
    kind, detail = stop.kind, stop.detail
    if kind == "time":
        return Finding(
            "TLE",
            Text(
                f"more than {limit_s:.3g} s of CPU time on one call",
                f"单次调用的 CPU 时间超过 {limit_s:.3g} 秒",
            ),
        )
    if kind == "total":
        return Finding(
            "TLE",
            Text(
                f"more than {limit_s:.3g} s of CPU time over all calls",
                f"全部调用的 CPU 时间超过 {limit_s:.3g} 秒",
            ),
        )
    if kind == "idle":
        return Finding(
            "TLE",
            Text(
                f"still waiting after {detail:.3g} s (sleeping, reading input, or stuck on a lock)",
                f"{detail:.3g} 秒后仍在等待（sleep、读输入或死锁）",
            ),
        )
    if kind == "memory":
        return Finding("MLE", Text("took more memory than allowed", "内存超过限制"))
    if kind == "output":
        return Finding("OLE", Text("printed more than 1 MiB", "打印的内容超过 1 MiB"))
    if kind == "answer":
        return Finding("OLE", Text("the answer is too large", "返回的答案太大"))
    if kind == "broken":
        return Finding("JE", Text(f"the sandbox failed: {detail}", f"沙箱出错：{detail}"))
    if kind == "protocol" and detail:
        return Finding(
            "RE",
            Text(
                f"broke the judge's part of its own process ({detail})",
                f"破坏了评测机在该进程中的代码（{detail}）",
            ),
        )
    if kind == "protocol":
        return Finding(
            "RE", Text("wrote to the judge's own channel", "向评测机的通信管道写入了数据")
        )
    return _of_death(detail)


def _of_death(detail: Any) -> Finding:
    if isinstance(detail, int):
        return Finding(
            "RE",
            Text(
                f"ended the process with exit code {detail} instead of answering",
                f"没有返回答案就结束了进程（退出码 {detail}）",
            ),
        )
    return Finding("RE", Text(f"the process died: {detail}", f"进程异常终止：{detail}"))


def of_refusal(kind: str, details: dict[str, Any], source: str) -> Finding:
    """Why the submission's module could not be used."""
    if kind == "import":
        fault = fault_of(details, source)
        if fault.type == "MemoryError":
            return Finding("MLE", Text("out of memory while loading", "加载时内存不足"), fault)
        if fault.type == "SystemExit":
            return Finding("RE", Text("exits while it is loaded", "加载时调用了 exit"), fault)
        reason = Text(
            f"loading the file raised {fault.type}: {fault.message}",
            f"加载文件时抛出 {fault.type}：{fault.message}",
        )
        compile_error = fault.type in (*MISSING, "SyntaxError", "IndentationError", "TabError")
        return Finding("CE" if compile_error else "RE", _explained(fault, reason), fault)
    if kind == "forbidden":
        return of_forbidden(details["found"])
    name = str(details.get("name", ""))
    if kind == "no-entry":
        defined = ", ".join(str(one) for one in details.get("defined", ()))
        has = f"; it defines {defined}" if defined else ""
        has_zh = f"；文件里定义的是 {defined}" if defined else ""
        return Finding(
            "CE", Text(f"the file defines no {name}{has}", f"文件里没有定义 {name}{has_zh}")
        )
    if kind == "not-callable":
        return Finding(
            "CE",
            Text(
                f"{name} is not callable but {details.get('type')}",
                f"{name} 不能调用，它是 {details.get('type')}",
            ),
        )
    return Finding(
        "CE",
        Text(
            f"{name} is an async function; write a plain def",
            f"{name} 是 async 函数；请写成普通的 def",
        ),
    )


def of_forbidden(found: Any) -> Finding:
    """A forbidden call: ``found`` lists (name, line or None)."""
    parts = [
        (str(item[0]), item[1]) for item in found if type(item) in (tuple, list) and len(item) == 2
    ]
    shown = sorted({(name, line if isinstance(line, int) else 0) for name, line in parts})[:3]
    en = ", ".join(f"{name} (line {line})" if line else name for name, line in shown)
    zh = "、".join(f"{name}（第 {line} 行）" if line else name for name, line in shown)
    return Finding(
        "RV", Violation(f"uses {en}, which this problem forbids", f"使用了本题禁止的 {zh}")
    )


def fault_of(details: dict[str, Any], source: str) -> Fault:
    """An exception as the child described it, with the source's lines filled in here."""
    lines = source.splitlines()
    frames = []
    for item in details.get("frames", ()):
        if type(item) is tuple and len(item) == 2 and type(item[0]) is int:
            text = lines[item[0] - 1].strip() if 0 < item[0] <= len(lines) else ""
            frames.append((item[0], str(item[1]), text))
    return Fault(str(details.get("type")), str(details.get("message", ""))[:2000], tuple(frames))


def of_error(details: dict[str, Any], source: str) -> Finding:
    """An exception out of a call."""
    fault = fault_of(details, source)
    said = f": {fault.message}" if fault.message else ""
    reason = Text(f"raised {fault.type}{said}", f"抛出 {fault.type}{said}")
    return Finding("RE", _explained(fault, reason), fault)


def _explained(fault: Fault, reason: Text) -> Text:
    """The sentence, and the sandbox's part in it where that is what the candidate ran into."""
    told = SANDBOX.get(fault.type)
    return Text(f"{reason.en}; {told.en}", f"{reason.zh}；{told.zh}") if told else reason


def of_unsendable(kind: str, text: str) -> Finding:
    """An answer that does not fit on the wire."""
    if kind == "too-large":
        return Finding("OLE", Text(f"the answer is too large: {text}", f"返回的答案太大：{text}"))
    return Finding("WA", Text(f"returned {text}", f"返回的是 {text}"))
