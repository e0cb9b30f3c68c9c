"""Single pages: HTML and plain text."""

import gzip

import pytest
from desk import BODY, SENTENCES, page, take

from reportedly.capture import read
from reportedly.model import Item, Metadata
from reportedly.model.ids import stable_id

FURNITURE_BEFORE = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><p>We use cookies to serve you.</p>
"""
FURNITURE_AFTER = """
<div class="about"><h3>About the author</h3><p>Ada Lind has written about harbours for the Gull.</p></div>
<section id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p>
<p>Required fields are marked *</p><form><textarea></textarea></form></section>
<footer>© The Gull. All rights reserved.</footer>
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_page_gives_its_article(folder):
    (folder / "pier.html").write_text(page(), encoding="utf-8")
    article = take("pier.html").only
    assert article.text == BODY
    assert (article.name, article.locator) == ("pier", "")
    assert article.id == stable_id("a", article.capture, "")
    assert (article.metadata.title, article.metadata.language) == ("Shell hits pier", "en")


def test_the_furniture_of_a_page_is_left_out(folder):
    html = page("3 min read", *SENTENCES, "Advertisement", before=FURNITURE_BEFORE, after=FURNITURE_AFTER)
    (folder / "pier.html").write_text(html, encoding="utf-8")
    assert take("pier.html").only.text == BODY


def test_furniture_inside_the_article_element_is_left_out(folder):
    html = page("3 min read", "Share this article", *SENTENCES, "About The Author", "Ada Lind writes.", "Leave a Reply")
    (folder / "pier.html").write_text(html, encoding="utf-8")
    assert take("pier.html").only.text == BODY


def test_a_page_says_who_published_it_and_when(folder):
    head = """
    <link rel="canonical" href="https://gull.example/world/pier">
    <meta property="og:site_name" content="The Gull"><meta name="author" content="Ada Lind">
    <meta property="article:published_time" content="2024-03-05T22:10:00-05:00">
    """
    (folder / "pier.html").write_text(page(head=head), encoding="utf-8")
    metadata = take("pier.html").only.metadata
    assert metadata == Metadata(
        url="https://gull.example/world/pier",
        outlet="The Gull",
        title="Shell hits pier",
        byline="Ada Lind",
        published="2024-03-05T22:10:00-05:00",
        published_by="html",
        language="en",
    )


@pytest.mark.parametrize(
    ("head", "paragraph", "published", "how"),
    [
        ('<meta name="date" content="2024-03-05">', SENTENCES[0], "2024-03-05", "html"),
        ('<link rel="canonical" href="https://gull.example/2024/03/05/pier">', SENTENCES[0], "2024-03-05", "url"),
        ("", "Published on March 5, 2024", "2024-03-05", "text"),
        ("", SENTENCES[0], None, None),
    ],
)
def test_how_the_date_was_found_is_kept(head, paragraph, published, how):
    html = page(paragraph, *SENTENCES, head=head)
    article, _ = read(Item("c", "", "pier", "html", html.encode()))
    assert (article.metadata.published, article.metadata.published_by) == (published, how)


