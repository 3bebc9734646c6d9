"""Viola-Jones on drawn faces: stages of 1, 10, 25, 25 stumps out of some 13,000 features."""

from __future__ import annotations

from sklearn.linear_model import LogisticRegression

from judge.models.catalogue import load
from judge.models.faces import windows
from judge.models.training import Outcome

TRAIN, TEST = 2000, 2000
STAGES = (1, 10, 25, 25)


def train(seed: int) -> Outcome:
    model = load("viola_jones")
    x, y = windows(TRAIN, seed)
    x_test, y_test = windows(TEST, seed + 1)
    cascade = model.build(stages=STAGES)
    features = model.haar_features(24, step=2)
    left = []
    alive, labels = x, y
    test: dict[str, list[float]] = {"recall": [], "specificity": []}
    for stage in cascade.stages:
        negatives = int((labels == 0).sum())
        left.append(f"  {len(stage.stumps)} stumps learn from {negatives} negatives")
        if negatives == 0:
            break
        stage.fit(alive, labels, features)
        kept = stage(alive) >= stage.threshold
        alive, labels = alive[kept], labels[kept]
        answers = cascade(x_test)
        test["recall"].append(float(answers[y_test == 1].float().mean()))
        test["specificity"].append(float((~answers)[y_test == 0].float().mean()))
    reached = float((cascade(x_test).long() == y_test).float().mean())
    linear = LogisticRegression(max_iter=1000).fit(x.flatten(1).numpy(), y.numpy())
    baseline = float(linear.score(x_test.flatten(1).numpy(), y_test.numpy()))
    kind = "logistic regression on the pixels"
    return Outcome("accuracy on windows", reached, baseline, kind, test, tuple(left))
