"""The bundled examples: the origins, ways, copies, circle and merges planted in them are what tracing finds."""

import json
import random

import pytest

import planted
from planted import EXPECTED
from reportedly.compare.claim_comparison import state_new
from reportedly.compare.reuse_comparison import compare_new
from reportedly.dossier.copying import copying
from reportedly.dossier.tracing import tracing
from reportedly.formats.trace_json import trace_object
from reportedly.model import ArticleStance, Capture, Certainty, Ending, Extent, Run, words
from reportedly.model.store import Reading
from reportedly.store import SqliteStore

ITEMS = EXPECTED["articles"]
KEYS = list(ITEMS)
ABOUT = [key for key in KEYS if ITEMS[key]["main_claim"]["stance"] != "other"]

NAMES = {
    "allied-service": "unnamed service",
    "bureau": "Information Bureau",
    "meridian": "Meridian",
    "northgate-times": "Northgate Times",
    "observer-medics": "medics",
    "ward-register": "register",
    "brigade-source": "Brigade source",
    "dravonia-defence-ministry": "Defence Ministry",
    "quorra-embassy": "Quorra",
    "unstated": "nobody named",
}
"""Words of the name that each planted voice goes by in a trace."""

NOT_REACHED = {
    ("the-quay", "origins"): "it names nobody but “one agency” and “one service”, and no words say whose they are",
    ("the-quay", "via"): "the same",
    ("observer-medics", "ward-register"): "the words about the register carry no name and no noun of the claim",
}
"""What is planted and not found, with the reason."""

CIRCLE = EXPECTED["circles"][0]
RELAYS = [(it["article"], it["path"]) for it in EXPECTED["relays"]]
ORDERS = (1, 2, 3)


@pytest.fixture
def read(example_ledger):
    return planted.articles(example_ledger)


@pytest.fixture
def found(example_ledger):
    return tracing(example_ledger, EXPECTED["claim"])


@pytest.fixture
def traced(found, read):
    """What each item has for the main claim, by key; None where it is about something else."""
    by_id = {it.article: it for it in found.trace.articles}
    return {key: by_id.get(read[key].id) for key in KEYS}


def named(found, ids):
    """The planted voices with these ids, for those that are planted."""
    names = {voice.id: voice.name for voice in found.trace.voices}
    return {slug for slug, part in NAMES.items() if any(part in names[one] for one in ids)}


def one_for(slugs):
    """Planted voices, with those that are one at the high count by one name."""
    same = {it: min(merge["of"]) for merge in EXPECTED["merges"] if merge["at"] == "high" for it in merge["of"]}
    return {same.get(slug, slug) for slug in slugs}


def test_the_interval_lies_within_what_is_planted(found):
    planted_count = EXPECTED["origin_count"]
    assert planted_count["low"] <= found.trace.low <= found.trace.high <= planted_count["high"]


@pytest.mark.parametrize("key", KEYS)
def test_the_stance_of_each_item_is_found(traced, key):
    expected = ITEMS[key]["main_claim"]["stance"]
    assert (traced[key].stance if traced[key] else ArticleStance.OTHER) == expected


@pytest.mark.parametrize("key", [key for key in ABOUT if (key, "origins") not in NOT_REACHED])
def test_the_origins_of_each_item_are_found(found, traced, key):
    expected = set(ITEMS[key]["main_claim"]["origins"]) - {"unstated"}
    assert one_for(named(found, traced[key].origins)) == one_for(expected)
    assert len(traced[key].origins) == len(one_for(expected))


@pytest.mark.parametrize("key", [key for key in ABOUT if (key, "via") not in NOT_REACHED])
def test_the_voices_between_are_found(found, traced, key):
    assert set(ITEMS[key]["main_claim"]["via"]) <= named(found, traced[key].via)


@pytest.mark.parametrize("key", [key for key in ABOUT if ITEMS[key]["main_claim"].get("denied_by")])
def test_those_who_deny_it_are_found(found, traced, key):
    expected = {it for it in ITEMS[key]["main_claim"]["denied_by"] if (key, it) not in NOT_REACHED}
    assert expected <= named(found, traced[key].denied_by)


def test_copies_of_one_text_point_to_one_of_them(traced, read):
    keys = {article.id: key for key, article in read.items()}
    groups = [set(it["articles"]) & set(ABOUT) for it in EXPECTED["copies"]]
    revisions = [{it["first"], it["later"]} for it in EXPECTED["revisions"]]
    for group in [it for it in groups if len(it) > 1] + revisions:
        models = {keys[traced[key].copy_of] for key in group if traced[key].copy_of}
        assert len(models) == 1 and models < group
        assert [key for key in group if traced[key].copy_of is None] == sorted(models)
    alone = set(ABOUT).difference(*groups, *revisions)
    assert [key for key in alone if traced[key].copy_of] == []


