"""Tiny articles in, claims out: counted, judged, shown."""

import pytest

import tiny
from reportedly import app
from reportedly.compare.claim_comparison import state_new
from reportedly.dossier.claim_lines import claim_line, claim_view
from reportedly.dossier.claiming import claim_row, claiming
from reportedly.dossier.figures import figures
from reportedly.dossier.judging import judged
from reportedly.model import Stance, StopError
from reportedly.model.store import Filter

DIED = "A Quorran soldier captured in Ressin has died"


def says(name, words, verb="said", stance="asserts", figures=(), **about):
    text = f"The ministry {verb} that {words}."
    about = {"outlet": name.title(), "published": "2024-02-09"} | about
    article = tiny.article(text, name=name, **about)
    return tiny.reading(article, tiny.said(text, "a1", "The ministry", verb, words, stance=stance), *figures)


def ledger(*readings):
    store = tiny.ledger(*readings)
    list(state_new(store))
    return store


@pytest.fixture
def store():
    """Three articles that carry one claim, one of them denying it; two that carry another."""
    return ledger(
        says("wire", DIED, published="2024-02-08"),
        says("copy", DIED),
        says("tribune", DIED, "denied", "denies"),
        says("herald", "The bridge at Halm was destroyed by a drone", published=None),
        says("echo", "A drone destroyed the bridge at Halm"),
    )


def ids(store):
    return {it.name: f"{it.id}.a1" for it in store.articles()}


def carried(rows, store):
    names = {it.id: it.name for it in store.articles()}
    return [{names[key] for key in row.articles} for row in rows]


def test_claims_come_by_the_number_of_articles_with_all_five_stances(store):
    died, bridge = claiming(store)
    assert carried([died, bridge], store) == [{"wire", "copy", "tribune"}, {"herald", "echo"}]
    assert died.stances == {
        Stance.ASSERTS: 2,
        Stance.CONFIRMS: 0,
        Stance.DENIES: 1,
        Stance.WITHHOLDS: 0,
        Stance.DOUBTS: 0,
    }
    assert (died.first, bridge.first) == ("2024-02-08", "2024-02-09")
    assert 1 <= died.low <= died.high
    assert [store.article(key).name for key in bridge.articles] == ["echo", "herald"]


def test_words_a_limit_and_a_filter_choose(store):
    assert carried(claiming(store, "bridge destr"), store) == [{"herald", "echo"}]
    assert claiming(store, "bridge soldier") == []
    assert len(claiming(store, limit=1)) == 1
    assert carried(claiming(store, where=Filter(outlet="tribune")), store) == [{"wire", "copy", "tribune"}]
    assert claiming(store, where=Filter(since="2025")) == []


def test_a_claim_shows_why_each_statement_is_there(store):
    died = claiming(store)[0]
    view = claim_view(store, died, [])
    assert view.statements[0].name == "wire"
    for it in view.statements:
        start, end = map(int, it.locator.split("#")[1].split("-"))
        assert store.article(it.article).text[start:end] == it.words
        assert it.score == 1.0 and "soldier" in it.reason and it.like != it.id
        assert it.voice == "The ministry"
    assert view.claim.locator.split("#")[0] in died.articles
    assert claim_row(store, ids(store)["copy"]) == died == claim_row(store, died.claim.id)


def test_numbers_that_differ_are_one_claim():
    def toll(name, number):
        words = f"Quorra lost {number:,} men near Ressin"
        it = says(name, words)
        return says(name, words, figures=[tiny.counted(it.article.text, "f1", f"{number:,}", "killed", number, number)])

    store = ledger(toll("one", 3000), toll("other", 1100))
    (row,) = claiming(store)
    view = claim_view(store, row, [])
    assert {it.figures for it in view.statements} == {("3,000 killed",), ("1,100 killed",)}
    assert "numbers differ" in view.statements[0].reason
    wrong = next(it for it in figures(store) if it.low == 3000)
    it = app.judge(store, "figure", "reject", [wrong.id], "Ada")
    assert {one.id: one.is_held for one in figures(store)}[wrong.id] is False
    assert [it.is_held for it in figures(store)].count(True) == 1
    assert {it.figures for it in claim_view(store, row, [it]).statements} == {(), ("1,100 killed",)}


def test_a_person_joins_and_parts_claims_for_good(store):
    here = ids(store)
    one, other = (row.claim.id for row in claiming(store))
    it = app.judge(store, "claim", "same", [one, other], "Ada", "one and the same")
    assert len(claiming(store)) == 1
    assert claim_view(store, claim_row(store, here["wire"]), [it]).judgements == (it,)
    app.withdraw(store, it.id, "Ben")
    assert len(claiming(store)) == 2
    app.judge(store, "claim", "different", [here["wire"], here["tribune"]], "Ada")
    for row in claiming(store):
        assert not {here["wire"], here["tribune"]} <= {it.id for it in row.claim.statements}


def test_judgements_outlive_what_was_derived(store):
    here, readings = ids(store), [(it, store.extraction(it.id)) for it in store.articles()]
    app.judge(store, "claim", "unsure", [here["wire"], here["copy"]], "Ada")
    before = [claim_line(row) for row in claiming(store)]
    store.forget_derived()
    assert claiming(store) == []
    for article, extraction in readings:
        tiny.keep(store, tiny.reading(article, *extraction.attributions, *extraction.figures))
    list(state_new(store))
    assert [claim_line(row) for row in claiming(store)] == before


