"""The bundled examples: what is planted in them is what the ledger holds."""

import gzip
import importlib.util
from pathlib import Path

import pytest

import planted
from planted import EXPECTED
from reportedly.formats.plain import plain

ITEMS = EXPECTED["articles"]
KEYS = list(ITEMS)

BUILDER = Path(__file__).parent.parent / "examples" / "build_warc.py"

FOUND_AT_LEAST = 0.75
STANCE_AT_LEAST = 0.70
FIGURES_AT_LEAST = 0.75
"""Shares of what is planted; measured when set: 83%, 80% and 88%."""


@pytest.fixture
def read(example_ledger):
    return planted.articles(example_ledger)


def test_every_item_becomes_one_article_and_nothing_else_does(example_ledger, read):
    assert [key for key, article in read.items() if article is None] == []
    assert example_ledger.counts()["articles"] == len(KEYS) >= 16


@pytest.mark.parametrize("key", KEYS)
def test_metadata_is_read_from_the_page_or_its_container(read, key):
    about, expected = plain(read[key].metadata), ITEMS[key]
    for field in ("title", "outlet", "byline", "published", "captured", "url"):
        assert about[field] == expected[field], field
    assert read[key].name == expected["name"]
    assert about["language"] == "en"


@pytest.mark.parametrize("key", KEYS)
def test_page_furniture_is_gone(read, key):
    assert [words for words in ITEMS[key]["without"] if words in read[key].text] == []


@pytest.mark.parametrize("key", KEYS)
def test_relays_that_the_container_states_are_kept(read, key):
    assert plain(read[key].handovers) == ITEMS[key]["handovers"]


@pytest.mark.parametrize("key", KEYS)
def test_the_words_of_planted_attributions_and_figures_stand_in_the_article(read, key):
    text = read[key].text
    for it in ITEMS[key]["attributions"]:
        quoted = [it["source"], it["cue"], *it["content"]]
        assert [words for words in quoted if words and words not in text] == []
    for it in ITEMS[key]["figures"]:
        quoted = [it["text"], it["of"], it["place"], it["when"]]
        assert [words for words in quoted if words and words not in text] == []


@pytest.mark.parametrize("key", KEYS)
def test_planted_records_refer_to_each_other(key):
    numbers = [it["id"] for it in ITEMS[key]["attributions"]]
    assert len(set(numbers)) == len(numbers)
    assert {up for it in ITEMS[key]["attributions"] for up in it["upstream"]} <= set(numbers)
    assert {it["claim_of"] for it in ITEMS[key]["figures"] if it["claim_of"]} <= set(numbers)
    assert {*ITEMS[key]["main_claim"]["origins"], *ITEMS[key]["main_claim"]["via"]} <= set(EXPECTED["voices"])


def test_the_corrected_page_is_a_revision_of_the_first(example_ledger, read):
    for it in EXPECTED["revisions"]:
        first, later = read[it["first"]], read[it["later"]]
        assert example_ledger.revisions(later.id) == [first.id, later.id]
        assert it["was"] in first.text and it["now"] not in first.text
        assert it["now"] in later.text and it["was"] not in later.text


def test_copies_share_their_paragraphs_with_the_wire(read):
    for group in EXPECTED["copies"]:
        whole = set(read[group["articles"][0]].text.split("\n"))
        for key in group["articles"][1:]:
            paragraphs = read[key].text.split("\n")
            assert sum(it in whole for it in paragraphs) > len(paragraphs) / 2
        for key in group["partly"]:
            assert 0 < sum(it in whole for it in read[key].text.split("\n")) < len(read[key].text.split("\n")) / 2


def test_the_round_up_carries_both_wires_but_the_wires_share_nothing(read):
    first, second = (set(read[group["articles"][0]].text.split("\n")) for group in EXPECTED["copies"])
    round_up = set(read["evening-ledger"].text.split("\n"))
    assert round_up & second and not first & second


def test_the_circle_is_closed(read):
    (circle,) = EXPECTED["circles"]
    one, other = (read[key] for key in circle["articles"])
    assert other.metadata.outlet in one.text and one.metadata.outlet in other.text


def test_the_origins_of_the_main_claim_add_up_to_the_interval():
    named = {it for item in ITEMS.values() for it in item["main_claim"]["origins"]}
    at_high = len(named) - sum(len(it["of"]) - 1 for it in EXPECTED["merges"] if it["at"] == "high")
    at_low = at_high - sum(len(it["of"]) - 1 for it in EXPECTED["merges"] if it["at"] == "low")
    assert {"low": at_low, "high": at_high} == EXPECTED["origin_count"]


def test_most_planted_attributions_are_found_with_their_stance(example_ledger):
    total, found, stance = planted.recall(example_ledger)
    assert found / total >= FOUND_AT_LEAST
    assert stance / total >= STANCE_AT_LEAST


def test_most_planted_figures_are_found_with_both_ends(example_ledger):
    total, found = planted.figures(example_ledger)
    assert found / total >= FIGURES_AT_LEAST


def test_the_archive_is_what_its_pages_and_its_script_make():
    spec = importlib.util.spec_from_file_location("build_warc", BUILDER)
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    assert gzip.decompress(builder.archive()) == gzip.decompress(builder.ARCHIVE.read_bytes())
