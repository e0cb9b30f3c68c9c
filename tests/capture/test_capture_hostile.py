"""Files made to break their reader: each becomes a problem with file, reason and remedy, and the rest goes on."""

import gzip
import io
import pickle
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from desk import BODY, SENTENCES, http, page, record, take
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.capture import items, read
from reportedly.capture.inflate import Inflated, read_page
from reportedly.model import Article, Capture, Item, Problem
from reportedly.model.ids import sha256


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with one good page, that must always be read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zz-good.html").write_text(page(), encoding="utf-8")
    return tmp_path


def problem_of(name):
    """The one problem of the folder; the good page is read all the same."""
    taken = take(".")
    assert taken.texts == [BODY]
    assert taken.problem.file == name
    assert taken.problem.remedy
    assert taken.problem.capture == sha256(Path(name).read_bytes())
    return taken.problem


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page.jsonl", "page.warc", "page.wacz", "page.csv", "page"])
def test_an_empty_file(folder, name):
    (folder / name).touch()
    assert problem_of(name).reason == "the file is empty"


def test_an_empty_gzip(folder):
    (folder / "page.html.gz").write_bytes(gzip.compress(b""))
    assert problem_of("page.html.gz").reason == "the compressed file is empty"


@pytest.mark.parametrize("text", [" ", "\n\n\t\n", "\ufeff"])
def test_a_text_without_words(folder, text):
    (folder / "page.txt").write_bytes(text.encode())
    assert problem_of("page.txt").reason == "holds no text"


@pytest.mark.parametrize("cut", [5, 20, 200, -9, -1])
def test_a_page_in_a_gzip_that_is_cut_off(folder, cut):
    (folder / "page.html.gz").write_bytes(gzip.compress(page().encode())[:cut])
    assert problem_of("page.html.gz").reason == "the gzip file is cut off: its end is missing"


def test_a_page_in_a_gzip_that_is_damaged(folder):
    data = bytearray(gzip.compress(page().encode()))
    data[100:110] = bytes(10)
    (folder / "page.html.gz").write_bytes(data)
    assert "gzip file is damaged" in problem_of("page.html.gz").reason


@pytest.mark.parametrize("name", ["page.html.gz", "page.txt.gz", "page.jsonl.gz", "feed.xml.gz"])
def test_a_gzip_bomb(folder, name):
    heads = {"page.html.gz": b"<html>", "page.txt.gz": b"x", "page.jsonl.gz": b"{", "feed.xml.gz": b"<rss>"}
    with gzip.open(folder / name, "wb") as stream:
        stream.write(heads[name])
        for _ in range(60):
            stream.write(b" " * 1_000_000)
    reason = problem_of(name).reason
    assert "zip bomb" in reason or "is larger than" in reason


def test_a_bomb_of_many_members(folder):
    (folder / "page.jsonl.gz").write_bytes(gzip.compress(b" " * 100_000) * 3_000)
    assert "zip bomb" in problem_of("page.jsonl.gz").reason


def test_a_page_of_200_megabytes(folder):
    with (folder / "page.html").open("wb") as stream:
        stream.write(page().encode())
        for _ in range(200):
            stream.write(b"<p>more</p>" * 90_909)
    assert problem_of("page.html").reason == "is larger than 20,000,000 bytes, more than any page"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "is a picture (PNG)"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 50, "is a PDF document"),
        (bytes(range(256)) * 50, "is a binary file"),
        (b"PK\x03\x04" + bytes(range(256)) * 50, "is a zip file without a web archive in it"),
    ],
)
def test_a_binary_named_html(folder, data, words):
    (folder / "page.html").write_bytes(data)
    assert problem_of("page.html").reason == words


def test_a_text_that_turns_into_bytes(folder):
    (folder / "page.txt").write_bytes(b"words " * 20_000 + bytes(range(256)) * 2_000)
    taken = take(".")
    assert BODY in taken.texts
    assert taken.problems[0].file == "page.txt"


def test_html_nested_without_end_is_read_as_far_as_it_goes(folder):
    inner = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    html = f"<html><body><article>{inner}{'<div>' * 100_000}deep{'</div>' * 100_000}</article></body></html>"
    (folder / "page.html").write_text(html)
    taken = take(".")
    assert taken.texts == [BODY, BODY]
    assert taken.problem.reason == "nests more than 250 elements: what lies deeper is not read"


@pytest.mark.parametrize("tag", ["div", "span", "table><tr><td", "b", "ul><li", "blockquote", "svg", "form"])
def test_html_that_is_nothing_but_nested(folder, tag):
    (folder / "page.html").write_text("<html><body>" + f"<{tag}>" * 100_000)
    assert take(".").problems[0].file == "page.html"


def test_html_of_too_many_elements(folder):
    (folder / "page.html").write_text("<html><body>" + "<p>a</p>" * 150_000)
    assert problem_of("page.html").reason == "has more than 100,000 elements"


