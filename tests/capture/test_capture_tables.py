"""Tables as auto-archiver writes them."""

import pytest
from desk import take

from reportedly.model import Metadata


@pytest.fixture
def sheet(tmp_path, monkeypatch):
    """Writes a table and reads it."""
    monkeypatch.chdir(tmp_path)

    def write(text, encoding="utf-8"):
        (tmp_path / "sheet.csv").write_bytes(text.encode(encoding))
        return take("sheet.csv")

    return write


def test_a_row_becomes_an_article(sheet):
    article = sheet(
        "Link,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Text content,Hash\n"
        "https://chirp.example/1,success,https://archive.example/1.html,2024-03-05T07:00:00+01:00,"
        '2024-03-05T05:00:00Z,ada on Chirp,"Three died,\nthey ""say"".",ab12\n'
    ).only
    assert (article.name, article.locator, article.text) == ("chirp.example-1", "row 2", 'Three died,\nthey "say".')
    assert article.metadata == Metadata(
        url="https://chirp.example/1",
        title="ada on Chirp",
        published="2024-03-05T05:00:00Z",
        published_by="record",
        captured="2024-03-05T06:00:00Z",
        record_digest="ab12",
        archived_at="https://archive.example/1.html",
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_columns_are_found_by_name(sheet, separator, encoding):
    rows = [
        ["sha256", "archive_url", "URL", "Textual Content"],
        ["ff", "https://a.example", "https://b.example", "Café"],
    ]
    taken = sheet("\r\n".join(map(separator.join, rows)), encoding)
    (article,) = taken.articles
    assert [problem.reason for problem in taken.problems] == ["is not UTF-8; read as cp1252"] * (encoding == "cp1252")
    assert (article.text, article.metadata.url) == ("Café", "https://b.example")
    assert (article.metadata.archived_at, article.metadata.record_digest) == ("https://a.example", "ff")


def test_a_title_will_do_and_a_bare_link_is_a_problem(sheet):
    taken = sheet("link,upload title\nhttps://a.example,Shell hits pier\nhttps://b.example,\n,\n")
    assert taken.texts == ["Shell hits pier"]
    assert (taken.problem.place, taken.problem.file) == ("row 3", "sheet.csv")
    assert taken.problem.reason == "has no text, only the link https://b.example: nothing is fetched"


def test_a_table_without_links_is_a_problem(sheet):
    assert sheet("name,size\na,1\n").problem.reason == "is a table without a column for links"


def test_a_quote_without_end_is_a_problem(sheet):
    taken = sheet('link,text\nhttps://a.example,one\nhttps://b.example,"two\nhttps://c.example,three\n')
    assert taken.texts == ["one"]
    assert taken.problem.reason.startswith("the table is damaged")


def test_a_table_in_utf16_is_a_problem(sheet):
    assert sheet("link,text\nhttps://a.example,one\n", "utf-16").problem.reason == "is a table in utf-16"
