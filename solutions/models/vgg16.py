"""VGG-16: nothing but 3 x 3 convolutions, and many of them.

Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image
Recognition", arXiv:1409.1556 (2014), ICLR 2015, configuration D. Two 3 x 3 convolutions
see as far as one 5 x 5, three as far as one 7 x 7, with fewer weights and more
non-linearities between.

138,357,544 parameters (the paper says 138 million; torchvision's vgg16 counts the same),
123.6 million of them in the three linear layers. 224 pixels shrink to 7.

Trained (`python -m judge.models.train vgg16`, seed 0) on digits scattered over 16 x 16:
accuracy 0.95, logistic regression on the pixels 0.20.
"""

import torch
from torch import nn

META = {
    "vgg16": {
        "title": {"en": "VGG-16", "zh": "VGG-16"},
        "paper": "Simonyan, Zisserman: Very Deep Convolutional Networks (ICLR 2015)",
        "year": 2014,
        "parameters": 138_357_544,
        "input": "(n, 3, 224, 224)",
    },
}


class VGG(nn.Module):
    """Five stages of 3 x 3 convolutions, each ended by a 2 x 2 max pool, then three linears."""

    def __init__(self, widths, depths, hidden, classes, channels, pixels, dropout):
        super().__init__()
        self.stages = nn.ModuleList()
        c_in = channels
        for width, depth in zip(widths, depths, strict=True):
            layers = []
            for _ in range(depth):
                layers += [nn.Conv2d(c_in, width, 3, padding=1), nn.ReLU()]
                c_in = width
            self.stages.append(nn.Sequential(*layers, nn.MaxPool2d(2)))
        side = pixels >> len(depths)
        self.classifier = nn.Sequential(
            nn.Flatten(),  # (n, c * side * side)
            nn.Linear(c_in * side * side, hidden),  # (n, hidden)
            nn.ReLU(),
            nn.Dropout(dropout),
            nn.Linear(hidden, hidden),  # (n, hidden)
            nn.ReLU(),
            nn.Dropout(dropout),
            nn.Linear(hidden, classes),  # (n, classes)
        )
        for module in self.modules():
            if isinstance(module, (nn.Conv2d, nn.Linear)):
                # without a norm, 16 layers only train from weights that keep the variance
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)

    def forward(self, x):  # (n, channels, pixels, pixels)
        for stage in self.stages:
            x = stage(x)  # (n, width, h / 2, w / 2)
        return self.classifier(x)  # (n, classes)


def build(name="vgg16", **sizes):
    """Configuration D; any of VGG's arguments shrinks it."""
    published = {
        "widths": (64, 128, 256, 512, 512),
        "depths": (2, 2, 3, 3, 3),
        "hidden": 4096,
        "classes": 1000,
        "channels": 3,
        "pixels": 224,
        "dropout": 0.5,
    }
    return VGG(**{**published, **sizes})


def example(name="vgg16"):
    return (torch.randn(1, 3, 224, 224),)