def test_the_origin_of_each_text_is_found(example_ledger, read):
    texts = {frozenset(it.ids): it.origin for it in copying(example_ledger)}
    for group in EXPECTED["copies"]:
        ids = frozenset(read[key].id for key in group["articles"])
        assert len(ids) == 1 or texts[ids] == group["origin"]


def test_those_that_have_a_text_in_part_are_found(example_ledger, read):
    for group in EXPECTED["copies"]:
        ids = {read[key].id for key in group["articles"]}
        for key in group["partly"]:
            shared = [it for it in example_ledger.reuses(read[key].id) if {it.first, it.second} & ids]
            assert shared and all(it.extent is Extent.PARTIAL for it in shared)


@pytest.mark.parametrize(("key", "path"), RELAYS)
def test_every_planted_relay_is_a_chain(found, traced, key, path):
    names = {voice.id: voice.name for voice in found.trace.voices}
    ways = [[names[step.voice] for step in chain.steps] for chain in traced[key].chains]
    assert any(
        len(way) == len(path) and all(NAMES[slug] in name for slug, name in zip(path, way, strict=True)) for way in ways
    )


def test_the_circle_is_circular_and_adds_no_origin(example_ledger, read):
    trace = tracing(example_ledger, CIRCLE["claim"]).trace
    assert {it.article for it in trace.articles} == {read[key].id for key in CIRCLE["articles"]}
    for it in trace.articles:
        assert [chain.ending for chain in it.chains] == [Ending.CIRCULAR]
        assert it.origins == ()
    assert (trace.low, trace.high) == (1, 1)


@pytest.mark.parametrize("planted_end", EXPECTED["broken"])
def test_the_broken_chain_is_broken(traced, planted_end):
    it = traced[planted_end["article"]]
    assert [chain.ending for chain in it.chains] == [Ending.BROKEN]
    assert it.origins == ()


@pytest.mark.parametrize("merge", [it for it in EXPECTED["merges"] if tuple(it["of"]) not in NOT_REACHED])
def test_every_planted_merge_is_there_with_its_reason_and_the_words_that_show_it(found, merge):
    matching = [it for it in found.trace.merges if set(merge["of"]) <= named(found, it.of)]
    assert matching
    for it in matching:
        assert (it.certainty is Certainty.POSSIBLE) is (merge["at"] == "low")
        assert it.reason
        assert len(it.places) == len(merge["of"])


def test_every_span_points_to_words(found):
    texts = {key: article.text for key, article in found.articles.items()}
    spans = [
        (step.article, span)
        for it in found.trace.articles
        for chain in it.chains
        for step in chain.steps
        for span in step.spans
    ]
    spans += [(it.article, it.carries) for it in found.trace.articles if it.carries]
    spans += [(place.article, place.span) for merge in found.trace.merges for place in merge.places]
    spans += [
        (mention.article, span)
        for voice in found.trace.voices
        for mention in voice.mentions
        for span in mention.spans
        if mention.article in texts
    ]
    assert len(spans) > len(ABOUT)
    for article, span in spans:
        assert words(texts[article], (span,)).strip()
        assert 0 <= span.start < span.end <= len(texts[article])


def test_every_chain_ends_reached_broken_or_circular(found):
    for it in found.trace.articles:
        assert it.chains
        for chain in it.chains:
            assert chain.ending in Ending
            assert (chain.ending is Ending.REACHED) <= bool(it.origins)


@pytest.mark.parametrize("claim", [EXPECTED["claim"], CIRCLE["claim"]])
def test_the_order_of_arrival_leaves_no_trace(example_ledger, claim):
    expected = json.dumps(trace_object(tracing(example_ledger, claim)))
    for seed in ORDERS:
        shuffled = in_another_order(example_ledger, seed)
        assert json.dumps(trace_object(tracing(shuffled, claim))) == expected
        shuffled.close()


def in_another_order(ledger, seed):
    """A ledger of the same captures and readings, come in another order, each compared as it comes."""
    captures = list(ledger.captures())
    random.Random(seed).shuffle(captures)
    store = SqliteStore(":memory:")
    for it in captures:
        with ledger.open_capture(it.sha256) as stream:
            store.put_capture(Capture(it.sha256, it.size, it.kind, it.place, it.received), [stream.read()])
        store.begin(it.sha256, Run("0", "", ""))
        articles = sorted((one for one in ledger.articles() if one.capture == it.sha256), key=lambda one: one.locator)
        store.put_readings(
            Reading(one, ledger.extraction(one.id), (), it.sha256, number, number == len(articles) - 1)
            for number, one in enumerate(articles)
        )
        for work in (compare_new, state_new):
            list(work(store))
    return store
