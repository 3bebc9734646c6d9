"""``judge new SLUG``: a problem's files, which ``judge verify`` refuses as long as they gape."""

from __future__ import annotations

from pathlib import Path

import click

from judge import bank
from judge.errors import UsageError
from judge.problem import DIFFICULTIES, TOPICS

FRAMEWORKS = {"python": '["python"]', "numpy": '["numpy"]', "torch": '["numpy", "torch"]'}
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


@click.command("new")
@click.argument("slug")
@click.option("--topic", type=click.Choice(TOPICS), default=TOPICS[0], show_default=True)
@click.option("--difficulty", type=click.Choice(DIFFICULTIES), default="easy", show_default=True)
@click.option(
    "--framework",
    type=click.Choice(list(FRAMEWORKS)),
    default="python",
    show_default=True,
    help="What answers get: Python values, NumPy arrays, or also torch tensors.",
)
@click.option(
    "--bank",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that holds problems/ and solutions/; by default this checkout.",
)
def command(slug: str, topic: str, difficulty: str, framework: str, folder: Path | None) -> None:
    """Begin the problem SLUG: every file it needs, with FILL IN where words are missing."""
    name = slug.replace("-", "_")
    if not name.isidentifier() or not name.isascii() or name != name.lower():
        raise UsageError(f"{slug!r} is no slug: use lower-case letters, digits and underscores")
    home = folder or _checkout()
    facts = {
        "SLUG": name, "TOPIC": topic, "DIFFICULTY": difficulty, "FRAMEWORKS": FRAMEWORKS[framework]
    }
    files = {target: source for source, target in _files(name, framework).items()}
    taken = [target for target in files if (home / target).exists()]
    if taken:
        raise UsageError(f"{home / taken[0]} exists and stays as it is")
    for target, source in files.items():
        text = (TEMPLATES / source).read_text(encoding="utf-8")
        for word, value in facts.items():
            text = text.replace(f"@{word}@", value)
        path = home / target
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot write {path}: {error.strerror}") from None
        click.echo(f"wrote {path}")
    where = f"JUDGE_BANK={folder} " if folder else ""
    click.echo(f"fill them in; `{where}judge verify {name}` says what is still missing")


def _files(name: str, framework: str) -> dict[str, str]:
    """Each template and where it goes."""
    folder = f"problems/{name}"
    arrays = "python" if framework == "python" else "arrays"
    files = {
        "problem.toml": f"{folder}/problem.toml",
        f"cases.{arrays}.py.txt": f"{folder}/cases.py",
        "mistake.py.txt": f"{folder}/mistakes/fill_in.py",
        "accepted.py.txt": f"{folder}/accepted/fill_in.py",
        f"solution.{arrays}.py.txt": f"solutions/{name}.py",
    }
    for kind in ("statement", "editorial"):
        for lang in ("en", "zh"):
            files[f"{kind}.{lang}.md"] = f"{folder}/{kind}.{lang}.md"
    if framework == "torch":
        files["solution.torch.py.txt"] = f"solutions/torch/{name}.py"
    return files


def _checkout() -> Path:
    """The bank in use, unless it is the one inside an installed package."""
    home = bank.root()
    if home.name == "_bank":
        raise UsageError(
            "this judge was installed without a checkout; say where the problem goes: --bank DIR"
        )
    return home
