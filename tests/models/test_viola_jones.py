"""Viola-Jones against slow sums, brute force and scikit-learn's AdaBoost."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from model_checks import assert_modes_differ, assert_samples_are_independent

from judge.models import load
from judge.models.faces import windows

vj = load("viola_jones")


def separable(seed=0, count=60):
    """Values (n, 4) of which the third tells the classes apart but for one in eight."""
    generator = torch.Generator().manual_seed(seed)
    labels = torch.randint(0, 2, (count,), generator=generator)
    values = torch.randn(count, 4, generator=generator, dtype=torch.float64)
    flipped = torch.rand(count, generator=generator) < 0.125
    values[:, 2] = torch.where(flipped, -1.0, 1.0) * (2 * labels - 1) * (1 + values[:, 2].abs())
    return values, labels


def test_integral_image_and_box_sums_equal_slow_sums():
    torch.manual_seed(0)
    image = torch.randint(-9, 9, (2, 5, 7))
    table = vj.integral_image(image)
    assert table.shape == (2, 6, 8)
    for top in range(6):
        for bottom in range(top, 6):
            for left in range(8):
                for right in range(left, 8):
                    expected = image[:, top:bottom, left:right].sum((1, 2))
                    assert torch.equal(vj.box_sum(table, top, left, bottom, right), expected)


def test_a_window_of_24_has_the_well_known_number_of_features():
    kinds = vj.haar_features(24)[:, 0].bincount().tolist()
    assert kinds == [43_200, 43_200, 27_600, 27_600, 20_736]
    assert sum(kinds) == 162_336


def test_features_lie_inside_and_differ():
    features = vj.haar_features(6)
    assert len(features.unique(dim=0)) == len(features)
    for kind, top, left, h, w in features.tolist():
        signs = vj.KINDS[kind]
        assert top >= 0
        assert left >= 0
        assert top + h * len(signs) <= 6
        assert left + w * len(signs[0]) <= 6


def test_feature_values_equal_weighted_pixels():
    torch.manual_seed(0)
    x = torch.rand(3, 6, 6, dtype=torch.float64)
    features = vj.haar_features(6)
    found = vj.feature_values(x, features)
    plain = (x - x.mean((1, 2), keepdim=True)) / x.std((1, 2), unbiased=False, keepdim=True)
    for column, (kind, top, left, h, w) in enumerate(features.tolist()):
        mask = torch.zeros(6, 6, dtype=torch.float64)
        cells = torch.tensor(vj.KINDS[kind], dtype=torch.float64)
        block = torch.kron(cells, torch.ones(h, w, dtype=torch.float64))
        mask[top : top + block.shape[0], left : left + block.shape[1]] = block
        torch.testing.assert_close(found[:, column], (plain * mask).sum((1, 2)))


def test_brightness_and_contrast_change_no_feature():
    x = torch.rand(2, 24, 24, dtype=torch.float64)
    features = vj.haar_features(24, step=5)
    same = vj.feature_values(3 * x + 7, features)
    torch.testing.assert_close(vj.feature_values(x, features), same)


@pytest.mark.parametrize("seed", range(20))
def test_the_best_stump_is_the_best_of_all(seed):
    generator = torch.Generator().manual_seed(seed)
    values = torch.randint(0, 6, (12, 3), generator=generator).double()
    labels = torch.randint(0, 2, (12,), generator=generator)
    weights = torch.rand(12, generator=generator, dtype=torch.float64)
    weights = weights / weights.sum()

    def error_of(feature, threshold, sign):
        wrong = (sign * values[:, feature] > sign * threshold).long() != labels
        return float(weights[wrong].sum())

    *stump, error = vj.best_stump(*values.sort(0), labels, weights)
    every = [
        error_of(feature, level - 0.5, sign)
        for feature in range(3) for level in range(8) for sign in (1, -1)
    ]
    assert float(error) == pytest.approx(min(every), abs=1e-12)
    assert error_of(*stump) == pytest.approx(min(every), abs=1e-12)


def stump_of(values, labels, weights):
    feature, threshold, sign, _ = vj.best_stump(*values.sort(0), labels, weights)
    return feature, float(threshold), sign


def test_the_first_stump_is_scikit_learns():
    from sklearn.tree import DecisionTreeClassifier

    values, labels = separable()
    tree = DecisionTreeClassifier(max_depth=1).fit(values.numpy(), labels.numpy())
    weights = torch.full((60,), 1 / 60, dtype=torch.float64)
    feature, threshold, sign = stump_of(values, labels, weights)
    assert (feature, sign) == (tree.tree_.feature[0], 1)
    assert threshold == pytest.approx(tree.tree_.threshold[0], abs=1e-6)


def test_boosting_equals_scikit_learns_round_by_round():
    """The same stumps under scikit-learn's AdaBoost get the same weights and votes."""
    from sklearn.base import BaseEstimator, ClassifierMixin
    from sklearn.ensemble import AdaBoostClassifier

    class Stump(ClassifierMixin, BaseEstimator):
        def fit(self, x, y, sample_weight):
            self.classes_ = np.array([0, 1])
            weights = torch.as_tensor(sample_weight / sample_weight.sum())
            self.rule_ = stump_of(torch.as_tensor(x), torch.as_tensor(y), weights)
            return self

        def predict(self, x):
            feature, threshold, sign = self.rule_
            return (sign * x[:, feature] > sign * threshold).astype(int)

    values, labels = separable()
    start = torch.full((60,), 1 / 60, dtype=torch.float64)
    features, thresholds, signs, alphas = vj.adaboost(values, labels, 8, start)
    theirs = AdaBoostClassifier(Stump(), n_estimators=8).fit(values.numpy(), labels.numpy())
    rules = [stump.rule_ for stump in theirs.estimators_]
    assert features.tolist() == [rule[0] for rule in rules]
    assert signs.tolist() == [rule[2] for rule in rules]
    np.testing.assert_allclose(thresholds, [rule[1] for rule in rules], atol=1e-5)
    np.testing.assert_allclose(alphas, theirs.estimator_weights_, atol=1e-5)


