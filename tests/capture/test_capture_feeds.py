"""RSS, Atom and JSON Feed."""

import json

import pytest
from desk import take

from reportedly.model import Handover, Metadata

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Pier News</title><link>https://pier.example/</link>
<item><title>Shell hits pier</title><link>https://pier.example/1</link><guid>https://pier.example/?p=1</guid>
  <pubDate>Tue, 05 Mar 2024 06:07:08 GMT</pubDate><dc:creator>Ada Lind</dc:creator>
  <description>Three died.</description>
  <content:encoded><![CDATA[<p>Three died, the ministry said.</p><p>Two boats sank.</p>]]></content:encoded></item>
<item><title>Ferry stops</title><link>https://pier.example/2</link><guid isPermaLink="false">ferry-2</guid>
  <source url="https://gull.example/rss">The Gull</source><pubDate>yesterday</pubDate>
  <description>&lt;b&gt;The ferry&lt;/b&gt; has stopped, the port said.</description></item>
<item><title>Fire &amp;amp; smoke seen over harbour</title></item>
<item><link>https://pier.example/4</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier News</title>
<entry><title>Shell hits pier</title><id>tag:pier.example,2024:1</id><link href="https://pier.example/1"/>
  <published>2024-03-05T06:07:08+09:00</published><author><name>Ada Lind</name></author>
  <source><title>The Gull</title><link href="https://gull.example/"/></source>
  <content type="html">&lt;p&gt;Three died, the ministry said.&lt;/p&gt;</content></entry>
</feed>"""


@pytest.fixture
def feed(tmp_path, monkeypatch):
    """Writes a feed and reads it."""
    monkeypatch.chdir(tmp_path)

    def write(data, name="feed.xml"):
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return take(name)

    return write


def test_an_rss_feed(feed):
    taken = feed(RSS)
    assert taken.texts == [
        "Three died, the ministry said.\nTwo boats sank.",
        "The ferry has stopped, the port said.",
        "Fire &amp; smoke seen over harbour",
    ]
    assert [article.locator for article in taken.articles] == ["entry 1", "entry 2", "entry 3"]
    assert [article.name for article in taken.articles] == ["pier.example-1", "ferry-2", "feed-3"]
    assert [(problem.place, problem.reason) for problem in taken.problems] == [
        ("entry 2", "its date cannot be read: 'yesterday'"),
        ("entry 4", "has neither text nor title"),
    ]


def test_an_entry_says_who_wrote_it_and_when(feed):
    assert feed(RSS).articles[0].metadata == Metadata(
        url="https://pier.example/1",
        outlet="Pier News",
        title="Shell hits pier",
        byline="Ada Lind",
        published="2024-03-05T06:07:08Z",
        published_by="feed",
        language="en",
    )


def test_the_source_is_the_true_publisher(feed):
    article = feed(RSS).articles[1]
    assert article.metadata.outlet == "The Gull"
    assert article.handovers == (Handover("feed_source", "The Gull", "https://gull.example/rss"),)


def test_an_atom_feed(feed):
    article = feed(ATOM, "feed.atom").only
    assert (article.name, article.text) == ("tag:pier.example,2024:1", "Three died, the ministry said.")
    assert (article.metadata.outlet, article.metadata.byline) == ("The Gull", "Ada Lind")
    assert article.metadata.published == "2024-03-05T06:07:08+09:00"
    assert article.handovers == (Handover("feed_source", "The Gull", "https://gull.example/"),)


def test_a_json_feed(feed):
    entries = [
        {
            "id": "1",
            "url": "https://pier.example/1",
            "content_html": "<p>Three died.</p><p>Two sank.</p>",
            "title": "Shell",
        }
        | {"date_published": "2024-03-05T06:07:08Z", "authors": [{"name": "Ada"}, {"name": "Bo"}]},
        {
            "id": "https://pier.example/2",
            "content_text": "Ferry stopped.",
            "author": {"name": "Cy"},
            "date_published": "?",
        },
        {"id": 3},
        "four",
    ]
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "Pier News", "items": entries}
    taken = feed(json.dumps(data), "feed.json")
    assert taken.texts == ["Three died.\nTwo sank.", "Ferry stopped."]
    assert [article.name for article in taken.articles] == ["1", "pier.example-2"]
    assert [article.metadata.outlet for article in taken.articles] == ["Pier News"] * 2
    assert [article.metadata.byline for article in taken.articles] == ["Ada; Bo", "Cy"]
    assert [problem.place for problem in taken.problems] == ["entry 2", "entry 3", "entry 4"]


def test_a_cut_off_feed_gives_what_is_there_and_a_problem(feed):
    taken = feed(RSS[: RSS.index("<item><title>Fire")])
    assert len(taken.articles) == 2
    assert taken.problems[-1].reason.startswith("the feed is damaged")


def test_a_feed_in_another_encoding_than_it_says_is_told(feed):
    taken = feed(RSS.replace("Two boats", "Café boats").encode("cp1252"))
    assert "Café boats" in taken.texts[0]
    assert "windows-1252" in taken.problems[-1].reason


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        f'<!DOCTYPE x [<!ENTITY l9 "{"ha" * 1000}">]>',
        '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p; <!ENTITY l9 "x">]>',
    ],
)
def test_entity_tricks_are_refused(feed, doctype):
    taken = feed(RSS.replace("<rss ", f"{doctype}<rss ", 1).replace("Two boats", "&l9;").replace("<![CDATA[", ""))
    assert not taken.articles
    assert "declares the entity" in taken.problem.reason


def test_a_feed_with_a_plain_entity_is_read(feed):
    taken = feed(RSS.replace("<rss ", '<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss ', 1))
    assert len(taken.articles) == 3


def test_a_feed_nested_without_end_is_refused(feed):
    taken = feed(RSS.replace("Shell hits pier", "<b>" * 100_000 + "</b>" * 100_000))
    assert taken.problem.reason == "nests XML more than 100 deep"


def test_a_huge_feed_is_refused(feed):
    taken = feed(RSS.replace("Three died.", "Three died. " * 500_000))
    assert taken.problem.reason == "is a feed of more than 5,000,000 bytes"
