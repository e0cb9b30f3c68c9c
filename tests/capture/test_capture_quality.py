"""How well pages are read, on the pages of a public benchmark where they are at hand."""

import importlib.util
from pathlib import Path

import pytest

from reportedly.capture import read
from reportedly.model import Item

ROOT = Path(__file__).parents[2]

LEAST_F1 = 0.958
"""What trafilatura is published with on this benchmark."""


def bench():
    """The benchmark's own script."""
    spec = importlib.util.spec_from_file_location("pages", ROOT / "bench/pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages():
    script = bench()
    if not script.PAGES.exists():
        pytest.skip(f"the benchmark's pages are not at {script.PAGES}")
    return script


def test_article_text_is_at_least_as_good_as_plain_trafilatura(pages):
    ours, plain = (pages.score(reader, *pages.load(pages.PAGES)) for reader in (pages.ours, pages.plain))
    assert ours.f1 >= max(LEAST_F1, plain.f1)


def test_every_page_becomes_an_article(pages):
    for name, page in pages.load(pages.PAGES)[0].items():
        article, _ = read(Item("c", "", name, "html", page))
        assert article, name


@pytest.mark.parametrize(
    ("true", "found", "pair"),
    [
        ("a b c d e", "a b c d e", (1.0, 1.0)),
        ("a b c d e", "a b c d", (1.0, 0.5)),
        ("a b c d", "a b c d e", (0.5, 1.0)),
        ("a b", "a b", (1.0, 1.0)),
        ("a b c d e", "", (0.0, 0.0)),
        ("", "", (1.0, 1.0)),
    ],
)
def test_the_metric_counts_shingles_of_four_words(true, found, pair):
    assert bench().precision_recall(true, found) == pair