def test_linked_data_gives_the_moment_and_the_agency():
    head = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
    "datePublished": "2024-03-05T06:07:08+01:00", "author": {"@type": "Organization", "name": "Meridian"}}]}</script>"""
    article, _ = read(Item("c", "", "pier", "html", page(head=head)))
    assert article.metadata.published == "2024-03-05T06:07:08+01:00"
    assert article.metadata.byline == "Meridian"


def test_broken_linked_data_is_passed_over():
    head = f'<script type="application/ld+json">{"[" * 100_000}</script><script type="application/ld+json">"x"</script>'
    article, problems = read(Item("c", "", "pier", "html", page(head=head)))
    assert (article.text, problems) == (BODY, ())


def test_what_the_container_says_wins_over_the_page():
    known = Metadata(url="https://other.example/1", outlet="Other", title="Told", published="2020-01-01")
    head = '<meta property="og:site_name" content="The Gull"><link rel="canonical" href="https://gull.example/p">'
    article, _ = read(Item("c", "line 1", "x", "html", page(head=head), known))
    assert (article.metadata.url, article.metadata.outlet) == ("https://other.example/1", "Other")
    assert (article.metadata.title, article.metadata.published) == ("Told", "2020-01-01")


def test_no_date_is_later_than_the_capture():
    known = Metadata(captured="2024-03-06T00:00:00Z")
    html = page(head='<meta name="date" content="2031-03-05">')
    article, _ = read(Item("c", "", "x", "html", html, known))
    assert article.metadata.published is None


def test_a_page_without_an_article_is_a_problem(folder):
    (folder / "empty.html").write_text("<html><head><title>x</title></head><body><p></p></body></html>")
    taken = take("empty.html")
    assert not taken.articles
    assert (taken.problem.file, taken.problem.reason) == ("empty.html", "has no text of an article")


def test_gzip_is_undone(folder):
    (folder / "pier.html.gz").write_bytes(gzip.compress(page().encode()))
    article = take("pier.html.gz").only
    assert (article.name, article.text) == ("pier", BODY)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16", "utf-8-sig"])
def test_a_page_in_its_declared_encoding(encoding):
    html = page("Министерство сообщило, что при обстреле города погибли пять человек, многие ранены.", *SENTENCES)
    data = html.replace("utf-8", encoding).encode(encoding)
    article, problems = read(Item("c", "", "pier", "html", data))
    assert "погибли пять человек" in article.text
    assert problems == ()


def test_a_page_that_belies_its_encoding_is_read_and_told():
    html = page("The minister’s café was hit — twice, she said, while the “harbour” slept on.", *SENTENCES)
    article, (problem,) = read(Item("c", "", "pier", "html", html.encode("cp1252"), file="pier.html"))
    assert "minister’s café" in article.text
    assert (problem.file, problem.reason) == ("pier.html", "is not in the encoding it should be in; read as cp1252")


def test_the_encoding_that_the_container_names_is_used():
    html = page("Министерство сообщило, что погибли пять человек.", *SENTENCES).replace('<meta charset="utf-8">', "")
    article, problems = read(Item("c", "", "x", "html", html.encode("koi8-r"), charset="KOI8-R"))
    assert "погибли пять человек" in article.text
    assert problems == ()


def test_plain_text_is_left_as_it_is(folder):
    text = "  HEADLINE \r\n\r\n3 min read\r\nHe\u00adllo,\u00a0she said.\rA second line.\n\n\tLeave a Reply\n "
    (folder / "note.v2.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    article = take("note.v2.txt").only
    assert article.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert article.name == "note.v2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_plain_text_in_unicode(folder, encoding):
    text = "Пять погибших – “five dead”, 五人死亡.\nA second line 𝔸.\n"
    (folder / "note.txt").write_bytes(text.encode(encoding))
    assert take("note.txt").only.text == text


def test_a_fragment_becomes_lines():
    html = "<p>One\n paragraph<br>broken.</p><script>no()</script><ul><li>Two</li><li>Three</li></ul>tail &amp; end"
    article, problems = read(Item("c", "entry 1", "x", "fragment", html))
    assert article.text == "One paragraph\nbroken.\nTwo\nThree\ntail & end"
    assert problems == ()


def test_a_short_piece_of_html_is_not_lost():
    article, _ = read(Item("c", "line 1", "x", "html", "<p>Two soldiers died, the ministry said.</p>"))
    assert article.text == "Two soldiers died, the ministry said."


def test_nothing_that_cannot_be_stored_gets_through():
    article, _ = read(Item("c", "line 1", "x", "text", "a\ud800b\0c"))
    assert article.text == "a\ufffdb\ufffdc"


def test_a_page_with_stray_zeros_and_surrogates_is_a_page():
    html = page("A \0stray\0 zero.", *SENTENCES)
    article, _ = read(Item("c", "", "x", "html", html.encode()))
    assert SENTENCES[0] in article.text
    article, _ = read(Item("c", "line 1", "x", "html", html.replace("\0", "\ud800")))
    assert SENTENCES[0] in article.text
    article.text.encode()
