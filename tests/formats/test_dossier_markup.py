"""The one door into the page, and texts with anchors."""

import lxml.html
import pytest
from hostile import ADDRESSES, HOSTILE, texts
from hypothesis import given
from hypothesis import strategies as st

import tiny
from reportedly.formats.dossier_html.markup import element, joined, style_sheet, web_address, words
from reportedly.formats.dossier_html.text import laid
from reportedly.formats.plain import visible
from reportedly.model import Span


def parsed(markup):
    """The element as a browser would take it."""
    return lxml.html.document_fromstring(f"<meta charset=utf-8><body>{markup.text}</body>".encode()).body


@given(texts, texts)
def test_words_stay_words_wherever_they_stand(inside, beside):
    body = parsed(element("p", words(inside), title=beside))
    (paragraph,) = body
    assert [it.tag for it in body.iter()] == ["body", "p", "bdi"]
    assert list(paragraph.attrib) == ["title"]
    assert paragraph[0].text == visible(inside)


@pytest.mark.parametrize("evil", HOSTILE)
def test_no_control_and_no_turning_mark_comes_through(evil):
    text = element("p", evil, title=evil).text
    assert not set(text) & {"\u202e", "\u2066", "\u061c", "\x1b", "\x00", "\x9b"}
    assert "<script" not in text and "<img" not in text


@pytest.mark.parametrize("name", ["src", "style", "onclick", "onerror", "srcdoc", "action"])
def test_attributes_that_load_or_run_are_refused(name):
    with pytest.raises(ValueError, match="may not be used"):
        element("p", **{name: "x"})


@pytest.mark.parametrize("url", ADDRESSES)
def test_only_web_addresses_become_links(url):
    assert web_address(url) is None
    with pytest.raises(ValueError, match="not an address"):
        element("a", "x", href=url)


def test_a_web_address_is_kept_as_it_is():
    assert web_address("https://courier.example/a?b=1&c=2#d") == "https://courier.example/a?b=1&c=2#d"
    assert parsed(element("a", "x", href="https://courier.example/?a=1&b=2"))[0].get("href").endswith("?a=1&b=2")


def test_attributes_and_children_of_every_kind():
    assert element("p", 1, None, ["a", joined("b")], class_="x", data_at=2.0, open=True, id=None).text == (
        '<p class="x" data-at="2" open>1ab</p>'
    )
    assert element("br").text == "<br>"


def test_a_style_sheet_cannot_be_left():
    with pytest.raises(ValueError, match="angle bracket"):
        style_sheet("</style>")


def spans_in(text):
    """Any spans of a text."""
    pairs = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda it: it[0] < it[1])
    return st.lists(pairs.map(lambda it: Span(*it)), max_size=8).map(lambda found: (text, found))


@given(st.text(alphabet="ab .\nC<&\u202e", min_size=1, max_size=80).flatmap(spans_in))
def test_every_anchor_holds_its_words_and_the_text_stays_whole(case):
    text, spans = case
    article = tiny.article(text)
    result = laid(article, spans)
    body = parsed(joined(result.paragraphs))
    assert [it.text_content() for it in body] == [visible(line) for line in text.split("\n") if line.strip()]
    for span in spans:
        name = f"{article.id}-{span.start}-{span.end}"
        pieces = body.find_class(f"p-{name}") if name in result.broken else body.xpath(f"//*[@id='{name}']")
        shown = "".join(it.text_content() for it in pieces)
        kept = "\n".join(line for line in span.of(text).split("\n") if line.strip())
        assert "".join(shown.split()) == visible("".join(kept.split()))


@given(st.text(alphabet="ab. C\n", min_size=1, max_size=60).flatmap(spans_in))
def test_an_anchor_stands_once(case):
    text, spans = case
    ids = parsed(joined(laid(tiny.article(text), spans).paragraphs)).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_long_line_and_many_lines_cost_little():
    text = " ".join(["Word word word."] * 4_000) + "\n" + "\n".join(["Word."] * 4_000)
    cited = [Span(n * 7, n * 7 + 300) for n in range(400)]
    assert len(laid(tiny.article(text), cited).paragraphs) == 4_001
