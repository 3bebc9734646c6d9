"""The figures that others published, and the rules that every model file keeps."""

from __future__ import annotations

import ast
import sys

import pytest
from model_checks import published_parameters

from judge.models import find, load, models
from judge.models.layers import layers

# torchvision's model pages: vgg16, resnet18, resnet50. pytorchcv's model table: SE-ResNet-50,
# MobileNet x1.0, ShuffleNet x1.0 (g=3), CBAM-ResNet-50 (28,089,624 there, which holds 2 more
# for each of 16 blocks). MTCNN: the sum of 6,632, 100,178 and 389,040. LeNet-300-100: the
# 266 thousand weights of Deep Compression, and 410 biases.
PUBLISHED = {
    "vgg16": 138_357_544,
    "resnet18": 11_689_512,
    "resnet50": 25_557_032,
    "se_resnet50": 28_088_024,
    "cbam_resnet": 28_089_624 - 2 * 16,
    "shufflenet": 1_865_728,
    "mobilenet": 4_231_976,
    "mtcnn": 6_632 + 100_178 + 389_040,
    "prune_quantize": 784 * 300 + 300 + 300 * 100 + 100 + 100 * 10 + 10,
    "viola_jones": 3 * (1 + 10 + 25 + 25 + 50) + 5,
    "yolo_head": 4 * (9 * 1024 * 1024 + 1024) + (50176 + 1) * 4096 + (4096 + 1) * 1470,
    "rcnn_head": (25088 + 1) * 4096 + (4096 + 1) * 4096 + (4096 + 1) * (21 + 84),
}
NAMES = [model.name for model in models()]
FILES = sorted({model.path for model in models()})


@pytest.mark.parametrize("name", PUBLISHED)
def test_parameters_are_those_published(name):
    assert published_parameters(name) == PUBLISHED[name]


@pytest.mark.parametrize("name", NAMES)
def test_meta_states_the_parameters_that_the_layer_table_adds_up_to(name):
    table = layers(load(name), name)
    assert sum(layer.parameters for layer in table) == find(name).parameters
    assert published_parameters(name) == find(name).parameters


@pytest.mark.parametrize("part", [("pnet", 6_632), ("rnet", 100_178), ("onet", 389_040)])
def test_mtcnn_networks_have_the_published_sizes(part):
    table = layers(load("mtcnn"), "mtcnn")
    assert sum(row.parameters for row in table if row.name.startswith(part[0])) == part[1]


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("vgg16", [(1, 64, 112, 112), (1, 512, 7, 7), (1, 25088), (1, 1000)]),
        ("resnet18", [(1, 64, 56, 56), (1, 128, 28, 28), (1, 256, 14, 14), (1, 512, 7, 7)]),
        ("resnet50", [(1, 256, 56, 56), (1, 512, 28, 28), (1, 1024, 14, 14), (1, 2048, 7, 7)]),
        ("se_resnet50", [(1, 256, 56, 56), (1, 512, 28, 28), (1, 2048, 7, 7), (1, 1000)]),
        ("cbam_resnet", [(1, 256, 56, 56), (1, 512, 28, 28), (1, 2048, 7, 7), (1, 1000)]),
        ("shufflenet", [(1, 24, 112, 112), (1, 240, 28, 28), (1, 480, 14, 14), (1, 960, 7, 7)]),
        ("mobilenet", [(1, 32, 112, 112), (1, 512, 14, 14), (1, 1024, 7, 7), (1, 1000)]),
        ("mtcnn", [(1, 32, 1, 1), (1, 2, 1, 1), (1, 576), (1, 1152), (1, 10)]),
        ("yolo_head", [(1, 1024, 14, 14), (1, 1024, 7, 7), (1, 50176), (1, 1470)]),
        ("rcnn_head", [(1, 25088), (1, 4096), (1, 21), (1, 84)]),
    ],
)
def test_shapes_of_the_papers_occur_in_their_order(name, shapes):
    found = iter([layer.shape for layer in layers(load(name), name)])
    assert all(shape in found for shape in shapes)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_self_contained_and_short(path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.add(node.module.split(".")[0])
    assert imported <= {"torch"} | sys.stdlib_module_names
    assert source.count("\n") <= 200
    named = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert {"build", "example"} <= named


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_docstring_states_paper_year_parameters_and_what_training_reached(path):
    text = " ".join((ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split())
    for model in models():
        if model.path == path:
            assert str(model.year) in text
            assert f"{model.parameters:,}" in text or model.parameters < 1000, model.name
    assert "judge.models.train" in text
    assert "RESULT" not in text
