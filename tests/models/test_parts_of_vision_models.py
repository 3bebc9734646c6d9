"""Parts cut from the vision models, given to the judge as answers."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import judge
from judge.models import load

IMPORTS = "import math\n\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n"
PARTS = [
    ("yolo_head", "iou", ["iou"]),
    ("prune_quantize", "magnitude_prune", ["magnitude_prune"]),
    ("prune_quantize", "kmeans_quantize", ["kmeans_quantize"]),
    ("viola_jones", "integral_image", ["integral_image", "box_sum"]),
    ("yolo_head", "nms", ["iou", "nms"]),
    ("mtcnn", "nms", ["nms"]),
    ("shufflenet", "channel_shuffle", ["channel_shuffle"]),
    ("se_resnet50", "se_block", ["se_block"]),
    ("cbam_resnet", "cbam", ["cbam"]),
]


@pytest.mark.parametrize(
    ("model", "slug", "functions"), PARTS, ids=[f"{model}-{slug}" for model, slug, _ in PARTS]
)
def test_the_judge_accepts(model: str, slug: str, functions: list[str], tmp_path: Path) -> None:
    module = load(model)
    parts = [inspect.getsource(getattr(module, name)) for name in functions]
    path = tmp_path / f"{slug}.py"
    path.write_text("\n\n".join([IMPORTS, *parts]), encoding="utf-8")
    report = judge.grade(slug, path, seed=5)
    assert report.accepted, report
