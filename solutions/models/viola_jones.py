"""Viola-Jones: rectangle sums, boosted stumps, and a cascade that gives up early.

Viola and Jones, "Rapid Object Detection using a Boosted Cascade of Simple Features", CVPR
2001; "Robust Real-Time Face Detection", IJCV 2004. The integral image gives the sum of any
rectangle from four values; Haar features are differences of neighbouring rectangles;
AdaBoost picks the few that matter, each with a threshold (a stump); a cascade of ever
larger boosted stages rejects nearly all windows after a handful of sums.

Two rectangles side by side or stacked, three in a row or stacked, four in a checkerboard: in
24 x 24 pixels that makes 162,336 features (43,200 + 43,200 + 27,600 + 27,600 + 20,736). Of
the 2001 detector's 38 stages with 6,061 stumps the first five hold 1, 10, 25, 25 and 50,
which is the size built here; a stump has a threshold, a sign and a weight, a stage a
threshold: 338 numbers, learned by counting, not by gradients.

Trained (`python -m judge.models.train viola_jones`, seed 0) on drawn faces in clutter:
accuracy 0.979 on windows, logistic regression on the pixels 0.910.
"""

import torch
from torch import nn

META = {
    "viola_jones": {
        "title": {"en": "Viola-Jones detector", "zh": "Viola-Jones 检测器（积分图、级联）"},
        "paper": "Viola, Jones: Rapid Object Detection using a Boosted Cascade (CVPR 2001)",
        "year": 2001,
        "parameters": 338,
        "input": "(n, 24, 24) grey windows; detect: (h, w)",
    },
}

# the five kinds of Haar feature: rows of equal cells, each with its sign
KINDS = (((1, -1),), ((1,), (-1,)), ((1, -2, 1),), ((1,), (-2,), (1,)), ((1, -1), (-1, 1)))


def integral_image(img):
    """(..., h, w) to (..., h + 1, w + 1); entry y, x is the sum of all above and left of it."""
    img = torch.as_tensor(img)
    *batch, h, w = img.shape
    table = img.new_zeros(*batch, h + 1, w + 1)
    for y in range(h):
        table[..., y + 1, 1:] = table[..., y, 1:] + img[..., y, :]
    for x in range(w):
        table[..., x + 1] += table[..., x]
    return table


def box_sum(table, top, left, bottom, right):
    """The sum over rows top to bottom - 1 and columns left to right - 1, from four values."""
    above = table[..., top, right] - table[..., top, left]
    return table[..., bottom, right] - table[..., bottom, left] - above