def test_boosting_starts_with_half_the_weight_on_each_class():
    """Nine of ten are negative: with equal weights, saying no to all would win the first round."""
    values = torch.tensor([[1.0]] * 2 + [[1.0]] * 3 + [[0.0]] * 15)
    labels = torch.tensor([1] * 2 + [0] * 18)
    _, threshold, sign, _ = vj.adaboost(values, labels, 1)
    assert threshold.item() == pytest.approx(0.5)
    assert sign.item() == 1


@pytest.fixture(scope="module")
def trained():
    x, y = windows(240, 3, size=24)
    torch.manual_seed(0)
    cascade = vj.build(stages=(2, 5, 8))
    cascade.fit(x, y, vj.haar_features(24, step=6))
    return cascade, *windows(200, 4, size=24)


def test_training_keeps_faces_and_rejects_more_with_each_stage(trained):
    cascade, x, y = trained
    passed = torch.ones(len(x), dtype=torch.bool)
    left = []
    for stage in cascade.stages:
        passed = passed & (stage(x) >= stage.threshold)
        left.append(int(passed[y == 0].sum()))
    assert torch.equal(cascade(x), passed)
    assert left == sorted(left, reverse=True)
    assert left[-1] < 30
    assert cascade(x)[y == 1].float().mean() > 0.85


def test_the_vote_is_the_weighted_sum_of_its_stumps(trained):
    cascade, x, _ = trained
    stage = cascade.stages[1]
    values = vj.feature_values(x, stage.features)
    expected = torch.zeros(len(x))
    for column, (threshold, sign, alpha) in enumerate(stage.stumps.tolist()):
        expected += alpha * (sign * values[:, column] > sign * threshold).float()
    torch.testing.assert_close(stage(x), expected)


def test_a_later_stage_never_sees_what_an_earlier_one_rejected(trained):
    cascade, x, _ = trained
    seen = []
    hooks = [
        stage.register_forward_hook(lambda _, inputs, __: seen.append(len(inputs[0])))
        for stage in cascade.stages
    ]
    cascade(x)
    for hook in hooks:
        hook.remove()
    assert seen[0] == len(x)
    assert seen[0] > seen[1] >= seen[2]


def test_the_detector_finds_a_face_where_it_is(trained):
    cascade, x, y = trained
    face = x[(y == 1) & cascade(x)][0]
    image = torch.zeros(60, 70)
    image[20:44, 30:54] = face
    boxes = cascade.detect(image, scales=(1.0,))
    assert [30.0, 20.0, 54.0, 44.0] in boxes.tolist()
    doubled = image.repeat_interleave(2, 0).repeat_interleave(2, 1)
    boxes = cascade.detect(doubled, scales=(2.0,))
    assert [60.0, 40.0, 108.0, 88.0] in boxes.tolist()


def test_windows_are_judged_one_by_one_and_alike_in_both_modes(trained):
    cascade, x, _ = trained
    assert_samples_are_independent(cascade, x[:40])
    assert_modes_differ(cascade, x[:40], differ=False)
