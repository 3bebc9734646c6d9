"""Parts cut from the attention and recurrent models, given to the judge as answers."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import judge
from judge.models import load

IMPORTS = "import math\n\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n"
PARTS = [
    ("vit", "attention", ["attention"]),
    ("bert", "attention", ["attention"]),
    ("bert", "bert_embeddings", ["bert_embeddings"]),
    ("vit", "multi_head_attention", ["attention", "multi_head_attention"]),
    ("vit", "patch_embedding", ["patch_embedding"]),
    ("transformer", "positional_encoding", ["positional_encoding"]),
    ("lstm", "lstm_cell", ["lstm_cell"]),
    ("swin", "shifted_window_mask", ["window_partition", "shifted_window_mask"]),
    ("swin", "window_partition", ["window_partition", "window_reverse"]),
]


def cut(model: str, functions: list[str]) -> str:
    module = load(model)
    return "\n\n".join([IMPORTS, *(inspect.getsource(getattr(module, part)) for part in functions)])


@pytest.mark.parametrize(
    ("model", "slug", "functions"), PARTS, ids=[f"{model}-{slug}" for model, slug, _ in PARTS]
)
def test_the_judge_accepts(model: str, slug: str, functions: list[str], tmp_path: Path) -> None:
    path = tmp_path / f"{slug}.py"
    path.write_text(cut(model, functions), encoding="utf-8")
    report = judge.grade(slug, path, seed=5)
    assert report.accepted, report


def test_the_models_share_one_attention() -> None:
    """Judging ViT's is judging theirs."""
    assert cut("vit", ["attention"]) == cut("transformer", ["attention"])
    assert cut("vit", ["attention"]) == cut("fetrans", ["attention"])