def haar_features(size, step=1):
    """Every feature of a size x size window as rows (kind, top, left, cell height, cell width)."""
    rows = []
    for kind, signs in enumerate(KINDS):
        down, across = len(signs), len(signs[0])
        for h in range(1, size // down + 1, step):
            for w in range(1, size // across + 1, step):
                for top in range(0, size - down * h + 1, step):
                    for left in range(0, size - across * w + 1, step):
                        rows.append((kind, top, left, h, w))
    return torch.tensor(rows)  # (f, 5)


def feature_values(windows, features):
    """Features (f, 5) of variance-normalised windows (n, size, size): (n, f)."""
    scale = windows.std((1, 2), unbiased=False, keepdim=True).clamp(min=1e-6)
    table = integral_image((windows - windows.mean((1, 2), keepdim=True)) / scale)
    values = windows.new_zeros(len(windows), len(features))
    for kind, signs in enumerate(KINDS):
        chosen = features[:, 0] == kind
        top, left, h, w = features[chosen, 1:].T
        for row, line in enumerate(signs):
            for column, sign in enumerate(line):
                y, x = top + row * h, left + column * w
                values[:, chosen] += sign * box_sum(table, y, x, y + h, x + w)
    return values


def best_stump(ordered, order, labels, weights):
    """The stump of least weighted error: (feature, threshold, sign, error).

    It says 1 where sign * value > sign * threshold. In sorted values (ordered and order,
    both (n, f)) every threshold's error follows from running sums. labels (n,) are 0 or 1,
    weights (n,) sum to 1.
    """
    signed = torch.where(labels == 1, weights, -weights)[order]  # (n, f)
    total = weights[labels == 0].sum()
    # saying 1 above the i-th value errs on the positives up to it and the negatives beyond
    above = total + signed.cumsum(0)  # (n, f)
    usable = torch.ones_like(above, dtype=torch.bool)
    usable[:-1] = ordered[1:] > ordered[:-1]
    errors = torch.stack((above, 1 - above)).masked_fill(~usable, 2)  # (2, n, f)
    place = int(errors.argmin())
    flip, place = divmod(place, above.numel())
    row, feature = divmod(place, ordered.shape[1])
    last = row == len(ordered) - 1
    after = ordered[row, feature] + 1 if last else ordered[row + 1, feature]
    threshold = (ordered[row, feature] + after) / 2
    return feature, threshold, 1 - 2 * flip, errors.flatten()[flip * above.numel() + place]


def adaboost(values, labels, rounds, weights=None):
    """Boosted stumps: features (r,), thresholds (r,), signs (r,), alphas (r,)."""
    if weights is None:  # half of the weight on each class
        weights = torch.where(labels == 1, 0.5 / labels.sum(), 0.5 / (1 - labels).sum())
    ordered, order = values.sort(0)  # (n, f)
    chosen = []
    for _ in range(rounds):
        weights = weights / weights.sum()
        feature, threshold, sign, error = best_stump(ordered, order, labels, weights)
        wrong = (sign * values[:, feature] > sign * threshold).long() != labels
        alpha = torch.log((1 - error).clamp(min=1e-10) / error.clamp(min=1e-10))
        weights = weights * torch.where(wrong, torch.exp(alpha), torch.ones_like(alpha))
        chosen.append((feature, float(threshold), sign, float(alpha)))
    features, thresholds, signs, alphas = zip(*chosen, strict=True)
    return torch.tensor(features), *map(torch.tensor, (thresholds, signs, alphas))


class Stage(nn.Module):
    """A weighted vote of stumps; its own threshold is lowered until hardly a face is lost."""

    def __init__(self, stumps):
        super().__init__()
        self.register_buffer("features", torch.zeros(stumps, 5, dtype=torch.long))
        self.stumps = nn.Parameter(torch.zeros(stumps, 3), requires_grad=False)
        self.threshold = nn.Parameter(torch.zeros(()), requires_grad=False)

    def forward(self, windows):  # (n, size, size)
        threshold, sign, alpha = self.stumps.T  # (s,) each
        values = feature_values(windows, self.features)  # (n, s)
        return (sign * values > sign * threshold).to(values.dtype) @ alpha  # (n,)

    def fit(self, windows, labels, features, recall=0.995):
        """Boost on windows (n, size, size), choosing among features (f, 5)."""
        values = feature_values(windows, features)
        index, threshold, sign, alpha = adaboost(values, labels, len(self.stumps))
        self.features = features[index]
        self.stumps.copy_(torch.stack((threshold, sign.to(alpha.dtype), alpha), 1))
        faces = self(windows[labels == 1]).sort().values
        self.threshold.copy_(faces[int((1 - recall) * len(faces))] - 1e-4)


class Cascade(nn.Module):
    """A window is a face if every stage says so; each stage only sees what the last let by."""

    def __init__(self, stages=(1, 10, 25, 25, 50), size=24):
        super().__init__()
        self.size = size
        self.stages = nn.ModuleList(Stage(stumps) for stumps in stages)

    def forward(self, windows):  # (n, size, size)
        alive = torch.arange(len(windows))
        for stage in self.stages:
            alive = alive[stage(windows[alive]) >= stage.threshold]
        passed = torch.zeros(len(windows), dtype=torch.bool)
        passed[alive] = True
        return passed  # (n,)

    def fit(self, windows, labels, features):
        """Stage by stage; false alarms of the stages so far are the next one's negatives."""
        for stage in self.stages:
            if len(labels.unique()) == 2:
                stage.fit(windows, labels, features)
            kept = stage(windows) >= stage.threshold
            windows, labels = windows[kept], labels[kept]

    def detect(self, image, scales=(1.0, 1.5, 2.25), stride=2):  # (h, w)
        """Boxes (m, 4) of all windows that pass, over sizes and places; overlaps stay."""
        found = []
        for scale in scales:
            size = [int(side / scale) for side in image.shape]
            level = nn.functional.interpolate(image[None, None], size, mode="area")[0, 0]
            windows = level.unfold(0, self.size, stride).unfold(1, self.size, stride)
            across = windows.shape[1]
            passed = torch.nonzero(self(windows.flatten(0, 1)))[:, 0]
            corner = torch.stack((passed % across, passed // across), 1) * stride  # x, y
            found.append(torch.cat((corner, corner + self.size), 1) * scale)
        return torch.cat(found)


def build(name="viola_jones", **sizes):
    """The first five published stages; ``stages`` and ``size`` shrink it."""
    return Cascade(**sizes)


def example(name="viola_jones"):
    return (torch.rand(1, 24, 24),)
