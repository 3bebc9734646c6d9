"""``judge models``: the reference models, their layers and their source."""

from __future__ import annotations

import json

import click
from click.shell_completion import CompletionItem

from judge.commands.shared import language
from judge.errors import UsageError
from judge.hints import TYPE_CHECKING
from judge.models.catalogue import Model, find, load, models, need_torch
from judge.report.columns import cells, pad

if TYPE_CHECKING:
    from judge.models.layers import Layer

HEADINGS = (
    ("layer", "output", "parameters", "total", "model", "paper"),
    ("层", "输出形状", "参数量", "合计", "模型", "论文"),
)


class Name(click.ParamType[str]):
    """A model's name, completed by the shell."""

    name = "name"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        begin = incomplete.replace("-", "_")
        return [CompletionItem(model.name) for model in models() if model.name.startswith(begin)]


@click.command("models")
@click.argument("name", type=Name(), required=False)
@click.option("--source", is_flag=True, help="Print the model's file.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@language
def command(name: str | None, source: bool, as_json: bool, lang: str) -> None:
    """List the reference models, or show the layers of one.

    Only the layer table needs PyTorch. Train a model with
    `python -m judge.models.train NAME`.
    """
    if name is None:
        if source:
            raise UsageError("--source needs a model's name; `judge models` lists them")
        known = models()
        if as_json:
            click.echo(json.dumps([_object(model) for model in known], ensure_ascii=False))
        else:
            click.echo("\n".join(_list(known, lang == "zh")))
        return
    model = find(name)
    if source:
        text = model.path.read_text(encoding="utf-8")
        click.echo(json.dumps({**_object(model), "source": text}) if as_json else text.rstrip())
        return
    table = _layers(model)
    if as_json:
        rows = [layer._asdict() for layer in table]
        click.echo(json.dumps({**_object(model), "layers": rows}, ensure_ascii=False))
    else:
        click.echo("\n".join(_table(model, table, lang)))


def _layers(model: Model) -> list[Layer]:
    need_torch()
    from judge.models.layers import layers

    return layers(load(model.name), model.name)


def _object(model: Model) -> dict[str, object]:
    return {
        "name": model.name,
        "title": model.title._asdict(),
        "parameters": model.parameters,
        "paper": model.paper,
        "year": model.year,
        "input": model.input,
    }


def _list(known: list[Model], zh: bool) -> list[str]:
    _, _, count, _, name, paper = HEADINGS[zh]
    width = max(cells(name), *(cells(model.name) for model in known))
    number = max(cells(count), *(len(f"{model.parameters:,}") for model in known))
    lines = [click.style(f"{pad(name, width)}  {_right(count, number)}  {paper}", bold=True)]
    lines += [
        f"{pad(model.name, width)}  {model.parameters:>{number},}  {model.paper}"
        for model in known
    ]
    return lines


def _table(model: Model, table: list[Layer], lang: str) -> list[str]:
    layer_title, shape_title, count_title, total_title, _, _ = HEADINGS[lang == "zh"]
    total = sum(layer.parameters for layer in table)
    rows = [
        (
            layer.name,
            layer.kind,
            " x ".join(map(str, layer.shape)) if layer.shape else "·",
            f"{layer.parameters:,}" if layer.parameters else "",
        )
        for layer in table
    ]
    rows.append((total_title, "", "", f"{total:,}"))
    rows.insert(0, (layer_title, "", shape_title, count_title))
    widths = [max(cells(row[column]) for row in rows) for column in range(4)]
    lines = [
        f"{pad(path, widths[0])}  {pad(kind, widths[1])}  {pad(shape, widths[2])}  "
        f"{_right(count, widths[3])}".rstrip()
        for path, kind, shape, count in rows
    ]
    lines[0] = click.style(lines[0], bold=True)
    lines[-1] = click.style(lines[-1], bold=True)
    heading = click.style(f"{model.name} · {model.title.in_(lang)}", bold=True)
    source = f"judge models {model.name} --source"
    paper = click.style(model.paper, dim=True)
    return [heading, paper, "", *lines, "", click.style(source, dim=True)]


def _right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text
