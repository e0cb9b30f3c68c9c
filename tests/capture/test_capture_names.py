"""What people call an item."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.capture.names import from_url, host, slug, stem, word


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("pile/1027.txt", "1027"),
        ("pile/page.html.gz", "page"),
        ("d01.a.txt", "d01.a"),
        ("Report of 5. March", "Report of 5. March"),
        ("crawl.WARC.GZ", "crawl"),
        ("-", "stdin"),
    ],
)
def test_stems(place, name):
    assert stem(place) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.gull.example/world/2024/pier.html?id=3#top", "gull.example-world-2024-pier.html-id-3"),
        ("https://gull.example/", "gull.example"),
        ("no address", None),
        ("http://[::bad/", None),
        ("", None),
        (None, None),
    ],
)
def test_names_from_addresses(url, name):
    assert from_url(url) == name


def test_hosts():
    assert host("https://www.Gull.example:8080/x") == "gull.example"
    assert host("gull.example/x") is None


def test_words():
    assert word("  a\n b ") == "a b"
    assert (word(17), word(""), word(None), word(True), word([1])) == ("17", None, None, None, None)
    assert slug("Pier Watch / Gull!") == "Pier-Watch-Gull"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_address_has_a_short_storable_name_or_none(url):
    name = from_url(url)
    assert name is None or (name and len(name) <= 80 and name.encode())
