"""What kind of file bytes are."""

import gzip
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.capture.kind import foreign, kind_of


def zipped(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "words")
    return buffer.getvalue()


KINDS = [
    (b"<!DOCTYPE html><html><body>x", "page.html", "html"),
    (b"<!DOCTYPE html><html><body>x", "index.php?id=3", "html"),
    (b"  <!-- saved --><html>", "-", "html"),
    (b"words", "page.htm", "html"),
    (b"<html> is a tag, she said.", "notes.txt", "text"),
    (b"words", "notes", "text"),
    (b"words", "Report of 5. March", "text"),
    (b"words", "-", "text"),
    ("w\u00f6rter".encode("utf-16"), "notes.txt", "text"),
    (b'{"id": "1", "text": "words"}\n{"id": "2"', "pile.jsonl", "jsonl"),
    (b'{"id": "1", "text": "words"}\n', "-", "jsonl"),
    (b'{"id": "1", "html": "<p>words', "pile.json", "jsonl"),
    (b'{\n "id": "1",\n "text": "words"}', "one.json", "unknown"),
    (b"WARC/1.0\r\nWARC-Type: warcinfo", "crawl.warc", "warc"),
    (b"WARC/1.0\r\nWARC-Type: warcinfo", "crawl", "warc"),
    (zipped("archive/data.warc.gz"), "crawl.wacz", "wacz"),
    (zipped("datapackage.json"), "crawl.zip", "wacz"),
    (zipped("word/document.xml"), "report.docx", "unknown"),
    (b'<?xml version="1.0"?>\n<!-- x --><rss version="2.0">', "feed.xml", "feed"),
    (b'<feed xmlns="http://www.w3.org/2005/Atom">', "-", "feed"),
    (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "feed.json", "feed"),
    (b'<?xml version="1.0"?><urlset>', "sitemap.xml", "unknown"),
    (b'{\n "name": "Notes",\n "type": "public_channel",\n "messages": [\n', "result.json", "telegram"),
    (b'{"about": "x", "chats": {"list": []}}', "result.json", "telegram"),
    (b'{"id": "1", "text": "He wrote: \\"messages\\": [ and went."}\n', "pile.json", "jsonl"),
    (b"Link,Archive location\n", "sheet.csv", "csv"),
    (b"var x = '<html>';", "page.js", "unknown"),
    (b"%PDF-1.7\n%\xe2\xe3", "page.html", "unknown"),
    (b"\x89PNG\r\n\x1a\n\0\0\0", "page.html", "unknown"),
    (bytes(range(256)) * 4, "page.html", "unknown"),
    (b"", "page.html", "html"),
]


@pytest.mark.parametrize(("head", "name", "kind"), KINDS)
def test_kinds(head, name, kind):
    assert kind_of(head, name) == kind


@pytest.mark.parametrize(("head", "name", "kind"), KINDS)
def test_kinds_inside_gzip(head, name, kind):
    if not head.startswith(b"PK"):
        assert kind_of(gzip.compress(head), f"{name}.gz") == kind


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a zip file without a web archive in it"),
        (b"\0\1\2\3", "a binary file"),
        (b"p { color: red }", "text, but no page, feed, export or table"),
    ],
)
def test_what_is_unknown_is_named_in_words(head, words):
    assert foreign(head) == words


@settings(deadline=None)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_have_a_kind(head, name):
    known = {"html", "text", "jsonl", "warc", "wacz", "feed", "telegram", "csv", "unknown"}
    assert kind_of(head, name) in known


@pytest.mark.timeout(60)
def test_comments_without_end_are_told_in_no_time():
    assert kind_of(b"<!-- --> " * 7000 + b"<x", "page") == "text"