def test_a_rejected_attribution_carries_no_claim(store):
    here = ids(store)
    it = app.judge(store, "attribution", "reject", [here["tribune"]], "Ada")
    assert carried(claiming(store), store)[0] in ({"wire", "copy"}, {"herald", "echo"})
    app.withdraw(store, it.id, "Ada")
    assert carried(claiming(store), store)[0] == {"wire", "copy", "tribune"}


def test_each_judgement_says_whether_it_holds(store):
    here = ids(store)
    pair = [here["wire"], here["herald"]]
    for decision in ("same", "different"):
        app.judge(store, "claim", decision, pair, "Ada")
    last = app.judge(store, "claim", "same", [here["copy"], here["echo"]], "Ada")
    app.withdraw(store, last.id, "Ada")
    assert [it.state for it in judged(store)] == ["replaced", "in force", "withdrawn", "withdrawn"]
    with pytest.raises(StopError, match="not in force"):
        app.withdraw(store, last.id, "Ada")


@pytest.mark.parametrize(
    ("kind", "decision", "keys", "words"),
    [
        ("claim", "same", ["r1.a1", "r2.a1"], "reportedly claims"),
        ("claim", "accept", ["r1.a1", "r2.a1"], "same, different, unsure"),
        ("claim", "same", ["wire"], "two ids"),
        ("claim", "same", ["wire", "wire"], "two different ones"),
        ("claim", "withdrawn", ["wire", "copy"], "same, different, unsure"),
        ("attribution", "reject", ["r1.a1"], "prints ids"),
        ("attribution", "reject", ["wire", "copy"], "one attribution"),
        ("figure", "accept", ["wire"], "figures --json"),
        ("voice", "same", ["the-bureau", "the-ministry"], "trace CLAIM"),
        ("article", "same", ["nowhere", "wire"], "reportedly list"),
        ("origin", "same", ["wire", "copy"], "claim, voice, article"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_way_out(store, kind, decision, keys, words):
    known = ids(store)
    with pytest.raises(StopError, match=words):
        app.judge(store, kind, decision, [known.get(key, key) for key in keys], "Ada")
    assert store.judgements() == []


def test_voices_and_articles_are_judged_by_what_other_commands_print(store):
    here = {it.name: it.id for it in store.articles()}
    assert app.judge(store, "article", "same", ["wire", here["copy"]], "Ada").subjects == (here["wire"], here["copy"])
    voices = ("the-bureau-0a1b2c3d", "meridian-3d2c1b0a")
    assert app.judge(store, "voice", "different", voices, "Ada").subjects == voices


def test_an_unknown_claim_or_judgement_is_refused(store):
    with pytest.raises(StopError, match="reportedly claims"):
        claim_row(store, "c0")
    with pytest.raises(StopError, match="reportedly judgements"):
        app.withdraw(store, "j0", "Ada")


def test_a_statement_like_no_other_is_shown_by_itself():
    store = ledger(says("alone", DIED))
    assert claiming(store) == []
    view = claim_view(store, claim_row(store, ids(store)["alone"]), [])
    assert [(it.score, it.reason) for it in view.statements] == [(None, "like no other statement")]


def test_a_claim_goes_by_a_sentence_without_the_that_before_it_whatever_came_first():
    readings = [
        says("wire", f"that {DIED}", "said today"),
        says("copy", f"that {DIED}"),
        says("herald", "the death of a Quorran soldier captured in Ressin"),
    ]
    seen = {(row.claim.id, row.claim.words) for it in (readings, readings[::-1]) for row in claiming(ledger(*it))}
    ((_, words),) = seen
    assert words == DIED


def test_a_statement_shows_what_it_stands_inside_and_what_it_relies_on():
    text = f"The desk denied that the agency confirmed {DIED}, citing a clerk."
    article = tiny.article(text, name="wire")
    outer = tiny.said(text, "a1", "The desk", "denied", f"the agency confirmed {DIED}", stance="denies")
    inner = tiny.said(text, "a2", "the agency", "confirmed", DIED, stance="confirms", upstream=["a3"])
    clerk = tiny.said(text, "a3", "a clerk", "citing")
    store = ledger(tiny.reading(article, outer, inner, clerk), says("copy", DIED))
    view = claim_view(store, claim_row(store, f"{article.id}.a2"), [])
    shown = next(it for it in view.statements if it.id.endswith("a2"))
    assert (shown.within, shown.within_voice, shown.within_stance) == (f"{article.id}.a1", "The desk", Stance.DENIES)
    assert (shown.relies_on, shown.through) == ((f"{article.id}.a3",), ("a clerk",))
    alone = next(it for it in view.statements if it.name == "copy")
    assert (alone.within, alone.within_stance, alone.through) == (None, None, ())
    refused = app.judge(store, "attribution", "reject", [f"{article.id}.a1"], "Ada")
    view = claim_view(store, claim_row(store, f"{article.id}.a2"), [refused])
    assert {it.within for it in view.statements} == {None}
