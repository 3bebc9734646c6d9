"""The data that the recipes of the attention and recurrent models make."""

from __future__ import annotations

import pytest
import torch

from judge.models.recipes import bert, fetrans, rnn_lstm, transformer
from judge.models.training import Split
from judge.models.visual_words import SENTENCE, WORDS, Pairs, sentences, sums

FEW = Pairs(torch.arange(24).view(3, 8), torch.arange(24, 48).view(3, 8), torch.tensor([0, 7, 18]))


@pytest.fixture(scope="module")
def split() -> Split:
    return sentences(0)


def test_sentences_are_eight_words_and_tell_digits_apart(split: Split) -> None:
    assert split.x.shape == (1400, SENTENCE)
    assert split.x_test.shape == (397, SENTENCE)
    assert split.x.unique().tolist() == list(range(WORDS))
    agree = (split.x_test[:, None] == split.x[None]).float().mean(dim=-1)  # (397, 1400)
    nearest = split.y[agree.argmax(dim=1)]
    assert (nearest == split.y_test).float().mean() > 0.8


def test_pairs_never_mix_training_and_test_digits(split: Split) -> None:
    learnt, unseen = sums(split, 0, 300, 200)
    train, test = ({tuple(row) for row in x.tolist()} for x in (split.x, split.x_test))
    assert {tuple(row) for row in learnt.first.tolist()} <= train
    assert {tuple(row) for row in unseen.second.tolist()} <= test
    assert 0 <= learnt.total.min() < learnt.total.max() <= 18


def test_bert_packs_a_pair_in_two_segments() -> None:
    packed = bert.pack(FEW)
    segments = bert.Adder().segments
    assert packed.shape == (3, bert.LENGTH)
    assert packed[0].tolist() == [64, *range(8), 65, *range(24, 32), 65]
    assert segments.tolist() == [0] * 10 + [1] * 9


def test_sums_are_spelt_with_an_end() -> None:
    spelt = [transformer.spell(total) for total in range(19)]
    assert {len(tokens) for tokens in spelt} == {transformer.LETTERS}
    assert all(tokens[-1] == transformer.END for tokens in spelt)
    assert len({tuple(tokens) for tokens in spelt}) == 19
    letters = [token - WORDS for token in spelt[17] if token != transformer.END]
    assert "".join(transformer.ALPHABET[letter] for letter in letters) == "seventeen"


def test_the_writer_is_taught_and_tested_on_the_same_letters() -> None:
    torch.manual_seed(0)
    writer = transformer.Writer()
    both, answer = transformer.beside(FEW)
    assert writer(both).shape == (3, transformer.LETTERS, transformer.VOCABULARY)
    written = writer.model.generate(both[:, : transformer.SOURCE], transformer.START, 10)
    assert transformer.written_right(writer, both, written) == 1.0
    assert transformer.written_right(writer, both, answer) == 0.0


def test_what_fills_a_sum_up_is_neither_learnt_nor_judged() -> None:
    answer = torch.tensor([transformer.spell(6)])  # s i x, an end mark, six more to fill up
    logits = torch.randn(1, transformer.LETTERS, transformer.VOCABULARY)
    other = logits.clone()
    other[:, 4:] += torch.randn_like(other[:, 4:])
    loss = transformer.letter_loss
    torch.testing.assert_close(loss(logits, answer), loss(other, answer))
    other[:, 3] += torch.randn_like(other[:, 3])
    assert abs(loss(logits, answer) - loss(other, answer)) > 1e-3


def test_delayed_sentences_stay_whole_and_begin_anywhere() -> None:
    words = FEW.first.repeat(100, 1)
    delayed = rnn_lstm.delay(words, torch.Generator().manual_seed(0))
    assert delayed.shape == (300, rnn_lstm.STEPS)
    starts = (delayed != rnn_lstm.SILENCE).long().argmax(dim=1).tolist()
    for row, sentence, start in zip(delayed, words, starts, strict=True):
        assert row[start : start + SENTENCE].tolist() == sentence.tolist()
        assert (row != rnn_lstm.SILENCE).sum() == SENTENCE
    assert set(starts) == set(range(17))


def test_signals_have_one_to_three_labels_and_unit_power() -> None:
    x, labels = fetrans.Maker(0).signals(64)
    assert x.shape == (64, 2, fetrans.LENGTH)
    assert set(labels.sum(dim=1).tolist()) == {1.0, 2.0, 3.0}
    assert labels.sum(dim=0).min() > 8
    assert (x.square().sum(dim=1).mean(dim=-1) - 1).abs().max() < 1e-4


@pytest.mark.parametrize(
    ("kind", "bands"), [("tone", 1), ("comb", 5), ("sweep", 30), ("band", 8), ("pulse", 100)]
)
def test_each_kind_fills_its_share_of_the_spectrum(kind: str, bands: int) -> None:
    """How many of 128 bands hold a tenth of the strongest one's power, within a factor of 3."""
    jam = getattr(fetrans.Maker(1), kind)(40)
    power = torch.fft.fft(jam).abs().square().view(40, 128, -1).sum(dim=-1)
    filled = (power > power.max(dim=1, keepdim=True).values / 10).sum(dim=1).float().median()
    assert bands / 3 <= filled <= bands * 3


def test_the_linear_models_see_spectrum_and_envelope() -> None:
    maker = fetrans.Maker(2)
    x = torch.view_as_real(maker.tone(4)).transpose(1, 2).contiguous()
    features = fetrans.linear_features(x)
    assert features.shape == (4, 256)
    spectrum, envelope = features[:, :128], features[:, 128:]
    assert (spectrum.max(dim=1).values - spectrum.median(dim=1).values).min() > 3
    assert envelope.abs().max() < 1e-3