def test_entities_in_a_page_are_not_followed(folder, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the harbour code is 4711")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}<!ENTITY x SYSTEM "file://{secret}">]>'
    html = page(*SENTENCES, "&x; &l9;").replace("<!DOCTYPE html>", f'<?xml version="1.0"?>{doctype}')
    (folder / "page.xhtml").write_text(html)
    secret.unlink()
    texts = [text for text in take(".").texts if text != BODY]
    assert all("4711" not in text and len(text) < 2_000 for text in texts)


@pytest.mark.parametrize("tail", [b"<", b"<!--", b"&amp;", b"<a b=c ", b"<![CDATA[", b"<script>", b'<p title="'])
def test_pages_that_repeat_one_thing_are_read_soon(tail):
    article, problems = read(Item("c", "", "x", "html", page().encode() + tail * 200_000))
    assert article or problems


@settings(deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["html", "text", "fragment"]))
def test_any_bytes_can_be_read(content, form):
    article, problems = read(Item("c", "", "x", form, content))
    assert article or problems
    if article:
        article.text.encode()
        assert "\r" not in article.text


@settings(deadline=None)
@given(
    st.sampled_from(["html", "text", "jsonl", "warc", "wacz", "feed", "telegram", "csv", "unknown", "other"]),
    st.binary(max_size=300),
    st.sampled_from(
        [b"", b"WARC/1.0\r\n", b"PK\x03\x04", b"<rss>", b'{"messages": [', b"link,text\n", b"\x1f\x8b\x08\0"]
    ),
)
def test_any_bytes_come_apart_as_any_kind(kind, data, head):
    capture = Capture("c", len(head + data), kind, "file", None)
    found = list(items(capture, io.BytesIO(head + data)))
    assert found
    assert all(isinstance(it, Item | Problem) for it in found)
    assert found == list(items(capture, io.BytesIO(head + data)))


@settings(deadline=None)
@given(st.binary(max_size=2000), st.integers(0, 2000))
def test_what_is_packed_comes_out_whole_or_not_at_all(data, cut):
    packed = gzip.compress(data)
    assert read_page(io.BufferedReader(Inflated(io.BytesIO(packed)))) == data
    if cut < len(packed):
        with pytest.raises(Exception, match="gzip file"):
            read_page(io.BufferedReader(Inflated(io.BytesIO(packed[:cut] or packed[:1]))))


PEAK = """
import re, sys
from pathlib import Path
from reportedly.capture import find, items, receive
for found in find(sys.argv[1:]):
    capture, raw = receive(found)
    with raw.open() as stream:
        count = sum(1 for _ in items(capture, stream))
print(count, re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


needs_proc = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell peak memory")


def peak(path):
    """How many items a file gives, and the most memory that this took, in KiB."""
    result = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True)
    return tuple(map(int, result.stdout.split()))


LINE = b'{"id": "x", "text": "' + b"Three died, the ministry said. " * 30 + b'"}\n'
MESSAGE = b'{"id": 1, "type": "message", "text": "' + b"Three died, they say. " * 40 + b'"}'


@needs_proc
@pytest.mark.parametrize("kind", ["jsonl", "telegram", "csv", "warc"])
def test_memory_does_not_grow_with_the_file(tmp_path, kind):
    unit, head, joint, tail = {
        "jsonl": (LINE, b"", b"", b""),
        "telegram": (MESSAGE, b'{"name": "x", "messages": [', b",\n", b"]}"),
        "csv": (b"https://a.example,Three died they say\n", b"link,text\n", b"", b""),
        "warc": (record(http(page().encode())), b"", b"", b""),
    }[kind]
    counts, peaks = [], []
    for times in (1_000, 20_000):
        path = tmp_path / f"{kind}-{times}.{kind if kind != 'telegram' else 'json'}"
        path.write_bytes(head + joint.join([unit] * times) + tail)
        count, most = peak(path)
        counts.append(count)
        peaks.append(most)
    assert counts[1] == 20 * counts[0]
    assert peaks[1] < peaks[0] + 6_000, "KiB"


@needs_proc
def test_a_large_picture_in_an_archive_takes_no_memory(tmp_path):
    path = tmp_path / "crawl.warc"
    path.write_bytes(record(http(bytes(200_000_000), "image/png")) + record(http(page().encode()), number=2))
    count, most = peak(path)
    assert count == 1
    assert most < 100_000, "KiB"


def test_the_package_is_imported_without_its_parsers():
    code = "import sys, reportedly.capture; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "trafilatura",
        "lxml",
        "htmldate",
        "feedparser",
        "warcio",
        "ijson",
        "numpy",
        "charset_normalizer",
        "py3langid",
    }
    assert heavy.isdisjoint(loaded)


def test_items_and_readings_travel_between_processes():
    item = Item("c", "", "x", "html", page().encode())
    article, _ = read(pickle.loads(pickle.dumps(item)))
    assert isinstance(article, Article)
    assert pickle.loads(pickle.dumps(article)) == article


def test_no_socket_is_opened_while_reading(monkeypatch):
    def refuse(*_):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    head = '<base href="http://127.0.0.1:9/"><link rel="canonical" href="http://127.0.0.1:9/x">'
    html = page(head=head).replace("<!DOCTYPE html>", '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">')
    assert read(Item("c", "", "x", "html", html))[0]
    feed = b"<rss version='2.0'><channel><item><title>a</title></item></channel></rss>"
    feed = b'<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">' + feed
    assert list(items(Capture("c", len(feed), "feed", "f", None), io.BytesIO(feed)))
