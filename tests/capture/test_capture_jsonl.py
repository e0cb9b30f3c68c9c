"""JSON Lines."""

import gzip
import json

import pytest
from desk import BODY, page, take

from reportedly.model import Metadata

FULL = {
    "id": 17,
    "url": "https://gull.example/pier",
    "publisher": "The Gull",
    "title": "Shell hits pier",
    "published": "Tue, 05 Mar 2024 22:10:00 -0500",
    "captured": "2024-03-06T09:00:00+01:00",
    "text": "Three died,\r\nthe ministry said.",
}


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """Writes lines to ``pile.jsonl``; those that are no bytes as JSON."""
    monkeypatch.chdir(tmp_path)

    def write(*lines):
        data = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        (tmp_path / "pile.jsonl").write_bytes(b"\n".join(data))
        return take("pile.jsonl")

    return write


def test_all_fields_are_kept(pile):
    article = pile(FULL).only
    assert (article.name, article.locator, article.text) == ("17", "line 1", "Three died,\nthe ministry said.")
    assert article.metadata == Metadata(
        url="https://gull.example/pier",
        outlet="The Gull",
        title="Shell hits pier",
        published="2024-03-05T22:10:00-05:00",
        published_by="record",
        language="en",
        captured="2024-03-06T08:00:00Z",
    )


def test_html_is_read_as_a_page(pile):
    assert pile({"id": "a", "html": page()}).only.text == BODY


def test_text_wins_over_html(pile):
    assert pile({"text": "Told.", "html": page()}).only.text == "Told."


def test_names_without_an_id(pile):
    taken = pile({"text": "x", "url": "https://www.gull.example/2024/pier.html?a=1"}, {"text": "y"})
    assert [article.name for article in taken.articles] == ["gull.example-2024-pier.html-a-1", "pile-2"]


def test_blank_lines_and_a_byte_order_mark_are_nothing(pile):
    taken = pile(b'\xef\xbb\xbf{"id": "a", "text": "x"}', b"", b"  ", {"id": "b", "text": "y"})
    assert [(article.name, article.locator) for article in taken.articles] == [("a", "line 1"), ("b", "line 4")]
    assert not taken.problems


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "x"', "is no JSON"),
        (b"[1, 2]", "is no JSON object"),
        (b'"text"', "is no JSON object"),
        (b'{"text": "caf\xe9"}', "is not UTF-8"),
        (b'{"title": "x"}', 'has neither "text" nor "html"'),
        (b'{"text": "  "}', 'has neither "text" nor "html"'),
        (b'{"text": 7}', 'has neither "text" nor "html"'),
        (b'{"text": "x", "y": ' + b"[" * 100_000, "nests JSON values too deep"),
        (b'{"text": "x", "y": ' + b"9" * 10_000 + b"}", "is no JSON"),
    ],
)
def test_a_bad_line_is_a_problem_with_its_number_and_the_rest_goes_on(pile, line, reason):
    taken = pile({"id": "a", "text": "one"}, line, {"id": "b", "text": "three"})
    assert [article.name for article in taken.articles] == ["a", "b"]
    assert (taken.problem.file, taken.problem.place) == ("pile.jsonl", "line 2")
    assert taken.problem.reason.startswith(reason)
    assert taken.problem.remedy
    assert taken.problem.capture == taken.articles[0].capture


def test_a_field_that_cannot_be_understood_is_told_and_the_text_kept(pile):
    taken = pile({"text": "x", "published": "03/05/2024", "title": ["a"]})
    assert taken.texts == ["x"]
    assert taken.articles[0].metadata.published is None
    assert ["published" in problem.reason or "title" in problem.reason for problem in taken.problems] == [True, True]


def test_a_line_too_long_is_passed_over(pile, monkeypatch):
    monkeypatch.setattr("reportedly.capture.lines.MAX_LINE", 2_000_000)
    taken = pile({"id": "a", "text": "x" * 3_500_000}, {"id": "b", "text": "y"})
    assert [article.name for article in taken.articles] == ["b"]
    assert (taken.problem.place, taken.problem.reason) == ("line 1", "is longer than 2,000,000 bytes")


def test_a_gzip_cut_off_gives_the_whole_lines_before_the_cut(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = b"".join(json.dumps({"id": n, "text": f"{n * n} died, they said."}).encode() + b"\n" for n in range(20_000))
    packed = gzip.compress(lines)
    (tmp_path / "pile.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    taken = take("pile.jsonl.gz")
    assert len(taken.articles) > 5_000
    assert [article.name for article in taken.articles] == [str(n) for n in range(len(taken.articles))]
    assert taken.problem.reason == "the gzip file is cut off: its end is missing"
    assert taken.problem.place == f"after line {len(taken.articles)}"
