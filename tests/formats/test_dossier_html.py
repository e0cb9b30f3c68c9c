"""The page of a dossier: everything leads to words, nothing leads out, hostile words stay words."""

import base64
import hashlib
import re

import lxml.html
import pytest
from hostile import ADDRESSES, HOSTILE, texts
from hypothesis import HealthCheck, given, settings

import tiny
from reportedly.compare.claim_comparison import state_new
from reportedly.compare.reuse_comparison import compare_new
from reportedly.dossier.topic import dossier
from reportedly.formats.dossier_html import dossier_html
from reportedly.formats.plain import visible
from reportedly.model import Stance

CLAIM = "A Quorran soldier captured by Velmoran forces has died of his wounds"
WORDS = "a captured soldier has died of his wounds"
ANCHOR = re.compile(r"(?P<article>\w+)-(?P<start>\d+)-(?P<end>\d+)")


def page(store, asked, **options):
    """The dossier, the file, and the file as a browser would take it."""
    found = dossier(store, asked, **options)
    text = "".join(f"{line}\n" for line in dossier_html(found))
    return found, text, lxml.html.document_fromstring(text.encode())


@pytest.fixture(scope="module")
def example(example_path):
    """The page of the bundled story."""
    from reportedly import app

    store = app.existing_ledger(example_path)
    yield page(store, CLAIM)
    store.close()


def related(store):
    """The store, with its articles compared."""
    for work in (compare_new, state_new):
        list(work(store))
    return store


def told(evil, **metadata):
    """A ledger with two articles that carry a claim beside a hostile text."""
    readings = []
    for name in ("one", "two"):
        text = f"The ministry said {WORDS}.\n{evil} The mayor denied that {WORDS}. Some {evil} 40 people fled."
        readings.append(
            tiny.reading(
                tiny.article(text, name=f"{name} {evil}", **metadata),
                tiny.said(text, "a1", "The ministry", "said", WORDS),
                tiny.said(text, "a2", "The mayor", "denied", f"that {WORDS}", stance="denies"),
                tiny.counted(text, "f1", "40", "displaced", 40, 40, of="people"),
                problems=[tiny.problem(tiny.article(text, name=f"{name} {evil}"), reason=evil, remedy=evil)],
            )
        )
    store = tiny.ledger(*readings)
    return related(store)


def test_the_interval_is_the_first_thing_to_see(example):
    found, _, body = example
    headline = body.find_class("headline")[0].text_content()
    trace = found.main.trace
    assert headline == f"{len(trace.articles)} articles, {trace.low}–{trace.high} origins"
    assert body.xpath("//h1")[0].text_content() == CLAIM


def test_every_link_inside_has_its_target_and_every_id_stands_once(example):
    _, _, body = example
    ids = body.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = {link.removeprefix("#") for link in body.xpath("//@href") if link.startswith("#")}
    assert links and links <= set(ids)


def test_every_highlight_is_the_words_of_its_article(example):
    found, _, body = example
    anchors = [it for it in body.find_class("text")[0].getroottree().iter() if ANCHOR.fullmatch(it.get("id") or "")]
    assert len(anchors) > 100
    for it in anchors:
        name = ANCHOR.fullmatch(it.get("id"))
        pieces = body.find_class(f"p-{it.get('id')}") or [it]
        shown = "".join("".join(piece.text_content() for piece in pieces).split())
        expected = found.articles[name["article"]].text[int(name["start"]) : int(name["end"])]
        assert shown == "".join(visible(expected).split()) or not body.xpath(f"//a[@href='#{it.get('id')}']")


def test_nothing_is_loaded_and_nothing_runs(example):
    _, text, body = example
    assert not body.xpath(
        "//script | //link | //img | //iframe | //object | //embed | //form | //base | //use | //image"
    )
    names = {name for it in body.iter() if isinstance(it.tag, str) for name in it.attrib}
    assert not {name for name in names if name in ("src", "style", "srcset") or name.startswith("on")}
    assert "url(" not in text and "@import" not in text and "@font-face" not in text
    links = body.xpath("//@href")
    assert {link.split(":")[0] for link in links if not link.startswith("#")} <= {"https", "http"}
    policy = body.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = hashlib.sha256(body.xpath("//style")[0].text.encode()).digest()
    assert policy.startswith("default-src 'none';")
    assert f"style-src 'sha256-{base64.b64encode(digest).decode()}'" in policy


def test_all_five_stances_stand_with_every_claim(example):
    found, _, body = example
    heads = [it.text_content() for it in body.xpath("//table[@class='claims']/thead//th")]
    assert heads[3:8] == [stance.value for stance in Stance]
    assert len(body.find_class("stances")) == len(found.carrying.claims) > 0
    for it in body.find_class("stances"):
        assert [column[0].text_content() for column in it] == [stance.value for stance in Stance]


def test_revisions_and_the_undated(example):
    found, _, body = example
    assert next(it.text_content() for it in body.xpath("//ins")) == "or wounded"
    last = body.xpath("//table[@class='timeline']//tr")[-1].text_content()
    assert last.startswith("no date") and found.timeline[-1].published is None


def test_every_kind_of_gap_stands_even_where_there_is_none(example):
    found, _, body = example
    told = {it[0].text_content() for it in body.find_class("gaps")[0]}
    assert len(told) == 8
    assert f"Articles without a date {len(found.gaps.undated)}" in told and "Problems 0" in told


def test_articles_stand_with_their_permalinks(example):
    found, _, body = example
    for key, it in found.articles.items():
        shown = body.get_element_by_id(key).text_content()
        assert it.capture in shown and f"{key}#0-{len(it.text)}" in shown


def test_the_same_ledger_gives_the_same_file(example, example_ledger):
    assert page(example_ledger, CLAIM)[1] == example[1]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_words_change_no_element(evil):
    plain = page(told("harmless", title="x", outlet="x", byline="x"), WORDS)[2]
    _, text, body = page(told(evil, title=evil, outlet=evil, byline=evil), WORDS)
    assert {it.tag for it in body.iter()} <= {it.tag for it in plain.iter()} | {"br"}
    assert not body.xpath("//@*[starts-with(name(), 'on')]")
    assert not set(text) & {"\u202e", "\u2066", "\u061c", "\x1b", "\x07"}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, texts)
def test_no_hostile_words_come_out_as_markup(evil, other):
    found, _, body = page(told(evil, title=other, outlet=other), WORDS)
    assert not body.xpath("//script | //img") and not body.xpath("//@onerror | //@onmouseover | //@onfocus")
    for it in found.articles.values():
        lines = [visible(line) for line in it.text.split("\n") if line.strip()]
        shown = [line.text_content() for line in body.get_element_by_id(it.id).find_class("text")[0]]
        assert [_squashed(line) for line in shown] == [_squashed(line) for line in lines]


def _squashed(text):
    """Without blanks and what a parser drops or makes blank."""
    return "".join(text.replace("\r", "\n").split())


@pytest.mark.parametrize("url", ADDRESSES)
def test_no_address_but_that_of_a_web_page_becomes_a_link(url):
    _, _, body = page(told("x", url=url, archived_at=url), WORDS)
    assert not [link for link in body.xpath("//@href") if not link.startswith("#")]


def test_a_topic_without_a_claim_still_has_a_page():
    text = "The harvest in the valley was poor. Nobody spoke of it."
    store = related(tiny.ledger(tiny.reading(tiny.article(text))))
    _, _, body = page(store, "harvest valley")
    assert "harvest" in body.find_class("text")[0].text_content()
    assert len(body.find_class("gaps")) == 1
