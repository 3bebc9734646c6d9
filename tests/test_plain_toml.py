"""The fast reader of facts: it says what tomllib says, or leaves the text to it."""

from __future__ import annotations

import tomllib
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judge import bank, plain_toml

FILES = [f"problems/{slug}/problem.toml" for slug in bank.slugs()]
PLAIN = """
# a comment
a = 1
b = "x # y"\t
c = ["p", "q\\"r\\\\"]
d = { en = "one", zh = "一" }
e = {}
f = []

[[hints]]
en = "first"

[[hints]]
en = "second"
"""
LEFT_TO_TOMLLIB = (
    "a = 1.5", "a = -1", "a = true", "a = 'literal'", 'a = """long"""',
    'a = "\\u4e2d"', 'a = "x" # why', "a = [\n]", 'a = ["x",]', 'a.b = "x"', "[table]\nx = 1",
    "a = { b = { c = 1 } }", "'a' = 1", "a = 1_000",
)  # fmt: skip
WRONG = (
    "a = 007",
    "a", "a =", "= 1", "a = 1\na = 2", 'a = "x', 'a = "x" "y"', 'a = ["x" "y"]', 'a = { b = 1, }',
    'a = { b = "1", b = "2" }', "[[a]", "a = 1\n[[a]]", 'a = "\\q"', 'a = "\x07"', "a b = 1",
    'a = [1 2]', 'a = {"b"}', "a = \x0b1", 'a = "x"\r\rb = 1',
)  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_the_banks_files_are_plain(file: str):
    text = (bank.root() / file).read_text(encoding="utf-8")
    with patch("tomllib.loads", side_effect=AssertionError("not plain")):
        found = plain_toml.loads(text)
    assert found == tomllib.loads(text)


def test_the_plain_part():
    with patch("tomllib.loads", side_effect=AssertionError("not plain")):
        found = plain_toml.loads(PLAIN)
    assert found == tomllib.loads(PLAIN)


@pytest.mark.parametrize("text", LEFT_TO_TOMLLIB)
def test_the_rest_is_tomllibs(text: str):
    assert plain_toml.loads(text) == tomllib.loads(text)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_refused_in_tomllibs_words(text: str):
    with pytest.raises(tomllib.TOMLDecodeError) as theirs:
        tomllib.loads(text)
    with pytest.raises(tomllib.TOMLDecodeError) as ours:
        plain_toml.loads(text)
    assert str(ours.value) == str(theirs.value)


PIECES = st.lists(
    st.sampled_from([
        *("a", "b", "en", " ", "\t", "\n", "=", " = ", '"', '"x"', "'", "[", "]", "[[", "]]"),
        *("{", "}", ",", ", ", "1", "0", "-", ".", "#", "\\", '\\"', "\\\\", "\\n", "\r"),
        *("\x00", "é", "中", "_"),
    ]),
    max_size=25,
).map("".join)


@given(PIECES)
@settings(max_examples=2000, deadline=None, database=None)
def test_any_text_means_the_same_to_both(text: str):
    try:
        right = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        right = None
    try:
        found = plain_toml.loads(text)
    except tomllib.TOMLDecodeError:
        found = None
    assert found == right
